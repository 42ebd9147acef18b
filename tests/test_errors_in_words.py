"""What a pupil reads where a call or a name is wrong: a sentence, and what to write instead."""

from __future__ import annotations

import ast
import inspect
import pickle
import pydoc
import re
from importlib import import_module

import numpy as np
import pytest
from expected import one_sentence

import headcount as hc
from headcount import settings
from headcount.calls import in_words
from headcount.errors import Problem

CALLABLE = [name for name in hc.__all__ if callable(getattr(hc, name)) and name != "Problem"]


def problem(call: str) -> str:
    """The sentence that this call ends in; the names of a notebook are there."""
    with pytest.raises(Problem) as caught:
        eval(call, {"hc": hc})
    assert one_sentence(caught.value) and caught.value._render_traceback_() == [str(caught.value)]
    return str(caught.value)


# --- calls that do not fit -----------------------------------------------------------------


@pytest.mark.parametrize(
    "call, said",
    [
        ('hc.ask("2.1", "2.2")', 'hc.ask takes question, as in hc.ask("2.2").'),
        ("hc.hint()", 'hc.hint takes question, as in hc.hint("2.2").'),
        ("hc.solution()", 'hc.solution takes question, as in hc.solution("2.2").'),
        ("hc.concept_check()", 'hc.concept_check takes moment, as in hc.concept_check("before").'),
        ("hc.predict()", 'hc.predict takes lesson, as in hc.predict("2").'),
        ("hc.vote()", 'hc.vote takes lesson, as in hc.vote("2").'),
        ('hc.reveal("5", 6)', 'hc.reveal takes lesson if you like, as in hc.reveal("5").'),
        (
            "hc.switch(True)",
            "hc.switch takes outside=... and solutions=... if you like, as in "
            "hc.switch(outside=True).",
        ),
        (
            "hc.switch(outsid=True)",
            "hc.switch takes outside=... and solutions=... if you like, as in "
            "hc.switch(outside=True).",
        ),
        (
            "hc.check()",
            "hc.check takes question, and answer and story=... if you like, as in "
            'hc.check("2.2", fall).',
        ),
        (
            "hc.check_function()",
            "hc.check_function takes question, and functions if you like, as in "
            'hc.check_function("2.W", percent_change).',
        ),
        (
            'hc.explore("change", lesson=2)',
            'hc.explore takes name, and story if you like, as in hc.explore("change").',
        ),
        (
            "hc.explore()",
            'hc.explore takes name, and story if you like, as in hc.explore("change").',
        ),
        (
            "hc.percent_change(80)",
            "hc.percent_change takes before and after, as in hc.percent_change(80, 60).",
        ),
        (
            "hc.percent_change(before=80, before_all=60)",
            "hc.percent_change takes before and after, as in hc.percent_change(80, 60).",
        ),
        ("hc.use_style(1)", "hc.use_style takes nothing, as in hc.use_style()."),
        (
            "hc.Uniform(10)",
            "hc.Uniform takes low and high, and base if you like, as in hc.Uniform(10, 14).",
        ),
        (
            "hc.Chart()",
            "hc.Chart takes figure, alt and table, and caption if you like, as in "
            "hc.Chart(fig, alt, table).",
        ),
    ],
)
def test_a_call_that_does_not_fit_shows_one_that_does(call, said):
    assert problem(call) == said


@pytest.mark.parametrize("name", CALLABLE)
def test_every_public_call_that_does_not_fit_is_a_sentence(name):
    """It names each parameter, and the call that it shows fits."""
    said = problem(f"hc.{name}(*range(20), nonsense=1)")
    shown = said.split(", as in ")[1].removesuffix(".")
    call = ast.parse(shown, mode="eval").body
    assert ast.unparse(call.func) == f"hc.{name}"
    form = inspect.signature(getattr(hc, name))
    form.bind(*call.args, **{word.arg: word.value for word in call.keywords})
    assert set(form.parameters) - {"more"} <= set(re.findall(r"\w+", said.split(", as in ")[0]))


# What a pupil has made, or a teacher's command.
NEEDED = "fig, alt, table", ", fall", ", percent_change", "own_article", "packed"


@pytest.mark.parametrize("name", CALLABLE)
def test_the_call_that_is_shown_can_be_made(name):
    shown = problem(f"hc.{name}(*range(20), nonsense=1)").split(", as in ")[1].removesuffix(".")
    if not any(needed in shown for needed in NEEDED):
        eval(shown, {"hc": hc})


def test_an_error_inside_stays_what_it_is():
    def adds(one, other=None):
        return one + other

    ours = in_words(adds, "adds")
    assert ours(1, 2) == 3
    with pytest.raises(TypeError, match="unsupported operand"):
        ours(1)
    with pytest.raises(Problem, match="hc.adds takes one, and other if you like"):
        ours(1, 2, 3)


def test_public_names_are_what_they_were():
    """The same object each time, with its own signature and help; a class is a class."""
    for name, module in hc._MODULE_OF.items():
        ours, theirs = getattr(hc, name), getattr(import_module(f"headcount.{module}"), name)
        assert ours is getattr(hc, name)
        if isinstance(theirs, type) or not callable(theirs):
            assert ours is theirs
            continue
        assert inspect.signature(ours) == inspect.signature(theirs)
        assert ours.__doc__ == theirs.__doc__ and ours.__name__ == name
        shown = pydoc.plain(pydoc.render_doc(ours)).split("\n", 1)[1]
        assert shown == pydoc.plain(pydoc.render_doc(theirs)).split("\n", 1)[1]
        assert pickle.loads(pickle.dumps(ours)) is ours
    assert isinstance(hc.Uniform(1, 3), hc.Uniform) and hc.Uniform(1, 3) == hc.Uniform(1, 3)
    assert list(inspect.signature(hc.Uniform).parameters) == ["low", "high", "base"]


@pytest.mark.parametrize(
    "call", [r'hc.own_article(file="\ud800.csv")', r'hc.article("\ud800.csv")']
)
def test_a_name_that_no_file_can_have(call):
    """Where Python runs with ASCII, an umlaut is such a name; everywhere, half a character."""
    assert problem(call).startswith("The name '\\ud800.csv' has letters that no file can have")


# --- the switches --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wanted", ["off", "on", "yes", "no", "True", "", 0, 1, 2.0, [], np.ones(2)]
)
@pytest.mark.parametrize("name", ["outside", "solutions"])
@pytest.mark.parametrize("before", [True, False])
def test_a_switch_takes_true_or_false_alone(name, wanted, before):
    """Anything else leaves both switches as they are, and the sentence says what to write."""
    hc.switch(outside=before, solutions=before)
    other = "solutions" if name == "outside" else "outside"
    with pytest.raises(Problem) as caught:
        hc.switch(**{other: not before, name: wanted})
    assert str(caught.value) == (
        f"Write hc.switch({name}=True) for on or hc.switch({name}=False) for off, without quotes."
    )
    assert (settings.outside(), settings.solutions()) == (before, before)
    hc.switch(**{name: not before})
    assert getattr(settings, name)() is not before and getattr(settings, other)() is before
