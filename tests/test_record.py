"""The record of a question: in every output about it, and lost by none of its buttons."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

import headcount as hc
from headcount import settings
from headcount.questions import memory, predictions, progress
from headcount.questions.record import MANY, from_json, typed
from headcount.questions.verdict import MIME


@pytest.fixture(autouse=True)
def recorded(monkeypatch):
    monkeypatch.setattr(settings, "_recording", True)


def carried(shown) -> dict:
    record = shown._repr_mimebundle_()[MIME]
    return json.loads(json.dumps(record, allow_nan=False))


def entered(box, value):
    box.widget.children[1].value = value
    return box


def test_a_check_says_all():
    before = datetime.now(timezone.utc) - timedelta(seconds=1)
    record = carried(entered(hc.ask("2.2"), " 45,2 %").check())
    assert {name: record[name] for name in ("schema", "version", "set", "question", "case")} == {
        "schema": 1,
        "version": hc.__version__,
        "set": "2",
        "question": "2.2",
        "case": hc.case("2.2").plain,
    }
    assert (record["typed"], record["value"]) == (" 45,2 %", 45.2)
    assert (record["outcome"], record["misconception"]) == ("recognised", "M-BASE")
    assert (record["hints"], record["solution_opened"], record["pupil"]) == (0, False, None)
    assert record["message"].startswith("You divided 52,000 by 115,000")
    (one,) = record["history"]
    assert (one["typed"], one["value"], one["misconception"]) == (" 45,2 %", 45.2, "M-BASE")
    assert before < datetime.fromisoformat(one["at"]) <= datetime.fromisoformat(record["at"])


def test_hint_and_solution_keep_the_answer():
    """Each erased it before."""
    box = entered(hc.ask("2.2"), "-31.1")
    box.check()
    for shown, hints, opened in ((box.hint(), 1, False), (box.solution(), 1, True)):
        record = carried(shown)
        assert (record["typed"], record["value"], record["outcome"]) == ("-31.1", -31.1, "right")
        assert (record["hints"], record["solution_opened"]) == (hints, opened)
        assert {"question", "outcome", "message", "misconception", "note", "value", "tries"} <= set(
            record
        )


def test_an_empty_check_and_a_closed_solution_keep_the_answer():
    entered(hc.ask("2.2"), "77").check()
    box = entered(hc.ask("2.2"), "")
    for shown in (box.check(), box.solution(), hc.check("2.2", "")):
        record = carried(shown)
        assert (record["typed"], record["outcome"], record["tries"]) == ("77", "wrong", 1)


def test_in_code_as_in_a_box():
    hc.check("2.2", 45.2)
    for shown in (hc.hint("2.2"), hc.solution("2.2"), hc.check("2.2", -31.1)):
        assert carried(shown)["history"][0]["typed"] == 45.2
    record = carried(hc.hint("2.2"))
    assert [one["outcome"] for one in record["history"]] == ["recognised", "right"]
    assert record["hints"] == 2


def test_every_different_try_in_order():
    for answer in ("77", "77", "77.0", "what?", "what?", "idk", "-31.1", "78", "77"):
        hc.check("2.2", answer)
    record = carried(hc.hint("2.2"))
    assert [(one["typed"], one["outcome"]) for one in record["history"]] == [
        ("77", "wrong"),
        ("what?", "unreadable"),
        ("idk", "unreadable"),
        ("-31.1", "right"),
        ("78", "wrong"),
    ]
    assert record["tries"] == 2 and record["typed"] == "77", "a wrong one again is no other try"


def test_a_loop_of_answers_does_not_grow_without_end():
    for answer in range(100, 110 + MANY):
        hc.check("2.2", answer)
    assert hc.check("2.2", -31.1).is_right
    record = carried(hc.hint("2.2"))
    assert len(record["history"]) == MANY + 1 and record["history"][-1]["outcome"] == "right"
    assert "Solution of 2.2" in hc.solution("2.2").plain


def test_i_do_not_know_is_an_answer():
    record = carried(hc.check("2.2", "I don't know"))
    assert record["value"] == "I don't know" and record["history"][0]["value"] == "I don't know"
    box = hc.concept_check("before")
    receipt = box.receipt(["don't know", *[""] * 9], [None] * 10)
    ((_, saved),) = receipt.more.items()
    (answer,) = saved["answers"]
    assert (answer["question"], answer["value"]) == ("C1", "I don't know")
    assert answer["typed"] == "don't know"
    assert "Saved 1 of 10" in receipt.plain and "C1 I don't know" in receipt.plain
    assert "Not judged" not in receipt.plain and "How sure" not in receipt.plain


def test_the_concept_check_says_when_and_by_which_version():
    box = entered(hc.ask("C1"), "25")
    ((_, saved),) = box.save().more.items()
    assert saved["schema"] == 1 and saved["version"] == hc.__version__
    assert datetime.fromisoformat(saved["at"]).tzinfo


def test_a_prediction_keeps_every_guess():
    box = hc.predict("2")
    for option, sure in ((0, 3), (0, 3), (0, 1), (1, 2)):
        box.guess.value, box.sure.value = box.prediction.options[option], sure
        box.save()
    saved = box.receipt().more[predictions.MIME]
    assert (saved["lesson"], saved["sure"], saved["schema"]) == ("2", 2, 1)
    assert [(one["guess"], one["sure"]) for one in saved["history"]] == [
        (box.prediction.options[0], 3),
        (box.prediction.options[0], 1),
        (box.prediction.options[1], 2),
    ]
    again = hc.predict("2")
    assert (again.guess.value, again.sure.value) == (box.prediction.options[1], 2)


def test_hints_of_a_task_are_counted_by_function():
    first = hc.hint("6.W").plain
    hc.hint("6.W")
    record = carried(hc.hint("6.W"))
    assert record["hints"] == 3 and first.startswith("Hint 1 of 3")


@pytest.mark.parametrize(
    "question, lesson", [("2.2", "2"), ("10.1", "10"), ("V2", "2"), ("2.P", "2"), ("C1", None)]
)
def test_the_set_is_the_lesson(question, lesson):
    assert carried(hc.hint(question))["set"] == lesson


def test_where_recording_is_off_outputs_carry_what_they_did_before(monkeypatch):
    monkeypatch.setattr(settings, "_recording", False)
    bundle = hc.check("2.2", 45.2)._repr_mimebundle_()
    assert "at" not in bundle[MIME] and bundle[MIME]["outcome"] == "recognised"
    assert MIME not in hc.hint("2.2")._repr_mimebundle_()


def test_the_case_is_that_of_the_question():
    case = carried(hc.check("2.2", 45.2))["case"]
    assert (case["topic"], case["pattern"], case["seed"]) == ("the article", "percent_change", None)
    assert case["figures"] == {"before": 167_000, "after": 115_000}
    drawn = carried(hc.check("percent_change 7", 1))["case"]
    assert (drawn["pattern"], drawn["seed"]) == ("percent_change", 7)
    assert drawn["figures"] == dict(hc.case("percent_change", seed=7).figures)


ITSELF: list = []
ITSELF.append(ITSELF)


@pytest.mark.parametrize(
    "answer, kept",
    [
        ("\N{MINUS SIGN}31,1 %", "\N{MINUS SIGN}31,1 %"),
        (-31.1, -31.1),
        (Fraction(1, 3), "1/3"),
        (float("nan"), "nan"),
        (10**20, "100000000000000000000"),
        pytest.param(10**5000, "int", id="long"),
        (True, True),
        (None, None),
        (["a", 2], ["a", 2]),
        ({"after": 2}, {"after": 2}),
        (np.int64(5), 5),
        (np.array([1.5, 2.5]), [1.5, 2.5]),
        (pd.Series(["a"]), ["a"]),
        (pd.Series, "Series"),
        (hc.percent_change, "percent_change"),
        (ITSELF, [[["list"]]]),
        ("x" * 5000, "x" * 2000),
    ],
)
def test_what_was_typed_fits_into_a_file(answer, kept):
    assert typed(answer) == kept
    json.dumps(typed(answer), allow_nan=False)


def test_a_record_of_another_version_is_read():
    read = from_json({"question": "2.2", "history": [{"typed": "7", "new": 1}, "?"], "later": {}})
    assert read.question == "2.2" and read.history[0].typed == "7" and len(read.history) == 1


def test_a_clock_set_back_makes_nothing_older(monkeypatch):
    hc.check("2.2", 45.2)
    at = progress.record("2.2").at
    monkeypatch.setattr(memory, "now", lambda: "2001-01-01T00:00:00.000+00:00")
    hc.check("2.2", -31.1)
    assert progress.record("2.2").at == at and progress.record("2.2").value == -31.1
