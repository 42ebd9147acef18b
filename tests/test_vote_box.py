"""A vote in the kernel: two choices, both kept; nothing says right or wrong before the reasons."""

from __future__ import annotations

import re
from html import unescape

import ipywidgets as widgets
import pytest
from test_boxes import shown_by

import headcount as hc
from headcount.questions.bank import find
from headcount.questions.lessons import LESSONS
from headcount.questions.verdict import MIME
from headcount.questions.vote import reasons

OPTIONS = find("V2").fields[0].options
TELLING = r"\b(right|wrong|yes|not yet|holds|tempting|correct)\b"


def choose(box, index: int):
    """What a pupil does, and what is shown for it."""
    box.choose.value = OPTIONS[index]
    return box.save()


def voted():
    box = hc.vote("2")
    choose(box, 0), choose(box, 2)
    return box


def test_the_first_choice_is_saved_in_silence():
    box = hc.vote("2")
    said = choose(box, 0)
    assert said.plain == (
        "V2: Saved: (a). Now talk to your neighbour. Then choose again and press Save."
    )
    assert said.more[MIME] == {
        "schema": 1,
        "version": hc.__version__,
        "question": "V2",
        "kind": "vote",
        "first": "the fall becomes larger",
        "second": None,
        "reasons_shown": False,
    }
    assert said.plain in unescape(box._announced.value)


@pytest.mark.parametrize("first", range(3))
@pytest.mark.parametrize("second", range(3))
def test_nothing_tells_right_from_wrong_before_the_reasons(first, second):
    box = hc.vote("2")
    for index in (first, second):
        said = choose(box, index)
        assert not re.search(TELLING, said.plain, re.IGNORECASE), said.plain
        assert not re.search(TELLING, str(said.more), re.IGNORECASE)
    letters = "abc"[first], "abc"[second]
    both = f"Both times {letters[0]}." if first == second else "First {}, then {}.".format(*letters)
    assert both in said.plain


def test_both_choices_are_kept_and_the_reasons_follow():
    box = voted()
    said = box.reasons()
    assert said.plain.splitlines()[0] == "V2: First a, then c."
    record = said.more[MIME]
    assert (record["first"], record["second"]) == (OPTIONS[0], OPTIONS[2])
    assert record["reasons_shown"] is True
    field, html = find("V2").fields[0], unescape(said.html)
    for words in (field.wrong[0].feedback, field.wrong[2].feedback, find("V2").solution.text):
        assert words in said.plain and words in html
    holds = f"(b) {OPTIONS[1]}: This one holds: 'only' says that more was expected"
    assert holds in said.plain


@pytest.mark.parametrize("lesson", list(LESSONS))
def test_the_reasons_of_every_vote_name_the_one_that_holds(lesson):
    question = find(f"V{lesson}")
    said = reasons(question)
    holds = [index for index, (_, why) in enumerate(said) if why.startswith("This one holds: ")]
    assert holds == [question.fields[0].right]
    assert all(len(why) > 30 for _, why in said)
    assert len({why for _, why in said}) == 3


@pytest.mark.parametrize(
    "vote, option, words",
    [
        ("V1", 0, "These are two photographs"),
        ("V1", 2, "One of the pairs"),
        ("V2", 0, "Which number stands in each of them?"),
        ("V2", 2, "does each let you expect the same fall?"),
        ("V3", 0, "500 of 167,000, or 500 of 16,700"),
        ("V3", 1, "What part of them is it now?"),
        ("V5", 0, "Which of the two follows one person"),
        ("V5", 1, "does not rule it out either"),
        ("V7", 0, "write five digits"),
        ("V7", 1, "honest about its rounding"),
        ("V9", 0, "What did the new axis cut off?"),
        ("V9", 2, "The percent is worked out from the data."),
        ("V10", 1, "That fits the first half"),
        ("V10", 2, "Patrols bear on"),
    ],
)
def test_each_option_has_its_own_reason(vote, option, words):
    """Where two options of a vote show the same mistake, or nearly, they are easily exchanged."""
    feedback = find(vote).fields[0].wrong
    assert words in feedback[option].feedback
    assert [index for index, one in feedback.items() if words in one.feedback] == [option]


def test_the_reasons_wait_for_the_second_choice():
    box = hc.vote("2")
    for before in ("Choose an option on your own", "Saved: (b)."):
        said = box.reasons()
        assert "The reasons come after your second choice." in said.plain and before in said.plain
        assert find("V2").solution.text not in said.plain
        choose(box, 1)


def test_saving_twice_by_mistake_is_one_vote():
    """After Save nothing is chosen, so that the second choice is made anew."""
    box = hc.vote("2")
    choose(box, 0)
    assert box.choose.value is None
    said = box.save()
    assert "No option is chosen" in said.plain and "Saved: (a). Now talk" in said.plain
    assert said.more[MIME]["second"] is None


def test_the_second_choice_may_change_until_the_reasons_are_shown():
    box = voted()
    assert "First a, then b." in choose(box, 1).plain
    box.reasons()
    said = choose(box, 2)
    assert "your choices stay as they are" in said.plain and "First a, then b." in said.plain
    assert said.more[MIME]["second"] == OPTIONS[1]


def test_a_cell_that_is_run_again_keeps_the_choices_and_what_was_said(capsys):
    box = hc.vote("2")
    assert "Choose an option on your own" in shown_by(capsys, box)
    choose(box, 0)
    again = hc.vote("2")
    assert "Saved: (a)." in shown_by(capsys, again)
    assert "First a, then b." in choose(again, 1).plain
    again.reasons()
    assert find("V2").solution.text in shown_by(capsys, hc.vote("2"))


def test_the_box_that_judges_goes_on_and_the_two_keep_apart():
    voted().reasons()
    box = hc.ask("V2")
    assert box.check().outcome == "blank" and box.hint().plain.startswith("Hint 1 of 3 for V2")
    assert "The solution opens after" in box.solution().plain
    assert hc.check("V2", "b").is_right
    assert "First a, then c." in hc.vote("2").receipt(hc.vote("2").choices).plain


def test_each_button_does_what_it_says():
    box = hc.vote("2")
    (row,) = [one for one in box.widget.children if isinstance(one, widgets.HBox)]
    save, show = row.children
    assert (save.description, show.description) == ("Save V2", "Show the reasons")
    for index in (1, 1):
        box.choose.value = OPTIONS[index]
        save.click()
    assert "Both times b." in box._announced.value
    show.click()
    assert "This one holds" in box._announced.value


def test_a_reader_without_a_kernel_sees_question_and_options():
    box = hc.vote("2")
    lettered = "; ".join(f"({letter}) {text}" for letter, text in zip("abc", OPTIONS))
    assert repr(box).splitlines() == [f"V2 {find('V2').prompt}", lettered]
    box.choose.value = OPTIONS[2]
    stored = box.stored()
    assert "Answer: (c) nothing" in stored.plain and "Answer: (c) nothing" in unescape(stored.html)


@pytest.mark.parametrize("asked", ["2", 2, "V2", " v2 "])
def test_a_vote_is_named_by_its_lesson(asked):
    assert hc.vote(asked).question.id == "V2"


def test_a_wrong_call_is_a_sentence():
    those = "lessons have one: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10."
    assert hc.vote("12").plain == f"There is no vote for '12'; {those}"
