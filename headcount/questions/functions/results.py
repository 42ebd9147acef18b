"""Comparing what a function returned with what was wanted, in words."""

from __future__ import annotations

import inspect
import math
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from numbers import Real
from typing import TYPE_CHECKING, Any, TypeGuard, cast

from headcount.numbers.reading import is_missing
from headcount.numbers.writing import listed
from headcount.questions.misconceptions import check_code
from headcount.stats.arguments import kind_of_many

if TYPE_CHECKING:
    import pandas as pd

_NUMBERS = (Real, Decimal)  # a Fraction is Real, a Decimal is not
CLOSE = 1e-6  # relative; what two honest ways to work it out may differ by


@dataclass(frozen=True)
class Gap:
    """What is not as wanted: words that follow "it returned".

    known: a mistake with feedback of its own, and with a code if it has one. near: a matter of
    rounding or of order.
    """

    text: str
    code: str | None = None
    known: bool = False
    near: bool = False

    def __post_init__(self):
        check_code(self.code, self.text)


@dataclass(frozen=True)
class Meets:
    """A result that is tested and not compared: ``test(returned)`` gives a Gap or None."""

    test: Callable[[object], Gap | None]


def gap(returned: object, wanted: object) -> Gap | None:
    """How the returned value differs from the wanted one; None where it does not."""
    if isinstance(wanted, Meets):
        return wanted.test(returned)
    if wanted is None:
        return _not_none(returned)
    if returned is None:
        return Gap("None, so nothing came back. Is there a 'return' on every path?")
    if inspect.isgenerator(returned):
        return Gap("a generator. Use 'return' in place of 'yield', or put list(...) round it.")
    if callable(returned):
        return Gap("a function. Call it, with brackets, and return what it gives.")
    if _is_table(wanted):
        return _table_gap(returned, wanted)
    if isinstance(wanted, dict):
        return _dict_gap(returned, wanted)
    if isinstance(wanted, (list, tuple)):
        return _list_gap(returned, wanted)
    if isinstance(wanted, (str, bool)):
        plain = _plain(returned)
        is_it = isinstance(plain, type(wanted)) and plain == wanted
        return None if is_it else _other(returned, wanted)
    return _number_gap(returned, cast(float, wanted))


def _not_none(returned: object) -> Gap | None:
    if returned is None:
        return None
    return Gap(f"{short(returned)}. There is no answer in this case, so return None.")


def number(value: object) -> float | None:
    """A single number as a float; None for anything else, True and nan included."""
    value = _plain(value)
    if isinstance(value, bool) or not isinstance(value, _NUMBERS):
        return None
    try:
        value = float(value)
    except (OverflowError, ValueError):  # too large, or a Decimal that says it is no number
        return None
    return value if math.isfinite(value) else None


def _plain(value: object) -> object:
    """A single number of numpy, also alone in an array, as Python's own; else the value."""
    numpy = sys.modules.get("numpy")
    many: Any = value
    single = numpy and isinstance(value, (numpy.generic, numpy.ndarray)) and many.size == 1
    return many.item() if single else value


def _is_table(value: object) -> TypeGuard[pd.DataFrame]:
    pandas = sys.modules.get("pandas")
    return bool(pandas and isinstance(value, pandas.DataFrame))


def close(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=CLOSE, abs_tol=CLOSE)


def _number_gap(returned: object, wanted: float) -> Gap | None:
    value = number(returned)
    if value is None:
        hint = "; a text is for reading, so return the number" if isinstance(returned, str) else ""
        return Gap(f"{short(returned)}, and one number is wanted{hint}.")
    if close(value, wanted):
        return None
    if any(close(value, round(wanted, places)) for places in range(5)):
        text = f"{short(value)}, a rounded number. Return it as it is; round at the end."
        return Gap(text, near=True)
    return _other(returned, wanted)


def _other(returned: object, wanted: object) -> Gap:
    return Gap(f"{short(returned)}, and {short(wanted)} is right.")


def _list_gap(returned: object, wanted: list | tuple) -> Gap | None:
    if hasattr(returned, "tolist"):
        returned = returned.tolist()
    many = "1 value" if len(wanted) == 1 else f"{len(wanted)} values"
    if not isinstance(returned, (list, tuple)):
        return Gap(f"{short(returned)}, and {many} are wanted, for example as a list.")
    if len(returned) != len(wanted):
        return _other(returned, wanted)
    for one, other in zip(returned, wanted):
        if gap(one, other):
            if not any(gap(a, b) for a, b in zip(reversed(returned), wanted)):
                return Gap(f"{short(returned)}: the right values in the wrong order.", near=True)
            text = f"{short(returned)}, and {short(wanted)} is right."
            return Gap(f"{text}{_which_are_right(returned, wanted)}", near=gap(one, other).near)
    return None


_PLACES = ("first", "second", "third", "fourth")


def _which_are_right(returned: list | tuple, wanted: list | tuple) -> str:
    """The places of a short list where a number is right already."""
    if len(wanted) > len(_PLACES):
        return ""
    right = [name for name, one, other in zip(_PLACES, returned, wanted) if not gap(one, other)]
    are = "is" if len(right) == 1 else "are"
    return f" Of yours the {listed(right)} {are} right." if right else ""


def _dict_gap(returned: object, wanted: dict) -> Gap | None:
    if not isinstance(returned, dict):
        return Gap(f"{short(returned)}, and a dict is wanted.")
    if set(returned) != set(wanted):
        names = short(list(wanted)) if wanted else "nothing, an empty dict"
        return Gap(f"a dict with {short(list(returned))}, and it should hold {names}.")
    for name, value in wanted.items():
        if found := gap(returned[name], value):
            return replace(found, text=f"for '{name}' {found.text}")
    return None


def _table_gap(returned: object, wanted: pd.DataFrame) -> Gap | None:
    if not _is_table(returned):
        return Gap(f"{short(returned)}, and a table (pd.DataFrame) is wanted.")
    if list(returned.columns) != list(wanted.columns):
        return Gap(
            f"a table with the columns {short(list(returned.columns))}; wanted are "
            f"{short(list(wanted.columns))}, in this order."
        )
    if len(returned) != len(wanted):
        return Gap(f"a table of {len(returned)} rows, and {len(wanted)} are wanted.")
    for column in wanted.columns:
        for row, (one, other) in enumerate(zip(returned[column], wanted[column]), start=1):
            if found := _cell_gap(one, other):
                text = f"a table in which row {row} of '{column}' {found.text}"
                return replace(found, text=text)
    return None


def _cell_gap(one: object, other: object) -> Gap | None:
    if _is_missing(one) and _is_missing(other):
        return None
    if _is_missing(other):
        return Gap(f"is {short(one)} and should stay empty.")
    if _is_missing(one):
        return Gap(f"is empty, and {short(other)} is right.")
    found = gap(one, other)
    return found and replace(found, text=f"is {found.text}")


def _is_missing(cell: object) -> bool:
    return not cell.strip() if isinstance(cell, str) else is_missing(cell)


def short(value: object, depth: int = 3) -> str:
    """A value in a few characters: numbers to six digits, long things cut."""
    plain = _plain(value)
    if isinstance(plain, bool) or plain is None:
        return str(plain)
    if isinstance(plain, _NUMBERS):
        try:
            return f"{float(plain):,.6g}".replace("-", "\N{MINUS SIGN}")
        except OverflowError:
            return "a number too large to be written"
        except ValueError:
            return "a Decimal that is no number"
    if isinstance(plain, (list, tuple, dict)) and not depth:
        return "..."
    if isinstance(plain, (list, tuple)):
        parts = [short(part, depth - 1) for part in plain[:10]]
        parts += ["..."] if len(plain) > 10 else []
        return f"[{', '.join(parts)}]" if isinstance(plain, list) else f"({', '.join(parts)})"
    if isinstance(plain, dict):
        some = list(plain.items())[:10]
        parts = [f"{short(key)}: {short(part, depth - 1)}" for key, part in some]
        return f"{{{', '.join(parts)}}}"
    if isinstance(plain, str):
        return repr(plain) if len(plain) <= 60 else f"{plain[:57]!r}..."
    if _is_table(plain):
        return f"a table of {len(plain)} rows"
    if kind_of_many(plain) == "an array":
        return "an array"
    kind = type(plain).__name__
    return f"{'an' if kind[:1].lower() in 'aeiou' else 'a'} {kind}"
