"""The warnings of the audit card stand beside the fields that cause them."""

import re
from html import unescape

import headcount as hc
from headcount.explorers.audit_card import CAUSES

LIBRARIES = "Invented: libraries"


def test_each_warning_is_named_at_its_field():
    explorer = hc.explore("audit")
    notes = explorer.notes(explorer.model(explorer.settings[LIBRARIES]))
    said = {field: note.words for field, note in notes.items()}
    assert said["said_by_after"] == "mixed sources" and said["place_after"] == "different areas"
    assert said["end_after"].startswith("different periods") and said["only"] == "'only'"
    assert all(note.is_right is None for note in notes.values()), "a warning is no verdict"
    assert explorer.notes(explorer.model(explorer.settings["Blank"])) == {}


def test_every_cause_is_a_field_and_every_name_a_warning():
    explorer = hc.explore("audit")
    fields = {control.name for control in explorer.controls}
    assert set(CAUSES.values()) <= fields
    near = {"value_before": "1,000", "value_after": "1,000", "rounded_to_after": "100"}
    close = explorer.model(explorer.with_defaults({**near, "rounded_to_before": "100"}))
    seen = set(getattr(close, "known", close).found.warnings)
    for step in explorer.sweep():
        result = getattr(step.result, "known", step.result)
        seen |= set(result.found.warnings)
    both = {"value_before": "1,000", "value_after": "1,100"}
    for more in (
        {"counts_before": "average attendance", "counts_after": "average attendance"},
        {"counts_before": "crowd", "counts_after": "crowd"},
        {"value_before": "\u00a31,000", "value_after": "\u20ac1,100"},
        {"counts_before": "pounds", "counts_after": "pounds", "start_before": "2020"}
        | {"end_before": "2020", "start_after": "2023", "end_after": "2023"},
    ):
        result = explorer.model(explorer.with_defaults({**both, **more}))
        seen |= set(getattr(result, "known", result).found.warnings)
    assert set(CAUSES) == seen, "each warning that there is has its field"


def test_the_card_stands_where_others_have_a_picture():
    explorer = hc.explore("audit")
    view = explorer.view
    assert view.picture.value == explorer.card(view.result) and "<svg" not in view.picture.value
    assert "What the two numbers give" in view.stored().html
    opened = re.findall(
        r"<details><summary>(.*?)</summary>(.*?)</details>", unescape(view.picture.value)
    )
    assert any(
        "'only':" in warning and "To settle it: The number that was expected" in inside
        for warning, inside in opened
    ), "one thinks first, and then opens it"
    view.put_all(explorer.settings[LIBRARIES])
    note = view._noted["said_by_after"].children[1].value
    assert "Warning:" in note and "mixed sources" in note


def test_the_card_begins_with_the_change_large():
    explorer = hc.explore("audit")

    def begins(name):
        card = explorer.card(explorer.model(explorer.settings[name]))
        return re.sub(r"<[^>]+>", "", card.partition("</p>")[0])

    assert begins("Invented: hospital").startswith("\u22128.3% of the number before; ")
    assert begins("Invented: vaccination").startswith("\u22125.8 points; "), "of percentages"
    assert "warning" in begins("Invented: hospital")


def test_what_is_said_large_is_no_row_as_well():
    explorer = hc.explore("audit")

    def rows(name):
        result = explorer.model(explorer.settings[name])
        table = re.search(r"<table.*?</table>", explorer.card(result), re.DOTALL)[0]
        said = [label for label, _ in explorer.numbers(explorer.known(result)).rows]
        return table, said

    table, said = rows("Invented: hospital")
    assert "percent of the number before" in said, "which a reader of the table is told"
    assert "percent of the number before" not in table and "multiplier" in table
    table, said = rows("Invented: vaccination")
    assert "change in points" in said and "change in points" not in table
    assert "percent of the number before" in table, "the large number is of points"
    table, _ = rows("Blank")
    assert "it takes two numbers" in table
