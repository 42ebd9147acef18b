"""Every cell with a number or a date in data/ is held against the facts as they were read.

A row of ours is the one of the facts with the same page and number; its period and all numbers in
its texts must stand there too, or be a sum listed here.
"""

from __future__ import annotations

import calendar
import csv
import re
from datetime import date
from fractions import Fraction

import pytest
from sums import NUMBER, claims, number
from texts import ROOT

FACTS = ROOT / "tests" / "plan" / "facts"


def rows(name: str, folder=ROOT / "data") -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def days(text: str) -> tuple[date, date]:
    """The first and the last day of 2016, 2016-10, 2016-10-24, and of one "/" another."""
    first, _, last = re.sub(r" to ", "/", text).partition("/")
    return _ends(first)[0], _ends(last or first)[1]


def _ends(text: str) -> tuple[date, date]:
    year, *rest = map(int, re.match(r"[\d-]+", text)[0].strip("-").split("-"))
    month, last = (rest[0], rest[0]) if rest else (1, 12)
    if len(rest) == 2:
        return date(year, month, rest[1]), date(year, month, rest[1])
    return date(year, month, 1), date(year, last, calendar.monthrange(year, last)[1])


def period(row: dict[str, str]) -> tuple[date, date]:
    return date.fromisoformat(row["date_start"]), date.fromisoformat(row["date_end"])


def as_number(text: str) -> Fraction | None:
    return Fraction(text) if text else None


def numbers(*texts: str) -> set[Fraction]:
    """All numbers in some texts; those of addresses are none."""
    text = re.sub(r"https?://\S+|\(live\.\S+\)", "", " ".join(texts))
    text = re.sub(r"(?<=\d)m\b", "", text)
    return {abs(number(one)) for one in re.findall(NUMBER, text)}


WORDS = ("note", "check", "claim", "correction", "claimed_unit", "corrected_unit")


def told(row: dict[str, str]) -> set[Fraction]:
    return numbers(*(row[column] for column in WORDS if column in row))


def same(ours: dict[str, str], theirs: dict[str, str]) -> bool:
    """Whether a row of the facts has the number, the page and the grade of ours."""
    counts = [theirs.get(column, "") for column in ("count", "low", "high")]
    counts[0] = counts[0] or theirs.get("published_estimate", "")
    mine = [ours.get(column, "") for column in ("count", "low", "high")]
    return list(map(as_number, counts)) == list(map(as_number, mine)) and (
        theirs["url"],
        theirs["grade"],
    ) == (ours["source"], ours["grade"])


WHEN = {"camp_counts": "date", "attempts_elsewhere": "period", "small_boats": "year"}
WHEN["lists_and_people"] = "year"
HEDGES = {"over": "more than", "": "exact"}
# Numbers in notes that stand elsewhere in the facts.
OWN = {
    "charities_2017_07": {26},  # the day of the report, in its address
    "charities_2016_10": {8100},  # printed on 24 October
    "british_2015_07": {2012},  # 2008-12
    "july_2016_counter": {15},  # a rise from 6,123
    "july_2016_copy": {15},
    "british_2015_obtained": {230, 365},  # of the same figure, printed again
    "british_2015_minister": {230, 365},
}


@pytest.mark.parametrize("name", WHEN)
def test_counts_and_periods(name):
    facts, when = rows(name, FACTS), WHEN[name]
    for row in rows(name):
        known = [one for one in facts if same(row, one)]
        assert known, f"{row['id']}: no such number on this page"
        assert period(row) in [days(one[when]) for one in known], row["id"]
        hedges = [one.get("qualifier", row["hedge"]) for one in known]
        assert row["hedge"] in [HEDGES.get(hedge, hedge) for hedge in hedges], row["id"]
        # A note may name another count of the same page, or of the same month.
        near = [
            one
            for one in facts
            if one["url"] == row["source"]
            or days(one[when])[0] == period(row)[0].replace(day=1)
            or days(one[when])[0] == period(row)[0]
        ]
        in_facts = numbers(*(text for one in near for text in one.values()))
        assert told(row) <= in_facts | OWN.get(row["id"], set()), f"{row['id']}: {row['note']}"


# --- claims elsewhere: what was claimed, and what is right ---

# The right number, and the words of the facts that say so.
CORRECTED = {
    "crime": (14, "+14% with them"),
    "food_banks": (500_000, "about half a million people"),
    "waiting_lists": (6_500_000, "about 6.5 million people"),
    "child_poverty": (300_000, "about +300,000 on either measure"),
    "murder_rate": (Fraction("4.9"), "2015: 4.9 per 100,000"),
    "bacon": (1, "+1 percentage point"),
    "cyclists": (53, "53 is killed OR seriously injured"),
    "sport": (Fraction("36.1"), "36.1% = 15.8 million (2015/16)"),
    "european_passports": (228_000, "228,000 EU citizens born outside the EU were LIVING"),
    "leaving_calais": (70, "70% leave the Calais area"),
}
# Said in other words, and in the question of the row.
SAID = {"murder_rate": {11}, "leaving_calais": {70}}


def first_number(text: str) -> Fraction | None:
    """-14 of "-14%", 1,900,000 of "1.9 million"; none of "falling"."""
    found = re.search(r"([-+]?)(\d[\d,]*(?:\.\d+)?)( million)?", text)
    if not found:
        return None
    value = number(found[2]) * (1_000_000 if found[3] else 1)
    return -value if found[1] == "-" else value


def test_claims():
    facts = rows("claims_elsewhere", FACTS)
    ours = rows("claims_elsewhere")
    assert len(ours) == len(facts)
    for row, known in zip(ours, facts):
        name = row["id"]
        pages = (known["url"], known["second_url"], known["grade"])
        assert (row["source"], row["second_source"], row["grade"]) == pages, name
        assert as_number(row["claimed"]) == first_number(known["claim_figure"]), name
        right, words = CORRECTED.get(name, (None, ""))
        assert as_number(row["corrected"]) == right and words in known["correct_figures"], name
        assert period(row) == days(known["date"].removesuffix(" onwards")), name
        texts = [known[part] for part in ("claim", "claim_figure", "correct_figures", "note")]
        assert told(row) <= numbers(*texts) | SAID.get(name, set()), name


# --- disagreements: the versions of one figure ---

TOPICS = {
    "july_2016": "D01",
    "september_2016": "D02",
    "october_2016_declared": "D03",
    "october_2016_methods": "D04",
    "spring_2016": "D05",
    "august_2016": "D06",
    "south_zone": "D07",
    "spring_change": "D08",
    "january_2018": "D11",
    "before_clearance": "D12",
    "attempts_2016": "D13",
    "attempts_2017": "D14",
    "british_2015": "D16",
    "printed_again": "D17",
    "spring_2015": "D21",
}


def test_disagreements():
    facts = {one["id"]: one for one in rows("disagreements", FACTS)}
    for row in rows("disagreements"):
        known = facts[TOPICS[row["disagreement"]]]
        texts = [text for name, text in known.items() if name != "id"]
        shown = {as_number(row[column]) for column in ("count", "low", "high")} - {None}
        assert shown <= numbers(*(text.replace("-", " ") for text in texts)), row["id"]
        known = numbers(*texts) | OWN.get(row["id"], set())
        assert told(row) <= known, f"{row['id']}: {row['check']}"


# Rows that stand in no table of facts: other pages, and one figure printed again.
NO_FACTS = {
    "july_2016_copy": "2016-07",
    "spring_change_april_tents": "2016-03-29/2016-04-05",
}


def test_the_periods_of_disagreements():
    facts = [(one, "date") for one in rows("camp_counts", FACTS)]
    facts += [(one, "period") for one in rows("attempts_elsewhere", FACTS)]
    for row in rows("disagreements"):
        known = [days(one[when]) for one, when in facts if same(row, one)]
        if row["id"] in NO_FACTS:
            known = [days(NO_FACTS[row["id"]])]
        assert period(row) in known, row["id"]


# The sums that notes, checks and corrections rest on.
SUMS = """
5,307 + 1,500 + 230 = 7,037; 6,123 to 7,037 is a rise of 15%; 9,106 to 10,188 is a rise of 12%;
5,132 + 1,932 = 7,064; 9,106 - 6,901 = 2,205; 84,088 / 365 = 230; 56,000 / 366 = 153;
27,800 / 1,216 = 23; 17,000 / 219 = 78; 17,000 / 212 = 80; 70 / 117 = 59.8%; 70 / 114 = 61.4%;
2.6 + 1.6 = 4.2; 4.4 to 4.9 is a rise of 11%
"""


def test_the_sums_in_notes():
    sums = SUMS.split(";")
    found = [claim for one in sums for claim in claims(one)]
    assert len(found) == len(sums) and all(claim.holds for claim in found), list(map(str, found))


# --- the article ---

ARTICLE = """
people_now_officials,1,500,,,2018-01-16,2018-01-16
people_before,2,7000,,,,2016-10-24
people_now_charities,3,700,,,2018-01-16,2018-01-16
people_dunkirk_charities,4,300,,,2018-01-16,2018-01-16
tenth,5,0.1,,,,2018-01-16
attempts_2016,6,167000,,,2016-01-01,2016-12-31
attempts_2017,7,115000,,,2017-01-01,2017-12-31
fall,8,-31,,,2016-01-01,2017-12-31
children,9,750,750,,,
money,10,100,100,,,
"""
COLUMNS = ("id", "claim", "value", "low", "high", "start", "end")


def test_the_article():
    found = [",".join(row[column] for column in COLUMNS) for row in rows("article")]
    assert found == ARTICLE.split()
    for row in rows("article"):
        shown = f"{abs(float(row['value'])):,.15g}".replace("0.1", "tenth")
        assert shown in row["quote"], row["id"]
