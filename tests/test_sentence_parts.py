"""Parts of sentences put together: whatever stands beside what, no error and no invented number.

And what was told of ranges, everyday fractions, points, shared units and times, by hand.
"""

from __future__ import annotations

import itertools
import re

import pytest
from expected import one_sentence

import headcount as hc
from headcount.errors import Problem
from headcount.questions import memory
from headcount.story.own_article import own_article
from headcount.story.sentence_marks import marked
from headcount.story.sentence_numbers import is_range
from headcount.story.told_sentence import told

# Of each group a few; the ends of the ranges (7,101 and so on) stand nowhere else.
PARTS = {
    "share": ["One in five pupils was absent last year", "a third of pupils came", "40% were late"],
    "time": ["in 2019", "last year", "two years ago", "in the year to March 2024"],
    "change": [
        "has more than doubled",
        "fell by 14%",
        "is up a third",
        "was cut by a quarter point",
    ],
    "since": ["since 2018/19", "since last year", "compared with 2019"],
    "range": ["between 7,101 and 7,202", "from 7,101-7,202 to 7,303-7,404", "71 to 73%"],
    "level": ["to 5,412", "from 4,800", "and there were 310 in all", "down from 12 weeks to 8"],
    "money": ["rents cost 620 euros", "now £1.2bn", "from £12 to 13.90"],
}
ALL = [part for parts in PARTS.values() for part in parts]
# A number of these parts as a cell holds it, where its digits are not the printed ones.
IN_PERCENT = {"20%": "One in five", "33.3%": "a third"}
FIRST = ["Visits", "The number"]


def cells_of(sentence: str) -> None:
    """Read a sentence; each number of its table is printed in it, or told to be worked out."""
    try:
        claim = told(sentence)
    except Problem as reason:
        assert one_sentence(reason)
        return
    for side in ("before", "after"):
        cell = claim.cells[side]["value"]
        digits = re.sub(r"[^\d.,]", "", cell).strip(".,")
        assert not {"7,101", "7,202", "7,303", "7,404", "71", "73"} & {digits}, sentence
        if cell in IN_PERCENT and IN_PERCENT[cell].lower() in sentence.lower():
            continue
        if cell == claim.guess.worked_out:
            assert not cell or f"Before: {cell} is not in the sentence" in " ".join(claim.notes)
            continue
        assert re.search(rf"(?<![\d.,]){re.escape(digits)}(?![\d]|[.,]\d)", sentence), (
            sentence,
            cell,
        )


@pytest.mark.parametrize("glue", [" ", ", ", ", and "])
def test_no_pair_of_parts_gives_an_error_or_a_number_that_is_not_there(glue):
    for parts in itertools.permutations(ALL, 2):
        both = glue.join(parts)
        for sentence in (*(f"{first} {both}." for first in FIRST), f"{both.capitalize()}."):
            cells_of(sentence)


@pytest.mark.parametrize("group", PARTS)
def test_no_triple_of_parts_gives_an_error_or_a_number_that_is_not_there(group):
    """Each part of a group with one of two other groups in each order; by turns another one."""
    others = [name for name in PARTS if name != group]
    for turn, (one, two) in enumerate(itertools.permutations(others, 2)):
        for at, part in enumerate(PARTS[group]):
            behind = [PARTS[one][(turn + at) % len(PARTS[one])], PARTS[two][at % len(PARTS[two])]]
            for order in itertools.permutations([part, *behind]):
                cells_of(f"Visits {order[0]}, {order[1]} {order[2]}.")
                cells_of(f"{order[0].capitalize()}, and the number {order[1]} {order[2]}.")


def test_a_whole_page_can_be_made_of_them():
    for parts in itertools.permutations([names[0] for names in PARTS.values()], 2):
        try:
            story = own_article(f"Visits {' '.join(parts)}.")
        except Problem as reason:
            assert one_sentence(reason)
        else:
            assert repr(story) and story.audit


# --- ranges -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence, ranges",
    [
        (
            "Between 70 and 75 percent of trains arrived on time in 2024, down from 80 to 85 "
            "percent in 2019.",
            ["80 to 85 percent", "70 and 75 percent"],
        ),
        ("Sales rose from 5,000-6,000 in 2019 to 8,000-9,000.", ["5,000-6,000", "8,000-9,000"]),
        ("It rose from 70 to 75% to 80 to 85%.", ["70 to 75%", "80 to 85%"]),
        ("The firm plans 40 to 60 posts, up from 20 to 30 in 2019.", ["20 to 30", "40 to 60"]),
        ("Waiting times rose to 12 to 16 weeks.", ["12 to 16"]),
        ("Twenty-five to thirty people came, down from forty to fifty.", ["Twenty-five to thirty"]),
        ("He paid between 5 and 6 euros.", ["5 and 6 euros"]),
        ("Sales were 500 in 2020, up from 300 to 350 in 2019.", ["300 to 350"]),
    ],
)
def test_each_range_is_named_and_no_number_of_it_is_taken(sentence, ranges):
    story = hc.own_article(sentence)
    assert story.before.value is None and story.after.value in (None, 500)
    for text in ranges:
        assert f"{text} is a range: no one number is said." in story.told.notes


@pytest.mark.parametrize("words", ["two to three percent", "2 to 3%", "2 to 3 percentage points"])
def test_a_range_of_a_change_gives_no_change(words):
    story = hc.own_article(f"The share rose by {words} to 10%.")
    assert (story.before.value, story.after.value) == (None, 10)
    assert story.told.guess.percent is None
    assert f"{words} is a range: no one" in repr(story)


@pytest.mark.parametrize(
    "sentence, before, after",
    [
        ("Thefts rose by 1,200, up from 3,600 to 4,800.", 3600, 4800),
        ("Bread rose 5%, up from £1 to £1.05.", 1, 1.05),
        ("Delays rose from 40 to 60.", 40, 60),
        ("Delays rose from three to nine.", 3, 9),
        ("The share fell by 3 points to 10%.", 13, 10),
    ],
)
def test_two_numbers_are_no_range(sentence, before, after):
    story = hc.own_article(sentence)
    assert (story.before.value, story.after.value) == (before, after)


def test_what_can_be_split_in_two_ways_is_not_split():
    story = hc.own_article("Sales rose from 5 to 12 to 16.")
    assert (story.before.value, story.after.value) == (None, None)
    assert "5 to 12 to 16 cannot be read, or in two ways: it stands in no cell." in repr(story)


def test_a_direction_that_the_numbers_contradict_is_told():
    notes = hc.own_article("The share fell from 80 to 85 percent.").told.notes
    said = "'fell' does not fit 80% and 85 percent in this order: look it up in the article."
    assert said in notes
    for text in ("fell from 85 to 80 percent", "rose from 80 to 85 percent"):
        assert "in this order" not in repr(hc.own_article(f"The share {text}."))


@pytest.mark.parametrize(
    "cell", ["70-75%", "70 \u2013 75%", "between 70 and 75%", "5,000 to 6,000"]
)
def test_a_range_typed_into_a_box_is_refused_with_what_to_do(cell):
    memory.forget()
    story = hc.own_article("Delays rose from 40 to 60.")
    _ = story.widget
    story._boxes["before", "value"].value = cell
    story.confirm()
    assert story._said.endswith(
        "(a range says no one number, so leave this empty, or write one of its ends and say in "
        "your own words which)."
    )
    assert story._said.startswith("Number, before:") and one_sentence(story._said)
    memory.forget()


@pytest.mark.parametrize("cell", ["5", "-5", "lots", "2015-16", "3-1", "", "40 000", "one in five"])
def test_what_is_no_range(cell):
    assert not is_range(cell)


# --- everyday fractions and points --------------------------------------------------------------


def beside(story) -> str:
    """What is said of the printed change beside that of the table."""
    (said,) = [one for one in story.remarks if one.startswith("The sentence prints")]
    return said


@pytest.mark.parametrize(
    "words, after, agrees",
    [
        # From a quarter (25) and two fifths (40) a third is 8.3 and 6.7 away: 30.0 to 36.7.
        ("up a third", 1328, True),
        ("up a third", 1340, True),
        ("up a third", 1290, False),
        ("up a third", 1380, False),
        # A fifth is 5 from a quarter: 22.5 to 27.5.
        ("up a quarter", 1270, True),
        ("up a quarter", 1220, False),
        ("up a quarter", 1290, False),
        # Two fifths and three fifths are 10 from half: 45 to 55.
        ("down by half", 540, True),
        ("down by half", 560, False),
        # The rise is no fall.
        ("down a third", 1330, False),
        ("up more than a third", 1340, True),
        ("up more than a third", 1320, False),
        # Nearly ends at the neighbour, 26.7, and below the third itself.
        ("up nearly a third", 1310, True),
        ("up nearly a third", 1340, False),
        ("up nearly a third", 1250, False),
        # A printed percent stays what it is.
        ("up 33%", 1328, True),
        ("up 33%", 1340, False),
    ],
)
def test_a_fraction_is_a_rounding_as_people_use_it(words, after, agrees):
    story = hc.own_article(f"Rents are {words}, from £1,000 in 2019 to £{after:,} in 2024.")
    said = beside(story)
    assert (": these agree" in said) is agrees and ("do not agree" in said) is not agrees


def test_how_a_fraction_was_judged_is_told():
    story = hc.own_article("Rents are up by a third, from 610 euros in 2019 to 810 euros in 2025.")
    assert beside(story) == (  # 200 / 610 is 32.79%
        'The sentence prints "a third" (+33.3%), and the table gives +32.8%: these agree, as '
        "people round: 'a third' is said of 30% to 37%."
    )
    story = hc.own_article("Rents are up by a third, from 600 euros in 2019 to 800 euros in 2025.")
    assert beside(story).endswith("the table gives +33.3%: these agree.")


@pytest.mark.parametrize(
    "words, before",
    [
        ("by a quarter point", 4),
        ("by a quarter of a percentage point", 4),
        ("by half a percentage point", 4.25),
        ("by three quarters of a point", 4.5),
        ("by 25 basis points", 4),
        ("by 0.25 percentage points", 4),
    ],
)
def test_points_in_words_are_points(words, before):
    story = hc.own_article(f"The bank cut its rate {words} to 3.75%.")
    assert (story.before.value, story.after.value) == (before, 3.75)
    assert story.told.guess.percent is None and "The sentence prints" not in repr(story)


# --- what two numbers share ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence, before, after, note",
    [
        ("Pay rose from 12.82 to 13.90 euros.", "€12.82", "13.90 euros", "12.82 is read as €12.82"),
        ("Pay is 810 euros, up from 620 in 2019.", "€620", "810 euros", "620 is read as €620"),
        ("Fares rose from £4 to 5.", "£4", "£5", "5 is read as £5"),
        ("Support fell from 40 to 35 percent.", "40%", "35 percent", "40 is read as 40%"),
        (
            "Waste fell from 700 to 649 million tonnes.",
            "700 million",
            "649 million",
            "700 million,",
        ),
        ("Users grew from 800 to 1.2 million.", "800", "1.2 million", ""),
        ("Users grew from 800,000 to 1.2 million.", "800,000", "1.2 million", ""),
        ("The party took 40 seats from 12 percent of voters.", "", "40", ""),
    ],
)
def test_a_unit_printed_once_is_read_for_both(sentence, before, after, note):
    story = hc.own_article(sentence)
    cells = story.told.cells
    assert (cells["before"]["value"], cells["after"]["value"]) == (before, after)
    assert note in " ".join(story.told.notes)
    assert ("is read as" in " ".join(story.told.notes)) is bool(note)


@pytest.mark.parametrize(
    "sentence, things",
    [
        ("Emissions were 649 million tonnes, down from 674 million tonnes.", "emissions in tonnes"),
        ("Waiting times rose from 12 to 16 weeks.", "waiting times in weeks"),
        ("Rainfall rose from 140mm to 148mm.", "Rainfall in mm"),
        ("Thefts rose from 140 to 148.", "thefts"),
    ],
)
def test_the_unit_goes_with_what_is_counted(sentence, things):
    assert hc.own_article(sentence).before.counts == things


# --- times --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence, before, after, whens",
    [
        ("Waiting times are up a third to 16 weeks, from 12 weeks in 2019.", 12, 16, ("2019", "")),
        ("Waiting times rose from 12 weeks to 16.", 12, 16, ("", "")),
        ("Ambulances took 8 minutes on average, up from 7 minutes in 2022.", 7, 8, ("2022", "")),
        ("Sales were 500 in 2024 and have fallen since 2019 by 20%.", None, None, ("2019", "")),
        ("Response times rose from 8 minutes to 2 hours.", None, 2, ("", "")),
        ("A flat that cost £620 in 2019 now costs £810.", 620, 810, ("2019", "")),
        (
            "Rents were £810 last year, and have risen by a third since 2019.",
            None,
            None,
            ("2019", ""),
        ),
        ("Rents were £810 in 2019, and have risen by a third since then.", 810, None, ("2019", "")),
        ("Rents were £810 in 2019 and have risen by a third.", 810, None, ("2019", "")),
        ("Last year the bill was £400, and it has doubled.", 400, None, ("last year", "")),
        ("20% are absent, and this has doubled since 2019.", None, 20, ("2019", "")),
        ("Sales were 400 in 2020, and profits fell 5%.", None, None, ("", "")),
        ("One in five trains was late, and cancellations doubled.", None, None, ("", "")),
    ],
)
def test_which_number_and_time_belong_together(sentence, before, after, whens):
    story = hc.own_article(sentence)
    assert (story.before.value, story.after.value) == (before, after)
    cells = story.told.cells
    assert (cells["before"]["when"].lower(), cells["after"]["when"].lower()) == whens


def test_a_number_that_the_change_may_not_be_of_is_named():
    story = hc.own_article("One in five trains was late, and cancellations have doubled.")
    said = "the change may be of something else, or of another time."
    assert f"One in five stands in no cell: {said}" in repr(story)
    assert story.told.notes[-1] == "In the sentence, and in no cell: One in five."


@pytest.mark.parametrize(
    "sentence",
    [
        "The ban was extended from 12 weeks to 16 weeks.",
        "Children from 8 to 11 years fell ill.",
        "A 10-point plan for a three-bedroom house.",
        "He waited two to three hours in a two-room flat.",
    ],
)
def test_lengths_ages_and_what_describes_are_no_counts(sentence):
    assert marked(sentence).of("number") == []


# --- somebody changes it, and the lowest ----------------------------------------------------------


@pytest.mark.parametrize(
    "sentence, direction, counted",
    [
        ("The bank cut its interest rate by 5% to 3.75%.", ["cut"], ["interest rate"]),
        ("The bank cut Bank Rate to 3.75%.", ["cut"], ["Bank Rate"]),
        ("The city raised fares by 5% to £2.10.", ["raised"], ["fares"]),
        ("The council lowered the business tax from 5% to 4%.", ["lowered"], ["business tax"]),
        ("The council plans to cut 85 posts.", [], ["posts"]),
        ("The Bank made a surprise quarter-point cut to 3.75%.", ["cut"], []),
    ],
)
def test_who_changes_what(sentence, direction, counted):
    marks = marked(sentence)
    assert (marks.of("direction"), marks.of("counted")) == (direction, counted)


@pytest.mark.parametrize(
    "words, judging",
    [
        ("the lowest in two years", ["lowest"]),
        ("its highest level since 2008", ["highest"]),
        ("the highest rate for a decade", ["highest"]),
        ("among the lowest paid", []),
        ("the highest court of the country", []),
        ("their highest level on record", ["record"]),
    ],
)
def test_the_lowest_in_years_compares(words, judging):
    story = hc.own_article(f"The rate fell from 4% to 3.75%, {words}.")
    assert story.told.sentence.of("judging") == judging
    if judging != ["record"]:
        assert len([name for name in story.audit.warnings if "est'" in name]) == len(judging)
