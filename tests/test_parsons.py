"""Lines to put in order: every right order runs, and the line left over gives the wrong value.

What is right is worked out with the package's arithmetic, or copied from the content plan.
"""

import itertools

import pandas as pd
import pytest
from expected import VALUES
from expected_more import PARSONS
from test_article import other_story, read  # noqa: F401
from test_questions import Page

import headcount as hc
from headcount.notebook.answer_box import AnswerBox
from headcount.questions.bank import find
from headcount.questions.lessons import LESSONS

story = hc.article()
before, after = story.attempts_2016.value, story.attempts_2017.value
people, now = story.people_before.value, story.people_now_charities.value
RUNNING = [name for name in PARSONS if name != "10.P"]

RIGHT = {
    "2.P": hc.percent_change(before, after),
    "3.P": 100 * 550 / 6_500,
    "4.P": hc.share(story.people_now_officials.value, people),
    "5.P": hc.multiplier(hc.rate(before, people), hc.rate(after, now)),
    "6.P": (80 * 120 + 15 * 245) / 365,
    "8.P": 81 * 51 / 17 - 1,
}
KNOWN_WRONG = {
    "2.P": -VALUES["reverse_pct"],
    "3.P": 100 * 650 / 6_500,
    "4.P": VALUES["share_cha"],
    "5.P": VALUES["pp17_cha"] - VALUES["pp16"],
    "6.P": (80 + 15) / 2,
    "8.P": 81 * 51 / 17,
}


def ran(name, letters):
    """What the program makes of these lines, in this order."""
    asked, (box,) = find(name), find(name).fields
    given = LESSONS[name.split(".")[0]].puzzle(story)
    lines = [box.lines["abcdefgh".index(letter)] for letter in letters]
    names = {"story": story, "hc": hc, "pd": pd}
    exec("\n".join([given.given, *lines]), names)
    assert asked.kind == "order"
    return eval(given.result, names), names


def right_orders(name):
    (order,) = PARSONS[name]
    return [some for some in itertools.permutations(order.needs) if order.is_right(some)]


def with_the_extra(name):
    """The right lines with the one left over in place of the line that it looks like."""
    (order,) = PARSONS[name]
    (box,) = find(name).fields
    extra = box.lines["abcdefgh".index(order.extra)]
    for letter in order.needs:
        line = box.lines["abcdefgh".index(letter)]
        if line.split("=")[0].split("(")[0] == extra.split("=")[0].split("(")[0]:
            return [order.extra if one == letter else one for one in order.needs]
    raise AssertionError(f"nothing looks like '{extra}'")


@pytest.mark.parametrize("name", RIGHT)
def test_every_right_order_gives_the_right_value(name):
    assert len(right_orders(name)) == PARSONS[name][0].orders
    for order in right_orders(name):
        assert ran(name, order)[0] == pytest.approx(RIGHT[name], rel=1e-12), order
        assert hc.check(name, list(order)).outcome == "right"


@pytest.mark.parametrize("name", KNOWN_WRONG)
def test_the_line_left_over_gives_the_known_wrong_value(name):
    order = with_the_extra(name)
    assert ran(name, order)[0] == pytest.approx(KNOWN_WRONG[name], rel=1e-5)
    assert KNOWN_WRONG[name] != pytest.approx(RIGHT[name], rel=1e-3)
    assert hc.check(name, order).misconception == PARSONS[name][0].code


@pytest.mark.parametrize("name", RUNNING)
def test_an_order_that_is_refused_does_not_run(name):
    """Each two neighbours swapped: either the check accepts it, or Python has no such name."""
    order = list(PARSONS[name][0].needs)
    for at in range(len(order) - 1):
        swapped = [*order[:at], order[at + 1], order[at], *order[at + 2 :]]
        if hc.check(name, swapped).is_right:
            ran(name, swapped)
            continue
        try:
            ran(name, swapped)
        except (NameError, SyntaxError, KeyError):
            continue
        assert (name, swapped[at : at + 2]) in HARMLESS


# Orders that run and give something else: runs unsorted, a chart made before it has its parts.
HARMLESS = [("7.P", ["f", "d"]), ("9.P", ["b", "f"])]


def test_1_p_counts_the_claims_of_each_kind():
    numbers, _ = ran("1.P", "cead")
    assert numbers.to_dict() == story.table()["kind"].value_counts().to_dict()
    total, _ = ran("1.P", "ceab")
    assert total == story.table()["value"].sum(), "people, attempts and percent in one sum"


def test_4_p_says_whether_the_sources_agree():
    assert ran("4.P", "ebda")[1]["same_source"]
    assert not ran("4.P", "cbda")[1]["same_source"]


def test_7_p_takes_the_middle_of_the_runs():
    """The draws are uniform, so the ends lie near 5% and 95% of the range."""
    for order in right_orders("7.P"):
        low, high = ran("7.P", order)[0]
        share = [100 * (180 + part * 80) / 400 for part in (0.05, 0.95)]
        error = 100 * 80 / 400 * (0.05 * 0.95 / 1000) ** 0.5
        assert abs(low - share[0]) <= 4 * error and abs(high - share[1]) <= 4 * error
    lowest, highest = ran("7.P", with_the_extra("7.P"))[0]
    assert lowest < low - 4 * error and highest > high + 4 * error


def test_9_p_draws_from_zero_and_with_the_line_left_over_does_not():
    for order in right_orders("9.P"):
        chart, _ = ran("9.P", order)
        left, right = chart.figure.axes
        assert left.get_ylim()[0] == 0 and right.get_ylim()[0] == 0
        assert [bar.get_height() for bar in left.patches] == [before, after]
        assert left.get_ylim()[1] >= before and "Attempts to cross" in (
            left.get_title(),
            left.get_title("left"),
        )
    chart, _ = ran("9.P", with_the_extra("9.P"))
    start = chart.figure.axes[0].get_ylim()[0]
    assert hc.drawn_change(before, after, start) == pytest.approx(-VALUES["trunc_100"], rel=1e-5)


@pytest.mark.parametrize(
    "order, early, why",
    [
        ("d h b a f g e", "a", "Show the arithmetic and both sides' figures before you explain"),
        ("d h f g b a e", "g", "Show the arithmetic and both sides' figures before you say what"),
        ("h d b f a g e", "h", "Quote the claim before you say what it counts."),
        ("d b h f a g e", "b", "Say what is counted before"),
        ("d f h b a g e", "f", "Say what is counted before"),
        ("d h b f a e g", "e", "before you judge."),
    ],
)
def test_10_p_says_why_a_part_comes_later(order, early, why):
    message = hc.check("10.P", order).message
    assert message.startswith(f"Line ({early}) comes too early. ") and why in message
    assert "claim before anything" not in message


def test_10_p_has_the_seven_parts_of_a_fact_check():
    (box,) = find("10.P").fields
    parts = [box.lines["abcdefgh".index(letter)] for letter in PARSONS["10.P"][0].needs]
    for words, part in zip(
        ("claim", "counted", "arithmetic", "side by side", "rival", "not known", "verdict"),
        (parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]),
    ):
        assert words in part


# --- how it is said and shown --------------------------------------------------------------


@pytest.mark.parametrize(
    "answer, outcome, words",
    [
        ("d a c", "right", "Yes: "),
        ("d b c", "recognised", "Look at line (b). It compares with the later figure."),
        ("a d c", "wrong", "Line (a) comes too early: it needs a line that is not above it yet."),
        ("d c a", "wrong", "Line (c) comes too early"),
        ("d a", "wrong", "So far so good; 1 line is still missing."),
        ("d", "wrong", "So far so good; 2 lines are still missing."),
        ("d a c b", "recognised", "Look at line (b)."),
        ("d a a", "unreadable", "Line (a) stands twice; use a line once."),
        (
            ["change = after - before", "relative=change/before", "(c) percent = 100 * relative"],
            "right",
            "Yes: ",
        ),
        (
            "change = after - before\nrelative = change / before\npercent = 100 * relative",
            "right",
            "Yes: ",
        ),
        ("d\na\nc", "right", "Yes: "),
        ("percent", "unreadable", "Please give the letters in order"),
    ],
)
def test_what_is_said_of_an_order(answer, outcome, words):
    verdict = hc.check("2.P", answer)
    assert verdict.outcome == outcome and words in verdict.message
    assert verdict.message[0].isupper()
    if outcome == "right":
        assert verdict.value == [
            "change = after - before",
            "relative = change / before",
            "percent = 100 * relative",
        ]


def test_indentation_is_given_and_not_asked_for():
    (box,) = find("6.P").fields
    assert "    tent_days += level * length" in box.lines
    lines = [line.strip() for line in (box.lines["abcdefgh".index(x)] for x in "cgeafd")]
    assert hc.check("6.P", lines).outcome == "right"
    assert hc.check("6.P", "\n".join(lines)).outcome == "right"


@pytest.mark.parametrize("name", PARSONS)
def test_the_box_takes_the_order_from_its_menus(name):
    box = hc.ask(name)
    assert isinstance(box, AnswerBox)
    order = list(PARSONS[name][0].needs)
    _, control, *_ = box.widget.children
    _, *menus = control.children
    assert box.check().outcome == "blank"
    assert [menu.description for menu in menus] == [f"Line {n + 1}" for n in range(len(order))]
    for menu, letter in zip(menus, order):
        assert [value for _, value in menu.options] == ["", *PARSONS[name][0].letters]
        assert menu.index == 0, "'choose' is shown"
        menu.value = letter
    assert box.answer == order and box.check().outcome == "right"
    menus[-1].value = ""
    assert "1 line is still missing" in box.check().message


@pytest.mark.parametrize("name", PARSONS)
def test_the_lines_are_there_without_a_kernel(name):
    box = hc.ask(name)
    (field,) = find(name).fields
    text = Page(box.stored().html).text
    for letter, line in zip("abcdefgh", field.lines):
        assert f"({letter}) {line}" in text and f"({letter}) {line}" in repr(box)
    for language in (box.stored().html, repr(box)):
        assert "\N{NO-BREAK SPACE}" not in language, "the lines may be copied into a cell"


# --- another story -------------------------------------------------------------------------


@pytest.mark.parametrize("lesson", range(1, 11))
def test_votes_lines_and_functions_fit_another_story(read, lesson):  # noqa: F811
    other = other_story(read)
    for name in (f"V{lesson}", f"{lesson}.P", f"{lesson}.W"):
        asked = find(name, other)
        names = {"story": other, "hc": hc, "pd": pd}
        exec(asked.solution.code, names)
        functions = [names[one] for one in getattr(asked, "names", [])]
        verdict = hc.check(name, functions or names["answer"], story=other)
        assert verdict.outcome == "right", verdict
