"""The picture of two lists, read back from its marks.

With nobody replaced, 700 people, 361 on list 1, 282 on list 2 and 145 on both are 216 on list 1
only, 137 on list 2 only and 202 on neither; of a hundred dots 30.9, 20.7, 19.6 and 28.9 are theirs.
"""

import re
from dataclasses import replace

import pytest
from sweeps import small_dots

import headcount as hc
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Arrow, Axis, Bar, Dot, Dots, Line, Text
from headcount.drawing.roles import MUTED, PLAIN
from headcount.explorers.lists import dots_of
from headcount.stats.hidden import simulate_lists

AVOID = {"times": 0.4}


def picture(width=WIDE, **values):
    return hc.explore("lists").picture(values, width)


def panels(drawn):
    """Its people and its estimates, the last two panels."""
    return drawn.panels[-2:]


def of(panel, kind):
    return [mark for mark in panel.marks if isinstance(mark, kind)]


def words(drawn):
    return [text.words for text in drawn.marks(Text)]


def frames(panel):
    return of(panel, Bar)


def within(dot, bar):
    return bar.x0 < dot.x < bar.x1 and min(bar.y0, bar.y1) < dot.y < max(bar.y0, bar.y1)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_dot_stands_in_the_frames_of_the_lists_it_is_on(width):
    people, _ = panels(picture(width))
    first, second = frames(people)
    assert (first.dashed, second.dashed) == (False, True)
    assert (first.says, second.says) == ("list 1: 361", "list 2: 282")
    where = {(True, True): 0, (True, False): 0, (False, True): 0, (False, False): 0}
    for dot in small_dots(people):
        where[within(dot, first), within(dot, second)] += 1
        unseen = not within(dot, first) and not within(dot, second)
        assert dot.filled is not unseen and dot.colour == (PLAIN if unseen else MUTED)
    assert list(where.values()) == [21, 31, 19, 29], "both, list 1 only, list 2 only, neither"


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_each_field_is_named_with_its_people(width):
    people, _ = panels(picture(width))
    first, second = frames(people)
    lower = [replace(text, y=text.y - text.dy) for text in of(people, Text)[-4:]]  # in pixels
    told = {text.words: (within(text, first), within(text, second)) for text in lower}
    assert told == {
        "both: 145": (True, True),
        "list 1 only: 216": (True, False),
        "list 2 only: 137": (False, True),
        "neither: 202": (False, False),
    }


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("values", [{}, {"people": 5000, "first": 5, "second": 5}, {"people": 50}])
def test_dots_do_not_lie_on_each_other(width, values):
    people, _ = panels(picture(width, **values))
    dots = small_dots(people)
    assert len(dots) == (50 if values.get("people") == 50 else 100)
    places = [(round(dot.x, 3), round(dot.y, 3)) for dot in dots]
    assert len(set(places)) == len(places)
    first, second = frames(people)
    lowest = min(second.y0, second.y1)
    assert all(0 < dot.x < width and dot.y > lowest for dot in dots)


def test_parts_of_a_hundred_dots():
    assert dots_of([216, 145, 137, 202]) == [31, 21, 19, 29]
    assert dots_of([1, 0, 3, 46]) == [1, 0, 3, 46], "up to a hundred people each has a dot"
    assert dots_of([1, 1, 1, 4997]) == [0, 0, 0, 100]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_interval_the_estimate_and_the_truth_stand_where_their_numbers_are(width):
    """362 x 283 / 146 - 1 is 700.7; the standard error 31.2."""
    drawn = picture(width)
    _, below = panels(drawn)
    assert below.x == (0, 1500)
    truth, interval = of(below, Line)
    assert {x for x, _ in truth.points} == {700} and not truth.dashed
    assert [x for x, _ in interval.points] == pytest.approx([639.6, 761.8], abs=0.5)
    name = next(text for text in of(below, Text) if text.words == "these lists")
    assert name.x == interval.points[0][0] and name.anchor == "end", "left of it"
    (diamond,) = [dot for dot in of(below, Dot) if dot.shape == "diamond"]
    assert diamond.x == pytest.approx(362 * 283 / 146 - 1) and diamond.ghost
    assert next(text for text in of(below, Text) if text.words == "truth 700").x == 700
    assert words(drawn)[0] == "203", "701 less the 361 + 282 - 145 on the lists"
    assert (
        "on neither list (really 202). In all 701 (95%: 640 to 762); the truth is 700"
        in " ".join(words(drawn))
    )
    (axis,) = of(below, Axis)
    assert all(float(label.replace(",", "")) == at for at, label in axis.ticks)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_one_dot_for_each_estimate_in_the_column_nearest_to_it(width):
    explorer = hc.explore("lists")
    result = explorer.step().result
    _, below = panels(explorer.picture({}, width))
    dots = sorted(dot.x for dot in small_dots(below))
    assert len(dots) == len(result.estimates) == 100
    half = 1500 / (90 if width == WIDE else 38) / 2
    assert all(abs(x - at) <= half + 1e-6 for x, at in zip(dots, sorted(result.estimates)))


def test_estimates_beyond_the_scale_are_counted_at_its_edge():
    explorer = hc.explore("lists")
    result = explorer.model(explorer.with_defaults(AVOID))
    beyond = [one for one in result.estimates if one > 1500]
    assert beyond
    _, below = panels(explorer.picture(AVOID))
    edge = [dot for dot in of(below, Dot) if not below.holds(dot.x, dot.y)]
    assert [dot.label for dot in edge] == [f"{len(beyond)} further right"]
    far = explorer.picture({"replaced": 60, "missed": 50})
    (number,) = re.findall(r"In all (\S+) \(95%", " ".join(words(far)))
    (diamond,) = [dot for dot in far.marks(Dot) if dot.shape == "diamond"]
    assert diamond.x > 1500 and diamond.label == number, "beyond the scale, with its number"


def test_the_estimate_is_worked_out_beside_it():
    said = " ".join(words(picture()))
    assert "(361 + 1) \u00d7 (282 + 1) \u00f7 (145 + 1) \u2212 1" in said
    assert round(362 * 283 / 146 - 1) == 701 and "701" in said


def test_missed_matches_are_named_beside_those_there_are():
    assert "both: 145 (122 found)" in words(picture(missed=20))


def test_two_truths_have_two_lines():
    _, below = panels(picture(replaced=30))
    ever, truth = of(below, Line)[:2]
    assert ({x for x, _ in ever.points}, {x for x, _ in truth.points}) == ({910}, {700})
    assert ever.dashed and not truth.dashed
    assert next(text for text in of(below, Text) if text.words == "ever 910").x == 910


def test_without_an_estimate_the_picture_says_why():
    drawn = picture(people=50, first=5, second=5)
    assert "Nobody was found on both lists" in " ".join(words(drawn))
    assert not [dot for dot in drawn.marks(Dot) if dot.shape == "diamond"]
    assert "truth 50" in words(drawn)


def test_before_the_prediction_nothing_says_whether_the_estimate_is_too_high():
    """Lists that avoid each other: too high. What is open: the lists, and the truth."""
    explorer = hc.explore("lists")
    for values in ({}, AVOID, {"times": 1.6}, {"replaced": 30}):
        result = explorer.model(explorer.with_defaults(values))
        head, people, below = explorer.whole(result).panels
        assert all(mark.veil for mark in head.marks)
        assert all(mark.veil for mark in of(below, (Dot, Dots)))
        open_ = [mark for mark in below.marks if not mark.veil]
        lines = {x for line in open_ if isinstance(line, Line) for x, _ in line.points}
        assert lines == {result.present, result.ever}
        said = " ".join(getattr(mark, "words", "") + mark.says for mark in open_)
        said += explorer.describe(result, veiled=True)
        assert f"{round(result.estimate.number):,}" not in said and "contain" not in said


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("values", [{}, AVOID, {"repeats": 500}])
def test_the_filled_dots_are_the_estimates_whose_interval_contains_the_truth(width, values):
    """Chapman's estimate and its standard error, worked out here from the lists of each repeat."""
    at = {"first": 0.5, "second": 0.4, "repeats": 100, "seed": 2018, **values}
    found = simulate_lists(people=700, **at)
    right = wrong = 0
    for first, second, both in zip(found.first, found.second, found.both):
        n1, n2, m = int(first), int(second), int(both)
        estimate = (n1 + 1) * (n2 + 1) / (m + 1) - 1
        variance = (n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) / ((m + 1) ** 2 * (m + 2))
        if abs(estimate - 700) <= 1.959964 * variance**0.5:
            right += 1
        else:
            wrong += 1
    drawn = picture(width, **values)
    _, estimates = panels(drawn)
    dots = small_dots(estimates)
    beyond = len(found.first) - len(dots)  # they stand at the edge, as one arrow
    assert sum(dot.filled for dot in dots) == right
    assert sum(not dot.filled for dot in dots) == wrong - beyond
    said = " ".join(words(drawn))
    filled = " (filled)" if right and wrong else ""
    assert f"{right} of {right + wrong} intervals contain the truth{filled}" in said
    assert ("filled" in said) == (values != AVOID), "there none contains it"


def test_an_interval_that_goes_on_beyond_the_scale_ends_in_one_arrow():
    """From 1,045 to 1,607 on a scale to 1,500; of 2,245 the estimate itself stands at the edge."""
    _, estimates = panels(picture(**AVOID))
    (arrow,) = of(estimates, Arrow)
    assert arrow.x1 == estimates.x[1] == 1500
    for values in ({}, {"times": 0.2}):
        _, estimates = panels(picture(**values))
        assert of(estimates, Arrow) == []


def test_the_line_of_the_truth_lies_under_the_dots():
    """Over them it would hide the highest stack."""
    _, estimates = panels(picture())
    kinds = [type(mark) for mark in estimates.marks]
    assert kinds.index(Line) < kinds.index(Dots)
