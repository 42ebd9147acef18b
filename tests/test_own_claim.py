"""The form that corrects what was guessed from a sentence, and what is kept of it."""

from __future__ import annotations

import pytest

import headcount as hc
from headcount.questions import memory

SENTENCE = "Burglaries fell by just 14% to 5,412 in 2023, the police said."


@pytest.fixture(autouse=True)
def forget_all():
    memory.forget()
    yield
    memory.forget()


def claim():
    made = hc.own_article(SENTENCE)
    _ = made.widget
    return made


def test_before_and_after_hold_the_guess_until_it_is_confirmed():
    mine = claim()
    assert (mine.before.value, mine.after.value) == (6293, 5412)
    mine._boxes["before", "value"].value = "6,200"
    assert (
        mine.before.value == 6293
        and "Typed and not confirmed: Number, before." in mine.below().plain
    )
    mine.confirm()
    assert (mine.before.value, mine.after.value) == (6200, 5412)
    assert "Confirmed by you. Run the cells below again" in mine._said
    assert "worked out" not in mine.below().plain, "what was typed is no guess"
    assert hc.explore("change", mine).step().values["before"] == 6200


def test_a_wrong_cell_is_named_by_its_box_and_loses_nothing():
    mine = claim()
    for (side, part), text in {
        ("before", "value"): "lots",
        ("after", "place"): "Leeds",
        ("after", "when"): "03/04/2023",
    }.items():
        mine._boxes[side, part].value = text
    mine.confirm()
    assert mine._said.startswith("Number, before: a number such as 167000, £1.2bn or 95.1% was")
    assert mine._boxes["before", "value"].value == "lots"
    assert mine._boxes["after", "place"].value == "Leeds"
    mine._boxes["before", "value"].value = "6,200"
    mine.confirm()
    assert mine._said.startswith("When, after: '03/04/2023' can be read in two ways; write")
    assert mine.before.value == 6293, "nothing is held until all can be read"


def test_a_form_half_filled_comes_back_after_a_restart():
    mine = claim()
    mine._boxes["before", "place"].value = "Leeds"
    kept = memory.everything()
    memory.forget()
    again = claim()
    assert again._boxes["before", "place"].value == ""
    memory.fill(kept)
    assert again._boxes["before", "place"].value == "Leeds"
    assert again.before.place == "place not named", "it was not confirmed"
    later = claim()
    assert later._boxes["before", "place"].value == "Leeds"


def test_what_was_confirmed_holds_after_a_restart():
    mine = claim()
    mine._boxes["before", "value"].value = "6,200"
    mine.confirm()
    kept = memory.everything()
    memory.forget()
    memory.fill(kept)
    again = hc.own_article(SENTENCE)
    assert again.before.value == 6200 and again.told.is_confirmed
    assert hc.own_article("Thefts fell from 40 to 30.").before.value == 40, "another sentence"


def test_the_guess_can_be_had_back():
    mine = claim()
    mine._boxes["before", "value"].value = "6,200"
    mine.confirm()
    mine.again()
    assert mine.before.value == 6293 and not mine.told.is_confirmed
    assert mine._boxes["before", "value"].value == "6,293"


def test_a_kept_form_that_no_longer_fits_is_no_error():
    name = hc.own_article(SENTENCE)._name
    for cells in ({}, {"before": {"value": "x"}, "after": {}}, {"before": 5, "after": None}):
        memory.remember("claim", name, {"cells": cells, "confirmed": True})
        assert hc.own_article(SENTENCE).before.value == 6293


def test_what_is_stored_says_the_sentence_and_what_stands_in_the_form():
    mine = claim()
    mine._boxes["after", "kind"].value = "flow"
    stored = mine.stored()
    for form in (stored.plain, stored.html):
        assert "just" in form and "judging word" in form
        assert "It counts, after: events in a period" in form


def test_a_table_is_shown_as_before():
    story = hc.own_article("id,value\nbefore,5\nafter,4\n")
    assert story.told is None and not hasattr(story, "widget")


def test_an_empty_form_is_not_confirmed():
    story = hc.own_article("Thefts fell from 40 in 2022 to 30 in 2023, the police said.")
    _ = story.widget
    for box in story._boxes.values():
        box.value = ""
    story.confirm()
    assert "Confirmed" not in story._said and "nothing to confirm" in story._said
    assert not story.told.is_confirmed
    story._boxes["after", "value"].value = "30"
    story.confirm()
    assert story._said.startswith("Confirmed by you.")


RENT = "Rents in Leipzig are up: a flat that cost 620 euros in 2019 cost 810 euros in 2025."


def texts(mine) -> str:
    return "\n".join([mine.below().plain, mine.below().html, mine.stored().plain])


def test_the_numbers_in_no_cell_are_those_of_now():
    mine = hc.own_article(RENT)
    _ = mine.widget
    for side, value in (("before", "620 euros"), ("after", "700")):
        mine._boxes[side, "value"].value = value
    mine.confirm()
    assert "In the sentence, and in no cell: 810 euros." in mine.notes
    mine._boxes["after", "value"].value = "€810"
    mine.confirm()
    assert not [note for note in mine.notes if "in no cell" in note]
    assert "in no cell" not in hc.fact_check(mine).page().plain


def test_what_is_typed_and_not_confirmed_is_told_apart():
    mine = claim()
    assert "not confirmed" not in texts(mine)
    mine._boxes["after", "place"].value = "Leeds"
    told = "Typed and not confirmed: Where, after. The table is without it."
    assert f"{told} So are the cells below." in mine.below().plain
    assert "Confirmed" not in mine.below().plain
    assert told in hc.fact_check(mine).page().plain
    waits = [box for box in mine._boxes.values() if "headcount-waits" in box._dom_classes]
    assert waits == [mine._boxes["after", "place"]]
    mine.confirm()
    assert "not confirmed" not in texts(mine)
    assert not any("headcount-waits" in box._dom_classes for box in mine._boxes.values())


def test_why_it_was_refused_is_still_said_after_run_all():
    mine = claim()
    mine._boxes["after", "when"].value = "now"
    mine.confirm()
    reason = "no days follow from it; leave it empty where the article gives none"
    assert mine._said.startswith("When, after: a date such as") and reason in mine._said
    kept = memory.everything()
    memory.forget()
    memory.fill(kept)
    again = claim()
    assert reason in again.below().plain and "Typed and not confirmed: When, after." in texts(again)
    again._boxes["after", "when"].value = "2023"
    assert reason not in again.below().plain
    again.confirm()
    assert again._said.startswith("Confirmed by you.")


def test_a_word_that_is_not_on_the_list_is_kept_and_told():
    mine = claim()
    mine._boxes["after", "wording"].value = "cut, just"
    mine.confirm()
    assert mine._said.startswith("Confirmed by you.")
    assert mine.comparison.wording == {"just": "just"}
    told = "'cut' is not on the card's list of words: say in your own words what it does."
    assert told in mine.notes
    mine._boxes["after", "wording"].value = "5"
    mine.confirm()
    assert mine._said.startswith("Words that judge, after: a word of the claim")


def test_a_changed_sentence_begins_a_new_claim_and_keeps_what_it_can():
    mine = claim()
    mine._boxes["after", "place"].value = "Leeds"
    mine._boxes["after", "kind"].value = "flow"
    mine.confirm()
    check = hc.fact_check(mine)
    _ = check.widget
    check._boxes["claim"].value = "The police say it."
    changed = hc.own_article(SENTENCE.replace("just", "only"))
    _ = changed.widget
    assert changed._boxes["after", "place"].value == "Leeds"
    assert changed._boxes["after", "kind"].value == "flow"
    said = changed.below().plain
    assert said.startswith("A changed sentence begins a new claim, with a new guess;")
    assert (
        "Taken over from there, and not confirmed yet: It counts, after and Where, after." in said
    )
    assert changed.after.place == "place not named", "it was not confirmed for this sentence"
    again = hc.fact_check(changed)
    _ = again.widget
    assert again._boxes["claim"].value == "The police say it."
    assert "A changed sentence begins a new claim. Your words" in again._said.value
    assert "The police say it." in again.page().plain
    other = hc.fact_check(hc.own_article("Thefts fell from 40 to 30."))
    _ = other.widget
    assert other._boxes["claim"].value == "" and other._said.value == ""


def test_a_place_is_not_called_missing_from_the_article():
    mine = hc.own_article(RENT)
    told = "The page does not look for places: where the sentence names one, type it under 'Where'."
    assert told in mine.notes
    page = hc.fact_check(mine).page().plain
    assert "where (before and after): look in the article first" in page
    table = hc.own_article("id,value\nbefore,5\nafter,4\n")
    assert told not in table.notes
    assert "where (before and after): ask the newsroom" in hc.fact_check(table).page().plain


def test_a_percent_that_is_the_difference_in_points_is_told():
    """4% to 3.75% is 0.25 points less, and 0.25 / 4 is 6.25%."""
    sentence = "The Bank cut its interest rate by 0.25 percent, from 4 percent to 3.75 percent."
    mine = hc.own_article(sentence)
    (said,) = [note for note in mine.notes if "0.25 percent" in note]
    assert said == (
        'The sentence prints "0.25 percent", and that is the difference in points: the table gives '
        "\N{MINUS SIGN}0.25 points, and in percent \N{MINUS SIGN}6.25%."
    )
    card = hc.explore("audit", mine)
    told = "the claim prints '0.25 percent', and 0.25 is the difference in points."
    assert told in mine.audit.warnings["'points'"] and told in card.step().alt_text
    assert "which does the claim print?" in card.step({"value_after": "3%"}).alt_text
    right = hc.own_article(sentence.replace("0.25 percent", "6.25 percent"))
    assert "these agree" in right.notes[0], right.notes


def test_a_table_tells_whether_its_word_of_a_size_fits():
    """40 to 90 is 2.25 times as many; 40 to 70 is 1.75 times."""
    table = "id,value,wording\nbefore,40,\nafter,90,more than doubled\n"
    told = "'more than doubled', and after is 2.25 times before: these agree."
    assert told in hc.own_article(table).notes
    assert told in hc.fact_check(hc.own_article(table)).page().plain
    less = hc.own_article(table.replace("90", "70")).notes[0]
    assert less == "'more than doubled', and after is 1.75 times before: these do not agree."
