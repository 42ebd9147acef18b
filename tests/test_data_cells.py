"""Every cell with a number or a date in data/ is held against the facts as they were read.

A row of ours is the one of the facts with the same page and number; its period and all numbers in
its texts must stand there too, or be a sum listed here. What a second reading corrected in the
facts, or found after them, is written out here and bound to the rows of test_corrected_rows.py.
"""

from __future__ import annotations

import calendar
import csv
import re
from datetime import date
from fractions import Fraction

import pytest
from sums import NUMBER, claims, number
from test_corrected_rows import CORRECTED as BY_HAND
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
    "british_2015_07": {2012, 2334},  # 2008-12; a month of british_2008
    "july_2016_counter": {15},  # a rise from 6,123
    "july_2016_copy": {15},
    "british_2015_obtained": {230, 365},  # of the same figure, printed again
    "british_2015_minister": {230, 365},
    # By the second reading, as test_corrected_rows.py holds it.
    "officials_2014_spring": {2200, 2300},  # by late October
    "charities_2016_05": {5178},  # the charities' own count
    "officials_2016_01_grande_synthe": {1900, 28},  # of officials_2016_02_grande_synthe
    "british_2008": {2334, 1000},  # 28,007 / 12; of british_2015_07
    "british_ports_2014": {756, 1480, 1305, 2015},  # ferry ports, 2013 to 2015
    "british_2016": {56132, 4317},  # 56,132 / 13, cut as printed
    "british_2016_obtained": {2017},  # to January 2017
    "french_police_2015": {2},  # 2 June 2015
    "arrivals_2022": {45755},
    "prevented_2021": {20000},  # nearly 20,000, on another page
    "new_york_2005": {4, 2009, 4400, 2016, 36},  # 4 March 2009; 4,395 to 2,794
    "october_2016_methods_seen": {7400, 5466, 1952},  # the later official total
    "october_2016_methods_declared": {7400, 5466, 1952},
    "october_2016_methods_charities": {7400, 5466, 1952},
    "spring_2016_officials": {3376},  # of D08
    "spring_2016_charities": {3376},
}
# Periods that the second reading corrected, in place of those of the facts.
PERIODS = {
    "officials_2014_spring": "2014-03/2014-05",
    "officials_2018_09_28_grande_synthe": "2018-09-28",
    "charities_2018_09_28_grande_synthe": "2018-09-28",
    "french_police_2013": "2013-01-01/2013-05-15",
    "french_police_2014": "2014-01-01/2014-05-15",
    "before_clearance_prefect": "2015/2016",
    "spring_2015_early_2014": "2014-01-01/2014-05-15",
    "crime": "2022-01-27/2022-01-31",
    "interceptions": "2023-08-03",  # the day of the interview, by Full Fact
}
FRANCE_3 = "http://france3-regions.francetvinfo.fr"
GROCER = (
    "https://www.thegrocer.co.uk/supply-chain/"
    "freight-industry-questions-government-cross-channel-stowaway-figures/672179.article"
)
ROAD_BLOCK = (
    f"{FRANCE_3}/hauts-de-france/nord-pas-calais/pas-calais/calais/"
    "migrants-barrage-enflamme-erige-a16-pres-calais-1264713.html"
)
# Facts found after the others, or on a better page: of a row of ours, when, count or range, hedge,
# grade, page, and the numbers that the page sets beside it.
FOUND = {
    "camp_counts": {
        "officials_2014_10_23": (
            *("2014-10-23", "2200-2300", "between", "A"),
            f"{FRANCE_3}/nord-pas-de-calais/2014/10/23/"
            "2200-2300-migrants-dans-le-calaisis-selon-le-prefet-du-pas-de-calais-577028.html",
            "1,500 at the end of the summer",
        ),
        "officials_2017_06_01": ("2017-06-01", "300", "about", "A", ROAD_BLOCK, ""),
        "charities_2017_06_01": ("2017-06-01", "500", "about", "A", ROAD_BLOCK, ""),
        "officials_2017_08_02": (
            *("2017-08-02", "450", "about", "A"),
            "http://www.francetvinfo.fr/france/hauts-de-france/migrants-a-calais/calais-des-douches-"
            "et-des-sanitaires-installes-des-la-semaine-prochaine-pour-les-migrants_2310607.html",
            "",
        ),
        "officials_2016_02_grande_synthe": (
            *("2016-02-08", "1558", "exact", "A"),
            "https://www.nord.gouv.fr/Actualites/Actualites/Grande-Synthe-des-resultats-encourageants",
            "2,500 a fortnight ago; 1,900 on 28 January",
        ),
    },
    "attempts_elsewhere": {
        "british_2021": ("2021", "18420", "exact", "B", GROCER, ""),
        "british_2022_to_august": ("2022-01/2022-08", "6154", "exact", "B", GROCER, ""),
        "british_2022_whole_year": (
            *("2022", "6154", "exact", "B"),
            "https://thegrocer.co.uk/news/stowaways-detected-at-uk-border-controls-"
            "fallen-substantially-but-threat-still-high/702959.article",
            "",
        ),
    },
    "small_boats": {
        "arrivals_2022_first": (
            *("2022", "45755", "exact", "A"),
            "https://www.itv.com/news/2023-03-06/"
            "small-boat-crossings-what-are-the-facts-and-how-can-they-be-stopped",
            "later 45,774",
        ),
    },
    "lists_and_people": {
        "new_york_2015": (
            *("2015", "3182", "exact", "A"),
            "https://www.nyc.gov/site/dhs/about/hope-2015-results.page",
            "",
        ),
        "new_york_2016": (
            *("2016", "2794", "exact", "A"),
            "https://www.nyc.gov/office-of-the-mayor/news/408-16/2016-federally-mandated-hope-count-"
            "finds-12-percent-decline-street-homeless-the-night-the",
            "",
        ),
    },
}
# Exceptions of rows that test_corrected_rows.py holds in its other tests.
ELSEWHERE_BY_HAND = {
    "new_york_2015",  # test_the_better_page_is_the_source
    "new_york_2016",
    "spring_2016_officials",  # test_the_two_sides_do_not_put_the_same_people_with_the_state
    "spring_2016_charities",  # its check is that of the officials
    "officials_2016_01_grande_synthe",  # the same two numbers in officials_2016_02_grande_synthe
    "october_2016_methods_seen",  # test_the_dictionary_no_longer_says_what_was_corrected
    "october_2016_methods_declared",
    "october_2016_methods_charities",
}
# In OWN before the second reading.
BEFORE = {
    "charities_2017_07",
    "charities_2016_10",
    "british_2015_07",
    "july_2016_counter",
    "july_2016_copy",
    "british_2015_obtained",
    "british_2015_minister",
}


def known_facts(name: str) -> list[dict[str, str]]:
    """The facts of a table as they were read, and those that were found later."""
    found = []
    for when, value, hedge, grade, url, note in FOUND.get(name, {}).values():
        low, _, high = value.partition("-")
        counts = {"low": low, "high": high} if high else {"count": value}
        told = {"qualifier": hedge, "grade": grade, "url": url, "note": note}
        found.append({WHEN[name]: when} | counts | told)
    return rows(name, FACTS) + found


def test_every_exception_is_held_by_hand_and_is_needed():
    found = {row for table in FOUND.values() for row in table}
    held = {row for table in BY_HAND.values() for row in table} | ELSEWHERE_BY_HAND
    assert (set(OWN) - BEFORE) | set(PERIODS) | found <= held
    ours = {name: {row["id"]: row for row in rows(name)} for name in [*WHEN, "disagreements"]}
    for own, extra in OWN.items():
        assert extra <= set().union(*(told(t[own]) for t in ours.values() if own in t)), own
    for name, table in FOUND.items():
        facts = rows(name, FACTS)
        for row in table:
            one = ours[name].get(row) or ours["disagreements"][row]
            assert not any(same(one, known) for known in facts), f"{row} is in the facts"


@pytest.mark.parametrize("name", WHEN)
def test_counts_and_periods(name):
    facts, when = known_facts(name), WHEN[name]
    for row in rows(name):
        known = [one for one in facts if same(row, one)]
        assert known, f"{row['id']}: no such number on this page"
        whens = [days(one[when]) for one in known]
        if row["id"] in PERIODS:
            assert days(PERIODS[row["id"]]) not in whens, row["id"]
            whens = [days(PERIODS[row["id"]])]
        assert period(row) in whens, row["id"]
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
SAID["crime"] = {27, 31}  # the days of January 2022 on which it was claimed
# The reply of the statistics authority itself; the page of the facts is the second.
PAGES = {
    "crime": (
        "https://uksa.statisticsauthority.gov.uk/correspondence/"
        "response-from-sir-david-norgrove-to-alistair-carmichael-mp-misuse-of-official-crime-"
        "statistics-by-prime-minister-home-secretary-and-home-office/",
        "https://policeprofessional.com/news/government-presented-crime-figures-in-misleading-way/",
        "A",
    )
}


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
        if name in PAGES:
            assert pages[0] == PAGES[name][1], name
            pages = PAGES[name]
        assert (row["source"], row["second_source"], row["grade"]) == pages, name
        assert as_number(row["claimed"]) == first_number(known["claim_figure"]), name
        right, words = CORRECTED.get(name, (None, ""))
        assert as_number(row["corrected"]) == right and words in known["correct_figures"], name
        when = PERIODS.get(name, known["date"].removesuffix(" onwards"))
        assert period(row) == days(when), name
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
# Found by the second reading: held against the facts of the pages of their own rows.
NEW_TOPICS = {"british_2008", "british_2022"}


def test_disagreements():
    facts = {one["id"]: one for one in rows("disagreements", FACTS)}
    ours, attempts = rows("disagreements"), known_facts("attempts_elsewhere")
    assert {row["disagreement"] for row in ours} == set(TOPICS) | NEW_TOPICS
    for row in ours:
        topic = row["disagreement"]
        if topic in NEW_TOPICS:
            pages = {one["source"] for one in ours if one["disagreement"] == topic}
            near = [one for one in attempts if one["url"] in pages]
            assert row["source"] in {one["url"] for one in near}, row["id"]
            texts = [text for one in near for text in one.values()]
        else:
            texts = [text for name, text in facts[TOPICS[topic]].items() if name != "id"]
        shown = {as_number(row[column]) for column in ("count", "low", "high")} - {None}
        assert shown <= numbers(*(text.replace("-", " ") for text in texts)), row["id"]
        known = numbers(*texts) | OWN.get(row["id"], set())
        assert told(row) <= known, f"{row['id']}: {row['check']}"


# Rows that stand in no table of facts: other pages, and one figure printed again.
NO_FACTS = {
    "july_2016_copy": "2016-07",
    "spring_change_april_tents": "2016-03-29/2016-04-05",
    "british_2008_economist": "2008/2012",  # in the note of the facts on July 2015
}


def test_the_periods_of_disagreements():
    facts = [(one, "date") for one in known_facts("camp_counts")]
    facts += [(one, "period") for one in known_facts("attempts_elsewhere")]
    for row in rows("disagreements"):
        known = [days(one[when]) for one, when in facts if same(row, one)]
        if row["id"] in NO_FACTS:
            assert not known, row["id"]
            known = [days(NO_FACTS[row["id"]])]
        if row["id"] in PERIODS:
            assert known and days(PERIODS[row["id"]]) not in known, row["id"]
            known = [days(PERIODS[row["id"]])]
        assert period(row) in known, row["id"]


# The sums that notes, checks and corrections rest on.
SUMS = """
5,307 + 1,500 + 230 = 7,037; 6,123 to 7,037 is a rise of 15%; 9,106 to 10,188 is a rise of 12%;
5,132 + 1,932 = 7,064; 9,106 - 6,901 = 2,205; 84,088 / 365 = 230; 56,000 / 366 = 153;
27,800 / 1,216 = 23; 17,000 / 219 = 78; 17,000 / 212 = 80; 70 / 117 = 59.8%; 70 / 114 = 61.4%;
2.6 + 1.6 = 4.2; 4.4 to 4.9 is a rise of 11%; 28,007 / 12 = 2,334; 5,466 + 1,952 = 7,418;
4,395 to 2,794 is a fall of 36%; 3,182 to 2,794 is a fall of 12%; 3,376 + 1,570 = 4,946
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
