"""A call that does not fit a function is told in a sentence that shows how it is called."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps

from headcount.errors import Problem
from headcount.numbers.writing import listed


def in_words(thing: object, name: str) -> object:
    """A public function or class whose calls fail in words; anything else stays as it is.

    Too few, too many or unknown arguments raise Problem. A TypeError from inside stays what it
    is, and a class stays the same class.
    """
    if isinstance(thing, type):
        if not issubclass(thing, Exception):
            thing.__init__ = _guarded(thing.__init__, name, thing.__doc__)  # type: ignore[method-assign]
        return thing
    return _guarded(thing, name, thing.__doc__) if callable(thing) else thing


def _guarded(function: Callable, name: str, doc: str | None) -> Callable:
    @wraps(function)
    def called(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        except TypeError:
            if _fits(function, args, kwargs):
                raise
            raise Problem(_how_to_call(function, name, doc or "")) from None

    called.__module__ = "headcount"  # where it is found by this name, so that it can be pickled
    return called


def _fits(function: Callable, args: tuple, kwargs: dict) -> bool:
    from inspect import signature

    try:
        signature(function).bind(*args, **kwargs)
    except TypeError:
        return False
    return True


def _how_to_call(function: Callable, name: str, doc: str) -> str:
    """'hc.ask takes question, like this: hc.ask("2.2").', with the example of the docstring."""
    from inspect import Parameter, signature

    takes, may_take = [], []
    for one in signature(function).parameters.values():
        if one.kind is Parameter.KEYWORD_ONLY:
            may_take.append(f"{one.name}=...")
        elif one.kind is Parameter.VAR_POSITIONAL and one.name == "more":
            continue  # it is there to say in words that a comma has cut a number in two
        elif one.kind is Parameter.VAR_POSITIONAL or one.default is not Parameter.empty:
            may_take.append(one.name)
        elif one.name != "self":
            takes.append(one.name)
    words = [listed(takes)] if takes else []
    words += [f"{listed(may_take)} if you like"] if may_take else []
    example = re.search(rf"``hc\.({name}\(.*?\))``|>>> .*?({name}\(.*?\))", doc)
    shown = example[example.lastindex or 0] if example else f"{name}()"
    return f"hc.{name} takes {', and '.join(words) or 'nothing'}, as in hc.{shown}."
