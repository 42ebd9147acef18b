"""What a notebook or a journal recorded of a question, a vote, a prediction or the concept check.

Everything in a record may be of a wrong type or forged: each part is taken where it is what it
should be, and what it says of right and wrong is judged again elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from headcount.desk.reading.cell_source import question_id
from headcount.desk.reading.plain import clean, moment, value
from headcount.numbers.reading import is_blank
from headcount.questions.record import MANY

_MOST = 10**12  # no figure of a question is larger


@dataclass(frozen=True)
class Recorded:
    """The record of one question. typed is None where nothing was answered; is_typed is False
    where only what was understood is known. tried are the different answers, in order."""

    question: str
    typed: object = None
    is_typed: bool = True
    case: Mapping = field(default_factory=dict)
    tried: tuple = ()
    hints: int = 0
    solution_opened: bool = False
    at: str = ""
    pupil: str = ""
    said: str = ""

    @property
    def is_answered(self) -> bool:
        return not is_blank(self.typed)


def recorded(kept: Mapping) -> Recorded | None:
    """The record in plain values; None where it is of no question."""
    id = question_id(kept.get("question"))
    if not id:
        return None
    is_typed = "typed" in kept
    history = kept.get("history")
    tried = [
        value(one.get("typed"))
        for one in (history if isinstance(history, list) else [])[: MANY + 1]
        if isinstance(one, dict)
    ]
    hints = kept.get("hints")
    return Recorded(
        question=id,
        typed=value(kept.get("typed" if is_typed else "value")),
        is_typed=is_typed,
        case=_case(kept.get("case")),
        tried=tuple(one for one in tried if not is_blank(one)),
        hints=min(hints, MANY) if type(hints) is int and hints > 0 else 0,
        solution_opened=kept.get("solution_opened") is True,
        at=moment(kept.get("at")),
        pupil=clean(kept.get("pupil"), 100).strip(),
        said=clean(kept.get("outcome"), 40),
    )


def _case(kept: object) -> dict:
    """What the question was asked about; of figures that cannot be, none."""
    if not isinstance(kept, dict):
        return {}
    case: dict = {
        name: clean(kept[name], 200)
        for name in ("topic", "pattern", "set", "form", "asks")
        if isinstance(kept.get(name), str)
    }
    if type(kept.get("seed")) is int and 0 <= kept["seed"] < 10**9:
        case["seed"] = kept["seed"]
    figures, words, order = (kept.get(name) for name in ("figures", "words", "order"))
    fits = (
        isinstance(figures, dict) and 0 < len(figures) < 100 and all(map(_fits, figures.values()))
    )
    if fits and isinstance(words, dict) and len(words) < 100:
        case["figures"] = figures
        case["words"] = {name: clean(one) for name, one in words.items() if isinstance(one, str)}
        listed = order if isinstance(order, list) else []
        case["order"] = [name for name in listed[:100] if isinstance(name, str)]
    return case


def _fits(figure: object) -> bool:
    if isinstance(figure, str):
        return len(figure) < 200
    is_number = isinstance(figure, (int, float)) and not isinstance(figure, bool)
    return is_number and abs(figure) <= _MOST  # type: ignore[operator,arg-type]


def prediction(kept: Mapping) -> dict | None:
    """A prediction, with its lesson; None where there is none."""
    lesson, guess = clean(kept.get("lesson"), 10), _guess(kept)
    if not lesson.isdecimal() or guess is None:
        return None
    history = kept.get("history")
    tried = [
        {**made, "at": moment(one.get("at"))}
        for one in (history if isinstance(history, list) else [])[:MANY]
        if isinstance(one, dict) and (made := _guess(one))
    ]
    return {"lesson": lesson, **guess, "at": moment(kept.get("at")), "history": tried}


def _guess(kept: Mapping) -> dict | None:
    guess, sure = value(kept.get("guess")), kept.get("sure")
    if not isinstance(guess, (str, int, float)) or isinstance(guess, bool) or guess == "":
        return None
    return {"guess": guess, "sure": sure if type(sure) is int and 0 <= sure <= 100 else None}


def vote(kept: Mapping, options: tuple[str, ...]) -> dict | None:
    """A vote: the options chosen first and then, as their texts or as their places."""
    chosen = [_option(kept.get(name), options) for name in ("first", "second")]
    if chosen[0] is None:
        return None
    shown = kept.get("reasons_shown", kept.get("reasons")) is True
    at = moment(kept.get("at"))
    return {"first": chosen[0], "second": chosen[1], "reasons_shown": shown, "at": at}


def _option(kept: object, options: tuple[str, ...]) -> str | None:
    if type(kept) is int:
        return options[kept] if 0 <= kept < len(options) else None
    return clean(kept, 500) or None


def concept(kept: Mapping) -> dict | None:
    """A saved concept check: its moment, and each answer as it was typed, with how sure."""
    answers = kept.get("answers")
    if not isinstance(answers, list) or not answers:
        return None
    found = []
    for one in answers[:50]:
        if not isinstance(one, dict) or not (id := question_id(one.get("question"))):
            continue
        typed, sure = value(one.get("typed", one.get("value"))), one.get("sure")
        sure = sure if type(sure) is int and 1 <= sure <= 3 else None
        found.append({"question": id, "typed": typed, "sure": sure})
    when = kept.get("moment")
    when = when if when in ("before", "after") else ""
    return {"moment": when, "at": moment(kept.get("at")), "answers": found} if found else None
