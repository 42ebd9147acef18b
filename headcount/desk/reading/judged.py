"""An answer that was read, judged again, as the report shows it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from headcount.desk.handed_in import Answer
from headcount.desk.reading.plain import clean, shown, value
from headcount.desk.reading.recorded import Recorded
from headcount.desk.report.safe_text import words
from headcount.errors import Problem
from headcount.questions.bank import pattern
from headcount.questions.case import case_from
from headcount.questions.functions.task import Task
from headcount.questions.homework import Homework, unpacked
from headcount.questions.judging_again import asked_then, judged_again
from headcount.questions.question import Question
from headcount.questions.verdict import TITLES, Verdict
from headcount.story.article import article_with

OWN_CHECK = "own check"
NOT_JUDGED = "not judged"
_NO_FIGURES = "This version cannot ask it of the figures that it names."


@dataclass(frozen=True)
class Read:
    """One answer as it was read. where says the place in a sentence ("cell 7"); of one that is not
    known, why says so."""

    question: str
    typed: object
    read_from: str
    where: str
    record: Recorded | None = None
    note: str = ""
    why: str = ""


@dataclass(frozen=True)
class Asking:
    """What a notebook carries to ask its questions with."""

    packed: str = ""  # its homework
    article: str = ""  # figures of the article, as JSON

    @property
    def homework(self) -> Homework | None:
        return _unpacked(self.packed) if self.packed else None

    def asked(self, id: str, record: Recorded | None = None) -> Question | Task:
        """The question as it was asked; raises Problem."""
        return _asked(*self._key(id, record))

    def verdict(self, id: str, record: Recorded | None, typed: object) -> Verdict | None:
        """The verdict on an answer in plain values; None where there can be none."""
        is_tuple = isinstance(typed, tuple)
        return _verdict(self._key(id, record), json.dumps(typed, sort_keys=True), is_tuple)

    def _key(self, id: str, record: Recorded | None) -> tuple[str, str, str]:
        """A question by its id, what its record says of its figures, and what carries it."""
        case = record.case if record else {}
        if self.homework is not None and id in self.homework.ids:
            return id, "", self.packed
        return id, json.dumps(case, sort_keys=True), "" if id.startswith("Q") else self.article

    def asks(self, id: str, record: Recorded | None) -> str:
        """What a question is in the bank."""
        if self.homework is not None and id in self.homework.ids:
            item = self.homework.item(id)
            return clean(_with_seed(item.asks, item.case.get("seed")))
        case = record.case if record and id.startswith("Q") else {}
        return clean(_with_seed(case.get("asks") or id, case.get("seed")))


def _with_seed(asks: str, seed: object) -> str:
    return f"{asks} {seed}" if type(seed) is int and "." not in asks and " " not in asks else asks


_unpacked = lru_cache(maxsize=256)(unpacked)


@lru_cache(maxsize=2048)  # the same for every pupil of a class
def _asked(id: str, case: str, carried: str) -> Question | Task:
    try:
        if id.startswith("Q"):
            return asked_then(id, None, _unpacked(carried)) if carried else _by_record(id, case)
        return asked_then(id, json.loads(case), None, [json.loads(carried)] if carried else [])
    except Problem:
        raise
    except Exception:  # figures that were changed by hand may stop a question anywhere
        raise Problem(_NO_FIGURES) from None


def _by_record(id: str, case: str) -> Question | Task:
    """A question of a homework that is not here, by what its record says that it asked."""
    kept = json.loads(case)
    if kept.get("pattern") and kept.get("figures"):
        return pattern(kept["pattern"]).question(case_from(kept), id)
    raise Problem("Its homework is not here, and its record does not name its figures.")


@lru_cache(maxsize=8192)  # a class gives few different answers to a question
def _verdict(key: tuple[str, str, str], typed: str, is_tuple: bool) -> Verdict | None:
    given = json.loads(typed)
    try:
        asked = _asked(*key)
        assert isinstance(asked, Question)
        return judged_again(asked, tuple(given) if is_tuple else given)
    except Exception:  # no answer may stop the report of a class
        return None


@lru_cache(maxsize=64)
def is_article(plain: str) -> bool:
    """Whether these are figures of the article that questions can be asked of."""
    try:
        article_with(json.loads(plain))
    except Exception:  # of a file that was changed by hand: Problem and others
        return False
    return True


def foreign(read: Read, homework: Homework | None) -> str:
    """Why an answer was recorded for something else than this notebook asks; empty where not."""
    case = read.record.case if read.record else {}
    if "form" not in case or homework is None:
        return ""
    if case.get("set") != homework.set:
        return f"recorded for another homework ({shown(case.get('set', ''))})"
    if case["form"] != homework.form:
        return f"recorded for form {shown(case['form'])}, and this is form {homework.form}"
    own = homework.item(read.question).case if read.question in homework.ids else {}
    if own and case.get("figures") and case["figures"] != dict(own["figures"]):
        return "recorded for other figures than this homework has"
    return ""


def judged(read: Read, asking: Asking, of_all: Sequence[Recorded], others: tuple) -> Answer:
    """The answer that counts, judged again from what was typed. of_all are all records of its
    question in the notebook, others the answers that do not count, in words."""
    longest = max(of_all, key=lambda one: len(one.tried), default=None)
    counts = {
        "hints": max((one.hints for one in of_all), default=0),
        "solution_opened": any(one.solution_opened for one in of_all),
        "at": (read.record.at if read.record else "") or max((o.at for o in of_all), default=""),
    }
    plain = value(read.typed)
    answer = Answer(
        question=read.question,
        asks=asking.asks(read.question, read.record),
        typed=plain,
        value=None,
        outcome=NOT_JUDGED,
        read_from=read.read_from,
        others=others,
        note=read.note,
        **counts,  # type: ignore[arg-type]
    )
    if read.why:
        return replace(answer, note=f"{read.why} {read.note}".strip())
    try:
        asked = asking.asked(read.question, read.record)
    except Problem as reason:
        return replace(answer, note=clean(f"{reason} {read.note}".strip()))
    if isinstance(asked, Task):
        return _own_check(answer, read)
    # A comma makes a tuple of "45,2" without quotes, of which the question has its own words.
    given = tuple(plain) if isinstance(read.typed, tuple) and isinstance(plain, list) else plain
    verdict = asking.verdict(read.question, read.record, given)
    if verdict is None:
        return replace(answer, note=f"It could not be judged. {read.note}".strip())
    tried = longest.tried if longest else ()
    every = [(one, asking.verdict(read.question, read.record, one)) for one in tried]
    mistakes = [(v.misconception, words(one)) for one, v in every if v and v.misconception]
    return replace(
        answer,
        value=value(verdict.value),
        outcome=verdict.outcome,
        misconception=verdict.misconception,
        message=clean(
            f"{verdict.message}{f' Note: {verdict.note}' if verdict.note else ''}".strip()
        ),
        tries=sum(v is not None and v.uses_try for _, v in every),
        mistakes=tuple(dict.fromkeys(mistakes)),
    )


def _own_check(answer: Answer, read: Read) -> Answer:
    said = TITLES.get(read.record.said, "") if read.record else ""
    if not said:
        return replace(answer, note=f"Its check was not run. {read.note}".strip())
    return replace(answer, outcome=OWN_CHECK, message=f"The pupil's own check said: {said}")


def in_words(read: Read, why: str = "") -> str:
    """An answer that does not count, in words."""
    said = read.why.rstrip(".") if read.why else shown(read.typed)
    places = {"code": "in the code of", "record": "recorded in", "journal": "kept in"}
    return f"{said} ({places[read.read_from]} {read.where}{'; ' if why else ''}{why})"
