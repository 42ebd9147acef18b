"""The headings that a table of a claim may have, and the names of its rows."""

from __future__ import annotations

import re

from headcount.numbers.amounts import MONEY, SIGNS, SIZES
from headcount.numbers.characters import plain

# Each column, and what people and spreadsheets call it.
HEADINGS = {
    "id": "id row name which side",
    "value": "value number figure amount total count how_many result values",
    "rounded_to": "rounded_to rounded rounding rounded_to_the_nearest nearest precision",
    "counts": "counts what what_is_counted counted unit units measure thing things indicator",
    "kind": "kind type stock_or_flow it_counts",
    "said_by": "said_by source who who_counted who_says counted_by who_said_it counter",
    "place": "place where area region country location city town",
    "start": "start from first_day start_date begin begins since date_start first",
    "end": "end to last_day end_date until date_end ends last",
    "when": "when date year period day time month quarter season dates years",
    "wording": "wording words claim sentence",
}
ROW_NAMES = {
    "before": "before earlier old previous first then prior was",
    "after": "after new now second current is this",
    "before_other": "before_other other_before",
    "after_other": "after_other other_after",
    "people_before": "people_before population_before",
    "people_after": "people_after population_after people_now",
}
KINDS = {
    "stock": "stock moment one_time at_one_time one_day present_at_one_time",
    "flow": "flow period events in_a_period events_in_a_period",
    "level": "level price rate share percentage index",
}
# What people write where a cell has nothing to say.
NOTHING = {"", "-", "--", "..", "...", "n/a", "na", "n.a.", "nan", "none", "null", "unknown", "?"}
NOTHING |= {"not said", "not given", "not known", "not stated", "tbc", "\N{HORIZONTAL ELLIPSIS}"}

_MONEY = "|".join(form for forms in MONEY.values() for form in forms)
_BEHIND = "|".join(("%", "per ?cent", *sorted(SIZES, key=len, reverse=True)))


def joined(text: str) -> str:
    """ "Who counted?" as who_counted."""
    return "_".join(re.findall(r"[^\W_]+", plain(text)))


def meant(text: str, names: dict[str, str]) -> str:
    """The name among names that a text stands for, or the text with its words joined."""
    word = joined(text)
    return next((name for name, all_of in names.items() if word in all_of.split()), word)


def unit_in(head: str) -> tuple[str, str, str]:
    """A heading without its unit, and what stands before and behind each number.

    >>> unit_in("Value (£m)")
    ('Value', '£', 'm')
    """
    in_brackets = rf"(.*?) ?[(\[](?:in )?({_MONEY})? ?({_BEHIND})?[)\]]"
    for form in (in_brackets, rf"(.*?) in ({_MONEY})()"):
        found = re.fullmatch(form, head.strip(), re.IGNORECASE)
        if found and (found[2] or found[3]):
            sign = next((SIGNS[name] for name, forms in MONEY.items() if _is(found[2], forms)), "")
            return found[1], sign, found[3] or ""
    return head, "", ""


def _is(written: str | None, forms: tuple) -> bool:
    return any(re.fullmatch(form, (written or "").lower()) for form in forms)


def says_nothing(cell: str) -> bool:
    return plain(cell) in NOTHING
