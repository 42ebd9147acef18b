"""Functions that students write: what is right, what is known to be wrong, and what breaks."""

import asyncio
import builtins
import contextlib
import itertools
import json
import math
import os
import random
import subprocess
import sys
import time
from decimal import Decimal
from fractions import Fraction

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from expected import one_sentence
from hypothesis import given, settings
from hypothesis import strategies as st

import headcount as hc
from headcount.questions import progress
from headcount.questions.bank import find
from headcount.questions.functions.results import gap, short
from headcount.questions.functions.running import run
from headcount.questions.functions.source import has_dots, is_unwritten
from headcount.questions.lessons.lesson_07.function import _moments
from headcount.questions.verdict import MIME

LESSONS = range(1, 11)
TASKS = {f"{lesson}.W": find(f"{lesson}.W") for lesson in LESSONS}
NAMES = {
    "1.W": ["claims_table", "without_source"],
    "2.W": ["percent_change", "rise_back"],
    "3.W": ["bounds", "change_bounds"],
    "4.W": ["pairings"],
    "5.W": ["rate", "break_even"],
    "6.W": ["time_weighted", "regime_rates"],
    "7.W": ["tornado", "simulate"],
    "8.W": ["chapman"],
    "9.W": ["drawn_change", "honest_panels"],
    "10.W": ["audit"],
}
each_task = pytest.mark.parametrize("name", TASKS)
story = hc.article()


def written(name, code=None):
    """The functions of a task after a student has run these cells."""
    cells = {"pd": pd, "hc": hc, "__name__": "__main__"}
    exec(TASKS[name].solution.code if code is None else code, cells)
    return [cells[one] for one in TASKS[name].names]


def check_with(name, function, place=0):
    """The verdict where one function of the model solution is replaced."""
    functions = written(name)
    function.__name__ = TASKS[name].names[place]
    functions[place] = function
    progress.forget()
    return hc.check_function(name, *functions)


# --- the tasks -----------------------------------------------------------------------------


def test_every_lesson_has_its_task():
    assert {name: task.names for name, task in TASKS.items()} == NAMES


@each_task
def test_the_model_solution_is_right(name):
    verdict = hc.check_function(name, *written(name))
    assert verdict.outcome == "right", verdict
    assert verdict.message == TASKS[name].praise and verdict.value == NAMES[name]


@each_task
def test_the_stub_is_blank_and_uses_no_try(name):
    task = TASKS[name]
    verdict = hc.check_function(name, *written(name, stubs(task)))
    assert (verdict.outcome, verdict.tries) == ("blank", 0)
    assert all(one in verdict.message for one in task.names)
    for one in written(name, stubs(task)):
        assert one.__doc__ and "Example" in one.__doc__
    for nothing in ((), (None,), (...,), ([],)):
        assert hc.check_function(name, *nothing).outcome == "blank"


@each_task
def test_every_known_mistake_is_named(name):
    """Each mistake of the bank, as a student's function that makes it wherever it can."""
    task = TASKS[name]
    for place, function in enumerate(task.functions):
        model = written(name)[place]
        for mistake in function.mistakes:

            def wrong(*inputs, mistake=mistake, model=model):
                try:
                    return mistake.function(*inputs)
                except (ArithmeticError, ValueError):
                    return model(*inputs)

            verdict = check_with(name, wrong, place)
            assert verdict.outcome == "recognised", verdict
            assert verdict.misconception == mistake.code
            assert mistake.feedback in verdict.message
            if place:
                assert verdict.message.startswith(f"Right so far: {task.names[0]}. ")


@pytest.mark.parametrize(
    "name, place, wrong, code",
    [
        ("1.W", 1, lambda t: list(t.loc[t["source"] != "", "claim"]), "M-SOURCE"),
        ("2.W", 0, lambda a, b: 100 * (b - a) / b, "M-BASE"),
        ("2.W", 0, lambda a, b: (b - a) / a, "M-SCALE"),
        ("2.W", 0, lambda a, b: 100 * b / a, "M-COMPL"),
        ("2.W", 0, lambda a, b: 100 * (b - a) / (a + b), "M-SUMBASE"),
        ("2.W", 0, lambda a, b: b - a, "M-ADDIT"),
        ("2.W", 0, lambda a, b: b - a / a * 100, "M-BRACKET"),
        ("2.W", 0, lambda a, b: 100 * b - a / a, "M-BRACKET"),
        ("2.W", 1, lambda p: 100 * p / 100 - p, "M-BRACKET"),
        ("2.W", 1, lambda p: p, "M-SYMM"),
        ("2.W", 1, lambda p: 100 - p, "M-COMPL"),
        ("3.W", 0, lambda v, u: (v - u, v + u), "M-UNIT"),
        (
            "3.W",
            1,
            lambda a, b, u: (
                100 * (b - u / 2) / (a - u / 2) - 100,
                100 * (b + u / 2) / (a + u / 2) - 100,
            ),
            "M-PAIR",
        ),
        (
            "3.W",
            1,
            lambda a, b, u: (100 * (b - u / 2) / a - 100, 100 * (b + u / 2) / a - 100),
            "M-ONESIDE",
        ),
        ("5.W", 0, lambda events, people: people / events, "M-INVERT"),
        ("5.W", 1, lambda p, e, now: p * e / now, "M-INVERT"),
        ("5.W", 1, lambda p, e, now: p * (1 - now / e), "M-COMPL"),
        ("6.W", 0, lambda levels, days: sum(levels) / len(levels), "M-UNW"),
        ("6.W", 0, lambda levels, days: max(levels), "M-PEAK"),
        ("6.W", 1, lambda total, d1, d2, r2: (total / (d1 + d2), r2), "M-PERIOD"),
        ("7.W", 0, lambda inputs: _ends(inputs, backwards=True), "M-FORM"),
        ("7.W", 0, lambda inputs: _ends(inputs, backwards=False), "M-END"),
        ("9.W", 0, lambda a, b, start: 100 * (b - a) / a, "M-TRUNC"),
        ("9.W", 0, lambda a, b, start: 100 * (a - b) / (a - start), "M-SIGN"),
        ("9.W", 0, lambda a, b, start: 100 * (b - a) / (a - start), "M-ZERO"),
        (
            "9.W",
            0,
            lambda a, b, start: None if a <= start else 100 * (b - a) / (a - start),
            "M-ZERO",
        ),
    ],
)
def test_the_code_of_a_mistake(name, place, wrong, code):
    verdict = check_with(name, wrong, place)
    assert (verdict.outcome, verdict.misconception) == ("recognised", code), verdict


@each_task
def test_praise_says_why_and_stops(name):
    assert "?" not in TASKS[name].praise


def _ends(inputs, backwards):
    """A tornado with its ends from high to low, or as low and high of the input gave them."""
    (tornado, _), ratio = written("7.W"), written_names("7.W")["ratio"]
    if backwards:
        return {name: ends[::-1] for name, ends in tornado(inputs).items()}
    base = {name: middle for name, (_, middle, _) in inputs.items()}
    return {
        name: tuple(ratio(**{**base, name: end}) for end in (low, high))
        for name, (low, _, high) in inputs.items()
    }


@each_task
def test_every_task_is_complete(name):
    task = TASKS[name]
    hints = [hint for one in task.names for hint in task.hints_for(one)]
    assert all(len(set(task.hints_for(one))) == 3 for one in task.names)
    feedback = [one.feedback for function in task.functions for one in function.mistakes]
    for text in (task.prompt, task.praise, task.why, *hints, *feedback):
        assert text == " ".join(text.split()) and text[-1] in ".?", text
    for function in task.functions:
        assert len(function.stub.splitlines()) <= 15 and len(function.model.splitlines()) <= 15
        assert len(function.cases()) >= 3
    shown = hc.ask(name).plain
    assert task.prompt in shown and task.check_line in shown
    assert all(function.gapped in shown for function in task.functions)
    assert not any(function.model in shown for function in task.functions)


# --- the same with gaps --------------------------------------------------------------------


def gapped(task, filled=()):
    """The functions with their gaps, the first of these pieces put back in."""
    code = "\n\n".join([task.given, *(function.gapped for function in task.functions)]).strip()
    for piece in filled:
        code = code.replace("...", piece, 1)
    return code


def pieces(task):
    return [gap.rpartition("|")[2] for function in task.functions for gap in function.gaps]


@each_task
def test_every_function_has_gaps_that_occur_once(name):
    for function in TASKS[name].functions:
        body = function.code.split('"""')[2]
        lines = [line for line in function.gapped.splitlines() if "..." in line]
        assert 1 <= len(function.gaps) == function.gapped.count("...")
        assert all(line.count("...") == 1 for line in lines), "one gap a line"
        assert all(body.count(gap.replace("|", "")) == 1 for gap in function.gaps)
        assert len(function.gapped.splitlines()) == len(function.model.splitlines()) <= 15
        assert '"""' not in function.gapped
    assert gapped(TASKS[name], pieces(TASKS[name])) == TASKS[name].solution.code


@each_task
def test_a_gap_that_is_left_is_blank_and_uses_no_try(name):
    task, whole = TASKS[name], pieces(TASKS[name])
    for many in range(len(whole)):
        verdict = hc.check_function(name, *written(name, gapped(task, whole[:many])))
        assert (verdict.outcome, verdict.tries) == ("blank", 0), verdict
        assert "still has three dots in it." in verdict.message
    assert hc.check_function(name, *written(name, gapped(task, whole))).outcome == "right"


def test_what_is_said_of_gaps():
    task = TASKS["2.W"]
    verdict = hc.check_function("2.W", *written("2.W", gapped(task)))
    assert verdict.message == (
        "percent_change still has three dots in it. rise_back still has three dots in it."
    )
    verdict = hc.check_function("2.W", *written("2.W", gapped(task, pieces(task)[:1])))
    assert verdict.message == "Right so far: percent_change. rise_back still has three dots in it."
    assert hc.check_function("2.W", *written("2.W", gapped(task))[:1]).message == (
        "percent_change still has three dots in it. Still to be written: rise_back."
    )


def test_a_gap_filled_wrongly_is_judged():
    verdict = hc.check_function("2.W", *written("2.W", gapped(TASKS["2.W"], ["after"])))
    assert (verdict.outcome, verdict.misconception) == ("recognised", "M-BASE")


@pytest.mark.parametrize(
    "code, dots",
    [
        ("return a / ...", True),
        ("return max(..., a)", True),
        ("x = ...\n    return a", True),
        ("return [one / ... for one in (a, b)]", True),
        ("return below(a)", True),
        ("return a", False),
        ("...\n    return a", False),
        ("return '...'", False),
    ],
)
def test_dots_that_stand_for_a_value(code, dots):
    cell = {"__name__": "__main__"}
    exec(f"def below(a):\n    return a / ...\n\ndef one(a, b):\n    {code}", cell)
    assert has_dots(cell["one"]) == dots


def test_dots_that_do_no_harm_are_right():
    def last_axis(before, after):
        changes = np.array([percent_change(before, after)], dtype=float)
        return changes[..., 0] if before else None

    assert check_with("2.W", last_axis).outcome == "right"


@each_task
def test_hints_and_the_solution_in_turn(name):
    task = TASKS[name]
    hints = task.hints_for(task.names[0])
    assert hc.hint(name).plain.endswith(hints[0])
    assert hc.hint(name).plain.endswith(hints[1])
    assert "opens after a right answer or 3 different tries" in hc.solution(name).plain
    for number in range(3):
        verdict = check_with_tries(name, number)
        assert verdict.outcome == "wrong" and verdict.tries == number + 1
        assert hints[2] in verdict.message
    assert "open now" in verdict.message
    assert task.solution.code in hc.solution(name).plain


@pytest.mark.parametrize("name", ["6.W", "7.W", "9.W"])
def test_hints_are_those_of_the_function_that_is_not_right_yet(name):
    task = TASKS[name]
    first, second = task.names
    assert set(task.hints_for(first)).isdisjoint(task.hints_for(second))
    assert hc.hint(name).plain == f"Hint 1 of 3 for {name}, {first}: {task.hints_for(first)[0]}"
    right, other = written(name)
    verdict = hc.check_function(name, right, lambda *_: "text")  # by place
    assert verdict.message.startswith(f"Right so far: {first}. {second}")
    assert verdict.message.endswith(f"Hint: {task.hints_for(second)[0]}")
    assert hc.hint(name).plain.endswith(f"{second}: {task.hints_for(second)[1]}")
    hc.check_function(name, other)  # the first is still to be written
    assert hc.hint(name).plain.endswith(f"{first}: {task.hints_for(first)[1]}")
    hc.check_function(name, right, written(name, stubs(task))[1])
    for _ in range(2):
        last = hc.hint(name).plain
        assert task.hints_for(second)[2] in last
    assert "That was the last hint" in last


def stubs(task):
    return "\n\n".join([task.given, *(function.stub for function in task.functions)])


def check_with_tries(name, number):
    return hc.check_function(name, *(lambda *_, n=number: f"text {n}" for _ in TASKS[name].names))


def test_the_package_s_own_functions_are_right():
    for name, functions in {
        "2.W": (hc.percent_change, hc.rise_back),
        "3.W": (hc.error_interval, hc.change_bounds),
        "5.W": (hc.rate, hc.break_even),
        "6.W": (hc.time_weighted, hc.regime_rates),
    }.items():
        assert hc.check_function(name, *functions).outcome == "right", name


# --- what is given ------------------------------------------------------------------------


def percent_change(before, after):
    return None if before == 0 else 100 * (after - before) / before


def rise_back(percent):
    return None if percent == 100 else 100 * percent / (100 - percent)


def test_the_order_and_the_number_of_functions():
    assert hc.check_function("2.W", percent_change, rise_back).is_right
    assert hc.check_function("2.W", rise_back, percent_change).is_right
    assert hc.check_function("2.W", [percent_change, rise_back]).is_right
    assert hc.check("2.W", [percent_change, rise_back]).is_right
    assert hc.check_function("2.w", percent_change, rise_back).is_right
    by_place = (lambda a, b: percent_change(a, b), lambda p: rise_back(p))
    assert hc.check_function("2.W", *by_place).is_right
    one = hc.check_function("2.W", percent_change)
    assert one.outcome == "blank"
    assert one.message == "Right so far: percent_change. Still to be written: rise_back."
    assert hc.check_function("2.W", rise_back).message.startswith("Right so far: rise_back.")


@pytest.mark.parametrize(
    "functions",
    [
        (-25.0,),
        ("percent_change",),
        (percent_change, 33.3),
        ({},),
        (True,),
        (pd.Series([1]),),
        (lambda a, b: 1,),
        (len,),
        (percent_change, rise_back, rise_back),
        (percent_change, percent_change),
        (print, print, print),
    ],
)
def test_what_is_no_function_of_the_task(functions):
    verdict = hc.check_function("2.W", *functions)
    assert (verdict.outcome, verdict.tries) == ("unreadable", 0) or functions == ({},)
    assert 'hc.check_function("2.W", percent_change, rise_back)' in verdict.message or (
        functions == ({},) and verdict.outcome == "blank"
    )


@pytest.mark.parametrize("name", ["99.W", "W", None, "", 2.2, "2.2", "V2", "2.P"])
def test_an_id_without_a_function(name):
    verdict = hc.check_function(name, percent_change)
    assert verdict.outcome == "unreadable" and one_sentence(verdict.message.replace("(...)", ""))


@pytest.mark.parametrize(
    "function",
    [
        lambda: 1,
        lambda before: 1,
        lambda a, b, c: 1,
        lambda *, before, after: 1,
        lambda before, after, *, unit: 1,
    ],
)
def test_the_wrong_number_of_parameters(function):
    verdict = check_with("2.W", function)
    assert (verdict.outcome, verdict.tries) == ("unreadable", 0)
    assert "must take 2 values, in this order: before and after" in verdict.message


@pytest.mark.parametrize(
    "function",
    [
        lambda start, end: percent_change(start, end),
        lambda *values: percent_change(*values),
        lambda before, after, digits=3: percent_change(before, after),
        lambda a, b: np.float64(percent_change(a, b)) if a else None,
        lambda a, b: Fraction(100 * (b - a), 1) / Fraction(a) if a else None,
        lambda a, b: np.array([percent_change(a, b)]) if a else None,
        lambda a, b: Decimal(100 * (b - a)) / Decimal(a) if a else None,
    ],
)
def test_other_right_ways_to_write_it(function):
    assert check_with("2.W", function).outcome == "right"


def test_an_error_of_its_own_is_as_good_as_none():
    def raises(before, after):
        if before == 0:
            raise ValueError("nothing to compare with")
        return percent_change(before, after)

    assert check_with("2.W", raises).outcome == "right"


# --- what breaks ---------------------------------------------------------------------------


def forgets(before, after):
    percent_change(before, after)


def prints(before, after):
    print(percent_change(before, after))


def prints_too(before, after):
    print("working")
    return percent_change(before, after)


def asks(before, after):
    return percent_change(float(input("before? ")), after)


def leaves(before, after):
    sys.exit()


def calls_itself(before, after):
    return calls_itself(before, after)


def yields(before, after):
    yield percent_change(before, after)


async def waits(before, after):
    return percent_change(before, after)


def half_written(before, after):
    return 100 * (after - before) / ...


class Silent(Exception):
    def __str__(self):
        raise RuntimeError("no words")


class Stop(BaseException):
    """Neither an Exception nor one of Python's own."""


def raises_silently(before, after):
    raise Silent


def raises_its_own(before, after):
    raise Stop("enough")


def recursive_list(before, after):
    loop = []
    loop.append(loop)
    return loop


def unbound(before, after):
    if before < 0:
        change = after - before
    return 100 * change / before


class Odd:
    def __eq__(self, other):
        return np.array([True, False])


@pytest.mark.parametrize(
    "function, outcome, words",
    [
        (forgets, "wrong", "percent_change(80, 60) returned None, so nothing came back"),
        (prints, "wrong", "printed something and returned nothing. Write return in place of print"),
        (prints_too, "right_with_note", "It also prints; returning is enough."),
        (asks, "wrong", "asks with input()"),
        (leaves, "wrong", "ended the program"),
        (calls_itself, "wrong", "called itself again and again"),
        (yields, "wrong", "a generator. Use 'return' in place of 'yield'"),
        (waits, "wrong", "a coroutine, and one number is wanted"),
        (half_written, "blank", "percent_change still has three dots in it."),
        (lambda a, b: [][math], "wrong", "stopped with TypeError"),
        (raises_silently, "wrong", "percent_change(80, 60) stopped with Silent."),
        (raises_its_own, "wrong", "percent_change(80, 60) stopped with Stop: enough."),
        (lambda a, b: (one for one in "ab"), "wrong", "or put list(...) round it"),
        (lambda a, b: np.arange(3), "wrong", "returned an array, and one number"),
        (lambda a, b: Decimal("NaN"), "wrong", "returned nan, and one number"),
        (lambda a, b: Decimal("sNaN"), "wrong", "a Decimal that is no number, and one number"),
        (lambda a, b: Decimal("1e999"), "wrong", "and one number is wanted"),
        (recursive_list, "wrong", "[[[...]]], and one number is wanted"),
        (lambda a, b: 100 * (b - a) / a, "wrong", "percent_change(0, 5) stopped: it divided by 0"),
        (lambda a, b: percent_change(a, b) or 0, "wrong", "(0, 5) returned 0. There is no answer"),
        (
            lambda before, after: b - before,  # noqa: F821
            "wrong",
            "stopped: it uses b, which is not there. Its values are called before and after.",
        ),
        (lambda a, b: np_ + a, "wrong", "Its values are called a and b."),  # noqa: F821
        (
            lambda a, b: sqrt(a),  # noqa: F821
            "wrong",
            "stopped: it uses sqrt, which is not there. Run the cells from the top again.",
        ),
        (unbound, "wrong", "stopped: it uses change before change has a value."),
        (lambda a, b: 1 / 0, "wrong", "stopped: it divided by 0. Which number below the line"),
        (lambda a, b: a(b - a) / a, "wrong", "a number stands right before a bracket. Write *"),
        (lambda a, b: print(a) + b, "wrong", "stopped: it calculates with None."),
        (lambda a, b: a + "b", "wrong", "stopped: it mixes a text with a number."),
        (lambda a, b: "b" + a, "wrong", "stopped: it mixes a text with a number."),
        (lambda a, b: len(), "wrong", "stopped with TypeError: len()"),
        (lambda a, b: a.value, "wrong", "stopped: it uses .value on a value that has none."),
        (lambda a, b: [][1], "wrong", "stopped: it asks for a place that its list does not have."),
        (lambda a, b: {}["x"], "wrong", "stopped: it asks for 'x', and there is no such entry."),
        (lambda a, b: pd.DataFrame()[["x"]], "wrong", "stopped with KeyError"),
        (lambda a, b: "-25 %", "wrong", "'-25 %', and one number is wanted; a text is for reading"),
        (lambda a, b: True, "wrong", "returned True, and one number is wanted"),
        (lambda a, b: [-25.0, 1], "wrong", "and one number is wanted"),
        (lambda a, b: (-25.0,), "wrong", "(\u221225), and one number is wanted"),
        (lambda a, b: {"percent": -25}, "wrong", "{'percent': \u221225}, and one number"),
        (lambda a, b: percent_change, "wrong", "returned a function. Call it"),
        (lambda a, b: float("nan"), "wrong", "returned nan, and one number is wanted"),
        (lambda a, b: float("inf"), "wrong", "returned inf, and one number is wanted"),
        (lambda a, b: 10**5000, "wrong", "a number too large to be written"),
        (lambda a, b: 1j, "wrong", "a complex, and one number"),
        (lambda a, b: Odd(), "wrong", "an Odd, and one number"),
        (lambda a, b: pd.NA, "wrong", "and one number"),
        (lambda a, b: np.arange(3), "wrong", "and one number"),
        (
            lambda a, b: a and round(percent_change(a, b)),
            "near",
            "percent_change(60, 80) returned 33, a rounded number",
        ),
        (
            lambda a, b: a and round(percent_change(a, b), 1),
            "near",
            "returned 33.3, a rounded number",
        ),
        (lambda a, b: 7, "wrong", "percent_change(80, 60) returned 7, and \u221225 is right."),
    ],
)
def test_what_a_function_may_do_instead(function, outcome, words, capfd):
    verdict = check_with("2.W", function)
    assert verdict.outcome == outcome
    assert words in f"{verdict.message} {verdict.note}"
    assert "Traceback" not in verdict.sentences and len(verdict.message) < 500
    assert capfd.readouterr() == ("", "")
    if outcome == "wrong":
        assert verdict.tries == 1 and f"Hint: {TASKS['2.W'].hints[0]}" in verdict.message


def test_rounding_is_near_and_not_known_wrong():
    verdict = check_with("2.W", lambda a, b: a and round(percent_change(a, b), 1))
    assert verdict.message.startswith("percent_change(60, 80) returned 33.3, a rounded number.")


def endless(before, after):
    while True:
        pass


exec("def endless_in_a_line(before, after):\n    while True: pass")  # one line makes no line events


def endless_and_deaf(before, after):
    while True:
        try:
            after += 1 / 0
        except Exception:
            pass


def endless_below(before, after):
    def helper():
        return sum(1 for _ in itertools.count())

    return helper()


def endless_for(before, after):
    for number in itertools.count():
        after += number


def endless_lambda(before, after):
    return max((number for number in itertools.count()), key=lambda number: number)


@pytest.mark.parametrize(
    "function",
    [
        endless,
        globals()["endless_in_a_line"],
        endless_and_deaf,
        endless_below,
        endless_for,
        endless_lambda,
    ],
)
def test_a_function_without_an_end_is_ended(function):
    def trace(frame, event, argument):
        return None

    sys.settrace(trace)
    try:
        done = run(function, (80, 60), seconds=0.2)
        assert sys.gettrace() is trace, "the debugger or the coverage goes on"
    finally:
        sys.settrace(None)
    assert done.endless


def deaf_below(before, after):
    def one(value):
        try:
            return two(value) + two(value)
        except:  # noqa: E722
            return 0

    def two(value):
        return sum(range(50)) + value

    while True:
        after += one(after)


def deaf_at_the_end(before, after):
    try:
        while True:
            after += 1
    except:  # noqa: E722
        return None


def returns_at_the_end(before, after):
    try:
        while True:
            after += 1
    finally:
        return -25.0  # noqa: B012


@pytest.mark.parametrize("function", [deaf_below, deaf_at_the_end, returns_at_the_end])
def test_what_swallows_the_end_of_the_time_is_ended_too(function):
    """Each would run for ever, or be judged by what it returned after its end."""

    def profile(frame, event, argument):
        return None

    for _ in range(4):  # where the end of the time meets it is a matter of chance
        sys.setprofile(profile)
        try:
            done = run(function, (80, 60), seconds=0.05)
            assert sys.getprofile() is profile
        finally:
            sys.setprofile(None)
        assert done.endless


def test_it_is_said_after_two_seconds():
    verdict = check_with("2.W", endless_and_deaf)
    assert verdict.outcome == "wrong"
    said = "percent_change(80, 60) did not come to an end in 2 seconds. Does a loop stop?"
    assert verdict.message.startswith(said)


def test_a_bare_except_in_a_loop_is_refused_before_it_runs():
    def deaf(before, after):
        while True:
            try:
                return 1 / 0
            except:  # noqa: E722
                pass

    def fine(before, after):
        try:
            return 100 * (after - before) / before
        except:  # noqa: E722
            return None

    verdict = check_with("2.W", deaf)
    assert verdict.outcome == "unreadable" and "Name the error" in verdict.message
    assert check_with("2.W", fine).outcome == "right"


def deaf_in_a_loop(after):
    while True:
        try:
            after += 1
        except:  # noqa: E722
            pass


def deaf_to_its_base(before, after):
    while True:
        with contextlib.suppress(builtins.BaseException):
            return 1 / 0


def continues_in_a_loop(before, after):
    while True:
        try:
            after += 1
        finally:
            continue  # noqa: B012


def returns_in_a_loop(before, after):
    for _ in itertools.count():
        try:
            after += 1
        finally:
            return after  # noqa: B012


@pytest.mark.parametrize(
    "function, words",
    [
        (lambda before, after: deaf_in_a_loop(after), "deaf_in_a_loop has a bare 'except:' in a"),
        (lambda before, after: [deaf_in_a_loop(one) for one in [after]], "has a bare 'except:'"),
        (continues_in_a_loop, "has 'continue' after 'finally:' in a loop, which hides every"),
        (deaf_to_its_base, "percent_change has 'BaseException' in a loop"),
        (returns_in_a_loop, "has 'return' after 'finally:' in a loop, which hides every mistake."),
    ],
)
def test_other_loops_that_hide_every_mistake(function, words):
    verdict = check_with("2.W", function)
    assert (verdict.outcome, verdict.tries) == ("unreadable", 0)
    assert words in verdict.message
    advice = "Write it without 'finally:'." if "finally" in words else "Name the error"
    assert advice in verdict.message or words == "has a bare 'except:'"


IN_A_NOTEBOOK = """
import sys
from IPython.utils.capture import capture_output
from ipykernel.inprocess.manager import InProcessKernelManager

manager = InProcessKernelManager()
manager.start_kernel()
shell = manager.kernel.shell
shell.run_cell('''
import sys
import headcount as hc
from IPython.display import display

def percent_change(before, after):
    LEAVE

def rise_back(percent):
    display("seen")
    print("words", file=sys.stderr)
    return None if percent == 100 else 100 * percent / (100 - percent)
'''.replace("LEAVE", sys.argv[1]))
with capture_output() as seen:
    left = shell.run_cell('hc.check_function("2.W", percent_change)').result
    quiet = shell.run_cell('hc.check_function("2.W", rise_back)').result
assert not shell.exit_now, "the kernel would end"
assert "ended the program. Use 'return' in place of exit()." in left.message, left
assert quiet.message.startswith("Right so far: rise_back."), quiet
assert not seen.outputs and not seen.stderr, (seen.outputs, seen.stderr)
with capture_output() as seen:
    shell.run_cell('display("after"); exit()')
assert shell.exit_now and len(seen.outputs) == 1, "display and exit work again"
"""


@pytest.mark.parametrize("leave", ["exit()", "quit()", "exit(0)", "sys.exit()"])
def test_exit_in_a_notebook_leaves_the_kernel_and_nothing_is_shown(leave):
    """In IPython exit() asks the shell to end, some seconds later."""
    pytest.importorskip("ipykernel")
    paths = os.pathsep.join(sys.path)
    done = subprocess.run(
        [sys.executable, "-c", IN_A_NOTEBOOK, leave],
        env={**os.environ, "PYTHONPATH": paths, "PYDEVD_DISABLE_FILE_VALIDATION": "1"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr


def test_a_stop_by_hand_passes_and_the_tracing_is_taken_back():
    def stopped(before, after):
        raise KeyboardInterrupt

    ask = builtins.input
    with pytest.raises(KeyboardInterrupt):
        check_with("2.W", stopped)
    assert sys.gettrace() is None or "coverage" in str(sys.gettrace())
    assert builtins.input is ask


def test_a_slow_function_that_comes_to_an_end_is_right():
    def slow(before, after):
        time.sleep(0.05)
        for _ in range(20_000):
            pass
        return percent_change(before, after)

    assert check_with("2.W", slow).is_right


@pytest.mark.parametrize(
    "name, place, spoil",
    [
        ("6.W", 0, lambda levels, days: levels.append(0)),
        ("1.W", 0, lambda rows: rows and rows[0].clear()),
        ("1.W", 1, lambda table: table.insert(0, "new", 1)),
        ("4.W", 0, lambda tops, bottoms: bottoms[0].update(value=1)),
        ("7.W", 0, lambda inputs: inputs.pop("people_now")),
        ("9.W", 1, lambda table: table.__setitem__("value", 0)),
        ("10.W", 0, lambda claim: claim.update(after=0)),
        ("10.W", 0, lambda claim: claim.update(after=pd.NA)),
        ("10.W", 0, lambda claim: claim.update(after=Odd())),
    ],
)
def test_an_argument_that_is_changed(name, place, spoil):
    model = written(name)[place]

    def changes(*inputs):
        result = model(*inputs)
        spoil(*inputs)
        return result

    verdict = check_with(name, changes, place)
    assert verdict.outcome == "wrong"
    assert "changed what it was given. Work on a copy" in verdict.message
    assert hc.check_function(name, *written(name)).is_right, "the cases themselves are unharmed"


# --- results of other kinds ----------------------------------------------------------------


@pytest.mark.parametrize(
    "name, place, function, outcome, code, words",
    [
        (
            "3.W",
            0,
            lambda v, u: [v - u / 2, v + u / 2] if u else None,
            "recognised",
            "M-SLIP",
            "cannot be below 0",
        ),
        ("3.W", 0, lambda v, u: (v + u / 2, v - u / 2), "near", None, "in the wrong order"),
        ("3.W", 0, lambda v, u: v - u / 2, "wrong", None, "and 2 values are wanted"),
        ("3.W", 0, lambda v, u: (1, 2, 3), "wrong", None, "(1, 2, 3), and (3,500, 4,500) is right"),
        ("3.W", 1, lambda a, b, u: (0, 0), "wrong", None, "change_bounds(20, 10, 10) returned"),
        ("1.W", 0, lambda rows: rows, "wrong", None, "and a table (pd.DataFrame) is wanted"),
        ("1.W", 0, lambda rows: pd.DataFrame(rows), "recognised", "M-FORM", "Name them, in order."),
        ("1.W", 1, lambda table: table, "wrong", None, "a table of 10 rows, and 6 values"),
        ("4.W", 0, lambda tops, bottoms: pd.DataFrame(), "wrong", None, "the columns [];"),
        ("8.W", 0, lambda a, b, m: hc.chapman(a, b, m).number, "wrong", None, "4 values"),
        (
            "1.W",
            0,
            lambda rows: pd.DataFrame(rows, columns=claim_columns()).fillna(0),
            "wrong",
            None,
            "is 0 and should stay empty.",
        ),
        (
            "1.W",
            0,
            lambda rows: pd.DataFrame(rows, columns=claim_columns()).assign(value=None),
            "wrong",
            None,
            "a table in which row 1 of 'value' is empty, and 500 is right.",
        ),
        (
            "1.W",
            1,
            lambda table: [
                c for c, s in zip(table["claim"], table["source"]) if not s or not s.strip()
            ],
            "wrong",
            None,
            "it uses .strip on",
        ),
        ("10.W", 0, lambda claim: "true", "wrong", None, "a dict is wanted"),
        ("10.W", 0, lambda claim: {"numbers": {}}, "wrong", None, "and it should hold"),
        ("10.W", 0, lambda claim: {"verdict": False}, "recognised", "M-EVAL", "never a verdict"),
        ("9.W", 1, lambda table: 3, "wrong", None, "a figure or a chart (hc.Chart) is wanted"),
    ],
)
def test_results_of_another_shape(name, place, function, outcome, code, words):
    verdict = check_with(name, function, place)
    assert (verdict.outcome, verdict.misconception) == (outcome, code), verdict
    assert words in verdict.message


def claim_columns():
    return written_names("1.W")["COLUMNS"]


def written_names(name):
    cells = {"pd": pd, "hc": hc}
    exec(TASKS[name].given, cells)
    return cells


def test_decimals_are_numbers():
    assert gap([Decimal("1.5"), Decimal(2)], (1.5, 2)) is None
    assert gap(Decimal("33.3"), 100 / 3).near and short(Decimal("-1.50")) == "\u22121.5"


def test_a_change_is_bounded_by_the_floor_of_its_counts():
    def without(before, after, unit):
        if before - unit / 2 <= 0:
            return None
        low, high = (100 * (after + s * unit / 2) / (before - s * unit / 2) for s in (-1, 1))
        return low - 100, high - 100

    verdict = check_with("3.W", without, 1)
    assert verdict.outcome == "recognised", verdict
    assert "change_bounds(20, 0, 10) returned (\u2212120, " in verdict.message
    assert "A count cannot be below 0" in verdict.message


def test_no_two_shares_are_equal():
    """Else one order of the rows would be right and another, as good, would not."""
    (model,) = written("4.W")
    for case in TASKS["4.W"].functions[0].cases():
        assert model(*case.inputs)["share"].is_unique
    assert check_with("4.W", lambda tops, bottoms: model(tops[::-1], bottoms[::-1])).is_right


@pytest.mark.parametrize(
    "order",
    [
        lambda table: table.sort_index(),  # as the loops made it
        lambda table: table[::-1],
        lambda table: table.sort_values("bottom"),
    ],
)
def test_the_right_rows_in_another_order_are_told_what_to_sort_by(order):
    (model,) = written("4.W")
    verdict = check_with("4.W", lambda tops, bottoms: order(model(tops, bottoms)))
    assert (verdict.outcome, verdict.misconception) == ("recognised", "M-FORM")
    assert "Sort the table by share, smallest first." in verdict.message
    other = check_with("4.W", lambda tops, bottoms: order(model(tops, bottoms).assign(share=1)))
    assert other.misconception is None and "Sort the table" not in other.message
    stub = TASKS["4.W"].functions[0].stub
    assert "without any tops the table has these columns and no rows" in stub


@pytest.mark.parametrize("nothing", [0, "as drawn"])
def test_a_known_mistake_fits_what_was_right_before_as_well(nothing):
    """A fall of 0 for a bar of no length is what a fall 'to' gives there, and nowhere else."""

    def drawn_change(before, after, start):
        if start >= min(before, after) and nothing == 0:
            return 0
        return 100 * (after - before) / (before - start)

    verdict = hc.check_function("9.W", drawn_change)
    assert (verdict.outcome, verdict.misconception) == ("recognised", "M-ZERO")
    assert "has no length left" in verdict.message


def test_each_hint_of_two_functions_is_for_both():
    """Else a pupil whose first function is right gets the hints for that one."""
    for text in TASKS["5.W"].hints:
        for function in TASKS["5.W"].names:
            assert f"{function}:" in text or f"{function} turns" in text, text


def test_python_divides_before_it_subtracts():
    said = "Python divides before it subtracts. Put brackets round "
    verdict = check_with("2.W", lambda before, after: after - before / before * 100)
    assert f"{said}after - before." in verdict.message
    verdict = check_with("2.W", lambda percent: 100 * percent / 100 - percent, 1)
    assert f"{said}100 - percent." in verdict.message


@pytest.mark.parametrize(
    "change, kept",
    [
        (
            lambda e, s, low, high: (e, s, e - 2.5 * s, e + 2.5 * s),
            "Of yours the first and second are right.",
        ),
        (
            lambda e, s, low, high: (e, s, low, high + 1),
            "Of yours the first, second and third are right.",
        ),
        (lambda e, s, low, high: (e, 0, 0, 0), "Of yours the first is right."),
        (lambda e, s, low, high: (0, 0, 0, 0), None),
    ],
)
def test_which_of_several_numbers_are_right(change, kept):
    (model,) = written("8.W")
    verdict = check_with("8.W", lambda n1, n2, m: change(*model(n1, n2, m)) if m else "Not here.")
    assert verdict.outcome == "wrong"
    assert kept in verdict.message if kept else "Of yours" not in verdict.message


def test_two_in_place_of_1_96():
    (model,) = written("8.W")

    def two(n1, n2, m):
        estimate, error, _, _ = model(n1, n2, m)
        return estimate, error, estimate - 2 * error, estimate + 2 * error

    verdict = check_with("8.W", two)
    assert verdict.outcome == "recognised"
    assert "The first two are right; the ends are 1.96 standard errors away" in verdict.message


def test_an_audit_in_any_order_and_words_that_only_contain_a_word():
    (model,) = written("10.W")

    def other_order(claim):
        found = model(claim)
        return {
            "missing": tuple(reversed(found["missing"])),
            "warnings": set(found["warnings"]),
            "numbers": found["numbers"],
        }

    def substrings(claim):
        found = model(claim)
        if "just" in claim.get("wording", "") and not found["warnings"]:
            found["warnings"].append("word of judgement")
        return found

    def without_capitals(claim):
        found = model(claim)
        if claim.get("wording", "").istitle() or claim.get("wording", "")[:1].isupper():
            found["warnings"] = []
        return found

    assert check_with("10.W", without_capitals).misconception == "M-FORM"
    assert check_with("10.W", other_order).is_right
    assert "['word of judgement']" in check_with("10.W", substrings).message


@pytest.mark.parametrize(
    "right, wrong",
    [
        ("None not in sources and ", ""),
        ("and after is not None:", "and after:"),
        ("if before is not None and", "if before and"),
        ('"missing": missing', '"missing": missing and ", ".join(missing)'),
        ('"warnings": warnings', '"warnings": ", ".join(warnings)'),
        ('"warnings": warnings', '"warnings": "".join(warnings) if warnings else []'),
        ('if "despite" in words', "if False"),
        ('or "just" in words', ""),
    ],
)
def test_audits_that_are_wrong(right, wrong):
    code = TASKS["10.W"].solution.code
    assert code.count(right) == 1
    verdict = hc.check_function("10.W", *written("10.W", code.replace(right, wrong)))
    assert verdict.outcome == "wrong", verdict


def test_no_overlap_gives_a_reason_and_not_a_number():
    (model,) = written("8.W")
    for answer, outcome in ((0, "recognised"), (None, "recognised"), (math.inf, "recognised")):
        verdict = check_with("8.W", lambda a, b, m, x=answer: model(a, b, m) if m else x)
        assert (verdict.outcome, verdict.misconception) == (outcome, "M-ZERO"), answer
    for answer in ("", "no"):
        assert not check_with("8.W", lambda a, b, m, x=answer: model(a, b, m) if m else x).is_right
    said = "No estimate: at least 350 people."
    assert check_with("8.W", lambda a, b, m: model(a, b, m) if m else said).is_right


# --- the chart -----------------------------------------------------------------------------


def chart(table, *, bottom=0, scale=1, panels=2, title=True, alt=None, twin=False, sort=False):
    alt = all_values(table) if alt is None else alt
    fig, axes = plt.subplots(1, panels)
    groups = table.groupby("panel", sort=sort)
    for one, (name, rows) in zip(np.atleast_1d(axes), groups):
        one = one.twinx() if twin else one
        one.bar(rows["when"], rows["value"] * scale)
        one.set_ylim(bottom=bottom)
        one.set_title(name if title else "")
    return hc.Chart(fig, alt, table) if alt else fig


def all_values(table):
    return f"Bars from zero: {', '.join(map(str, table['value']))}."


@pytest.mark.parametrize(
    "change, outcome, code, words",
    [
        ({}, "right", None, ""),
        ({"bottom": 40}, "recognised", "M-TRUNC", "does not begin at 0"),
        ({"bottom": -5}, "recognised", "M-TRUNC", "does not begin at 0"),
        ({"twin": True}, "recognised", "M-DUAL", "two scales in one panel"),
        ({"panels": 1}, "wrong", None, "panels: 1, and 2 are wanted"),
        ({"panels": 3}, "wrong", None, "panels: 3, and 2 are wanted"),
        ({"title": False}, "wrong", None, "returned no panel whose title says 'Visits'."),
        ({"title": False, "sort": True}, "wrong", None, "no panel whose title says 'Visits'."),
        ({"sort": True}, "right", None, ""),
        ({"sort": True, "scale": 2}, "wrong", None, "bars of [192, 176] where the table has [96,"),
        ({"sort": True, "bottom": 40}, "recognised", "M-TRUNC", "the panel 'Visits' with an axis"),
        ({"scale": 2}, "wrong", None, "bars of [192, 176] where the table has [96, 88]"),
        ({"alt": ""}, "wrong", None, "a figure without alt text. Return hc.Chart"),
        ({"alt": "Two panels of bars from zero."}, "recognised", "M-ALT", "does not say 96."),
        ({"alt": "Visits 96, 88. Patients 61, 7."}, "recognised", "M-ALT", "does not say 47."),
        ({"alt": "Visits 96, 88. Patients 61, 147."}, "recognised", "M-ALT", "not say 47."),
    ],
)
def test_the_honest_chart(change, outcome, code, words):
    open_before = plt.get_fignums()
    verdict = check_with("9.W", lambda table: chart(table, **change), 1)
    assert (verdict.outcome, verdict.misconception) == (outcome, code), verdict
    assert words in verdict.message
    assert plt.get_fignums() == open_before, "no figure is left for the notebook to show"


def test_a_chart_cut_at_the_top():
    def cut(table):
        made = chart(table)
        made.figure.axes[0].set_ylim(0, 50)
        return made

    assert "stick out of it" in check_with("9.W", cut, 1).message


def test_bars_may_lie():
    def lying(table, left=None, right=None, start=0):
        fig, axes = plt.subplots(2, 1)
        for one, (name, rows) in zip(axes, table.groupby("panel")):
            one.barh(rows["when"], rows["value"] - start, left=start)
            one.set_xlim(left, right)
            one.set_title(name)
        return hc.Chart(fig, all_values(table), table)

    assert check_with("9.W", lying, 1).outcome == "right"
    verdict = check_with("9.W", lambda table: lying(table, left=40), 1)
    assert verdict.misconception == "M-TRUNC" and "does not begin at 0" in verdict.message
    assert "stick out of it" in check_with("9.W", lambda table: lying(table, right=50), 1).message
    assert "bars of [" in check_with("9.W", lambda table: lying(table, start=9), 1).message


def test_one_panel_without_its_title():
    """The other has its own bars all the same."""

    def half(table):
        made = chart(table, sort=True)
        made.figure.axes[1].set_title("")
        return made

    assert "no panel whose title says 'Visits'" in check_with("9.W", half, 1).message


@pytest.mark.parametrize("value", ["{:,}", "{}", "{:,.1f}", "{:_}", "{}.", "({:,}),"])
def test_the_alt_text_may_write_its_values_in_any_way(value):
    def said(table):
        values = map(value.format, table["value"])
        return chart(table, alt=f"Bars from zero: {' and '.join(values)}")

    assert check_with("9.W", said, 1).is_right


# --- simulations ---------------------------------------------------------------------------


def simulated(inputs, runs, seed, draw):
    chance = random.Random(seed)
    found = []
    for _ in range(runs):
        values = draw(chance, inputs)
        found.append(
            values["attempts_now"]
            / values["people_now"]
            / (values["attempts_before"] / values["people_before"])
        )
    return found


def uniform(chance, inputs):
    return {name: chance.uniform(low, high) for name, (low, _, high) in inputs.items()}


def triangular(chance, inputs):
    return {name: chance.triangular(low, high) for name, (low, _, high) in inputs.items()}


def together(chance, inputs):
    part = chance.random()
    return {name: low + part * (high - low) for name, (low, _, high) in inputs.items()}


def low_half(chance, inputs):
    return {name: chance.uniform(low, (low + high) / 2) for name, (low, _, high) in inputs.items()}


def wider(chance, inputs):
    return {name: chance.uniform(low / 2, high * 2) for name, (low, _, high) in inputs.items()}


def test_twenty_generators_that_are_right_are_right():
    """Four standard errors leave room for every honest generator."""
    for shift in range(20):
        verdict = check_with(
            "7.W", lambda i, runs, seed, k=shift: simulated(i, runs, 1000 * k + seed, uniform), 1
        )
        assert verdict.is_right, (shift, verdict)


@pytest.mark.parametrize(
    "function, words",
    [
        (
            lambda i, runs, seed: simulated(i, runs, seed, triangular),
            "that spread differently",
        ),
        (lambda i, runs, seed: simulated(i, runs, seed, together), "that spread differently"),
        (lambda i, runs, seed: simulated(i, runs, seed, low_half), "with the mean"),
        (lambda i, runs, seed: simulated(i, runs, seed, wider), "that these ranges do not allow"),
        (
            lambda i, runs, seed: simulated(i, 1, seed, uniform) * runs,
            "the same value in every run",
        ),
        (lambda i, runs, seed: simulated(i, runs, 1, uniform), "the same runs for two seeds"),
        (lambda i, runs, seed: simulated(i, runs, None, uniform), "other runs for the same seed"),
        (lambda i, runs, seed: simulated(i, 10, seed, uniform), "2,000 values, one a run"),
        (lambda i, runs, seed: np.mean(simulated(i, runs, seed, uniform)), "2,000 values"),
        (lambda i, runs, seed: [None] * runs, "not every value is a number"),
        (lambda i, runs, seed: ["a"] * runs, "not every value is a number"),
        (lambda i, runs, seed: [math.nan] * runs, "not every value is a number"),
    ],
)
def test_simulations_that_are_wrong(function, words):
    verdict = check_with("7.W", function, 1)
    assert not verdict.is_right and words in verdict.message, verdict


def whole(chance, inputs):
    return {name: chance.randint(low, high) for name, (low, _, high) in inputs.items()}


def whole_of_numpy(chance, inputs):
    generator = np.random.default_rng(chance.getrandbits(32))
    return {name: generator.integers(low, high) for name, (low, _, high) in inputs.items()}


def cut_off(chance, inputs):
    return {name: int(chance.uniform(low, high)) for name, (low, _, high) in inputs.items()}


@pytest.mark.parametrize("draw", [whole, whole_of_numpy, cut_off])
def test_draws_of_whole_numbers_are_named(draw):
    verdict = check_with("7.W", lambda i, runs, seed: simulated(i, runs, seed, draw), 1)
    assert (verdict.outcome, verdict.misconception) == ("recognised", "M-WHOLE"), verdict
    assert "Did you draw whole numbers?" in verdict.message


def test_a_simulation_may_be_an_array():
    def by_array(inputs, runs, seed):
        chance = np.random.default_rng(seed)
        drawn = {name: chance.uniform(low, high, runs) for name, (low, _, high) in inputs.items()}
        return (
            drawn["attempts_now"]
            / drawn["people_now"]
            / (drawn["attempts_before"] / drawn["people_before"])
        )

    assert check_with("7.W", by_array, 1).is_right


def test_a_simulation_may_be_of_arrays_of_one():
    def one_each(inputs, runs, seed, chance=None):
        chance = np.random.default_rng(seed)
        ratio = written_names("7.W")["ratio"]
        return [
            ratio(**{name: chance.uniform(low, high, 1) for name, (low, _, high) in inputs.items()})
            for _ in range(runs)
        ]

    assert check_with("7.W", one_each, 1).outcome == "right"
    same = check_with("7.W", lambda i, runs, seed: one_each(i, runs, 1), 1)
    assert "the same runs for two seeds" in same.message
    verdict = check_with("7.W", lambda i, runs, seed: one_each(i, 1, seed) * runs, 1)
    assert "the same value in every run" in verdict.message


def test_the_exact_moments_agree_with_our_own_simulation():
    """The measure of 7.W, against the package's simulate over 20 seeds."""
    inputs = {
        "people_now": (450, 700, 750),
        "people_before": (6500, 7000, 7500),
        "attempts_now": (114500, 115000, 115500),
        "attempts_before": (166500, 167000, 167500),
    }
    middle, variance, fourth = _moments(inputs)
    ranges = {name: hc.Uniform(low, high, base) for name, (low, base, high) in inputs.items()}

    def ratio(people_now, people_before, attempts_now, attempts_before):
        return attempts_now / people_now / (attempts_before / people_before)

    for seed in range(20):
        runs = hc.simulate(ratio, ranges, 20_000, seed)
        assert abs(runs.mean() - middle) <= 4 * math.sqrt(variance / 20_000)
        assert abs(runs.var() - variance) <= 4 * math.sqrt((fourth - variance**2) / 20_000)


# --- how it is shown -----------------------------------------------------------------------


def test_the_verdict_is_shown_and_stored_like_every_other():
    for functions in ((percent_change, rise_back), (prints, rise_back), (forgets,), (3,), ()):
        verdict = hc.check_function("2.W", *functions)
        bundle = verdict._repr_mimebundle_()
        assert bundle[MIME]["question"] == "2.W" and json.dumps(bundle[MIME], allow_nan=False)
        assert bundle["text/plain"] == repr(verdict)


def test_a_stub_is_told_from_a_function():
    for code in ("...", "pass", "return", "return None", "return ...", '"""doc"""\n    ...'):
        cell = {}
        exec(f"def one(a, b):\n    {code}", cell)
        assert is_unwritten(cell["one"]), code
    for code in ("return 0", "return a", "print(a)", "x = 1", "raise ValueError", "return ''"):
        cell = {}
        exec(f"def one(a, b):\n    {code}", cell)
        assert not is_unwritten(cell["one"]), code
    assert not is_unwritten(len) and not is_unwritten(3)


def test_a_coroutine_is_closed_without_a_word(recwarn):
    check_with("2.W", waits)
    assert not [one for one in recwarn if "never awaited" in str(one.message)]
    assert asyncio.iscoroutinefunction(waits)


objects = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.complex_numbers()
    | st.decimals()
    | st.binary()
    | st.dates()
    | st.sampled_from([pd.NA, pd.NaT, len, Odd(), object(), ..., np.array([[1]]), pd.DataFrame()]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(
            st.text() | st.sampled_from(["numbers", "warnings", "missing"]), inner, max_size=4
        )
        | st.lists(inner, max_size=3).map(lambda some: pd.Series(some, dtype=object))
        | st.lists(inner, max_size=3).map(lambda some: pd.Series(some, dtype=object).to_frame("a"))
    ),
    max_leaves=6,
)


@settings(max_examples=400)
@given(st.sampled_from(list(TASKS)), st.integers(0, 1), objects)
def test_whatever_comes_back_a_sentence_comes_back(name, place, returned):
    task = TASKS[name]
    place = min(place, len(task.names) - 1)
    for case in task.functions[place].cases():
        found = gap(returned, case.wanted)
        assert found is None or (found.text and len(found.text) < 700 and "\n" not in found.text)
