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
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import CodeType, FunctionType

import numpy as np
import pandas as pd

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


def run(function: Callable, inputs: tuple, seconds: float = SECONDS) -> Run:
    """Call the function with copies of the inputs; nothing it does comes out of here.

    A tracing function ends it after so many seconds, because signals and threads are missing
    in a browser. What runs inside one call of a library, such as time.sleep, is not cut short.
    Only a KeyboardInterrupt passes: that is a stop by hand.
    """
    given, output, late = copy.deepcopy(inputs), io.StringIO(), []
    returned, error = None, None
    with warnings.catch_warnings(), contextlib.redirect_stdout(output), _alone():
        warnings.simplefilter("ignore")
        try:
            returned = _deadline(function, given, seconds, late)
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


def _deadline(function: Callable, given: tuple, seconds: float, late: list) -> object:
    """Call it, and raise _TimeIsUp in its own code once the time has passed; late notes that.

    Python takes away a tracing function that raised, and an except may have swallowed what it
    raised. So each time another net is laid, and the two take turns: the second one raises
    where a function is called, which is outside every try of that function.
    """
    own = getattr(_one_function(function), "__globals__", None)
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
    """No questions to the keyboard, no end of the kernel, and nothing that the notebook shows.

    That is no figure left open, no words on stderr and nothing from display().
    """

    def no_input(*_):
        raise _Asked

    open_before = _open_figures()
    ask, builtins.input = builtins.input, no_input
    try:
        with contextlib.redirect_stderr(io.StringIO()), _quiet_shell():
            yield
    finally:
        builtins.input = ask
        for number in _open_figures() - open_before:
            sys.modules["matplotlib.pyplot"].close(number)


@contextlib.contextmanager
def _quiet_shell():
    """In IPython exit() and quit() ask the shell to end, later; here they stop the function.

    What display() publishes is dropped.
    """
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if shell is None:
        yield
        return
    from IPython.core.displaypub import CapturingDisplayPublisher

    def stop(*_):
        raise SystemExit

    shown, asked = shell.display_pub, vars(shell).get("ask_exit")
    shell.ask_exit, shell.display_pub = stop, CapturingDisplayPublisher()
    try:
        yield
    finally:
        shell.display_pub = shown
        if asked:
            shell.ask_exit = asked
        else:
            vars(shell).pop("ask_exit", None)  # so that of its class is there again


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
    try:
        return one is other or bool(one == other)
    except Exception:  # pd.NA, one that compares as a list, or a student's own object
        return False


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


def has_dots(function: object) -> bool:
    """Whether ``...`` still stands for a value in a function, or in one of its own that it uses."""
    return any(
        value is ...
        for one in _own_functions(function)
        for code in _codes(one.__code__)
        for value in code.co_consts
    )


def hides_everything(function: object) -> str:
    """What would swallow the end of the time, in a loop of the function or of one that it uses.

    For example "percent_change has a bare 'except:' in a loop"; empty where nothing does.
    """
    for one in _own_functions(function):
        try:
            tree = ast.parse(textwrap.dedent(inspect.getsource(one)))
        except (OSError, TypeError, SyntaxError):
            continue  # no source to read, as for a lambda inside a call
        loops = [loop for loop in ast.walk(tree) if isinstance(loop, (ast.While, ast.For))]
        for found in filter(None, (_deaf(part) for loop in loops for part in ast.walk(loop))):
            return f"{one.__name__} has {found} in a loop"
    return ""


def _deaf(part: ast.AST) -> str:
    """What in this part of a loop goes on after any error at all; empty for nothing."""
    if isinstance(part, ast.ExceptHandler) and part.type is None:
        return "a bare 'except:'"
    if "BaseException" in (getattr(part, "id", ""), getattr(part, "attr", "")):
        return "'BaseException'"
    for last in getattr(part, "finalbody", ()):
        for inner in ast.walk(last):
            if isinstance(inner, (ast.Continue, ast.Return)):
                return f"'{type(inner).__name__.lower()}' after 'finally:'"
    return ""


def _one_function(function: object) -> object:
    """The function behind a method, or behind an object that can be called."""
    function = getattr(function, "__func__", function)
    return function if isinstance(function, FunctionType) else type(function).__call__


def _own_functions(function: object) -> list[FunctionType]:
    """The function or the methods of its class, then those of its own module that these use."""
    is_one = isinstance(function, FunctionType)
    waiting = [function if is_one else type(getattr(function, "__self__", function))]
    seen = []
    while waiting:
        one = waiting.pop(0)
        if not isinstance(one, (type, FunctionType)) or one in seen:
            continue
        seen.append(one)
        if isinstance(one, type):
            waiting += vars(one).values()
        else:
            names = [name for code in _codes(one.__code__) for name in code.co_names]
            used = [one.__globals__.get(name) for name in names]
            waiting += [part for part in used if getattr(part, "__module__", 0) == one.__module__]
    return [one for one in seen if isinstance(one, FunctionType)]


def _codes(code: CodeType) -> Iterator[CodeType]:
    """The code of a function and of what is defined inside it."""
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _codes(inner)
