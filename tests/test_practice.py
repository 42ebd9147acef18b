"""Practice: fresh numbers, topics in turn, a mistake that comes back, and no score."""

from random import Random

import pytest

import headcount as hc
from headcount.notebook.practice_box import PracticeBox
from headcount.numbers.writing import written
from headcount.questions.bank import find, pattern, patterns
from headcount.questions.practice import SITS, Practice


def practice(name="percent_change"):
    return Practice(pattern(name), Random(1))


def answered(it, answer):
    return it.note(it.question.judge(answer))


def right(question):
    (box,) = question.fields
    return written(box.answer, box.decimals)


def test_the_first_question_is_the_same_for_all_and_then_it_never_runs_out():
    assert Practice(pattern("change")).question.id == "change 1"
    it = practice()
    ids = [it.question.id, *(it.another().id for _ in range(60))]
    assert len(set(ids)) > 55


def test_topics_take_turns():
    it = practice()
    topics = [it.question.case.topic, *(it.another().case.topic for _ in range(60))]
    assert all(len(set(topics[at : at + 4])) == 4 for at in range(len(topics) - 4))


def test_three_right_at_once_in_a_row_and_the_skill_sits():
    it, said = practice(), []
    for _ in range(SITS):
        said.append(answered(it, right(it.question)))
        it.another()
    assert said[:2] == ["1 right at once, in a row.", "2 right at once, in a row."]
    assert "3 right at once, in a row: you can find a percent change." in said[2]


def test_a_second_answer_or_one_after_a_hint_does_not_count_and_nothing_shames():
    it = practice()
    assert answered(it, right(it.question))
    it.another()
    assert answered(it, "1") == ""
    assert answered(it, right(it.question)) == "Now another one."
    assert it.in_a_row == 0
    it.another()
    it.helped()
    assert answered(it, right(it.question)) == "Now another one." and it.in_a_row == 0
    assert answered(it, "") == answered(it, "?") == "", "nothing was answered"


def test_after_a_mistake_the_next_one_would_show_it():
    """A change in thousands (M-SLIP) is a known mistake only where the zeros can be dropped."""
    it = practice("change")
    while "M-SLIP" not in it.question.known_mistakes:
        it.another()
    answered(it, f"{it.question.fields[0].answer / 1000:g}")
    for _ in range(20):
        assert "M-SLIP" in it.another().known_mistakes


def test_a_mistake_is_kept_until_a_first_answer_is_right():
    """Right only at the second try, the pupil meets the same trap again; then it is let go."""
    it = practice("change")
    while "M-SLIP" not in it.question.known_mistakes:
        it.another()
    answered(it, f"{it.question.fields[0].answer / 1000:g}")
    assert answered(it, right(it.question)) == "Now another one."
    for _ in range(20):
        assert "M-SLIP" in it.another().known_mistakes
    it.helped()
    assert answered(it, right(it.question)) == "Now another one.", "with a hint is not at once"
    for _ in range(20):
        assert "M-SLIP" in it.another().known_mistakes
    assert answered(it, right(it.question)) == "1 right at once, in a row."
    assert any("M-SLIP" not in it.another().known_mistakes for _ in range(20))


def test_a_wrong_answer_that_is_no_known_mistake_leaves_the_one_before():
    it = practice("change")
    while "M-SLIP" not in it.question.known_mistakes:
        it.another()
    answered(it, f"{it.question.fields[0].answer / 1000:g}")
    it.another()
    assert answered(it, "1") == ""
    for _ in range(20):
        assert "M-SLIP" in it.another().known_mistakes


@pytest.fixture
def box():
    made = hc.practice("percent_change")
    assert isinstance(made, PracticeBox) and made.widget
    return made


def text_of(box):
    return next(child for child in tree_of(box).children if hasattr(child, "continuous_update"))


def tree_of(box):
    """The box itself, under the menu of skills where there is one."""
    return box.widget.children[1] if len(box.widget.children) == 2 else box.widget


def test_the_box_asks_checks_and_asks_another(box):
    tree, prompt = box.widget, box.question.prompt
    assert prompt in tree.children[0].value.replace("&#x27;", "'")
    text_of(box).value = right(box.question)
    verdict = box.check()
    assert verdict.outcome == "right" and verdict.question == "percent_change 1"
    assert "1 right at once" in box.said
    box.another()
    assert box.widget is tree, "the page holds this tree"
    assert box.question.prompt != prompt
    assert box.question.prompt in tree.children[0].value.replace("&#x27;", "'")
    assert text_of(box).value == "" and box.said == ""
    text_of(box).value = right(box.question)
    assert box.check().is_right and "2 right at once" in box.said


def test_a_lesson_has_a_menu_of_its_skills():
    box = hc.practice("2")
    menu = box.widget.children[0]
    assert menu.description == "Skill"
    assert [label for label, _ in menu.options][:2] == [
        "find a change, with its sign",
        "find a percent change",
    ]
    menu.value = menu.options[1][1]
    assert box.question.id == "percent_change 1"
    text_of(box).value = right(box.question)
    assert box.check().is_right
    assert box.widget.children[0] is menu, "the menu stays"


@pytest.mark.parametrize(
    "wanted, words",
    [
        ("percent_chang", "did you mean percent_change"),
        ("V2", 'V2 has no practice of its own; hc.practice("2") has more.'),
        ("2.P", 'hc.practice("2") has more.'),
        ("2.9", "There is no question 2.9"),
        ("77", "There is no question"),
    ],
)
def test_what_cannot_be_practised_is_a_sentence(wanted, words):
    assert words in repr(hc.practice(wanted))


def test_a_question_and_a_task_are_practised_by_their_kind():
    for wanted in ("2.2", 2.2, "E2.2", "Percent change"):
        assert hc.practice(wanted).question.id == "percent_change 1"


def test_without_a_skill_those_met_are_offered_the_shakiest_first():
    assert len(hc.practice()._practices) == len(patterns()), "nothing was met yet"
    hc.check("2.3", "0.689")
    hc.check("2.2", "-45.2")
    hc.check("rise_back 7", "1")
    hc.check("rise_back 8", right(find("rise_back 8")))
    skills = [label for label, _ in hc.practice().widget.children[0].options]
    assert skills == ["find a percent change", "undo a fall", "turn a change into a multiplier"]
