"""Running a student's function once: within a time, quietly, and watching what it does."""

from __future__ import annotations

import builtins
import contextlib
import copy
import inspect
import io
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from types import FunctionType

SECONDS = 2.0
GRACE = 0.2  # seconds in which what _TimeIsUp has stopped may close its files


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


# A face sets this to what has to be kept quiet in it, as a notebook does with display().
surroundings: Callable[[], contextlib.AbstractContextManager] = contextlib.nullcontext


def run(function: Callable, inputs: tuple, seconds: float = SECONDS) -> Run:
    """Call the function with copies of the inputs; nothing it does comes out of here.

    A tracing function ends it after so many seconds, because signals and threads are missing
    in a browser. What runs inside one call of a library, such as time.sleep, is not cut short.
    Only a KeyboardInterrupt passes: that is a stop by hand.
    """
    given, output = copy.deepcopy(inputs), io.StringIO()
    late: list[float] = []
    returned, error = None, None
    with warnings.catch_warnings(), contextlib.redirect_stdout(output), _alone(), surroundings():
        warnings.simplefilter("ignore")
        try:
            returned = _within(seconds, function, given, late)
        except KeyboardInterrupt:
            raise
        except BaseException as reason:  # a student may have made a kind of their own
            error = reason
    if inspect.iscoroutine(returned):
        returned.close()
    return Run(
        returned,
        error,
        endless=bool(late),
        asked=isinstance(error, _Asked),
        printed=bool(output.getvalue().strip()),
        changed=not same(given, inputs),
    )


def _within(seconds: float, function: Callable, given: tuple, late: list) -> object:
    """Call it, and raise _TimeIsUp in its own code once the time has passed; late notes that.

    Python takes away a tracing function that raised, and an except may have swallowed what it
    raised. So a second net hangs at the calls that the function makes, outside its own try; it
    raises there and lays the first one anew. What neither can end is refused before it runs
    (source.hides_everything).
    """
    own = getattr(function, "__globals__", None) if isinstance(function, FunctionType) else None
    end = time.monotonic() + seconds

    def stop():
        late.append(time.monotonic())
        sys.setprofile(second_net)
        raise _TimeIsUp

    def in_line(frame, event, argument):
        if time.monotonic() > end:
            stop()
        return in_line

    def in_call(frame, event, argument):
        if time.monotonic() > end:
            stop()
        if own is not None and frame.f_globals is not own:
            return None  # a library: its calls are watched, its lines are not
        # Before Python 3.12 a loop on one line, `while True: pass`, makes no line events.
        frame.f_trace_opcodes = sys.version_info < (3, 12)
        return in_line

    def second_net(frame, event, argument):
        if event == "call" and time.monotonic() > late[0] + GRACE:
            sys.settrace(in_call)
            raise _TimeIsUp

    before = sys.gettrace(), sys.getprofile()
    sys.settrace(in_call)
    try:
        return function(*given)
    finally:
        sys.settrace(before[0])
        sys.setprofile(before[1])


@contextlib.contextmanager
def _alone():
    """No questions to the keyboard, no words on stderr, and no figure left open."""

    def no_input(*_):
        raise _Asked

    open_before = _open_figures()
    ask, builtins.input = builtins.input, no_input
    try:
        with contextlib.redirect_stderr(io.StringIO()):
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
    if isinstance(one, dict):
        return (
            isinstance(other, dict)
            and list(one) == list(other)
            and same(list(one.values()), list(other.values()))
        )
    if isinstance(one, (list, tuple)):
        return type(one) is type(other) and len(one) == len(other) and all(map(same, one, other))
    if type(one) is not type(other):
        return False
    try:
        if hasattr(one, "equals"):  # a DataFrame or a Series
            return bool(one.equals(other))
        return one is other or bool(one == other)
    except Exception:  # pd.NA, one that compares as a list, or a student's own object
        return False
