"""The numbers of a sentence, in digits and in words: 5,412, £1.2bn, a third, one in five.

Years, days, ages, lengths of time and numbers in names (Covid-19, the M25) are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from headcount.errors import Problem
from headcount.numbers.amounts import read_amount_printed
from headcount.numbers.reading import read_number
from headcount.numbers.typed import Reading

_SIZE = r"(?: ?(?:hundred|thousand|million|billion|trillion)|(?:k|m|mn|bn|tn))(?![a-z])"
_MONEY_BEFORE = r"(?:US\$|A\$|C\$|[£€$¥₹])"
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{2,3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:\.\d+)?"
_PERCENT = r"(?: (?:percentage )?points?| ?(?:%| per ?cent| percent)(?: points?)?)(?![a-z])"
_MONEY_AFTER = r" (?:pounds|euros|dollars|pence|cents)\b"
_MEASURE = r"(?:mm|cm|km|kg|mph|ml|GW|MW|kWh|TWh|C|\N{DEGREE SIGN}C)\b"
_ONES = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_WORDS = (
    rf"{_ONES}|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty"
    "|fifty|sixty|seventy|eighty|ninety"
)
_PART = (
    "half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?"
    "|twentieths?"
)
_ONE = rf"\d+|one|{_WORDS}"
_FORMS = {
    # one in five, seven out of ten; "two in 2019" is none
    "share": rf"\b(?:{_ONE}) (?:in|out of)(?: every)? (?:\d{{1,3}}(?![\d,.]\d|\d)|{_WORDS}"
    rf"|hundred)\b"
    r"(?! (?:years?|months?|weeks?|days?|hours?))",
    "range": rf"(?<=between ){_MONEY_BEFORE}?(?:{_DIGITS})(?:{_SIZE})?(?:{_PERCENT})? and "
    rf"{_MONEY_BEFORE}?(?:{_DIGITS})(?:{_SIZE})?(?:{_PERCENT})?",
    "part": rf"\b(?:(?:a|one|two|three|four|five|nine)[ -](?:{_PART})|half)\b"
    r"(?![- ](?:year|time|hour|an hour|term|day|party|person|man|woman|country|brother|sister"
    r"|way)\b)",
    "digits": rf"(?<![\w.,/-]){_MONEY_BEFORE}?(?:{_DIGITS})(?:{_SIZE})?(?:{_PERCENT}"
    rf"|{_MONEY_AFTER}|{_MEASURE})?"
    r"(?![\d]|[/:]\d|-?(?:st|nd|rd|th)\b)",
    "times": r"\b(?:twice|thrice)\b",
    "words": rf"\b(?:(?:{_WORDS})(?:-(?:{_ONES}|one))?(?: (?:hundred|thousand|million|billion))?"
    rf"|(?:a|one) (?:hundred|thousand|million|billion|dozen))(?:{_PERCENT})?\b",
}
# In a name, a row of names or a list: Covid-19, the M25, Channel 4, page 3, the G7.
_NAMES = (
    r"(?:\bper \d[\d,]*|(?<=-)\d+s\b)|"
    r"\b(?:Covid|COVID|Article|Channel|Section|Chapter|Page|page|Lesson|Group|Group|Tier|Level|Year"
    r"|Key Stage|Room|Flight|Radio|BBC|Formula|World War|Brexit|Area|Zone|Phase|Route|Junction"
    r"|No\.?"
    r"|number|Windows|iPhone|Grade|grade|Form|Division|League|Top|top|Big|Category"
    r"|category)[- ]\d+\b"
)
_NOT_A_PART = r"\b(?:first|second|other|per|each|every|in the|the last|this|next|last) $"


@dataclass(frozen=True)
class Printed:
    """A number as it is printed: where, its value, and what kind it is.

    A share (one in five) and a part (a third) are in percent. unit is that of its last digit;
    high is the upper end of a range.
    """

    start: int
    end: int
    text: str
    value: float
    unit: float = 1
    percent: bool = False
    points: bool = False
    money: str = ""
    high: float | None = None
    form: str = "digits"


def numbers_in(text: str, taken: list[tuple[int, int]]) -> list[Printed]:
    """The numbers of a sentence, those in taken (days, years, lengths of time) left out."""
    taken = [*taken, *((one.start(), one.end()) for one in re.finditer(_NAMES, text))]
    found: list[Printed] = []
    for form, pattern in _FORMS.items():
        for match in re.finditer(pattern, text, flags=re.IGNORECASE):
            start, end = match.span()
            used = [*taken, *((one.start, one.end) for one in found)]
            if any(first < end and start < last for first, last in used):
                continue
            if form == "part" and re.search(_NOT_A_PART, text[:start]):
                continue
            if (printed := _read(match[0], form, start, text)) is not None:
                found.append(printed)
    return sorted(found, key=lambda one: one.start)


def _read(shown: str, form: str, start: int, text: str) -> Printed | None:
    end = start + len(shown)
    low = shown.lower().replace("percentage points", "points").replace("every ", "")
    points = "point" in low
    low = re.sub(r" ?(?:percentage )?points?", "", low)
    try:
        if form == "range":
            first, second = low.split(" and ")
            last = read_amount_printed(second, ".")
            value = read_amount_printed(first, ".")
            return Printed(
                start, end, shown, value.value, last.last_place, last.percent, points,
                last.money or value.money, last.value, form,
            )  # fmt: skip
        if form in ("share", "part"):
            one: Reading = read_number(re.sub(r"^half$", "a half", low.replace("-", " ")))[0]
            return Printed(start, end, shown, float(100 * one.value), 0, True, form=form)
        if form == "times":
            return Printed(start, end, shown, 2 if low == "twice" else 3, form=form)
        if form == "digits":
            amount = read_amount_printed(re.sub(rf"{_MEASURE}$", "", low, flags=re.I), ".")
            return Printed(
                start, end, shown, amount.value, amount.last_place, amount.percent or points,
                points, amount.money,
            )  # fmt: skip
        return _in_words(low, start, end, shown, points)
    except (Problem, ValueError):
        return None


def _in_words(low: str, start: int, end: int, shown: str, points: bool) -> Printed | None:
    sizes = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12}
    percent = re.search(r"per ?cent|%", low) is not None
    words = re.sub(r" ?(?:per ?cent|%)", "", low).split()
    size = sizes.get(words[-1], 1)
    many = " ".join(words[:-1] if size > 1 else words)
    value = 1 if many in ("a", "one") else int(read_number(many)[0].value)
    return Printed(start, end, shown, value * size, size, percent or points, points, form="words")
