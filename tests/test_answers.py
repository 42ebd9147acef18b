"""Every figure of the lessons agrees with the content plan.

Always against the copy in expected.py; against answers.json itself where it stands beside the
project.
"""

import json
import re
from pathlib import Path
from statistics import mean, median

import pytest
from expected import VALUES

import headcount as hc
from headcount.questions import BANKS, bank
from headcount.questions.fields import ChoiceField, GapField, NumberField, TicksField
from headcount.questions.q05_rate import GROUP

PLAN = Path(__file__).parents[2] / "shared" / "content" / "answers.json"
SIX_DIGITS = 5e-6  # relative: half a unit of the sixth digit

story = hc.article()
camps = hc.table("camp_counts").set_index("id")["count"]
lows = hc.table("camp_counts").set_index("id")["low"]
attempts_2016, attempts_2017 = story.attempts_2016.value, story.attempts_2017.value
before = story.people_before.value
officials, charities = story.people_now_officials.value, story.people_now_charities.value
both = charities + story.people_dunkirk_charities.value
percent_fall = -hc.percent_change(attempts_2016, attempts_2017)
rate_2016 = hc.rate(attempts_2016, before)


def days(figure):
    return (figure.end - figure.start).days + 1


def per_day(people):
    return hc.rate(attempts_2017, people) / days(story.attempts_2017)


def every(people):
    return days(story.attempts_2017) / hc.rate(attempts_2017, people)


def falls(unit=1000, unit_after=None):
    return hc.change_bounds(attempts_2016, attempts_2017, unit, unit_after)


def same_ends(end):
    first, last = hc.error_interval(attempts_2016, 1000), hc.error_interval(attempts_2017, 1000)
    return -hc.percent_change(first[end], last[end])


def both_share(top, bottom):
    """Calais and Dunkirk, each rounded to the nearest 100, of the earlier count."""
    people = sum(hc.error_interval(one, 100)[top] for one in (charities, both - charities))
    return hc.share(people, hc.error_interval(before, 1000)[bottom])


def box_share(smallest, largest):
    return hc.share_of_box(attempts_2016, attempts_2017, -largest, -smallest, 1000)


def in_step(people):
    return attempts_2016 * hc.multiplier(before, people)


COMPUTED = {
    "l1_days_clear_to_article": lambda: (story.reported - story.cleared).days,
    "l1_days_wrong_year": lambda: (story.reported.replace(year=2017) - story.cleared).days,
    "l1_gbp_per_year": lambda: story.money.value / 3,
    "l1_gap_after2017": lambda: (story.reported - story.attempts_2017.end).days,
    "l1_gbp_per_attempt_bad": lambda: hc.rate(
        1e6 * story.money.value, attempts_2016 + attempts_2017
    ),
    "abs_change": lambda: hc.change(attempts_2016, attempts_2017),
    "pct_change": lambda: hc.percent_change(attempts_2016, attempts_2017),
    "multiplier": lambda: hc.multiplier(attempts_2016, attempts_2017),
    "remain_pct": lambda: hc.share(attempts_2017, attempts_2016),
    "reverse_mult": lambda: hc.multiplier(attempts_2017, attempts_2016),
    "reverse_pct": lambda: hc.rise_back(percent_fall),
    "twice_fall": lambda: 100 - 100 * hc.multiplier(attempts_2016, attempts_2017) ** 2,
    "twice_fall_wrong": lambda: 2 * percent_fall,
    "updown_level": lambda: attempts_2017 * (1 + percent_fall / 100),
    "updown_pct": lambda: hc.share(attempts_2017 * (1 + percent_fall / 100), attempts_2016),
    "stated31_level": lambda: attempts_2016 * (1 + story.fall.value / 100),
    "wrong_totalbase": lambda: hc.share(
        attempts_2016 - attempts_2017, attempts_2016 + attempts_2017
    ),
    "midpoint_pct": lambda: 100 * hc.change(attempts_2016, attempts_2017)
    / mean([attempts_2016, attempts_2017]),
    "sum_attempts": lambda: attempts_2016 + attempts_2017,
    "prop_off": lambda: in_step(officials),
    "prop_cha": lambda: in_step(charities),
    "prop_both": lambda: in_step(both),
    "fall_max": lambda: -falls()[0],
    "fall_min": lambda: -falls()[1],
    "fall_bothupper": lambda: same_ends(1),
    "fall_bothlower": lambda: same_ends(0),
    "fall_fullunit": lambda: -hc.percent_change(attempts_2016 + 1000, attempts_2017 - 1000),
    "fall_max5k": lambda: -falls(1000, 5000)[0],
    "fall_min5k": lambda: -falls(1000, 5000)[1],
    "p_round31": lambda: box_share(30.5, 31.5),
    "p_round32": lambda: box_share(31.5, 32.5),
    "p_round311": lambda: box_share(31.05, 31.15),
    "tenth_hi": lambda: hc.share_bounds(charities, before, 100, 1000)[1],
    "tenth_lo": lambda: hc.share_bounds(charities, before, 100, 1000)[0],
    "tenth_onesided": lambda: hc.share(hc.error_interval(charities, 100)[1], before),
    "tenth_bothupper": lambda: hc.share(
        hc.error_interval(charities, 100)[1], hc.error_interval(before, 1000)[1]
    ),
    "off_hi": lambda: hc.share_bounds(officials, before, 100, 1000)[1],
    "off_lo": lambda: hc.share_bounds(officials, before, 100, 1000)[0],
    "both_hi": lambda: both_share(1, 0),
    "both_lo": lambda: both_share(0, 1),
    "share_off": lambda: hc.share(officials, before),
    "onein_off": lambda: hc.multiplier(officials, before),
    "fall_off": lambda: -hc.percent_change(before, officials),
    "share_cha": lambda: hc.share(charities, before),
    "onein_cha": lambda: hc.multiplier(charities, before),
    "fall_cha": lambda: -hc.percent_change(before, charities),
    "share_both": lambda: hc.share(both, before),
    "onein_both": lambda: hc.multiplier(both, before),
    "fall_both": lambda: -hc.percent_change(before, both),
    "gap_pct_up": lambda: hc.percent_change(officials, charities),
    "gap_pct_down": lambda: -hc.percent_change(charities, officials),
    "partrest": lambda: hc.share(officials, before - officials),
    "cr_ratio_jun": lambda: camps["charities_2016_06"] / camps["officials_2016_06_13"],
    "cr_ratio_aug": lambda: camps["charities_2016_08"] / camps["officials_2016_08_17"],
    "cr_ratio_oct": lambda: camps["charities_2016_10"] / camps["officials_2016_10_24"],
    "cr_ratio_oct_lo": lambda: camps["charities_2016_10"] / camps["officials_2016_10_11_declared"],
    "cr_ratio_oct_hi": lambda: camps["charities_2016_10"] / camps["officials_2016_10_11_seen"],
    "cr_ratio_jan18": lambda: charities / officials,
    "cr_ratio_jan18_hi": lambda: charities / lows["officials_2018_01"],
    "lfl_off": lambda: hc.share(officials, camps["officials_2016_10_24"]),
    "lfl_cha": lambda: hc.share(charities, camps["charities_2016_10"]),
    "lfl_gap": lambda: hc.share(charities, camps["charities_2016_10"])
    - hc.share(officials, camps["officials_2016_10_24"]),
    "lfl_off_350": lambda: hc.share(lows["officials_2018_01"], camps["officials_2016_10_24"]),
    "lfl_gap_350": lambda: hc.share(charities, camps["charities_2016_10"])
    - hc.share(lows["officials_2018_01"], camps["officials_2016_10_24"]),
    "lfl_off_5684": lambda: hc.share(officials, camps["officials_2016_10_11_seen"]),
    "mix_cha_off": lambda: hc.share(charities, camps["officials_2016_10_24"]),
    "mix_off_cha": lambda: hc.share(officials, camps["charities_2016_10"]),
    "area_D1558": lambda: hc.share(both, before + camps["officials_2016_02_grande_synthe"]),
    "pp16": lambda: rate_2016,
    "pp16_inv": lambda: hc.rate(before, attempts_2016),
    "pp17_off": lambda: hc.rate(attempts_2017, officials),
    "pp17_cha": lambda: hc.rate(attempts_2017, charities),
    "pp17_both": lambda: hc.rate(attempts_2017, both),
    "R_off": lambda: hc.multiplier(rate_2016, hc.rate(attempts_2017, officials)),
    "R_cha": lambda: hc.multiplier(rate_2016, hc.rate(attempts_2017, charities)),
    "R_both": lambda: hc.multiplier(rate_2016, hc.rate(attempts_2017, both)),
    "daily16": lambda: rate_2016 / days(story.attempts_2016),
    "daily17_off": lambda: per_day(officials),
    "daily17_cha": lambda: per_day(charities),
    "daily17_both": lambda: per_day(both),
    "everyd16": lambda: days(story.attempts_2016) / rate_2016,
    "everyd_off": lambda: every(officials),
    "everyd_cha": lambda: every(charities),
    "everyd_both": lambda: every(both),
    "R_diff_wrong": lambda: hc.change(rate_2016, hc.rate(attempts_2017, officials)),
    "breakeven": lambda: hc.break_even(before, attempts_2016, attempts_2017),
    "breakeven_x2": lambda: hc.break_even(before, 2 * attempts_2016, attempts_2017),
    "breakeven_x3": lambda: hc.break_even(before, 3 * attempts_2016, attempts_2017),
    "be_wrong_complement": lambda: before
    - hc.break_even(before, attempts_2016, attempts_2017),
    "be_wrong_invert": lambda: hc.break_even(before, attempts_2017, attempts_2016),
    "toy_n": lambda: len(GROUP),
    "toy_sum": lambda: sum(GROUP),
    "toy_mean": lambda: mean(GROUP),
    "toy_median": lambda: median(GROUP),
    "toy_share_top2": lambda: hc.share(sum(sorted(GROUP)[-2:]), sum(GROUP)),
}  # fmt: skip


@pytest.mark.parametrize("name", VALUES)
def test_value(name):
    assert COMPUTED[name]() == pytest.approx(VALUES[name], rel=SIX_DIGITS)


def test_every_function_has_an_expected_value():
    assert COMPUTED.keys() == VALUES.keys()


# --- against the plan itself ---------------------------------------------------------------

BY_ID = {question.id: question for lesson in BANKS for question in bank(lesson)}
EXERCISES = [name for name in BY_ID if not name.endswith("F")]


@pytest.fixture(scope="module")
def plan():
    if not PLAN.exists():
        pytest.skip("answers.json is not beside the project")
    return json.loads(PLAN.read_text(encoding="utf-8"))


@pytest.fixture
def exercise(plan, request):
    return next(one for one in plan["exercises"] if one["id"] == request.param)


def exercises(of=object, *, sort=False):
    """Run a test for each exercise that has a box of this kind."""
    ids = [
        name
        for name in EXERCISES
        if any(isinstance(field, of) for field in BY_ID[name].fields)
        and (of is object or sort == (BY_ID[name].kind == "sort"))
    ]
    return pytest.mark.parametrize("exercise", ids, indirect=True)


def boxes(exercise, of):
    """The boxes of this kind of an exercise's question, with their positions."""
    fields = enumerate(BY_ID[exercise["id"]].fields)
    return [(at, field) for at, field in fields if isinstance(field, of)]


def listed(value):
    return value if isinstance(value, list) else [value]


def test_expected_values_are_those_of_the_plan(plan):
    values = {one["id"]: one["value"] for one in plan["values"]}
    assert {name: values[name] for name in VALUES} == VALUES


def test_there_is_no_other_exercise(plan):
    lessons = {f"L{lesson}" for lesson in BANKS}
    ids = {one["id"] for one in plan["exercises"] if one["lesson"] in lessons}
    assert ids == set(EXERCISES)
    assert len(ids) == 6 * len(BANKS)


@exercises()
def test_outside(exercise):
    assert BY_ID[exercise["id"]].outside == (exercise["tag"] == "X")


@exercises(NumberField)
def test_number_boxes(exercise):
    fields = [field for _, field in boxes(exercise, NumberField)]
    answers = exercise["answer_values"] or [exercise["answer_value"]]
    assert [field.answer for field in fields] == pytest.approx(answers, rel=SIX_DIGITS)
    assert {field.unit for field in fields} == {exercise["unit"]}
    assert [field.decimals for field in fields] == listed(exercise["decimals"])
    if "accept_interval" in exercise:
        assert [field.interval for field in fields] == [tuple(exercise["accept_interval"])]
    else:
        assert [field.tolerance for field in fields] == listed(exercise["abs_tol"])
        assert {field.interval for field in fields} == {None}
    if exercise["labels"]:
        assert [field.label for field in fields] == exercise["labels"]


@exercises(NumberField)
def test_also_accepted_numbers(exercise):
    planned = [also["value"] for also in exercise["also_accept_with_note"]]
    for value in planned:
        fields = [field for _, field in boxes(exercise, NumberField)]
        outcomes = [field.judge(one).outcome for field, one in zip(fields, listed(value))]
        assert outcomes[-1] == "right_with_note" and set(outcomes) <= {"right", "right_with_note"}
    for at, (_, field) in enumerate(boxes(exercise, NumberField)):
        for also in field.also:
            assert any(
                also.value == pytest.approx(listed(value)[at], rel=SIX_DIGITS) for value in planned
            )


def mistakes(field):
    """Known wrong values and codes as a bank has them; the sign counts unless a fall is asked."""
    size = abs if field.is_fall else float
    return [(size(value), wrong.code) for wrong in field.wrong for value in wrong.values]


def planned_mistakes(exercise, at):
    return [
        (pytest.approx(value, rel=SIX_DIGITS), wrong["code"])
        for wrong in exercise["wrong"]
        if wrong.get("box", at) == at and not wrong.get("tuple")
        for value in wrong["values"] or []
    ]


@exercises(NumberField)
def test_wrong_numbers(exercise):
    for at, field in boxes(exercise, NumberField):
        planned = planned_mistakes(exercise, at)
        for mistake in planned:
            assert mistake in mistakes(field)
        # Beyond the plan: the other unit, and mistakes that pupils made (tests/expected.py).
        further = {("4.1", "M-MIX"), ("4.5", None), ("5.3", None)}
        further |= {("3.1", "M-UNIT"), ("3.1", None), ("3.2", None)}
        further |= {("3.6", code) for code in ("M-UNIT", "M-PAIR", "M-ONESIDE", None)}
        for mistake in mistakes(field):
            known = mistake[1] == "M-SCALE" or (exercise["id"], mistake[1]) in further
            assert mistake in planned or known


@exercises(NumberField)
def test_wrong_numbers_in_all_boxes_at_once(exercise):
    together = [list(one.values) for one in BY_ID[exercise["id"]].together]
    wrong = [one for one in exercise["wrong"] if one.get("tuple")]
    assert all(values in [one["values"] for one in wrong] for values in together)
    for one in wrong:
        verdict = hc.check(exercise["id"], one["values"])
        assert (verdict.outcome, verdict.misconception) == ("recognised", one["code"])


@exercises(ChoiceField)
def test_choices(exercise):
    ((_, field),) = boxes(exercise, ChoiceField)
    assert list(field.options) == (exercise.get("reasons") or exercise["options"])
    assert field.right == exercise["correct"]
    assert list(field.also_right) == exercise.get("also_ok_with_note", [])
    codes = {
        option: one["code"]
        for one in exercise["wrong"]
        for option in one.get("options", [one.get("option")])
        if option is not None
    }
    assert {index: wrong.code for index, wrong in field.wrong.items()} == codes


@exercises(TicksField)
def test_ticks(exercise):
    ((_, field),) = boxes(exercise, TicksField)
    assert list(field.options) == exercise["options"]
    assert field.right == set(exercise["correct"])
    codes = {index: one["code"] for one in exercise["wrong"] for index in one["options"]}
    assert {index: wrong.code for index, wrong in field.wrong.items()} == codes


@exercises(ChoiceField, sort=True)
def test_sorts(exercise):
    fields = [field for _, field in boxes(exercise, ChoiceField)]
    bins = exercise["bins"]
    assert [field.label for field in fields] == exercise["items"]
    assert {field.options for field in fields} == {tuple(bins)}
    assert [bins[field.right] for field in fields] == exercise["key"]
    for index, field in enumerate(fields):
        also = exercise["also_ok_with_note"].get(str(index), [])
        assert [bins[other] for other in field.also_right] == also
    for wrong in exercise["wrong"]:
        for index in wrong["options"]:
            assert fields[index].wrong[bins.index(wrong["bin"])].code == wrong["code"]


@exercises(GapField)
def test_gaps(exercise):
    fields = [field for _, field in boxes(exercise, GapField)]
    assert len(fields) == exercise["gaps"]
    for field, accepted in zip(fields, exercise["accept"]):
        for entry in accepted:
            outcome = "right_with_note" if entry in exercise["accept_notes"] else "right"
            assert field.judge(entry).outcome == outcome, entry
    for wrong in exercise["wrong"]:
        for entry in wrong["in"]:
            judged = fields[wrong["gap"]].judge(entry)
            assert (judged.outcome, judged.misconception) == ("recognised", wrong["code"])


@exercises()
def test_the_figures_of_the_prompt(exercise):
    """Another wording is fine; another figure is not."""
    question = BY_ID[exercise["id"]]
    shown = [question.prompt]
    for field in question.fields:
        shown += [field.label, *getattr(field, "options", ())]
    assert figures(exercise["prompt"]) <= figures(" ".join(shown))


def figures(text):
    return set(re.findall(r"(?<![\w.])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?!\w)", text))
