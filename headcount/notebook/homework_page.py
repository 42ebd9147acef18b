"""The first cell of a homework: it brings the questions, with their figures, into the session."""

from __future__ import annotations

from headcount.notebook import resuming
from headcount.questions.homework import load, unpacked
from headcount.version import VERSION


def homework(packed: str) -> None:
    """Begin the homework that its first cell carries; answers are kept as in a lesson.

    packed is the text that ``start.py homework`` wrote there. Raises Problem where it is not whole.
    For example, ``hc.homework(packed)``.
    """
    given = unpacked(packed)
    load(given)
    form = f", form {given.form}" if given.form else ""
    many = len(given.items)
    print(f"{given.title}{form}: {many} question{'s' if many > 1 else ''}.")
    if given.version != VERSION:
        print(
            f"It was set with version {given.version} of Headcount, and this is {VERSION}. "
            "Its questions keep their figures."
        )
    resuming.begin()
