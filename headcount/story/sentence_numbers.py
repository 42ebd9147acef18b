"""The numbers of a sentence, in digits and in words: 5,412, £1.2bn, a third, one in five.

Years, days, ages, lengths of time and numbers in names (Covid-19, the M25) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from headcount.errors import Problem
from headcount.numbers.amounts import SIGNS, Amount, open_mark, read_amount_printed
from headcount.numbers.reading import read_number
from headcount.numbers.typed import Reading

_SIZE = r"(?: ?(?:hundred|thousand|million|billion|trillion)|(?:k|m|mn|bn|tn))(?![a-z])"
_MONEY_BEFORE = r"(?:US\$|A\$|C\$|[£€$¥₹])"
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{2,3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:\.\d+)?"
_PERCENT = (
    r"(?: (?:percentage )?points?|[ -](?:basis|percentage)[ -]points?"
    r"| ?(?:%| per ?cent| percent)(?: points?)?)(?![a-z])"
)
_POINTS = r"[ -]?(?:(?:percentage|basis)[ -])?points?"
_MONEY_AFTER = r" (?:pounds|euros?|dollars?|yen|francs|rupees)\b"
_MEASURE = r"(?:mm|cm|km|kg|mph|ml|GW|MW|kWh|TWh|C|\N{DEGREE SIGN}C)\b"
# Units that stand behind a number as words; they belong to what is counted: weeks of waiting.
_UNITS = (
    r"(?:kilo|mega)?(?:tonnes?|tons?|grams?)|(?:milli|centi|kilo)?(?:metres?|meters?)|litres?"
    r"|miles|acres|hectares|barrels|seconds|minutes|hours|days|weeks|months|years|pence|cents"
)
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
# A quarter point, half a percentage point, a quarter of one per cent: no part of a number.
_OF_A_POINT = (
    r"(?:(?: of)?(?: an?| one)?[ -](?:percentage[ -])?point\b"
    r"|(?: of)? (?:an?|one) (?:per ?cent|percent)\b)"
)
_ONE = rf"\d+|one|{_WORDS}"
_SIZES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12}
_BELOW_100 = rf"{NUMBER_WORD}(?:(?<=ty) (?:{_ONES}|one)\b)?"
_GROUP = rf"(?:{_BELOW_100}|a|one)(?: (?:hundred|thousand|million|billion))+"
_AMOUNT = rf"{_MONEY_BEFORE}?(?:{_DIGITS})(?:{_SIZE})?(?:{_PERCENT}|{_MONEY_AFTER})?"
_FORMS = {
    # one in five, seven out of ten; "two in 2019" is none
    "share": rf"\b(?:{_ONE}) (?:in|out of)(?: every)? (?:\d{{1,3}}(?![\d,.]\d|\d)|{_WORDS}"
    rf"|hundred)\b"
    r"(?! (?:years?|months?|weeks?|days?|hours?))",
    "range": rf"(?<=from ){_AMOUNT} to {_AMOUNT} to {_AMOUNT}(?!\d|(?: to |[-–])\d)"
    rf"|(?<=between ){_AMOUNT} and {_AMOUNT}"
    # two to three percent, 40 to 60 jobs, 40-60 jobs
    rf"|\b{NUMBER_WORD}(?: to | or ){NUMBER_WORD}(?:{_PERCENT}|{_MONEY_AFTER})?\b"
    rf"|(?<![\w.,/-]){_AMOUNT}(?: to |[-–]){_AMOUNT}(?![\d]|[/:-]\d|-?(?:st|nd|rd|th)\b)",
    "points": rf"\b(?:(?:a|one|two|three|four|five|nine)[ -](?:{_PART})|half|quarter){_OF_A_POINT}",
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
    r"|category)[- ]\d+\b(?! to \d|[-–]\d)"
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
    # it describes one thing: a two-room flat, a 500-seat hall
    rf"(?i:\b(?P<other>(?:\d+|one|{_WORDS})(?=-(?!(?:{_PART}|{_ONES}|one|to|or|and|in|out|per"
    r"|percent|percentage|basis|points?(?! plan\b)|hundred|thousand|million|billion|dozen|pounds?"
    r"|euros?|dollars?|strong)\b)[a-z]{3,})))",
)
_NOT_A_PART = r"\b(?:first|second|other|per|each|every|in the|the last|this|next|last) $"


@dataclass(frozen=True)
class Printed:
    """A number as it is printed: where, its value, and what kind it is.

    A share (one in five) and a part (a third) are in percent. unit is that of its last digit;
    high is the upper end of a range. One of the form open cannot be read, or in two ways: 1.845.
    measure is a unit behind it: tonnes. full is it with what it shares with another number: "12.82
    euros" where "from 12.82 to 13.90 euros" is printed.
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
    measure: str = ""
    full: str = ""

    def is_of_one_kind_with(self, other: Printed) -> bool:
        """Whether both are percentages, of one currency, or of one unit."""
        if self.measure and other.measure and self.measure != other.measure:
            return False
        return (self.percent, self.money) == (other.percent, other.money)


def numbers_in(text: str, taken: list[tuple[int, int]]) -> list[Printed]:
    """The numbers of a sentence, those in taken (days, years, lengths of time) left out."""
    taken = [*taken, *((one.start(), one.end()) for one in re.finditer(_NAMES, text))]
    for pattern in _OTHERS:
        taken += [one.span("other") for one in re.finditer(pattern, text)]
    found: list[Printed] = []
    for form, pattern in _FORMS.items():
        for match in _matches(pattern, text, form == "range"):
            start, end = match.span()
            used = [*taken, *((one.start, one.end) for one in found)]
            if any(first < end and start < last for first, last in used):
                continue
            if form == "part" and re.search(_NOT_A_PART, text[:start]):
                continue
            if form == "range" and not _is_range(match[0], text[:start], text[end:]):
                continue
            if (printed := _read(match[0], form, start, text)) is not None:
                found.append(printed)
    found = [_measured(one, text) for one in sorted(found, key=lambda one: one.start)]
    return _sharing(found, text)


def is_range(cell: str) -> bool:
    """Whether what is typed for a number is a range: 70-75%, "between 70 and 75 percent".

    >>> is_range("80 to 85 percent")
    True
    """
    words = re.sub(r" *[-\u2013] *", "-", " ".join(cell.split())).removeprefix("from ")
    if " and " in words and not words.startswith("between "):
        words = f"between {words}"
    one = next(iter(numbers_in(words, [])), None)
    return one is not None and one.high is not None


def _matches(pattern: str, text: str, may_overlap: bool) -> Iterator[re.Match]:
    """The places of a form; where they may overlap, "2019 to 8,000" does not hide 8,000-9,000."""
    form, at = re.compile(pattern, re.IGNORECASE), 0
    while match := form.search(text, at):
        yield match
        at = match.start() + 1 if may_overlap else match.end()


def _measured(one: Printed, text: str) -> Printed:
    """A number with its unit: tonnes, of "649 million tonnes"; mm, of "148mm"."""
    if one.percent or one.money or one.form in ("share", "part", "times"):
        return one
    if inside := re.search(rf"(?<=[\d ])(?:{_MEASURE})$", one.text):
        return replace(one, measure="" if inside[0].endswith("C") else inside[0])
    behind = re.match(rf" (?:{_UNITS})\b", text[one.end :])
    return replace(one, measure=behind[0].strip()) if behind else one


# --- what two numbers share -----------------------------------------------------------------


def _sharing(found: list[Printed], text: str) -> list[Printed]:
    """The numbers, with the unit that two share: "from 12.82 to 13.90 euros", "from £4 to 5"."""
    for at in range(len(found) - 1):
        first, second = found[at : at + 2]
        between, ahead = text[first.end : second.start], text[: first.start]
        is_pair = re.search(r"\bfrom (?:\w+ )?$", ahead) and re.fullmatch(
            r" (?:[a-z]+ ){0,2}(?:in \d{4} )?to (?:\w+ )?", between
        )
        is_back = (
            re.search(r"\bto (?:\w+ )?$", ahead)
            and re.fullmatch(r"(?: in \d{4})?,? from (?:\w+ )?", between)
            and not re.match(r" [a-z]+s\b(?<!as)(?<!is)", text[second.end :])
        )
        is_turned = re.fullmatch(r"[^.;]{0,30}?,? (?:up|down) from (?:\w+ )?", between)
        if (is_pair or is_turned or is_back) and not {first.form, second.form} & {
            "share",
            "part",
            "open",
        }:
            found[at : at + 2] = _lent(first, second), _lent(second, first)
    return found


def _lent(one: Printed, other: Printed) -> Printed:
    """A bare number with the currency, percent or size of the other one.

    A size is shared where the numbers are then of one magnitude: from 700 to 649 million.
    """
    if one.percent or one.money or one.measure or one.points or one.high is not None:
        return one
    if other.points or other.high is not None:
        return one
    if other.measure:
        one = replace(one, measure=other.measure)
    size = re.search(rf"(?:{_SIZE})(?=$| )", other.text, re.I) if _is_bare(one) else None
    bare = other.value / _size_of(other) if size else 0
    if size and bare and one.value and 0.1 < one.value / bare < 10 and _size_of(other) > 1:
        times = _size_of(other)
        one = replace(
            one, value=one.value * times, unit=one.unit * times, full=f"{one.text}{size[0]}"
        )
    if other.money:
        one = replace(one, money=other.money, full=f"{SIGNS[other.money]}{one.full or one.text}")
    if other.percent:
        one = replace(one, percent=True, full=f"{one.text}%")
    return one


def _is_bare(one: Printed) -> bool:
    return re.fullmatch(r"\d+(?:\.\d+)?", one.text) is not None


def _size_of(one: Printed) -> float:
    """What its size word multiplies by: 1,000,000 of "649 million"; 1 of a number without one."""
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", one.text)
    plain = float(digits[0].replace(",", "")) if digits else 0
    return round(one.value / plain) if plain else 1


def _ends(shown: str) -> list[str]:
    """The two ends of a range, as they are printed."""
    return re.split(r" and | to | or |(?<![a-z])[-–]", shown, flags=re.IGNORECASE)


def _end(shown: str) -> Amount:
    """What one end of a range states, also in words: three percent. Raises Problem."""
    low = shown.lower()
    if words := re.match(NUMBER_WORD, low):
        low = f"{int(read_number(words[0])[0].value)}{low[words.end() :]}"
    return read_amount_printed(low, ".")


def _is_range(shown: str, ahead: str, behind: str) -> bool:
    """Whether "40 to 60" is a range: no "from 40 to 60", and no "rose 12 to 310"."""
    if " and " in shown or len(_ends(shown)) == 3:
        return True
    points = ["point" in end for end in _ends(shown)]
    if points == [True, False]:  # 3 points to 10%
        return False
    try:
        first, second = (_end(end) for end in _ends(re.sub(_POINTS, "", shown)))
    except (Problem, ValueError):
        return False
    if first.value >= second.value or first.percent > second.percent:
        return False
    if first.money and first.money != second.money:
        return False
    is_told = " to " not in shown or re.search(r"\b(?:to|of|at) (?:about |around )?$", ahead)
    if is_told or _is_one_of_two(first.percent or second.percent, ahead, behind):
        return True
    is_alike = first.percent == second.percent and points[0] == points[1]
    is_level = is_alike and re.search(
        rf"\b(?!cut\b)(?:{FALLS}|{RISES}|by)(?: [a-z]+){{0,2}} $", ahead, re.I
    )
    return not is_level and re.search(r"\bfrom\b[^.;,]{0,20}$", ahead) is None


def _is_one_of_two(percent: bool, ahead: str, behind: str) -> bool:
    """Whether behind "from" a range stands and no change: two ranges, or a number and a range.

    "Up from 60 to 65%" behind 70%, "down from 80 to 85%", "from 70 to 75% to 80 to 85%".
    """
    near = r"(?: (?:in|a|per) \w+)?"
    if re.search(r"\bfrom (?:about |around )?$", ahead) and re.match(
        rf"{near} to (?:\w+ )?{_AMOUNT}", behind, re.I
    ):
        return True
    ranged = rf"\bfrom (?:\w+ )?{_AMOUNT}(?: to |[-–]| and ){_AMOUNT}{near} to (?:\w+ )?$"
    if re.search(ranged, ahead, re.I):
        return True
    turned = re.search(r"\b(up|down)(?: \w+ly)? from (?:about |around )?$", ahead)
    if turned is None:
        return False
    if turned[1] == "down":
        return True
    levels = [
        one
        for one in re.finditer(rf"(?<![\w.,]){_AMOUNT}(?![\w/]|[.,]\d)", ahead[: turned.start()])
        if not re.fullmatch(r"(?:1[5-9]|20)\d\d", one[0])
        and not re.search(rf"\b(?:by|{FALLS}|{RISES}) $", ahead[: one.start()], re.I)
    ]
    return any(percent == (re.search(r"%|per ?cent", one[0]) is not None) for one in levels)


def _read(shown: str, form: str, start: int, text: str) -> Printed | None:
    end = start + len(shown)
    low = shown.lower().replace("percentage points", "points").replace("every ", "")
    points = "point" in low
    part = 0.01 if "basis" in low else 1
    low = re.sub(_POINTS, "", low).replace("minus ", "-")
    if form == "open":
        return Printed(start, end, shown, 0, money=shown[0] if shown[0] in "£€$" else "", form=form)
    try:
        if form == "range":
            first, *middle, second = _ends(low)
            if middle:  # from 5 to 12 to 16: which two are a range?
                return Printed(start, end, shown, 0, form="open")
            last, value = _end(second), _end(first)
            return Printed(
                start, end, shown, value.value, last.last_place, last.percent, points,
                last.money or value.money, last.value, form,
            )  # fmt: skip
        if form == "points":
            low = re.sub(r"(?: of)?(?: an?| one)?(?: ?per ?cent)?$", "", low.replace("-", " "))
            size = read_number(low if " " in low else f"a {low}")[0]
            return Printed(start, end, shown, float(size.value), 0.01, True, points, form="words")
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
                start, end, shown, amount.value * part, amount.last_place * part,
                amount.percent or points, points, amount.money, form=form,
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
