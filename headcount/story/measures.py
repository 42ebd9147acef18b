"""What kind of number is compared: a count, a percentage, a rate or money.

It decides what a difference is called, and whether a number may be below 0.
"""

from __future__ import annotations

import re

from headcount.numbers.amounts import MONEY, SIGNS

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
_BELOW_0 = (
    r"\b(?:balance|net|growth|change|temperatures?|degrees?|celsius|fahrenheit|inflation|margin"
    r"|migration|difference|result|lead)\b"
)


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
    signs = f"{value if isinstance(value, str) else ''} {counts or ''}".lower()
    forms = "|".join(form for names in MONEY.values() for form in names[1:])
    if re.search(rf"[£€$¥₹]|\b(?:{forms})\b", signs):
        return True
    # "the cost of living" is money, "people on low pay" are people.
    money = rf"(?:(?!people|workers|staff).)*\b(?:{_MONEY_WORDS})(?: (?:of|in|from) .+)?"
    return re.fullmatch(money, (counts or "").lower().strip()) is not None


def currency(value: object, counts: str | None) -> str:
    """The currency that is written with a number or its name: "euros"; or nothing."""
    for said in (value, counts):
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
