"""Names compared as people write them: without accents and capitals, in any order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import permutations

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_FEW = 5  # words of a name that are put into every order


@lru_cache(maxsize=16384)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, in small plain letters."""
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    bare = "".join(one for one in bare if not unicodedata.combining(one))
    bare = re.sub(r"['\N{RIGHT SINGLE QUOTATION MARK}`]", "", bare)
    return tuple(re.findall(r"[^\W_]+", bare))


@lru_cache(maxsize=16384)
def key(name: str) -> tuple[str, ...]:
    """The same for all ways to write a name."""
    return tuple(sorted(words(name)))


@lru_cache(maxsize=8192)
def in_one(name: str) -> frozenset[str]:
    """A name written in one word, in every order: "lopezana" and "analopez"."""
    parts = words(name)
    if len(parts) > _FEW:
        return frozenset({"".join(parts), "".join([parts[-1], *parts[:-1]])})
    return frozenset("".join(order) for order in permutations(parts))


def fits(name: str, text: str) -> int:
    """How many words of a name stand in a text, where all do; 0 where one is missing.

    A text that holds a part of the name, of two words or more and nothing else, fits too.
    """
    own, there = words(name), words(text)
    if not own:
        return 0
    if set(own) <= set(there) or not in_one(name).isdisjoint(there):
        return len(own)
    if len(set(there)) >= 2 and set(there) <= set(own):
        return len(set(there))
    return 0


def best(names: Iterable[str], text: str) -> list[str]:
    """Those of the names that fit a text best: "Ana Lopez Ruiz" before "Ana Lopez"."""
    found = {name: many for name in names if (many := fits(name, text))}
    return [name for name, many in found.items() if many == max(found.values())]
