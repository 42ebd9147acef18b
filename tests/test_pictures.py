"""Every matplotlib chart, read back from its artists and held against numbers worked out here.

The article's figures stand below as numbers, so that no chart is compared with the code that
draws it.
"""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from lesson_charts import charts_of
from matplotlib.colors import same_color, to_hex
from matplotlib.text import Text
from PIL import Image, ImageDraw

import headcount as hc

ROOT = Path(__file__).parents[1]
BLUE, VERMILLION, GREEN = "#0072B2", "#D55E00", "#009E73"
OFFICIALS, CHARITIES, PLAIN = (BLUE, ""), (VERMILLION, "///"), (GREEN, "")  # colour and hatch
ATTEMPTS = {"2016": 167_000, "2017": 115_000}
BEFORE, NOW_OFFICIALS, NOW_CHARITIES, NOW_BOTH = 7_000, 500, 700, 1_000


@dataclass(frozen=True)
class Bar:
    """A bar as it is drawn: where it begins and ends, its look, and the number written at it."""

    start: float
    end: float
    look: tuple[str, str]
    label: str


def bars_of(axes, *, lying: bool = False) -> list[Bar]:
    """The bars of an axes from left to right, or from the top down, each with its own label.

    A label belongs to the bar whose middle it stands at.
    """
    found = []
    for bar in axes.patches:
        if lying:
            start, length, at = bar.get_x(), bar.get_width(), bar.get_y() + bar.get_height() / 2
        else:
            start, length, at = bar.get_y(), bar.get_height(), bar.get_x() + bar.get_width() / 2
        look = to_hex(bar.get_facecolor()).upper(), bar.get_hatch() or ""
        found.append((at, Bar(start, start + length, look, _label(axes, at, lying))))
    if lying and axes.yaxis_inverted():
        return [bar for _, bar in sorted(found, key=lambda one: one[0])]
    return [bar for _, bar in sorted(found, key=lambda one: -one[0] if lying else one[0])]


def _label(axes, at: float, lying: bool) -> str:
    """The number at the end of a bar: the one text at its middle."""
    texts = [
        text
        for text in axes.texts
        if abs(_anchor(text)[lying] - at) < 1e-6 and any(c.isdigit() for c in text.get_text())
    ]
    assert len(texts) == 1, [text.get_text() for text in texts]
    return texts[0].get_text()


def _anchor(text: Text) -> tuple[float, float]:
    """The place that a text is written for, in data: bar_label writes beside it."""
    return getattr(text, "xy", text.get_position())


def limits(axes) -> tuple[float, float]:
    return axes.get_xlim()[0], axes.get_ylim()[0]


def ticks(axes, *, lying: bool = False) -> list[str]:
    """What is written at the bars' ends of the other axis, in their order."""
    axes.figure.canvas.draw()
    axis = axes.yaxis if lying else axes.xaxis
    return [label.get_text() for label in axis.get_ticklabels()]


def share(part: float, whole: float) -> float:
    return 100 * part / whole


# --- the charts that lessons draw in the open ----------------------------------------------


def test_lesson_2_draws_both_years_from_zero():
    (chart,) = charts_of(2)
    (axes,) = chart.figure.axes
    assert bars_of(axes) == [
        Bar(0, 167_000, PLAIN, "167,000"),
        Bar(0, 115_000, PLAIN, "115,000"),
    ]
    assert ticks(axes) == ["2016", "2017"]
    assert axes.get_title(loc="left") == "How far did recorded attempts fall?"
    assert axes.get_ylabel() == "attempts to cross the Channel"
    assert axes.get_ylim()[0] == 0 and axes.get_ylim()[1] > 167_000
    assert "167,000 in 2016 and 115,000 in 2017, a fall of 31.1% from 2016" in chart.alt
    assert [list(row)[:2] for row in chart.table.to_numpy()] == [
        ["the year 2016", 167_000],
        ["the year 2017", 115_000],
    ]


def test_lesson_9_draws_two_panels_from_zero():
    chart = charts_of(9)[-1]
    attempts, people = chart.figure.axes
    assert bars_of(attempts) == [
        Bar(0, 167_000, PLAIN, "167,000"),
        Bar(0, 115_000, PLAIN, "115,000"),
    ]
    hatched = (VERMILLION, "//")
    assert bars_of(people) == [
        Bar(0, BEFORE, OFFICIALS, "7,000"),
        Bar(0, NOW_OFFICIALS, OFFICIALS, "500"),
        Bar(0, NOW_CHARITIES, hatched, "700"),
        Bar(0, NOW_BOTH, hatched, "1,000"),
    ]
    assert ticks(attempts) == ["2016", "2017"]
    assert ticks(people) == [
        "before Oct 2016\nofficials",
        "Jan 2018\nofficials",
        "Jan 2018\ncharities",
        "Jan 2018\ncharities\nwith Dunkirk",
    ]
    titles = [axes.get_title(loc="left") for axes in (attempts, people)]
    assert titles == [
        "Attempts to cross in a year; the article names no source",
        "People counted in Calais; last bar: near Dunkirk as well",  # as the last name under it
    ]
    assert attempts.get_ylim()[0] == people.get_ylim()[0] == 0
    for seen in ("115,000 attempts (-31%)", "500 people (-93%)", "700 people (-90%)"):
        assert seen in chart.alt
    assert "1,000 people (-86%)" in chart.alt
    assert chart.table["change, %"].tolist() == [0, -31.1, 0, -92.9, -90.0, -85.7]


def test_no_other_lesson_draws_a_chart_of_its_own():
    """A new chart needs a test above: these are all, but for those behind the switch."""
    assert {lesson: len(charts_of(lesson)) for lesson in range(1, 12)} == {
        **dict.fromkeys(range(1, 12), 0),
        2: 1,
        9: 2,  # the bad chart comes first
        11: 1,  # the honest chart of page 11
    }


# --- the charts of the package -------------------------------------------------------------


def test_four_indicators_draws_each_fall_from_its_own_figure():
    hc.switch(outside=True)
    chart = hc.four_indicators()
    (axes,) = chart.figure.axes
    falls = [93, 95, 46, 31]  # 7,000 to 500; 865 to 45; 56,000 to 30,000; 167,000 to 115,000
    exact = [share(*pair) for pair in ((6_500, 7_000), (820, 865), (26, 56), (52, 167))]
    drawn = [(bar.get_x(), bar.get_width()) for bar in axes.patches]
    assert drawn == [(0, pytest.approx(fall)) for fall in exact]
    assert [round(fall) for fall in exact] == falls
    looks = [(to_hex(bar.get_facecolor()).upper(), bar.get_hatch() or "") for bar in axes.patches]
    assert looks[:3] == [OFFICIALS] * 3 and looks[3] == (GREEN, "\\\\\\")
    bold = [text for text in axes.texts if text.get_weight() == "bold"]
    assert [text.get_text() for text in bold] == [f"\u2212{fall}%" for fall in falls]
    (badge,) = [text for text in axes.texts if text.get_text() == "definitions differ"]
    british = axes.patches[2]
    assert badge.get_bbox_patch() is not None
    assert badge.get_position()[1] == pytest.approx(british.get_y() + british.get_height() / 2)
    assert badge.get_position()[0] > bold[2].get_position()[0] + 8, "beside the percent"
    for text, bar, fall in zip(bold, axes.patches, exact):
        x, y = text.get_position()
        assert y == pytest.approx(bar.get_y() + bar.get_height() / 2) and fall < x < fall + 3
    names = [text for text in axes.texts if text not in [*bold, badge]]
    said = ("People in Calais", "Road blocks", "British figures", "Attempts, the Channel")
    figures = (
        "about 7,000 to about 500",
        "about 865 to 45",
        "more than 56,000 clandestine entrants detected (British border controls at Calais, "
        "Coquelles and Dunkirk) to just over 30,000 recorded attempts to enter Britain illegally "
        "(Northern France)",
        "167,000 to 115,000",
    )
    for text, bar, name, figure in zip(names, axes.patches, said, figures, strict=True):
        words = text.get_text().replace("\n", " ")
        assert words.startswith(name) and words.endswith(figure)
        assert text.get_position() == (0, pytest.approx(bar.get_y() - 0.05, abs=0.06)), "above it"
    assert axes.get_xlim()[0] == 0 and axes.yaxis_inverted(), "the first name stands on top"


def test_no_text_of_the_four_indicators_is_cut_or_meets_another():
    hc.switch(outside=True)
    figure = hc.four_indicators().figure
    figure.draw_without_rendering()
    (axes,) = figure.axes
    boxes = [text.get_window_extent() for text in axes.texts]
    assert all(figure.bbox.x0 <= box.x0 and box.x1 <= figure.bbox.x1 for box in boxes)
    bars = [bar.get_window_extent() for bar in axes.patches]
    for at, box in enumerate(boxes):
        assert not any(box.overlaps(other) for other in [*boxes[:at], *bars])


def test_the_honest_chart_draws_every_count_from_zero():
    chart = hc.honest_chart()
    attempts, people = chart.figure.axes
    assert bars_of_honest(attempts) == [
        (0, 167_000, PLAIN, "167,000", "the year 2016, figures show"),
        (0, 115_000, PLAIN, "115,000", "the year 2017, figures show"),
    ]
    reported = "reported 16 January 2018, day of the count not given"
    assert bars_of_honest(people) == [
        (0, 7_000, OFFICIALS, "7,000", "before the clearance of October 2016, officials"),
        (0, 500, OFFICIALS, "500", f"{reported}, officials"),
        (0, 700, CHARITIES, "700", f"{reported}, charities"),
    ]
    assert attempts.get_xlim()[0] == people.get_xlim()[0] == 0
    assert attempts.get_title(loc="left") == "How many attempts were counted?"
    assert people.get_title(loc="left") == "How many people were counted?"
    assert "From before to after: \u221231.1%." in chart.alt
    told = dict(zip(chart.table.columns, chart.table.rows[2]))
    assert told["where"] == "Calais, the camp" and told["who counted"] == "officials"
    assert told["when"].startswith("before the clearance")


def bars_of_honest(axes) -> list[tuple]:
    """From the top down: start, end, look, the number at its end, and the line above it."""
    found = []
    for bar in axes.patches:
        middle = bar.get_y() + bar.get_height() / 2
        (number,) = [t for t in axes.texts if t.get_position()[1] == pytest.approx(middle)]
        (line,) = [t for t in axes.texts if 0 < middle - t.get_position()[1] < 0.5]
        assert number.get_position()[0] > bar.get_width() and line.get_position()[0] == 0
        look = to_hex(bar.get_facecolor()).upper(), bar.get_hatch() or ""
        words = " ".join(line.get_text().split())
        found.append((bar.get_x(), bar.get_width(), look, number.get_text(), words))
    assert axes.yaxis_inverted()
    return found


def test_the_bad_chart_is_drawn_as_its_faults_say():
    chart = hc.bad_chart()
    bars, points = chart.figure.axes
    assert [(b.get_y(), b.get_height()) for b in bars.patches] == [(0, 167_000), (0, 115_000)]
    assert bars.get_ylim() == (100_000, 180_000) and points.get_ylim() == (0, 8_000)
    assert [to_hex(b.get_facecolor()).upper() for b in bars.patches] == [BLUE, GREEN]
    labels = {text.get_text(): text.get_position() for text in bars.texts}
    assert labels == {"167 thousand": (0, 168_000), "115 thousand": (1, 116_000)}
    (diamonds,) = points.lines
    assert list(diamonds.get_ydata()) == [7_000, 500] and diamonds.get_marker() == "D"
    heights = [line.get_ydata()[0] for line in bars.lines]
    assert max(heights) < 167_000 and min(heights) > 100_000, "figures stand inside the bars"
    assert [label.get_text() for label in bars.get_xticklabels()] == ["before", "after"]


def test_the_colours_are_those_of_okabe_and_ito():
    assert (hc.BLUE, hc.VERMILLION, hc.GREEN) == (BLUE, VERMILLION, GREEN)
    assert same_color(hc.OFFICIALS["facecolor"], BLUE) and not hc.OFFICIALS.get("hatch")
    assert same_color(hc.CHARITIES["facecolor"], VERMILLION) and hc.CHARITIES["hatch"] == "///"


# --- all of them ---------------------------------------------------------------------------


def every_chart() -> list:
    hc.switch(outside=True)
    counts = hc.table("camp_counts")
    return [
        *(chart for lesson in (2, 4, 9) for chart in charts_of(lesson)),
        hc.four_indicators(),
        hc.honest_chart(),
        hc.counts_over_time(counts[counts["date_start"].dt.year == 2016]),
    ]


def test_no_text_is_small_and_every_title_asks_or_names():
    for chart in every_chart():
        texts = chart.figure.findobj(lambda one: isinstance(one, Text) and one.get_visible())
        sizes = [text.get_fontsize() for text in texts if text.get_text().strip()]
        assert min(sizes) >= 12, chart.alt
        titles = [axes.get_title(loc="left") for axes in chart.figure.axes]
        assert any(titles), chart.alt


# --- the pictures as they are stored --------------------------------------------------------

STORED = [
    pytest.param(b64decode(data), id=f"{path.parent.name}/{path.stem} {number}")
    for folder in ("notebooks", "exercises", "solutions")
    for path in sorted((ROOT / folder).glob("*.ipynb"))
    for number, data in enumerate(
        re.findall(r"data:image/png;base64,([\w+/=]+)", path.read_text(encoding="utf-8")), 1
    )
]


def ink_at_the_edge(picture: Image.Image) -> list[str]:
    """The sides whose outermost row or column is not all ground: something is cut off there."""
    ground = Image.new("RGBA", picture.size, "white")
    pixels = np.asarray(Image.alpha_composite(ground, picture.convert("RGBA")), int)[:, :, :3]
    sides = {"top": pixels[0], "bottom": pixels[-1], "left": pixels[:, 0], "right": pixels[:, -1]}
    return [name for name, side in sides.items() if (255 - side).max() > 8]


def test_there_are_stored_pictures():
    assert len(STORED) >= 4


@pytest.mark.parametrize("png", STORED)
def test_nothing_is_cut_off_at_the_edge_of_a_stored_picture(png):
    assert ink_at_the_edge(Image.open(BytesIO(png))) == []


@pytest.mark.parametrize(
    "line, sides",
    [
        (((9, 9), (20, 20)), []),
        (((9, 0), (20, 0)), ["top"]),
        (((9, 39), (20, 30)), ["bottom"]),
        (((0, 9), (59, 9)), ["left", "right"]),
    ],
)
def test_ink_at_an_edge_is_found(line, sides):
    picture = Image.new("RGBA", (60, 40), (255, 255, 255, 0))
    ImageDraw.Draw(picture).line(line, fill="#595959")
    assert ink_at_the_edge(picture) == sides
