"""Amounts as spreadsheets and newspapers print them: 1.234,5, £1.2bn, 95.1%, (450).

Which mark begins the decimals is a custom of the file; `mark_shown` says what one cell shows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from headcount.errors import Problem
from headcount.numbers.characters import plain
from headcount.numbers.typed import LONGEST

SIZES = {
    **dict.fromkeys(("hundred",), 100),
    **dict.fromkeys(("thousand", "thousands", "k", "tsd"), 1_000),
    **dict.fromkeys(("million", "millions", "m", "mn", "mln", "mio"), 1_000_000),
    **dict.fromkeys(("billion", "billions", "bn", "mrd"), 1_000_000_000),
    **dict.fromkeys(("trillion", "trillions", "tn"), 1_000_000_000_000),
}
# What a currency is called, by its sign and its names.
MONEY = {
    "pounds": ("£", "gbp", "pounds?(?: sterling)?"),
    "euros": ("€", "eur", "euros?"),
    "dollars": (r"(?:us|a|c)?\$", "usd", "dollars?"),
    "yen": ("¥", "jpy", "yen"),
    "rupees": ("₹", "inr", "rupees?"),
    "francs": ("chf", "francs?"),
}
SIGNS = {"pounds": "£", "euros": "€", "dollars": "$", "yen": "¥", "rupees": "₹", "francs": "CHF "}
HEDGES = (
    "about|around|roughly|some|approximately|approx\\.?|circa|ca\\.?|c\\.|almost|nearly|just under"
    "|just over|more than|fewer than|less than|over|under|up to|as many as|at least|at most|~"
)
_ANY_MONEY = "|".join(form for forms in MONEY.values() for form in forms)
_ANY_SIZE = "|".join(sorted(SIZES, key=len, reverse=True))
_DIGITS = r"\d[\d., ']*"
_AMOUNT = re.compile(
    rf"(?:(?P<hedge>{HEDGES}) )?(?P<open>\()?(?P<first>[-+])? ?(?:(?P<sign>{_ANY_MONEY}) ?)?"
    rf"(?P<second>[-+])?(?P<digits>{_DIGITS}?|\.\d+)(?:e(?P<power>[+-]?\d{{1,2}}))?"
    rf"(?: ?(?P<size>{_ANY_SIZE})(?![a-z]))?(?: ?(?P<percent>%|per ?cent|percent|pct))?"
    rf"(?: ?(?P<name>{_ANY_MONEY})(?![a-z]))?(?P<last>-)?(?P<close>\))?"
)


@dataclass(frozen=True)
class Amount:
    """A printed amount: its value, the place of its last printed digit, and what stood with it.

    last_place is 0.1 for 2.4 and 100,000,000 for 1.2bn; money a currency in words, or empty.
    """

    value: float
    last_place: float
    percent: bool = False
    money: str = ""
    hedge: str = ""


def read_amount_printed(text: str, mark: str = "") -> Amount:
    """The amount that a text states; mark is what begins decimals in its file: "." or ",".

    Raises Problem where it is no amount, and where it can be read in two ways and no mark is
    known: 48.000.

    >>> read_amount_printed("£1.2bn").value
    1200000000
    """
    shown = " ".join(str(text).split())[:LONGEST]
    found = _AMOUNT.fullmatch(plain(str(text))) if len(str(text)) <= LONGEST else None
    if not found:
        raise Problem(f"'{shown}' is not an amount I can read.")
    if bool(found["open"]) != bool(found["close"]):
        raise Problem(f"'{shown}' has one bracket; (450) is a loss of 450.")
    signs = [sign for sign in (found["first"], found["second"], found["last"]) if sign]
    if len(signs) + bool(found["open"]) > 1:
        raise Problem(f"'{shown}' has two signs.")
    number = _number(found["digits"].strip(), mark, shown)
    size = SIZES.get(found["size"] or "", 1) * Decimal(10) ** int(found["power"] or 0)
    exponent = number.as_tuple().exponent
    value = number * size * (-1 if found["open"] or "-" in signs else 1)
    place = Decimal(1).scaleb(min(int(exponent), 0)) * size
    return Amount(
        _plain_number(value),
        _plain_number(place),
        bool(found["percent"]),
        _currency(found["sign"] or found["name"] or ""),
        found["hedge"] or "",
    )


def _plain_number(value: Decimal) -> float:
    return int(value) if value == value.to_integral_value() else float(value)


def _currency(written: str) -> str:
    for name, forms in MONEY.items():
        if any(re.fullmatch(form, written) for form in forms):
            return name
    return ""


# --- the marks in a number -----------------------------------------------------------------

_GROUPS = r"[1-9]\d{0,2}(?:%s\d{3})+"
_INDIAN = r"[1-9]\d?(?:,\d{2})+,\d{3}"


def marks_of(digits: str) -> tuple[str, bool]:
    """What the digits show of their file: the mark that begins decimals ("" where they show
    none), and whether they can be read in two ways (48.000)."""
    digits = re.sub(r"[ ']", "", digits.strip())
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        return ("." if digits.rfind(".") > digits.rfind(",") else ","), False
    if points + commas != 1:
        return {(0, 0): ""}.get((points, commas), "," if points else "."), False
    found = "." if points else ","
    if re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", digits):
        return "", True
    return found, False


def _number(digits: str, mark: str, shown: str) -> Decimal:
    if re.match(r"0\d", digits):
        raise Problem(f"'{shown}' begins with 0; is it a part of a number such as 48,012?")
    own, is_open = marks_of(digits)
    # Nobody prints three zeros as decimals: 48,000 is open also where decimals have commas.
    if is_open and (not mark or mark in digits and digits.endswith("000")):
        ways = f"{re.sub(r'[.,]', '', digits)} or {_as_decimal(digits)}"
        raise Problem(f"'{shown}' can be read in two ways; write {ways}.")
    mark = own or mark or "."
    other = "," if mark == "." else "."
    whole, _, part = digits.partition(mark)
    fits = re.fullmatch(r"\d*", whole) or any(
        re.fullmatch(form, whole)
        for form in (_GROUPS % re.escape(other), _GROUPS % "[ ']", _INDIAN)
    )
    if not fits or not re.fullmatch(r"\d*", part) or not whole + part:
        raise Problem(f"'{shown}' is not an amount I can read: where do its thousands end?")
    return Decimal(re.sub(r"\D", "", whole) + (f".{part}" if part else ""))


def _as_decimal(digits: str) -> str:
    """48.000 and 2,400 as they are told from thousands: 48 and 2.4; else with a 0 more."""
    short = digits.replace(",", ".").rstrip("0").rstrip(".")
    return f"{short}0" if len(short.partition(".")[2]) == 3 else short


def mark_shown(cell: str) -> str:
    """The mark that begins decimals where this cell shows it: "." or ",", else empty."""
    found = _AMOUNT.fullmatch(plain(cell)[:LONGEST])
    return marks_of(found["digits"])[0] if found else ""


def open_mark(cell: str) -> str:
    """The mark of a cell that can be read in two ways (48.000), else empty."""
    found = _AMOUNT.fullmatch(plain(cell)[:LONGEST])
    if not found or not marks_of(found["digits"])[1]:
        return ""
    return "." if "." in found["digits"] else ","
