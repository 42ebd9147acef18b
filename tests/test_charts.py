"""What every figure shares, and the chart of counts over time against its table."""

import pandas as pd
import pytest
from matplotlib import rcParams
from matplotlib.collections import LineCollection
from matplotlib.colors import same_color
from matplotlib.dates import date2num

import headcount as hc
from headcount.errors import Problem
from headcount.page.shown import Shown
from headcount.story import outside_figures

# One count and one printed range of each side, and a count that took several days.
ROWS = [
    "officials_2016_06_13",
    "officials_2018_01",
    "charities_2016_04",
    "charities_2016_05",
    "charities_2018_01_grande_synthe",
]
# As the alternative text says: marker and colour of each side.
LOOKS = {"officials": ("o", hc.BLUE), "charities": ("D", hc.VERMILLION)}


@pytest.fixture
def counts():
    frame = hc.table("camp_counts")
    return frame[frame["id"].isin(ROWS)]


@pytest.fixture
def chart(counts):
    hc.switch(outside=True)
    return hc.counts_over_time(counts)


def middles(rows):
    """The days in the middle of each row, as the axis counts them."""
    return list(date2num(rows["date_start"] + (rows["date_end"] - rows["date_start"]) / 2))


def test_the_table_says_who_counted_where_and_how_many(chart, counts):
    """Under each heading what the file has in that column, row by row."""
    listed = [dict(zip(chart.table.columns, map(str, row))) for row in chart.table.rows]
    assert len(listed) == len(counts)
    for row, (_, kept) in zip(listed, counts.iterrows()):
        assert (row["side"], row["who counted"], row["area"]) == (
            *(kept["side"], kept["counted_by"], kept["area"]),
        )
        most = kept["count"] if kept["count"] == kept["count"] else kept["high"]
        assert f"{most:,.0f}" in row["people"] and kept["source"] in row["address"]


def test_counts_stay_behind_the_switch(counts):
    shown = hc.counts_over_time(counts)
    assert isinstance(shown, Shown) and "hc.switch(outside=True)" in shown.plain
    assert "4,486" not in shown.html


@pytest.mark.parametrize("side", LOOKS)
def test_each_side_is_drawn_as_the_alternative_text_says(chart, counts, side):
    assert "circles for officials, diamonds for charities" in chart.alt
    marker, colour = LOOKS[side]
    (axes,) = chart.figure.axes
    mine = counts[counts["side"] == side]
    single, ranges = mine[mine["count"].notna()], mine[mine["count"].isna()]

    (dots,) = [line for line in axes.lines if line.get_label() == side]
    assert dots.get_marker() == marker and same_color(dots.get_markerfacecolor(), colour)
    assert list(dots.get_xdata(orig=False)) == middles(single)
    assert list(dots.get_ydata()) == single["count"].tolist()

    hollow = [line for line in axes.lines if line.get_markerfacecolor() == "white"]
    hollow = [line for line in hollow if line.get_marker() == marker]
    assert [list(line.get_ydata()) for line in hollow] == [
        ranges["low"].tolist(),
        ranges["high"].tolist(),
    ]
    assert all(list(line.get_xdata(orig=False)) == middles(ranges) for line in hollow)


def test_the_ends_of_each_range_are_joined(chart, counts):
    assert "hollow pairs joined by a line for printed ranges" in chart.alt
    (axes,) = chart.figure.axes
    joined = {
        (day, low, high): lines.get_color()[0]
        for lines in axes.collections
        if isinstance(lines, LineCollection)
        for (day, low), (_, high) in lines.get_segments()
    }
    ranges = counts[counts["count"].isna()]
    keys = list(zip(middles(ranges), ranges["low"], ranges["high"]))
    assert len(keys) == 3 and joined.keys() == set(keys)
    for key, side in zip(keys, ranges["side"]):
        assert same_color(joined[key], LOOKS[side][1])


def test_the_axis_begins_at_zero_and_the_legend_names_both_sides(chart):
    (axes,) = chart.figure.axes
    assert axes.get_ylim()[0] == 0
    assert [text.get_text() for text in axes.get_legend().get_texts()] == list(LOOKS)


def test_table_and_alternative_text_give_every_count_with_its_dates(chart):
    shown = [(date, side, people) for date, side, _, _, people, _ in chart.table.rows]
    assert sorted(shown) == [
        ("13 June 2016", "officials", "4,486"),
        ("16 January 2018 (reported)", "officials", "350 to 500"),
        ("29 March 2016 to 5 April 2016", "charities", "4,946"),
        ("January 2018", "charities", "270 to 320"),
        ("May 2016", "charities", "5,000 to 7,000"),
    ]
    assert all(f"{when}, {side}: {people}" in chart.alt for when, side, people in shown)
    assert all(row[-1].startswith("http") for row in chart.table.rows)


def test_the_axis_names_the_places_that_are_drawn(chart, counts):
    (axes,) = chart.figure.axes
    assert axes.get_ylabel() == "people counted in Calais or Grande-Synthe"
    (axes,) = hc.counts_over_time(counts[counts["place"] == "Calais"]).figure.axes
    assert axes.get_ylabel() == "people counted in Calais"


def test_dates_do_not_run_into_each_other():
    hc.switch(outside=True)
    figure = hc.counts_over_time(hc.table("camp_counts")).figure
    figure.draw_without_rendering()
    (axes,) = figure.axes
    low, high = axes.get_xlim()
    boxes = [
        label.get_window_extent()
        for at, label in zip(axes.get_xticks(), axes.get_xticklabels())
        if low <= at <= high
    ]
    assert len(boxes) >= 3
    assert not any(first.overlaps(second) for first, second in zip(boxes, boxes[1:]))


def test_which_side_counts_more_is_said_only_where_it_is_so(counts):
    hc.switch(outside=True)
    said = "the charities' counts are the higher ones"
    june = (
        hc.table("camp_counts").set_index("id").loc[["officials_2016_06_13", "charities_2016_06"]]
    )
    assert said in hc.counts_over_time(june).alt
    assert said not in hc.counts_over_time(june.assign(count=[6_123, 4_486])).alt
    assert said not in hc.counts_over_time(june.iloc[:1]).alt, "one side alone is not compared"


# --- dates and figures in words ------------------------------------------------------------


@pytest.mark.parametrize(
    "dates, date_note, words",
    [
        (("2016-01-01", "2016-12-31"), "year", "2016"),
        (("2016-07-01", "2016-07-31"), "month only", "July 2016"),
        (("2010-04-01", "2011-03-31"), "financial year", "April 2010 to March 2011"),
        (("2016-10-11", "2016-10-11"), "day", "11 October 2016"),
        (("2018-01-16", "2018-01-16"), "day reported", "16 January 2018 (reported)"),
        (("2015-01-01", "2015-05-21"), "days", "1 January 2015 to 21 May 2015"),
        (("2014-01-01", "2014-05-15"), "to mid-month", "1 January 2014 to mid-May 2014"),
        (("2014-03-01", "2014-05-31"), "season only", "spring 2014"),
        (("2018-09-28", "2018-09-28"), "day said", "28 September 2018 (said)"),
    ],
)
def test_when_in_words(dates, date_note, words):
    start, end = map(pd.Timestamp, dates)
    row = pd.Series({"date_start": start, "date_end": end, "date_note": date_note})
    assert outside_figures.when(row) == words


@pytest.mark.parametrize(
    "count, low, high, hedge, words",
    [
        (56_000, None, None, "more than", "more than 56,000"),
        (4486, None, None, "exact", "4,486"),
        (None, 350, 500, "between", "350 to 500"),
        (None, 7_000, 10_000, "up to", "up to 7,000 to 10,000"),
    ],
)
def test_printed_in_words(count, low, high, hedge, words):
    row = pd.Series(dict(count=count, low=low, high=high, hedge=hedge))
    assert outside_figures.printed(row) == words


@pytest.mark.parametrize(
    "checked, words",
    [
        ("seen", "https://a.org"),
        ("address not seen again", "https://a.org (address not seen again)"),
        (
            "seen; for the year: address not seen again",
            "https://a.org (for the year: address not seen again)",
        ),
    ],
)
def test_address_in_words(checked, words):
    assert outside_figures.address(dict(source="https://a.org", checked=checked)) == words


# --- the style -----------------------------------------------------------------------------


@pytest.fixture
def styled():
    """The style of a notebook, for one test."""
    from matplotlib import rc_context

    with rc_context(), pd.option_context("display.float_format", None, "display.max_colwidth", 50):
        hc.use_style()
        yield


@pytest.mark.parametrize(
    "value, shown",
    [
        (2_079_000, "2,079,000"),
        (2_079_123.4, "2,079,123"),
        (999_999.7, "1,000,000"),
        (-1_500_000, "-1,500,000"),
        (167_000, "167,000"),
        (-31.13772, "-31.1377"),
        (0.03, "0.03"),
    ],
)
def test_numbers_in_a_table(styled, value, shown):
    assert pd.DataFrame({"n": [float(value)]}).to_string(index=False).split() == ["n", shown]


def test_a_dollar_sign_is_no_mathematics(styled):
    """Between two of them, words would lose their spaces."""
    import matplotlib.pyplot as plt

    assert rcParams["text.parse_math"] is False
    figure, axes = plt.subplots()
    words = axes.set_title("from $5 to $10 each")
    assert not words.get_parse_math()
    plt.close(figure)


def test_a_chart_needs_alternative_text():
    import matplotlib.pyplot as plt

    figure = plt.figure()
    with pytest.raises(Problem, match="alt text"):
        hc.Chart(figure, " ", pd.DataFrame())
    plt.close(figure)
