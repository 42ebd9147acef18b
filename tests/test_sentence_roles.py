"""Which number of a sentence is before and which after: the right tables are written by hand."""

from __future__ import annotations

import pytest

import headcount as hc
from headcount.story.sentence_marks import marked


def table(sentence: str) -> tuple[float | None, float | None]:
    story = hc.own_article(sentence)
    return story.before.value, story.after.value


@pytest.mark.parametrize(
    "sentence, before, follows",
    [
        ("Visitors dropped by 1,200 from 4,800.", 4800, "3,600"),
        ("Visitors fell 20% from 4,800.", 4800, "3,840"),
        ("Revenue rose by £2m from £10m.", 10e6, "£12,000,000"),
        ("Staff were cut by a third from 900.", 900, "600"),
        # 1,757 x 1.0499 is 1,844.67
        ("Bills will go up 4.99% from £1,757.", 1757, "£1,845"),
        ("Attendance doubled from 400.", 400, "800"),
    ],
)
def test_from_without_to_is_before_and_nobody_said_what_is_after(sentence, before, follows):
    assert table(sentence) == (before, None)
    assert hc.own_article(sentence).told.notes[0].endswith(f"would give {follows}.")


@pytest.mark.parametrize(
    "sentence, before, after",
    [
        ("Thefts fell by 1,200 from 4,800 to 3,600.", 4800, 3600),
        ("Thefts fell by about 20% from 4,800.", 4800, None),
        ("Thefts dropped from 4,800 by 1,200.", 4800, None),
        ("Membership more than doubled from 400.", 400, None),
        ("Jobs fell by between 10% and 20% from 400.", 400, None),
        ("The fare rose 5% to £2.10 from £2.", 2, 2.1),
        ("The council took 40 children from 12 families.", None, 40),
    ],
)
def test_what_a_number_behind_from_is(sentence, before, after):
    assert table(sentence) == (before, after)


@pytest.mark.parametrize(
    "sentence, before, after",
    [
        ("Attendance has trebled since 2019, when just 400 came.", 400, None),
        ("The gap, which was £3.2m in 2023, has doubled.", 3.2e6, None),
        ("The bill has halved since 2019, when it was £400.", 400, None),
        ("Last season 870 fans came on average; this season it is 1,845.", 870, 1845),
        ("In 2022 the grant was £90,000 and in 2023 it was £120,000.", 90_000, 120_000),
        ("In 2023 the grant was £120,000, while in 2022 it was £90,000.", 90_000, 120_000),
        ("Thefts fell by 14%, with 5,412 in 2023 and 6,300 in 2022.", 6300, 5412),
        ("The loss of £120,000 in 2022 became a profit of £30,000 in 2023.", -120_000, 30_000),
        ("A deficit of £2m in 2022 turned into a surplus of £1m in 2023.", -2e6, 1e6),
        ("Crowds fell from an average of 1,500 to between 900 and 1,000.", 1500, None),
        ("The debt is double the £0.7 million of 2021.", 0.7e6, None),
        ("The club drew twice as many as the 2,400 of 2021.", 2400, None),
        ("Twice as many as the 2,400 of 2021 came.", 2400, None),
        ("Attendance topped 1,000 on Saturday, beating last year's 640.", 640, 1000),
        # Half of it, 400, may not be invented while 300 is printed beside it.
        ("Attendance has doubled to 800, and 300 were children.", None, 800),
        ("Fifty people from 12 countries came, a rise of 20%.", None, 50),
    ],
)
def test_no_number_is_worked_out_beside_one_that_is_printed(sentence, before, after):
    assert table(sentence) == (before, after)


def test_a_rent_is_not_put_beside_a_grant():
    before, _ = table("In 2022 the grant was £90,000 and in 2023 the rent was £120,000.")
    assert before is None


def test_what_is_left_empty_is_told():
    story = hc.own_article("Attendance has doubled to 800, and 300 were children.")
    assert "nothing is worked out: it may be 300." in repr(story)
    story = hc.own_article("Crowds fell from an average of 1,500 to between 900 and 1,000.")
    assert "900 and 1,000 is a range: no one number is said." in repr(story)
    story = hc.own_article("The loss of £2m in 2022 became a profit of £1m in 2023.")
    assert story.told.guess.after["counts"] == "profit or loss"


@pytest.mark.parametrize(
    "words, value",
    [
        ("nine hundred and thirty", 930),
        ("one thousand eight hundred and forty-five", 1845),
        ("one thousand, eight hundred and forty five", 1845),
        ("one hundred and twenty", 120),
        ("two hundred thousand", 200_000),
        ("one million two hundred thousand and one", 1_200_001),
        ("two dozen", 24),
        ("a hundred", 100),
    ],
)
def test_whole_numbers_in_words(words, value):
    assert table(f"Attendance rose from three to {words}.") == (3, value)


def test_two_numbers_in_words_in_a_sentence():
    sentence = (
        "One thousand eight hundred and forty-five fans came, up from one hundred and twenty."
    )
    assert table(sentence) == (120, 1845)


@pytest.mark.parametrize(
    "sentence, numbers",
    [
        ("Between one hundred and two hundred came.", []),
        ("Half a million came, or one and a half, or one point five million.", []),
        ("A quarter of a million, two and a half thousand, and 310 came.", ["310"]),
        ("Half of the town, and a third of it.", ["Half", "a third"]),
    ],
)
def test_what_is_no_whole_number_in_words(sentence, numbers):
    assert marked(sentence).of("number") == numbers


@pytest.mark.parametrize("printed", ["£1,500 000", "1.845"])
def test_a_number_that_cannot_be_read_is_told_and_stands_in_no_cell(printed):
    sentence = f"The fund has doubled to {printed} this season."
    assert table(sentence) == (None, None)
    assert f"{printed} cannot be read, or in two ways: it stands in no cell." in repr(
        hc.own_article(sentence)
    )


def test_the_speaker_behind_curly_quotes_is_found():
    story = hc.own_article("\u201cWe drew 1,845 fans,\u201d said chairman Bob Dunn.")
    assert story.told.guess.after["said_by"] == "chairman Bob Dunn"


@pytest.mark.parametrize("quarter", ["Q1", "Q2", "Q3", "Q4"])
def test_each_quarter_is_a_time(quarter):
    story = hc.own_article(f"Thefts fell from 4,800 in {quarter} 2022 to 3,600 in {quarter} 2023.")
    first = 3 * int(quarter[1]) - 2  # January, April, July, October
    starts = [(one.start.year, one.start.month) for one in (story.before, story.after)]
    assert starts == [(2022, first), (2023, first)]
