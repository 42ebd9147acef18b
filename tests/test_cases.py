"""The ready claims of page 11: six published, two invented, one trap each."""

from __future__ import annotations

import re

import pytest

import headcount as hc
from headcount.errors import Problem
from headcount.notebook.ready_claims import opened
from headcount.questions import memory
from headcount.story.cases import SURE, cases
from headcount.story.tables import by_id

PUBLISHED = ("crime", "food_banks", "child_poverty", "murder_rate", "sport", "bacon")
INVENTED = ("bakery", "crashes")
# What the card names of the trap, by hand.
NAMED = {
    "crime": "the number (before and after)",
    "food_banks": "Are these people, or can one person be counted more than once?",
    "child_poverty": "Before counts children, before housing costs, after counts children, after",
    "murder_rate": "Both numbers are rates (murders per 100,000 people): the difference is +0.5",
    "sport": "from 37% to 36.1% is \u22120.9 points",
    "bacon": "from 5% to 6% is +1 point, or +20.0% of it",
    "bakery": "'record': ",
    "crashes": "the next count after 9 would mostly be between 3 and 19: 4 is not beyond chance",
}
by_name = pytest.mark.parametrize("name", NAMED)


def test_there_are_six_published_and_two_invented():
    known = cases()
    assert tuple(known) == (*PUBLISHED, *INVENTED)
    for name in PUBLISHED:
        row = by_id("claims_elsewhere")[name]
        assert row["grade"] in SURE and known[name].tag == "X"
        assert known[name].sources[0] == row["source"] and row["claim"] in known[name].sentence
    for name in INVENTED:
        assert known[name].tag == "I" and known[name].sources == []
        assert "Invented" in known[name].origin


@by_name
def test_a_case_opens_without_the_switch_and_names_its_trap(name):
    one = cases()[name]
    for text in (opened(one).plain, opened(one).html):
        assert one.trap[:25] in text.replace("&#x27;", "'")
        assert f'hc.own_article(case="{name}")' in text.replace("&quot;", '"')
        for address in one.sources:
            assert address in text.replace("&amp;", "&")
    assert NAMED[name] in opened(one).plain
    assert ("(X)" in opened(one).plain) == (name in PUBLISHED)


@by_name
def test_a_case_goes_through_the_page(name):
    mine = hc.own_article(case=name)
    assert "A guess" not in mine.below().plain
    for widget in ("audit", "change", "rounding", "ratio", "rate"):
        assert hc.explore(widget, mine).step().sentence
    assert hc.honest_chart(mine).alt
    assert not re.search(r"\b(nan|None|inf)\b", mine.below().plain)


def numbers_of(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", text))


@pytest.mark.parametrize("name", PUBLISHED)
def test_what_a_trap_says_stands_in_its_source_row(name):
    """No figure of our own: each is in the row of claims_elsewhere.csv, in figures or in words."""
    row = by_id("claims_elsewhere")[name]
    told = " ".join(str(cell) for cell in row.values())
    in_words = {"bacon": {"100"}}.get(name, set())  # "a hundred"
    assert numbers_of(cases()[name].trap) <= numbers_of(told) | in_words


def test_the_numbers_of_the_invented_traps():
    bakery = hc.own_article(case="bakery")
    assert bakery.audit.numbers["change"] == -150_000  # -30,000 - 120,000
    assert bakery.audit.numbers["percent"] == -125  # of 120,000
    assert "way_back" not in bakery.audit.numbers
    crashes = hc.own_article(case="crashes")
    # (4 - 9)^2 is 25, less than 4 times 13
    assert (crashes.before.value, crashes.after.value) == (9, 4)
    assert "chance" in crashes.audit.warnings


def test_a_button_opens_one_and_it_is_open_again_after_a_restart():
    shown = hc.ready_claims()
    buttons = shown.widget.children[1].children
    assert [one.description for one in buttons][:2] == ["Crime (X)", "Food banks (X)"]
    assert shown.opened().plain == "None is open yet."
    buttons[1].click()
    assert shown.opened().plain.startswith("Food banks")
    kept = memory.everything()
    memory.forget()
    assert hc.ready_claims().opened().plain == "None is open yet."
    memory.fill(kept)
    assert hc.ready_claims().opened().plain.startswith("Food banks")


def test_a_case_that_is_not_there():
    with pytest.raises(Problem, match="There is no case 'weather'; there are crime, food_banks"):
        hc.own_article(case="weather")
