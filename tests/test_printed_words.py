"""The article's own words stand in form, card and page, and its percent is told as printed."""

from __future__ import annotations

import pytest

import headcount as hc
from headcount.explorers.audit_card import AuditExplorer
from headcount.notebook.fact_check_page import section
from headcount.story.audit import audit
from headcount.story.wording import bears_out, printed_in

MINUS = "\N{MINUS SIGN}"


pytestmark = pytest.mark.usefixtures("empty_folder")


@pytest.mark.parametrize(
    "sentence, printed, ours",
    [
        ("Sales slumped from 40 in 2022 to 30 in 2023.", "slumped", "plunged"),
        ("Visits surged from 30 in 2022 to 40 in 2023.", "surged", "soared"),
        ("Thefts trebled from 20 in 2022 to 90 in 2023.", "trebled", "tripled"),
    ],
)
def test_the_word_of_the_article_is_quoted_and_never_ours(sentence, printed, ours):
    story = hc.own_article(sentence)
    form = story.widget and story._boxes["after", "wording"].value
    card = AuditExplorer(story)
    shown = card.model(card.defaults)
    page = section(story, {}, [])
    everything = [form, card.card(shown), card.alt_text(shown), page.plain, page.html]
    for text in everything:
        assert printed in text.lower() and ours not in text.lower()
    assert f"says '{printed}'" in card.alt_text(shown)
    assert f"'{printed}'" in story.audit.warnings
    assert story.audit.warnings[f"'{printed}'"].startswith(f"'{printed.capitalize()}'")
    assert f"'{printed}'" in card.notes(shown)[ours].words


def test_a_word_in_a_table_is_told_as_it_stands_there():
    table = "id,value,counts,wording\nbefore,40,visits,\nafter,30,visits,slumped"
    assert "'slumped'" in hc.own_article(table).audit.warnings


@pytest.mark.parametrize(
    "printed, times, fits",
    [
        ("more than doubled", 2.121, True),
        ("more than doubled", 1.99, False),
        ("doubled", 2.04, True),
        ("doubled", 2.121, False),
        ("almost doubled", 1.9, True),
        ("almost doubled", 2.1, False),
        ("nearly trebled", 2.8, True),
        ("halved", 0.48, True),
        ("halved", 0.4, False),
        ("more than halved", 0.4, True),
        ("almost halved", 0.6, True),
        ("slumped", 0.5, False),
        ("doubled", None, False),
    ],
)
def test_whether_the_numbers_bear_a_size_out(printed, times, fits):
    assert bears_out(printed, times) is fits


def test_no_warning_of_a_size_that_the_numbers_bear_out():
    """700 / 330 is 2.121, and 600 / 330 is 1.818."""
    text = "Thefts more than doubled from 330 in 2022 to {} in 2023."
    assert printed_in(text) == {"doubled": "more than doubled", "to": "to"}
    assert not [name for name in hc.own_article(text.format(700)).audit.warnings if "doub" in name]
    said = hc.own_article(text.format(600)).audit.warnings["'more than doubled'"]
    assert "181.8% of the number before" in said


def test_the_audit_takes_a_text_and_a_list_of_printed_words():
    sides = {"before": {"value": 40}, "after": {"value": 30}}
    for wording in ("Sales slumped", ["slumped"]):
        assert "'slumped'" in audit({**sides, "wording": wording}).warnings


# --- the change that the sentence prints ---


@pytest.mark.parametrize(
    "sentence, said",
    [
        (  # -20 of 60 is a third
            "Thefts fell by 25% from 60 in 2022 to 40 in 2023.",
            f'"25%" ({MINUS}25%), and the table gives {MINUS}33.3%: these do not agree.',
        ),
        (
            "Sales rose by 4.99% from 10,000 in 2022 to 10,499 in 2023.",
            '"4.99%" (+4.99%), and the table gives +4.99%: these agree.',
        ),
        (  # 512 of 10,000
            "Sales rose by 4.99% from 10,000 in 2022 to 10,512 in 2023.",
            '"4.99%" (+4.99%), and the table gives +5.12%: these do not agree.',
        ),
        (  # -6,000 of 44,000 is -13.64, which prints as -14
            "Visits fell by 14% from 44,000 in 2022 to 38,000 in 2023.",
            f'"14%" ({MINUS}14%), and the table gives {MINUS}13.6%: these agree.',
        ),
        (
            "Visits fell by more than 30% from 100 in 2022 to 65 in 2023.",
            f'"30%" ({MINUS}30%), and the table gives {MINUS}35.0%: these agree.',
        ),
        (
            "Visits fell by more than 30% from 100 in 2022 to 75 in 2023.",
            f'"30%" ({MINUS}30%), and the table gives {MINUS}25.0%: these do not agree.',
        ),
        (
            "Visits fell by a third from 90 in 2022 to 60 in 2023.",
            f'"a third" ({MINUS}33.3%), and the table gives {MINUS}33.3%: these agree.',
        ),
        (
            "Crime fell 14%, the minister said.",
            f'"14%" ({MINUS}14%), and the table gives no percent.',
        ),
        (  # what was worked out from a percent does not confirm it
            "Thefts trebled to 90 in 2023.",
            '"trebled" (+200%). The number before was worked out from it, so the table cannot '
            "confirm it.",
        ),
    ],
)
def test_the_change_is_quoted_and_compared_as_it_is_printed(sentence, said):
    assert f"The sentence prints {said}" in hc.own_article(sentence).remarks


def test_rounding_of_the_two_numbers_is_allowed_for():
    """40 to the nearest 10 is 35 to 45, 30 is 25 to 35: from 25/45 to 35/35, -44% to 0%."""
    story = hc.own_article("Thefts fell by 20% from 40 in 2022 to 30 in 2023.")
    assert story.remarks[0].endswith("these do not agree.")  # -25%
    _ = story.widget
    for side in ("before", "after"):
        story._boxes[side, "rounded_to"].value = "10"
    story.confirm()
    assert story.remarks[0].endswith(": these agree within what rounding allows.")
