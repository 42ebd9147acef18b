"""What a starter consists of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Starter:
    """Five minutes of the next lesson against one misconception, on invented numbers.

    name is the mistake in a few words that follow a colon ("11 of 28: the change compared with the
    later figure"). ask is what the teacher asks the class; contrast is a second case beside it, in
    which the mistake shows itself or cannot be made; listen_for has what a pupil says who has
    understood, and what one says who has not yet.

    >>> Starter("two years added", "From 30 to 45?", "From 30 to 30?", "'0: nothing changed.'").name
    'two years added'
    """

    name: str
    ask: str
    contrast: str
    listen_for: str
