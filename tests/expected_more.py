"""What the tests know of votes, concept check and Parsons problems, copied by hand.

As in expected.py: the package's own answers are never their measure.
"""

from __future__ import annotations

from dataclasses import dataclass

from expected import Choice, _number


@dataclass(frozen=True)
class Order:
    """Lines by letter as they are shown. needs: letter -> letters that must stand above it."""

    needs: dict[str, str]
    extra: str
    code: str
    orders: int  # how many right ones there are
    decimals: int = 0

    @property
    def wrong(self) -> dict[str, str]:
        return {self.extra: self.code}

    @property
    def letters(self) -> str:
        return "".join(sorted([*self.needs, self.extra]))

    def is_right(self, order: str) -> bool:
        whole = sorted(order) == sorted(self.needs)
        return whole and all(
            set(self.needs[letter]) <= set(order[:place]) for place, letter in enumerate(order)
        )


def _vote(options: str, right: str, *codes: str) -> list[Choice]:
    others = [at for at in range(3) if "abc"[at] != right]
    return [Choice(tuple(options.split("; ")), "abc".index(right), dict(zip(others, codes)))]


VOTES = {
    "V1": _vote("7,000 + 500 people; 167,000 + 115,000 attempts; both", "b", "M-STOCK", "M-STOCK"),
    "V2": _vote(
        "the fall becomes larger; the number stays, and what a reader expects changes; "
        "nothing, for the number and for the reader",
        "b",
        "M-EVAL",
        "M-EVAL",
    ),
    # 11,500 of 16,700 is a fall of 31.1%; 11,000 of 17,200 one of 36.0%, 12,000 of 16,200 of 25.9%
    "V3": _vote("0.05 points; 0.5 points; 5 points", "c", "M-INVERT", "M-DENOM"),
    "V4": _vote("unchanged; too low; too high", "b", "M-ADDIT", "M-ONESIDE"),
    "V5": _vote("true; false; not known", "c", "M-ECO", "M-ECO"),
    "V6": _vote("larger; smaller; the same", "a", "M-INVERT", "M-STOCK"),
    "V7": _vote(
        "13,407, because it has more digits; 12,000, because it claims less; "
        "the digits do not tell",
        "c",
        "M-PREC",
        "M-PREC",
    ),
    "V8": _vote("halves; doubles; stays", "b", "M-INVERT", "M-UNION"),
    "V9": _vote(
        "the data; the ratio of the bar lengths; the percent change", "b", "M-TRUNC", "M-TRUNC"
    ),
    "V10": _vote(
        "of the people stopped in 2017, hardly any lived outside Calais; buses took people from "
        "the camp to other places; more patrols on the roads to the port",
        "a",
        "M-CAUSE",
        "M-CAUSE",
    ),
}

CONCEPTS = {
    "C1": [
        _number(
            "25",
            "%",
            1,
            is_fall=True,
            wrong={"100/3": "M-BASE", "75": "M-COMPL", "0.25": "M-SCALE", "20": "M-STEP"},
        )
    ],
    "C2": [
        _number(
            "100/3",
            "%",
            1,
            wrong={
                "25": "M-SYMM",
                "1/3": "M-SCALE",
                "4/3": "M-SCALE",
                "20": "M-STEP",
                "400/3": "M-ABOVE",
            },
        )
    ],
    "C3": _vote("900; about 450; not known from this", "c", "M-EVENT", "M-EVENT"),
    "C4": [
        _number(
            "25",
            "%",
            1,
            wrong={"37.5": "M-MIX", "50/3": "M-MIX", "75": "M-COMPL", "0.25": "M-SCALE"},
        )
    ],
    "C5": [
        _number(
            "110/3",
            "%",
            1,
            fewest="asked",
            wrong={
                "22": "M-PAIR",
                "27.5": "M-ONESIDE",
                "100/3": "M-ONESIDE",
                "11/30": "M-SCALE",
                "25": "M-EXACT",
                "18": "M-END",
                "60": "M-UNIT",
            },
        )
    ],
    "C6": [_number("8", "litres", 0, wrong={"6": "M-UNW", "10": "M-PEAK"})],
    "C7": [
        _number(
            "600",
            "admissions",
            wrong={"100": "M-STOCK", "3000": "M-OPER", "20": "M-STEP", "6": "M-STEP"},
        )
    ],
    "C8": [_number("50", "%", 1, is_fall=True, wrong={"5": "M-TRUNC", "0.5": "M-SCALE"})],
    "C9": _vote(
        "what the campaign cost; complaints in similar places that had no campaign; "
        "the fall with two more decimals",
        "b",
        "M-CAUSE",
        "M-PREC",
    ),
    "C10": _vote(
        "it becomes ten times narrower; it becomes about three times narrower; "
        "it stays about the same",
        "c",
        "M-MC",
        "M-MC",
    ),
}

PARSONS = {
    "1.P": [Order({"c": "", "e": "c", "a": "e", "d": "a"}, "b", "M-STOCK", 1)],
    "2.P": [Order({"d": "", "a": "d", "c": "a"}, "b", "M-BASE", 1)],
    "3.P": [Order({"b": "", "d": "", "a": "bd"}, "c", "M-PAIR", 2)],
    "4.P": [Order({"e": "", "b": "", "d": "be", "a": "be"}, "c", "M-MIX", 4)],
    "5.P": [Order({"b": "", "d": "", "a": "bd"}, "c", "M-ADDIT", 2)],
    "6.P": [Order({"c": "", "g": "", "e": "", "a": "cge", "f": "a", "d": "f"}, "b", "M-UNW", 6)],
    "7.P": [
        Order(
            {"e": "", "b": "", "h": "be", "g": "h", "a": "g", "d": "a", "f": "d"},
            "c",
            "M-RANGE",
            2,
        )
    ],
    "8.P": [Order({"c": "", "f": "", "b": "c", "e": "f", "a": "be"}, "d", "M-SLIP", 6)],
    "9.P": [
        Order({"e": "", "c": "e", "g": "e", "a": "c", "f": "e", "b": "aegf"}, "d", "M-TRUNC", 12)
    ],
    "10.P": [
        Order(
            {"d": "", "h": "d", "b": "h", "f": "h", "a": "bf", "g": "bf", "e": "ag"},
            "c",
            "M-CAUSE",
            4,
        )
    ],
}

# Tasks of the exercise notebooks that are no pattern applied to a case: the two steps, and the
# article once more.
TASKS = {
    "E2.7": [  # 3,540 to 2,580; then 0.729 * 0.729 = 0.531441
        _number(
            "-1600/59",
            "%",
            1,
            is_fall=True,
            wrong={
                "1600/43": "M-BASE",
                "4300/59": "M-COMPL",
                "43/59": "M-COMPL",
                "16/59": "M-SCALE",
                "800/51": "M-SUMBASE",
                "1600/51": "M-BASE",
                "960": "M-STEP",
            },
        ),
        _number(
            "46.8559",
            "%",
            1,
            is_fall=True,
            also=(163200 / 3481,),  # the same with 43/59, the fall not rounded
            wrong={
                "54.2": "M-ADDPCT",
                "3200/59": "M-ADDPCT",
                "0.468559": "M-SCALE",
                "53.1441": "M-COMPL",
                "184900/3481": "M-COMPL",
                "27.1": "M-STEP",
                "1600/59": "M-STEP",
                "7.3441": "M-COMPL",
            },
        ),
    ],
    "E2.8": [  # 7,000 to 500
        _number(
            "-650/7",
            "%",
            1,
            is_fall=True,
            wrong={
                "1300": "M-BASE",
                "50/7": "M-COMPL",
                "1/14": "M-COMPL",
                "13/14": "M-SCALE",
                "6500": "M-STEP",
                "90": "M-MIX",  # 7,000 to 700
                "5200/167": "M-WHICH",
            },
        )
    ],
    "E10.6": [  # 892 people make 5,352: 6 each; 4,176 at 12 each
        _number("348", "people", wrong={"696": "M-STEP", "1392": "M-OPER"}),
        _number(
            "3200/87",
            "%",
            1,
            wrong={
                "5500/87": "M-COMPL",
                "5950/87": "M-ONESIDE",
                "16800/223": "M-WHICH",
                "32/87": "M-SCALE",
            },
        ),
    ],
    "E10.7": [  # 7,000 * 115 / 167 people, of whom 1,000 are counted, three times as often
        _number(
            "805/501",
            "times",
            2,
            wrong={
                "805/167": "M-ONESIDE",
                "2415/167": "M-OPER",
                "501/805": "M-INVERT",
                "1150/501": "M-AREA",  # 700 alone
                "8050/1503": "M-AREA",  # 300 alone
                "1610/501": "M-WHICH",  # the officials' 500
                "7/3": "M-STEP",
            },
        )
    ],
    # 300 of 700 + 300 people; 167,000 / 7,000 attempts each, by 1,000 people.
    "E4.7": [
        _number(
            "30",
            "%",
            0,
            wrong={
                "300/7": "M-PARTREST",
                "70": "M-COMPL",
                "0.3": "M-SCALE",
                "30/7": "M-MIX",
                "60": "M-MIX",
                "10/3": "M-INVERT",
                "100/7": "M-WHICH",
                "300": "M-STEP",
                "1000": "M-STEP",
            },
        )
    ],
    "E5.7": [
        _number(
            "167000/7",
            "attempts",
            0,
            wrong={
                "167/7": "M-STEP",
                "16700": "M-AREA",
                "83500/7": "M-WHICH",
                "115000/7": "M-PERIOD",
                "1150000/7": "M-PERIOD",
                "115000": "M-PERIOD",
                "7000/167": "M-INVERT",
            },
        )
    ],
    "E1.7": [  # about, about, closer to, just, only, more than, more than: seven of ten, five words
        _number(
            "7", "claims", wrong={"3": "M-COMPL", "10": "M-WHICH", "5": "M-WHICH", "2": "M-WHICH"}
        )
    ],
    "E3.7": [  # 650 and 250
        _number(
            "900",
            "people",
            fewest="exact",
            wrong={"1000": "M-EXACT", "950": "M-ONESIDE", "800": "M-UNIT", "1100": "M-END"},
        )
    ],
    "E6.6": [
        _number(
            "42090/167",  # 115,000 / (167,000 / 366)
            "days",
            wrong={
                "41975/167": "M-SLIP",  # a year of 365 days
                "61122/115": "M-INVERT",
                "83500/183": "M-STEP",
                "23000/73": "M-WHICH",
                "115/167": "M-STEP",
                "11500/167": "M-STEP",
            },
        )
    ],
    # R as in 7.1, with people now from 450 to 550
    "E7.6": [
        _number(
            "5954/737",  # R(550, 6500, 167500, 114500)
            "times",
            2,
            wrong={
                "16100/1837": "M-OAT",  # R(550, 7000, 167000, 115000)
                "14950/1837": "M-ONESIDE",  # R(550, 6500, 167000, 115000)
                "29770/2997": "M-PAIR",  # all four at their lower ends
                "630/67": "M-PAIR",  # all four at their upper ends
                "29770/3663": "M-PAIR",  # both attempts at their lower ends
                "546/67": "M-PAIR",  # both attempts at their upper ends
                "1610/167": "M-EXACT",
                "3850/333": "M-END",
            },
        )
    ],
    # 500 and 700 names: the shorter list within the longer one, or none on both
    "E8.7": [
        _number(
            "700",
            "people",
            wrong={"500": "M-WHICH", "1200": "M-END", "200": "M-ADDIT", "1000": "M-AREA"},
        ),
        _number("1200", "people", wrong={"700": "M-UNION", "1500": "M-AREA", "1000": "M-AREA"}),
    ],
    # (115,000 - 63,000) / (167,000 - 63,000) = 52 / 104
    "E9.7": [
        _number(
            "63000",
            "attempts",
            wrong={
                "83500": "M-TRUNC",
                "57500": "M-TRUNC",
                "52000": "M-STEP",
                "104000": "M-STEP",
                "63": "M-SLIP",
            },
        )
    ],
}

MORE = {**VOTES, **CONCEPTS, **PARSONS, **TASKS}
