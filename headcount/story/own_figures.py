"""A row of a claim as a figure: its amount, its dates, and what it leaves unsaid."""

from __future__ import annotations

import re
from datetime import date

from headcount.errors import Problem
from headcount.numbers.amounts import SIGNS, Amount
from headcount.numbers.dates import period
from headcount.numbers.periods import Period, read_period
from headcount.numbers.places import not_rounded
from headcount.story.article import Figure
from headcount.story.claim_side import AT_ONE_TIME, EXACT, KINDS, LARGEST, read_unit
from headcount.story.comparison import NOT_SAID
from headcount.story.measures import is_percent, may_be_below_0
from headcount.story.own_table import OwnRow, commas_in_a_number
from headcount.story.sentence_numbers import is_range

DATES = "a date such as 2016-10-24, 24 October 2016, 2016 or 2015/16"
NUMBER = "a number such as 167000, £1.2bn or 95.1%"


def own_figure(row: OwnRow, number: int) -> Figure:
    """The figure that a row states; Problem where it cannot be one."""
    if problem := commas_in_a_number(row):
        raise problem
    cells = row.cells
    amount = _amount(row)
    if re.fullmatch(r"[\d.,]+", cells["counts"]) or len(cells["counts"]) > 30:
        raise row.problem("counts", "a word or two, up to 30 letters, for what is counted")
    for column in ("said_by", "place"):
        if len(cells[column]) > 40:
            raise row.problem(column, "a name of up to 40 letters")
    if cells["kind"] not in KINDS:
        raise row.problem(
            "kind", "stock (at one time), flow (in a period) or level (a price, a rate)"
        )
    rounding(row, amount)
    if cells["wording"] and not re.search(r"[^\W\d_]{2}", cells["wording"]):
        raise row.problem("wording", "a word of the claim such as by, only, despite or doubled")
    start, end, when = _days(row)
    counts = cells["counts"] or (amount.money if amount else "") or NOT_SAID["counts"]
    said_by, place = (cells[column] or NOT_SAID[column] for column in ("said_by", "place"))
    return Figure(
        cells["id"],
        number,
        amount.value if amount else None,
        None,
        None,
        counts,
        cells["kind"],
        counts,
        said_by,
        place,
        start,
        end,
        when,
        amount.hedge if amount else "",
        "",
    )


def _amount(row: OwnRow) -> Amount | None:
    cell = row.cells["value"]
    try:
        amount = row.amount("value")
    except Problem as reason:
        raise row.problem("value", NUMBER, _advice_on_amount(cell, str(reason))) from None
    if amount is None:
        return None
    if abs(amount.value) > LARGEST:
        raise row.problem("value", "a number up to a million billion")
    if amount.value < 0 and not may_be_below_0(cell, row.cells["counts"]):
        what = row.cells["counts"] or "what is not said"
        raise row.problem(
            "value",
            "a count from 0",
            f"a count of {what} is not below 0; for money write a sign: £",
        )
    return amount


def _advice_on_amount(cell: str, reason: str) -> str:
    if "can be read in two ways" in reason:
        return reason.partition("; ")[2].rstrip(".")
    if "begins with 0" in reason:
        return "where 48,012 is meant, write 48012"
    if re.fullmatch(r"#+", cell):
        return "the column was too narrow; make it wider and save again"
    if cell.startswith("#") or cell.startswith("="):
        return "a formula of the spreadsheet; write the number itself"
    if is_range(cell):
        return (
            "a range says no one number, so leave this empty, or write one of its ends and say in "
            "your own words which"
        )
    try:
        read_period(cell)
    except Problem:
        return "one number alone" if re.search(r"\d", cell) else ""
    return "the spreadsheet has made a date of it; give the cell the form of a number"


def rounding(row: OwnRow, amount: Amount | None) -> float:
    """The unit given, or else that of the last digit printed: 0.01 for 1.20. Raises Problem."""
    unit = unit_given(row)
    if amount is None:
        return unit or 1
    if unit and abs(amount.value / unit - round(amount.value / unit)) > 1e-9:
        parts = row.cells["value"], row.cells["rounded_to"]
        is_one = re.fullmatch(r"\d{1,3} \d{3}", " ".join(parts))
        advice = f" Where {','.join(parts)} is meant, write {''.join(parts)}." if is_one else ""
        said = f"{not_rounded(amount.value, unit)}; write its unit, or '{EXACT}'.{advice}"
        raise row.complain("rounded_to", said)
    return unit or amount.last_place


def unit_given(row: OwnRow) -> float:
    """The unit in the cell, 0 for exact or for none. Raises Problem."""
    cell = row.cells["rounded_to"]
    if not cell:
        return 0
    counted_in_percent = is_percent(row.cells["value"], row.cells["counts"])
    if is_percent(cell, None) and not counted_in_percent:
        raise row.problem("rounded_to", "a number such as 1000, without a percent sign,")
    try:
        bare = re.sub(r"%|per ?cent|pct|points?", "", cell, flags=re.IGNORECASE).strip()
        return read_unit(bare, row.mark)
    except Problem as reason:
        advice = _advice_on_amount(cell, str(reason))
        advice = "" if advice == "one number alone" or is_range(cell) else advice
        raise row.problem("rounded_to", f"a number such as 1000, or {EXACT}", advice) from None


def _days(row: OwnRow) -> tuple[date | None, date | None, str]:
    """The first and the last day, and both in words. One cell alone names its whole period."""
    first, last, whole = (_period(row, column) for column in ("start", "end", "when"))
    if whole and not (first or last):
        return whole.start, whole.end, whole.name
    if first and last:
        if first.start and last.end and first.start > last.end:
            raise row.problem("start", f"a date not after 'end' ({last.end})")
        if first == last:
            return first.start, first.end, first.name
        if not (first.start and last.end):
            return first.start, last.end, f"{first.name} to {last.name}"
        return first.start, last.end, period(first.start, last.end)
    one = first or last
    if one is None:
        return None, None, period(None, None)
    if one.is_day and row.cells["kind"] not in AT_ONE_TIME:
        start, end = (one.start, None) if first else (None, one.end)
        return start, end, period(start, end)
    return one.start, one.end, one.name


def days_given(row: OwnRow) -> tuple[str, str]:
    """The first and the last day as the audit shows and reads them: 2013-03-31, 2013, 2021/22."""
    first, last, whole = (_said(row, column) for column in ("start", "end", "when"))
    if not (first or last):
        return whole, whole
    lone = _period(row, "start" if first else "end")
    if not (first and last) and not lone.is_day:
        return first or last, first or last
    return first, last


def _said(row: OwnRow, column: str) -> str:
    found = _period(row, column)
    return str(found.start) if found and found.is_day else row.cells[column]


def _period(row: OwnRow, column: str) -> Period | None:
    cell = row.cells[column]
    if not cell:
        return None
    try:
        return read_period(cell, row.order)
    except Problem as reason:
        said = str(reason)
        if "two ways" in said:
            raise row.complain(
                column,
                f"{said} Which is the day, and which the month?"
                if re.match(r"\d{1,2}\D\d", cell)
                else said,
            ) from None
        raise row.problem(column, DATES, _advice_on_date(cell)) from None


def _advice_on_date(cell: str) -> str:
    if re.fullmatch(r"\d{5}(?:\.\d+)?", cell):
        return "the spreadsheet's number of a day; give the cell the form of a date"
    if re.fullmatch(r"#+", cell):
        return "the column was too narrow; make it wider and save again"
    if not re.search(r"\d", cell):
        return "no days follow from it; leave it empty where the article gives none"
    return ""


def printed(amount: Amount | None) -> str:
    """An amount with its commas and its sign, as the audit shows it: £1,200,000,000, 95.1%."""
    if amount is None:
        return ""
    sign = "-" if amount.value < 0 else ""
    money = SIGNS.get(amount.money, "")
    size = abs(amount.value)
    has_pence = money and size % 1 and round(size, 2) == size
    return f"{sign}{money}{size:,.2f}" if has_pence else _plain(amount, sign + money)


def _plain(amount: Amount, ahead: str) -> str:
    return f"{ahead}{abs(amount.value):,}{'%' if amount.percent else ''}"
