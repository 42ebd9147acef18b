"""What a fresh reader missed in drawn questions of lessons 1 to 5, each over many draws."""

import re
from math import ceil, floor

import pytest

import headcount as hc
from headcount.numbers.writing import percent
from headcount.questions.bank import patterns
from headcount.questions.choice_fields import letter
from headcount.stats import arithmetic

PATTERNS = patterns()


def draws(name, many=100):
    for seed in range(1, many + 1):
        yield PATTERNS[name].question(PATTERNS[name].case(seed))


def numbers(text):
    return [float(one.replace(",", "")) for one in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


def test_each_box_with_the_others_word_is_told_so():
    for question in draws("stock_or_flow"):
        swapped = [box.options[1 - box.right] for box in question.fields]
        verdict = question.judge(swapped)
        assert verdict.outcome == "recognised" and "swapped" in verdict.message, question.prompt
        one = [box.options[box.right] for box in question.fields[:-1]] + swapped[-1:]
        assert "swapped" not in question.judge(one).message, question.prompt
        assert question.prompt.count(question.fields[0].label) == 0, "its boxes say it"


def test_only_sources_that_a_text_names_are_praised():
    for question in draws("who_counted"):
        (box,) = question.fields
        right = sum((numbers(box.options[at]) for at in sorted(box.right)), [])
        assert numbers(question.praise) == right, question.praise


def test_several_ticks_given_apart_are_told_to_be_put_in_a_list():
    said = hc.check("who_counted 1", "a", "b").message
    assert said == "Put them in a list: hc.check(\"who_counted 1\", ['a', 'b'])."
    assert "in a list" not in hc.check("2.2", -31.1, 3).message


def test_one_day_short_is_told_and_a_little_over_a_year_is_not_well_over():
    for question in draws("days_between"):
        days = question.fields[0].answer
        assert "one day short" in question.judge(days - 1).message
        assert ("well over a year" in question.praise) == (425 < days < 640), question.praise


def test_an_average_may_be_rounded_so_that_its_bound_stays_true():
    for question in draws("average_over_years"):
        (box,) = question.fields
        assert (box.decimals == 0) == (box.answer >= 1000), question.prompt
        step = 10**box.decimals
        safe = (floor if "more than" in question.prompt else ceil)(box.answer * step) / step
        assert question.judge(f"{safe:.{box.decimals}f}").is_right, question.prompt


def test_two_options_of_a_bound_are_examples_of_numbers():
    for question in draws("more_than"):
        (box,) = question.fields
        assert sum("for example" in option for option in box.options) == 2, box.options


def test_a_rise_with_a_minus_is_asked_which_way_it_went():
    for name, decimals in (("change", 0), ("percent_change", 1)):
        for question in draws(name):
            answer = question.fields[0].answer
            if answer > 0:
                verdict = question.judge(f"{-answer:.{decimals}f}")
                assert verdict.misconception == "M-SIGN", question.prompt


def test_a_rise_on_the_later_figure_is_known_with_either_sign():
    for question in draws("percent_change"):
        before, after = question.case["before"], question.case["after"]
        wrong = abs(arithmetic.percent_change(after, before))
        assert question.judge(f"{wrong:.2f}").misconception == "M-BASE", question.prompt


def test_the_longest_option_on_points_is_not_always_right():
    for question in draws("points_and_percent"):
        (box,) = question.fields
        by_length = sorted(map(len, box.options))
        assert by_length[-1] - by_length[-2] <= len("points"), box.options
        assert sum("which is" in option for option in box.options) == 2


def corners(case, sign):
    """The last whole numbers for the largest change or share, in the order in which they divide."""
    part, whole = case["part"], case["whole"]
    if sign > 0:
        return part + case["unit"] // 2 - 1, whole - case["unit_whole"] // 2
    return part - case["unit"] // 2, whole + case["unit_whole"] // 2 - 1


@pytest.mark.parametrize("name", ("share_bounds", "claimed_share"))
def test_a_share_of_the_last_whole_numbers_is_right(name):
    for question in draws(name):
        case = question.case
        sign = -1 if case.words.get("which") == "smallest" else 1
        top, bottom = corners(case, sign)
        for one, unit in ((top, "unit"), (bottom, "unit_whole")):
            name_of = "part" if unit == "unit" else "whole"
            size = case[unit]
            assert floor(one / size + 0.5) * size == case[name_of], "it rounds to what is printed"
        assert question.fields[-1].judge(f"{100 * top / bottom:.1f}").outcome.startswith("right")


def test_a_change_of_the_last_whole_numbers_is_right():
    for question in draws("change_bounds"):
        before, after, half = (question.case[name] for name in ("before", "after", "unit"))
        half //= 2
        is_fall, is_largest = after < before, question.case["which"] == "largest"
        if is_fall == is_largest:
            start, end = before + half - 1, after - half
        else:
            start, end = before - half, after + half - 1
        size = 100 * abs(end - start) / start
        assert question.judge(f"{size:.2f}").is_right, question.prompt


def test_whole_numbers_say_the_same_of_a_claim():
    possible = 0
    for question in draws("claimed_share", 200):
        case = question.case
        top, bottom = corners(case, 1)
        is_yes = question.fields[0].right == 0
        assert (100 * top / bottom > case["claimed"]) == is_yes, question.prompt
        possible += is_yes
    assert 60 < possible < 140


def test_digits_are_safe_only_where_all_pairs_print_them():
    for question in draws("digits_that_survive"):
        case, (box,) = question.case, question.fields
        unit, before, after = case["unit"], case["before"], case["after"]
        said = box.options[box.right].split()[-1]
        decimals = len(said.partition(".")[2].rstrip("%"))
        for start in (before - unit / 2, before + unit / 2 - 1):
            for end in (after - unit / 2, after + unit / 2 - 1):
                size = abs(100 * (end - start) / start)
                assert percent(size, decimals) == said, (question.prompt, size)
        assert question.judge(letter(box.right)).is_right


def test_two_shares_are_said_so_that_they_subtract_and_rounded_ones_have_a_note():
    for question in draws("points_between"):
        low, high, gap = numbers(question.praise)
        assert abs(high - low - gap) <= 0.05 + 1e-9, question.praise
        low_part, low_whole, high_part, high_whole = question.case.figures.values()
        rounded = round(100 * high_part / high_whole, 1) - round(100 * low_part / low_whole, 1)
        verdict = question.judge(f"{rounded:.1f}")
        assert verdict.is_right, question.prompt
        if f"{rounded:.1f}" != f"{question.fields[0].answer:.1f}":
            assert "a rounded step" in verdict.note, question.prompt


def test_a_way_back_from_a_rounded_multiplier_has_a_note_without_earlier_answers():
    notes = 0
    for question in draws("rise_back"):
        before, after = question.case["before"], question.case["after"]
        verdict = question.judge(f"{100 / round(after / before, 3) - 100:.1f}")
        assert verdict.is_right and "earlier answers" not in (verdict.note or "")
        notes += "rounded step" in (verdict.note or "")
    assert notes


def test_one_rate_alone_and_a_rate_upside_down_are_known():
    for question in draws("rate_ratio"):
        case = question.case
        now = case["events_now"] / case["people_now"]
        assert question.judge(f"{now:.4f}").misconception == "M-STEP", question.prompt
    for question in draws("rate"):
        turned = 1 / question.fields[0].answer
        if turned >= 0.05:
            assert question.judge(f"{turned:.1f}").misconception == "M-INVERT", question.prompt


ORDER = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
SIZES = {"eight": 8, "ten": 10, "twelve": 12}


def test_the_median_of_an_even_number_lies_between_the_two_in_the_middle():
    found = set()
    for question in draws("mean_and_median"):
        texts = " ".join([*question.hints, question.solution.text, question.prompt])
        for left, right in re.findall(r"(\w+) and (?:the )?(\w+th)\b", texts):
            size = next(size for word, size in SIZES.items() if re.search(rf"\b{word}\b", texts))
            assert (left, right) == (ORDER[size // 2 - 1], ORDER[size // 2]), texts
            found.add(size)
    assert found == {8, 10, 12}


def test_a_whole_unit_up_and_down_is_named_for_the_number_that_was_moved():
    """For the largest share the part goes up and the whole down; for the smallest, turned."""
    seen = set()
    for question in draws("share_bounds"):
        figures = question.case.figures
        units = [figures["unit"], figures["unit_whole"]]
        for box in question.fields:
            for wrong in box.wrong:
                if wrong.code == "M-UNIT":
                    up, down = units if box.bound == "below" else units[::-1]
                    assert numbers(wrong.feedback) == [up, down], (question.prompt, wrong)
                    seen.add((box.bound, up > down))
    assert ("above", True) in seen and ("below", False) in seen
