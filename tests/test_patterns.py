"""Every draw of every pattern: judged, recognised, worked out again, and nothing given away.

What a draw must be is written here once more, apart from the package's own reasons to refuse.
"""

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from random import Random

import pandas as pd
import pytest
from sums import claims

import headcount as hc
from headcount.errors import Problem
from headcount.questions.bank import patterns, tasks
from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField, TicksField
from headcount.questions.lessons import LESSONS
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import drawn, reason_to_refuse
from headcount.story.article import article

DRAWS = 300
PATTERNS = patterns()

# Nobody's numbers are drawn: the article's people, and those who counted them.
OURS = re.compile(r"migrant|camp|Calais|Dunkirk|Channel|officials|charit|attempt", re.I)


COUNTED = Counter()  # draws, and those refused by reason


@pytest.fixture(scope="module", params=PATTERNS)
def name(request):
    """Each pattern in turn, with all tests of it together, so that its draws are made once."""
    return request.param


@pytest.fixture(scope="module")
def asked(name):
    kind = PATTERNS[name]
    made = []
    for seed in range(1, DRAWS + 1):
        case, refused = drawn(kind, seed)
        COUNTED.update(["draws", *refused])
        COUNTED["draws"] += len(refused)
        made.append(kind.question(case))
    return made


def solved(question):
    """The answer that the solution's own code computes, where the table of its case is shown."""
    space = {"hc": hc, "pd": pd}
    if "table" in question.solution.code:
        space["table"] = question.case.table
    exec(question.solution.code, space)  # our own code
    return space["answer"]


def test_its_own_solution_is_right_and_is_what_the_box_takes(asked):
    for question in asked:
        answer = solved(question)
        assert question.judge(answer).is_right, (question.prompt, answer)
        for box, one in zip(question.fields, [answer] if question.is_single else answer):
            if isinstance(box, NumberField):
                off = abs(abs(float(one)) - abs(box.answer))
                assert off <= 0.5 * 10.0**-box.decimals * (1 + 1e-9), question.prompt


def test_every_known_wrong_answer_is_recognised_and_none_is_right(asked):
    for question in asked:
        for box in question.fields:
            if isinstance(box, NumberField):
                numbers_recognised(question, box)
            elif isinstance(box, ChoiceField):
                assert len(set(box.options)) == len(box.options)
                wrong = set(range(len(box.options))) - {box.right} - set(box.also_right)
                for index in wrong:
                    judged = box.judge(box.options[index])
                    assert judged.outcome == "recognised", (question.prompt, box.options[index])
                    assert judged.misconception, question.prompt
            elif isinstance(box, TicksField):
                ticks_recognised(question, box)


def ticks_recognised(question, box):
    """Each tick too many is known; one too few is not right, unless the question says so."""
    assert len(set(box.options)) == len(box.options) and 0 < len(box.right) < len(box.options)
    for index, option in enumerate(box.options):
        ticked = box.right ^ {index}
        judged = box.judge([box.options[one] for one in sorted(ticked)])
        if index in box.right:
            assert judged.outcome in ("wrong", "recognised", "blank"), (question.prompt, option)
        else:
            said = (question.prompt, option, judged)
            assert judged.outcome == "recognised" and judged.misconception, said


def test_all_that_is_also_right_is_taken_with_its_note(asked):
    for question in asked:
        for also in question.also_together:
            verdict = question.judge([f"{value:.6f}" for value in also.values])
            assert (verdict.outcome, verdict.note) == ("right_with_note", also.note), (
                question.prompt
            )


def numbers_recognised(question, box):
    """Coarsely typed it is judged where something right is within a unit of its last digit that
    is not 0: elsewhere no rounding makes the two equal."""
    rights = {abs(box.answer), *map(abs, box.earlier), *(abs(one.value) for one in box.also)}
    for wrong in box.wrong:
        for value in wrong.values:
            judged = box.judge(f"{value:.12f}")
            said = (question.prompt, value, judged)
            assert judged.outcome == "recognised" and judged.message == wrong.feedback, said
            assert wrong.code, question.prompt
            coarse = {float(f"{value:.{digits}g}") for digits in (1, 2, 3)} - {box.answer}
            for number in coarse - {-box.answer}:
                if box.simulated or any(abs(abs(number) - one) <= last(number) for one in rights):
                    typed = f"{number:f}".rstrip("0").rstrip(".")
                    assert not box.judge(typed).outcome.startswith("right"), (said, typed)


def last(number):
    """The unit of the last digit that is not 0: 100 of 4,800, 0.1 of 0.5."""
    return 10.0 ** Decimal(repr(number)).normalize().as_tuple().exponent


def test_nothing_that_is_read_before_prints_the_answer(asked):
    for question in asked:
        boxes = [box for box in question.fields if isinstance(box, NumberField)]
        answers = {f"{abs(box.answer):.{box.decimals}f}" for box in boxes}
        answers = {float(answer) for answer in answers}
        feedback = [wrong.feedback for box in boxes for wrong in box.wrong]
        for text in (question.prompt, *question.hints, *feedback):
            printed = re.findall(r"\d+(?:\.\d+)?", text.replace(",", ""))
            assert not answers & {float(number) for number in printed}, (text, answers)


def test_what_it_says_is_worked_out_again(asked):
    for question in asked[::2]:
        texts = [*question.hints, question.praise, question.solution.text]
        # A line each, but "times 100 is" goes on with what stands before it.
        sums = ". ".join(question.solution.sums).replace(". times", " times")
        for text in (*texts, sums):
            assert all(claim.holds for claim in claims(text)), (question.prompt, text)


def test_it_is_told_as_people_would_and_marked_invented(asked):
    topics = Counter()
    for question in asked:
        text = " ".join([question.prompt, *question.hints, question.praise])
        assert question.prompt.startswith("Invented"), question.prompt
        assert not OURS.search(text), text
        assert not re.search(r"\{|\}|None|nan|  |(?:fell|rose|fall|rise) (?:by|of) [-\u2212]", text)
        topics[question.case.topic] += 1
    assert len(topics) >= 4, topics


def test_a_seed_is_a_case_for_good(name):
    kind = PATTERNS[name]
    assert kind.case(7) == replace(kind.case(7)) == hc.case(name, seed=7)
    assert hc.check(kind.case(7), "?").question == f"{name} 7"
    assert hc.check(f"{name} 7", "?").question == f"{name} 7"
    different = {repr(sorted(kind.case(seed).figures.items())) for seed in range(1, 51)}
    assert len(different) >= 20


def test_what_is_right_is_not_always_the_same(asked):
    """Of each box with options: none of them is right in more than three draws of four."""
    boxes, right = Counter(), Counter()
    for question in asked:
        labels = [box.label for box in question.fields]
        assert len(set(labels)) == len(labels), labels
        for place, box in enumerate(question.fields):
            if isinstance(box, ChoiceField):
                boxes[place] += 1
                right[place, box.right] += 1
    assert all(often <= 0.75 * boxes[place] for (place, _), often in right.items()), right


def test_what_is_right_differs_from_draw_to_draw(name, asked):
    rights = {
        tuple(
            getattr(box, "right", None) if hasattr(box, "options") else box.answer
            for box in question.fields
        )
        for question in asked[:50]
    }
    assert len(rights) >= 3 or (len(rights) == 2 and len(asked[0].fields[0].options) == 2), rights


def test_what_is_read_in_its_table_are_its_figures(name):
    for seed in range(1, 51):
        case = PATTERNS[name].case(seed)
        if not case.rows:
            return
        assert 5 <= len(case.rows) <= 30
        space = {"table": case.table}
        for figure, code in case.reading.items():
            assert eval(code, space) == case[figure], (case, figure)  # our own code


def lessons_with_tasks():
    return [number for number, lesson in LESSONS.items() if lesson.tasks]


@pytest.mark.parametrize("lesson", lessons_with_tasks())
def test_the_tasks_of_a_lesson_are_solved_by_their_own_code(lesson):
    """What a task shows is run first, so that its solution may read the table shown."""
    asked = tasks(lesson, article())
    assert [one.id for one in asked] == [f"E{lesson}.{n + 1}" for n in range(len(asked))]
    for question in asked:
        space = {"hc": hc, "pd": pd, "story": article()}
        exec(f"{question.picture}\n{question.solution.code}", space)  # our own code
        assert question.judge(space["answer"]).is_right, (question.id, space["answer"])
        if 'hc.table("article")' in question.picture:
            read = " ".join([question.prompt, *question.hints[:2]]).replace("multiply by 100", "")
            assert not re.search(r"\d", read.replace("times 100", "")), read
        if "table" in question.solution.code and question.case:
            for name in question.case.reading:
                figure = question.case.figures[name]
                printed = figure if isinstance(figure, str) else f"{figure:,}"
                assert len(printed) < 5 or printed not in question.prompt, question.prompt


def test_the_count_of_draws(capsys):
    """How many draws were refused, by reason; printed, so that a closing note can quote it."""
    draws = COUNTED.pop("draws", 0)
    with capsys.disabled():
        print(f"\n{len(PATTERNS)} patterns, {draws} draws, refused: {dict(COUNTED)}")
    assert sum(COUNTED.values()) <= draws / 2


# --- a bad draw is refused, with its reason ---


def box(question, **changed):
    return replace(question, fields=(replace(question.fields[0], **changed),))


def test_a_bad_draw_is_refused_with_its_reason():
    kind = PATTERNS["percent_change"]
    good = kind.question(kind.case(7))
    assert reason_to_refuse(good) == ""
    field = good.fields[0]
    twice = replace(field.wrong[0], text="Another feedback.")
    same = replace(field.wrong[0], values=(field.answer,))
    assert "equal" in reason_to_refuse(box(good, wrong=(*field.wrong, twice))) or (
        "not recognised" in reason_to_refuse(box(good, wrong=(*field.wrong, twice)))
    )
    assert reason_to_refuse(box(good, wrong=(same,))) == "a known wrong answer is right"
    answer = f"{abs(field.answer):.1f}"
    told = replace(good, hints=(*good.hints[:2], f"It is {answer}."))
    assert reason_to_refuse(told) == "a text prints its answer"
    assert reason_to_refuse(replace(good, prompt=f"{answer}?")) == "a text prints its answer"


def test_a_pattern_that_never_fits_says_so():
    kind = PATTERNS["percent_change"]
    stuck = Case("none", {"before": 100, "after": 100}, kind.case(7).words, "Invented.")
    with pytest.raises(Problem, match="No case of percent_change fits after 200 draws"):
        replace(kind, draw=lambda rng: stuck).case(1)
    assert Random("percent_change 7 0").randrange(10**6) == Random("percent_change 7 0").randrange(
        10**6
    )


def test_a_wrong_name_or_seed_is_a_sentence():
    for call, words in (
        (lambda: hc.case("percent_chang", seed=1), "did you mean percent_change"),
        (lambda: hc.case("percent_change", seed="x"), "whole number"),
        (lambda: hc.case("percent_change", seed=-1), "whole number"),
        (lambda: hc.case("V2"), "has no case"),
    ):
        with pytest.raises(Problem, match=words):
            call()
    assert hc.case("E2.1").topic == hc.case("change", seed=1).topic
    assert hc.case("2.2").topic == "the article"
