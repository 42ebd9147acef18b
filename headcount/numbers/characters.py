"""The characters of an entry made plain: one kind of digit, sign, mark and space."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2018\u2019\u02b9\u02bc\u2032\u00b4`\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        "\N{ARABIC DECIMAL SEPARATOR}": ".",
        "\N{ARABIC THOUSANDS SEPARATOR}": "'",  # a mark that only groups
        "\N{ARABIC PERCENT SIGN}": "%",
        "\N{DOT OPERATOR}": "\N{MULTIPLICATION SIGN}",
        "\N{DIVISION SIGN}": "/",
        "\N{DIVISION SLASH}": "/",
        "\N{LESS-THAN OR EQUAL TO}": "<=",
        "\N{LESS-THAN OR SLANTED EQUAL TO}": "<=",
        "\N{GREATER-THAN OR EQUAL TO}": ">=",
        "\N{GREATER-THAN OR SLANTED EQUAL TO}": ">=",
        "\N{ALMOST EQUAL TO}": "~",
    }
)
_RAISED = str.maketrans(
    "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b", "0123456789+-"
)
_POWER_OF_TEN = re.compile("(?<=10)[\u2070\u00b9\u00b2\u00b3\u2074-\u207b]+")
_TURNS_TEXT = "\u202d\u202e"  # what one sees is not what is there: such a text stays as it is


def plain(text: str) -> str:
    """A text as one would type it on a plain keyboard, in small letters, with single spaces.

    Digits of every script become 0 to 9; signs, marks, fractions of one character and spaces
    become their plain forms; what cannot be seen is left out.
    """
    text = _POWER_OF_TEN.sub(lambda raised: f"^{raised[0].translate(_RAISED)}", text)
    text = "".join(map(_plain, text.translate(_SIGNS))).lower()
    middle = "\N{MULTIPLICATION SIGN}" if re.search("[\u00d7*/^]", text) else "."
    text = re.sub("(?<=\\d)\u00b7(?=\\d)", middle, text)  # 31·1 is British, 2·3/4 is a product
    return " ".join(text.replace("\u00b7", "\N{MULTIPLICATION SIGN}").split())


@lru_cache(maxsize=1024)
def _plain(character: str) -> str:
    kind = unicodedata.category(character)
    if kind == "Cf" and character not in _TURNS_TEXT:
        return ""
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    spread = unicodedata.normalize("NFKC", character)
    if kind == "No" and "\N{FRACTION SLASH}" in spread:
        return f" {spread}".replace("\N{FRACTION SLASH}", "/")  # 33 1/3 typed with two signs
    if spread == "\N{FRACTION SLASH}":
        return "/"
    if kind in ("No", "Nl"):
        return character  # a raised or a Roman number is not the digits it is made of
    return spread
