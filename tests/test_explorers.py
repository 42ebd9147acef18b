"""The widgets in the kernel: every control at its ends, and what is shown follows the model."""

from __future__ import annotations

import itertools
import re

import pytest
from sweeps import sweep

import headcount as hc
from headcount.drawing.marks import Text
from headcount.errors import Problem
from headcount.explorers.controls import Pick, Quantity
from headcount.explorers.explorer import CannotWorkOut
from headcount.explorers.registry import EXPLORERS
from headcount.notebook.live_explorer import explore
from headcount.page.tables import Table

NAMES = list(EXPLORERS)


@pytest.fixture(params=NAMES)
def explorer(request):
    return explore(request.param)


def words_of(picture) -> list[str]:
    """The words drawn in a picture, without those of its axes."""
    return [text.words for text in picture.marks(Text)]


def test_an_unknown_widget_names_the_others():
    with pytest.raises(Problem, match="change"):
        explore("sliders")


def test_settings_and_controls_are_stated(explorer):
    assert len(explorer.settings) >= 3
    assert explorer.title.endswith("?"), "a title asks, or states what holds at every setting"
    for control in explorer.controls:
        if isinstance(control, Quantity):
            assert control.low <= control.default <= control.high
        elif isinstance(control, Pick):
            options = [value for _, value in control.choices(explorer.defaults)]
            # Where nothing is chosen at first, no option stands for it.
            assert (control.default in options) == (explorer.name != "sorter")
    with pytest.raises(Problem, match="not a control"):
        explorer.step({"nonsense": 1})


def test_sweep_has_no_error_and_no_empty_word(explorer):
    """Every step reads well: no nan, inf or None; what cannot be worked out says why."""
    steps = sweep(explorer.name)
    assert len(steps) > 50
    for step in steps:
        table = step.table.text()
        assert isinstance(step.table, Table) and len(step.table.rows) >= 1
        for text in (step.sentence, step.alt_text, table):
            assert text.strip()
            assert not re.search(r"\b(nan|inf|None|NaN|Infinity)\b", text), (step.values, text)
        assert step.sentence.endswith((".", "?"))
        assert len(step.alt_text) > 80 and re.search(r"\d", step.alt_text)
        if isinstance(step.result, CannotWorkOut):
            assert step.sentence == step.result.why and step.result.why in step.alt_text


def test_alt_text_sentence_and_table_follow_the_values(explorer):
    """Another result never keeps the words of the one before."""
    first = explorer.step()
    changed = same = 0
    for step in sweep(explorer.name):
        # The step of the calendar is what is looked at, not a figure.
        there = [
            group for group in explorer.groups() if not group.shown or group.shown(step.values)
        ]
        controls = {name for group in there for name in group.controls} - {"step"}
        if all(step.values[name] == first.values[name] for name in controls):
            continue  # Check and Show timeline with nothing placed change the sentence
        changed += 1
        assert step.alt_text != first.alt_text, step.values
        same += step.sentence == first.sentence
        assert step.table != first.table, step.values
    assert changed > 20
    assert same <= changed / 4  # a tick that adds a mark to the picture need not change the words


def test_model_is_pure(explorer):
    values = explorer.defaults
    assert explorer.model(values) == explorer.model(dict(values))
    assert values == explorer.defaults


# --- what each widget must say ---


def say(name: str, **values) -> str:
    explorer = explore(name)
    return explorer.step(values).sentence


def test_change():
    assert "fall of 52,000" in say("change") and "31.1%" in say("change")
    swapped = explore("change")
    values = swapped.actions["Swap"](swapped.defaults)
    assert "rise of 52,000" in swapped.step(values).sentence
    assert "45.2%" in swapped.step(values).sentence
    assert "36.9%" in say("change", compare="midpoint")
    assert "45.2%" in say("change", compare="after")
    for values in ({"before": 0}, {"after": 0, "compare": "after"}, {"before": 0, "after": 0}):
        assert "nothing to compare with" in say("change", **values)
    assert "+115,000" in say("change", before=0)
    assert "no change, 0%" in say("change", before=5000, after=5000)


def test_ratio():
    explorer = explore("ratio")

    def at(**values):
        now = explorer.defaults
        for name, value in values.items():
            now = explorer.changed({**now, name: value}, name)
        return explorer.step(now)

    assert "1 in 14" in at(top_source="officials").sentence
    assert "same source, same area" in at(top_source="officials").sentence
    tenth = at(top_source="charities").sentence
    assert "mixed sources" in tenth and "exactly a tenth" in tenth
    assert "1 in 7" in at(top_source="both").sentence
    assert "different areas" in at(top_source="both").sentence
    assert "same area" in at(top_source="both", dunkirk_before=1000).sentence
    assert "no share of nobody" in at(bottom=0).sentence
    assert "more than before" in at(bottom=500, top=700).sentence
    assert at(top=500).values["top_source"] == "officials"
    assert at(top=650).values["top_source"] == "own"
    on = at(outside=True, bottom_source="cha_16").sentence
    assert "8.6%" in on and "same source" in on
    back = explorer.changed(
        {**at(outside=True, bottom_source="cha_16").values, "outside": False}, "outside"
    )
    assert back["bottom_source"] == "article" and back["bottom"] == 7000


def test_ratio_hides_what_is_outside_the_article():
    explorer = explore("ratio")
    for step in sweep(explorer.name):
        if not step.values["outside"]:
            shown = step.sentence + step.alt_text + step.table.text()
            assert "6,400" not in shown and "8,143" not in shown


def test_rate():
    assert "164.3" in say("rate") and "23.9" in say("rate") and "4,820" in say("rate")
    assert "6.89 times" in say("rate")
    assert "230" in say("rate", people_now=500) and "115 attempts" in say("rate", people_now=1000)
    assert "no rate per person" in say("rate", people_now=0)
    assert "different from a rate of zero" in say("rate", people_now=0)
    assert "fewer per head than in 2016" in say("rate", people_now=5000)
    assert "2.2 days" in say("rate", unit="days") and "15.3" in say("rate", unit="days")
    assert "not an estimate" in say("rate")
    for step in sweep("rate"):
        assert "people tried" not in step.sentence and "per person trying" not in step.sentence


def test_rounding():
    assert "between 30.63% and 31.64%" in say("rounding")
    assert "96% of the box prints as 31%" in say("rounding")
    assert "17% of the box prints as 31.1%" in say("rounding", digits=1)
    assert "if every pair in it is equally likely" in say("rounding")
    coarse = say("rounding", unit_after=5000)
    assert "115,000 to the nearest 5,000" in coarse and "29.43% and 32.84%" in coarse
    fine = say("rounding", unit_before=1, unit_after=1, digits=3)
    assert "31.1372% and 31.1382%" in fine and "84% of the box prints as 31.138%" in fine
    for values, nearest in (
        ({"unit_before": 5000}, "To the nearest 5,000 it would print as 165,000."),
        ({"unit_before": 10_000}, "To the nearest 10,000 it would print as 170,000."),
        ({"unit_after": 10_000}, "To the nearest 10,000 it would print as 120,000."),
    ):
        assert "is not a multiple of" in say("rounding", **values)
        assert f"so it was not rounded so. {nearest}" in say("rounding", **values)
    alt = explore("rounding").step().alt_text
    assert "opposite corners: smallest: 30.63% at the upper left" in alt


def test_unknowns():
    text = say("unknowns")
    assert "the longest bar is 104 times as long as the shortest" in text
    assert "a range of judgement" in text and "All runs lie above 5." in text
    explorer = explore("unknowns")
    alone = explorer.step()
    assert "people now 6.43 to 10.71" in alone.alt_text
    assert [bar.name for bar in alone.result.bars[:2]] == ["people_now", "people_before"]
    wide = explorer.model(explorer.with_defaults(explorer.settings["Wide ranges"]))
    assert wide.range[0] > 1.5 and wide.range[1] < 24.05, "inside the wide box"
    two = explorer.step(explorer.settings["Either 500 or 700"])
    assert abs(two.result.beyond - 0.75) <= 4 * 0.0137
    assert "either 500 or 700, equally likely" in two.sentence
    tenth = explorer.step({"outcome": "share", "runs": 100_000})
    assert "0.83 of the runs lie below a tenth, with a simulation error of 0.001" in tenth.sentence
    one = explorer.step({"runs": 1})
    assert "one run has no range" in one.sentence and "Seed 2,018" in one.alt_text
    assert len(one.result.dots) == 1
    fixed = explorer.step({"people_now_low": 700, "people_now_high": 700})
    assert "Equal ends make people now a constant: a bar of no length" in fixed.sentence
    assert fixed.result.bars[0].name == "people_before", "the order is computed"


def test_a_share_recorded_that_may_have_changed():
    """Off at first; with it on, its bar is the longest."""
    explorer = explore("unknowns")
    assert all(name != "share recorded" for name, *_ in explorer.step().result.inputs)
    on = explorer.step(explorer.settings["Share recorded too"])
    assert on.result.bars[0].name == "share_recorded"
    assert (on.result.bars[0].low, on.result.bars[0].high) == pytest.approx(
        (1150 / 167 / 3, 1150 / 167 * 2)
    )
    corners = [
        float(explorer.outcomes["ratio"].of(*corner))
        for corner in itertools.product(*((low, high) for _, low, _, high in on.result.inputs))
    ]
    assert (min(corners), max(corners)) == pytest.approx((1.975, 23.12), abs=0.005)
    view = explore("unknowns").view
    view.put("share_recorded_high", 2)
    assert view.values["recording"], "to move it is to let it count"


def test_settings_that_mix_say_what_differs():
    explorer = explore("unknowns")
    assert not any("detections" in name for name in explorer.settings), "outside the article"
    name = "With Dunkirk on top only (areas differ)"
    mixed = explorer.step(explorer.settings[name])
    assert explorer.settings[name]["people_now_low"] == 900  # 650 to 750, and 250 to 350
    assert explorer.settings[name]["people_now_high"] == 1100
    for shown in (mixed.sentence, mixed.alt_text):
        assert "Areas differ: people now were counted in Calais and near Dunkirk" in shown
    assert "people now (areas differ)" in mixed.table.text()
    hc.switch(outside=True)
    explorer = explore("unknowns")
    (name,) = (one for one in explorer.settings if "detections" in one)
    assert name == "British detections of 2016 (definitions differ)"
    other = explorer.step(explorer.settings[name])
    assert "Definitions differ" in other.sentence and "56,000" in other.sentence
    assert "https://" in other.table.text()
    own = explorer.step({**explorer.settings[name], "differs": ""})
    assert "differ" not in own.sentence


def test_more_runs_do_not_narrow_the_range_that_is_shown():
    explorer = explore("unknowns")
    widths = []
    for runs in (1000, 100_000):
        low, high = explorer.model(explorer.with_defaults({"runs": runs})).range
        widths.append(high - low)
    assert widths[1] == pytest.approx(widths[0], rel=0.06)


@pytest.mark.parametrize("name", ["unknowns", "lists"])
def test_the_same_seed_gives_the_same_picture(name):
    explorer = explore(name)

    def picture(seed):
        return explorer.picture({"seed": seed})

    assert picture(5) == picture(5) != picture(6)


def test_lists():
    text = say("lists")
    assert "List 1 holds" in text and "the truth is 700" in text
    default = explore("lists").step().result
    assert default.middle == pytest.approx(700, abs=15) and 88 <= default.coverage <= 100
    for times, middle, covered in ((0.8, 787, (35, 72)), (0.6, 933, (0, 8)), (0.4, 1225, (0, 0))):
        result = explore("lists").step({"times": times}).result
        assert result.middle == pytest.approx(middle, rel=0.03)
        assert covered[0] <= result.coverage <= covered[1]
    hardly = explore("lists").step({"people": 50, "first": 5, "second": 5})
    assert isinstance(hardly.result, CannotWorkOut)
    assert "cannot be estimated; at least 6 people were there." in hardly.sentence
    assert "cannot be estimated" in hardly.table.text()
    missed = say("lists", people=50, first=5, second=5, missed=50)
    assert "if no match was missed" in missed
    replaced = say("lists", replaced=30)
    assert "700 people on any one day, and 910 at one time or another" in replaced
    assert "is cut at 1" in say("lists", second=95, times=2)
    alone = explore("lists").step({"repeats": 1})
    assert "One repeat shows nothing" in alone.sentence and alone.result.coverage is None


def test_lists_are_invented_and_never_of_calais():
    explorer = explore("lists")
    for step in sweep(explorer.name):
        shown = step.sentence + step.alt_text + step.table.text()
        assert "invented" in step.alt_text.lower()
        assert not re.search("calais|dunkirk|camp|migrant", shown.lower())
    assert any("700 invented people" in words for words in words_of(explorer.picture()))


def test_calendar():
    assert "average of 2016 is 5,775" in say("calendar")
    assert "456.0 a day while the camp stood and 315.1 a day in 2017: a fall of 30.9%" in say(
        "calendar"
    )
    explorer = explore("calendar")
    falls = {name: explorer.step(values).sentence for name, values in explorer.settings.items()}
    assert "a fall of 35.6%" in falls["Late 2016 like 2017"]
    assert "489.1 a day" in falls["Late 2016 like 2017"]
    assert "a fall of 44.0%" in falls["No attempts after it"]
    assert "a fall of 20.0%" in falls["30% after it"]
    assert "arrivals" not in " ".join(falls.values()), "the stay is the second step"
    two = {"step": "stay"}
    assert "90 days means 2,839 arrivals in 365 days" in say("calendar", after=700, **two)
    assert "4,258 arrivals" in say("calendar", after=700, stay=60, **two)
    step = explorer.step()
    assert "until the clearance on 24 October (X) and" in step.sentence
    assert "day 298 of the year, 24 October (X);" in step.alt_text
    assert "(X)" not in explorer.step({"day": 297}).sentence
    assert "8,517 arrivals" in say("calendar", after=700, stay=30, **two)
    assert "2,129 arrivals" in say("calendar", after=700, stay=120, **two)
    assert "fewer arrivals in a year than people present" in say("calendar", stay=400, **two)
    assert "nobody is present" in say("calendar", after=0, **two)
    assert "camp did not stand in 2016" in say("calendar", day=1)
    assert "0.0 a day while the camp stood" in say("calendar", share=100)
    assert "no percent change" in say("calendar", share=100)
    assert "31 December" in say("calendar", day=366)
    for step in sweep(explorer.name):
        assert "different people" not in step.sentence + step.alt_text
        assert isinstance(step.result, CannotWorkOut) or "assumed, not known" in step.alt_text


LABEL = "teaching example: misleading"


def test_chartlab():
    for start, drawn, lie in (
        (0, 31.1, 1),
        (50_000, 44.4, 1.43),
        (100_000, 77.6, 2.49),
        (110_000, 91.2, 2.93),
        (114_000, 98.1, 3.15),
    ):
        sentence = say("chartlab", axis_start=start)
        assert f"as drawn: a fall of {drawn}%" in sentence and f"Lie factor {lie:.2f}" in sentence
    for scaling, drawn, lie in (("height", 31.1, 1), ("area", 52.6, 1.69), ("volume", 67.3, 2.16)):
        sentence = say("chartlab", chart="icons", scaling=scaling)
        assert f"as drawn: a fall of {drawn}%" in sentence and f"Lie factor {lie:.2f}" in sentence
    for people, meet, index in ((500, 111_000, 7.1), (700, 109_222, 10), (1000, 106_333, 14.3)):
        agree = dict(chart="axes", people=people)
        assert "lie on each other" in say("chartlab", **agree, right_start=meet)
        assert "lie on each other" not in say("chartlab", **agree, right_start=meet - 500)
        sentence = say("chartlab", chart="index", people=people)
        assert f"attempts are 68.9 and the count is {index}." in sentence
        assert "from 7,000 (officials) to" in sentence
    for start in (115_000, 166_000):
        assert "2017 bar has no length left" in say("chartlab", axis_start=start)


def test_chartlab_marks_its_bad_charts():
    """In the picture, twice, and first in the alt text; the honest chart is always there."""
    explorer = explore("chartlab")
    bad = 0
    for step in sweep(explorer.name):
        known = step.result.known if isinstance(step.result, CannotWorkOut) else step.result
        values = step.values
        lies = known.drawn is None or abs(known.lie_factor - 1) > 0.005
        assert known.is_misleading == (lies or values["chart"] == "axes")
        assert (LABEL in step.alt_text.lower()) == known.is_misleading
        assert (
            "two panels from zero" in step.alt_text and "500, hatched on to 1,000" in step.alt_text
        )
        assert "icon of a person" not in step.alt_text
        bad += known.is_misleading
    assert bad > 20


@pytest.mark.parametrize(
    "name, answers",
    [
        ("chartlab", ("77.6%", "2.49", "52.6%", "109,222")),  # 9.1 to 9.4
        ("mixer", ("85.5%", "1,607", "907", "4,120")),  # 10.2, 10.3
    ],
)
def test_no_setting_prints_an_answer_of_its_lesson(name, answers):
    """What a button or the stored picture shows would not be worth asking below it."""
    explorer = explore(name)
    for setting, values in explorer.settings.items():
        step = explorer.step(values)
        shown = step.sentence + step.alt_text + step.table.text()
        assert not any(answer in shown for answer in answers), setting


def test_mixer():
    assert "is 16,700 attempts. This is 98,300 below the line of 115,000." in say("mixer")
    explorer = explore("mixer")
    hits = {name: explorer.step(values).sentence for name, values in explorer.settings.items()}
    for name in ("People elsewhere", "More tries", "A mixture"):
        assert "reaches the line of 115,000 within 1%" in hits[name]
    assert "(500 + 4,320)" in hits["People elsewhere"] and "6.89" in hits["More tries"]
    assert "(700 + 371) \N{MULTIPLICATION SIGN} 3 \N{MULTIPLICATION SIGN} 1.5" in hits["A mixture"]
    assert "at most 66.7%" in hits["A mixture"] and "at most 33.3%" in say("mixer", recording=3)
    assert "at most" not in say("mixer", recording=1)
    assert "No people, no attempts" in say("mixer", people=0)
    assert "above the line" in say("mixer", outside=10_000)
    over = explorer.step({"outside": 10_000, "tries": 10})
    assert "2,552,714 (bar cut)" in words_of(explorer.whole(over.result))
    for step in sweep(explorer.name):
        assert "which the article does not say" in step.alt_text


def test_mixer_keeps_the_settings_that_reach_the_line():
    """Each once, in the order kept; only its own button empties the list."""
    explorer = explore("mixer")
    view = explorer.view
    buttons = {button.description: button for button in view.buttons}
    keep = buttons["Keep this setting"]
    keep.click()
    assert view.values["kept"] == () and "Not kept" in view.sentence.value
    view.put("tries", 2)
    assert "Not kept" not in view.sentence.value, "that was said of another setting"
    for name in ("People elsewhere", "More tries", "People elsewhere", "A mixture"):
        buttons[name].click()
        keep.click()
    assert [kept[1:] for kept in view.values["kept"]] == [(0, 6.89, 1), (4320, 1, 1), (371, 3, 1.5)]
    assert "3 settings on your list reach it" in view.sentence.value
    assert "1. 700 + 0 people" in view.picture.value
    assert "kept 3" in explorer.tabulate(view.result).text()
    view.put("outside", 0)
    assert len(view.values["kept"]) == 3
    buttons["Reset"].click()
    assert len(view.values["kept"]) == 3 and view.values["people"] == 700
    assert {**view.values, "kept": ()} == explorer.defaults
    buttons["Empty the list"].click()
    assert view.values == explorer.defaults


def test_sorter():
    explorer = explore("sorter")
    assert explorer.step().sentence == "0 of 10 placed: choose a kind for claim 1."
    view = explorer.view
    view.put("kind_6", "stock")
    view.put("kind_1", "flow")
    view.put_all(explorer.actions["Check"](view.values))
    assert "2 of the claims need another look" in explorer.say(view.result)
    assert "could it be counted on a single day" in explorer.say(view.result)
    view.put("kind_1", "stock")
    assert not view.values["checked"], "a check holds until something is moved"
    whole = {**explorer.settings["All placed"], "timeline": True}
    sentence = explorer.step(whole).sentence
    assert "Every claim is in its place" in sentence
    assert "there are 16 days from 1 January 2018 to the report" in sentence
    assert "and 69 from 24 October 2016 (X) to the end of that year" in sentence
    either = {"said_by_5": "figures show", "kind_9": "stock", "said_by_2": "reporter"}
    sentence = explorer.step({**explorer.settings["All placed"], **either}).sentence
    assert "Every claim is in its place" in sentence


def test_audit():
    assert "\u221231.1%" in say("audit") and "\u221231.6% to \u221230.6%" in say("audit")
    assert "'figures show' names nobody" in say("audit")
    assert "nothing to compare with" in say("audit", value_before="0")
    assert "The change is +115,000" in say("audit", value_before="0")
    assert "-5 is negative" in say("audit", value_after="-5").replace("\u2212", "-")
    assert "'abc' is not a number" in say("audit", value_after="abc")
    assert "is not a number" in say("audit", value_after="nan")
    assert "the first day (before)" in say("audit", start_before="")
    assert "'1/2/2016' can be read in two ways" in say("audit", start_before="1/2/2016")
    explorer = explore("audit")
    libraries = explorer.step(explorer.settings["Invented: libraries"])
    assert "\u221225.0%" in libraries.sentence and "7 warnings" in libraries.sentence
    crashes = explorer.step(explorer.settings["Invented: crashes"])
    assert "two points" in crashes.sentence and "chance" in crashes.sentence
    assert "0 warnings so far" in explorer.step(explorer.settings["Blank"]).alt_text


def test_audit_never_judges():
    for step in sweep("audit"):
        shown = step.sentence + step.alt_text + step.table.text()
        assert not re.search(r"\b(true|false|correct|wrong|misleading)\b", shown.lower())
        assert "annot judge yet: missing" in shown or "Nothing is left out of the form" in shown
