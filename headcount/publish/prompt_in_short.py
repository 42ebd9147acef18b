"""What a question asks, short enough for a table."""

from __future__ import annotations

import re

LONGEST = 190  # characters: of a longer one, the sentence that asks stands alone

# How to write the answer, which stands beside it; where a figure comes from; how to go about it.
_LEFT_OUT = re.compile(
    r"(?:Give (?:an?|the nearest|one|two|three|these|this)\b|In percent|Nearest |Take the printed"
    r"|Source:|Read it off|Work it out).*",
    re.DOTALL,
)


def in_short(prompt: str) -> str:
    """A prompt without how to write the answer; of a long one, the sentence that asks.

    >>> in_short("By what percent is 700 above 500? Give one decimal.")
    'By what percent is 700 above 500?'
    """
    sentences = re.split(r"(?<=[.?]) (?=[A-Z'\d])", prompt)
    kept = [one for one in sentences if not _LEFT_OUT.fullmatch(one)]
    if len(" ".join(kept)) > LONGEST:
        kept = [one for one in kept if one.endswith("?")] or kept[-1:]
    return " ".join(kept) or prompt
