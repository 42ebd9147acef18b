"""What a student's function looks like before it runs: blank, unfinished, or deaf to its end."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from types import CodeType, FunctionType


def _nothing():
    pass


def _dots(): ...


def _only_words():
    """A docstring."""


def _words_and_dots():
    """A docstring."""
    ...


def _returns_dots():
    return ...


_BLANKS = (_nothing, _dots, _only_words, _words_and_dots, _returns_dots)
_BLANK_STEPS = {one.__code__.co_code for one in _BLANKS}


def is_unwritten(function: object) -> bool:
    """Whether a function's body is still ``...`` (or pass, or a docstring alone)."""
    code = getattr(function, "__code__", None)
    if code is None or code.co_code not in _BLANK_STEPS:
        return False
    # The same steps with another constant would return it.
    return all(one in (None, ..., function.__doc__) for one in code.co_consts)


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


def _own_functions(function: object) -> list[FunctionType]:
    """The function, then those of its own module that it uses."""
    waiting, seen = [function], []
    while waiting:
        one = waiting.pop(0)
        if not isinstance(one, FunctionType) or one in seen:
            continue
        seen.append(one)
        names = [name for code in _codes(one.__code__) for name in code.co_names]
        used = [one.__globals__.get(name) for name in names]
        waiting += [part for part in used if getattr(part, "__module__", 0) == one.__module__]
    return seen


def _codes(code: CodeType) -> Iterator[CodeType]:
    """The code of a function and of what is defined inside it."""
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _codes(inner)
