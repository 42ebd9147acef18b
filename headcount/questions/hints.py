"""Examples in hints that never print the answer."""

from __future__ import annotations

import re


def example(answer: float, decimals: int, *texts: str) -> str:
    """The first of the texts that does not print this answer, rounded to so many decimals.

    A hint's example has numbers of its own, and another article may have the same ones.
    """
    taken = f"{abs(answer):.{decimals}f}"
    for text in texts:
        printed = re.findall(r"\d+(?:\.\d+)?", text.replace(",", ""))
        if not any(float(number) == float(taken) for number in printed):
            return text
    return texts[-1]
