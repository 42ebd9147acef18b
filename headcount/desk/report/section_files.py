"""Who and what is missing, what the teacher has to decide, and what could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from headcount.desk.handed_in import Collected, HandedIn, Pupil
from headcount.desk.report.frame import bullets, paragraph, section, table
from headcount.desk.report.handed_pages import HandedPage, is_lesson
from headcount.desk.report.marks import is_empty
from headcount.desk.report.safe_text import NAME, sentence, shown
from headcount.numbers.writing import several

COMES_RUN = "A lesson comes with its cells run, so whether it was opened cannot be seen."
_ORIGIN = {"code": "code cells", "record": "boxes and their records", "journal": "journals"}


def files_section(collected: Collected, pages: Sequence[HandedPage], anonymous: bool) -> str:
    parts = [_read_from(collected)]
    parts += [_counts(collected)] if anonymous else _who(collected) + _files(collected)
    looks = _to_look_at(pages)
    if looks:
        heads = ("pupil", "page", "question", "what counts", "what to look at")
        title = "Answers to look at"
        parts.append(f"<h3>{title}</h3>{table('Disagreements and other answers', heads, looks)}")
    return section("files", "Files: missing, blank, doubtful", "".join(filter(None, parts)))


def unopened(notebook: HandedIn) -> bool:
    """Whether nothing was answered and no question was opened: as it was given out."""
    return is_empty(notebook) and not notebook.opened and not notebook.answers


def _counts(collected: Collected) -> str:
    """The same for the projector: numbers, and nobody's name."""
    notebooks = [one for pupil in collected.pupils for one in pupil.notebooks]
    empty = sum(is_empty(one) for one in notebooks)
    never = sum(unopened(one) for one in notebooks)
    return bullets(
        [
            f"{several(len(collected.missing), 'pupils')} handed in nothing.",
            f"{several(empty - never, 'notebooks')} opened and left blank, {never} never opened.",
            f"{several(len(collected.doubtful), 'files')} not yet given to a pupil, "
            f"{len(collected.unread)} not read, {len(collected.older)} replaced by newer ones.",
        ]
    )


def _who(collected: Collected) -> list[str]:
    pairs = [(pupil, one) for pupil in collected.pupils for one in pupil.notebooks]
    never = [pair for pair in pairs if unopened(pair[1])]
    empty = [pair for pair in pairs if is_empty(pair[1]) and not unopened(pair[1])]
    lessons = [pair for pair in empty if is_lesson(pair[1].what)]
    blank = [pair for pair in empty if pair not in lessons]
    missing = [shown(one.name, NAME) for one in collected.missing]
    return [
        _part("Handed in nothing", missing),
        _part("Opened, and nothing answered", [_pair(*pair) for pair in blank]),
        _part("A lesson with nothing answered", [_pair(*pair) for pair in lessons], COMES_RUN),
        _part("Handed in as it was given out, never opened", [_pair(*pair) for pair in never]),
    ]


def _files(collected: Collected) -> list[str]:
    doubtful = [
        f"{shown(one.file)}: {sentence(reason)}"
        + (f" The name typed in it: {shown(one.name, NAME)}." if one.name else "")
        for one, reason in collected.doubtful
    ]
    unread = [f"{shown(file)}: {sentence(reason)}" for file, reason in collected.unread]
    part_read = [
        f"{_pair(pupil, one)}, {shown(one.file)}: {' '.join(sentence(p) for p in one.problems)}"
        for pupil in collected.pupils
        for one in pupil.notebooks
        if one.problems
    ]
    advice = "None of their answers is counted above. Rename each with the pupil's name or id, and "
    advice += "run the report again."
    return [
        _part("Doubtful: whose are these?", doubtful, advice),
        _part("Could not be read", unread, "Every other file is reported."),
        _part("Read in part", part_read),
        _part(
            "Replaced by a newer file of the same pupil", [shown(one) for one in collected.older]
        ),
    ]


def _part(title: str, items: Sequence[str], advice: str = "") -> str:
    if not items:
        return ""
    said = paragraph(advice) if advice else ""
    return f"<h3>{escape(title)} ({len(items)})</h3>{said}{bullets(items)}"


def _pair(pupil: Pupil, notebook: HandedIn) -> str:
    return f"{shown(pupil.name, NAME)} ({shown(notebook.what, NAME)})"


def _read_from(collected: Collected) -> str:
    """Where the answers stood."""
    found = dict.fromkeys(_ORIGIN, 0)
    for pupil in collected.pupils:
        for notebook in pupil.notebooks:
            for answer in notebook.answers.values():
                if answer.read_from in found:
                    found[answer.read_from] += 1
    parts = [f"{many} from {_ORIGIN[origin]}" for origin, many in found.items() if many]
    return paragraph(f"Answers were read: {', '.join(parts)}.") if parts else ""


def _to_look_at(pages: Sequence[HandedPage]) -> list[tuple[str, ...]]:
    """Answers with a note, and those with other answers beside them that do not count."""
    rows: list[tuple[str, ...]] = []
    for page in pages:
        for pupil, notebook in page.rows:
            for question, answer in (notebook.answers if notebook else {}).items():
                said = [shown(answer.note)] if answer.note else []
                if answer.others:
                    others = "; ".join(shown(one, 60) for one in answer.others[:5])
                    more = len(answer.others) - 5
                    others += f"; and {more} more" if more > 0 else ""
                    said.append(f"Other answers, not counted: {others}.")
                if said:
                    told = (shown(pupil.name, NAME), shown(page.title, NAME), shown(question, 20))
                    rows.append((*told, shown(answer.typed, NAME), " ".join(said)))
    return rows
