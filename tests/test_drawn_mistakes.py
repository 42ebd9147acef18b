"""Mistakes that a fresh reader made on drawn cases: each is recognised, from the case's figures.

In the article's own questions nobody has made them; their verdicts are those of test_answers.
"""

import pytest

import headcount as hc
from headcount.questions import bank
from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField

SEEDS = range(1, 21)


def of_the_second_bar(case: Case) -> float:
    return 100 * abs(case["after"] - case["before"]) / (case["after"] - case["start"])


def one_bar_by_the_other(case: Case) -> float:
    return (case["after"] - case["start"]) / (case["before"] - case["start"])


def missed_by_counted(case: Case) -> float:
    needed = case["after"] * case["people"] / case["before"]
    return 100 * (needed - case["counted"]) / case["counted"]


def with_those_at_the_start(case: Case) -> float:
    return case["present"] * case["many"] / case["stay"] + case["present"]


def runs_to_add(case: Case) -> float:
    return case["runs"] * case["times"] ** 2 - case["runs"]


@pytest.mark.parametrize(
    "pattern, mistake, code",
    [
        ("drawn_change", of_the_second_bar, "M-BASE"),
        ("lie_factor", one_bar_by_the_other, "M-STEP"),
        ("outside_the_count", missed_by_counted, "M-PARTREST"),
        ("arrivals", with_those_at_the_start, "M-WHICH"),
        ("simulation_error", runs_to_add, "M-WHICH"),
    ],
)
def test_a_number_that_the_reader_gave_is_recognised(pattern, mistake, code):
    for seed in SEEDS:
        case = hc.case(pattern, seed=seed)
        verdict = bank.find(case).judge(f"{mistake(case):.6f}")
        assert (verdict.outcome, verdict.misconception) == ("recognised", code), (seed, verdict)


def test_one_of_the_two_in_the_middle_is_no_median():
    for seed in SEEDS:
        case = hc.case("mean_and_median", seed=seed)
        row = sorted(case.figures.values())
        middle = row[len(row) // 2 - 1 :][:2]
        mean, median = sum(row) / len(row), sum(middle) / 2
        question = bank.find(case)
        for one in middle:
            if row.count(one) < 3:  # else it is the mode, which has its own words
                assert question.judge([mean, one]).misconception == "M-SLIP", (seed, one)
        swapped = question.judge([f"{median:.1f}", f"{mean:.1f}"])
        assert swapped.misconception == "M-FORM", (seed, swapped)


def test_a_change_is_no_index_with_or_without_its_minus():
    for seed in SEEDS:
        case = hc.case("index", seed=seed)
        before, after, then, now = case.figures.values()
        changes = [100 * after / before - 100, 100 * now / then - 100]
        for typed in (changes, [abs(change) for change in changes]):
            verdict = bank.find(case).judge([f"{change:.1f}" for change in typed])
            assert verdict.misconception == "M-INDEX", (seed, verdict)
            assert "plus a rise" in verdict.message


def test_each_wrong_choice_of_the_number_that_matters_has_its_own_reason():
    found = set()
    for seed in SEEDS:
        question = bank.find(f"which_matters_most {seed}")
        box = question.fields[0]
        found |= {box.judge(one).message for one in box.options} - {""}
    assert len(found) == 3
    assert any("narrow" in text for text in found) and any("widest" in text for text in found)


@pytest.mark.parametrize("id", ["observation_or_inference 11", "10.1"])
def test_a_comment_on_one_of_several_choices_names_it(id):
    question = bank.find(id)
    right = [box.options[box.right] for box in question.fields]
    spoilt = list(right)
    known = [at for at, box in enumerate(question.fields) if box.wrong][:2]
    for at in known:
        box = question.fields[at]
        spoilt[at] = box.options[next(iter(box.wrong))]
    label, comment = (question.fields[known[0]].label, question.fields[known[0]].wrong)
    text = next(iter(comment.values())).feedback
    assert f"{label}: {text}" in question.judge(spoilt).message
    alone = [*right]
    alone[known[0]] = spoilt[known[0]]
    assert f"{label}: {text}" not in question.judge(alone).message
    assert all(isinstance(box, ChoiceField) for box in question.fields)


def test_an_average_is_not_mistaken_for_the_one_with_its_weights_swapped():
    """Rounded as the question asks, the mistake is told apart from the answer rounded further."""
    for seed in range(1, 201):
        case = hc.case("time_weighted_mean", seed=seed)
        long = case["long_first"], case["long_second"]
        swapped = (case["first"] * long[1] + case["second"] * long[0]) / sum(long)
        assert bank.find(case).judge(f"{swapped:.0f}").outcome != "unreadable", seed
