"""Which number of a sentence is before and which after: the right tables are written by hand."""

from __future__ import annotations

import pytest

import headcount as hc


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
