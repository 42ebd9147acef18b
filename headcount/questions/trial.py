"""Running a student's function once: within a time, quietly, and watching what it does."""

from __future__ import annotations

import ast
import builtins
import contextlib
import copy
import dis
import inspect
import io
import sys
import textwrap
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

SECONDS = 2.0


class _TimeIsUp(BaseException):
    """Not an Exception, so that ``except Exception`` in a loop does not swallow it."""


class _Asked(Exception):
    """The function called input()."""


@dataclass(frozen=True)
class Run:
    """What one call did: what it returned, or the error that stopped it."""

    returned: object = None
    error: BaseException | None = None
    endless: bool = False
    asked: bool = False
    printed: bool = False
    changed: bool = False


def run(function: Callable, inputs: tuple, seconds: float = SECONDS) -> Run:
    """Call the function with copies of the inputs; nothing it does comes out of here.

    A tracing function ends it after so many seconds, because signals and threads are missing
    in a browser. What runs inside one call of a library, such as time.sleep, is not cut short.
    """
    given, output = copy.deepcopy(inputs), io.StringIO()
    returned, error = None, None
    with warnings.catch_warnings(), contextlib.redirect_stdout(output), _alone():
        warnings.simplefilter("ignore")
        try:
            with _deadline(function, seconds):
                returned = function(*given)
        except (Exception, SystemExit, _TimeIsUp) as reason:
            error = reason
    if inspect.iscoroutine(returned):
        returned.close()
    return Run(
        returned,
        error,
        endless=isinstance(error, _TimeIsUp),
        asked=isinstance(error, _Asked),
        printed=bool(output.getvalue().strip()),
        changed=not same(given, inputs),
    )


@contextlib.contextmanager
def _deadline(function: Callable, seconds: float):
    """Raise _TimeIsUp in the function's own code once the time has passed."""
    own = getattr(function, "__globals__", None)
    end = time.monotonic() + seconds

    def in_line(frame, event, argument):
        if time.monotonic() > end:
            raise _TimeIsUp
        return in_line

    def in_call(frame, event, argument):
        if time.monotonic() > end:
            raise _TimeIsUp
        if own is not None and frame.f_globals is not own:
            return None  # a library: its calls are watched, its lines are not
        # Before Python 3.12 a loop on one line, `while True: pass`, makes no line events.
        frame.f_trace_opcodes = sys.version_info < (3, 12)
        return in_line

    before = sys.gettrace()
    sys.settrace(in_call)
    try:
        yield
    finally:
        sys.settrace(before)


@contextlib.contextmanager
def _alone():
    """No questions to the keyboard, and no figure left open that the notebook would show."""

    def no_input(*_):
        raise _Asked

    open_before = _open_figures()
    ask, builtins.input = builtins.input, no_input
    try:
        yield
    finally:
        builtins.input = ask
        for number in _open_figures() - open_before:
            sys.modules["matplotlib.pyplot"].close(number)


def _open_figures() -> set[int]:
    pyplot = sys.modules.get("matplotlib.pyplot")
    return set(pyplot.get_fignums()) if pyplot else set()


def same(one: object, other: object) -> bool:
    """Whether two inputs are equal, tables inside lists and dicts included."""
    if isinstance(one, (pd.DataFrame, pd.Series)):
        return type(one) is type(other) and one.equals(other)
    if isinstance(one, np.ndarray):
        return isinstance(other, np.ndarray) and np.array_equal(one, other)
    if isinstance(one, dict):
        return isinstance(other, dict) and list(one) == list(other) and same(
            list(one.values()), list(other.values())
        )  # fmt: skip
    if isinstance(one, (list, tuple)):
        return type(one) is type(other) and len(one) == len(other) and all(map(same, one, other))
    return one is other or bool(one == other)


_EMPTY = {"RESUME", "NOP", "LOAD_CONST", "POP_TOP", "RETURN_VALUE", "RETURN_CONST"}


def is_unwritten(function: object) -> bool:
    """Whether a function's body is still ``...`` (or pass, or a docstring alone)."""
    code = getattr(function, "__code__", None)
    if code is None:
        return False
    steps = list(dis.get_instructions(code))
    loaded = [step.argval for step in steps if step.opname in ("LOAD_CONST", "RETURN_CONST")]
    nothing = all(value is None or value is ... for value in loaded)
    return nothing and all(step.opname in _EMPTY for step in steps)


def hides_everything(function: object) -> bool:
    """Whether a loop holds a bare ``except:``, which would swallow the end of the time, too."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError):
        return False  # no source to read, as for a lambda inside a call
    return any(
        isinstance(inner, ast.ExceptHandler)
        and (inner.type is None or getattr(inner.type, "id", "") == "BaseException")
        for loop in ast.walk(tree)
        if isinstance(loop, (ast.While, ast.For))
        for inner in ast.walk(loop)
    )
