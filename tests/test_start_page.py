"""The start page: the cutting, the bet that is answered at once, and what is done already."""

import re
from pathlib import Path

import pytest

import headcount as hc
from headcount.notebook import start_page
from headcount.questions import memory, predictions
from headcount.questions.bet import BET, bet

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
CHOICES = ["the officials", "the charities", "the newspaper", "perhaps all three"]
# What each choice is answered with, in part; none says what lesson 4 asks.
SAID = ["how the officials counted", "300 near Dunkirk", "A tenth of which count", "That can be"]


def test_the_cutting_quotes_the_article_and_says_when():
    cut = hc.cutting()
    assert repr(cut).splitlines() == [
        "\u201cCalais migrants try to cross Channel 115,000 TIMES despite France Jungle "
        "demolition\u201d",
        "\u201cabout 500 migrants in Calais\u201d",
        "\u201ccloser to 700\u201d",
        "\u201cjust a tenth of the number of migrants in Calais\u201d",
        "\u201cfell by only 31 percent\u201d",
        "From a report in a British newspaper, 16 January 2018",
    ]
    assert all(line.strip("\u201c\u201d") in cut.html for line in repr(cut).splitlines())


def test_the_bet_asks_what_the_article_says():
    asked = bet(hc.article())
    assert list(asked.options) == CHOICES
    for number in ("500", "700", "7,000", "a tenth"):
        assert number in asked.prompt


@pytest.mark.parametrize("choice, said", list(zip(CHOICES, SAID)))
def test_a_bet_is_answered_at_once(choice, said):
    box = hc.bet()
    assert repr(box.receipt()) == "No bet yet."
    box.guess.value = choice
    box.save()
    told = repr(box.receipt())
    assert told.startswith(f"You bet on {choice}.") and said in told
    # What lesson 4 lets one find out: which of the two shares is a tenth, and how far apart.
    assert not any(answer in told for answer in ("7.1", "7%", "10%", "is a tenth", "fourteenth"))


def test_a_bet_is_kept_when_its_cell_is_run_again_and_stands_for_no_lesson():
    box = hc.bet()
    box.guess.value = "the charities"
    box.save()
    assert hc.bet().guess.value == "the charities"
    assert [*memory.of_kind(predictions.PREDICTION)] == [BET]
    assert all(predictions.is_open(str(lesson)) for lesson in range(1, 11))


def test_without_a_choice_nothing_is_bet():
    box = hc.bet()
    box.save()
    assert repr(box.receipt()) == "No bet yet."


def lines():
    return repr(hc.lessons()).splitlines()


def test_there_is_a_card_for_every_lesson_with_its_question_and_minutes():
    first, *cards = lines()
    assert first == "Begin with Lesson 1." and len(cards) == 11
    assert cards[1] == "2 Did attempts fall by 31 percent? (50 minutes)"
    html = hc.lessons().now().html
    assert html.count("<li ") == 11
    for said in ("Lesson 3 \u00b7 35 minutes", "Which digits survive the rounding?"):
        assert said in html
    links = re.findall(r'href="([^"]+)"', html)
    assert links == sorted(path.name for path in NOTEBOOKS.glob("[01][0-9]_*.ipynb"))[2:]


def test_in_colab_no_card_has_a_link_that_leads_nowhere(monkeypatch):
    monkeypatch.setattr(start_page, "door", lambda: "colab")
    assert "href" not in hc.lessons().now().html


def test_what_is_done_counts_what_was_answered_right():
    hc.check("2.2", -31.1)
    hc.check("2.2", 45.2)  # a right answer stays one
    hc.check("2.1", 7)
    assert lines()[0] == "Go on with Lesson 2."
    assert lines()[2].endswith("(50 minutes) 1 of 6 questions right.")
    assert "currentColor 17%, transparent 17%" in hc.lessons().now().html
    predictions.save("4", "about 3 points apart, the charities' is a tenth")
    assert lines()[0] == "Go on with Lesson 4."
    assert lines()[4].endswith(" 0 of 6 questions right, a prediction saved.")
    assert sum("questions right" in line for line in lines()) == 2


def test_a_lesson_that_is_done_leads_to_the_next():
    for number in range(1, 7):
        memory.remember(
            "answer",
            f"3.{number}",
            {"schema": 1, "question": f"3.{number}", "history": [{"outcome": "right"}]},
        )
    assert lines()[0] == "Go on with Lesson 4."
