"""What a teacher has in hand: one notebook of one pupil, as the desk has read and judged it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

# Where an answer was read: in the source of a cell, in what its cell or box recorded, in the
# journal beside the notebook.
READ_FROM = ("code", "record", "journal")


@dataclass(frozen=True)
class Answer:
    """One answer to one question, judged again from what was typed.

    question is what the notebook calls it ("2.2", "Q3"); asks what it is in the bank
    ("percent_change 7", "2.5"). outcome is one of verdict.TITLES, "own check" for a function that
    the pupil wrote (it is not run: what is shown is what the pupil's own check said), or "not
    judged", with the reason in note. others are other answers to the same question in the same
    notebook, which do not count; note says what the teacher should look at: a disagreement between
    the source and the record, a record of another form. mistakes are the known mistakes that
    other tries at the question showed, each as (code, what was typed), judged again as well.
    """

    question: str
    asks: str
    typed: object
    value: object
    outcome: str
    misconception: str | None = None
    message: str = ""
    tries: int = 0
    hints: int = 0
    solution_opened: bool = False
    at: str = ""
    read_from: str = "record"
    others: tuple[str, ...] = ()
    note: str = ""
    mistakes: tuple[tuple[str, str], ...] = ()

    @property
    def is_right(self) -> bool:
        return self.outcome in ("right", "right_with_note")


@dataclass(frozen=True)
class HandedIn:
    """One notebook: whose, of what, and what stands in it.

    file is its name as it came, path in the zip included. name is what the pupil typed as their
    name, or None. what is the homework ("percent-1f2a9c"), or the page of the project
    ("02_the_31_percent", "exercises/02_the_31_percent"); form and version as it says. asked are
    the ids of the questions on the page, in order; answers those that were given, by id. texts
    are those of the Explain and Discuss cells by cell id; predictions, votes and concept hold
    what their boxes recorded, by lesson, vote ("V2") and moment ("before", "after"). at is the
    last moment recorded; is_blank says that nothing was answered. problems are sentences about
    what could not be read in it. practised are the last answers to drawn questions of its practice
    boxes, which the page does not ask of everybody. is_journal says that there is no notebook of
    it, and all of it comes from the journal; journals are those read together with it.

    title is that of the homework; prompts what was asked, by question, as this notebook asked it;
    article the figures that it rests on (``Article.plain``; empty: today's); opened are the
    questions whose cell was run, answered or not.
    """

    file: str
    what: str
    name: str | None = None
    form: str = ""
    version: str = ""
    asked: tuple[str, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    predictions: Mapping[str, Mapping] = field(default_factory=dict)
    votes: Mapping[str, Mapping] = field(default_factory=dict)
    concept: Mapping[str, Mapping] = field(default_factory=dict)
    at: str = ""
    problems: tuple[str, ...] = ()
    practised: Mapping[str, Answer] = field(default_factory=dict)
    is_journal: bool = False
    journals: tuple[str, ...] = ()
    title: str = ""
    prompts: Mapping[str, str] = field(default_factory=dict)
    article: Mapping = field(default_factory=dict)
    opened: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        return not (self.answers or self.texts or self.predictions or self.votes or self.concept)


@dataclass(frozen=True)
class Pupil:
    """One of the class: as the list names them, or as they name themselves where there is none."""

    name: str
    id: str = ""
    notebooks: tuple[HandedIn, ...] = ()


@dataclass(frozen=True)
class Collected:
    """All that was handed in, sorted by pupil.

    doubtful are files that could not be given to one pupil, each with the reason and who it may
    be; unread are files that could not be read, each with the reason; older are files that a newer
    one of the same pupil and page replaces; missing are pupils of the list without any file.
    """

    pupils: tuple[Pupil, ...]
    doubtful: tuple[tuple[HandedIn, str], ...] = ()
    unread: tuple[tuple[str, str], ...] = ()
    older: tuple[str, ...] = ()

    @property
    def missing(self) -> list[Pupil]:
        return [one for one in self.pupils if not one.notebooks]
