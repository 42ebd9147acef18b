"""Which number of a sentence is before, which after, which the change. Rules; in doubt, none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from headcount.story.sentence_marks import Mark, Marked
from headcount.story.sentence_numbers import FALLS, RISES, Printed

_HEDGE = (
    r"(?:about|around|roughly|some|nearly|almost|barely|just|only|exactly|a record|an? estimated"
    r"|more than|over|under|less than|fewer than|just over|just under|as many as|as much as|up to"
    r"|merely|a new record|a high of|a low of|an average of|a (?:loss|profit|deficit|surplus) of"
    r"|between)"
)
FROM = rf"\bfrom (?:{_HEDGE} )?$"
_TO = rf"^[^.;]{{0,40}}\bto (?:between )?(?:{_HEDGE} )?$"
# "a loss of £2m became a profit of £1m"
_BECAME = r"^[^.;,]{0,30}\b(?:became|turned into) (?:an? (?:loss|profit|deficit|surplus) of )?$"
_MULTIPLE = (
    r"\b(?:double|treble|triple|twice|half|times|(?:twice|thrice|half|\w+ times) as (?:many|much"
    r"|high|large|big) as) "
)
# Between two numbers of which the second is the earlier one.
_THEN_BEFORE = (
    rf"^[^.;]{{0,40}}\bfrom (?:{_HEDGE} )?$",
    rf"^[^.;]{{0,60}}, (?:up|down) from (?:{_HEDGE} )?$",
    rf"^[^.;]{{0,60}}\b(?:compared (?:with|to)|against|(?:up|down) on|versus) (?:the )?"
    rf"(?:{_HEDGE} )?$",
    rf"^[^.;]{{0,60}}{_MULTIPLE}the (?:{_HEDGE} )?$",
    # beating last year's 640, up on the 900 of 2019
    r"^[^.;]{0,60}\b(?:beating|beat|surpassing|eclipsing|passing|exceeding|against|than"
    r"|compared (?:with|to)|from|(?:up|down) on) (?:last|the previous) \w+'s (?:\w+ )?$",
    r"^[^.;]{0,60}\b(?:beating|surpassing|eclipsing|exceeding) the $",
    r"^[^.;]{0,60}[.;] (?:a year earlier|the year before|previously)[^.;]*$",
)
# What a multiple or a difference starts from: "double the 310 of 2019".
_BASE = rf"{_MULTIPLE}the (?:{_HEDGE} )?$"
# Between two numbers of which the second is of now: "in 2001 there were 310; now there are 120".
_NOW = r"^[^.;]{0,60}[.;,] (?:and )?(?:now|today)\b[^.;]*$"
# "a flat that cost 620 euros in 2019 now costs 810 euros"
_COST_THEN = rf"\b(?:cost|was|were|had|stood at|paid|took|drew|used to [a-z]+) (?:{_HEDGE} )?$"
_COSTS_NOW = rf"^[^.;,]{{0,60}}\bnow (?:[a-z]+ ){{0,2}}?(?:{_HEDGE} )?$"
_MULTIPLIED = r"(?:doubl|tripl|trebl|quadrupl)(?:ed|es|ing|e)"
_MOVED = rf"\b(?:{FALLS}|{RISES}|{_MULTIPLIED}|raised|lowered)\b"
_CHANGES_BEHIND = (
    "increase|rise|fall|drop|decline|growth|reduction|jump|surge|leap|slump|hike|more|fewer|less"
    "|lower|higher|up|down|cheaper"
)


@dataclass
class Roles:
    before: Printed | None = None
    after: Printed | None = None
    change: Printed | None = None  # in percent
    difference: Printed | None = None
    change_sign: int = 1
    difference_sign: int = 1
    is_start: bool = False  # before is the number of "from 4,800", and there is no pair
    is_past: bool = False  # before is what was, and the change goes on to now
    apart: list[Printed] = field(default_factory=list)  # of something else, or of another time

    @property
    def used(self) -> list[Printed | None]:
        return [self.before, self.after, self.change, self.difference]


def roles_of(sentence: Marked) -> Roles:
    text = sentence.text
    numbers = [one for one in sentence.numbers if one.form != "times"]
    roles = Roles()
    for first, second in _neighbours(numbers):
        between, before = text[first.end : second.start], text[: first.start]
        is_level = not (_is_change(first, text) or _is_difference(first, text))
        if re.search(FROM, before) and re.search(_TO, between):
            roles.before, roles.after = first, second
        elif is_level and re.search(_BECAME, between):
            roles.before, roles.after = first, second
        elif is_level and re.search(_NOW, between, re.I):
            roles.before, roles.after = first, second
        elif is_level and re.search(_COST_THEN, before) and re.search(_COSTS_NOW, between):
            roles.before, roles.after = first, second
        elif is_level and _goes_back(second, between, text):
            roles.before, roles.after = second, first
            if re.search(r"\bof (?:the|its|their) [^,.;]*$", before) and numbers.index(first):
                roles.after = numbers[numbers.index(first) - 1]  # two of the club's 24
        if roles.after:
            break
    for one in numbers:
        if one in roles.used:
            continue
        if roles.change or roles.difference:  # what follows is of something else
            break
        if _is_change(one, text):
            roles.change, roles.change_sign = one, _sign(one, text)
        elif _is_difference(one, text):
            roles.difference, roles.difference_sign = one, _sign(one, text)
    if roles.before is None and roles.difference and roles.difference.points:
        _points_from(roles, numbers, text)
    if roles.before is None and roles.after is None:
        roles.before = next((one for one in numbers if _is_base(one, text, roles)), None)
    if roles.before is None and roles.after is None:
        roles.before = next((one for one in numbers if _is_start(one, roles, text)), None)
        roles.is_start = roles.before is not None
    if roles.before is None and roles.after is None:
        _by_their_times(roles, sentence, numbers)
    if roles.before is None and roles.after is None:
        roles.before = next((one for one in numbers if _was(one, sentence)), None)
        roles.is_past = roles.before is not None
    roles.apart = [one for one in numbers if one not in roles.used and _is_apart(one, sentence)]
    if roles.after is None:
        left = [
            one
            for one in numbers
            if one not in (*roles.used, *roles.apart)
            and not _is_multiple(one, text)
            and not (_is_change(one, text) or _is_difference(one, text))
            and (roles.before is None or roles.before.is_of_one_kind_with(one))
        ]
        to = [one for one in left if re.search(rf"\bto (?:{_HEDGE} )?$", text[: one.start])]
        if roles.is_start:  # "fell 20% from 4,800": the number after is not printed, or "to" it
            left = []
        roles.after = (to or left or [None])[0]
    return roles


def _goes_back(second: Printed, between: str, text: str) -> bool:
    """Whether the second number is the earlier one: 30, down from 40; no 40 from 12 families."""
    if re.search(rf"(?<!up )(?<!down ){FROM}", between, re.I):
        return re.search(_MOVED, text[: second.start], re.I) is not None and not _is_of_others(
            second, text
        )
    return any(re.search(form, between, re.I) for form in _THEN_BEFORE)


def _neighbours(numbers: list[Printed]) -> Iterator[tuple[Printed, Printed]]:
    """Numbers of one kind that stand next to each other, or with one of another kind between."""
    for at, first in enumerate(numbers):
        for second in numbers[at + 1 : at + 3]:
            if first.is_of_one_kind_with(second):
                yield first, second
                break


def _points_from(roles: Roles, numbers: list[Printed], text: str) -> None:
    """87.3%, down 5.8 points from 93.1%."""
    later = [one for one in numbers if one.start >= roles.difference.end]
    if later and text[: later[0].start].endswith("from "):
        roles.before = later[0]


def _is_start(one: Printed, roles: Roles, text: str) -> bool:
    """Whether a change starts from it: fell 20% from 4,800; no 40 children from 12 families."""
    near = text[: one.start]
    if not re.search(FROM, near) or one.form == "share" or one.high is not None:
        return False
    by = roles.change or roles.difference
    if one is by or (one.percent and not (by and by.points)):
        return False
    if by and re.fullmatch(rf" from (?:{_HEDGE} )?", text[by.end : one.start]):
        return True
    moved = rf"{_MOVED}[^.;,]{{0,40}}$"
    return re.search(moved, near, re.I) is not None and not _is_of_others(one, text)


_PERFECT = rf"\b(?:has|have) (?:\w+ |more than ){{0,2}}(?:{FALLS}|{RISES}|risen|{_MULTIPLIED})\b"
_PAST_TIME = r"\b(?:last|the previous) \w+\b|\b(?:a|one|two|ten) \w+ ago\b"


def _was(one: Printed, sentence: Marked) -> bool:
    """Whether a change goes from it to now: has trebled since 2019, when 400 came."""
    text = sentence.text
    near, rest = text[: one.start], text[one.end :]
    if re.search(r"\bsince [^.;,]{1,30}, when [^.;,]{0,40}$", near):
        return True
    if not re.search(_PERFECT, rest, re.I) or _is_of_something_else(one, text):
        return False
    times = _times_beside(one, sentence)
    if since := _SINCE.search(rest):  # from that time on, and not from the number's
        return since[1] in times
    if times and re.search(_NEXT_CLAUSE, rest, re.I):
        return True
    if re.search(rf"\b(?:which|that) (?:was|were|stood at|had been) (?:{_HEDGE} )?$", near):
        return True
    clause = re.split(r"[.;]", near)[-1] + re.split(r"[.;,]", rest)[0]
    return re.search(_PAST_TIME, clause, re.I) is not None


# --- of something else, or of another time --------------------------------------------------

_SINCE = re.compile(r"\bsince (?:the )?(?!then\b)([^.;,]*[^.;, ])")
_NEXT_CLAUSE = (
    rf"(?:[,;.]? (?:and|but|while|whereas)|[;.]) (?P<subject>(?:(?!and |but )[^,.;]){{0,60}}?)"
    rf"{_MOVED}"
)
_NO_NOUNS = set(
    (
        "the a an of its their it this that they these those there which number figure figures"
        " total sum share rate proportion level has have had been was were is are also now then"
        " more than nearly almost over about by in on at to for with last year years month months"
    ).split()
)


def _is_apart(one: Printed, sentence: Marked) -> bool:
    """Whether the change is of something else, or of another time, than the number.

    "One in five trains was late, and cancellations have doubled"; "Rents were 810 euros last year,
    and have risen since 2019": nobody says that the rise ended last year.
    """
    text = sentence.text
    if _is_of_something_else(one, text):
        return True
    rest = text[one.end :]
    since = _SINCE.search(rest)
    times = _times_beside(one, sentence)
    return bool(
        since
        and times
        and since[1] not in times
        and re.search(rf"{_PERFECT}[^.;,]*\bsince ", rest, re.I)
    )


def _is_of_something_else(one: Printed, text: str) -> bool:
    behind = re.search(_NEXT_CLAUSE, text[one.end :], re.I)
    if behind is None:
        return False
    clause = re.split(r"[.;]", text[: one.start])[-1] + text[one.end : one.end + behind.start()]
    if re.search(_MOVED, clause, re.I):
        return False
    nouns = re.findall(r"[a-z]+", behind["subject"].lower())
    if set(nouns) & {"it", "this", "that", "they", "these", "which"}:
        return False
    known = {word.rstrip("s") for word in re.findall(r"[a-z]+", text[: one.end].lower() + clause)}
    nouns = [word for word in nouns if word not in _NO_NOUNS]
    return bool(nouns) and not any(word.rstrip("s") in known for word in nouns)


def _times_beside(one: Printed, sentence: Marked) -> list[str]:
    """The times of its own clause, and not those behind "since"."""
    text = sentence.text
    behind = re.search(rf"{_NEXT_CLAUSE}|[;.](?!\d)", text[one.end :], re.I)
    end = one.end + behind.start() if behind else len(text)
    return [
        mark.text
        for mark in sentence.marks
        if mark.kind == "when"
        and mark.end <= end
        and not re.search(r"\b(?:since|than|from|on) (?:in )?(?:the )?$", text[: mark.start])
        and not re.search(r"[.;]", text[mark.end : one.start])
    ]


# --- by the times of two numbers ------------------------------------------------------------

# What may stand around the second number: it is of the same thing as the first.
_SAME = set(
    (
        "it they that this these those there the a an was were is are stood came has had have been"
        " to at of in on and but while whereas by for with only just year now about figure number"
        " total sum amount"
    ).split()
)


def _by_their_times(roles: Roles, sentence: Marked, numbers: list[Printed]) -> None:
    """Of two numbers of one thing, each with its time in its clause, the earlier one is before."""
    text = sentence.text
    level = [
        one
        for one in numbers
        if one not in roles.used and not _is_multiple(one, text) and one.high is None
    ]
    if len(level) != 2 or not level[0].is_of_one_kind_with(level[1]):
        return
    whens = [mark for mark in sentence.marks if mark.kind == "when"]
    times = [_time_of(one, level, whens, text) for one in level]
    first, second = (_order(one.text) if one else None for one in times)
    if not first or not second or first[0] != second[0] or first == second:
        return
    start, end = _clause(level[1].start, level, whens, text)
    rest = text[start : level[1].start] + text[level[1].end : end]
    for mark in whens:
        rest = rest.replace(mark.text, "")
    known = (
        _SAME
        | set(re.findall(r"[a-z']+", text[: level[0].start].lower()))
        | set(re.findall(r"[a-z']+", text[level[0].end : start].lower()))
    )
    if set(re.findall(r"[a-z']+", rest.lower())) <= known:
        roles.before, roles.after = level if first < second else reversed(level)


def _clause(at: int, level: list[Printed], whens: list[Mark], text: str) -> tuple[int, int]:
    """From where to where its clause goes; "In 2022," at its beginning belongs to it."""
    first, last = 0, len(text)
    for gap in re.finditer(r"[.;](?!\d)|,(?!\d)| and | while | but | whereas ", text):
        if any(mark.start <= gap.start() < mark.end for mark in whens):
            continue
        if any(mark.end == gap.start() and first >= mark.start - 5 for mark in whens):
            continue
        if gap.end() <= at:
            first = gap.end()
        elif gap.start() >= at:
            return first, gap.start()
    return first, last


def _time_of(one: Printed, level: list[Printed], whens: list[Mark], text: str) -> Mark | None:
    """The time behind a number, or the one time of its clause."""
    for mark in whens:
        if re.fullmatch(
            r" (?:(?!and |but |while )[a-z]+ )?(?:in|of|for|during)? ?(?:the )?",
            text[one.end : mark.start],
        ):
            return mark
    start, end = _clause(one.start, level, whens, text)
    inside = [mark for mark in whens if start <= mark.start < end]
    alone = sum(start <= other.start < end for other in level) == 1
    return inside[0] if alone and len(inside) == 1 else None


def _order(words: str) -> tuple[str, int] | None:
    """What a time is compared by: its year, or whether it is the last or this one."""
    if year := re.fullmatch(r"(?:\D+ )?(\d{4})", words):
        return "year", int(year[1])
    if unit := re.fullmatch(r"(last|this) (year|season|month|week|summer|winter)", words, re.I):
        return unit[2].lower(), int(unit[1].lower() == "this")
    return None


def _is_of_others(one: Printed, text: str) -> bool:
    """Whether things stand behind a number that the sentence names nowhere else: 12 families."""
    things = re.match(r" ([a-z]+s)\b(?<!as)(?<!is)", text[one.end :])
    return things is not None and len(re.findall(rf"\b{things[1]}\b", text, re.I)) == 1


def _is_base(one: Printed, text: str, roles: Roles) -> bool:
    """Whether a multiple or a difference starts from it: double the 310, 40 more than the 310.

    "Twice as many as the 2,400": 2,400.
    """
    near = text[: one.start]
    than = rf"\bthan the (?:{_HEDGE} )?$"
    return re.search(_BASE, near, re.I) is not None or (
        roles.difference is not None and one is not roles.difference and bool(re.search(than, near))
    )


def _is_change(one: Printed, text: str) -> bool:
    """Whether a percentage is of the number before, and no level: "fell 14%", "up a third"."""
    if not one.percent or one.points or one.form == "share":
        return False
    near, rest = text[: one.start], text[one.end :]
    if re.match(rf" (?:{_CHANGES_BEHIND})\b(?! average)", rest):
        return True
    if re.match(r" on (?:last|the|a|this)\b", rest):
        return True
    if re.match(r" of (?!the (?:number|total))", rest):
        return False
    verbs = rf"\b(?:{FALLS}|{RISES})(?: (?:by|of|{_HEDGE}|another|a further))* $"
    since = rf"\b(?:{FALLS}|{RISES}) (?:since|in) \d{{4}}(?:/\d\d)? by (?:{_HEDGE} )?$"
    transitive = r"\b(?:cut|reduced|raised|lowered|slashed) (?:[\w'-]+ ){1,4}by $"
    return any(re.search(form, near, re.I) for form in (verbs, since, transitive))


def _is_difference(one: Printed, text: str) -> bool:
    """12 more than, 8,000 fewer; fell by 200,000."""
    if _is_multiple(one, text):
        return False
    if (
        re.match(r" (?:\w+ )?(?:more|fewer|less|lower|higher)\b", text[one.end :])
        and not one.percent
    ):
        return True
    if one.points and re.search(
        rf"(?:{FALLS}|{RISES}|by)(?: (?:by|{_HEDGE}))* $", text[: one.start]
    ):
        return True
    if one.points and re.match(rf" (?:{_CHANGES_BEHIND}|cut)\b", text[one.end :].replace("-", " ")):
        return True
    return (
        not one.percent
        and re.search(
            rf"\b(?:{FALLS}|rose|risen|grew|grown|increased|up|climbed|jumped) by (?:{_HEDGE} )?$",
            text[: one.start],
        )
        is not None
    )


def _is_multiple(one: Printed, text: str) -> bool:
    """Three times as many; "three times more" has two readings."""
    forms = "more|less|fewer|lower|smaller|as|the|higher|larger|greater"
    return re.match(rf" times (?:{forms})\b", text[one.end :]) is not None


def _sign(one: Printed, text: str) -> int:
    if one.value < 0:  # the minus is printed
        return 1
    near = re.findall(r"[\w']+", text[: one.start])[-6:]
    rest = re.match(r" (?:\w+ )?(\w+)", text[one.end :])
    behind = text[one.end : one.end + 14]
    if re.match(rf" (?:\w+ )?(?:{FALLS})\b", behind + " ") and not re.match(" (?:than|of)", behind):
        return -1
    if rest and re.match(r" (?:\w+ )?(?:more|higher|up|increase|rise|growth|above)\b", behind):
        return 1
    return -1 if any(re.fullmatch(FALLS, word, re.I) for word in near) else 1
