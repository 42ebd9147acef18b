"""Answer boxes, predictions and the concept check in the kernel: what a cell run again keeps."""

import pytest

import headcount as hc
from headcount.notebook.answer_box import entered, refill
from headcount.questions import predictions
from headcount.questions.bank import find


def shown_by(capsys, box):
    """What the cell of this box shows."""
    box._ipython_display_()
    return capsys.readouterr().out


def controls_of(box):
    _ = box.widget
    return box._tree


@pytest.mark.parametrize(
    "question, filled",
    [
        ("2.2", ["45.2"]),  # a number
        ("5.2", ["230", "164.3", "7"]),  # several
        ("2.6", ["6%"]),  # a choice
        ("1.2", [True, False, True, False, False, False, False, False]),  # ticks
        ("1.1", ["stock", "flow", "", "", "", ""]),  # menus
        ("2.P", ["a", "b", ""]),  # lines
    ],
)
def test_a_cell_that_is_run_again_keeps_what_was_entered_and_said(capsys, question, filled):
    box = hc.ask(question)
    assert "Put in an answer" in shown_by(capsys, box)
    refill(controls_of(box), filled)
    assert entered(controls_of(box)) == filled
    verdict = box.check()
    again = hc.ask(question)
    assert verdict.sentences.splitlines()[0] in shown_by(capsys, again)
    assert entered(controls_of(again)) == filled and again.answer == box.answer


def test_the_concept_check_keeps_its_answers_and_its_moments_apart(capsys):
    before = hc.concept_check("before")
    shown_by(capsys, before)
    filled = entered(controls_of(before))
    filled[0] = "33.3"
    refill(controls_of(before), filled)
    before.save()
    again, after = hc.concept_check("before"), hc.concept_check("after")
    assert "You answered: C1 33.3." in shown_by(capsys, again)
    assert entered(controls_of(again)) == filled
    assert "Nothing saved yet" in shown_by(capsys, after)
    assert entered(controls_of(after))[0] == ""


def test_each_button_does_what_it_says():
    box = hc.ask("2.2")
    buttons = {button.description: button for button in box.widget.children[-2].children}
    assert list(buttons) == ["Check 2.2", "Hint 2.2", "Solution 2.2"]
    for name, says in (
        ("Check 2.2", "nothing"),
        ("Hint 2.2", find("2.2").hints[0]),
        ("Solution 2.2", "The solution opens after a right answer or 3 different tries"),
    ):
        buttons[name].click()
        said = box._announced.value
        assert says in said or name.startswith("Check") and "alert" in said
    hc.switch(solutions=True)
    buttons["Solution 2.2"].click()
    assert find("2.2").solution.text[:30] in box._announced.value.replace("&#x27;", "'")


def test_the_same_verdict_is_announced_again():
    box, heard = hc.ask("2.2"), []
    _ = box.widget
    box._announced.observe(lambda change: heard.append(change["new"]), names="value")
    box.check(), box.check()
    assert heard[-1] and heard.count(heard[-1]) == 2


def test_the_same_wrong_answer_brings_no_further_hint():
    first, second, third = (hc.check("2.2", value).message for value in (77, 77, 78))
    hints = find("2.2").hints
    assert hints[0] in first and hints[0] in second
    assert hints[1] in third


def test_a_prediction_keeps_how_sure_it_was_and_skip_does_not_wipe_it():
    box = hc.predict("2")
    box.guess.value, box.sure.value = box.prediction.options[0], 3
    box.save()
    again = hc.predict("2")
    assert "(how sure: 3 of 3)" in again.receipt().plain
    assert again.receipt().more[predictions.MIME]["sure"] == 3
    again.save(skipped=True)
    assert predictions.saved("2") == box.prediction.options[0]


def test_a_question_from_outside_opens_and_closes_with_the_switch(capsys):
    hc.switch(outside=False)
    box = hc.ask("4.5")
    assert "It opens here when you tick the box" in shown_by(capsys, box)
    tree = controls_of(box)
    assert tree.layout.display == "none" and "like" not in box.stored().plain
    hc.switch(outside=True)
    assert tree.layout.display is None and find("4.5").prompt in box.stored().plain
    assert "Put in an answer" in repr(box._last())
    hc.switch(outside=False)
    assert tree.layout.display == "none" and box.stored().plain == ""
