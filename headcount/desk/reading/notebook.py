"""One notebook of one pupil, read: what it asks, what was answered, and where that stands."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from headcount.desk.handed_in import Answer, HandedIn
from headcount.desk.reading import recorded
from headcount.desk.reading.cell_source import (
    UNKNOWN,
    Called,
    Computed,
    Named,
    Source,
    literal,
    question_id,
    question_of,
    read_source,
)
from headcount.desk.reading.judged import Asking, Read, foreign, in_words, is_article, judged
from headcount.desk.reading.notebook_file import Cell, NotebookFile, read_notebook
from headcount.desk.reading.pages import CONCEPT_CHECK, page, written
from headcount.desk.reading.plain import clean, cleaned, shown, value
from headcount.desk.reading.recorded import Recorded
from headcount.errors import Problem
from headcount.numbers.reading import is_blank
from headcount.questions.functions.task import Task
from headcount.questions.handing_in import MIME as HAND_IN
from headcount.questions.predictions import MIME as PREDICTION
from headcount.questions.record import CONCEPT
from headcount.questions.verdict import MIME as VERDICT
from headcount.questions.vote import VOTE

NOT_RUN = "Computed, and the cell was not run."
KNOWN_SET = Callable[[str, str], str]  # the packed homework of a set and a form, or nothing


@dataclass
class Kept:
    """What a notebook or a journal holds of votes, predictions and the concept check."""

    predictions: dict[str, dict] = field(default_factory=dict)
    votes: dict[str, dict] = field(default_factory=dict)
    concept: dict[str, dict] = field(default_factory=dict)

    def add_prediction(self, kept: Mapping) -> None:
        if found := recorded.prediction(kept):
            _newest(self.predictions, found.pop("lesson"), found)

    def add_vote(self, id: object, kept: Mapping, asking: Asking) -> None:
        id = question_id(id)
        try:
            asked = asking.asked(id) if id.startswith("V") else None
        except Problem:
            return
        if asked is None or isinstance(asked, Task):
            return
        options = tuple(getattr(asked.fields[0], "options", ()))
        if found := recorded.vote(kept, options):
            for part in ("first", "second"):
                chosen = found[part]
                found[f"{part}_is_right"] = None if chosen is None else asked.judge(chosen).is_right
            _newest(self.votes, id, found)

    def add_concept(self, kept: Mapping, asking: Asking) -> list[Recorded]:
        """Takes over a saved check; returns the answers of one that was asked on its own."""
        found = recorded.concept(kept)
        if found is None:
            return []
        if not found["moment"]:
            return [Recorded(o["question"], o["typed"], at=found["at"]) for o in found["answers"]]
        for one in found["answers"]:
            read = Read(one["question"], one["typed"], "record", "")
            again = judged(read, asking, (), ())
            one |= {part: getattr(again, part) for part in ("value", "outcome", "misconception")}
        _newest(self.concept, found["moment"], found)
        return []

    @property
    def moments(self) -> list[str]:
        tables = (self.predictions, self.votes, self.concept)
        return [one["at"] for table in tables for one in table.values()]


def _newest(table: dict[str, dict], name: str, found: dict) -> None:
    """The one that was saved last; where neither says when, the one that stands later."""
    if found["at"] >= table.get(name, found)["at"]:
        table[name] = found


def notebook(found: object, file: str, known: KNOWN_SET = lambda set, form: "") -> HandedIn:
    """The notebook in what a JSON file holds. known gives the packed homework of a set and a
    form as the teacher has it. Raises Problem where it is no notebook."""
    return _Notebook(read_notebook(found), file, known).read()


class _Notebook:
    def __init__(self, opened: NotebookFile, file: str, known: KNOWN_SET):
        self.cells, self.file, self.version = opened.cells, file, opened.version
        self.problems = list(opened.problems)
        self.sources = [
            read_source(cell.source) if cell.kind == "code" else Source() for cell in self.cells
        ]
        article = json.dumps(opened.article, sort_keys=True) if opened.article else ""
        if article and not is_article(article):
            self.problems.append("The figures of the article in it are damaged.")
            article = ""
        self.asking = Asking(self._packed(known), article)
        self.kept = Kept()
        self.handed_in_by = ""
        self.names: dict[str, object] = {}
        self.unread: dict[str, str] = {}
        self.asked: dict[str, None] = dict.fromkeys(self._homework_ids())
        self.reads: dict[str, list[Read]] = defaultdict(list)
        self.strays: dict[str, list[Read]] = defaultdict(list)
        self.records: dict[str, list[Recorded]] = defaultdict(list)
        self.written_functions: set[str] = set()
        self.opened: dict[str, None] = {}
        self.article = json.loads(article) if article else {}

    def _packed(self, known: KNOWN_SET) -> str:
        """The homework that it is judged by; empty where it has none."""
        packed = next((one.packed for one in self.sources if one.packed), "")
        try:
            own = Asking(packed).homework
        except Problem as reason:
            whole = "get the file again from your teacher"
            said = str(reason).replace(whole, "its answers are judged by their records")
            self.problems.append(said)
            return ""
        teachers = known(own.set, own.form) if own else ""
        if own and teachers and Asking(teachers).homework.items != own.items:
            said = "Its first cell was changed; it is judged by the set as you made it."
            self.problems.append(said)
            return teachers
        return packed

    def _homework_ids(self) -> list[str]:
        return self.asking.homework.ids if self.asking.homework else []

    def read(self) -> HandedIn:
        for number, (cell, source) in enumerate(zip(self.cells, self.sources), 1):
            if cell.kind == "code":
                self._cell(number, cell, source)
            if source.problem:
                self.problems.append(f"Cell {number}: {source.problem}.")
        self._named_without_check()
        answers = self._answers()
        asked = [id for id in self.asked if self._is_known(id)]
        on_page = set(asked)
        homework = self.asking.homework
        lessons = [*self.kept.predictions, *(id[1:] for id in self.kept.votes)]
        lessons += [
            str(int(one.id[7:9]))
            for one in self.cells
            if one.id[:7] == "lesson-" and one.id[7:9].isdecimal()
        ]
        heading = next((one.source for one in self.cells if one.kind == "markdown"), "")
        what = clean(homework.set) if homework else page(asked, lessons, self.file, heading)
        if self.kept.concept and not (homework or asked or lessons):
            what = CONCEPT_CHECK
        lesson = what.rpartition("/")[2][:2] if not homework else ""
        moments = [one.at for all in self.records.values() for one in all] + self.kept.moments
        return HandedIn(
            file=self.file,
            what=what,
            name=self._name() or None,
            form=clean(homework.form) if homework else "",
            version=clean(homework.version) if homework else self.version,
            asked=tuple(asked),
            answers={id: answers[id] for id in answers if id in on_page},
            texts=written(self.cells, lesson if lesson.isdecimal() else ""),
            predictions=self.kept.predictions,
            votes=self.kept.votes,
            concept=self.kept.concept,
            at=max(moments, default=""),
            problems=tuple(dict.fromkeys(map(clean, self.problems))),
            practised={id: one for id, one in answers.items() if id not in on_page},
            title=clean(homework.title) if homework else "",
            prompts={id: clean(self._prompt(id)) for id in asked},
            article=cleaned(self.article),  # type: ignore[arg-type]
            opened=tuple(id for id in asked if id in self.opened),
        )

    def _cell(self, number: int, cell: Cell, source: Source) -> None:
        where = f"cell {number}"
        found, blank = self._records_in(cell)
        self.written_functions |= source.functions
        self.unread |= dict(source.unread)
        called: set[str] = set()
        for step in source.steps:
            if isinstance(step, Named):
                try:
                    self.names[step.name] = literal(step.value, self.names)
                except Computed:
                    self.names[step.name] = UNKNOWN
            else:
                called.add(step.question)
                self.asked.setdefault(step.question)
                record, is_blank_now = found.get(step.question), step.question in blank
                read = self._called(step, where, record, is_blank_now, cell.error)
                if read is None and step.name == "ask":
                    read = self._entered(step.question, where, cell.words)
                if read:
                    self.reads[step.question].append(read)
        for name, text in source.unread:
            if id := question_id(name):
                called.add(id)
                self.asked.setdefault(id)
                self.reads[id].append(Read(id, text, "code", where, why=_no_python(text)))
        if cell.was_run:
            self.opened |= dict.fromkeys(called)
        for id, record in found.items():
            if id not in called or not any(one.record is record for one in self.reads[id]):
                if record.is_answered:
                    self.strays[id].append(Read(id, record.typed, "record", where, record))

    def _records_in(self, cell: Cell) -> tuple[dict[str, Recorded], set[str]]:
        """The last record of each question in a cell's outputs, and what its outputs call blank."""
        found: dict[str, Recorded] = {}
        blank = set()
        for mime, kept in cell.records:
            if mime == PREDICTION:
                self.kept.add_prediction(kept)
            elif mime == CONCEPT:
                for one in self.kept.add_concept(kept, self.asking):
                    found[one.question] = one
            elif mime == HAND_IN:
                self.handed_in_by = clean(kept.get("pupil"), 100).strip()
            elif mime == VERDICT and kept.get("kind") == VOTE:
                self.kept.add_vote(kept.get("question"), kept, self.asking)
            elif one := recorded.recorded(kept):
                self.records[one.question].append(one)
                if kept.get("outcome") == "blank":
                    blank.add(one.question)
                if one.at >= found.get(one.question, one).at:
                    found[one.question] = one
        return found, blank

    def _called(
        self, step: Called, where: str, record: Recorded | None, is_blank_now: bool, error: str
    ) -> Read | None:
        """The answer that a call holds, from its source or from what its cell recorded."""
        id, answered = step.question, record is not None and record.is_answered
        if step.name == "ask":
            return self._recorded(id, where, record) if answered else None
        if step.name == "check_function":
            if record is not None and record.said not in ("", "blank"):
                return Read(id, record.typed, "record", where, record)
            return self._written(id, where)
        try:
            typed = literal(step.given, self.names)
            if step.more:
                typed = [typed, *(literal(one, self.names) for one in step.more)]
                why = "Several answers stand in the call, where one belongs."
                return Read(id, typed, "code", where, record, why=why)
        except Computed:
            return self._computed(step, where, record, is_blank_now, error)
        if is_blank(typed):
            return None
        note = ""
        if record is not None and answered and record.is_typed and value(typed) != record.typed:
            before = shown(record.typed)
            note = f"The cell says {shown(value(typed))}; when it was run it said {before}."
        return Read(id, typed, "code", where, record, note)

    def _entered(self, id: str, where: str, words: str) -> Read | None:
        """What stands in a box that was not checked, as its stored form shows it."""
        try:
            asked = self.asking.asked(id)
        except Problem:
            return None
        labels = [field.label for field in getattr(asked, "fields", ())]
        named = "|".join(map(re.escape, filter(None, labels)))
        line = rf"(?m)^(?:Answer(?: \(.*?\))?|Ticked|Line \d+{'|' if named else ''}{named}): (.+)$"
        # What may be chosen stands there too, by the same label: "(a) yes; (b) no".
        entered = [
            one for one in re.findall(line, words) if one.strip("_ ") and "; (b) " not in one
        ]
        if not entered:
            return None
        why = "It stands in the box, and Check was not pressed."
        return Read(id, "; ".join(entered), "record", where, why=why)

    def _recorded(self, id: str, where: str, record: Recorded) -> Read:
        note = (
            ""
            if record.is_typed
            else ("What was typed was not recorded; this is what was understood.")
        )
        return Read(id, record.typed, "record", where, record, note)

    def _computed(
        self, step: Called, where: str, record: Recorded | None, is_blank_now: bool, error: str
    ) -> Read | None:
        id, name = step.question, getattr(step.given, "id", "")
        if record is not None and record.is_answered and not is_blank_now:
            read = self._recorded(id, where, record)
            if name in self.unread:
                note = f"The line is no Python now: {shown(self.unread[name])}."
                return Read(id, read.typed, "record", where, record, note)
            return read
        if name in self.unread:
            return Read(id, self.unread[name], "code", where, why=_no_python(self.unread[name]))
        if is_blank_now and record is not None and not record.is_answered:
            return None
        why = f"Computed, and the cell stopped with {error}." if error else NOT_RUN
        return Read(id, None, "code", where, record, why=why)

    def _written(self, id: str, where: str) -> Read | None:
        """A function that is written, and whose check was not run."""
        try:
            task = self.asking.asked(id)
        except Problem:
            return None
        names = [one for one in getattr(task, "names", ()) if one in self.written_functions]
        if not names:
            return None
        return Read(id, names, "code", where, why="Written, and its check was not run.")

    def _named_without_check(self) -> None:
        """Answers whose name says what they answer, where no call checks them."""
        for name in [*self.names, *self.unread]:
            id = question_of(name)
            if not id or id in self.reads or id in self.asked and self.names.get(name) is None:
                continue
            note = f"It stands in {name}, and no cell checks it."
            if name in self.unread and name not in self.names:
                why = _no_python(self.unread[name])
                self.asked.setdefault(id)
                self.reads[id].append(Read(id, self.unread[name], "code", name, why=why))
            elif self.names[name] is not UNKNOWN and not is_blank(self.names[name]):
                self.asked.setdefault(id)
                self.reads[id].append(Read(id, self.names[name], "code", name, None, note))

    def _is_known(self, id: str) -> bool:
        try:
            return bool(self.asking.asked(id, next(iter(self.records.get(id, ())), None)))
        except Problem as reason:
            if self.reads.get(id):
                self.problems.append(f"An answer to {id} was not judged: {reason}")
            return id in self.reads and id.startswith("Q")

    def _prompt(self, id: str) -> str:
        """What the notebook asked there."""
        try:
            asked = self.asking.asked(id, next(iter(self.records.get(id, ())), None))
        except Problem:
            return ""
        return getattr(asked, "prompt", "")

    def _answers(self) -> dict[str, Answer]:
        found = {}
        for id in dict.fromkeys([*self.reads, *self.strays]):
            reads = self.reads.get(id, [])
            strays, records = self.strays.get(id, []), self.records.get(id, [])
            answer = chosen(reads, strays, self.asking, records, id in self.asked)
            if answer is not None:
                found[id] = answer
        return found

    def _name(self) -> str:
        every = [one for all in self.records.values() for one in all if one.pupil]
        newest = max(every, key=lambda one: one.at, default=None)
        return self.handed_in_by or (newest.pupil if newest else "")


def chosen(
    reads: list[Read],
    strays: list[Read],
    asking: Asking,
    records: list[Recorded],
    is_asked: bool = True,
) -> Answer | None:
    """Of all answers to one question the one that counts, judged; None where there is none.

    strays are records that stand elsewhere, as under a hint: they count where nothing else does.
    is_asked says whether the page asks the question in a cell of its own.
    """
    others, own = [], []
    for one in reads or sorted(strays, key=lambda read: read.record.at if read.record else ""):
        why = foreign(one, asking.homework)
        if why and one.read_from == "code":
            one = Read(
                one.question, one.typed, "code", one.where, None, f"Its record is {why}.", one.why
            )
        elif why:
            others.append(in_words(one, f"{why}, so it is not judged"))
            continue
        own.append(one)
    if not own:
        if not others:
            return None
        why = f"It was {others[-1].rpartition('; ')[2].rstrip(')')}."
        last = (reads or strays)[-1]
        lost = Read(last.question, last.typed, last.read_from, last.where, None, "", why)
        return judged(lost, asking, (), tuple(others))
    last = next((one for one in reversed(own) if not one.why), own[-1])
    if not reads and is_asked:
        note = f"Its cell is blank or gone; this was recorded in {last.where}."
        last = Read(last.question, last.typed, "record", last.where, last.record, note, last.why)
    listed = [one for one in own if one is not last and (one.why or one.typed != last.typed)]
    if not reads:
        listed = []
    kept = [
        one
        for one in records
        if not foreign(Read(last.question, None, "", "", one), asking.homework)
    ]
    return judged(last, asking, kept, tuple([*others, *map(in_words, listed)]))


def _no_python(text: str) -> str:
    return f"This line is no Python, so it was not judged: {shown(text)}."
