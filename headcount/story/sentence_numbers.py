"""The numbers of a sentence, in digits and in words: 5,412, £1.2bn, a third, one in five.

Years, days, ages, lengths of time and numbers in names (Covid-19, the M25) are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from headcount.errors import Problem
from headcount.numbers.amounts import open_mark, read_amount_printed
from headcount.numbers.reading import read_number
from headcount.numbers.typed import Reading

_SIZE = r"(?: ?(?:hundred|thousand|million|billion|trillion)|(?:k|m|mn|bn|tn))(?![a-z])"
_MONEY_BEFORE = r"(?:US\$|A\$|C\$|[£€$¥₹])"
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{2,3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:\.\d+)?"
_PERCENT = r"(?: (?:percentage )?points?| ?(?:%| per ?cent| percent)(?: points?)?)(?![a-z])"
_MONEY_AFTER = r" (?:pounds|euros|dollars|pence|cents)\b"
_MEASURE = r"(?:mm|cm|km|kg|mph|ml|GW|MW|kWh|TWh|C|\N{DEGREE SIGN}C)\b"
_ONES = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# Of a number: down and up, as verbs, nouns and adverbs.
FALLS = (
    r"fell|falls?|fallen|falling|drop\w*|declin\w*|decreas\w*|shr[aiu]nk|slip\w*|dip\w*|dwindl\w*"
    r"|down|plung\w*|plummet\w*|slump\w*|tumbl\w*|collaps\w*|cut|reduc\w*|halv\w*|lower|less|fewer"
    r"|eased|loss|below|slashed|narrowed|smaller"
)
RISES = (
    r"rose|rises?|risen|rising|grew|grow\w*|increas\w*|climb\w*|jump\w*|up|soar\w*|surg\w*|gain\w*"
    r"|rocket\w*"
)
_WORDS = (
    rf"{_ONES}|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty"
    "|fifty|sixty|seventy|eighty|ninety"
)
NUMBER_WORD = rf"(?i:(?:{_WORDS})(?:-(?:{_ONES}|one))?)"
_PART = (
    "half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?"
    "|twentieths?"
)
_ONE = rf"\d+|one|{_WORDS}"
_SIZES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12}
_BELOW_100 = rf"{NUMBER_WORD}(?:(?<=ty) (?:{_ONES}|one)\b)?"
_GROUP = rf"(?:{_BELOW_100}|a|one)(?: (?:hundred|thousand|million|billion))+"
_AMOUNT = rf"{_MONEY_BEFORE}?(?:{_DIGITS})(?:{_SIZE})?(?:{_PERCENT})?"
_FORMS = {
    # one in five, seven out of ten; "two in 2019" is none
    "share": rf"\b(?:{_ONE}) (?:in|out of)(?: every)? (?:\d{{1,3}}(?![\d,.]\d|\d)|{_WORDS}"
    rf"|hundred)\b"
    r"(?! (?:years?|months?|weeks?|days?|hours?))",
    "range": rf"(?<=between ){_AMOUNT} and {_AMOUNT}"
    # 40 to 60 jobs, 40-60 jobs
    rf"|(?<![\w.,/-]){_AMOUNT}(?: to |[-–]){_AMOUNT}(?![\d]|[/:-]\d|-?(?:st|nd|rd|th)\b)",
    "part": rf"\b(?:(?:a|one|two|three|four|five|nine)[ -](?:{_PART})|half)\b"
    r"(?![- ](?:year|time|hour|an hour|term|day|party|person|man|woman|country|brother|sister"
    r"|way)\b)",
    # £1,500 000: a slip, of which no number is read
    "open": rf"(?<![\w.,/-]){_MONEY_BEFORE}?\d{{1,3}}(?:,\d{{3}})+(?: \d{{3}})+(?![\d,.]\d|\d)",
    "digits": rf"(?<![\w.,/-])(?:(?<!or )minus |[-−])?{_MONEY_BEFORE}?(?:{_DIGITS})(?:{_SIZE})?"
    rf"(?:{_PERCENT}|{_MONEY_AFTER}|{_MEASURE})?"
    r"(?![\d]|[/:]\d|-?(?:st|nd|rd|th)\b)",
    "times": r"\b(?:twice|thrice)\b",
    # also nine hundred and thirty, one thousand eight hundred and forty-five
    "words": rf"\b(?:{_GROUP}(?:(?: and|,)? {_GROUP})*(?:(?: and)? (?:{_BELOW_100}|one))?"
    rf"|{_BELOW_100}(?: dozen)?|(?:a|one) dozen)(?:{_PERCENT})?\b",
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
# What is no count: an age (Maria Keane, 47,), a bus, a rank (up three places), a way, a score.
_NO_PERSON = r"(?:total|figure|number|count|score|sum|those|them|these|which|that|\w*[a-z]s)"
_OTHERS = (
    rf"\b(?:[A-Z][\w'-]+|(?!{_NO_PERSON},)[a-z]+), (?P<other>1[01]\d|\d{{1,2}}), (?!\d|or\b)",
    r"\b(?:said|says)(?: [A-Za-z][\w'-]+){1,6}, (?P<other>1[01]\d|\d{1,2})(?=[.,;]|$)(?![.,]\d)",
    r"\b(?P<other>\d{1,3})(?= (?:bus|tram|night bus)\b)",
    r"\b(?:bus|tram|platform|flat|ward|unit|lane|terminal|line) (?P<other>\d{1,3})(?![\d%]|[.,]\d)",
    rf"\b(?:{FALLS}|{RISES}) (?P<other>\d+|one|{_WORDS}) places?\b",
    rf"\b(?P<other>\d+|one|{_WORDS}) (?:miles?|km|kilomet(?:re|er)s?|met(?:re|er)s|yards)"
    r" (?:from|away|north|south|east|west|outside|off|down)\b",
    # a part of a size is no part: half a million, two and a half thousand, one point five million
    r"(?i:(?P<other>\b(?:[\w-]+ and )?(?:a )?(?:half|third|quarter)(?: of)? (?:a )?"
    r"(?:hundred|thousand|million|billion|dozen)\b))",
    rf"(?i:(?P<other>\b(?:\d+|one|{_WORDS}) and a half\b))",
    rf"(?i:(?P<other>\b(?:one|{_WORDS}) point (?:\w+ )+?(?:thousand|million|billion|per ?cent)\b))",
    r"\b(?:won|lost|beat|beaten|drew|drawn|win|defeat|draw|victory)\b[^.,;\d]{0,40}"
    r"(?P<other>\d{1,3}[-–]\d{1,3})(?![\d%]|[.,]\d)",
)
_NOT_A_PART = r"\b(?:first|second|other|per|each|every|in the|the last|this|next|last) $"


@dataclass(frozen=True)
class Printed:
    """A number as it is printed: where, its value, and what kind it is.

    A share (one in five) and a part (a third) are in percent. unit is that of its last digit;
    high is the upper end of a range. One of the form open cannot be read, or in two ways: 1.845.
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
    for pattern in _OTHERS:
        taken += [one.span("other") for one in re.finditer(pattern, text)]
    found: list[Printed] = []
    for form, pattern in _FORMS.items():
        for match in re.finditer(pattern, text, flags=re.IGNORECASE):
            start, end = match.span()
            used = [*taken, *((one.start, one.end) for one in found)]
            if any(first < end and start < last for first, last in used):
                continue
            if form == "part" and re.search(_NOT_A_PART, text[:start]):
                continue
            if form == "range" and not _is_range(match[0], text[:start]):
                continue
            if (printed := _read(match[0], form, start, text)) is not None:
                found.append(printed)
    return sorted(found, key=lambda one: one.start)


def _ends(shown: str) -> list[str]:
    """The two ends of a range, as they are printed."""
    return re.split(r" and | to |[-–]", shown)


def _is_range(shown: str, ahead: str) -> bool:
    """Whether "40 to 60" is a range: no "from 40 to 60", and no "rose 12 to 310"."""
    if " and " in shown:
        return True
    try:
        first, second = (read_amount_printed(end.lower(), ".") for end in _ends(shown))
    except (Problem, ValueError):
        return False
    if first.value >= second.value or first.percent > second.percent:
        return False
    if first.money and first.money != second.money:
        return False
    if " to " not in shown:
        return True
    is_level = first.percent == second.percent and re.search(
        rf"\b(?!cut\b)(?:{FALLS}|{RISES}|by)(?: [a-z]+){{0,2}} $", ahead, re.I
    )
    return not is_level and re.search(r"\bfrom\b[^.;,]{0,20}$", ahead) is None


def _read(shown: str, form: str, start: int, text: str) -> Printed | None:
    end = start + len(shown)
    low = shown.lower().replace("percentage points", "points").replace("every ", "")
    points = "point" in low
    low = re.sub(r" ?(?:percentage )?points?", "", low).replace("minus ", "-")
    if form == "open":
        return Printed(start, end, shown, 0, money=shown[0] if shown[0] in "£€$" else "", form=form)
    try:
        if form == "range":
            first, second = _ends(low)
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
            plain = re.sub(rf"{_MEASURE}$", "", low, flags=re.I)
            amount = read_amount_printed(plain, ".")
            form = "open" if open_mark(plain) == "." else form
            return Printed(
                start, end, shown, amount.value, amount.last_place, amount.percent or points,
                points, amount.money, form=form,
            )  # fmt: skip
        return _in_words(low, start, end, shown, points)
    except (Problem, ValueError):
        return None


def _in_words(low: str, start: int, end: int, shown: str, points: bool) -> Printed | None:
    percent = re.search(r"per ?cent|%", low) is not None
    words = re.sub(r" ?(?:per ?cent|%)|,| and\b", "", low).split()
    unit = _SIZES.get(words[-1], 1)
    value, group, largest = 0, 0, 10**12
    for word in words:
        size = _SIZES.get(word, 0)
        if word == "hundred" and not 0 < group < 100 or size > 100 and size >= largest:
            return None  # one hundred and two hundred are two numbers
        if size in (12, 100):
            group *= size
        elif size:
            value, group, largest = value + group * size, 0, size
        else:
            group += 1 if word in ("a", "one") else int(read_number(word)[0].value)
    return Printed(start, end, shown, value + group, unit, percent or points, points, form="words")
