"""What the tests know without the package.

PLAN is the content plan: every figure of the lessons to six significant digits (VALUES), and every
exercise. QUESTIONS hold, written by hand, what each box of a question takes: the exact right
answer, how near an entry must be, and the mistakes that have a code.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path


def one_sentence(text: object) -> bool:
    """Whether a message is one plain sentence on one line."""
    text = str(text)
    return len(text.splitlines()) == 1 and text[0] != " " and text[-1] in ".?"


PLAN = json.loads((Path(__file__).parent / "plan" / "answers.json").read_text(encoding="utf-8"))
VALUES = {one["id"]: one["value"] for one in PLAN["values"]}

# Worked with numerical integration or 2,000 runs: the package comes near them by simulation.
SIMULATED = (
    "mcR_q05",
    "mcR_q50",
    "mcR_q95",
    "p_tenth",
    "mcf_q05",
    "mcf_q50",
    "mcf_q95",
    "p_R5",
    "p_tenth_tri",
    "w8_cov_10",
    "w8_cov_8",
    "w8_cov_6",
    "w8_cov_4",
    "p_tenth_coin",
    "p_tenth_350",
)


@dataclass(frozen=True)
class Number:
    """A number box. wrong: unrounded value -> code (None: own feedback without a code)."""

    value: Fraction
    unit: str
    decimals: int = 0
    fewest: int | str = 2  # digits, or "exact", or "asked"
    also: tuple[float, ...] = ()  # other values, in the form asked for
    earlier: tuple[float, ...] = ()  # from earlier answers, as they were rounded
    simulated: tuple[float, float] | None = None
    wrong: tuple[tuple[Fraction, str | None], ...] = ()
    is_fall: bool = False


@dataclass(frozen=True)
class Choice:
    """One of several options, by index. wrong: index -> code."""

    options: tuple[str, ...]
    right: int
    wrong: dict[int, str | None]
    also: tuple[int, ...] = ()


@dataclass(frozen=True)
class Ticks:
    """Any number of options, by index. missed: index that is not ticked -> code. also: other
    ticks that are right."""

    options: tuple[str, ...]
    right: frozenset[int]
    wrong: dict[int, str | None]
    missed: dict[int, str] = field(default_factory=dict)
    also: tuple[frozenset[int], ...] = ()


@dataclass(frozen=True)
class Gap:
    accept: tuple[str, ...]
    wrong: dict[str, str | None]


@dataclass(frozen=True)
class Period:
    """A period, in words that name it; vague ones ask which year."""

    accept: tuple[str, ...]
    wrong: dict[str, str | None]
    vague: tuple[str, ...] = ()


def _number(value: str, unit: str, decimals: int = 0, **more) -> Number:
    wrong = more.pop("wrong", {})
    wrong = tuple((Fraction(value), code) for value, code in wrong.items())
    return Number(Fraction(value), unit, decimals, wrong=wrong, **more)


def _sort(right: int, code: str | None = "M-STOCK", also: tuple[int, ...] = ()) -> Choice:
    wrong = {} if also else {1 - right: code}
    return Choice(("stock", "flow"), right, wrong, also)


_WORDS = ("reported count", "calculation", "inference", "judgement")
_RECORDS = (
    "arrivals and stays",
    "patrol hours",
    "the counting rule",
    "repeat identifications",
    "counts in other towns",
    "counts from every month",
)

QUESTIONS = {
    "1.1": [_sort(0), _sort(0), _sort(0), _sort(1), _sort(1), _sort(1, also=(0,))],
    "1.2": [
        Ticks(
            ("500", "7,000", "700", "300", "a tenth", "31%", "167,000", "115,000"),
            frozenset({0, 1, 2, 3}),
            dict.fromkeys((4, 5, 6, 7), "M-SOURCE"),
            also=(frozenset({0, 2, 3}),),
        )
    ],
    "1.3": [_number("449", "days", also=(450,), wrong={"84": "M-PERIOD"})],
    "1.4": [
        _number(
            "100/3",
            "GBP million a year",
            1,
            also=(1e8 / 3,),
            wrong={"100": "M-PERIOD", "300": "M-OPER"},
        )
    ],
    "1.5": [
        Choice(
            ("exactly 750 only", "751, for example", "no number above 7,500"),
            1,
            {0: "M-BOUND", 2: "M-BOUND"},
        )
    ],
    "1.6": [
        Gap(
            (
                "attempts",
                "attempts to cross",
                "crossing attempts",
                *("tries", "times", "number of tries", "attempts to cross the Channel"),
                *("tries to cross the Channel", "how many times people tried", "attemps"),
                *("atempts", "attempts made", "times someone tried", "recorded attempts"),
            ),
            {
                "people who tried": "M-EVENT",
                "poeple": "M-EVENT",
                "people": "M-EVENT",
                "migrants": "M-EVENT",
                "crossings": "M-EVENT",
            },
        ),
        Period(
            (
                *("2017", "the year 2017", "the whole of 2017", "calendar year 2017", "in 2017"),
                *("12 months of 2017", "January to December 2017", "Jan-Dec 2017", "all of 2017"),
                *("1 January 2017 to 31 December 2017", "1 Jan - 31 Dec 2017", "365 days of 2017"),
                *("from January 2017 until December 2017", "01/01/2017 - 31/12/2017"),
                *("2017-01-01 to 2017-12-31", "Janaury to December 2017", "the full year 2017"),
                "1st of January to 31st December 2017",
            ),
            {"January 2018": "M-PERIOD", "Jan 2018": "M-PERIOD", "5 January 2018": "M-PERIOD"},
            ("a year", "one year", "12 months", "last year", "365 days", "January to December"),
        ),
    ],
    "1.F": [
        Choice(("stock", "flow", "ratio", "change"), 0, {1: "M-STOCK"}),
        Choice(("people", "admissions", "beds"), 0, {1: "M-WHICH", 2: "M-WHICH"}),
    ],
    "2.1": [
        _number(
            "-52000",
            "attempts",
            0,
            wrong={"282000": "M-SUM", "52": "M-SLIP", "5200/167": "M-WHICH"},
            is_fall=True,
        )
    ],
    "2.2": [
        _number(
            "-5200/167",
            "%",
            1,
            is_fall=True,
            wrong={
                "1040/23": "M-BASE",
                "11500/167": "M-COMPL",
                "115/167": "M-COMPL",
                "52/167": "M-SCALE",
                "2600/141": "M-SUMBASE",
                "5200/141": "M-BASE",  # the middle of the two years
                "52000": "M-STEP",
            },
        )
    ],
    "2.3": [
        _number(
            "115/167",
            "proportion",
            3,
            wrong={
                "52/167": "M-COMPL",
                "-52/167": "M-COMPL",
                "5200/167": "M-COMPL",
                "-5200/167": "M-COMPL",
                "167/115": "M-INVERT",
                "11500/167": "M-SCALE",
            },
        )
    ],
    "2.4": [
        _number(
            "1040/23",
            "%",
            1,
            earlier=(100 / 0.689 - 100,),
            wrong={
                "5200/167": "M-SYMM",
                "52/115": "M-SCALE",
                "167/115": "M-SCALE",
                "16700/115": "M-ABOVE",
                "52000": "M-STEP",
                "11500/167": "M-INVERT",
            },
        )
    ],
    "2.5": [  # 1 - 0.311 = 0.689; 0.689 * 0.689 = 0.474721
        _number(
            "52.5279",
            "%",
            1,
            is_fall=True,
            also=(1466400 / 27889,),  # the same with 115/167, the fall not rounded
            wrong={
                "10400/167": "M-ADDPCT",
                "62.2": "M-ADDPCT",
                "1322500/27889": "M-COMPL",
                "0.525279": "M-SCALE",
                "47.4721": "M-COMPL",
                "31.1": "M-STEP",
                "5200/167": "M-STEP",
                "9.6721": "M-COMPL",  # 31.1 * 31.1 / 100
            },
        )
    ],
    "2.6": [Choice(("6%", "6 points, which is 30%", "30 points"), 1, {0: "M-POINT", 2: "M-POINT"})],
    "2.F": [
        _number("80", "people", wrong={"1360": "M-SUM", "-80": "M-SIGN", "12.5": "M-WHICH"}),
        _number(
            "12.5",
            "%",
            1,
            wrong={"100/9": "M-BASE", "0.125": "M-SCALE", "80": "M-STEP", "112.5": "M-ABOVE"},
        ),
    ],
    "3.1": [
        _number(
            "166500",
            "attempts",
            wrong={
                "166000": "M-UNIT",
                "167500": "M-END",
                "167499": "M-END",
                "167000": "M-EXACT",
                "166.5": "M-SLIP",
            },
        ),
        _number(
            "167500",
            "attempts",
            also=(167499,),
            wrong={
                "168000": "M-UNIT",
                "166500": "M-END",
                "167000": "M-EXACT",
                "167499.9": "M-OPEN",
                "167499.99": "M-OPEN",
                "167499.999": "M-OPEN",
                "167.5": "M-SLIP",
            },
        ),
    ],
    "3.2": [
        _number(
            "2120/67",
            "%",
            2,
            fewest="asked",
            is_fall=True,
            wrong={
                "31": "M-EXACT",
                "5200/167": "M-EXACT",
                "3400/111": "M-END",
                "2080/67": "M-PAIR",
                "10400/333": "M-PAIR",
                "2100/67": "M-ONESIDE",
                "5250/167": "M-ONESIDE",
                "225/7": "M-UNIT",
                "106/335": "M-SCALE",
                "53000": "M-STEP",
                "52000": "M-STEP",  # of the printed figures
                "5300/167": "M-ONESIDE",  # the change moved, its base not
                "10600/229": "M-BASE",
                "4580/67": "M-COMPL",
            },
        )
    ],
    "3.3": [
        _number(
            "3400/111",
            "%",
            2,
            fewest="asked",
            is_fall=True,
            wrong={
                "31": "M-EXACT",
                "5200/167": "M-EXACT",
                "2120/67": "M-END",
                "2080/67": "M-PAIR",
                "10400/333": "M-PAIR",
                "10300/333": "M-ONESIDE",
                "5150/167": "M-ONESIDE",
                "2500/83": "M-UNIT",
                "34/111": "M-SCALE",
                "51000": "M-STEP",
                "52000": "M-STEP",
                "5100/167": "M-ONESIDE",
                "3400/77": "M-BASE",
                "7700/111": "M-COMPL",
            },
        )
    ],
    "3.4": [Choice(("fell 31.14%", "fell 31.1%", "fell about 31%"), 2, {0: "M-PREC", 1: "M-PREC"})],
    "3.5": [
        _number(
            "150/13",
            "%",
            1,
            fewest="asked",
            wrong={
                "75/7": "M-ONESIDE",
                "140/13": "M-ONESIDE",
                "10": "M-PAIR",
                "40/3": "M-UNIT",
                "160/13": "M-UNIT",
                "25/2": "M-UNIT",
                "3/26": "M-SCALE",
                "26/3": "M-END",
            },
        )
    ],
    "3.6": [
        Choice(("yes", "no"), 1, {0: "M-UNIT"}),
        _number(
            "110/13",
            "%",
            1,
            fewest="asked",
            wrong={
                "50/7": "M-EXACT",
                "22/3": "M-PAIR",
                "55/7": "M-ONESIDE",
                "100/13": "M-ONESIDE",
                "10": "M-UNIT",
                "120/13": "M-UNIT",
                "55/6": "M-UNIT",
                "11/130": "M-SCALE",
                "6": "M-END",
            },
        ),
    ],
    "3.F": [
        _number(
            "17500",
            "people",
            wrong={
                "15000": "M-UNIT",
                "22500": "M-END",
                "22499": "M-END",
                "20000": "M-EXACT",
                "17.5": "M-SLIP",
            },
        ),
        _number(
            "22500",
            "people",
            also=(22499,),
            wrong={
                "25000": "M-UNIT",
                "17500": "M-END",
                "20000": "M-EXACT",
                "22499.9": "M-OPEN",
                "22499.99": "M-OPEN",
                "22499.999": "M-OPEN",
                "22.5": "M-SLIP",
            },
        ),
    ],
    "4.1": [
        _number(
            "50/7",
            "%",
            1,
            fewest=1,
            wrong={
                "14": "M-INVERT",
                "100/7": "M-AREA",
                "650/7": "M-COMPL",
                "-650/7": "M-COMPL",
                "100/13": "M-PARTREST",
                "1/14": "M-SCALE",
                "10": "M-MIX",
                "6500": "M-ADDIT",
            },
        )
    ],
    "4.2": [
        _number(
            "10",
            "%",
            0,
            wrong={
                "90": "M-COMPL",
                "-90": "M-COMPL",
                "100/7": "M-AREA",
                "0.1": "M-SCALE",
                "50/7": "M-WHICH",
                "6300": "M-ADDIT",
            },
        )
    ],
    "4.3": [
        _number(
            "100/7",
            "%",
            1,
            wrong={
                "1/7": "M-SCALE",
                "10": "M-WHICH",
                "30/7": "M-WHICH",
                "600/7": "M-COMPL",
                "-600/7": "M-COMPL",
                "7": "M-INVERT",
            },
        ),
        Choice(
            ("Dunkirk is in the top, not in the bottom", "the counters differ", "no problem"),
            0,
            {2: "M-AREA"},
            also=(1,),
        ),
    ],
    "4.4": [
        _number(
            "40",
            "%",
            1,
            wrong={
                "200/7": "M-BASE",
                "500/7": "M-BASE",
                "200": "M-ADDIT",
                "140": "M-ABOVE",
                "1.4": "M-ABOVE",
                "0.4": "M-SCALE",
            },
        )
    ],
    "4.5": [
        _number(
            "102125/130288",
            "points",
            1,
            also=(-102125 / 130288,),
            wrong={
                "3.125": "M-MIX",
                "625025/130288": "M-MIX",
                "81700/8143": "M-POINT",
                "125/16": "M-STEP",
                "70000/8143": "M-STEP",
            },
        )
    ],
    "4.6": [
        Choice(("20% too low", "unchanged", "20 points too low"), 1, {0: "M-ONESIDE", 2: "M-POINT"})
    ],
    "4.F": [
        _number("25", "%", 1, wrong={"75": "M-COMPL", "0.25": "M-SCALE"}),
        _number("75", "%", 1, is_fall=True, wrong={"25": "M-COMPL"}),
    ],
    "5.1": [
        _number(
            "167/7",
            "attempts per counted person",
            1,
            wrong={
                "7/167": "M-INVERT",
                "167000": "M-DENOM",
                "115/7": "M-PERIOD",
                "334": "M-PERIOD",
                "1670/7": "M-PERIOD",
                "167": "M-PERIOD",
                "230": "M-PERIOD",
                "1150/7": "M-PERIOD",
                "115": "M-PERIOD",
            },
        )
    ],
    "5.2": [
        _number(
            value,
            "attempts per counted person",
            1,
            wrong={"115000": "M-DENOM", inverse: "M-INVERT", of_2016: "M-PERIOD"},
        )
        for value, inverse, of_2016 in (
            ("230", "1/230", "334"),
            ("1150/7", "7/1150", "1670/7"),
            ("115", "1/115", "167"),
        )
    ],
    "5.3": [
        _number(
            "1150/167",
            "times",
            2,
            fewest=1,
            earlier=(164.3 / 23.9,),
            wrong={
                "983/7": "M-ADDIT",
                "167/1150": "M-INVERT",
                "983/167": "M-ABOVE",
                "1610/167": "M-WHICH",
                "805/167": "M-AREA",
                "115/167": "M-DENOM",
            },
        )
    ],
    "5.4": [
        _number(
            "805000/167",
            "people",
            0,
            earlier=(115000 / 23.9,),
            also=(115000 / 24,),
            wrong={
                "364000/167": "M-COMPL",
                "233800/23": "M-INVERT",
                "167/7": "M-STEP",
                "80500/167": "M-WHICH",
                "16700": "M-WHICH",
            },
        )
    ],
    "5.5": [
        _number("5", "attempts", wrong={"60": "M-DENOM", "1": "M-WHICH", "2": "M-WHICH"}),
        _number("2", "attempts", wrong={"5": "M-MEAN", "1": "M-WHICH", "10.5": "M-WHICH"}),
    ],
    "5.6": [Choice(("supported", "contradicted", "not known"), 2, {0: "M-EVENT", 1: "M-EVENT"})],
    "5.F": [
        _number(
            "96/61",
            "attendances per patient",
            2,
            wrong={"61/96": "M-INVERT", "88/47": "M-PERIOD", "96/47": "M-PERIOD"},
        ),
        _number(
            "88/47",
            "attendances per patient",
            2,
            wrong={"47/88": "M-INVERT", "96/61": "M-PERIOD", "88/61": "M-PERIOD"},
        ),
    ],
    "6.1": [
        _number(
            "297",
            "days",
            also=(298,),
            wrong={"296": "M-SLIP", "305": "M-PERIOD", "69": "M-COMPL", "274": "M-STEP"},
        )
    ],
    "6.2": [
        _number(
            "83500/183",
            "attempts per day",
            1,
            wrong={
                "33400/73": "M-SLIP",
                "167000": "M-DENOM",
                "41750/3": "M-PERIOD",
                "23000/73": "M-FORM",
            },
        ),
        _number(
            "23000/73",
            "attempts per day",
            1,
            wrong={
                "57500/183": "M-SLIP",
                "115000": "M-DENOM",
                "28750/3": "M-PERIOD",
                "83500/183": "M-FORM",
            },
        ),
    ],
    "6.3": [
        _number(
            "17750/3",
            "people",
            0,
            also=(352250 / 61,),
            wrong={
                "3750": "M-UNW",
                "7000": "M-PEAK",
                "4750/3": "M-FORM",
                "71000": "M-STEP",
                "17500/3": "M-STEP",
                "5950": "M-WHICH",
            },
        )
    ],
    "6.4": [
        _number(
            "8575/241",
            "%",
            1,
            is_fall=True,
            also=(31200 / 887,),
            wrong={
                "5200/167": "M-PERIOD",
                "377300/12191": "M-PERIOD",
                "536000/12191": "M-PERIOD",
                "964000/1971": "M-STEP",
                "343000/1971": "M-STEP",
                "23000/73": "M-STEP",
                "1587000/73": "M-STEP",
                "10604000/73": "M-STEP",
                "34300/621": "M-BASE",
                "15525/241": "M-COMPL",
                "343/964": "M-SCALE",
            },
        )
    ],
    "6.5": [
        _number(
            "12775/3",
            "arrivals",
            0,
            also=(14875 / 3,),
            wrong={
                "700": "M-STOCK",
                "42000": "M-OPER",
                "73/12": "M-STEP",
                "35/3": "M-STEP",
                "255500": "M-STEP",
                "4200": "M-SLIP",
                "4380": "M-SLIP",
            },
        )
    ],
    "6.6": [
        Choice(
            ("in mid-2017", "as an average of 2017", "in January 2018, after 2017 ended"),
            2,
            {0: "M-PERIOD", 1: "M-STOCK"},
        )
    ],
    "6.F": [
        _number("73", "days", wrong={"74": "M-SLIP", "292": "M-COMPL"}),
        _number("21", "people", 0, wrong={"33/2": "M-UNW", "24": "M-PEAK", "7665": "M-STEP"}),
    ],
    # R(now, before, 2016, 2017) = (2017 / now) / (2016 / before); the ranges are 450 to 750,
    # 6,500 to 7,500, 166,500 to 167,500 and 114,500 to 115,500.
    "7.1": [
        _number(
            "3220/501",  # R(750, 7000, 167000, 115000)
            "times",
            2,
            wrong={
                "5954/1005": "M-WHICH",  # R(750, 6500, 167500, 114500), the corner
                "16100/1503": "M-END",
                "501/3220": "M-INVERT",
                "460/3": "M-STEP",
                "1150/167": "M-WHICH",  # R(700, 7000, 167000, 115000)
            },
        ),
        _number(
            "16100/1503",  # R(450, 7000, 167000, 115000)
            "times",
            2,
            wrong={
                "3850/333": "M-WHICH",  # R(450, 7500, 166500, 115500)
                "3220/501": "M-END",
                "1503/16100": "M-INVERT",
                "2300/9": "M-STEP",
                "1150/167": "M-WHICH",
            },
        ),
    ],
    "7.2": [
        Choice(
            ("people now", "people before", "attempts 2016", "attempts 2017"),
            0,
            dict.fromkeys((1, 2, 3), "M-REL"),
        )
    ],
    "7.3": [
        _number(
            "5/6",  # (700 - 450) / 300, as 650 to 750 lie inside 450 to 750
            "proportion",
            2,
            simulated=(Fraction("0.81"), Fraction("0.86")),  # 1,000 runs: 2 errors of 0.0118
            wrong={
                "0": "M-EXACT",
                "1": "M-EXACT",
                "1/6": "M-COMPL",
                "250/3": "M-SCALE",
                "2/3": "M-ONESIDE",  # (650 - 450) / 300
            },
        )
    ],
    "7.4": [
        _number(
            "5954/1005",
            "times",
            2,
            wrong={
                "3220/501": "M-OAT",
                "2990/501": "M-ONESIDE",  # R(750, 6500, 167000, 115000)
                "29770/2997": "M-PAIR",  # all four at their lower ends
                "462/67": "M-PAIR",  # all four at their upper ends
                "5954/999": "M-PAIR",  # both attempts at their lower ends
                "2002/335": "M-PAIR",  # both attempts at their upper ends
                "1150/167": "M-EXACT",
                "3850/333": "M-END",
            },
        )
    ],
    "7.5": [
        _number(
            "4000",
            "runs",
            also=(3000,),
            wrong={"2000": "M-SQRT", "4": "M-STEP", "500": "M-OPER", "250": "M-OPER"},
        )
    ],
    "7.6": [
        Choice(
            ("about as wide as with 1,000", "near zero", "a 90% confidence interval"),
            0,
            {1: "M-MC", 2: "M-RANGE"},
        )
    ],
    "7.F": [
        _number(
            "5000", "pounds per pupil", 0, wrong={"215000/39": "M-END", "205000/43": "M-WHICH"}
        ),
        _number("215000/39", "pounds per pupil", 0, wrong={"5000": "M-END", "75000/13": "M-WHICH"}),
        _number("20000/39", "pounds per pupil", 0, wrong={"20000/41": "M-WHICH", "80": "M-STEP"}),
    ],
    # n1 x n2 / m, and (n1 + 1)(n2 + 1) / (m + 1) - 1, of 200, 150 and 60.
    "8.1": [
        _number(
            "500",
            "people",
            0,
            wrong={
                "290": "M-UNION",  # 200 + 150 - 60
                "350": "M-UNION",
                "410": "M-UNION",
                "210": "M-WHICH",  # 500 - 290, on neither
                "30290/61": "M-WHICH",
                "80": "M-OPER",  # 200 x 60 / 150
                "45": "M-OPER",
            },
        )
    ],
    "8.2": [
        _number(
            "30290/61",
            "people",
            1,
            wrong={
                "30351/61": "M-SLIP",
                "500": "M-WHICH",
                "10097/20": "M-STEP",  # 201 x 151 / 60 - 1
                "10117/20": "M-BRACKET",  # 201 x 151 / 60 + 1 - 1
            },
        )
    ],
    # 30290/61 less and more 1.95996 standard errors of 40.71421776210146; wrong: 1 of them, 1.96
    # and 2 of them around 500, and the other end.
    "8.3": [
        _number(
            "416.7589765767405",
            "people",
            0,
            earlier=(415.2,),  # 496.6 - 2 x 40.7
            wrong={
                "455.8431592870789": "M-LEVEL",
                "420.20013318628116": "M-WHICH",
                "418.57156447579706": "M-WHICH",
                "576.3557775216201": "M-END",
            },
        ),
        _number(
            "576.3557775216201",
            "people",
            0,
            earlier=(578.0,),
            wrong={
                "537.2715948112818": "M-LEVEL",
                "579.7998668137188": "M-WHICH",
                "581.4284355242029": "M-WHICH",
                "416.7589765767405": "M-END",
            },
        ),
    ],
    "8.4": [Choice(("too low", "too high", "unaffected"), 1, {0: "M-INDEP", 2: "M-INDEP"})],
    "8.5": [
        Choice(
            ("0", "infinity", "cannot be estimated; at least 350 people"),
            2,
            {0: "M-ZERO", 1: "M-ZERO"},
        )
    ],
    "8.6": [
        _number(
            "215/164",
            "contacts per person",
            2,
            wrong={"164/215": "M-INVERT", "1": "M-EVENT", "510": "M-ADDIT"},
        )
    ],
    "8.F": [
        _number("80", "errors", wrong={"65": "M-UNION", "90": "M-UNION"}),
        _number("65", "errors", wrong={"90": "M-UNION"}),
        _number("15", "errors"),
    ],
    "9.1": [
        _number(
            "5200/67",
            "%",
            1,
            is_fall=True,
            wrong={
                "5200/167": "M-TRUNC",
                "1500/67": "M-COMPL",
                "52000": "M-STEP",
                "52/67": "M-SCALE",
            },
        )
    ],
    "9.2": [
        _number(
            "167/67",
            "times",
            2,
            earlier=(77.6 / 31.1,),
            wrong={"67/167": "M-INVERT", "520000/11189": "M-ADDIT", "5200/67": "M-STEP"},
        )
    ],
    "9.3": [
        _number(
            "1466400/27889",
            "%",
            1,
            is_fall=True,
            wrong={
                "5200/167": "M-SIZE",
                "1322500/27889": "M-COMPL",
                "313658800/4657463": "M-SIZE",
                "10400/167": "M-ADDPCT",
                "14664/27889": "M-SCALE",
            },
        )
    ],
    "9.4": [
        _number(
            "983000/9",
            "attempts",
            0,
            wrong={"16700": "M-STEP", "111000": "M-WHICH", "319000/3": "M-WHICH"},
        )
    ],
    "9.5": [
        _number("11500/167", "index", 1, wrong={"5200/167": "M-INDEX", "115/167": "M-SCALE"}),
        _number("10", "index", 1, wrong={"90": "M-INDEX", "1/10": "M-SCALE"}),
    ],
    "9.6": [
        Ticks(
            (
                "cut axis",
                "two scales",
                "people icons for attempts",
                "no source or date",
                "bars in two colours",
                "title is a question",
                "counts rounded to thousands",
            ),
            frozenset({0, 1, 2, 3}),
            {4: "M-STYLE", 5: "M-STYLE", 6: "M-PREC"},
            {1: "M-DUAL", 2: "M-EVENT"},
        )
    ],
    "9.F": [
        _number("2700", "visits", wrong={"4600": "M-TRUNC", "2.7": "M-SLIP", "1800": "M-WHICH"}),
        _number(
            "100/3",
            "%",
            1,
            is_fall=True,
            wrong={"450/23": "M-TRUNC", "200/3": "M-COMPL", "1/3": "M-SCALE"},
        ),
        _number("46/27", "times", 2, wrong={"27/46": "M-INVERT"}),
    ],
    "10.1": [
        Choice(_WORDS, 0, {}),
        Choice(_WORDS, 1, {}),
        Choice(_WORDS, 3, {1: "M-EVAL"}),
        Choice(_WORDS, 2, {0: "M-CAUSE"}),
    ],
    "10.2": [
        _number(
            "1966/23",
            "%",
            1,
            earlier=(412000 / 4820,),
            wrong={
                "334/23": "M-COMPL",
                "14430/161": "M-WHICH",  # the officials' 500
                "12760/161": "M-WHICH",  # with Dunkirk
                "240300/2737": "M-WHICH",  # of the mean of the year, the officials
                "32420/391": "M-WHICH",  # and the charities
                "805000/167": "M-STEP",
                "688100/167": "M-STEP",
                "5200/167": "M-WHICH",
                "90": "M-WHICH",
                "983/1150": "M-SCALE",
            },
        )
    ],
    "10.3": [
        _number(
            "805000/501",
            "people",
            0,
            earlier=(4820 / 3,),
            wrong={
                "805000/167": "M-STEP",
                "1610000/501": "M-ONESIDE",
                "402500/167": "M-ONESIDE",
                "2415000/167": "M-OPER",
                "3220000/501": "M-OPER",
                "603750/167": "M-OPER",
                "230000/167": "M-OPER",
                "454300/501": "M-WHICH",
            },
        )
    ],
    "10.4": [
        Choice(
            _RECORDS, right, {**dict.fromkeys({1, 2, 3, 4, 5} - {right}, "M-CAUSE"), 0: "M-STOCK"}
        )
        for right in (3, 4, 1, 5, 2)
    ],
    "10.5": [
        _number(
            "17000/219",
            "attempts per day",
            1,
            also=(80.1887, 77.2727),
            wrong={"140": "M-SOURCE", "3400/73": "M-PERIOD"},
        )
    ],
    "10.6": [
        Choice(
            (
                "'115,000 people tried to cross in 2017'",
                "'Recorded attempts to cross fell by about 31% from 2016 to 2017; why is not "
                "known'",
                "'Clearance failed'",
            ),
            1,
            {0: "M-EVENT", 2: "M-CAUSE"},
        )
    ],
    "10.F": [
        Choice(
            ("a fall of 30%", "fewer cars on the road", "the camera is good"),
            1,
            {0: "M-CAUSE", 2: "M-EVAL"},
        ),
        Choice(
            ("the camera's price", "a newspaper report", "traffic counts"),
            2,
            {0: "M-CAUSE", 1: "M-CAUSE"},
        ),
    ],
}
