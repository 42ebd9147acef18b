"""The pictures of the chart lab, read back from their marks."""

from dataclasses import replace

import pytest

import headcount as hc
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Area, Axis, Bar, Dot, Line, Text
from headcount.explorers.chart_lab import ChartLabExplorer
from headcount.story.article import Article

BEFORE, AFTER = 167_000, 115_000
LABEL = "teaching example: misleading"
WIDTHS = pytest.mark.parametrize("width", [WIDE, NARROW])


def picture(width=WIDE, **values):
    return hc.explore("chartlab").picture(values, width)


def words(drawn):
    return [text.words for text in drawn.marks(Text)]


def panels(drawn):
    """The panels that have an axis, in the order in which they are drawn."""
    return [panel for panel in drawn.panels if any(isinstance(m, Axis) for m in panel.marks)]


def kept(panel, kind):
    return [mark for mark in panel.marks if isinstance(mark, kind)]


def at(panel, said):
    (text,) = [text for text in kept(panel, Text) if text.words == said]
    return text


@WIDTHS
@pytest.mark.parametrize("start", [0, 50_000, 100_000, 114_000])
def test_bars_are_as_long_as_their_axis_makes_them(start, width):
    mine = panels(picture(width, axis_start=start))[0]
    first, second = kept(mine, Bar)
    assert (first.y0, first.y1, second.y0) == (0, 1, 0)
    assert second.y1 == pytest.approx((AFTER - start) / (BEFORE - start))
    assert first.x1 < second.x0 and "2016" in first.says and "2017" in second.says
    assert first.colour == second.colour == "plain" and not first.hatched
    side, years = kept(mine, Axis)
    assert side.ticks[0] == (0, f"{start:,}"), "where the axis begins is on the axis"
    for place, said in side.ticks:
        value = int(said.replace(",", ""))
        assert place == pytest.approx((value - start) / (BEFORE - start))
    assert years.ticks == ((0, "2016"), (1, "2017"))
    assert (at(mine, "167,000").x, at(mine, "167,000").y) == (0, 1)
    assert (at(mine, "115,000").x, at(mine, "115,000").y) == (1, second.y1)


def test_a_bar_below_its_axis_is_not_drawn():
    drawn = picture(axis_start=120_000)
    assert len(kept(panels(drawn)[0], Bar)) == 1
    assert "no length left" in " ".join(words(drawn))


def test_what_is_seen_stands_above_the_picture():
    assert " ".join(words(picture())).startswith(
        "\u221231.1% as drawn, \u221231.1% in the numbers. Lie factor 1.00"
    )
    cut = " ".join(words(picture(axis_start=100_000)))
    assert cut.startswith("\u221277.6% as drawn, \u221231.1% in the numbers. Lie factor 2.49")


@WIDTHS
@pytest.mark.parametrize("scaling, power", [("height", 1), ("area", 2), ("volume", 3)])
def test_icons_grow_in_as_many_directions_as_chosen(scaling, power, width):
    mine = panels(picture(width, chart="icons", scaling=scaling))[0]
    first, second = kept(mine, Bar)
    grown = (second.y1 / first.y1) * (second.x1 - second.x0) / (first.x1 - first.x0)
    faces = [max(y for _, y in area.points) for area in kept(mine, Area)]
    assert len(faces) == (4 if power == 3 else 0)
    if faces:
        grown *= (faces[2] - second.y1) / (faces[0] - first.y1)
    assert grown == pytest.approx((AFTER / BEFORE) ** power)
    assert (at(mine, "167,000").x, at(mine, "115,000").x) == (0, 1)


@WIDTHS
@pytest.mark.parametrize("start, people", [(0, 700), (100_000, 500), (109_222, 700)])
def test_two_axes_each_have_their_line(start, people, width):
    mine = panels(picture(width, chart="axes", right_start=start, people=people))[0]
    count, attempts = (line for line in kept(mine, Line) if line.points[0] == (0, 1))
    assert count.points[1] == (1, pytest.approx(people / 7000)) and not count.dashed
    height = (AFTER - start) / (BEFORE - start)
    assert attempts.points[1] == (1, pytest.approx(height)) and attempts.dashed
    counter = "officials" if people == 500 else "charities"
    assert (count.colour, attempts.colour) == (counter, "plain")
    assert [dot.shape for dot in kept(mine, Dot)] == ["diamond", "diamond", "circle", "circle"]
    right = [text for text in kept(mine, Text) if text.x == 1.5]
    assert right[0].words == f"{start:,}" and right[0].y == 0
    for text in right:
        value = int(text.words.replace(",", ""))
        assert text.y == pytest.approx((value - start) / (BEFORE - start))
    for place, said in kept(mine, Axis)[0].ticks:
        assert place == pytest.approx(int(said.replace(",", "")) / 7000)
    assert at(mine, "115,000").y == pytest.approx(height)
    assert at(mine, str(people)).y == pytest.approx(people / 7000)


def test_the_index_begins_at_100_for_both():
    mine = panels(picture(chart="index", people=1000))[0]
    both, attempts, people = kept(mine, Dot)
    assert (both.x, both.y, both.shape) == (0, 1, "square")
    assert (attempts.x, attempts.shape) == (1, "circle") and (people.x, people.shape) == (
        1,
        "diamond",
    )
    assert attempts.y == pytest.approx(0.6886, abs=1e-4) and people.y == pytest.approx(1 / 7)
    assert at(mine, "attempts 68.9").y == attempts.y and at(mine, "people 14.3").y == people.y
    assert kept(mine, Axis)[0].ticks == ((0, "0"), (0.5, "50"), (1, "100"))


@pytest.mark.parametrize("people, hatched", [(500, False), (700, True), (1000, True)])
def test_two_panels_tell_officials_from_charities(people, hatched):
    attempts, counts = panels(picture(chart="panels", people=people))[:2]
    first, second = kept(attempts, Bar)
    assert second.y1 / first.y1 == pytest.approx(AFTER / BEFORE)
    before, now = kept(counts, Bar)
    assert now.y1 / before.y1 == pytest.approx(people / 7000) and before.y0 == now.y0 == 0
    assert not before.hatched and before.colour == "officials" and now.hatched is hatched
    assert now.colour == ("charities" if hatched else "officials")


@WIDTHS
@pytest.mark.parametrize("chart", ["bars", "icons", "axes", "index", "panels"])
def test_the_honest_chart_stands_beside_every_chart(chart, width):
    attempts, counts = panels(picture(width, chart=chart, people=500))[-2:]
    bars = kept(attempts, Bar)
    assert [(bar.y0, bar.y1) for bar in bars] == [(0, 1), (0, pytest.approx(AFTER / BEFORE))]
    assert [(bar.x0 + bar.x1) / 2 for bar in bars] == pytest.approx([0, 1])
    assert at(attempts, "167,000").x == 0 and at(attempts, "115,000").x == 1
    before, least, band = kept(counts, Bar)
    assert (before.y0, before.y1, before.colour) == (0, 1, "officials")
    assert before.x0 == -before.x1 and (least.x0 + least.x1) / 2 == pytest.approx(1)
    assert (least.y0, least.y1) == (0, pytest.approx(500 / 7000)) and not least.hatched
    assert (band.y0, band.y1) == (pytest.approx(500 / 7000), pytest.approx(1000 / 7000))
    assert band.hatched
    assert at(counts, "500 to").x == at(counts, "1,000").x == 1
    for panel in (attempts, counts):
        assert panel.y[0] == 0 and kept(panel, Axis)[0].ticks == ((0, "0"),)
    assert [said for _, said in kept(counts, Axis)[1].ticks] == ["before Oct", "Jan"]
    assert (at(counts, "2016").x, at(counts, "2018").x) == (0, 1)


def test_ranges_say_how_far_the_attempts_may_lie():
    attempts = panels(picture(ranges=True))[-2]
    uprights = [line for line in kept(attempts, Line) if line.points[0][0] == line.points[1][0]]
    ends = [[y * BEFORE for _, y in line.points] for line in uprights]
    assert ends == [pytest.approx([166_500, 167_500]), pytest.approx([114_500, 115_500])]
    assert words(picture(ranges=True)).count("\u00b1 500") == 2
    assert "\u00b1 500" not in words(picture())


def test_a_misleading_chart_says_so():
    for values in ({"axis_start": 1000}, {"chart": "icons"}, {"chart": "axes"}):
        assert LABEL in " ".join(words(picture(**values))), values
    for values in ({}, {"chart": "icons", "scaling": "height"}, {"chart": "index"}):
        assert LABEL not in " ".join(words(picture(**values))), values


def test_before_the_prediction_no_cut_axis_is_drawn():
    """The lesson asks how much shorter a bar looks on an axis from 100,000: 77.6 percent."""
    explorer = hc.explore("chartlab")
    part = (AFTER - 100_000) / (BEFORE - 100_000)
    for values in ({"axis_start": 100_000}, {"chart": "axes", "right_start": 100_000}):
        drawn = explorer.picture(values)
        open_ = [mark for mark in drawn.marks() if not mark.veil]
        said = " ".join(getattr(mark, "words", "") + mark.says for mark in open_)
        result = explorer.model(explorer.with_defaults(values))
        said += explorer.describe(result, veiled=True)
        assert "77.6" not in said and "2.49" not in said
        heights = [mark.y1 for mark in open_ if isinstance(mark, Bar)]
        heights += [mark.y for mark in open_ if isinstance(mark, (Dot, Text))]
        heights += [y for m in open_ if isinstance(m, Line) for _, y in m.points]
        assert not [height for height in heights if height == pytest.approx(part)]
    mine, _, beside = (part.marks for part in panels(explorer.picture())[-3:])
    for shown in (mine, beside):
        assert not [mark for mark in shown if mark.veil], "an axis from 0 shows them as they are"


def test_a_chart_has_only_its_own_controls():
    explorer = hc.explore("chartlab")
    seen = {
        chart: [
            name
            for group in explorer.groups()
            if group.shown is None or group.shown({"chart": chart})
            for name in group.controls
        ]
        for chart in ("bars", "icons", "axes", "index", "panels")
    }
    assert seen == {
        "bars": ["chart", "axis_start", "ranges"],
        "icons": ["chart", "scaling", "ranges"],
        "axes": ["chart", "right_start", "people", "ranges"],
        "index": ["chart", "people", "ranges"],
        "panels": ["chart", "people", "ranges"],
    }
    view = explorer.view
    boxes = [box for _, box in view._at_times]
    view.put("chart", "icons")
    assert [box.layout.display for box in boxes] == ["none", None, "none", "none"]


def test_another_chart_leaves_no_ghost():
    explorer = hc.explore("chartlab")
    view = explorer.view
    view.put("axis_start", 50_000)
    view.put("ranges", True)
    view.put("axis_start", 60_000)
    assert "headcount-ghost" in view.picture.value
    view.put("chart", "icons")
    assert "headcount-ghost" not in view.picture.value


def test_chartlab_without_a_base():
    """Another story may count nobody at first."""
    story = hc.article()
    figures = [
        replace(one, value=0) if one.id == "people_before" else one for one in story.figures()
    ]
    explorer = ChartLabExplorer(Article(figures, story.path))
    assert "No index: its base is 0" in explorer.step({"chart": "index"}).sentence
    assert "no change from 0" in explorer.step({"chart": "panels"}).table.text()
