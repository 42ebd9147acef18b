"""Examples in hints that never print the answer."""

from __future__ import annotations

import re
from collections.abc import Sequence


def example(answer: float | Sequence[float], decimals: int, *texts: str) -> str:
    """The first of the texts that does not print this answer, rounded to so many decimals.

    Of several answers, a box each, it prints none. A hint's example has numbers of its own, and
    another article may have the same ones.
    """
    answers = answer if isinstance(answer, Sequence) else [answer]
    taken = {float(f"{abs(one):.{decimals}f}") for one in answers}
    for text in texts:
        printed = re.findall(r"\d+(?:\.\d+)?", text.replace(",", ""))
        if not any(float(number) in taken for number in printed):
            return text
    return texts[-1]
