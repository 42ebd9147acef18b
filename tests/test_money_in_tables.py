"""Money in a table: two currencies, a currency in the heading, years apart, and pence."""

from __future__ import annotations

import pytest

import headcount as hc
from headcount.explorers.audit_card import AuditExplorer
from headcount.story.audit import audit
from headcount.story.headings import unit_in

pytestmark = pytest.mark.usefixtures("empty_folder")


def claim(before, after, *years, counts="rent"):
    sides = [
        {"value": value, "counts": counts, "start": year, "end": year}
        for value, year in zip((before, after), years or (2022, 2022))
    ]
    return audit({"before": sides[0], "after": sides[1]})


def test_two_currencies_have_no_percent():
    found = claim("£1,200", "€1,300")
    assert found.numbers == {}
    assert found.warnings["two currencies"].startswith("Before is in pounds and after in euros")


@pytest.mark.parametrize("after", ["£1,300", "1,300", "1,300 pounds", "GBP 1,300"])
def test_one_currency_has_one(after):
    """100 of 1,200 is a twelfth."""
    found = claim("£1,200", after)
    assert round(found.numbers["percent"], 2) == 8.33
    assert "two currencies" not in found.warnings


def test_a_currency_may_stand_in_what_is_counted():
    sides = {"before": {"value": 5, "counts": "dollars"}, "after": {"value": 6, "counts": "euros"}}
    assert "two currencies" in audit(sides).warnings


def test_a_table_of_two_currencies_is_told():
    story = hc.own_article("id,value,counts\nbefore,£1200,rent\nafter,€1300,rent")
    card = AuditExplorer(story)
    shown = card.model(card.defaults)
    assert "percent" not in card.known(shown).found.numbers
    assert "two currencies" in card.notes(shown)["value_after"].words


@pytest.mark.parametrize(
    "before, after, years, is_asked",
    [
        ("£500", "£550", (2015, 2023), True),
        ("£500", "£550", ("2015/16", "2022/23"), True),
        ("£500", "£550", (2022, 2022), False),
        ("500", "550", (2015, 2023), False),
    ],
)
def test_money_of_two_years_asks_about_inflation(before, after, years, is_asked):
    counts = "rent" if "£" in before else "thefts"
    assert ("inflation" in claim(before, after, *years, counts=counts).warnings) is is_asked


@pytest.mark.parametrize(
    "head, parts",
    [
        ("Value (€)", ("Value", "€", "")),
        ("Amount (£m)", ("Amount", "£", "m")),
        ("Rent [in EUR]", ("Rent", "€", "")),
        ("Rent in euros", ("Rent", "€", "")),
        ("Share (%)", ("Share", "", "%")),
        ("Visits (thousand)", ("Visits", "", "thousand")),
        ("Value", ("Value", "", "")),
        ("Visits (June)", ("Visits (June)", "", "")),
    ],
)
def test_the_unit_of_a_heading(head, parts):
    assert unit_in(head) == parts


@pytest.mark.parametrize(
    "head, cell, value",
    [
        ("Value (€)", "1200", 1200),
        ("Amount (£m)", "1.5", 1_500_000),
        ("Value (€)", "€7", 7),
        ("Profit (£)", "-450", -450),
        ("Profit (£)", "(450)", -450),
        ("Share (%)", "12.5", 12.5),
        ("Visits (thousand)", "48", 48_000),
    ],
)
def test_a_currency_in_the_heading_is_read(head, cell, value):
    story = hc.own_article(f"id;{head}\nbefore;{cell}\nafter;9")
    assert story["before"].value == value
    assert f"from the heading '{head}'" in story.ready
    if "€" in head:
        assert story.comparison.given["after"]["value"] == "€9"


@pytest.mark.parametrize("cell, shown", [("£1.50", "£1.50"), ("£1.5", "£1.50"), ("£2", "£2")])
def test_money_keeps_two_decimals(cell, shown):
    story = hc.own_article(f"id,value,counts\nbefore,{cell},price\nafter,£1.25,price")
    assert story.comparison.given["before"]["value"] == shown
    if shown == "£1.50":  # from 1.50 to 1.25
        card = AuditExplorer(story)
        shown_now = card.model(card.defaults)
        assert "\N{MINUS SIGN}£0.25" in card.sentence(shown_now)
        assert "\N{MINUS SIGN}£0.25" in card.numbers(shown_now).text()


def test_a_single_percent_is_no_range():
    """£1.50 to £1.20 is 20%: from 1.195/1.505 to 1.205/1.495 is -20.6% to -19.4%."""
    wide = AuditExplorer(hc.own_article("id,value,counts\nbefore,£1.50,price\nafter,£1.20,price"))
    assert "Rounding allows" not in wide.sentence(wide.model(wide.defaults))
    values = {**wide.defaults, "rounded_to_before": "0.01", "rounded_to_after": "0.01"}
    text = wide.sentence(wide.model(values))
    assert "Rounding allows \N{MINUS SIGN}20.6% to \N{MINUS SIGN}19.4%." in text
    # 8,000.5 of 10,000.5 and 7,999.5 of 9,999.5 still print as -20.0%
    values = {
        **wide.defaults,
        "value_before": "1,000,000",
        "value_after": "800,000",
        "rounded_to_before": "1",
        "rounded_to_after": "1",
    }
    shown = wide.model(values)
    assert "Rounding allows" not in wide.sentence(shown)
    assert "rounding allows" not in wide.numbers(shown).text()


@pytest.mark.parametrize(
    "first, second, shown",
    [
        ("Q1 2014", "Q1 2015", ("January to March 2014", "January to March 2015")),
        ("January to March 2014", "2015", ("January to March 2014", "2015")),
        ("March 2014", "March 2015", ("March 2014", "March 2015")),
        ("2014", "2015", ("2014", "2015")),
        ("31 March 2014", "31 March 2015", ("2014", "2015")),
    ],
)
def test_a_quarter_is_not_told_as_a_year(first, second, shown):
    story = hc.own_article(
        f"id,value,counts,when\nbefore,40,thefts,{first}\nafter,30,thefts,{second}"
    )
    assert story.comparison.dates == shown
    for name in ("change", "ratio"):
        told = hc.explore(name, story).step()
        if "Q1" in first:
            assert "January to March 2014" in f"{told.sentence} {told.alt_text}"
