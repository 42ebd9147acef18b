"""Rows that a second reading of their pages corrected: each finding, cell by cell.

The expectations are written from what the pages say, not from the tables.
"""

import re
from pathlib import Path

import pandas as pd
import pytest

import headcount as hc

DICTIONARY = (Path(__file__).parents[1] / "data" / "README.md").read_text(encoding="utf-8")

MISSED = "address not seen again"

# Of a table: of a row: what its cells hold. A text in "note" is part of the note.
CORRECTED = {
    "attempts_elsewhere": {
        "british_2004_calais": dict(count=7_540),
        "british_2008": dict(count=28_007, note="2,334 a month"),
        "british_2015": dict(
            unit="attempts",
            place="Northern France",
            what_was_counted="recorded attempts to enter Britain illegally",
        ),
        "british_2015_07": dict(note="british_2008 makes 2,334 a month"),
        "british_2016": dict(
            unit="entrants detected",
            what_was_counted="clandestine entrants detected",
            place="British border controls at Calais, Coquelles and Dunkirk",
            hedge="more than",
            note="May cover thirteen months: another paper gives 56,132 at six places",
        ),
        "british_2016_obtained": dict(note="May cover thirteen months"),
        "british_2017": dict(
            unit="attempts",
            place="Northern France",
            what_was_counted="recorded attempts to enter Britain illegally",
            hedge="just over",
        ),
        "british_ports_2014": dict(count=1_463, note="756, 1,480, 1,305 (2013 to 2015)"),
        "british_2021": dict(count=18_420, date_end="2021-12-31"),
        "british_2022_to_august": dict(count=6_154, date_end="2022-08-31"),
        "french_police_2013": dict(date_end="2013-05-15", date_note="to mid-month"),
        "french_police_2014": dict(date_end="2014-05-15", date_note="to mid-month"),
        "french_police_2015": dict(date_end="2015-05-21", note="20 Minutes, 2 June 2015"),
        "union_2014": dict(checked=MISSED),
        "union_2015": dict(checked=MISSED),
    },
    "camp_counts": {
        "officials_2014_spring": dict(
            low=200, high=500, date_start="2014-03-01", date_end="2014-05-31", note="2,200 to 2,300"
        ),
        "officials_2014_10_23": dict(low=2_200, high=2_300, date_start="2014-10-23"),
        "officials_2016_03_21": dict(
            count=3_513, note="1,850 of them in the State centre, Jules Ferry and civil-security"
        ),
        "charities_2016_04": dict(count=4_946, note="3,376 in the north and civil-security tents"),
        "charities_2016_05": dict(low=5_000, high=7_000, note="5,178, exact"),
        "officials_2016_06_13": dict(count=4_486, includes_state_centres="yes"),
        "charities_2016_06": dict(count=6_123, includes_state_centres="yes"),
        "charities_2016_09": dict(
            count=10_188,
            includes_state_centres="yes",
            note="10,088 in the charities' own French release",
        ),
        "charities_2016_10": dict(count=8_143, includes_state_centres="yes"),
        "officials_2017_06_01": dict(count=300, hedge="about"),
        "charities_2017_06_01": dict(count=500, hedge="about"),
        "officials_2017_08_02": dict(count=450, date_note="day said"),
        "charities_2017_08_02": dict(count=700, date_note="day said"),
        "officials_2016_02_grande_synthe": dict(
            count=1_558,
            date_start="2016-02-08",
            date_end="2016-02-08",
            note="2,500 a fortnight ago conflicts with the prefecture's 1,900 on 28 January",
        ),
        "charities_2018_01_grande_synthe": dict(note="many small camps left out"),
        "officials_2018_09_28_grande_synthe": dict(
            low=800, high=1_000, date_start="2018-09-28", date_note="day said"
        ),
        "charities_2018_09_28_grande_synthe": dict(
            low=1_000, high=1_300, date_start="2018-09-28", date_note="day said"
        ),
    },
    "disagreements": {
        "attempts_2016_article": dict(
            counted_by="Not named in our copy; another paper, citing The Times, names a source at "
            "the French presidency; no definition seen"
        ),
        "attempts_2017_article": dict(
            counted_by="Not named in our copy; another paper, citing The Times, names a source at "
            "the French presidency; no definition seen"
        ),
        "before_clearance_prefect": dict(
            low=7_000,
            high=10_000,
            hedge="up to",
            date_start="2015-01-01",
            date_end="2016-12-31",
            counted_by="Prefect of Pas-de-Calais, in September 2018, in the words of France 3",
        ),
        "before_clearance_rtl": dict(checked=MISSED),
        "british_2008_agency": dict(count=28_007, status="open"),
        "british_2008_economist": dict(count=1_000, hedge="about", status="open"),
        "british_2015_minister": dict(unit="attempts"),
        "british_2022_to_august": dict(count=6_154, stands="yes"),
        "british_2022_whole_year": dict(count=6_154, stands="no", date_end="2022-12-31"),
        "printed_again_misprint": dict(checked=MISSED),
        "september_2016_agency": dict(
            stands="not likely",
            status="likely",
            counted_by="The charities' own French release, as printed by RT France and AFP",
        ),
        "september_2016_census": dict(stands="likely", status="likely"),
        "spring_2015_early_2014": dict(date_end="2014-05-15", date_note="to mid-month"),
        "spring_2015_whole_2014": dict(checked=MISSED),
    },
    "small_boats": {
        "arrivals_2022_first": dict(count=45_755),
        "arrivals_2022": dict(count=45_774, note="45,755"),
        "prevented_2021": dict(
            checked=MISSED,
            unit="crossings prevented",
            note="around 23,000 in all, nearly 20,000",
        ),
    },
    "claims_elsewhere": {
        "crime": dict(
            date_start="2022-01-27",
            date_end="2022-01-31",
            corrected_by="The chair of the UK Statistics Authority",
        ),
        "interceptions": dict(
            claim="A 40% increase in the number of people intercepted in the Channel",
            error="attempts are called people; a count without its share",
            correction="About 33,000 attempts by individuals",
            note="Boats was another minister",
        ),
    },
    "lists_and_people": {
        "new_york_2005": dict(count=4_395, checked=MISSED, note="roughly 4,400"),
        "westminster_people": dict(date_note="year inferred"),
    },
}
# A text that is only a part of its cell.
PARTS = {"note", "correction"}


@pytest.mark.parametrize(
    "table, row", [(table, row) for table, rows in CORRECTED.items() for row in rows]
)
def test_a_row_says_what_its_page_says(table, row):
    found = hc.table(table).set_index("id").loc[row]
    for column, cell in CORRECTED[table][row].items():
        if column in PARTS:
            assert cell in found[column], column
        elif column.startswith("date_") and column != "date_note":
            assert found[column] == pd.Timestamp(cell), column
        else:
            assert found[column] == cell, column


@pytest.mark.parametrize(
    "row, host",
    [
        (("claims_elsewhere", "crime"), "uksa.statisticsauthority.gov.uk"),
        (("lists_and_people", "new_york_2015"), "www.nyc.gov"),
        (("lists_and_people", "new_york_2016"), "www.nyc.gov"),
        (("camp_counts", "officials_2016_02_grande_synthe"), "www.nord.gouv.fr"),
    ],
)
def test_the_better_page_is_the_source(row, host):
    table, name = row
    assert hc.table(table).set_index("id").loc[name, "source"].startswith(f"https://{host}/")


def test_the_page_of_the_study_was_seen_and_its_year_was_not():
    rows = hc.table("lists_and_people").set_index("id")
    study = rows[rows.index.str.startswith("westminster")]
    assert (study["checked"] == f"seen; for the year: {MISSED}").all()


def test_only_these_rows_were_not_found_again():
    """Neither more nor fewer, in all tables."""
    missed = {
        row["id"]
        for name in CORRECTED
        for _, row in hc.table(name).iterrows()
        if row["checked"] == MISSED
    }
    assert missed == {
        "union_2014",
        "union_2015",
        "spring_2015_whole_2014",
        "new_york_2005",
        "printed_again_misprint",
        "before_clearance_rtl",
        "prevented_2021",
    }


# --- the sums that the corrections rest on -------------------------------------------------


def test_the_two_sides_do_not_put_the_same_people_with_the_state():
    """Officials' 1,850 hold the civil-security tents and the charities' 1,570 do not, so the
    rests are not to be subtracted."""
    charities_with_the_state = 1_400 + 170
    assert 3_376 + charities_with_the_state == 4_946
    assert 3_513 - 1_850 == 1_663 and charities_with_the_state != 1_850
    check = hc.table("disagreements").set_index("id").loc["spring_2016_officials", "check"]
    assert "civil-security tents" in check and "1,663" not in check


def test_a_year_of_2008_and_a_month_of_2008_contradict_each_other():
    assert round(28_007 / 12) == 2_334
    assert abs(28_007 / 12 / 1_000 - 1) > 1, "more than twice"


def test_a_year_that_may_be_thirteen_months():
    assert int(56_132 / 13) == 4_317 and round(56_132 / 12) == 4_678


def test_eight_months_are_not_a_year():
    assert 6_154 * 12 / 8 == 9_231


def test_the_citys_own_percent_fits_the_count_that_was_not_seen_again():
    assert round(100 * (1 - 2_794 / 4_395)) == 36 and round(100 * (1 - 2_794 / 3_182)) == 12


# --- who counted the attempts --------------------------------------------------------------


def test_one_row_is_of_grade_c_and_says_so():
    """The only page weaker than B: the first step of a trail."""
    trail = hc.table("provenance").set_index("id")
    assert trail["grade"].to_dict() == {"our_copy": "B", "other_outlet": "C"}
    other = trail.loc["other_outlet"]
    assert other["cites"] == "The Times" and other["named"] == "a source at the French presidency"
    assert other["describes"] == "tries to enter the tunnel or board lorries and trains"
    assert other["note"] == "Secondary and partisan, the original not seen."
    assert "nobody" in trail.loc["our_copy", "named"]
    for name in CORRECTED:
        assert set(hc.table(name)["grade"]) <= {"A", "B"}, name
    assert "secondary and partisan, the original not seen" in DICTIONARY
    assert "grade C, the only one" in DICTIONARY


def test_the_dictionary_no_longer_says_what_was_corrected():
    for said in (
        "No definition is published",
        "nor a source",
        "no source is named",
        "in May 2015",
        "which end is whose is inferred",
        "No British figures on detections between 2018 and 2023",
        "Nothing weaker is used.",
    ):
        assert said not in DICTIONARY, said
    for said in (
        "2 June 2015",
        "cglpl.fr",
        "one ministry page](",
        "a peak over two years",
        "may cover thirteen months",
        "for 2018 to 2020 and for 2023",
        "over 7,400: 5,466 and 1,952",
    ):
        assert said in DICTIONARY, said


# --- the dictionary describes what there is ------------------------------------------------

SECTIONS = {
    "camp_counts": "camp_counts.csv",
    "attempts_elsewhere": "attempts_elsewhere.csv, small_boats.csv, lists_and_people.csv",
    "small_boats": "attempts_elsewhere.csv, small_boats.csv, lists_and_people.csv",
    "lists_and_people": "attempts_elsewhere.csv, small_boats.csv, lists_and_people.csv",
    "claims_elsewhere": "claims_elsewhere.csv",
    "disagreements": "disagreements.csv",
    "provenance": "provenance.csv",
}


def section(title):
    return re.search(rf"^## {re.escape(title)}\n(.*?)^## ", DICTIONARY, re.M | re.S)[1]


@pytest.mark.parametrize("name", SECTIONS)
def test_every_column_is_in_the_dictionary(name):
    first_cells = re.findall(r"^\| (`.*?) \|", section(SECTIONS[name]), re.M)
    described = re.findall(r"`(\w+)`", " ".join(first_cells))
    assert sorted(described) == sorted(hc.table(name).columns)


@pytest.mark.parametrize("name", ["camp_counts", "attempts_elsewhere", "claims_elsewhere"])
def test_every_way_of_knowing_a_date_is_in_the_dictionary(name):
    row = re.search(r"^\|[^|]*`date_note`.*$", section(SECTIONS[name]), re.M)[0]
    for known in hc.table(name)["date_note"].unique():
        assert re.search(rf"\b{known}\b", row), known


def test_every_source_of_the_camp_counts_is_in_the_dictionary():
    for _, row in hc.table("camp_counts").iterrows():
        (line,) = [
            line
            for line in DICTIONARY.splitlines()
            if f"`{row['id']}`" in line and f"({row['source']})" in line
        ]
        assert f"| {row['grade']} |" in line, row["id"]


def test_every_row_that_the_dictionary_names_exists():
    known = {row for table in [*SECTIONS, "article"] for row in hc.table(table)["id"]}
    known |= set(hc.table("disagreements")["disagreement"])
    named = set(re.findall(r"`([a-z]+_[a-z0-9_]*\d{4}[a-z0-9_]*)`", DICTIONARY))
    assert named and named <= known, named - known
