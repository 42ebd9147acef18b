"""The tables from outside the article: shape, sources, agreement with the facts; the switch."""

import shutil
from pathlib import Path

import pandas as pd
import pytest
from expected import one_sentence

import headcount as hc
from headcount.errors import Problem
from headcount.page.shown import Shown
from headcount.story import tables

FACTS = Path(__file__).parent / "plan" / "facts"
EVENTS = ["attempts_elsewhere", "small_boats", "lists_and_people"]
OUTSIDE = [*EVENTS, "claims_elsewhere", "disagreements", "camp_counts"]

EVENT_COLUMNS = [
    "id",
    "date_start",
    "date_end",
    "date_note",
    "place",
    "side",
    "counted_by",
    "what_was_counted",
    "unit",
    "count",
    "hedge",
    "source",
    "note",
    "grade",
]
COLUMNS = {
    **dict.fromkeys(EVENTS, EVENT_COLUMNS),
    "claims_elsewhere": [
        "id",
        "topic",
        "date_start",
        "date_end",
        "date_note",
        "claimed_by",
        "claim",
        "claimed",
        "claimed_unit",
        "corrected",
        "corrected_unit",
        "error",
        "correction",
        "corrected_by",
        "question",
        "source",
        "second_source",
        "note",
        "grade",
    ],
    "disagreements": [
        "id",
        "disagreement",
        "topic",
        "date_start",
        "date_end",
        "date_note",
        "counted_by",
        "count",
        "low",
        "high",
        "unit",
        "hedge",
        "compared_with",
        "stated_change",
        "stands",
        "why",
        "status",
        "check",
        "source",
        "grade",
    ],
}
ROWS = {
    "attempts_elsewhere": 28,
    "small_boats": 18,
    "lists_and_people": 6,
    "claims_elsewhere": 15,
    "disagreements": 40,
}
ALLOWED = {
    "side": {"officials", "company", "police union", "researchers"},
    "hedge": {
        "exact",
        "about",
        "almost",
        "just over",
        "more than",
        "rounded",
        "estimate",
        "between",
    },
    "grade": {"A", "B"},
    "stands": {"yes", "likely", "not likely", "no", "open"},
    "status": {"settled", "likely", "open"},
    "date_note": {
        "year",
        "year inferred",
        "year as printed",
        "financial year",
        "financial year inferred",
        "years",
        "month",
        "month only",
        "month inferred",
        "months",
        "months, last day not given",
        "day",
        "days",
        "day reported",
        "to the day printed",
    },
}
# The rows that lessons and questions rely on.
KNOWN = {
    "attempts_elsewhere": {
        "british_2016": 56_000,
        "british_2017": 30_000,
        "road_blocks_2016": 865,
        "road_blocks_2017": 45,
        "french_ministry_2017": 17_000,
        "french_police_2015": 18_170,
    },
    "small_boats": {"arrivals_2018": 299, "arrivals_2025": 41_472, "per_boat_2025": 62},
    "lists_and_people": {"westminster_contacts": 2_150, "westminster_people": 1_640},
    "disagreements": {
        "july_2016_counter": 7_037,
        "july_2016_copy": 7_307,
        "september_2016_census": 10_188,
        "september_2016_agency": 10_088,
        "october_2016_declared_copy": 6_468,
    },
}


@pytest.fixture(params=COLUMNS)
def name(request):
    return request.param


def test_columns_and_rows(name):
    frame = hc.table(name)
    assert list(frame.columns) == COLUMNS[name]
    assert len(frame) == ROWS[name]
    assert frame["id"].is_unique and frame["id"].str.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*").all()
    assert (
        frame["date_start"].dtype.kind == "M" and (frame["date_start"] <= frame["date_end"]).all()
    )


@pytest.mark.parametrize("name", KNOWN)
def test_known_rows(name):
    counts = hc.table(name).set_index("id")["count"]
    assert {row: counts[row] for row in KNOWN[name]} == KNOWN[name]


def test_who_when_and_address_in_every_row(name):
    frame = hc.table(name)
    who = "claimed_by" if name == "claims_elsewhere" else "counted_by"
    assert (frame[who].str.len() > 2).all()
    assert frame["date_start"].notna().all() and frame["date_end"].notna().all()
    assert frame["source"].str.fullmatch(r"https?://\S+").all()


def test_allowed_values(name):
    frame = hc.table(name)
    for column in frame.columns.intersection(list(ALLOWED)):
        assert set(frame[column]) <= ALLOWED[column]


def test_notes_are_short(name):
    frame = hc.table(name)
    for column in frame.columns.intersection(["note", "correction", "check", "question"]):
        assert (frame[column].dropna().str.split().str.len() <= 20).all(), column


def test_dates_say_no_more_than_is_known(name):
    frame = hc.table(name)
    year = frame["date_note"].isin(["year", "year inferred", "year as printed"])
    assert (frame["date_start"][year].dt.strftime("%m-%d") == "01-01").all()
    assert (frame["date_end"][year].dt.strftime("%m-%d") == "12-31").all()
    budget = frame["date_note"].str.startswith("financial")
    assert (frame["date_start"][budget].dt.strftime("%m-%d") == "04-01").all()
    assert (frame["date_end"][budget].dt.strftime("%m-%d") == "03-31").all()
    month = frame["date_note"].str.startswith("month")
    assert frame["date_start"][month].dt.is_month_start.all()
    assert frame["date_end"][month].dt.is_month_end.all()


def test_an_attempt_is_not_a_person():
    """Only what counts persons has people as its unit; the article's own figures stand apart."""
    attempts = hc.table("attempts_elsewhere")
    assert "people" not in set(attempts["unit"])
    assert not set(attempts["count"]) & {167_000, 115_000}


def test_disagreements_hang_together():
    frame = hc.table("disagreements")
    for _, versions in frame.groupby("disagreement"):
        assert len(versions) >= 2
        assert (versions[["topic", "unit", "why", "status", "check"]].nunique() == 1).all()
        assert versions["id"].str.startswith(versions["disagreement"].iloc[0] + "_").all()
    ranges = frame["count"].isna()
    assert (frame.loc[ranges, "low"] < frame.loc[ranges, "high"]).all()
    assert frame.loc[~ranges, ["low", "high"]].isna().all(axis=None)
    known = set(hc.table("camp_counts")["id"])
    assert set(frame["compared_with"].dropna()) <= known


def test_stated_changes_settle_the_digit_swaps():
    """The rise printed with both versions fits the one that stands, and not the other."""
    frame = hc.table("disagreements").dropna(subset=["stated_change"])
    before = frame["compared_with"].map(hc.table("camp_counts").set_index("id")["count"])
    fits = hc.percent_change(before, frame["count"]).round() == frame["stated_change"]
    assert fits.tolist() == frame["stands"].isin(["yes", "likely"]).tolist()
    assert len(frame) == 4 and fits.sum() == 2


# --- agreement with the facts --------------------------------------------------------------

# Found after the facts were written, in a stored copy of the page.
ADDED = {"july_2016_copy"}
# One part of a printed sum, and what the facts leave to a note.
NOTED = {"spring_change_april_tents"}


@pytest.fixture(scope="module")
def facts():
    names = ["attempts_elsewhere", "small_boats", "lists_and_people", "camp_counts"]
    return {name: pd.read_csv(FACTS / f"{name}.csv") for name in names}


def keys(frame):
    """Number and page of each row; a range counts as its two ends."""
    ends = [column for column in ("count", "low", "high") if column in frame]
    page = "url" if "url" in frame else "source"
    return {
        (number, row[page], row["grade"])
        for _, row in frame.iterrows()
        for number in [row[end] for end in ends]
        if pd.notna(number)
    }


@pytest.mark.parametrize("name", EVENTS)
def test_events_agree_with_the_facts(name, facts):
    theirs = facts[name]
    if "published_estimate" in theirs:
        theirs = theirs.assign(count=theirs["count"].fillna(theirs["published_estimate"]))
    assert keys(hc.table(name)) <= keys(theirs)


def test_attempts_agree_in_year_and_hedge(facts):
    theirs = {
        (row["count"], row["url"], row["qualifier"], row["period"][:4])
        for _, row in facts["attempts_elsewhere"].iterrows()
    }
    for _, row in hc.table("attempts_elsewhere").iterrows():
        year = str(row["date_start"].year)
        assert (row["count"], row["source"], row["hedge"], year) in theirs, row["id"]


def test_disagreements_agree_with_the_facts(facts):
    known = keys(facts["camp_counts"]) | keys(facts["attempts_elsewhere"])
    frame = hc.table("disagreements")
    ours = frame[~frame["id"].isin(ADDED | NOTED)]
    assert keys(ours) <= known
    pages = {(url, grade) for _, url, grade in known}
    noted = frame[frame["id"].isin(NOTED)]
    assert set(zip(noted["source"], noted["grade"])) <= pages


def test_claims_agree_with_the_facts(facts):
    theirs = pd.read_csv(FACTS / "claims_elsewhere.csv")
    ours = hc.table("claims_elsewhere")
    columns = ["source", "second_source", "grade"]
    theirs = theirs.rename(columns={"url": "source", "second_url": "second_source"})
    assert set(map(tuple, ours[columns].fillna("").to_numpy())) == set(
        map(tuple, theirs[columns].fillna("").to_numpy())
    )


# --- a spoilt table ------------------------------------------------------------------------


@pytest.fixture
def spoil(tmp_path, monkeypatch):
    """Read a table after one cell (by line and column) was replaced."""

    def spoil(name, line, column, text):
        shutil.copytree(tables.DATA, tmp_path / "data")
        monkeypatch.setattr(tables, "DATA", tmp_path / "data")
        path = tmp_path / "data" / f"{name}.csv"
        frame = pd.read_csv(path, dtype=str, keep_default_na=False)
        frame.loc[line - 2, column] = text
        frame.to_csv(path, index=False)
        return hc.table(name)

    return spoil


@pytest.mark.parametrize(
    "name, line, column, cell, expected",
    [
        ("attempts_elsewhere", 5, "count", "many", "a number such as 167000"),
        ("attempts_elsewhere", 5, "date_start", "2016", "a date such as 2016-10-24"),
        ("attempts_elsewhere", 9, "date_end", "31.12.2016", "a date such as 2016-10-24"),
        ("attempts_elsewhere", 2, "counted_by", "", "a word"),
        ("attempts_elsewhere", 2, "source", "", "a web address"),
        ("small_boats", 3, "source", "see page 4", "a web address"),
        ("small_boats", 3, "grade", "C", "one of A, B"),
        ("lists_and_people", 2, "grade", "", "one of A, B"),
        ("claims_elsewhere", 4, "claimed", "about 8", "a number such as 167000"),
        ("disagreements", 7, "stated_change", "12 %", "a number such as 167000"),
        ("camp_counts", 3, "count", "2,500", "a number such as 167000"),
        ("camp_counts", 3, "date_end", "", "a date such as 2016-10-24"),
        ("article", 3, "value", "7 000", "a number such as 167000"),
    ],
)
def test_a_bad_cell_is_named(spoil, name, line, column, cell, expected):
    with pytest.raises(Problem) as caught:
        spoil(name, line, column, cell)
    message = str(caught.value)
    assert one_sentence(message)
    assert f"{name}.csv, line {line}, column '{column}': {expected} was expected" in message
    assert f"'{cell or 'nothing'}' was found" in message


def test_a_number_may_be_missing(spoil):
    assert pd.isna(spoil("attempts_elsewhere", 5, "count", "").loc[3, "count"])


# --- shown only behind the switch ----------------------------------------------------------


def test_closed_while_the_switch_is_off():
    for shown in (hc.four_indicators(), hc.versions("july_2016")):
        assert isinstance(shown, Shown) and "hc.switch(outside=True)" in shown.plain
        assert not any(figure in shown.html for figure in ("56,000", "865", "7,037", "7,307"))


def test_four_indicators():
    hc.switch(outside=True)
    chart = hc.four_indicators()
    assert chart.table.frame()["change"].tolist() == [
        "\u221293%",
        "\u221295%",
        "\u221246%",
        "\u221231%",
    ]
    for figure in ("7,000", "500", "865", "45", "56,000", "30,000", "167,000", "115,000"):
        assert figure in chart.alt
    assert "not named in the article" in chart.alt
    outside = chart.table.frame().iloc[1:3]
    assert outside["address"].str.contains("https://").all()
    assert (outside["who counted"].str.len() > 5).all()
    assert outside["when"].tolist() == ["2016 and 2017"] * 2
    assert "people who tried" not in chart.alt


def test_who_is_named_for_the_attempts():
    """CORRECTIONS, Statistics 5: a first step of a trail, and the one page of grade C."""
    shut = hc.provenance()
    assert isinstance(shut, Shown) and "presidency" not in shut.html
    hc.switch(outside=True)
    trail = hc.provenance()
    assert trail["grade"].tolist() == ["B", "C"]
    ours, other = (" ".join(map(str, row)) for row in trail.itertuples(index=False))
    assert "figures show" in ours and "nobody" in ours
    for words in (
        "breitbart.com",
        "The Times",
        "a source at the French presidency",
        "tries to enter the tunnel or board lorries and trains",
        "Secondary and partisan, the original not seen.",
    ):
        assert words in other
    assert not any("C" in set(hc.table(table)["grade"]) for table in OUTSIDE)


def test_indicators_follow_the_tables(spoil):
    spoil("attempts_elsewhere", 12, "note", "")  # from here on a copy of data/
    path = tables.DATA / "attempts_elsewhere.csv"
    path.write_text(path.read_text().replace("road blocks,865,", "road blocks,90,"))
    hc.switch(outside=True)
    assert hc.four_indicators().table.frame()["change"][1] == "\u221250%"


def test_versions():
    hc.switch(outside=True)
    swaps = hc.versions("july_2016", "september_2016")
    assert swaps["printed"].tolist() == ["7,037", "7,307", "10,188", "10,088"]
    assert swaps["change from it, %"].tolist() == [14.9, 19.3, 11.9, 10.8]
    assert swaps["change as printed, %"].tolist() == [15, 15, 12, 12]
    assert swaps["address"].str.startswith("http").all()
    assert "why" not in swaps and "stands" not in swaps, "finding out is the pupil's work"
    assert len(hc.versions()) == len(hc.table("disagreements"))
    assert "350 to 500" in hc.versions("january_2018")["printed"].tolist()
