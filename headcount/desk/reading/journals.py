"""The journal that was handed in, beside a notebook or alone: one pupil's answers, page by page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from headcount.desk.handed_in import Answer, HandedIn
from headcount.desk.reading import recorded
from headcount.desk.reading.judged import Asking, Read, foreign, judged
from headcount.desk.reading.notebook import KNOWN_SET, Kept
from headcount.desk.reading.pages import page_of_question
from headcount.desk.reading.plain import clean, moment, shown, value
from headcount.desk.reading.recorded import Recorded
from headcount.errors import Problem
from headcount.notebook.journal_file import entries
from headcount.questions.bank import concept_items
from headcount.questions.predictions import PREDICTION
from headcount.questions.progress import ANSWER, BOX
from headcount.questions.vote import VOTE

_MOST_RUNS, _MOST_ENTRIES = 500, 5_000
Entries = dict[tuple[str, str], dict]
Page = tuple[str, str]  # what it is, and its form


def is_journal(found: object) -> bool:
    return isinstance(found, dict) and found.get("headcount") == "answers"


def journal(found: Mapping, file: str, known: KNOWN_SET) -> list[HandedIn]:
    """What a journal holds, one HandedIn a pupil and page. Raises Problem where it holds nothing.

    Runs of the same name are one pupil's; of entries of one kind and name the newest counts.
    """
    runs = found.get("runs")
    by_name: dict[str, Entries] = defaultdict(dict)
    for run in (runs if isinstance(runs, list) else [])[:_MOST_RUNS]:
        if not isinstance(run, dict) or not isinstance(run.get("entries"), list):
            continue
        kept = entries({"entries": run["entries"][:_MOST_ENTRIES]})
        into = by_name[_name(kept)]
        for key, data in kept.items():
            if moment(data["at"]) >= moment(into.get(key, {}).get("at", "")):
                into[key] = data
    made = [one for name, kept in by_name.items() for one in _of_pupil(name, kept, file, known)]
    if not made:
        raise Problem("The journal holds no answers.")
    return made


def _name(kept: Entries) -> str:
    typed = clean(kept.get(("pupil", "name"), {}).get("name"), 100).strip()
    if typed:
        return typed
    records = (recorded.recorded(data) for (kind, _), data in kept.items() if kind == ANSWER)
    named = [one for one in records if one and one.pupil]
    return max(named, key=lambda one: one.at).pupil if named else ""


def _of_pupil(name: str, kept: Entries, file: str, known: KNOWN_SET) -> list[HandedIn]:
    answers: dict[Page, dict[str, Answer]] = defaultdict(dict)
    rest: dict[Page, Kept] = defaultdict(Kept)
    asking = Asking()
    for (kind, id), data in kept.items():
        if kind == ANSWER and (record := recorded.recorded({"question": id, **data})):
            at = _page(record)
            if at[0] and record.is_answered:
                own = Asking(known(*at) if record.question.startswith("Q") else "")
                read = Read(record.question, record.typed, "journal", file, record)
                if own.homework and (why := foreign(read, own.homework)):
                    read = replace(read, record=None, why=f"It was {why}.")
                answers[at][record.question] = judged(read, own, [record], ())
        elif kind == PREDICTION:
            at = page_of_question(f"V{id}"), ""
            rest[at].add_prediction({"lesson": id, **data})
        elif kind == VOTE:
            rest[page_of_question(id), ""].add_vote(id, data, asking)
        elif kind == BOX and (check := _concept(id, data)):
            rest[page_of_question("C1"), ""].add_concept(check, asking)
    found = []
    for at in dict.fromkeys([*answers, *rest]):
        given, more = answers[at], rest[at]
        moments = [one.at for one in given.values()] + more.moments
        one = HandedIn(
            file=file,
            what=at[0],
            name=name or None,
            form=at[1],
            asked=tuple(given),
            answers=given,
            predictions=more.predictions,
            votes=more.votes,
            concept=more.concept,
            at=max(moments, default=""),
            is_journal=True,
        )
        if at[0] and not one.is_blank:
            found.append(one)
    return found


def _page(record: Recorded) -> Page:
    if "form" in record.case:
        return clean(record.case.get("set")), record.case["form"]
    return page_of_question(record.question), ""


def _concept(id: str, data: Mapping) -> dict | None:
    """A concept check as its box keeps it, an answer and how sure by turns, as it is recorded."""
    first, _, when = id.partition(" ")
    entered, items = data.get("entered"), concept_items()
    if first != items[0].id or when not in ("before", "after"):
        return None
    if not isinstance(entered, list) or len(entered) != 2 * len(items):
        return None
    answers = [
        {"question": item.id, "typed": typed, "sure": sure}
        for item, typed, sure in zip(items, entered[::2], entered[1::2])
        if value(typed) not in (None, "")
    ]
    return {"moment": when, "at": data.get("at"), "answers": answers}


def with_journal(notebook: HandedIn, kept: HandedIn) -> HandedIn:
    """A notebook with what only its pupil's journal holds; where both hold an answer, that of the
    notebook counts, and another one in the journal is noted."""
    answers = dict(notebook.answers)
    for id, other in kept.answers.items():
        own = answers.get(id)
        if own is None:
            answers[id] = other
        elif own.outcome == "not judged" and other.outcome != "not judged":
            note = f"{own.note} The journal holds an answer.".strip()
            answers[id] = replace(other, note=note, others=own.others)
        elif own.typed != other.typed:
            said = f"The journal says {shown(other.typed)}."
            answers[id] = replace(own, note=f"{own.note} {said}".strip())
    return replace(
        notebook,
        asked=tuple(dict.fromkeys([*notebook.asked, *kept.asked])),
        answers=answers,
        predictions={**kept.predictions, **notebook.predictions},
        votes={**kept.votes, **notebook.votes},
        concept={**kept.concept, **notebook.concept},
        at=max(notebook.at, kept.at),
        journals=(*notebook.journals, kept.file),
    )
