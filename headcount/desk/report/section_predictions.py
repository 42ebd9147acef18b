"""Predictions and how sure a class was, beside what the figures say. Never marked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from html import escape

from headcount.desk.handed_in import HandedIn, Pupil
from headcount.desk.report.frame import folded, paragraph, section, table
from headcount.desk.report.safe_text import LINE, NAME, clean, shown, words
from headcount.errors import Problem
from headcount.numbers.writing import listed, several
from headcount.questions.bet import BET, bet
from headcount.questions.lessons import LESSONS
from headcount.questions.predictions import LEVELS, SKIPPED, Prediction
from headcount.questions.reveal import level_of
from headcount.story.article import article, article_with

_MOST = 12  # different guesses in a table
_SAME = {True: "\u2713 the figures say the same", False: "\u2717 the figures say otherwise"}
_NONE = "\u2013"


def predictions_section(pupils: Sequence[Pupil]) -> str:
    made: dict[str, list[tuple[Pupil, HandedIn, Mapping]]] = defaultdict(list)
    for pupil in pupils:
        for notebook in pupil.notebooks:
            for lesson, kept in notebook.predictions.items():
                if isinstance(kept, Mapping) and words(kept.get("guess")).strip():
                    kept = {**kept, "guess": clean(words(kept["guess"])).strip()}
                    made[lesson].append((pupil, notebook, kept))
    if not made:
        return ""
    intro = "Never marked. A guess is listed with how sure the pupils were of it."
    parts = [_prediction(lesson, made[lesson]) for lesson in sorted(made, key=_by_number)]
    return section(
        "predictions", "Predictions, and what the figures say", paragraph(intro) + "".join(parts)
    )


def _by_number(lesson: str) -> tuple[int, str]:
    return (int(lesson) if lesson.isdecimal() else 0), lesson


def _prediction(lesson: str, made: Sequence[tuple[Pupil, HandedIn, Mapping]]) -> str:
    asked = _asked(lesson, made[0][1])
    title = f"Lesson {lesson}" if lesson.isdecimal() else "The bet of the start page"
    head = f"<h3>{shown(title, NAME)}</h3>"
    if asked:
        says = f" The figures say: {asked.says.short}." if asked.says else ""
        head += f"<p>{escape(asked.prompt)}<strong>{escape(says)}</strong></p>"
    guesses = [(kept, _level(kept, asked)) for _, _, kept in made]
    counted: dict[str, Counter] = defaultdict(Counter)
    for kept, level in guesses:
        counted[kept["guess"]][level] += 1
    common = sorted(counted, key=lambda guess: (-counted[guess].total(), guess))
    levels = (*range(len(LEVELS)), None)
    rows = [
        (
            "skipped" if guess == SKIPPED else shown(guess, 60),
            str(counted[guess].total()),
            *(str(counted[guess][level] or "") for level in levels),
            _SAME.get(_agrees(asked, guess), _NONE),
        )
        for guess in common[:_MOST]
    ]
    heads = ("guess", "pupils", *LEVELS, "not said", "beside the figures")
    more = several(max(0, len(common) - _MOST), "other guesses") if len(common) > _MOST else ""
    body = head + table(f"{title}: guesses of {several(len(made), 'pupils')}", heads, rows)
    if more:
        body += paragraph(f"And {more}, listed below by pupil.")
    body += _calibration(asked, guesses)
    return body + folded("Each pupil's guess", _each(title, asked, made))


def _calibration(asked: Prediction | None, guesses: Sequence[tuple[Mapping, int | None]]) -> str:
    """How often the figures said the same, by how sure the pupils were."""
    parts = []
    for level in reversed(range(len(LEVELS))):
        judged = [_agrees(asked, kept["guess"]) for kept, at in guesses if at == level]
        judged = [one for one in judged if one is not None]
        if judged:
            parts.append(f'{sum(judged)} of {len(judged)} who said "{LEVELS[level]}"')
    return paragraph(f"The figures said the same to {listed(parts)}.") if parts else ""


def _each(
    title: str, asked: Prediction | None, made: Sequence[tuple[Pupil, HandedIn, Mapping]]
) -> str:
    rows = []
    for pupil, _, kept in made:
        level, guess = _level(kept, asked), kept["guess"]
        sure = "not said" if level is None else LEVELS[level]
        said = _SAME.get(_agrees(asked, guess), _NONE)
        rows.append((shown(pupil.name, NAME), shown(guess, LINE), sure, said))
    return table(f"{title}, each pupil", ("pupil", "guess", "how sure", "beside the figures"), rows)


def _asked(lesson: str, notebook: HandedIn) -> Prediction | None:
    """What was to be predicted, on the figures that the notebook rests on."""
    try:
        story = article_with(notebook.article) if notebook.article else article()
    except Problem:
        story = article()
    if lesson == BET:
        return bet(story)
    made = LESSONS[lesson].prediction if lesson in LESSONS else None
    return made(story) if made else None


def _agrees(asked: Prediction | None, guess: str) -> bool | None:
    return None if asked is None or asked.says is None else asked.says.agrees(guess)


def _level(kept: Mapping, asked: Prediction | None) -> int | None:
    """Which of LEVELS a recorded confidence is; None where it is none."""
    sure, sure_to = kept.get("sure"), asked.sure_to if asked else 0
    if isinstance(sure, bool) or not isinstance(sure, int) or not 0 <= sure <= sure_to:
        return None
    return level_of(sure, sure_to) if sure_to else None
