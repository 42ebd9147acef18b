"""The picture of the calendar, read back from its marks."""

import pytest

import headcount as hc
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Axis, Bar, Dot, Line, Text

UNTIL, YEAR, END = 297, 366, 731  # days until the clearance, of 2016, and of both years
# 7,000 for 297 of 366 days and 500 for 69; 81.1% of 167,000 in 297 days, the rest in 69.
AVERAGE, CAMP_RATE, REST_RATE, NEXT_RATE = 5774.59, 456.017, 457.435, 315.068


def picture(values=None, width=WIDE):
    return hc.explore("calendar").picture(values, width)


def panels(values=None, width=WIDE):
    return picture(values, width).panels[-2:]


def words(drawn):
    return [text.words for text in drawn.marks(Text)]


def of(panel, kind):
    return [mark for mark in panel.marks if isinstance(mark, kind)]


def place(panel, said):
    (text,) = [text for text in of(panel, Text) if text.words == said]
    return text


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_people_are_blocks_as_wide_as_their_days(width):
    people, attempts = panels(width=width)
    assert people.x == attempts.x == (0, END)
    assert people.y == (0, 10_000) and attempts.y == (0, 800)
    camp, after = of(people, Bar)
    assert (camp.x0, camp.x1, camp.y0, camp.y1, camp.hatched) == (0, UNTIL, 0, 7000, False)
    assert (after.x0, after.x1, after.y0, after.y1, after.hatched) == (UNTIL, END, 0, 500, False)
    assert 0 < place(people, "7,000").x < UNTIL and place(people, "500").y == 500


def test_the_average_is_of_the_first_year_alone():
    people, _ = panels()
    (average,) = [line for line in of(people, Line) if line.width == 3]
    assert average.points == ((0, pytest.approx(AVERAGE, abs=0.01)), (YEAR, average.points[0][1]))
    assert place(people, "average of 2016: 5,775").y == average.points[0][1]
    assert words(picture())[:2] == ["5,775", "people at a time, on average over 2016"]


def test_steps_are_as_high_as_attempts_a_day():
    _, attempts = panels()
    first, rest, following = of(attempts, Bar)
    assert (first.x0, first.x1, first.hatched) == (0, UNTIL, True), "nobody counted a part of 2016"
    assert (rest.x0, rest.x1, rest.hatched) == (UNTIL, YEAR, True)
    assert (following.x0, following.x1, following.hatched) == (YEAR, END, False)
    heights = [bar.y1 for bar in (first, rest, following)]
    assert heights == pytest.approx([CAMP_RATE, REST_RATE, NEXT_RATE], abs=1e-3)
    assert {bar.y0 for bar in of(attempts, Bar)} == {0}
    for said, bar in (("456.0", first), ("457.4", rest), ("315.1", following)):
        assert bar.x0 < place(attempts, said).x < bar.x1
    assert "\N{MINUS SIGN}30.9% from 456.0" in words(picture())
    assert "Attempts a day to cross the Channel (hatched: assumed)" in words(picture())


def test_a_step_beyond_the_scale_ends_in_an_arrow_with_its_number():
    _, attempts = panels({"day": 350, "share": 30})
    (beyond,) = of(attempts, Dot)
    assert beyond.y == pytest.approx(0.3 * 167_000 / 17) and not attempts.holds(beyond.x, beyond.y)
    assert of(attempts, Bar)[1].y1 == 800
    assert 349 < place(attempts, "2,947.1").x < YEAR


def test_the_day_of_the_clearance_divides_both_panels():
    for panel in panels({"day": 100}):
        assert any(line.points[0] == (99, 0) for line in of(panel, Line))
        assert 99 in {bar.x1 for bar in of(panel, Bar)}
    assert "cleared on 9 April" in words(picture({"day": 100}))
    assert "cleared on 24 October (X)" in words(picture())


def test_dates_stand_at_their_days():
    people, attempts = panels()
    for panel in (people, attempts):
        ticks = dict(map(reversed, next(axis for axis in of(panel, Axis) if not axis.left).ticks))
        assert ticks["2017"] == YEAR and ticks["Apr"] == YEAR + 90  # the later of two Aprils
        assert place(panel, "2016").x == 0


def test_a_camp_that_did_not_stand_has_no_block():
    drawn = picture({"day": 1})
    assert "did not stand" in words(drawn)[0]
    people, attempts = panels({"day": 1})
    assert [(bar.x0, bar.x1) for bar in of(people, Bar)] == [(0, END)]
    assert [bar.hatched for bar in of(people, Bar)] == [False]
    assert [(bar.x0, bar.x1) for bar in of(attempts, Bar)] == [(0, YEAR), (YEAR, END)]
    assert [bar.hatched for bar in of(attempts, Bar)] == [True, False]


# --- the bath ---


@pytest.mark.parametrize("stay", [10, 20, 60, 120, 365, 400, 3650])
def test_bars_of_the_bath_are_arrivals(stay):
    """A new bar is a tenth of the people; so many of them begin as are worked out to arrive."""
    drawn = picture({"step": "stay", "stay": stay})
    bars = drawn.marks(Bar)
    new = [bar for bar in bars if bar.colour == "plain"]
    assert abs(len(new) * 50 - 500 * 365 / stay) <= 10 * 50 / 2
    assert all(bar.colour == "bar" and bar.x0 == 0 for bar in bars if bar not in new)
    gap = 3 * 365 / drawn.panels[-1].width
    whole = [bar for bar in new if bar.x1 < 365 - gap]
    assert all(bar.x1 - bar.x0 == pytest.approx(stay - gap) for bar in whole)


def test_ten_bars_are_cut_on_any_day():
    bars = picture({"step": "stay", "stay": 60}).marks(Bar)
    gap = 3 * 365 / 568
    for day in (1, 100, 200, 300, 364):
        assert sum(bar.x0 <= day < bar.x1 + gap for bar in bars) == 10
    starts = sorted(bar.x0 for bar in bars if bar.colour == "plain")
    assert {round(b - a, 6) for a, b in zip(starts, starts[1:])} == {6}, "evenly through the year"


def test_the_bath_says_its_number_and_its_people():
    said = " ".join(words(picture({"step": "stay", "stay": 30, "after": 700})))
    assert said.startswith("8,517 arrivals in 2017, if 700 are there at a time")
    assert "Each bar: 70 people, who stay 30 days" in said and "10 bars, 700 people" in said
    assert "arrived in 2017, 121.7 bars" in said, "ten rows of 365 / 30"
    empty = picture({"step": "stay", "after": 0})
    assert not empty.marks(Bar) and "Nobody is present" in " ".join(words(empty))


def test_stays_too_short_to_be_told_apart_are_hatched():
    bars = picture({"step": "stay", "stay": 1}).marks(Bar)
    assert len(bars) == 10 and all(bar.hatched and (bar.x0, bar.x1) == (0, 365) for bar in bars)


def test_a_control_shows_the_step_that_it_moves():
    explorer = hc.explore("calendar")
    year = explorer.defaults
    stay = explorer.changed({**year, "stay": 30}, "stay")
    assert (year["step"], stay["step"]) == ("average", "stay")
    assert explorer.changed({**stay, "after": 700}, "after")["step"] == "stay"
    for name in ("camp", "day", "share"):
        assert explorer.changed(stay, name)["step"] == "average"
    assert "Ten rows of bars" in explorer.step({"step": "stay"}).alt_text


def test_before_the_prediction_nothing_says_the_average():
    explorer = hc.explore("calendar")
    for step in explorer.sweep():
        year = getattr(step.result, "known", step.result)
        average = f"{year.average:,.0f}"
        is_set = average in {f"{many:,.0f}" for many in year.people}
        for width in (WIDE, NARROW):
            drawn = explorer.whole(step.result, width)
            open_ = [mark for mark in drawn.marks() if not mark.veil]
            said = " ".join(f"{getattr(mark, 'words', '')} {mark.says}" for mark in open_)
            said += explorer.describe(step.result, veiled=True)
            assert "average of" not in said and "average:" not in said
            assert is_set or step.values["step"] == "stay" or average not in said.split()
            assert not any(isinstance(mark, Line) and mark.width == 3 for mark in open_)
