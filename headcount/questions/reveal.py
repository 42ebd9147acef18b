"""Predictions that come back: one lesson's guess beside what the figures say, and all of them
together, as a pupil's own calibration. Never marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import ceil

from headcount import settings
from headcount.numbers.writing import listed, written
from headcount.page.shown import NOTE_BOX, Shown
from headcount.page.small_pictures import Mark, image, number_line, option_list, squares
from headcount.page.tables import Table
from headcount.questions import predictions
from headcount.questions.lessons import LESSONS
from headcount.questions.predictions import LEVELS, SKIPPED, Prediction
from headcount.questions.says import NEAR, Outside, Says
from headcount.story.article import article

LEFT_OUT = "What was it that you left out?"
GO_ON = "A question to go on with:"
CUT = 60  # characters of what was typed

RULE = (
    f"How this was counted. A number agrees if it is within {NEAR:.0%} of what the article's "
    "figures say, or inside what their rounding allows; an option if it is the one they say; of "
    "an order, the first place counts. Not counted: a guess that cannot be read, one without "
    '"how sure", and lesson 10, where the figures do not choose. On a scale to 100, up to 30 is '
    '"a guess", 40 to 60 "fairly sure", from 70 on "sure".'
)
READ_IT_SO = (
    'This is no mark: it shows you how far to trust your own "sure". Whoever knows that well '
    "agrees with the figures more often when sure than when guessing. Ten guesses are few, so "
    "take it as a first look."
)


# --- one lesson ----------------------------------------------------------------------------


def of_lesson(lesson: str) -> Shown:
    """The guess of a lesson beside what the figures say; without one, what was asked."""
    asked, guess = _prediction(lesson), predictions.saved(lesson)
    if guess is None:
        return _paragraphs(
            f'No prediction is saved for lesson {lesson}. Make one at hc.predict("{lesson}"), '
            "and it comes back here.",
            f"You were asked: {asked.prompt} {'; '.join(asked.options)}".strip(),
        )
    says = asked.says
    outside = says.outside() if says.outside and settings.outside() else None
    words = [says.words, outside.words] if outside else [says.words]
    think = outside.think if outside else says.think
    svg, alt = _picture(asked, guess, outside)
    said = _you_said(lesson, asked, guess)
    return _paragraphs(
        " ".join([said, *words]),
        Shown(f"<p>{image(svg, alt)}</p>", alt),
        f"{_lead(guess, says, outside)} {think}",
    )


def _lead(guess: str, says: Says, outside: Outside | None) -> str:
    agrees = None if guess == SKIPPED else (outside or says).agrees(guess)
    return {True: f"The figures say the same. {GO_ON}", False: LEFT_OUT, None: GO_ON}[agrees]


def _you_said(lesson: str, asked: Prediction, guess: str) -> str:
    if guess == SKIPPED:
        return "You skipped this prediction."
    sure = _sure_in_words(lesson, asked)
    said = f"You said {_quoted(guess, asked)}{f', {sure}' if sure else ''}."
    if asked.says.box and asked.says.number(guess) is None:
        return f"{said} That cannot be read as one number, so the picture shows no dot for it."
    return said


def _quoted(guess: str, asked: Prediction) -> str:
    """A number as it was typed, anything else in quotes."""
    short = guess if len(guess) <= CUT else f"{guess[:CUT]}\u2026"
    return short if asked.says.number(guess) is not None else f'"{short}"'


def _sure_in_words(lesson: str, asked: Prediction) -> str:
    sure = predictions.sureness(lesson)
    if sure is None:
        return ""
    return LEVELS[sure - 1] if asked.sure_to == len(LEVELS) else f"{sure} of {asked.sure_to} sure"


def _picture(asked: Prediction, guess: str, outside: Outside | None) -> tuple[str, str]:
    """The picture of guess and result, and its alt text."""
    says = asked.says
    if says.mark is None:
        chosen = None if guess == SKIPPED else says.chosen(guess)
        return option_list(says.options, chosen, says.holds), _options_alt(says, chosen)
    number = None if guess == SKIPPED else says.number(guess)
    mine = None if number is None else Mark(f"You said {_shortly(guess)}", number)
    unit = says.box.unit if says.box else ""
    results = [says.mark, *(outside.marks if outside else ())]
    labelled = [_labelled(mark, unit, says.box.decimals if says.box else 0) for mark in results]
    told = [mark.label for mark in ([mine] if mine else []) + labelled]
    return number_line(mine, labelled), f"Number line. {'; '.join(told)}.".replace("\n", ", ")


def _shortly(guess: str) -> str:
    return guess if len(guess) <= 24 else f"{guess[:24]}\u2026"


def _labelled(mark: Mark, unit: str, decimals: int) -> Mark:
    """A result with its number, and its range, in its label."""
    end = "%" if unit == "%" else ""
    text = f"{mark.label} {written(mark.value, decimals)}{end}"
    if mark.low is not None and mark.high is not None:
        low, high = written(mark.low, decimals), written(mark.high, decimals)
        text += f"\n{low}{end} to {high}{end} with rounding"
    return Mark(text, mark.value, mark.low, mark.high)


def _options_alt(says: Says, chosen: int | None) -> str:
    told = [
        f"{option}{' (you said)' if index == chosen else ''}"
        f"{' (the figures say)' if index == says.holds else ''}"
        for index, option in enumerate(says.options)
    ]
    return f"Options: {'; '.join(told)}."


# --- all of them ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Returned:
    """One prediction as it comes back; agrees and level are None where they cannot be said."""

    lesson: str
    guess: str
    sure: str
    level: int | None
    says: str
    agrees: bool | None


def of_all() -> Shown:
    """All saved predictions: how often the figures said the same, by how sure one was."""
    found = [_returned(lesson) for lesson in LESSONS if predictions.saved(lesson) is not None]
    made = [one for one in found if one.guess != SKIPPED]
    if not made:
        skipped = " Those that you were asked for were skipped." if found else ""
        return _paragraphs(
            f"No prediction is saved here yet.{skipped} Save one in a lesson, and it comes back "
            "here with the others."
        )
    groups = _groups(made)
    parts: list[str | Shown] = [_in_words(groups)]
    if groups:
        rows = [(_count(*group), group[1], group[2]) for group in groups]
        alt = "Squares, filled where the figures said the same: " + "; ".join(
            words for words, _, _ in rows
        )
        parts.append(Shown(f"<p>{image(squares(rows), f'{alt}.')}</p>", f"{alt}."))
    table = _table(made)
    parts += [
        Shown(
            f'<div style="overflow-x:auto" tabindex="0">{table.html("Your predictions")}</div>',
            table.text(),
        ),
        READ_IT_SO,
        RULE,
    ]
    return _paragraphs(*parts)


def level_of(sure: int | None, sure_to: int) -> int | None:
    """Which of the LEVELS this is: of a scale to 100, up to 30, 40 to 60, or from 70 on."""
    return None if sure is None else max(0, ceil(len(LEVELS) * sure / sure_to) - 1)


def _groups(made: Sequence[Returned]) -> list[tuple[str, int, int]]:
    """(how sure, how often the figures said the same, of how many), the surest first."""
    counted = []
    for level in reversed(range(len(LEVELS))):
        judged = [one.agrees for one in made if one.level == level and one.agrees is not None]
        if judged:
            counted.append((LEVELS[level], sum(judged), len(judged)))
    return counted


def _count(level: str, same: int, of: int) -> str:
    return f'"{level}": {same} of {of}'


def _in_words(groups: Sequence[tuple[str, int, int]]) -> str:
    if not groups:
        return (
            'Your predictions come back below. None of them has both a "how sure" and a guess '
            "that the figures could agree with, so there is nothing to count yet."
        )
    counts = listed([f'{same} of {of} times when you said "{level}"' for level, same, of in groups])
    return f"Your predictions come back. The figures said the same {counts}."


def _returned(lesson: str) -> Returned:
    asked, guess = _prediction(lesson), predictions.saved(lesson) or ""
    level = level_of(predictions.sureness(lesson), asked.sure_to)
    sure = _sure_in_words(lesson, asked) or "not said"
    agrees = asked.says.agrees(guess)
    return Returned(lesson, guess, sure, level, asked.says.short, agrees)


def _table(made: Sequence[Returned]) -> Table:
    words = {True: "yes", False: "no", None: "not counted"}
    return Table(
        ["lesson", "you said", "the figures say", "the same?", "how sure"],
        [(one.lesson, one.guess[:CUT], one.says, words[one.agrees], one.sure) for one in made],
    )


# --- both ----------------------------------------------------------------------------------


def _prediction(lesson: str) -> Prediction:
    return LESSONS[lesson].prediction(article())


def _paragraphs(*parts: str | Shown) -> Shown:
    """Sentences and pictures below each other, in a box."""
    shown = [
        part if isinstance(part, Shown) else Shown(f"<p>{escape(part)}</p>", part) for part in parts
    ]
    html = f'<div style="{NOTE_BOX}">{"".join(part.html for part in shown)}</div>'
    return Shown(html, "\n".join(part.plain for part in shown))
