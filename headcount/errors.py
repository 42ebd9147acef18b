"""The one kind of error this package raises: a mistake told in a sentence."""

from __future__ import annotations

from collections.abc import Iterable


class Problem(ValueError):
    """Something that cannot be done, said in one sentence.

    A notebook shows the sentence alone, without a traceback: IPython asks an error for
    ``_render_traceback_`` before it draws its own.
    """

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class NoSuchName(Problem, AttributeError):
    """Something was asked for a name it does not have (so that ``hasattr`` still works)."""


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """ "did you mean ...?" with the names most like this one; empty where none is."""
    found = near(name, names)
    if not found:
        return ""
    several = f"{', '.join(found[:-1])} or {found[-1]}" if len(found) > 1 else found[0]
    return f"did you mean {several}?"


def near(name: str, names: Iterable[str]) -> list[str]:
    """At most three of the names, the one most like this first; capitals do not count."""
    from difflib import get_close_matches

    spelt = {one.lower(): one for one in names}
    return [spelt[one] for one in get_close_matches(name.lower(), spelt, cutoff=0.7)]
