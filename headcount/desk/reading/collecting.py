"""All that a class handed in, sorted by pupil: nothing is lost, and what is doubtful is said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from headcount.desk.handed_in import Collected, HandedIn, Pupil
from headcount.desk.reading.class_list import class_list
from headcount.desk.reading.files import File, files_in
from headcount.desk.reading.journals import is_journal, journal, with_journal
from headcount.desk.reading.names import key, words
from headcount.desk.reading.notebook import notebook
from headcount.desk.reading.notebook_file import is_notebook, plain_json
from headcount.desk.reading.sent import Sent, sent, shared
from headcount.desk.reading.whose import ClassList, decided
from headcount.errors import Problem
from headcount.questions.homework import Homework

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class _Came:
    """One notebook with what its file says of whose and when it is."""

    one: HandedIn
    by: Sent
    date: str
    changed: float
    home: str = ""  # the notebook that a journal without a name lies beside

    @property
    def newness(self) -> tuple:
        """By version, by the date in the zip, by the last moment recorded; then by its file."""
        return self.by.version, self.date, self.one.at, self.by.again, self.changed


def collect(
    source: Path,
    roster: Path | None = None,
    homework: Homework | Iterable[Homework] | None = None,
    progress: Progress | None = None,
) -> Collected:
    """All notebooks and journals in a folder or a zip, read and sorted by pupil.

    source is the folder, the zip, or one notebook. roster is the class list, a csv. homework is
    that which was set, or its forms: a notebook whose first cell differs is judged by it. progress
    is called with how many files are read, and of how many. Raises Problem where there is nothing
    at source, or the class list cannot be read.
    For example, ``collect(Path("handed_in.zip"), Path("class.csv"))``.
    """
    pupils = class_list(Path(roster)) if roster is not None else None
    came, unread = _read_all(Path(source), _known(homework), progress)
    grouped, doubtful = _by_list(came, pupils) if pupils is not None else _by_themselves(came)
    sorted_pupils, older, more = [], [], []
    for pupil, own in grouped:
        notebooks, replaced, unclear = _newest(own, pupils is not None)
        sorted_pupils.append(replace(pupil, notebooks=tuple(notebooks)))
        older += replaced
        more += unclear
    return Collected(tuple(sorted_pupils), tuple([*doubtful, *more]), tuple(unread), tuple(older))


def _known(homework: Homework | Iterable[Homework] | None):
    forms = [homework] if isinstance(homework, Homework) else list(homework or ())
    by_form = {(one.set, one.form): one.packed for one in forms}
    return lambda set, form: by_form.get((set, form), "")


def _read_all(
    source: Path, known, progress: Progress | None
) -> tuple[list[_Came], list[tuple[str, str]]]:
    came: list[_Came] = []
    unread: list[tuple[str, str]] = []
    names = [file.name for file in files_in(source)]  # a zip is open only while we pass through it
    skip = shared(names)
    for number, file in enumerate(files_in(source), 1):
        try:
            found = _read(file, known)
        except Problem as reason:
            unread.append((file.name, str(reason)))
        except Exception as error:  # whatever one file holds, the others are read
            kind = type(error).__name__
            unread.append((file.name, f"The file could not be read ({kind})."))
        else:
            by = sent("/".join(file.name.split("/")[skip:]))
            came += [_Came(one, by, file.date, file.changed) for one in found]
        if progress is not None:
            progress(number, len(names))
    return _beside(came), unread


def _beside(came: Sequence[_Came]) -> list[_Came]:
    """With journals that say no name given to the notebooks of their folder, where these are one
    pupil's: no name but one, and each page once."""
    folders: dict[str, list[_Came]] = defaultdict(list)
    for one in came:
        folders[one.one.file.rpartition("/")[0]].append(one)
    made = []
    for one in came:
        near = folders[one.one.file.rpartition("/")[0]]
        books = [other for other in near if not other.one.is_journal]
        names = {key(other.one.name) for other in near if other.one.name}
        pages = {other.one.what for other in books}
        if one.one.is_journal and not one.one.name and 0 < len(books) == len(pages):
            if len(names) <= 1:
                named = next((other for other in near if other.one.name), books[0])
                own = replace(one.one, name=named.one.name)
                one = replace(one, one=own, by=named.by, home=books[0].one.file)
        made.append(one)
    return made


def _read(file: File, known) -> list[HandedIn]:
    if file.reason:
        raise Problem(file.reason)
    found = plain_json(file.read())
    if is_journal(found):
        return journal(found, file.name, known)  # type: ignore[arg-type]
    if isinstance(found, dict) and found.get("headcount") == "homework" and not is_notebook(found):
        return []  # the set itself, which lies beside what was handed in
    return [notebook(found, file.name, known)]


# --- whose ------------------------------------------------------------------------------------

Grouped = list[tuple[Pupil, list[_Came]]]
Doubtful = list[tuple[HandedIn, str]]


def _by_list(came: Sequence[_Came], pupils: Sequence[Pupil]) -> tuple[Grouped, Doubtful]:
    known = ClassList(pupils)
    found = [(one.one, known.whose(one.one, one.by)) for one in came]
    own: dict[int, list[_Came]] = defaultdict(list)
    doubtful: Doubtful = []
    for one, (_, whose) in zip(came, decided(found, lambda handed: handed.what)):
        if whose.place is None:
            doubtful.append((one.one, whose.why))
        else:
            own[whose.place].append(one)
    return [(pupil, own[place]) for place, pupil in enumerate(pupils)], doubtful


def _by_themselves(came: Sequence[_Came]) -> tuple[Grouped, Doubtful]:
    """By the name that a platform gave the file, else the one that was typed, else that of folder
    or file."""
    stems: dict[tuple, set[str]] = defaultdict(set)
    for one in came:
        stems[key(one.by.name), one.one.what].add(one.by.stem)
    crowded = {name for (name, _), several in stems.items() if len(several) > 1}
    groups: dict[tuple, list[_Came]] = defaultdict(list)
    doubtful: Doubtful = []
    for one in came:
        if one.one.is_journal and not (one.one.name or one.by.name or one.home):
            doubtful.append((one.one, "The journal says no name, and neither does its file."))
        else:
            groups[_own_key(one, crowded)].append(one)
    joined = _joined(groups)
    made = [(Pupil(_shown_name(own), own[0].by.id), own) for own in joined.values()]
    return sorted(made, key=lambda one: (key(one[0].name), one[0].name)), doubtful


def _own_key(one: _Came, crowded: set[tuple]) -> tuple:
    """By what a notebook is put together with others. crowded are names under which several files
    of one page lie: unless a platform wrote it, such a one is that of a class or of a page."""
    typed, named = one.one.name or "", one.by.name
    if not one.by.platform and key(named) in crowded:
        named = ""
    is_part = set(words(typed)) <= set(words(named))
    name = named if one.by.platform or is_part else typed
    return key(name or named or typed) or ("", one.home or one.one.file)


def _joined(groups: dict[tuple, list[_Came]]) -> dict[tuple, list[_Came]]:
    """With "lopezana" of Canvas under the name that she typed, where only one pupil typed it so."""
    made: dict[tuple, list[_Came]] = defaultdict(list)
    for name, own in groups.items():
        typed = {key(one.one.name) for one in own if one.one.name}
        is_word = len(name) == 1 and own[0].by.platform == "Canvas"
        (into,) = typed if is_word and len(typed) == 1 else (name,)
        made[into] += own
    return made


def _shown_name(own: Sequence[_Came]) -> str:
    """The name as it was typed, where that is the name on the file too; else that of the file."""
    typed = next((one.one.name for one in own if one.one.name), "")
    sent_as = next((one.by.name for one in own if one.by.name), "")
    if typed and (not sent_as or key(typed) == key(sent_as) or " " not in sent_as):
        return typed
    return sent_as or typed or own[0].home or own[0].one.file


# --- the newest -------------------------------------------------------------------------------


def _newest(own: Sequence[_Came], is_listed: bool) -> tuple[list[HandedIn], list[str], Doubtful]:
    """Of each page of a pupil the newest notebook, with what its journal adds; the older ones; and
    those that seem to be of two pupils."""
    by_page: dict[str, list[_Came]] = defaultdict(list)
    for one in own:
        by_page[one.one.what].append(one)
    notebooks, older, doubtful = [], [], []
    for all in by_page.values():
        if why := _of_two(all, is_listed):
            doubtful += [(one.one, why) for one in all]
            continue
        books = sorted((one for one in all if not one.one.is_journal), key=lambda one: one.newness)
        kept = sorted((one for one in all if one.one.is_journal), key=lambda one: one.newness)
        if not books:
            notebooks.append(kept[-1].one)
            older += [one.one.file for one in kept[:-1]]
            continue
        best = books[-1].one
        if best.is_blank and any(not one.one.is_blank for one in books):
            said = "It is blank, and an older one of this pupil is not."
            best = replace(best, problems=(*best.problems, said))
        for one in reversed(kept):
            if one.one.form == best.form:
                best = with_journal(best, one.one)
            else:
                said = f"The journal {one.one.file} is of another form ({one.one.form})."
                journals = (*best.journals, one.one.file)
                best = replace(best, problems=(*best.problems, said), journals=journals)
        notebooks.append(best)
        older += [one.one.file for one in books[:-1]]
    return notebooks, older, doubtful


def _of_two(all: Sequence[_Came], is_listed: bool) -> str:
    """Why several notebooks of one page under one name may be of two pupils."""
    ids = {one.by.id for one in all if one.by.id}
    if len(ids) > 1 and not is_listed:
        return f"Two of one name sent this page, under the numbers {' and '.join(sorted(ids))}."
    forms = {one.one.form for one in all if one.one.form and not one.one.is_journal}
    if len(forms) > 1:
        return f"One name handed in forms {' and '.join(sorted(forms))}: two pupils of one name?"
    names = {key(one.one.name) for one in all if one.one.name}
    said_alone = not is_listed and not any(one.by.name for one in all)
    if said_alone and any(len(one) == 1 for one in names):
        if len({one.by.stem for one in all if not one.one.is_journal}) > 1:
            return f'Several files of this page say "{all[0].one.name}" and no more.'
    return ""
