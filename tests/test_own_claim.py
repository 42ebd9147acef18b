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
    assert mine.before.value == 6293 and "A guess from the sentence" in mine.below().plain
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
