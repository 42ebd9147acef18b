"""What kind of number is compared: a count, a percentage, a rate or money.

It decides what stands with each number, what a difference is called, what is asked of it, and
whether it may be below 0.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from headcount.numbers.amounts import MONEY, SIGNS
from headcount.numbers.writing import counted, written

# Rates that are said for each so many people; other rates, as of unemployment, are percentages.
_PER = (
    r"\bper (?:\d|head|person|capita|year|day|hour|thousand|million|hundred thousand|litre|square)"
    r"|\b(?:murder|homicide|birth|death|mortality|crime|fertility|suicide|infection|exchange|heart"
    r"|infant mortality|reproduction|divorce|marriage) rates?\b"
)
_PERCENT = r"%|\bper ?cents?\b|\bpct\b|\bpercentages?\b|\brates?\b|\bshares? of\b|\bproportions?\b"
_MONEY_WORDS = (
    "money|profits?|loss(?:es)?|revenues?|turnover|earnings|income|costs?|prices?|spending|budgets?"
    "|debts?|deficits?|surplus(?:es)?|wages?|pay|salar(?:y|ies)|rents?|funding|taxes|tax|bills?"
    "|fines?|fares?|gdp"
)
# Numbers that stand for many: what is worked out from them is no count of events.
_AVERAGE = r"\b(?:average|averages|mean|median|typical|per (?!cent)\w+)\b"
# People who come to one event together; "attendances" at a clinic come one by one.
_CROWD = (
    r"\b(?:attendance|attendees|crowds?|audiences?|spectators?|turnout|visitors?|viewers?|fans"
    r"|supporters|protesters|demonstrators|marchers|ticket[ -]holders)\b"
)
_A_PRICE = r"[£€$¥₹] ?\d[\d.,]*"  # of "shops under $5", which are shops
_BELOW_0 = (
    r"\b(?:balance|net|growth|change|temperatures?|degrees?|celsius|fahrenheit|inflation|margin"
    r"|migration|difference|result|lead)\b"
)

# Each kind of number: what both are called together, and one whose name is not said.
_CALLED = {
    "count": ("counts", "things counted"),
    "percent": ("percentages", "percentage"),
    "money": ("sums of money", "amount of money"),
    "rate": ("rates", "rate"),
    "average": ("averages", "average"),
    "level": ("levels, such as a price or a rate", "level"),
}


@dataclass(frozen=True)
class Measure:
    """What kind of number it is (one of _CALLED), and its currency where one is written.

    >>> Measure("money", "euros").said(12.5), Measure("percent").change(-0.25)
    ('€12.50', '−0.25 points')
    """

    kind: str = "count"
    money: str = ""

    @property
    def is_count(self) -> bool:
        """Whether people, things or events are counted: nothing else can be shared out."""
        return self.kind == "count"

    @property
    def called(self) -> str:
        """Both numbers together: "percentages"."""
        return _CALLED[self.kind][0]

    @property
    def unnamed(self) -> str:
        """One whose name is not said: "percentage"."""
        return _CALLED[self.kind][1]

    def goes_with(self, things: str) -> bool:
        """Whether a number stands before its name: 4.9 thefts per 1,000 people, but no 4% pupils
        and no 4.4 murder rate."""
        return self.is_count or (self.kind in ("rate", "average") and _is_plural(things))

    def marked(self, text: str) -> str:
        """A written number with its sign: 10%, €620, or as it is."""
        if self.kind == "percent":
            return f"{text}%"
        sign, first = SIGNS.get(self.money, ""), text[: len(text) - len(text.lstrip("+\u2212"))]
        return f"{first}{sign}{text[len(first) :]}"

    def said(self, value: float) -> str:
        """A number as a reader sees it: 3.75%, £12.50, 4.4."""
        return self.marked(self._bare(value))

    def change(self, difference: float) -> str:
        """A difference with its sign and unit: +10 points, -£0.25, +200."""
        return self._with_unit(self._bare(difference, sign=True), difference)

    def size(self, difference: float) -> str:
        """The same without plus or minus: 10 points."""
        return self._with_unit(self._bare(abs(difference)), difference)

    def in_brackets(self) -> str:
        """What stands behind the name of a box without a sign of its own: " (%)"."""
        sign = "%" if self.kind == "percent" else SIGNS.get(self.money, "").strip()
        return f" ({sign})" if sign else ""

    def axis(self, things: str) -> str:
        """The title of an axis: "pupils, in percent"."""
        unit = "percent" if self.kind == "percent" else self.money
        return f"{things}, in {unit}" if unit and unit != things else things

    def asked(self, things: str) -> str:
        """The question over a chart: how many were counted, or how high each was."""
        is_named = things not in (self.unnamed, self.money)
        if self.is_count:
            return f"How many {things} were counted?" if is_named else "How many were counted?"
        if not is_named:
            return f"How many {things}?" if things == self.money else f"How high was the {things}?"
        if re.match(_PARTS_OF, things.lower()):
            return f"How high was the {things}?"
        if not _is_plural(things):
            return f"How high was {_article(things)}{things}?"
        if self.kind == "money" or re.search(r"\b(?:rates|prices|levels)\b", things):
            return f"How high were {things}?"
        return (
            f"How high was the {'percentage' if self.kind == 'percent' else 'figure'} for {things}?"
        )

    def _bare(self, value: float, *, sign: bool = False) -> str:
        """Its own decimals; money has two of them, or none."""
        is_pence = self.kind == "money" and value % 1 and round(value, 2) == value
        return written(value, 2, sign=sign) if is_pence else counted(value, sign=sign)

    def _with_unit(self, text: str, difference: float) -> str:
        if self.kind == "percent":
            return f"{text} point{'' if abs(difference) == 1 else 's'}"
        return self.marked(text)


COUNT = Measure()
_PARTS_OF = r"(?:per ?cent|percentage|pct|shares?|proportions?)\b"


def _is_plural(things: str) -> bool:
    """Whether a name is that of several: its word before "of" and the like."""
    head = re.split(r" (?:of|in|from|per|for|at|a)\b", things.lower())[0]
    return re.search(r"(?:[^s]s|\b(?:people|children|women|men|police|staff))$", head) is not None


def _article(things: str) -> str:
    """The rent of a flat, the murder rate, but inflation and Bank Rate."""
    needs = r"\bof\b|^average\b|^median\b|\b(?:rate|price|rent|cost|wage|bill|fare|budget|fine)$"
    return "the " if things[:1].islower() and re.search(needs, things) else ""


def is_rate_per(counts: str | None) -> bool:
    """Whether so many per 100,000 people, say, are counted."""
    return re.search(_PER, (counts or "").lower()) is not None


def is_average(counts: str | None) -> bool:
    """Whether a number stands for several: an average attendance, goals per match."""
    return re.search(_AVERAGE, (counts or "").lower()) is not None


def is_crowd(counts: str | None) -> bool:
    """Whether people who come together are counted, so that chance does not act on each alone."""
    return re.search(_CROWD, (counts or "").lower()) is not None


def is_percent(value: object, counts: str | None) -> bool:
    """Whether a number is itself a percentage: "88%", or a rate that is one."""
    signs = f"{value if isinstance(value, str) else ''} {counts or ''}".lower()
    if re.search(r"%|\bper ?cents?\b|\bpct\b", signs):
        return True
    return not is_rate_per(counts) and re.search(_PERCENT, signs) is not None


def is_money(value: object, counts: str | None) -> bool:
    """Whether pounds or another currency are counted: "£450m", "profit"."""
    named = re.sub(_A_PRICE, "", counts or "")
    signs = f"{value if isinstance(value, str) else ''} {named}".lower()
    forms = "|".join(form for names in MONEY.values() for form in names[1:])
    if re.search(rf"[£€$¥₹]|\b(?:{forms})\b", signs):
        return True
    # "the cost of living" is money, "people on low pay" are people.
    money = rf"(?:(?!people|workers|staff).)*\b(?:{_MONEY_WORDS})(?: (?:of|in|from) .+)?"
    return re.fullmatch(money, (counts or "").lower().strip()) is not None


def currency(value: object, counts: str | None) -> str:
    """The currency that is written with a number or its name: "euros"; or nothing."""
    for said in (value, re.sub(_A_PRICE, "", counts or "")):
        text = said.lower() if isinstance(said, str) else ""
        for name, (sign, *forms) in MONEY.items():
            words = "|".join((sign, *forms) if sign.isalpha() else forms)
            if SIGNS[name].strip().lower() in text or re.search(rf"\b(?:{words})\b", text):
                return name
    return ""


def may_be_below_0(value: object, counts: str | None) -> bool:
    """Whether a negative number makes sense: a loss, a temperature, and no count."""
    return (
        is_money(value, counts)
        or is_percent(value, counts)
        or re.search(_BELOW_0, (counts or "").lower()) is not None
    )
