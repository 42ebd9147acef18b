"""The bad chart of question 9.6: its seven features, and what marks it as misleading."""

import io
import re

import numpy as np
import pytest
from matplotlib.text import Text

import headcount as hc
from headcount.charts.bad_chart import LABEL

story = hc.article()


@pytest.fixture
def chart():
    return hc.bad_chart()


def said(chart):
    """Every text in the picture that a reader sees."""
    chart.figure.canvas.draw()
    texts = chart.figure.findobj(lambda artist: isinstance(artist, Text) and artist.get_visible())
    return [text for text in texts if text.get_text().strip()]


def test_it_says_what_it_is_in_the_picture_the_alt_text_and_the_table(chart):
    texts = [text.get_text().lower() for text in said(chart)]
    assert texts.count(LABEL) == 3, "the heading, and twice across the picture"
    assert chart.alt.lower().startswith(LABEL) and chart.alt.endswith(f"'{LABEL}'.")
    assert chart.caption.lower().startswith(LABEL)
    assert LABEL == "teaching example: misleading"
    bundle = chart._repr_mimebundle_()
    assert f'<img alt="{LABEL.capitalize()}' in bundle["text/html"]
    assert bundle["text/plain"].lower().startswith(LABEL)


def test_its_table_has_each_count_on_its_own_day(chart):
    assert list(chart.table.columns) == ["what is drawn", "before", "after"]
    assert [tuple(row) for row in chart.table.rows] == [
        ("attempts to cross (bars)", "167 thousand", "115 thousand"),
        ("people counted (diamonds)", "7,000", "500"),
    ]


def test_the_label_crosses_the_bars(chart):
    """It cannot be cut off without the bars."""
    bars = chart.figure.axes[0]
    boxes = [text.get_window_extent() for text in said(chart) if text.get_rotation() == 28]
    first, _ = (patch.get_window_extent() for patch in bars.patches)
    assert len(boxes) == 2 and all(box.overlaps(first) for box in boxes)


def test_it_has_the_seven_features(chart):
    bars, points = chart.figure.axes
    texts = " ".join(text.get_text() for text in said(chart))
    first, second = bars.patches
    heights = [patch.get_height() for patch in (first, second)]
    assert heights == [story.attempts_2016.value, story.attempts_2017.value]
    assert 0 < bars.get_ylim()[0] < min(heights), "cut axis"
    assert points.get_ylim()[0] == 0 and points.get_ylim()[1] != bars.get_ylim()[1], "two scales"
    assert sum(len(line.get_xdata()) for line in bars.lines) > 10, "icons in the bars"
    assert not re.search(r"\b20\d\d\b|officials|charities|Calais|figures show|\bday\b", texts)
    assert first.get_facecolor() != second.get_facecolor(), "two colours"
    assert bars.get_title(loc="left").endswith("?"), "a question"
    assert "167 thousand" in texts and "115 thousand" in texts, "rounded to thousands"


def test_the_alt_text_says_what_is_seen(chart):
    for seen in (
        "from 100,000 to 180,000 attempts",
        "blue for before and green for after",
        "167 thousand and 115 thousand",
        "small figures of people",
        "from 0 to 8,000 people counted",
        "7,000 before and 500 after",
        "Have attempts to cross fallen?",
        "no source",
        "4.5 times as long",
    ):
        assert seen in chart.alt, seen


def test_people_and_attempts_stay_apart_and_texts_are_large(chart):
    shown = f"{chart.alt} {' '.join(text.get_text() for text in said(chart))}"
    assert not re.search(r"(?:167|115)(?:,000| thousand) (?:people|migrants)", shown)
    assert min(text.get_fontsize() for text in said(chart)) >= 12


def test_nothing_is_cut_off(chart):
    """The edge of the stored picture is white all round."""
    buffer = io.BytesIO()
    chart.figure.savefig(buffer, format="rgba", dpi=150)
    wide, high = (round(150 * inches) for inches in chart.figure.get_size_inches())
    pixels = np.frombuffer(buffer.getvalue(), np.uint8).reshape(high, wide, 4)
    for edge in (pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]):
        assert (edge == 255).all()
    assert (pixels < 255).any()
