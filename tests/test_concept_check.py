"""The concept check: saved with how sure one is, not marked, and silent before the course."""

import json
import re

import pytest
from expected import PLAN
from expected_more import CONCEPTS
from test_questions import Page, right_entry

import headcount as hc
from headcount.notebook.concept_box import MIME, ConceptCheck
from headcount.questions import progress
from headcount.questions.bank import concept_items, find

RIGHT = {name: right_entry(box) for name, (box,) in CONCEPTS.items()}
WRONG = {
    "C1": "33.3",
    "C2": "25",
    "C3": "900",
    "C4": "37.5",
    "C5": "22",
    "C6": "6",
    "C7": "100",
    "C8": "5",
    "C9": "a",
    "C10": "a",
}
CODES = [
    "M-BASE",
    "M-SYMM",
    "M-EVENT",
    "M-MIX",
    "M-PAIR",
    "M-UNW",
    "M-STOCK",
    "M-TRUNC",
    "M-CAUSE",
    "M-MC",
]


def receipt(moment, entries, sure=3):
    box = hc.concept_check(moment)
    return box.receipt(list(entries), [sure] * 10)


def test_there_are_ten_and_they_are_those_of_the_bank():
    assert [one.id for one in hc.concept_check("before").questions] == list(CONCEPTS)
    assert [one.id for one in hc.concept_check("after").questions] == list(CONCEPTS)


PLANNED = {
    "c1": ("C1", None),
    "c1w": ("C1", "M-BASE"),
    "c2": ("C2", None),
    "c4": ("C4", None),
    "c4w1": ("C4", "M-MIX"),
    "c4w2": ("C4", "M-MIX"),
    "c5": ("C5", None),
    "c5w1": ("C5", "M-PAIR"),
    "c5w2": ("C5", "M-ONESIDE"),
    "c6": ("C6", None),
    "c7": ("C7", None),
    "c8": ("C8", None),
}


def test_the_values_of_the_plan():
    """Right ones are right and wrong ones have their code, for each value of the plan."""
    values = {one["id"]: one["value"] for one in PLAN["values"] if one["lesson"] == "C"}
    assert values.keys() == PLANNED.keys()
    for name, (question, code) in PLANNED.items():
        verdict = hc.check(question, round(values[name], 1))
        assert verdict.is_right == (code is None) and verdict.misconception == code, name


def test_before_the_course_nothing_is_said_of_right_and_wrong():
    """Else the same questions could not be asked again."""
    right, wrong = receipt("before", RIGHT.values()), receipt("before", WRONG.values())
    for shown in (right, wrong):
        saved, own = shown.plain.splitlines()
        assert saved == "Saved 10 of 10; this is not marked."
        assert own.startswith("You answered: C1 ") and own.count(";") == 9
        assert Page(shown.html).text == shown.plain.replace("\n", " ")
    assert right.plain.splitlines()[0] == wrong.plain.splitlines()[0]


def test_what_is_saved_says_all():
    saved = receipt("before", WRONG.values()).more[MIME]
    assert saved["moment"] == "before"
    assert [one["question"] for one in saved["answers"]] == list(CONCEPTS)
    assert [one["misconception"] for one in saved["answers"]] == CODES
    assert {one["outcome"] for one in saved["answers"]} == {"recognised"}
    assert {one["sure"] for one in saved["answers"]} == {3}
    page = Page(receipt("before", WRONG.values()).html)
    assert json.loads(page.data) == json.loads(json.dumps(saved, allow_nan=False))
    saved = receipt("after", RIGHT.values(), sure=1).more[MIME]
    assert saved["moment"] == "after"
    assert {(one["outcome"], one["sure"]) for one in saved["answers"]} == {("right", 1)}


def test_after_the_course_each_answer_gets_its_sentence():
    shown = receipt("after", RIGHT.values()).plain
    for name in CONCEPTS:
        assert f"{name}: Right. {find(name).praise}" in shown
    shown = receipt("after", WRONG.values()).plain
    assert shown.count("Not yet.") == 10 and "Right." not in shown
    for name, verdict in zip(CONCEPTS, map(hc.check, WRONG, WRONG.values())):
        assert f"{name}: Not yet. {verdict.message}" in shown


def test_what_is_open_is_named():
    entries = ["25", "abc", "", "c", *[""] * 6]
    box = hc.concept_check("before")
    shown = box.receipt(entries, [None, 1, 2, 3, *[None] * 6])
    assert "Saved 1 of 10" in shown.plain, "the letter c is no percent"
    assert "Still empty: C3, C5, C6, C7, C8, C9 and C10." in shown.plain
    assert "How sure are you? Still open: C1." in shown.plain
    assert "C2: Not judged yet." in shown.plain and "C4: Not judged yet." in shown.plain
    empty = box.receipt([""] * 10, [None] * 10)
    assert empty.plain.startswith("Nothing saved yet.") and not empty.more[MIME]["answers"]


def test_no_try_is_used_and_no_hint():
    receipt("after", WRONG.values())
    assert all(progress.tries(name) == 0 for name in CONCEPTS)
    for name in CONCEPTS:
        assert hc.hint(name).plain.startswith("Hint 1 of 3")


@pytest.mark.parametrize("name", CONCEPTS)
def test_one_question_alone(name):
    box = hc.ask(name)
    assert isinstance(box, ConceptCheck)
    _, prompt, control, sure, button, _ = box.widget.children
    assert find(name).prompt.split("'")[0] in prompt.value and button.description == f"Save {name}"
    assert control.description.startswith(f"{name} answer")
    assert sure.description == f"{name} how sure?"
    assert [value for _, value in sure.options] == ["", 1, 2, 3] and sure.index == 0
    assert "Nothing saved yet." in box.save().plain
    control.value, sure.value = RIGHT[name], 2
    shown = box.save()
    assert f"{name}: Right. {find(name).praise}" in shown.plain
    assert shown.more[MIME]["answers"][0]["sure"] == 2
    assert hc.check(name, RIGHT[name]).is_right


def test_names_of_all_controls_differ():
    labels = [
        one.description
        for one in hc.concept_check("before").widget.children
        if getattr(one, "description", "")
    ]
    assert len(labels) == len(set(labels)) == 21


@pytest.mark.parametrize("moment", ["now", "", None, 1, ["before"], {}])
def test_another_moment_gives_a_sentence(moment):
    assert hc.concept_check(moment).plain.startswith('Say when: hc.concept_check("before")')


def test_it_is_there_without_a_kernel():
    box = hc.concept_check("before")
    text = Page(box.stored().html).text
    for question in concept_items():
        assert question.prompt in text and question.prompt in repr(box)
    assert "patients" in text and not re.search(r"nan|None", text)
