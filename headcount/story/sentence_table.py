"""The table that a sentence suggests: which number is before, which after, and what is said of it.

It is a guess, made by rules; each step that is no plain reading is told in a note. What the
sentence does not state stays empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from headcount.errors import Problem
from headcount.numbers.amounts import SIGNS
from headcount.numbers.periods import read_period
from headcount.numbers.rounding import power_of_ten
from headcount.numbers.writing import counted, trimmed
from headcount.story.claim_side import NOBODY
from headcount.story.sentence_marks import Marked
from headcount.story.sentence_numbers import FALLS, RISES, Printed
from headcount.story.sentence_roles import FROM, Roles, roles_of
from headcount.story.wording import words_in

SIDES = ("before", "after")
COLUMNS = ("value", "rounded_to", "counts", "kind", "said_by", "place", "when", "wording")
_NO_EXACT = (
    r"\b(?:more than|over|under|less than|fewer than|nearly|almost|up to|at least|about"
    r"|around|some|below|above) $"
)
_OF_BEFORE = (
    r"(?:since|than in|than|compared with|compared to|against|on|from|the highest"
    r" since) (?:the |in )?$"
)
_PAST = r"(?:ago|before|earlier|previous \w+|last year|a year earlier)$"
_SUPERLATIVE = r"\b(?:\w+est|most|worst|least)\b[^,.;]*"
LONGEST_THING = 30  # letters of what is counted
_ONES = "two three four five six seven eight nine ten".split()
_TO_PERCENT = {"halv": -50, "doubl": 100, "tripl": 200, "trebl": 200, "quadrupl": 300}


@dataclass
class Guess:
    """The guessed cells of each side, the change as it is printed, and notes on what was done.

    unplaced are numbers of the sentence that stand in no cell.
    """

    before: dict[str, str] = field(default_factory=lambda: dict.fromkeys(COLUMNS, ""))
    after: dict[str, str] = field(default_factory=lambda: dict.fromkeys(COLUMNS, ""))
    percent: float | None = None
    loose_change: str = ""  # "more than doubled": a change, and no one percent
    worked_out: str = ""  # the cell before, where the sentence does not print it
    notes: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)


def guessed(sentence: Marked) -> Guess:
    """The table that a sentence suggests."""
    guess, roles = Guess(), roles_of(sentence)
    text = sentence.text
    unplaced = [one for one in sentence.numbers if one not in roles.used and one.form != "times"]
    _fill_values(guess, roles, text, unplaced)
    things, who = _things(sentence, roles), sentence.of("who")
    for side in (guess.before, guess.after):
        side["counts"] = _counts(_small(things[0], text) if things else "", roles)
        if guess.before["value"].startswith("-") and re.fullmatch("loss|deficit", side["counts"]):
            side["counts"] = "surplus or deficit" if "surplus of" in text else "profit or loss"
        if who and who[0].lower() not in NOBODY:
            side["said_by"] = who[0][:40]
    if who and who[0].lower() in NOBODY:
        guess.notes.append(f"'{who[0]}' names nobody: who counted is missing.")
    guess.unplaced = [one.text for one in unplaced]
    _fill_when(guess, roles, sentence)
    words = [word for word in words_in(text)[0] if word not in ("by", "to", "times", "points")]
    marked_words = " ".join(mark.text.lower() for mark in sentence.marks if mark.kind == "judging")
    kept = [word for word in words if word in words_in(marked_words)[0] or _is_direction(word)]
    guess.after["wording"] = " ".join(kept)
    return guess


def _things(sentence: Marked, roles: Roles) -> list[str]:
    """What is counted, unless it stands behind a number that is in no cell: 4,000 jobs."""
    for mark in (one for one in sentence.marks if one.kind == "counted"):
        ahead = [one for one in sentence.numbers if one.end < mark.start <= one.end + 12]
        if not ahead or ahead[-1] in roles.used or roles.after is None:
            return [mark.text]
        if re.match(r" (?:of|more|less|fewer)\b", sentence.text[ahead[-1].end :]):
            return [mark.text]
    return []


def _counts(things: str, roles: Roles) -> str:
    """What is counted, with the unit of the numbers: emissions in tonnes."""
    measures = {one.measure for one in (roles.before, roles.after) if one and one.measure}
    measure = measures.pop() if len(measures) == 1 else ""
    if measure and measure not in things.split():
        together = f"{things} in {measure}" if things else measure
        return together if len(together) <= LONGEST_THING else measure
    return things[:LONGEST_THING]


def _small(things: str, text: str) -> str:
    """Burglaries at the start of a sentence are burglaries; a name keeps its capital."""
    first = things.split()[0]
    is_plain = first[1:].islower() and first.endswith(("s", "s'", "age", "ly", "aiting"))
    return things[0].lower() + things[1:] if is_plain and text.startswith(things) else things


def _is_direction(word: str) -> bool:
    return word in ("halved", "doubled", "tripled")


# --- cells ---------------------------------------------------------------------------------


def _cell(one: Printed, sign: int = 1) -> str:
    """A printed number as a cell: as printed, a share in percent, a loss below 0."""
    if one.form in ("share", "part"):
        return f"{trimmed(one.value, 1)}%"
    if one.high is not None or one.form == "open":
        return ""
    if one.full and sign > 0:
        return one.full
    if one.form == "words" or sign < 0:
        return _shown(sign * one.value, one)
    return re.sub(
        r" ?(?:percentage )?points?|(?:mm|cm|km|kg|mph|ml|GW|MW|kWh|TWh|C)$", "", one.text
    ).replace("minus ", "-")


def _sign_of_money(one: Printed, text: str) -> int:
    """A loss is below 0."""
    both = "|deficit" if re.search(r"\b(?:surplus|profit) of\b", text) else ""
    is_loss = re.search(
        rf"\b(?:loss(?:es)?{both}) of (?:about |nearly |over |more than )?$", text[: one.start]
    )
    return -1 if one.money and is_loss else 1


def _shown(value: float, like: Printed) -> str:
    minus = "-" if value < 0 else ""
    number = int(value) if value == int(value) else round(value, 4)
    percent = "%" if like.percent and not like.points else ""  # 7,500 points of an index
    return f"{minus}{SIGNS.get(like.money, '')}{abs(number):,}{percent}"


def _fill_values(guess: Guess, roles: Roles, text: str, unplaced: list[Printed]) -> None:
    if roles.after:
        guess.after["value"] = _cell(roles.after, _sign_of_money(roles.after, text))
    if roles.before:
        guess.before["value"] = _cell(roles.before, _sign_of_money(roles.before, text))
    for one in (roles.before, roles.after, roles.difference):
        if one and one.high is not None:
            guess.notes.append(f"{one.text} is a range: no one number is said.")
        if one and one.full:
            guess.notes.append(f"{one.text} is read as {one.full}, like the number beside it.")
    for one in roles.apart:
        guess.notes.append(
            f"{one.text} stands in no cell: the change may be of something else, or of another "
            "time."
        )
    _note_direction(guess, roles, text)
    is_open = [one for one in roles.used if one and one.form == "open"]
    for one in is_open:
        guess.notes.append(f"{one.text} cannot be read, or in two ways: it stands in no cell.")
    verb = re.search(r"\b(halv|doubl|tripl|trebl|quadrupl)(?:ed|es|ing|e)\b", text, re.IGNORECASE)
    is_loose = False
    if roles.change:
        is_loose = roles.change.high is not None or _is_loose(roles.change, text)
        if roles.change.high is not None:
            guess.notes.append(f"{roles.change.text} is a range: no one change is said.")
        else:
            guess.percent = roles.change_sign * roles.change.value
    elif verb and not (roles.before and roles.after):
        if loose := re.search(_NO_EXACT, text[: verb.start()]):
            is_loose, guess.loose_change = True, text[loose.start() : verb.end()]
            guess.notes.append(f"'{guess.loose_change}' gives no one percent.")
        else:
            guess.percent = _TO_PERCENT[verb[1].lower()]
    elif roles.after and text[: roles.after.start].endswith("by a factor of "):
        guess.percent = 100 * (roles.after.value - 1)
        guess.after["value"], roles.after = "", None
    if guess.percent is None and not roles.before and roles.after:
        guess.percent = _times_as_many(text)
    if (guess.percent is not None or guess.loose_change) and not (roles.before or roles.after):
        guess.notes.append("The sentence gives a change, and neither of the two numbers.")
    if is_open:
        if roles.change and roles.change.form == "open":
            guess.percent = None
        return
    if roles.is_start and not roles.after and not is_loose:
        _note_after(guess, roles, text)
    if roles.before or not roles.after or is_loose or roles.after.high is not None:
        return
    if _is_loose(roles.after, text):
        return
    if can := [one.text for one in unplaced if one.is_of_one_kind_with(roles.after)]:
        if roles.difference or guess.percent is not None:
            guess.notes.append(
                f"Before: left empty, and nothing is worked out: it may be {' or '.join(can)}."
            )
        return
    if roles.difference and roles.difference.high is None and not _is_loose(roles.difference, text):
        worked_out = roles.after.value - roles.difference_sign * roles.difference.value
        how = f"{roles.difference.text} and {roles.after.text}"
        _worked_out(guess, worked_out, roles.after, how)
    elif guess.percent is not None and not roles.after.percent and guess.percent > -100:
        _from_percent(guess, roles)


def _note_direction(guess: Guess, roles: Roles, text: str) -> None:
    """Fell from 80 to 85: a slip, or a range; told, since nobody but the article knows."""
    first, last = roles.before, roles.after
    if not (first and last and first.high is None and last.high is None):
        return
    said = re.search(
        rf"\b({FALLS}|{RISES})(?: (?!{FALLS}|{RISES})[a-z]+){{0,2}} from (?:[a-z]+ )*$",
        text[: first.start],
        re.IGNORECASE,
    )
    if not said or first.start > last.start or "open" in (first.form, last.form):
        return
    is_fall = re.fullmatch(FALLS, said[1], re.IGNORECASE) is not None
    is_loss = _sign_of_money(first, text) < 0 or _sign_of_money(last, text) < 0
    if first.value != last.value and is_fall != (last.value < first.value) and not is_loss:
        guess.notes.append(
            f"'{said[1]}' does not fit {first.full or first.text} and {last.full or last.text} in "
            "this order: look it up in the article."
        )


def _note_after(guess: Guess, roles: Roles, text: str) -> None:
    """The number that "fell 20% from 4,800" leads to: told, and put into nobody's mouth."""
    before, by = roles.before, roles.difference
    if _is_loose(before, text):
        return
    if by and (by.high is not None or _is_loose(by, text)):
        return
    if by and (by.percent, by.money) == (before.percent, before.money):
        value, how = before.value + roles.difference_sign * by.value, by.text
    elif by is None and guess.percent is not None and not before.percent:
        value = before.value * (1 + guess.percent / 100)
        how = roles.change.text if roles.change else f"{counted(guess.percent, sign=True)}%"
        unit = min(before.unit or 1, power_of_ten(abs(value)) / 100) if value else 1
        value = _to_the_nearest(value, unit)
    else:
        return
    guess.notes.append(
        f"After: it is not in the sentence and left empty; {how} and {before.text} would give "
        f"{_shown(round(value, 10), before)}."
    )


def _times_as_many(text: str) -> float | None:
    """100 for twice as many; "three times more" has two readings, and none is taken."""
    found = re.search(r"\b(twice|thrice|\w+ times) as (?:many|much|high|large)\b", text)
    if not found or re.search(_NO_EXACT, text[: found.start()]):
        return None
    word = found[1].removesuffix(" times")
    many = {"twice": 2, "thrice": 3, **{word: n for n, word in enumerate(_ONES, 2)}}.get(word)
    return 100 * (many - 1) if many else None


def _is_loose(one: Printed, text: str) -> bool:
    return re.search(_NO_EXACT, text[: one.start]) is not None


def _from_percent(guess: Guess, roles: Roles) -> None:
    """The number before that would give this percent: one of several that print the same."""
    after, percent = roles.after, guess.percent
    worked_out = after.value / (1 + percent / 100)
    if not worked_out:
        return
    unit = min(after.unit or 1, power_of_ten(abs(worked_out)) / 100)  # three digits at least
    more = ""
    half = roles.change.unit / 2 if roles.change else 0
    if half and percent - half > -100:
        ends = sorted(after.value / (1 + (percent + step) / 100) for step in (-half, half))
        low, high = (_shown(_to_the_nearest(end, unit), after) for end in ends)
        more = f"; {low} to {high} would print as {roles.change.text}" if low != high else ""
    rounded = _to_the_nearest(worked_out, unit)
    change = roles.change.text if roles.change else f"{counted(guess.percent, sign=True)}%"
    _worked_out(guess, rounded, after, f"{change} and {after.text}", more)


def _to_the_nearest(value: float, unit: float) -> float:
    return round(round(value / unit) * unit, 10)


def _worked_out(guess: Guess, value: float, like: Printed, how: str, more: str = "") -> None:
    shown = _shown(round(value, 10), like)
    guess.before["value"] = guess.worked_out = shown
    guess.notes.append(f"Before: {shown} is not in the sentence, but worked out from {how}{more}.")


# --- when ----------------------------------------------------------------------------------


def _fill_when(guess: Guess, roles: Roles, sentence: Marked) -> None:
    """Each time goes to the number that it stands behind; "since 2019" is before."""
    text = sentence.text
    for mark in (one for one in sentence.marks if one.kind == "when"):
        lead = text[max(0, mark.start - 24) : mark.start]
        if ends := re.fullmatch(r"(.+) and (.+)", mark.text):
            year = re.search(r"\d{4}$", ends[2])
            first = (
                ends[1] if re.search(r"\d{4}", ends[1]) else f"{ends[1]} {year[0] if year else ''}"
            )
            _put(guess, "before", first.strip())
            _put(guess, "after", ends[2])
            continue
        if re.search(r"\b(?:said|says|warned|announced|confirmed|told|reported)\b.{0,18}$", lead):
            continue  # the day on which it was said
        behind = [one for one in sentence.numbers if one.end <= mark.start]
        since = re.search(r"\bsince (?:the )?$", lead)
        if behind and behind[-1].text in guess.unplaced and not since:
            continue
        if guess.before["value"] and re.search(rf"{_SUPERLATIVE} since (?:the |in )?$", lead):
            continue  # "down from 1,203, the fewest since 2011": 1,203 is of another year
        is_base = since and roles.apart
        side = "before" if is_base else _side_of(mark.start, mark.text, lead, roles, sentence)
        _put(guess, side, mark.text)


def _side_of(start: int, words: str, lead: str, roles: Roles, sentence: Marked) -> str:
    earlier = [one for one in sentence.numbers if one.end <= start]
    nearest = earlier[-1] if earlier else None
    if nearest is None and roles.before and roles.after and roles.before.start < roles.after.start:
        if not re.search(FROM, sentence.text[: roles.before.start]):
            return "before"  # in 2001 there were 310; now there are 120
    if nearest is None and roles.is_past:
        return "before"  # last year it was £400, and it has doubled
    if nearest is not None and nearest is roles.before:
        is_apart = (
            roles.after is not None
            and roles.after.start < nearest.start
            and "," in sentence.text[nearest.end : start]
        )
        return "after" if is_apart and not re.search(_PAST, words) else "before"
    if re.search(rf"\b{_OF_BEFORE}", lead) or re.search(_PAST, words) and earlier:
        if nearest is not roles.after or re.search(r"\b(?:since|than)\b", lead):
            return "before"
    return "after"


def _put(guess: Guess, name: str, words: str) -> None:
    """The first time of a side; what no date can be read from is told, and stands in no cell."""
    side = guess.before if name == "before" else guess.after
    if side["when"]:
        return
    try:
        read_period(words)
    except Problem:
        guess.notes.append(f"'{words}' stands in no cell: no days follow from it.")
    else:
        side["when"] = words
