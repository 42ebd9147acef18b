"""Lessons 4 and 5: draws worked out from what is told, and the tasks of their exercises."""

import re
from collections import Counter
from fractions import Fraction

import pandas as pd
import pytest
from sums import claims, plain

import headcount as hc
from headcount.questions.bank import patterns, tasks
from headcount.story.article import article

PATTERNS = patterns()
LESSONS = ("4", "5")


def numbers(text):
    """The numbers of a sentence, without its years, which alone have four digits and no comma."""
    found = re.findall(r"\d[\d,]*", re.sub(r"\b(?:19|20)\d\d\b", "", text))
    return [int(one.replace(",", "")) for one in found]


def apart(n):
    return abs(Fraction(n[0], n[1]) - Fraction(n[2], n[3])) * 100


# What comes out of the numbers in the order in which they are told.
WORKED = {
    "percent_above": lambda n: Fraction(100 * max(n), min(n)) - 100,
    "points_between": apart,
    "rate_ratio": lambda n: Fraction(n[2], n[3]) / Fraction(n[0], n[1]),
    "break_even": lambda n: Fraction(n[3] * n[0], n[1]),  # people, events; people, events
    "share": lambda n: Fraction(100 * n[1], n[0]),
    "mixed_pair": lambda n: Fraction(100 * (n[1] + n[2]), n[0]),
}


def draws(name, many=200):
    for seed in range(1, many + 1):
        yield PATTERNS[name].question(PATTERNS[name].case(seed))


@pytest.mark.parametrize("name", WORKED)
def test_the_answer_is_worked_out_from_what_is_told(name):
    for question in draws(name):
        told = numbers(question.case.told)
        assert abs(question.fields[0].answer - float(WORKED[name](told))) < 1e-9, question.prompt


def test_a_rate_is_of_the_period_that_is_asked_about():
    for question in draws("rate"):
        before, now = question.case.told.split(", and ")
        is_later = (
            question.prompt.partition("How many")[2]
            .split("?")[0]
            .endswith(now.rstrip(".").split(" in ")[1])
        )
        events, people = numbers(now if is_later else before)
        assert abs(question.fields[0].answer - events / people) < 1e-9, question.prompt


def test_mean_and_median_are_those_of_the_list_and_pulled_to_its_few():
    pulled = Counter()
    for question in draws("mean_and_median"):
        group = pd.Series(numbers(question.case.told))
        mean, median = (box.answer for box in question.fields)
        assert (mean, median) == (group.mean(), group.median()), question.prompt
        far_above = group.max() - group.median() > group.median() - group.min()
        assert ("mean up" in question.praise) == far_above == (mean > median)
        pulled[far_above] += 1
    assert min(pulled.values()) > 20


def test_the_reason_against_a_pair_is_in_its_story_and_is_not_always_the_same():
    given = Counter()
    for question in draws("mixed_pair"):
        told, box = question.case.told, question.fields[1]
        area, counters = " together" not in told, " they counted" not in told
        right = 0 if area else 1 if counters else 2
        assert box.right == right, told
        assert set(box.also_right) == ({1} if area and counters else set()), told
        assert {box.right, *box.wrong, *box.also_right} == {0, 1, 2}
        given[right] += 1
    assert len(given) == 3 and min(given.values()) > 20


@pytest.mark.parametrize("name", ("share", "rate_ratio", "break_even"))
def test_rises_and_falls_are_drawn_with_their_words(name):
    rises = 0
    for question in draws(name):
        told = numbers(question.case.told)
        first, second = {"share": (0, 1), "rate_ratio": (0, 2), "break_even": (1, 3)}[name]
        before, after = told[first], told[second]
        said = " ".join(wrong.feedback for wrong in question.fields[0].wrong)
        if name == "break_even":
            assert ("more people" in said or "how many more" in said) == (after > before), said
        if name == "share":
            assert ("count rose" in said) == (after > before), said
        rises += after > before
    assert 20 < rises < 180


# --- the tasks ---


def solved(question):
    space = {"hc": hc, "pd": pd}
    exec(question.picture, space)  # our own code
    exec(question.solution.code, space)
    return space["answer"]


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_tasks_of_a_lesson(lesson):
    asked = tasks(lesson, article())
    assert [one.id for one in asked] == [f"E{lesson}.{n}" for n in range(1, len(asked) + 1)]
    assert 5 <= len(asked) <= 8
    topics = [one.case.topic for one in asked if one.case]
    assert len(topics) == len(set(topics)) == len(asked) - 1
    assert any(one.picture and one.case for one in asked)
    assert len(asked[-2].fields) == 2
    for question in asked:
        assert question.judge(solved(question)).is_right, question.id


@pytest.mark.parametrize("lesson", LESSONS)
def test_what_is_to_be_read_in_a_table_is_not_told(lesson):
    for question in tasks(lesson, article()):
        if question.picture:
            assert not numbers(question.prompt), question.prompt


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_last_task_is_on_the_article_and_prints_none_of_its_figures(lesson):
    last = tasks(lesson, article())[-1]
    assert last.picture.startswith('claims = hc.table("article")\nclaims[[')
    figures = {abs(value) for value in hc.table("article")["value"]} - {100}  # as in "times 100"
    before_an_answer = " ".join([last.prompt, *last.hints])
    assert not figures & set(numbers(before_an_answer))
    texts = (*last.hints, last.praise, last.solution.text, "\n".join(last.solution.sums))
    assert all(claim.holds for text in texts for claim in claims(plain(text)))
