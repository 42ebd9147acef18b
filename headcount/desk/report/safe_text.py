"""What pupils typed, and what their files are called, made safe to show in a page or a spreadsheet.

>>> cell("=cmd()")
"'=cmd()"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

# How many characters are shown: in a cell of the map, of a name, in a line, in a text.
CELL, NAME, LINE, TEXT = 14, 60, 200, 4000

# Controls, halves of characters that no file can hold, and what turns the writing of its
# neighbours round. Marks that belong to a right-to-left script stay.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]"
)
_NUMBER = re.compile(r"-\s?\d[\d.,' ]*(e-?\d+)?\s?%?", re.IGNORECASE)
_FORMULA = tuple("=+@\t\r\n|%\uff1d\uff0b\uff20\uff0d")


def clean(text: object) -> str:
    """The text without what no page should hold; each such character becomes a mark."""
    return _UNSAFE.sub("\ufffd", str(text).replace("\r\n", "\n").replace("\r", "\n"))


def cut(text: object, most: int) -> str:
    """So many characters of it at most, and a note where that is not all."""
    whole = clean(text)
    if len(whole) <= most:
        return whole
    return f"{whole[:most].rstrip()}\u2026 (cut: {len(whole):,} characters)"


def shortest(text: object, most: int = CELL) -> str:
    """The same in one narrow line, where the note of a cut would not fit: an ellipsis."""
    whole = " ".join(clean(text).split())
    return whole if len(whole) <= most else f"{whole[: most - 1].rstrip()}\u2026"


def words(value: object) -> str:
    """What was typed in words: the parts of a list with semicolons, "nothing" as empty."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {words(one)}" for name, one in value.items())
    if isinstance(value, (list, tuple)):
        return "; ".join(map(words, value))
    if isinstance(value, float):
        return f"{value:.10g}"
    try:
        return str(value)
    except ValueError:  # a whole number of thousands of digits
        return "a very long number"


def sentence(text: object) -> str:
    """HTML of a reason, with its full stop."""
    said = shown(text)
    return said if said.endswith((".</bdi>", "?</bdi>")) else f"{said}."


def shown(value: object, most: int = LINE) -> str:
    """HTML of it: escaped, cut, and kept from turning what stands beside it."""
    return f"<bdi>{escape(cut(words(value), most))}</bdi>"


def cell(value: object, most: int = TEXT) -> object:
    """The same for a spreadsheet, which takes some texts for a formula: those get a quote first.

    Numbers stay numbers, negative ones too.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e15:
        return value
    text = cut(words(value), most)
    begins = text.lstrip(" \u00a0\u200e\u200f\ufeff\ufffd'\"")
    is_formula = text.startswith(_FORMULA) or begins.startswith(_FORMULA)
    if begins.startswith("-") and not _NUMBER.fullmatch(begins.strip()):
        is_formula = True
    return f"'{text}" if is_formula else text
