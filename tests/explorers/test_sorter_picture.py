"""The line of time of the sorter, read back from its marks."""

from datetime import date

import pytest

import headcount as hc
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Bar, Dot, Line, Text

WIDTHS = pytest.mark.parametrize("width", [WIDE, NARROW])
REPORTED, CLEARED = date(2018, 1, 16).toordinal(), date(2016, 10, 24).toordinal()
YEARS = {
    year: (date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()) for year in (2016, 2017)
}
LAST = date(2018, 1, 31).toordinal()


def picture(width=WIDE, setting="Nothing placed", **values):
    explorer = hc.explore("sorter")
    return explorer.picture({**explorer.settings[setting], **values}, width)


def row(drawn, claim):
    """The marks of one claim, and the text that names it: from its name to the next one's."""
    *marks, cleared = drawn.panels[-1].marks
    assert cleared.dashed and {x for x, _ in cleared.points} == {CLEARED}
    starts = [
        place
        for place, mark in enumerate(marks)
        if isinstance(mark, Text) and mark.words.split(". ")[0].isdigit()
    ]
    assert len(starts) == 10
    ends = [*starts[1:], len(marks)]
    return marks[starts[claim - 1] : ends[claim - 1]]


def placed(drawn, claim):
    """Dots and bars of a claim, and the words beside them."""
    name, guide, *marks = row(drawn, claim)
    assert isinstance(guide, Line) and guide.colour == "faint"
    assert all(mark.y == guide.points[0][1] for mark in marks if isinstance(mark, (Dot, Text)))
    return marks


@WIDTHS
def test_nothing_is_drawn_until_it_is_placed(width):
    for values in ({}, {"timeline": True}, {"checked": True}):
        drawn = picture(width, **values)
        assert not drawn.marks(Dot) and not drawn.marks(Bar), values
        (waits,) = placed(drawn, 1)
        assert waits.words == "choose its kind"
        assert all(placed(drawn, claim) == [] for claim in range(2, 11))
        assert row(drawn, 1)[0].colour == "plain", "the claim that is asked about"


@WIDTHS
def test_dots_bars_and_diamonds_stand_on_their_days(width):
    drawn = picture(width, "All placed")
    for claim, day in ((1, REPORTED), (2, CLEARED), (3, REPORTED), (4, REPORTED)):
        dot, words = placed(drawn, claim)
        assert (dot.x, dot.shape, words.words) == (day, "circle", "stock")
    for claim, year in ((6, 2016), (7, 2017)):
        bar, words = placed(drawn, claim)
        assert (bar.x0, bar.x1) == YEARS[year] and bar.filled and not bar.dashed
        assert words.words == "flow"
        guide = row(drawn, claim)[1].points[0][1]
        assert bar.y0 < guide < bar.y1
    for claim, ends, kind in (
        (5, (CLEARED, REPORTED), "ratio"),
        (8, (YEARS[2016][0], YEARS[2017][1]), "change"),
    ):
        line, first, last, words = placed(drawn, claim)
        assert (first.x, last.x) == ends and [x for x, _ in line.points] == list(ends)
        assert first.shape == last.shape == "diamond" and words.words == kind
    for claim, kind in ((9, "flow"), (10, "money")):
        bar, words = placed(drawn, claim)
        assert (bar.x0, bar.x1) == (YEARS[2016][0], LAST) and not bar.filled and bar.dashed
        assert words.words == f"{kind}, no dates"


@WIDTHS
@pytest.mark.parametrize("claim", [1, 3, 4])
def test_a_count_of_one_day_taken_for_a_flow_is_a_bar_without_dates(width, claim):
    """And not a bar from that day to the same day, which nobody would see."""
    bar, words = placed(picture(width, **{f"kind_{claim}": "flow"}), claim)
    assert (bar.x0, bar.x1) == (YEARS[2016][0], LAST) and not bar.filled and bar.dashed
    assert words.words == "flow, no dates"


@WIDTHS
def test_rows_stand_in_the_order_of_the_claims_and_under_their_names(width):
    drawn = picture(width, "All placed")
    names = [row(drawn, claim)[0] for claim in range(1, 11)]
    assert [name.words for name in names[:3]] == [
        "1. 500 people",
        "2. 7,000 people",
        "3. 700 people",
    ]
    assert names[5].words == "6. 167,000 attempts" and names[9].words == "10. more than £100m"
    heights = [row(drawn, claim)[1].points[0][1] for claim in range(1, 11)]
    assert heights == sorted(heights, reverse=True)
    for name, height in zip(names, heights):
        assert height <= name.y < height + 0.6


def test_the_clearance_is_a_line_on_its_day():
    drawn = picture()
    (line,) = [line for line in drawn.marks(Line) if line.dashed]
    assert {x for x, _ in line.points} == {CLEARED}
    assert "clearance, 24 October 2016 (X)" in [text.words for text in drawn.marks(Text)]


def test_a_wrong_kind_is_drawn_as_it_was_placed_and_mended_by_the_timeline():
    (dot, words) = placed(picture(kind_6="stock"), 6)
    assert (dot.x, words.words) == (YEARS[2016][1], "stock")
    bar, words = placed(picture(kind_6="stock", timeline=True), 6)
    assert isinstance(bar, Bar) and words.words == "flow"


def test_only_the_claim_at_hand_has_the_accent():
    drawn = picture(setting="All placed", at=6)
    coloured = {
        claim for claim in range(1, 11) if any(mark.colour == "plain" for mark in row(drawn, claim))
    }
    assert coloured == {6} and row(drawn, 6)[0].bold


def test_a_question_mark_stands_in_the_row_to_look_at_again():
    drawn = picture(setting="All placed", kind_6="stock", checked=True)
    again = [c for c in range(1, 11) if row(drawn, c)[0].words.endswith(" ?")]
    assert again == [6]


def test_the_claim_and_how_many_are_placed_are_the_headline():
    texts = [text.words for text in picture(setting="First three placed").marks(Text)]
    assert texts[:2] == ["500 people", "3 of 10 are in their place"]
    wrong = picture(setting="First three placed", kind_2="flow").marks(Text)
    assert wrong[1].words == "2 of 10 are in their place", "what does not fit is not placed"
    asked = picture(at=6)
    assert [text.words for text in asked.marks(Text)][:1] == ["167,000 attempts"]


def test_one_claim_after_the_other_round_and_round():
    explorer = hc.explore("sorter")
    values = explorer.defaults
    seen = []
    for _ in range(11):
        (group,) = [group for group in explorer.groups() if group.shown(values)]
        seen.append(group.title)
        assert len(group.controls) == 3
        values = explorer.actions["Next claim"](values)
    assert seen == [f"Claim {n} of 10" for n in (*range(1, 11), 1)]
    assert explorer.actions["Back"](explorer.defaults)["at"] == 10


def test_each_choice_is_answered_in_its_row():
    explorer = hc.explore("sorter")
    assert explorer.notes(explorer.step().result) == {}
    notes = explorer.notes(explorer.step({"kind_6": "stock", "counts_6": "attempts"}).result)
    assert set(notes) == {"kind_6", "counts_6"} and notes["counts_6"].is_right
    assert not notes["kind_6"].is_right and notes["kind_6"].words.startswith("Could you photograph")
    right = explorer.notes(explorer.step(explorer.settings["All placed"]).result)
    assert len(right) == 30 and all(note.is_right and not note.words for note in right.values())


def test_notes_are_written_once_the_prediction_is_saved(monkeypatch):
    from headcount.questions import predictions

    view = hc.explore("sorter").view
    view.put("kind_1", "flow")
    notes = view._noted["kind_1"].children
    assert "Not yet." in notes[1].value and len(view._noted["kind_2"].children) == 1
    monkeypatch.setattr(predictions, "is_open", lambda lesson: False)
    view.prediction_saved()
    assert notes[1].value == ""


def test_before_the_prediction_nobody_who_speaks_is_drawn():
    """The lesson asks how many of eight claims come from officials or from charities."""
    explorer = hc.explore("sorter")
    for step in explorer.sweep():
        drawn = explorer.whole(step.result)
        said = " ".join(getattr(mark, "words", "") + mark.says for mark in drawn.marks())
        said += explorer.describe(step.result, veiled=True)
        for speaker in ("officials", "charities", "figures show", "reporter"):
            assert speaker not in said
        assert not {"officials", "charities"} & {mark.colour for mark in drawn.marks()}
