"""What the explorers say: every number in every sentence, alt text and table of a whole sweep is
worked out here from the controls and the article's figures.

For each explorer a function gives, for the values of its controls, the pieces with a number that
its sentence and its alt text consist of, and the rows of its table. A number in no piece is
an error. What a simulation drew is taken from its result; the tests of the simulations judge that.
"""

from __future__ import annotations

import math
import re
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from statistics import NormalDist

import numpy as np
import pytest
from sums import rounded
from sweeps import sweep

import headcount as hc
from headcount.explorers.explorer import CannotWorkOut

BEFORE, AFTER = 167_000, 115_000
PEOPLE_BEFORE, OFFICIALS, CHARITIES, DUNKIRK = 7000, 500, 700, 300
BOTH = CHARITIES + DUNKIRK
# Years, days of the calendar and Dunkirk's map are no results.
NO_RESULT = re.compile(
    r"\b20\d\d(?:-\d\d-\d\d)?\b|\b\d+ (?:January|October|December)|\b95%|"
    r"\blists? [12]\b|\bList 1\b"
)


def said(value, decimals: int = 0, *, sign: bool = False) -> str:
    """A number with commas and so many decimals, halves up, with a real minus sign."""
    value = rounded(Fraction(value), decimals)
    size = Decimal(abs(value).numerator) / Decimal(abs(value).denominator)
    before = "\u2212" if value < 0 else "+" if sign and value > 0 else ""
    return f"{before}{size:,.{decimals}f}"


def free(value, decimals: int = 4, *, sign: bool = False) -> str:
    """The same without zeros at the end."""
    text = said(value, decimals, sign=sign)
    return text.rstrip("0").rstrip(".") if "." in text else text


def exact(value) -> Fraction:
    return Fraction(str(value))


def check(text: str, pieces: list[str]) -> None:
    """Every piece stands in the text, and nothing else in it is a number."""
    left = text
    for piece in pieces:
        assert piece in left, f"{piece!r} in {left!r}"
        left = left.replace(piece, "_", 1)
    assert not re.search(r"\d", NO_RESULT.sub("", left)), left


def rows(step) -> dict:
    return {str(row[0]): row[1] if len(row) == 2 else row[1:] for row in step.table.rows}


# --- change ---


def _times(value: Fraction) -> str:
    return "below 0.001" if 0 < value < Fraction("0.0005") else said(value, 3)


def change(values: dict) -> tuple:
    before, after = exact(values["before"]), exact(values["after"])
    years = {BEFORE: " (2016)", AFTER: " (2017)"}
    names = [free(one) + years.get(one, "") for one in (before, after)]
    base = {"before": before, "after": after, "midpoint": (before + after) / 2}[values["compare"]]
    base_name = {"midpoint": "the middle"}.get(values["compare"], values["compare"])
    gap = after - before
    there = _times(after / before) if before else "none"
    back = _times(before / after) if after else "none"
    percent = f"{said(100 * gap / base, 1, sign=True)}%" if base else "none"
    alt = [
        f"from 0 to 400,000: attempts to cross recorded in a year, before {names[0]}, after",
        f"{names[1]}. A dashed gap shows the change, {free(gap, sign=True)}, ",
        f"{percent} of {base_name}" if base else "no percent change",
        f"there {there}, back {back}",
    ]
    table = {
        "attempts before": free(before),
        "attempts after": free(after),
        "absolute change": free(gap, sign=True),
        "compared with": f"{base_name} ({free(base)})",
        "percent change": percent,
        "multiplier there": there,
        "multiplier back": back,
    }
    if not base:
        known = f"The absolute change is {free(gap, sign=True)} attempts."
        return ["the base is 0", known], ["the base is 0", known, *alt], table
    if not gap:
        return [f"{free(before)} before and after: no change, 0%"], alt, table
    compared = {"midpoint": f"the middle of both, {free(base)}"}
    sentence = [
        f"From {names[0]} to {names[1]} attempts is a {'fall' if gap < 0 else 'rise'} of",
        f" {free(abs(gap))}. ",
        compared.get(values["compare"], f"the {free(base)} {values['compare']}") + ", that is",
        f" {said(abs(100 * gap / base), 1)}%.",
    ]
    if before and after:
        sentence.append(f"The multiplier there is {there}, and back {back}.")
    return sentence, alt, table


def test_change():
    for step in sweep("change"):
        sentence, alt, table = change(step.values)
        check(step.sentence, sentence)
        check(step.alt_text, alt)
        assert rows(step) == table


# --- rounding ---


def box_share(units: list[Fraction], printed: Fraction, digits: int) -> float:
    """The part of the box that prints as a percent, in many thin strips."""
    (left, right), (low, high) = (
        (value - unit / 2, value + unit / 2) for value, unit in zip((BEFORE, AFTER), units)
    )
    half = Fraction(1, 2 * 10**digits)
    strips = 20_000
    before = float(left) + float(right - left) * (2 * np.arange(strips) + 1) / (2 * strips)
    ends = [before * (1 - float(printed + way * half) / 100) for way in (1, -1)]
    ends = [np.clip(end, float(low), float(high)) for end in ends]
    share = float(np.mean(ends[1] - ends[0])) / float(high - low)
    return round(share, 9)  # a half may come out as a hair less


def rounding(values: dict) -> tuple:
    units = [exact(values["unit_before"]), exact(values["unit_after"])]
    ends = [(value - u / 2, value + u / 2) for value, u in zip((BEFORE, AFTER), units)]
    (b_low, b_high), (a_low, a_high) = ends
    smallest = 100 * (b_low - a_high) / b_low
    largest = 100 * (b_high - a_low) / b_high
    decimals = max(2, 1 - math.floor(math.log10(largest - smallest)))
    printed = rounded(Fraction(100 * (BEFORE - AFTER), BEFORE), values["digits"])
    share = box_share(units, printed, values["digits"])
    shown = f"{said(printed, values['digits'])}%"
    low, high = (f"{said(end, decimals)}%" for end in (smallest, largest))
    part = part_of_box(share)
    nearest = [free(unit) for unit in units]
    how = f"both figures were rounded to the nearest {nearest[0]}, the"
    if nearest[0] != nearest[1]:
        how = f"If 167,000 was rounded to the nearest {nearest[0]} and 115,000 to the nearest "
        how += f"{nearest[1]}, the"
    prints = f"{part} of the box prints as {shown}"
    sentence = [how, f"lies between {low} and {high}.", prints]
    alt = [
        f"across, attempts 2016 from {free(b_low)} to {free(b_high)}; up, attempts 2017 from ",
        f"{free(a_low)} to {free(a_high)}.",
        f"smallest: {low} at the upper left, largest: {high} at the lower right. Filled: ",
        f"{part[0].lower()}{part[1:]} of the box, where the figure prints as {shown}.",
    ]
    table = {
        "attempts 2016": f"{free(b_low)} up to {free(b_high)}",
        "attempts 2017": f"{free(a_low)} up to {free(a_high)}",
        "rounded to the nearest": f"{nearest[0]} and {nearest[1]}",
        "fall of the printed figures, unrounded": "31.1377%",
        "fall, smallest and largest": f"{low} and {high}",
        "printed": shown,
    }
    return sentence, alt, table, share


def part_of_box(share: float) -> str:
    percent = 100 * share
    if percent > 99.5:
        return "The whole" if share > 1 - 1e-9 else "Nearly the whole"
    if percent < 0.1:
        return "Less than 0.1%"
    return f"{said(exact(percent), 0 if percent >= 1 else 1)}%"


def test_rounding():
    worked = 0
    for step in sweep("rounding"):
        if isinstance(step.result, CannotWorkOut):
            values = (BEFORE, step.values["unit_before"]), (AFTER, step.values["unit_after"])
            assert any(value % unit for value, unit in values)
            continue
        sentence, alt, table, share = rounding(step.values)
        check(step.sentence, sentence)
        check(step.alt_text, alt)
        found = rows(step)
        part = float(found.pop("part of the box that prints so"))
        assert part == pytest.approx(share, abs=1e-4)
        assert found == table
        worked += 1
    assert worked > 20


# --- ratio ---

COUNTS = {
    "officials": (OFFICIALS, "officials", "Calais"),
    "charities": (CHARITIES, "charities", "Calais"),
    "both": (BOTH, "charities", "Calais and near Dunkirk"),
}
# Published counts before the clearance, with the switch on: 24 October, and 14 to 18 October 2016.
OUTSIDE = {"off_16": (6400, "officials"), "cha_16": (8143, "charities")}


def counted_as(source: str, people, when: str, late: str) -> tuple[str, str, str]:
    """A count in words, who counted and where: those of the article, or the reader's own."""
    if source == "own":
        return f"{free(people)} (your own figure, {when})", "own", "own"
    if source in OUTSIDE:
        number, side = OUTSIDE[source]
        return f"{said(number)} ({side}, Calais, October 2016)", side, "Calais"
    number, side, area = COUNTS.get(source, (PEOPLE_BEFORE, "officials", "Calais"))
    return f"{said(number)} ({side}, {area}, {late})", side, area


def badges(sides: tuple[str, str], areas: tuple[str, str], dunkirk) -> tuple[str, str]:
    source = "same source" if sides[0] == sides[1] else "mixed sources"
    if "own" in sides or dunkirk:
        source = "source: partly your own"
    bottom = "Calais and near Dunkirk" if dunkirk else areas[1]
    area = "same area" if areas[0] == bottom else "different areas"
    return source, "area: your own" if "own" in areas else area


def ratio(values: dict) -> tuple:
    top, bottom = exact(values["top"]), exact(values["bottom"])
    dunkirk = exact(values["dunkirk_before"])
    above, side, area = counted_as(values["top_source"], top, "now", "January 2018")
    below, *of_bottom = counted_as(values["bottom_source"], bottom, "before", "before October 2016")
    if dunkirk:
        below += f" plus {free(dunkirk)} near Dunkirk (your own figure)"
    marks = badges((side, of_bottom[0]), (area, of_bottom[1]), dunkirk)
    whole = bottom + dunkirk
    share = 100 * top / whole if whole else None
    shown = f"{said(share, 1)}%" if whole else "no share"
    sentence = ["the bottom is 0"]
    if whole:
        one_in = f", or 1 in {free(whole / top, 1)}" if 0 < share <= 50 else ""
        sentence = [f"{above} of {below} is {shown}{one_in}"]
    bottoms = {"article": ("officials", PEOPLE_BEFORE)}
    if values["outside"]:
        bottoms |= {key: (who, number) for key, (number, who) in OUTSIDE.items()}
    pairs, table = [], [("your pair", above, below, shown, *marks)]
    for key, (who, number) in bottoms.items():
        for name, (people, mine, where) in COUNTS.items():
            place = " with Dunkirk" if name == "both" else ""
            pair = f"{mine}{place} {said(people)} of {who} {said(number)}"
            percent = f"{said(Fraction(100 * people, number), 1)}%"
            pairs.append(f"{pair}: {percent}{'' if mine == who else ' (mixed sources)'}")
            late = ("January 2018", "before October 2016")
            words = [counted_as(one, 0, "", when)[0] for one, when in zip((name, key), late)]
            marks = badges((mine, who), (where, "Calais"), 0)
            table.append((pair, *words, percent, *marks))
    alt = [f"A grid of 100 squares with {shown} filled: {above} of {below}.", "from 0 to 20%"]
    return sentence, alt, pairs, table


def test_ratio():
    hc.switch(outside=True)
    for step in sweep("ratio"):
        sentence, alt, pairs, table = ratio(step.values)
        check(step.sentence, sentence)
        check(
            step.alt_text, [*sentence, *alt, *pairs] if "0, and" in step.sentence else alt + pairs
        )
        assert "; ".join(pairs) in step.alt_text
        assert [row[:6] for row in step.table.rows] == table
        source, area = table[0][4:]
        assert f"{source}, {area}." in step.sentence or "no share" in step.sentence
        tenth = "exactly a tenth" in step.sentence
        assert tenth == (table[0][3] == "10.0%" and 10 * exact(step.values["top"]) == whole(step))


def whole(step) -> Fraction:
    return exact(step.values["bottom"]) + exact(step.values["dunkirk_before"])


# --- rate ---


def rate(values: dict) -> tuple:
    unit = values["unit"]
    now, before, people_now, people_before = (
        exact(values[name])
        for name in ("attempts_now", "attempts_before", "people_now", "people_before")
    )

    def shown(per_person: Fraction, days: int) -> str:
        value = {
            "year": lambda: per_person,
            "day": lambda: per_person / days,
            "days": lambda: days / per_person,
        }[unit]()
        decimals = {"year": 1, "day": 2, "days": 1}[unit]
        if 0 < value < 1:  # at least two digits of it
            decimals = max(decimals, 1 - math.floor(math.log10(value)))
        return free(value, decimals)

    after_number = {
        "year": "attempts a year",
        "day": "attempts a day",
        "days": "days for one attempt",
    }[unit]
    then, even = shown(before / people_before, 366), people_before * now / before
    marks = [
        ("officials", OFFICIALS),
        ("charities", CHARITIES),
        ("charities with Dunkirk", BOTH),
    ]
    your = shown(now / people_now, 365) if people_now else "no rate"
    table = [
        ("before", said(people_before), free(before), then),
        *((name, said(n), free(now), shown(now / n, 365)) for name, n in marks),
        ("break-even", said(even), free(now), shown(before / people_before, 365)),
        ("your setting", said(people_now), free(now), your),
    ]
    chosen = your if people_now else "no rate, because nobody is counted"
    alt = [
        f"per counted person against people counted, 0 to 7,000, for {free(now)} attempts in 2017.",
        *(f"{name} {said(n)}: {shown(now / n, 365)}" for name, n in reversed(marks)),
        f"chosen, {said(people_now)}: {chosen}.",
        f"A dashed level shows {then} for 2016 ({free(before)} attempts, ",
        f"{said(people_before)} people). They cross at {said(even)} people.",
    ]
    if not people_now:
        return None, alt, table
    times = said((now / people_now) / (before / people_before), 2)
    people = "1 person" if people_now == 1 else f"{free(people_now)} people"
    per_head = f"{your} {after_number} per counted person"
    if unit == "days":
        per_head = f"one every {your} days per counted person"
        if your == "1":
            per_head = "one a day per counted person"
    sentence = [
        f"With {people} counted, {free(now)} attempts are {per_head}, against {then} in 2016.",
        f"with {said(even)} people: a break-even",
    ]
    if rounded(people_now, 0) == rounded(even, 0):
        assert "fewer" not in "".join(sentence)
    elif now / people_now > before / people_before:
        sentence.append(f"The rate is {times} times that of 2016.")
    else:
        sentence.append(f"fewer per head than in 2016: {times} times that rate.")
    return sentence, alt, table


def test_rate():
    for step in sweep("rate"):
        sentence, alt, table = rate(step.values)
        if sentence is None:
            assert step.sentence.startswith("Nobody is counted")
        else:
            check(step.sentence, sentence)
        check(step.alt_text, alt)
        assert list(step.table.rows) == table


# --- calendar ---


def calendar(values: dict) -> tuple:
    camp, after, share, stay = (exact(values[name]) for name in ("camp", "after", "share", "stay"))
    until = round(values["day"]) - 1
    cleared = date(2016, 1, 1) + timedelta(days=until)
    rest = 366 - until
    late = BEFORE * share / 100
    first = (BEFORE - late) / until if until else None
    second, following = late / rest, Fraction(AFTER, 365)
    average = (camp * until + after * rest) / 366
    change = 100 * (following - first) / first if first else None
    arrive, mean = after * 365 / stay, "1 day" if stay == 1 else f"{free(stay, 2)} days"
    # The article names no day of the clearance: its day comes from outside and is marked.
    day = f"{cleared.day} {cleared:%B}" + (" (X)" if cleared == date(2016, 10, 24) else "")
    early = "no days" if first is None else f"{said(first, 1)} a day"
    arriving = [
        f"A steady {said(after)} at a time with a mean stay of {mean} means {said(arrive)} ",
        "in 365 days",
    ]
    fall = "no percent change, because nothing can be compared with 0."
    if change is not None:
        fall = f"a {'fall' if change < 0 else 'rise'} of {said(abs(change), 1)}%."
    sentence = [
        f"With {said(camp)} people until the clearance on {day} and {said(after)} after it,",
        f"the average of 2016 is {said(average)}.",
        f"If {free(share, 2)}% of the attempts of 2016 came from that day on, there were {early} ",
        f"and 315.1 a day in 2017: {fall}",
    ]
    if values["step"] == "stay":
        sentence = arriving
    signed = "no percent change" if change is None else f"{said(change, 1, sign=True)}%"
    stood = "1 day" if until == 1 else f"{until} days"
    alt = [
        f"{said(camp)} people for {stood} while the camp stood",
        f"then {said(after)}; the clearance is on day {until + 1} of the year, {day};",
        f"the average of 2016, {said(average)}.",
        f"{early} until then, {said(second, 1)} a day in the rest of 2016 ({free(share, 2)}% of",
        f"315.1 a day in 2017, {signed}",
        "Steps above 800",
        *arriving,
    ]
    parts = [
        (str(until), said(camp), said(camp * until), said(BEFORE - late), early),
        (str(rest), said(after), said(after * rest), said(late), f"{said(second, 1)} a day"),
    ]
    table = [
        *(parts if until else parts[1:]),
        ("366", f"{said(average)} (average)", said(average * 366), "167,000", "456.3 a day"),
        ("365", said(after), said(after * 365), "115,000", "315.1 a day"),
        ("", "", "", "", signed),
        ("365", f"mean stay {mean}", "", "", said(arrive)),
    ]
    return sentence, alt, table


def test_calendar():
    for step in sweep("calendar"):
        sentence, alt, table = calendar(step.values)
        if isinstance(step.result, CannotWorkOut):
            assert step.values["day"] == 1 and "did not stand in 2016" in step.sentence
        else:
            check(step.sentence, sentence)
        check(step.alt_text, alt)
        assert [row[1:] for row in step.table.rows] == table


# --- mixer ---


def mixer(values: dict) -> tuple:
    people, outside, tries, recording = (
        exact(values[name]) for name in ("people", "outside", "tries", "recording")
    )
    everybody = people + outside
    attempts = Fraction(BEFORE, PEOPLE_BEFORE) * everybody * tries * recording
    far = attempts - AFTER
    sentence = [
        f"23.857 \u00d7 ({said(people)} + {free(outside, 2)}) \u00d7 {free(tries)} \u00d7 "
        f"{free(recording)} is {said(attempts)} attempts.",
        "reaches the line of 115,000 within 1%"
        if 100 * abs(far) <= AFTER
        else f"This is {said(abs(far))} {'below' if far < 0 else 'above'} the line of 115,000.",
    ]
    if recording > 1:
        sentence.append(f"cannot pass 100%, so at most {said(100 / recording, 1)}% of")
    alt = [
        f"from zero to {said(attempts)} attempts, and a line at 115,000",
        "the axis ends at 149,500",
        f"in 2016 (23.857) times {said(people)} people counted",
        f"{free(outside, 2)} outside the count",
        f"times {free(tries)} for tries and {free(recording)} for",
        "It takes 7,000 as",
    ]
    table = {
        "attempts per counted person, 2016": "23.857",
        "people counted, January 2018": said(people),
        "people outside the count": free(outside, 2),
        "tries per person, times": free(tries),
        "recording, times": free(recording),
        "attempts that follow": said(attempts),
        "attempts recorded, 2017": "115,000",
        "of everybody, outside the count": f"{said(100 * outside / everybody, 1)}%"
        if everybody
        else "no share of nobody",
        "recorded in 2016, at most": f"{said(100 / recording, 1)}%" if recording > 1 else "100%",
    }
    kept = [
        f"{said(a)} + {free(exact(b), 2)} people, tries \u00d7 {free(exact(c))}, recording \u00d7 "
        f"{free(exact(d))}"
        for a, b, c, d in values["kept"]
    ]
    table |= {f"kept {number}": one for number, one in enumerate(kept, 1)}
    return sentence, [*alt, *kept], table


def test_mixer():
    for step in sweep("mixer"):
        sentence, alt, table = mixer(step.values)
        if isinstance(step.result, CannotWorkOut):
            assert "No people, no attempts" in step.sentence
            continue
        check(step.sentence, sentence)
        check(step.alt_text, alt)
        assert rows(step) == table


# --- chart lab ---


def chartlab(values: dict) -> tuple:
    chart, people = values["chart"], exact(values["people"])
    start = {"bars": exact(values["axis_start"]), "axes": exact(values["right_start"])}.get(
        chart, 0
    )
    power = {"height": 1, "area": 2, "volume": 3}[values["scaling"]] if chart == "icons" else 1
    true = Fraction(BEFORE - AFTER, BEFORE)
    drawn = 1 - Fraction(AFTER, BEFORE) ** power
    if chart != "icons":
        drawn = (BEFORE - AFTER) / (BEFORE - start) if start < AFTER else None
    sentence = []
    if drawn is not None:
        sentence = [
            f"as drawn: a fall of {said(100 * drawn, 1)}%. In the numbers: 31.1%.",
            f"Lie factor {said(drawn / true, 2)}.",
        ]
    count = 100 * (PEOPLE_BEFORE - people) / PEOPLE_BEFORE
    side = {500: "officials, Calais", 700: "charities, Calais"}.get(
        int(people), "charities, Calais with Dunkirk"
    )
    falls = (
        f"The count falls by {said(count, 1)}%, from 7,000 (officials) to {said(people)} ({side})."
    )
    sentence += {
        "bars": [f"The axis begins at {free(start, 2)}"] if drawn is not None else [],
        "icons": [],
        "axes": [f"The right axis begins at {free(start, 2)}.", falls],
        "index": [
            f"With before = 100, attempts are 68.9 and the count is {free(100 - count, 1)}.",
            falls,
        ],
        "panels": ["Each panel begins at 0", falls],
    }[chart]
    alt = [
        "attempts to cross, 167,000 in 2016 and 115,000 in 2017.",
        *sentence,
        "bars of 167,000 in 2016 and 115,000 in 2017.",
        "a bar of 7,000 before the clearance",
        "one of 500, hatched on to 1,000, in Jan 2018",
    ]
    if chart == "index":
        alt.append("(index, before = 100)")
    if values["ranges"]:
        alt.append("attempts to the nearest 1,000, count 500 to 1,000")
    begins = f"grows in {values['scaling']}" if chart == "icons" else f"axis from {free(start, 2)}"
    shown = "no length left" if drawn is None else f"\u2212{said(100 * drawn, 1)}%"
    counts = {"officials, Calais": 500, "charities, Calais": 700}
    counts["charities, Calais with Dunkirk"] = 1000
    table = [
        ("167,000", "115,000", "\u221231.1%"),
        *(
            ("7,000", said(n), f"\u2212{said(Fraction(100 * (7000 - n), 7000), 1)}%")
            for n in counts.values()
        ),
        (begins, "", shown),
        ("", "", "none" if drawn is None else said(drawn / true, 2)),
    ]
    if values["ranges"]:
        table.append(("166,500 to 167,500", "114,500 to 115,500", ""))
    return sentence, alt, table, side


def test_chartlab():
    for step in sweep("chartlab"):
        sentence, alt, table, side = chartlab(step.values)
        no_length = isinstance(step.result, CannotWorkOut)
        if not no_length:
            check(step.sentence, sentence)
        check(step.alt_text, alt)
        assert [row[1:] for row in step.table.rows] == table
        used = [row[0] for row in step.table.rows if "(used)" in row[0]]
        assert used == [f"people counted, {side} (used)"]


# --- unknowns ---

NAMES = {
    "people_now": ("people now", CHARITIES),
    "people_before": ("people before", PEOPLE_BEFORE),
    "attempts_before": ("attempts 2016", BEFORE),
    "attempts_now": ("attempts 2017", AFTER),
    "share_recorded": ("share recorded", 1),  # times that of 2016; only where it is ticked
}
OUTCOMES = {  # name, what it is of the four and the share recorded, decimals, unit, mark
    "ratio": (
        "the ratio of rates",
        lambda now, before, old, new, part=1: (new / part / now) / (old / before),
        2,
        " times",
        "above 5",
    ),
    "share": ("the share", lambda now, before, *_: 100 * now / before, 1, "%", "below a tenth"),
    "even": (
        "the break-even",
        lambda now, before, old, new, part=1: before * new / part / old,
        0,
        " people",
        "below 5,000",
    ),
}
DIFFER = {  # which input is not like the others, as the table says it, and in a sentence
    "people_now": (
        "people now",
        "areas differ",
        "Areas differ: people now were counted in Calais and near Dunkirk, people before in Calais "
        "alone.",
    ),
    "attempts_before": (
        "attempts 2016",
        "definitions differ: https://www.shropshirestar.com/uk-news/2025/03/25/"
        "migrants-detected-at-uk-france-border-controls-fallen-substantially/",
        "Definitions differ: the earlier number is more than 56,000 clandestine entrants detected "
        "(UK inspector of borders, as reported by the Shropshire Star; British border controls at "
        "Calais, Coquelles and Dunkirk), the later one the attempts of the article.",
    ),
}
SHAPES = {
    "uniform": "uniform",
    "triangular": "triangular, likeliest at base",
    "two": "people now from two sources, the others uniform",
}


def bars(values: dict) -> list[tuple]:
    """Each input with its range, its base and the outcome at both ends, longest first."""
    worked = OUTCOMES[values["outcome"]][1]
    ranges = {
        key: sorted(exact(values[f"{key}_{end}"]) for end in ("low", "high"))
        for key in NAMES
        if key != "share_recorded" or values["recording"]
    }
    base = {}  # the article's figure, or the middle of a range that does not hold it
    for key, (low, high) in ranges.items():
        figure = Fraction(NAMES[key][1])
        base[key] = figure if low <= figure <= high else (low + high) / 2
    found = []
    for key, ends in ranges.items():
        low, high = sorted(worked(*{**base, key: end}.values()) for end in ends)
        found.append((NAMES[key][0], ends, base[key], low, high))
    return sorted(found, key=lambda bar: bar[3] - bar[4])


def unknowns(values: dict, result, spoken: str) -> tuple:
    name, _, decimals, unit, mark = OUTCOMES[values["outcome"]]
    found, runs = bars(values), said(exact(values["runs"]))
    moving = [bar for bar in found if bar[4] > bar[3]]
    spreads = [math.log(bar[4] / bar[3]) ** 2 for bar in found]
    differs = DIFFER.get(values["differs"])
    sentence, alt, table = [], [], []
    if not moving:
        sentence.append(f"No input moves {name}: each bar has no length.")
    elif len(moving) == 1:
        sentence.append("One at a time, a single input has a bar with a length.")
    else:
        (*_, low, high), (*_, least, most) = moving[0], moving[-1]
        times = (high - low) / (most - least)
        # Of an exact half floats may fall short.
        of_those = "" if all(spreads) else " that has a length"
        half = times.denominator == 2 and f"bar is {said(times)} times" not in spoken
        times = said(times - half)
        often = "as long" if times == "1" else f"{times} times as long"
        sentence.append(f"One at a time, the longest bar is {often} as the shortest{of_those}.")
    for bar, spread in zip(found, spreads):
        label, ends, base, low, high = bar
        shown = f"{said(low, decimals)} to {said(high, decimals)}" if high > low else "no length"
        alt.append(f"{label} {shown}")
        share = "none"
        if sum(spreads):
            part = 100 * spread / sum(spreads)
            share = f"{said(exact(part), 1 if part > 0.1 else 3)}%"
        table.append(
            (
                f"{label} ({differs[1]})" if differs and differs[0] == label else label,
                f"{free(ends[0], 2)} to {free(ends[1], 2)}",
                free(base, 2),
                said(low, decimals),
                said(high, decimals),
                said(high - low, decimals),
                share,
            )
        )
    middle = said(exact(result.median), decimals)
    if result.range is None:
        sentence.append(f"One run gives {middle}{unit}")
    elif result.range[0] == result.range[1]:
        sentence.append(f"Each of {runs} runs gives {middle}{unit}.")
    else:
        low, high = (said(exact(end), decimals) for end in result.range)
        sentence += [
            f"in {runs} runs, the median is {middle}{unit}, and nine runs in ten lie between "
            f"{low} and {high}: a range of judgement. ",
        ]
        if 0 < result.beyond < 1:
            error = math.sqrt(result.beyond * (1 - result.beyond) / values["runs"])
            sentence += [
                f"{said(exact(result.beyond), 2)} of the runs lie {mark}",
                f"error of {said(exact(error), 4)}.",
            ]
        else:
            sentence.append(f"{'All runs lie' if result.beyond else 'No run lies'} {mark}.")
    now_low, now_high = next(bar[1] for bar in found if bar[0] == "people now")
    if values["shape"] == "two":
        sentence.append(f"either {said(now_low)} or {said(now_high)}, equally likely")
    if result.range:
        low, high = (said(exact(end), decimals) for end in result.range)
        alt.append(
            f"in a hundred of {runs} runs, with median {middle} and 90% from {low} to {high}."
        )
    else:
        low = high = middle
    for label, ends, *_ in found:
        alt.append(f"{label} {free(ends[0], 2)} to {free(ends[1], 2)}")
    seed = said(exact(values["seed"]))
    alt.append(f"Seed {seed}.")
    if differs:
        sentence.append(differs[2])
        alt.append(differs[2])
    spread = result.range[1] - result.range[0] if result.range else 0
    table.append(
        (
            "all together",
            f"{'1 run' if runs == '1' else f'{runs} runs'}, seed {seed}, {SHAPES[values['shape']]}",
            f"median {middle}{unit}",
            low,
            high,
            said(exact(spread), decimals),
            f"{said(exact(result.beyond), 2)} {mark}" if result.range else "one run",
        )
    )
    return sentence, alt, table


def check_unknowns(step) -> None:
    sentence, alt, table = unknowns(step.values, step.result, step.sentence)
    text = re.sub(r"attempts 201[67] a constant|attempts 201[67] were crossed", "", step.sentence)
    check(text, sentence)
    check(step.alt_text, alt)
    assert list(step.table.rows) == table


def test_unknowns():
    found = set()
    for step in sweep("unknowns"):
        check_unknowns(step)
        found.add((step.values["recording"], step.values["differs"]))
    assert found >= {(False, ""), (True, ""), (False, "people_now"), (True, "people_now")}


def test_unknowns_with_a_number_from_outside():
    hc.switch(outside=True)
    explorer = hc.explore("unknowns")
    values = explorer.settings["British detections of 2016 (definitions differ)"]
    # More than 56,000, as if rounded to the nearest thousand.
    ends = values["attempts_before_low"], values["attempts_before_high"]
    assert (values["differs"], *ends) == ("attempts_before", 55_500, 56_500)
    check_unknowns(explorer.step(values))


# --- lists ---


def lists(values: dict, result) -> tuple:
    first, second, both, shared = result.first, result.second, result.both, result.shared
    people, repeats = round(values["people"]), round(values["repeats"])
    ever = people + round(people * values["replaced"] / 100)
    notes = []
    if ever > people:
        notes.append(f"{said(people)} people on any one day, and {said(ever)} at one time")
        if result.ever_covered is not None:
            notes.append(
                f"{said(exact(result.ever_covered))}% of the normal intervals contain the second"
            )
    chances = [values["first"], values["second"], values["second"] * values["times"]]
    if max(chances) * (1 + values["uneven"] / 100) > 100:
        notes.append("A chance above 1 after multiplying is cut at 1.")
    parts = {
        "list 1 only": first - shared,
        "both": shared,
        "list 2 only": second - shared,
        "neither": ever - (first + second - shared),
    }
    table = {f"people on {name}": said(many) for name, many in parts.items()}
    table["found on both lists"] = said(both)
    sentence = None
    estimates = dict.fromkeys(("Lincoln-Petersen estimate", "Chapman estimate"))
    if both:
        number = Fraction((first + 1) * (second + 1), both + 1) - 1
        above = (first + 1) * (second + 1) * (first - both) * (second - both)
        error = math.sqrt(above / ((both + 1) ** 2 * (both + 2)))
        reach = NormalDist().inv_cdf(0.975)
        low, high = (said(exact(float(number) + way * reach * error)) for way in (-1, 1))
        sentence = [
            f"List 1 holds {said(first)} people, list 2 {said(second)}, and",
            f"{said(both)} {'was' if both == 1 else 'were'} found on both.",
            f"from these lists is {said(number)}, with a",
            f"interval from {low} to {high}; the truth is {said(people)}.",
            *notes,
        ]
        if result.coverage is not None:
            sentence.append(f"Over {repeats} repeats the middle estimate is {said(middle(result))}")
            covered = said(exact(result.coverage))
            sentence.append(f"{covered}% of such intervals contain the truth")
            if none := repeats - len(result.estimates):
                sentence.append(f"{'1 repeat' if none == 1 else f'{none} repeats'} gave no")
        estimates = {
            "Lincoln-Petersen estimate": said(Fraction(first * second, both)),
            "Chapman estimate": said(number),
            "standard error": said(exact(error), 1),
            "95% interval, normal": f"{low} to {high}",
        }
        unseen = float(number) - (first + second - both)
        if unseen > 0:
            factor = math.exp(reach * math.sqrt(math.log(1 + (error / unseen) ** 2)))
            ends = (said(exact(first + second - both + unseen * f)) for f in (1 / factor, factor))
            estimates["95% interval, log-normal"] = " to ".join(ends)
        else:
            estimates["95% interval, log-normal"] = " to ".join([said(first + second - both)] * 2)
    table |= {name: shown or "cannot be estimated" for name, shown in estimates.items()}
    covered, log_covered = (
        "no share" if part is None else f"{said(exact(part))}%"
        for part in (result.coverage, result.log_coverage)
    )
    table |= {
        "truth, present on any one day": said(people),
        "truth, there at one time or another": said(ever),
        "middle of all estimates": said(middle(result))
        if result.estimates
        else "cannot be estimated",
        "normal intervals that contain the truth": covered,
        "log-normal intervals that contain the truth": log_covered,
    }
    labels = [control.label for control in hc.explore("lists").controls]
    settings = zip(labels, (free(exact(value), 2) for name, value in result.values))
    alt = [
        *(f"{name} {said(many)}" for name, many in parts.items()),
        f"the truth, {said(people)};",
        *(f"{label} {value}" for label, value in settings),
    ]
    if result.coverage is not None:
        alt.append(f"{covered} of the 95% normal intervals contain the truth")
    if result.estimates:
        some = len(result.estimates)
        at = [result.estimates[round(part * (some - 1))] for part in (0.05, 0.95)]
        alt += [
            f"{'1 dot' if some == 1 else f'{some} dots'}, one an estimate, on a scale from 0 to "
            f"{said(scale_end(people))}: middle {said(middle(result))}, nine in ten from "
            f"{said(exact(at[0]))} to {said(exact(at[1]))}."
        ]
    return sentence, alt, table


def middle(result) -> Fraction:
    some = sorted(result.estimates)
    return exact(some[round((len(some) - 1) / 2)])


def scale_end(people: int) -> int:
    """The first of 1, 1.5, 2, 3, 4, 6, 8 of its power of ten that is twice the people."""
    size = 10 ** (len(str(2 * people)) - 1)
    return next(int(n * size) for n in (1, 1.5, 2, 3, 4, 6, 8, 10) if n * size >= 2 * people)


def test_lists():
    for step in sweep("lists"):
        result = step.result.known if isinstance(step.result, CannotWorkOut) else step.result
        sentence, alt, table = lists(step.values, result)
        if sentence is None:
            seen = result.first + result.second
            start = f"at least {said(seen)} {'person was' if seen == 1 else 'people were'} there"
            assert start in step.sentence
        else:
            check(step.sentence, sentence)
        assert not set(alt) - {piece for piece in alt if piece in step.alt_text}
        assert rows(step) == table


def test_lists_shares_are_of_the_truth_that_is_named():
    """With people replaced there are two truths: each share is worked out from the lists."""
    reach = NormalDist().inv_cdf(0.975)
    explorer = hc.explore("lists")
    shown = explorer.model(explorer.with_defaults({"replaced": 5, "repeats": 300}))
    found = hc.simulate_lists(700, 0.5, 0.4, replaced=0.05, repeats=300, seed=2018)
    assert (shown.present, shown.ever) == (700, 735)
    normal = log_normal = ever = 0
    for first, second, both in zip(*(map(int, c) for c in (found.first, found.second, found.both))):
        number = (first + 1) * (second + 1) / (both + 1) - 1
        above = (first + 1) * (second + 1) * (first - both) * (second - both)
        error = math.sqrt(above / ((both + 1) ** 2 * (both + 2)))
        normal += abs(number - 700) <= reach * error
        ever += abs(number - 735) <= reach * error
        seen = first + second - both
        factor = math.exp(reach * math.sqrt(math.log(1 + (error / (number - seen)) ** 2)))
        log_normal += seen + (number - seen) / factor <= 700 <= seen + (number - seen) * factor
    counts = normal, log_normal, ever
    assert len(set(counts)) == 3, "else they could stand for each other"
    shares = shown.coverage, shown.log_coverage, shown.ever_covered
    assert shares == tuple(pytest.approx(100 * count / 300) for count in counts)


# --- sorter ---


def fits(part: str, claim: int, word: str) -> bool:
    """Where the story can be read in two ways, either is right."""
    either = {
        ("said_by", 2): {"officials", "reporter"},
        ("said_by", 5): {"reporter", "figures show"},
        ("kind", 9): {"flow", "stock"},
    }
    right = {
        "kind": "stock stock stock stock ratio flow flow change flow money",
        "counts": "people people people people people attempts attempts attempts children pounds",
        "said_by": "officials officials charities charities reporter figures figures figures "
        "reporter reporter",
    }[part].replace("figures", "figures_show")
    one = right.split()[claim - 1].replace("_", " ")
    return word in either.get((part, claim), {one})


def test_sorter():
    parts = ("kind", "counts", "said_by")
    # From 1 to 16 January, and 8 days of October, 30 of November and 31 of December.
    late, rest = 16, 8 + 30 + 31
    timeline = (
        f"First and last day counted, there are {late} days from 1 January 2018 to the report of "
        f"the later counts, and {rest} from 24 October 2016 (X) to the end of that year, after the "
        "clearance began."
    )
    for step in sweep("sorter"):
        placed = [[step.values[f"{part}_{n}"] for part in parts] for n in range(1, 11)]
        filled = sum(word != "not placed" for claim in placed for word in claim)
        whole = sum(
            all(fits(part, n, word) for part, word in zip(parts, claim))
            for n, claim in enumerate(placed, 1)
        )
        start = f"{whole} of 10 placed"
        if filled:
            start += f": {filled} of 30 choices are made."
        elif not step.values["checked"]:
            start += f": choose a kind for claim {step.values['at']}."
        assert step.sentence.startswith(start)
        assert f"{whole} of 10 placed. 1: 500 people" in step.alt_text
        is_told = bool(step.values["timeline"] and filled)  # of an empty line there is nothing
        assert (timeline in step.sentence) == is_told


# --- audit card ---


def typed_number(text: str) -> Fraction | None:
    plain = text.replace(",", "")
    return Fraction(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None


def typed_days(values: dict, side: str) -> int | None:
    """How many days lie in the period typed; a year alone is the whole of it."""
    ends = [values[f"{end}_{side}"] for end in ("start", "end")]
    ends = [end.replace("24 October 2016", "2016-10-24") for end in ends]
    if values[f"kind_{side}"] != "flow" or not all(
        re.fullmatch(r"20\d\d(-\d\d-\d\d)?", end) and end != "2016-02-30" for end in ends
    ):
        return None
    first, last = ends[0] + "-01-01"[len(ends[0]) - 4 :], ends[1] + "-12-31"[len(ends[1]) - 4 :]
    days = (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days + 1
    return days if days > 0 else None


def percents(before: Fraction, after: Fraction) -> str:
    return f"{said(100 * (after - before) / before, 1, sign=True)}%"


def is_level(values: dict) -> bool:
    """Whether a side is said to be a price or a rate: its number counts nothing."""
    return "level" in (values["kind_before"], values["kind_after"])


def audited(values: dict) -> dict:
    """The rows with numbers of a card whose two numbers can be read."""
    before, after = (typed_number(values[f"value_{side}"]) for side in ("before", "after"))
    counts = [values[f"counts_{side}"].strip() for side in ("before", "after")]
    what = f" {counts[1]}" if counts[0].lower() == counts[1].lower() and counts[1] else ""
    in_percent, a_rate = (
        ["percent" in one for one in counts],
        ["per 1,000" in one for one in counts],
    )
    if in_percent[0] != in_percent[1]:
        return {}
    change = free(after - before, sign=True)
    if is_level(values) and not all(a_rate):
        what = ""
    table = (
        {"change in points": f"{change} points"} if all(in_percent) else {"change": change + what}
    )
    if not before:
        return table
    table["percent of the number before"] = percents(before, after)
    units = []
    for side, value in (("before", before), ("after", after)):
        typed = values[f"rounded_to_{side}"]
        unit = Fraction(0) if typed == "exact" else typed_number(typed)
        if unit is not None and typed != "exact" and (not unit or value % unit):
            unit = None
        units.append(unit)
    if None not in units and any(units):
        low = percents(before + units[0] / 2, max(after - units[1] / 2, Fraction(0)))
        high = percents(before - units[0] / 2, after + units[1] / 2)
        table["percent that rounding allows"] = f"{low} to {high}"
    table["multiplier"] = free(after / before, 3)
    if after:
        way = "rise" if before > after else "fall"
        table[f"{way} that leads back"] = percents(after, before)
    rates = {}
    for side, value in (("before", before), ("after", after)):
        is_count = not (in_percent[side == "after"] or a_rate[side == "after"])
        if is_count and (days := typed_days(values, side)):
            rates[side] = value / days
            shown = free(value / days, 1 if value / days > 10 else 2)
            table[f"number a day, {side}"] = f"{shown} over {said(days)} days"
    flow = "flow" in (values["kind_before"], values["kind_after"])
    flow = flow and not is_level(values)
    if flow and not any(in_percent + a_rate) and before < 1000 and not (before % 1 or after % 1):
        near = [b for b in range(3000) if (b - before) ** 2 < 4 * (before + b)]
        table["after, if chance alone were at work"] = f"mostly {said(near[0])} to {said(near[-1])}"
    if len(rates) == 2:
        table["percent change of the number a day"] = percents(rates["before"], rates["after"])
    return table


def test_audit():
    worked = 0
    for step in sweep("audit"):
        numbers = [typed_number(step.values[f"value_{side}"]) for side in ("before", "after")]
        if None in numbers:
            assert "change" not in rows(step)
            continue
        table, found = audited(step.values), rows(step)
        if not table:
            assert "change" not in found and "change in points" not in found
            continue
        first = next(at for at, row in enumerate(step.table.rows) if row[0] == "number, before")
        assert dict(step.table.rows[:first]) == table
        for name, shown in table.items():
            assert f"{name}: {shown}" in step.alt_text
        if numbers[0]:
            worked += 1
            start = f"From {step.values['value_before']} to {step.values['value_after']}"
            change = table.get("change") or table["change in points"]
            percent = table["percent of the number before"]
            what = change.partition(" ")[2]
            if "change in points" in table:
                points, what = " points", step.values["counts_after"].strip()
                what = what if what == step.values["counts_before"].strip() else ""
            else:
                points = ""
            both = {step.values[f"counts_{side}"].strip() for side in ("before", "after")}
            named = both.pop() if len(both) == 1 else ""
            is_plural = "per 1,000" in named
            if named and (points or is_level(step.values) and not is_plural):
                start = f"{named[0].upper()}{named[1:]}: {change.split(' ')[0]}{points} from"
                start += f" {step.values['value_before']} to {step.values['value_after']},"
                assert step.sentence.startswith(f"{start} or {percent} of the number before.")
                continue
            start += f" {what}" if what else ""
            wanted = f"{start}: {change.split(' ')[0]}{points}, or {percent} of the number before."
            assert step.sentence.startswith(wanted)
            allowed = table.get("percent that rounding allows")
            assert (f"Rounding allows {allowed}." in step.sentence) == bool(allowed)
        assert found["number, before"] == step.values["value_before"]
    assert worked > 300


@pytest.mark.parametrize("name", ["change", "rounding", "ratio", "rate", "calendar", "mixer"])
def test_the_table_of_settings_says_what_the_settings_give(name):
    explorer = hc.explore(name)
    for (setting, values), (shown, result) in zip(
        explorer.settings.items(), explorer.settings_table().rows
    ):
        pieces = {"change": change, "rate": rate, "calendar": calendar, "mixer": mixer}.get(
            name, {"rounding": rounding, "ratio": ratio}.get(name)
        )(explorer.with_defaults(values))[0]
        assert shown == setting
        check(result, pieces)
