"""The teacher's pages: their figures, worked out here from the tables; their links; their words."""

import re
from pathlib import Path

import pandas as pd
import pytest

import headcount as hc

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "teaching").glob("*.md"))
OUTSIDE = " ".join((ROOT / "teaching" / "outside.md").read_text(encoding="utf-8").split())

ATTEMPTS_2016, ATTEMPTS_2017 = 167_000, 115_000
CLEARED = pd.Timestamp("2016-10-24")


def number(row, column="count", table="camp_counts"):
    return hc.table(table).set_index("id").loc[row, column]


def mean_of_2016(side, later, of_a_range):
    """A side's counts of 2016 by their first day, joined by straight lines; the first carried back
    to January, the last on to the clearance, and the later count from that day on."""
    counts = hc.table("camp_counts")
    in_2016 = counts["date_start"].between("2016-01-01", "2016-12-31")
    mine = counts[in_2016 & (counts["place"] == "Calais") & (counts["side"] == side)]
    people = mine["count"].fillna(of_a_range(mine)).groupby(mine["date_start"]).mean()
    known = list(people.dropna().items())
    total = 0.0
    for day in pd.date_range("2016-01-01", "2016-12-31"):
        before = [(at, value) for at, value in known if at <= day]
        after = [(at, value) for at, value in known if at >= day]
        if day >= CLEARED:
            total += later
        elif not before or not after:
            total += (before or after)[-1 if before else 0][1]
        else:
            (first, low), (last, high) = before[-1], after[0]
            part = (day - first).days / max((last - first).days, 1)
            total += low + part * (high - low)
    return total / 366


def ratio(side, later, of_a_range=lambda rows: rows["low"]):
    rate_2016 = ATTEMPTS_2016 / mean_of_2016(side, later, of_a_range)
    return ATTEMPTS_2017 / later / rate_2016


def middle(rows):
    return (rows["low"] + rows["high"]) / 2


def left_out(rows):
    return float("nan") * rows["low"]


def test_like_for_like():
    officials = 100 * 500 / number("officials_2016_10_24")
    charities = 100 * 700 / number("charities_2016_10")
    assert f"officials to officials {officials:.1f}%" in OUTSIDE
    assert f"charities to charities {charities:.1f}%" in OUTSIDE


def test_two_counters_nearly_agree():
    assert mean_of_2016("officials", 500, left_out) == pytest.approx(3_927, abs=0.5)
    officials = ratio("officials", 500)
    charities = ratio("charities", 700, left_out), ratio("charities", 700, middle)
    assert officials == pytest.approx(5.41, abs=0.005)
    assert charities == pytest.approx((5.40, 5.44), abs=0.005)
    assert "about 5.4 times as many on both sides" in OUTSIDE
    assert {f"{one:.1f}" for one in (officials, *charities)} == {"5.4"}
    low, high = (f"{ratio('officials', later):.1f}" for later in (550, 450))
    low_too, high_too = (f"{ratio('charities', later):.1f}" for later in (750, 650))
    assert f"{low} to {high} and {low_too} to {high_too};" in OUTSIDE
    assert f"with the State's 350, {ratio('officials', 350):.1f})" in OUTSIDE


def test_contacts_and_people():
    contacts = number("westminster_contacts", table="lists_and_people")
    people = number("westminster_people", table="lists_and_people")
    assert f"{contacts / people:.2f} contacts for each person" in OUTSIDE


def test_four_falls_and_three_rates():
    falls = [
        100 * (1 - late / early)
        for early, late in (
            (7_000, 500),
            (865, 45),
            (56_000, 30_000),
            (ATTEMPTS_2016, ATTEMPTS_2017),
        )
    ]
    assert f"four falls from {min(falls):.0f}% to {max(falls):.0f}%" in OUTSIDE
    days = (pd.Timestamp("2017-08-08") - pd.Timestamp("2017-01-01")).days
    assert f"17,000 in {days} days are {17_000 / days:.1f} a day" in OUTSIDE
    assert f"115,000 are {ATTEMPTS_2017 / 365:.0f} a day" in OUTSIDE


def test_turnover_changes_people_and_not_attempts():
    tries_a_day = 23.857 / 365
    different = {
        stay: round(700 + 700 * 365 / stay, -3 if stay < 100 else -2) for stay in (30, 60, 120)
    }
    assert different == {30: 9_000, 60: 5_000, 120: 2_800}
    assert "about 9,000, 5,000 or 2,800 different people" in OUTSIDE
    for stay in different:
        person_days = 700 * 365  # whatever the stay, as many are present each day
        assert round(person_days * tries_a_day, -2) == 16_700, stay


def test_lists_without_a_common_name_make_few_people_unlikely():
    """The chance that 150 names hold none of 200, among as many people (hypergeometric)."""

    def chance(people):
        none = 1.0
        for name in range(150):
            none *= (people - 200 - name) / (people - name)
        return none

    least = next(people for people in range(350, 20_000) if chance(people) >= 0.05)
    assert round(least, -3) == 10_000 and "fewer than about 10,000 people unlikely" in OUTSIDE


def test_small_counts_vary_by_chance():
    errors = (25 - 15) / (25 + 15) ** 0.5
    assert f"25 and then 15 are {errors:.1f} standard errors apart" in OUTSIDE


def test_the_tables_that_are_named_exist():
    hc.switch(outside=True)
    for name in re.findall(r'hc\.versions\("(\w+)"\)', OUTSIDE):
        assert len(hc.versions(name)) == 2, name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_between_files_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#:]+)(?:#[\w-]+)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md"], ids=lambda page: page.stem)
def test_no_source_is_given_to_the_two_totals(page):
    """Nobody is named for them but behind the switch."""
    text = page.read_text(encoding="utf-8")
    assert not re.search("presidency|lys[ée]e|breitbart", text, re.I)
    assert not re.search("115,000 (people|migrants)|attempts per (person|migrant)", text)


def test_when_a_solution_opens_is_said_as_it_is():
    for page in (ROOT / "README.md", ROOT / "teaching" / "README.md"):
        text = " ".join(page.read_text(encoding="utf-8").split())
        assert "after a right answer, after three different tries, or when no wrong" in text
