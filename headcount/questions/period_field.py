"""A gap for a period of time, in any words that name its first and its last day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from headcount.errors import Problem
from headcount.numbers.characters import plain
from headcount.numbers.dates import month_names, period, read_first_day, read_last_day
from headcount.numbers.reading import is_blank
from headcount.numbers.typed import LONGEST
from headcount.questions.fields import BLANK, Judged, Wrong

_LENGTHS = r"(?:an?|one|1|12|twelve|365|52|last|this|that|each|every) (?:year|months?|days|weeks)"
_MONTH = r"(?:\d{1,2} )?[a-z]{3,9}"
_AROUND = (
    r"\b(?:the|whole|full|entire|complete|calendar|year|period|all|in|during|over|throughout|of|for"
    r"|from|between|whole of)\b"
)


@dataclass(frozen=True)
class PeriodField:
    """A gap to be filled with a period: "2017", "the whole of 2017", "January to December 2017".

    wrong holds other periods, as pairs of dates, with their feedback.
    """

    start: date
    end: date
    wrong: tuple[tuple[date, date, Wrong], ...] = ()
    label: str = "Answer"

    form = "a period, for example May 2015 to April 2016"
    example = "'May 2015 to April 2016'"

    def judge(self, entry: object) -> Judged:
        if is_blank(entry):
            return BLANK
        if isinstance(entry, float) and entry.is_integer():
            entry = int(entry)
        text = plain(str(entry)[: LONGEST + 1]).strip("\"'.,; ")
        text = re.sub(r"^(?:over|during|for|in) ", "", text)
        if re.fullmatch(rf"{_LENGTHS}|{_MONTH} ?(?:-|to|until|through) ?{_MONTH}", text):
            return Judged("unreadable", "Which year? Say it, for a reader next year.")
        try:
            start, end = _read(text)
        except Problem:
            return Judged("unreadable", f"Please type {self.form}.")
        value = period(start, end)
        if (start, end) == (self.start, self.end):
            return Judged("right", value=value)
        for first, last, wrong in self.wrong:
            if first <= start and end <= last:
                return Judged("recognised", wrong.feedback, wrong.code, value=value)
        return Judged("wrong", value=value)


def _read(text: str) -> tuple[date, date]:
    """The first and the last day. Raises Problem."""
    if len(text) > LONGEST:
        raise Problem("This is too long for a period.")
    text = re.sub(rf"{_LENGTHS} of ", "", text)
    text = re.sub(r"[a-z]{5,}", lambda word: _spelt(word[0]), text)
    text = " ".join(re.sub(_AROUND, " ", text).replace(",", " ").split())
    parts = re.split(r" ?(?:\bto\b|\bund?til\b|\btill?\b|\bthrough\b|\band\b| - |\u2026) ?", text)
    if len(parts) == 1 and (halves := re.fullmatch(r"(.*[a-z/]\S*)-(.*[a-z/].*)", text)):
        parts = list(halves.groups())
    if len(parts) > 2:
        raise Problem("These are more than two dates.")
    first, last = parts[0], parts[-1]
    if not re.search(r"\d{4}", first) and (year := re.search(r"\d{4}", last)):
        first = f"{first} {year[0]}"  # January to December 2017
    return read_first_day(first), read_last_day(last)


def _spelt(word: str) -> str:
    """The month that a misspelt word is nearest to, else the word."""
    months = [names[-1].lower() for names in month_names()]
    return next(iter(get_close_matches(word, months, 1, cutoff=0.8)), word)
