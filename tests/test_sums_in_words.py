"""Numbers in sentences are worked out again, without the code that wrote them."""

from __future__ import annotations

import doctest
import importlib
import re
from collections import Counter
from fractions import Fraction

import pandas as pd
import pytest
import texts
from expected import QUESTIONS, VALUES, Number
from expected_more import MORE
from sums import NUMBER, claims, comes_to, number, plain, rounded
from told import GENERAL, PAGES, PROMPTS
from told import PHRASES as SHOWN
from told_examples import EXAMPLES
from told_sums import LABELLED

import headcount as hc
from headcount.questions.functions.task import Task

SUMS = "solution, sums"
PHRASES = {name: {**phrases, **EXAMPLES.get(name, {})} for name, phrases in SHOWN.items()}
assert EXAMPLES.keys() <= PHRASES.keys()
TOLD = [(place, text) for place, text in texts.told() if not place.endswith(SUMS)]

# --- the reader ---


@pytest.mark.parametrize(
    "right, wrong",
    [
        ("5 / 50 is a fall of 10%.", "5 / 50 is a fall of 11%."),
        ("20 x 30 / 10 is 60, and 20 x 30 / 6 is 100.", "20 x 30 / 10 is 50."),
        ("-20 / 80 is -0.25, so -25%.", "-20 / 80 is 0.25."),
        ("-20 / 80 is -0.25, so -25%.", "-20 / 80 is -0.25, so -20%."),
        ("115,000 minus 167,000 is \u221252,000.", "167,000 minus 115,000 is \u221252,000."),
        ("60 divided by 80: 0.75<sup>C</sup>.", "80 divided by 60: 0.75<sup>C</sup>."),
        ("120 guests times 365 nights, divided by 3: 14,600.", "120 times 365: 14,600."),
        ("40 people for 8 months: (320 + 40) / 12 = 30.", "(320 + 40) / 12 = 31"),
        ("30 of 400 is 7.5% and 45 of 500 is 9%.", "30 of 400 is 7.5% and 45 of 500 is 8%."),
        ("30 of 400 is 30 / 400 = 0.075, so 7.5%.", "30 of 400 is 30 / 400 = 0.75."),
        ("500 (officials) of 7,000 (before) is 7.1%, or 1 in 14.", "500 of 7,000 is 1 in 15."),
        ("90 visits by 30 visitors are 3 visits each.", "90 visits by 30 visitors are 4."),
        ("1,000 to 900 is a fall of 10%.", "900 to 1,000 is a fall of 10%."),
        ("1,000 to 900 is a fall of 10%.", "1,000 to 900 is a fall of 11.1%."),
        ("From 50% to 40% is 10 points.", "From 50% to 40% is 20 points."),
        ("From 3 visits to 12 visits is 4 times.", "From 12 visits to 3 visits is 4 times."),
        ("From 200 to 250: 50 people.", "From 200 to 250: 40 people."),
        ("From 80 to 60 the change is 60 - 80 = -20 mm.", "From 80 to 60 it is 80 / 60 = 1.33."),
        ("From 80 to 60: the change is -20, so -20 / 80.", "From 80 to 60: so -20 / 60."),
        ("From 50 to 30 it is 30 - 50 = -20.", "From 50 to 70 it is 30 - 50 = -20."),
        ("From 167,500 to 114,500 it is 31.64%.", "From 167,500 to 114,500 it is 31.14%."),
        (
            "From 80 (2016) to 60 (2017) is a fall of 20. Compared with the 80, that is 25.0%.",
            "From 80 to 60 is a fall of 20. Compared with the 60 before, that is 25.0%.",
        ),
        (
            "20 minus 14 is 6 points. Compared with 20 that is 30 percent.",
            "20 minus 14 is 7 points.",
        ),
        ("167,000 times 0.689 is about 115,000.", "167,000 times 0.689 is 115,000."),
        ("- 5 + 3 = 8\n- 7 + 1 = 8", "- 5 + 3 = 8\n- 7 + 2 = 8"),  # a list, and no minus
        ("2.5 / 100 is 0.03.", "2.5 / 100 is 0.02."),  # halves up
        ("0.4444, times 100 is 44.4%.", "0.4444, times 100 is 44.5%."),
    ],
)
def test_the_reader_knows_right_from_wrong(right, wrong):
    assert claims(right) and all(claim.holds for claim in claims(right))
    assert not all(claim.holds for claim in claims(wrong))


def test_the_reader_reads_nothing_into_other_sentences():
    for text in (
        "From 2016 to 2017 is a year.",
        "Put in 17.5 or 20.",
        "An axis from 40 to 80, and 2 bars.",
        "The ends are 4.89 and 9.14: 9 runs in 10.",
        "5,000 of these are from 2016, so 3 are not.",
    ):
        assert claims(text) == [], text


# --- what a pupil is told ---


def by_hand() -> list[tuple[str, str]]:
    """Each question with a sum of told.py, and the pages with theirs."""
    return [
        (name, one)
        for name, phrases in {**PHRASES, "pages": PAGES}.items()
        for sums in phrases.values()
        for one in filter(None, sums.format(**VALUES).split("; "))
    ]


def test_the_sums_by_hand_hold():
    for name, one in by_hand():
        found = claims(one)
        assert len(found) == 1 + one.count(", or "), f"{name}: {one}"
        assert all(claim.holds for claim in found), f"{name}: {found[0]}"


def test_every_number_that_a_pupil_is_told_is_worked_out(measured):
    read = 0
    for place, text in TOLD:
        read += len(claims(text))
        assert wrong_claims(text) == [], place
        assert not (left := unknown(place, text)), (
            f"{place}: tests/told*.py do not say what {left} come from: {text}"
        )
    measured(f"sums in words: {read} read and {len(by_hand())} by hand in {len(TOLD)} texts told")


def wrong_claims(text: str) -> list[str]:
    return [str(claim) for claim in claims(text) if not claim.holds]


def unknown(place: str, text: str) -> list[str]:
    """The numbers of a text that stand in no claim and in no phrase, and are not the answer.

    A sum is enough for the example of a hint. What is said of the article's own figures must be
    listed: a sum may be right and its base another question's, "52,000 of 115,000 is 45.2%".
    """
    name, text = place.split(",")[0], plain(text, years=True)
    known = [*PHRASES.get(name, ()), *GENERAL]
    if place.endswith("hints"):
        known += [claim.said for claim in claims(text)]
    covered = [
        range(found.start(), found.end())
        for one in known
        for found in re.finditer(re.escape(one), text)
    ]
    return [
        found[0]
        for found in re.finditer(NUMBER, text)
        if not any(found.start() in part and found.end() - 1 in part for part in covered)
        and abs(number(found[0])) not in answers_of(name)
    ]


def answers_of(name: str) -> set[Fraction]:
    boxes = {**QUESTIONS, **MORE}.get(name, ())
    return {abs(rounded(box.value, box.decimals)) for box in boxes if isinstance(box, Number)}


def test_the_sums_of_a_solution_hold_and_end_at_the_answer():
    sums: dict[str, list[str]] = {}
    for place, text in texts.told():
        if place.endswith(SUMS):
            sums.setdefault(place.split(",")[0], []).append(plain(text))
    assert len(sums) >= 40
    for question, lines in sums.items():
        assert answers_of(question) <= set(results(question, lines)), question


def test_what_a_solution_calls_its_numbers_was_read_by_hand():
    """ "21,740 in the second part": a sum says nothing of its words."""
    labelled: dict[str, list[str]] = {}
    for place, line in texts.told():
        if place.endswith(SUMS) and re.search("[a-z]{2}", re.sub("times 100 is|minus", "", line)):
            labelled.setdefault(place.split(",")[0], []).append(line)
    assert labelled == LABELLED, "LABELLED in tests/told_sums.py"


def results(question: str, lines: list[str]) -> list[Fraction]:
    """What each line comes to, without its sign; "times 100" goes on with what stands before it."""
    found, value = [], Fraction(0)
    for line in (part for one in lines for part in one.split(", times")):
        if again := re.fullmatch(rf"(?:times)? ?100 is ({NUMBER})", line):
            assert comes_to(100 * value, again[1]), f"{question}: {line}"
            found.append(abs(number(again[1])))
        elif not line.startswith("a year from"):
            (claim,) = claims(line)
            assert claim.holds, f"{question}: {claim}"
            value = claim.value
            found.append(abs(number(re.findall(rf"= ({NUMBER})", line)[-1])))
    return found


def test_a_changed_number_would_be_noticed():
    """With another first digit in any number of any text, a sum fails or a number is unknown."""
    missed = []
    for place, text in TOLD:
        shown = plain(text, years=True)
        for found in re.finditer(r"(?<![\d.,])\d", shown):
            at = found.start()
            other = f"{shown[:at]}{(int(shown[at]) + 4) % 10}{shown[at + 1 :]}"
            if all(claim.holds for claim in claims(other)) and not unknown(place, other):
                missed.append(other)
    assert set(missed) == {
        # 65 is another answer of the same question.
        "The 65 that both found were counted twice.",
        # From 45 it is 20 to 65 as well.
        "From 50 to 20, both to the nearest 10, the smallest fall is from 45 to 65, which is "
        "20 / 45, or 44.4%.",
    }


def test_the_phrases_stand_with_their_question():
    told = {}
    for place, text in TOLD:
        told.setdefault(place.split(",")[0], []).append(plain(text, years=True))
    for name, phrases in PHRASES.items():
        for phrase in phrases:
            found = any(phrase in text for text in told[name])
            assert found, f"tests/told*.py have a phrase that {name} does not say: {phrase}"
    every = [text for texts_of_one in told.values() for text in texts_of_one]
    assert [phrase for phrase in GENERAL if not any(phrase in text for text in every)] == []


def test_no_two_questions_share_a_hint():
    hints = Counter(hint for _, hints in sets_of_hints() for hint in hints)
    assert [hint for hint, times in hints.items() if times > 1] == []


def sets_of_hints() -> list[tuple[str, tuple[str, ...]]]:
    """The hints of each question; where they belong to the functions to write, those of each."""
    return [
        (question.id, hints)
        for question in texts.questions()
        for hints in (
            [question.hints] if question.hints else [one.hints for one in question.functions]
        )
    ]


def test_the_third_hint_is_of_another_story():
    """An example that the article's own figures do not stand in."""
    own = {115_000, 167_000, 7000, 700, 500, Fraction("31.1")} | {Fraction("68.9")}
    for name, hints in sets_of_hints():
        numbers = {abs(number(one)) for one in re.findall(NUMBER, plain(hints[2]))}
        assert not numbers & own - SHARED.get(name, set()), name


# Round numbers that an example has by chance.
SHARED = {"1.5": {500}, "4.5": {500}}


def test_a_prompt_has_the_numbers_of_the_plan():
    found = {}
    for place, text in texts.asked():
        if numbers := re.findall(NUMBER, re.sub(r"https?:\S+", "", text)):
            found[place] = " ".join(numbers)
    assert found == PROMPTS, "PROMPTS in tests/told.py"


# --- pages, notebooks, docstrings ---

# The rate in it is shown with three decimals, and the product is worked out with all of them.
ROUNDED = (
    "23.857 x (700 + 0) x 6.89 x 1 is 115,063",
    "23.857 x (700 + 371) x 3 x 1.5 is 114,980",
)


SHOWN = {
    "pages": texts.pages,
    "text cells": lambda: texts.cells("markdown"),
    "what programs print": lambda: texts.cells("code"),
    "docstrings": texts.docstrings,
}


@pytest.mark.parametrize("kind", SHOWN)
def test_every_sum_on_a_page_holds(kind, measured):
    read = 0
    for place, text in SHOWN[kind]():
        read += len(claims(text))
        found = [one for one in wrong_claims(text) if not one.strip("'").startswith(ROUNDED)]
        assert found == [], place
    measured(f"sums in words: {read} read in {kind}")


# Between two numbers such a word makes one of them the result of something.
CLAIMS = rf"{NUMBER}[^.;]*?(?:=|\b(?:is|are|so|makes?|gives?|leaves?|which is)\b)[^.;]*?{NUMBER}"
# Sentences on pages that only look like it.
NO_SUM = (
    '("more than 750": low is 750)',
    'on 2 June 2015 that they "can try again',
)


def test_a_new_kind_of_sum_on_a_page_is_noticed():
    """A sentence of a page that claims something of numbers is read, or listed."""
    unseen = {*NO_SUM, *PAGES}
    for place, text in texts.pages():
        if place.startswith(("CHANGELOG", "docs/")) or text.startswith("<!-- Built from"):
            continue  # a built page repeats lessons and questions, which are read themselves
        for sentence in re.split(r"(?<=[.?!])\s+|\n\n|\n *[-|]|\|", text):
            shown = plain(re.sub(r"`[^`]*`", "", sentence))
            if re.search(CLAIMS, shown) and not claims(shown):
                listed = [one for one in (*NO_SUM, *PAGES) if one in shown]
                assert listed, f"{place}: {shown}"
                unseen -= {*listed}
    assert not unseen, unseen


def modules_with_examples() -> list[str]:
    root = texts.ROOT
    return [
        ".".join(path.relative_to(root).with_suffix("").parts)
        for path in sorted((root / "headcount").rglob("*.py"))
        if re.search(r"^ *>>> ", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]


@pytest.mark.parametrize("module", modules_with_examples())
def test_the_examples_of_a_module_are_right(module):
    done = doctest.testmod(importlib.import_module(module))
    assert done.attempted and not done.failed


TASKS = [one for one in texts.questions() if isinstance(one, Task)]
EXAMPLE = re.compile(r"Example: (.+?)\.?$", re.MULTILINE)
RANGES = {
    "people_now": (450, 700, 750),
    "people_before": (6500, 7000, 7500),
    "attempts_now": (114_500, 115_000, 115_500),
    "attempts_before": (166_500, 167_000, 167_500),
}
# Examples in words, each as something that must be true.
IN_WORDS = {
    'claims_table([{"claim": "500", "value": 500}]) has 1 row': (
        'len(claims_table([{"claim": "500", "value": 500}])) == 1'
    ),
    '["a tenth"], if that claim alone names no source': (
        'without_source(pd.DataFrame({"claim": ["a tenth", "500"], "source": ["", "officials"]}))'
        ' == ["a tenth"]'
    ),
    "3 tops and 2 bottoms give 6 rows": "len(pairings(3 * [COUNT], 2 * [COUNT])) == 6",
    "four rows for two panels give two bars in each": "4 / 2 == 2",
    '{"people_now": (4.0, 16.0), ...}, where the others are 8, 12 and 6': (
        'tornado({"people_now": (1, 2, 4), "people_before": (8, 8, 8), "attempts_now": '
        '(12, 12, 12), "attempts_before": (6, 6, 6)})["people_now"] == (4.0, 16.0)'
    ),
}


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_the_examples_of_functions_to_write_are_right(task):
    count = {"name": "a", "value": 1, "source": "b", "area": "c"}
    names = {"hc": hc, "pd": pd, "inputs": RANGES, "COUNT": count}
    exec(task.given, names)
    for function in task.functions:
        exec(function.code, names)
        (example,) = EXAMPLE.findall(function.code)
        call, _, said = example.partition(" is ")
        true = IN_WORDS[example] if example in IN_WORDS else f"{call} == {said}"
        assert eval(true, names), example
