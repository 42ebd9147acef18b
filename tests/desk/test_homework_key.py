"""The printed key: its answers, worked out here by hand, and what each wrong answer shows."""

from __future__ import annotations

import re

import pytest
from pages import read
from tickets import homework, made, points, tickets

from headcount.desk.homework.answer_key import also_right, answer_key, in_words, mistakes
from headcount.desk.homework.worksheet import worksheet
from headcount.questions.answers import typed
from headcount.questions.bank import asked_in, find, patterns
from headcount.questions.question import Question


def question(item) -> Question:
    return asked_in(homework(item), "Q1")


# From 20,000 to 15,000: 5,000 / 20,000 = 25.0 % down. 5,000 / 15,000 = 33.3; 15,000 / 20,000 is
# 75 %; 5,000 / 35,000 = 14.3 (rounded from 14.2857).
FALL = tickets(20_000, 15_000)


def test_a_fall_by_hand():
    asked = question(FALL)
    assert in_words(asked) == ["\u221225.0%"]
    # The question says "with its sign"; a mistake is known with either.
    shown = {text.strip("\u2212"): code for code, _, texts in mistakes(asked) for text in texts}
    assert shown["33.3"] == "M-BASE" and shown["75"] == "M-COMPL"
    assert shown["0.250"] == "M-SCALE" and shown["14.3"] == "M-SUMBASE"
    assert shown["28.6"] == "M-BASE"  # of the middle: 5,000 / 17,500
    assert shown["5,000"] == "M-STEP"
    assert "no other rounding is right." in also_right(asked)  # 25 is 25.0, and nothing was rounded


def test_a_rise_with_its_rounding_by_hand():
    """From 17,000 to 20,000: 3,000 / 17,000 = 17.647...%."""
    asked = question(tickets(17_000, 20_000))
    assert in_words(asked) == ["17.6%"]
    taken, refused = also_right(asked)[:2]
    assert taken == "rounded otherwise it is right, with a note: 17.65, 17.647, 18."
    assert refused == "rounded too far, it is asked for again: 20."


def test_the_key_of_two_forms_by_hand():
    key = read(answer_key([homework(FALL, form="A"), homework(tickets(40_000, 50_000), form="B")]))
    overview, *_ = key.all("table")
    assert overview.rows() == [
        ["question", "form A", "form B"],
        ["Q1", "\u221225.0", "25.0"],
    ]
    first, a, b = key.all(".form")
    assert [one.text for one in a.all(".right")] == ["\u221225.0%"]
    assert [one.text for one in b.all(".right")] == ["25.0%"]
    assert [one.text for one in a.all(".letter")] == ["form A"] and not first.all(".letter")
    assert "15,000 \u2212 20,000 = \u22125,000" in a.text
    rows = a.all("table")[0].rows()
    assert rows[0] == ["wrong answer", "code", "what it shows"]
    base = next(row for row in rows if row[1] == "M-BASE" and "33.3" in row[0])
    assert base[2].startswith("You divided 5,000 by 15,000, the figure for June.")


# --- choices ---


@pytest.mark.parametrize("seed", range(6))
def test_the_key_names_the_option_that_stands_there_on_the_worksheet(seed):
    """From 50% to 40%: 10 points, and 10 / 50 = 20%. From 80% to 60%: 20 points, 25%."""
    two = [
        homework(points(50, 40, seed), form="A"),
        homework(points(80, 60, seed + 10), form="B"),
    ]
    sheet, key = read(worksheet(two, {})), read(answer_key(two))
    for place, right in enumerate(("10 points, which is 20%", "20 points, which is 25%")):
        options = [one.text for one in sheet.all(".form")[place].all(".ticks")[0].all("li")]
        assert len(options) == 4
        (letter,) = [one[1] for one in options if one.endswith(f") {right}")]
        form = key.all(".form")[place + 1]
        assert [one.text for one in form.all(".right")] == [f"({letter}) {right}"]
        assert key.all("table")[0].rows()[1][place + 1] == letter
        wrong = [row[0] for row in form.all("table")[0].rows()[1:]]
        assert len(wrong) == 3 and not any(right in one for one in wrong)


def test_the_right_option_moves_with_the_form():
    letters = {typed(question(points(50, 40, seed)))[0] for seed in range(12)}
    assert letters == {"a", "b", "c", "d"}


def test_right_options_of_drawn_forms_by_their_words():
    """ "more than 300" leaves 300 out and "at least 300" does not: what is said decides."""
    key = read(answer_key(made("more_than", forms=8).forms))
    for page in key.all(".form")[1:]:
        prompt = page.all(".question")[0].all("p")[0].text
        said, number = re.search(r"(?i)(more than|at least|fewer than|at most) ([\d,]+)", prompt)[
            0
        ].rsplit(" ", 1)
        number = int(number.replace(",", ""))
        (right,) = [one.text for one in page.all(".right")]
        example = int(re.search(r"\) (?:exactly )?([\d,]+)", right)[1].replace(",", ""))
        assert {
            "more than": example > number,
            "at least": example >= number,
            "fewer than": example < number,
            "at most": example <= number,
        }[said.lower()], (prompt, right)


# --- other kinds, by hand ---


def test_words_periods_and_orders():
    assert in_words(find("1.6")) == ["gap 1: attempts", "gap 2: 2017"]
    assert "gap 2: any words are right that name the same first and last day." in also_right(
        find("1.6")
    )
    # change = after - before (d), relative = change / before (a), percent = 100 * relative (c)
    assert in_words(find("2.P")) == ["d a c"]
    assert [shown for _, _, shown in mistakes(find("2.P"))] == [["with line (b)"]]


def test_ticks_name_what_is_ticked_wrongly_and_what_is_missing():
    """1.2: which figures the article attributes to officials or to charities."""
    assert in_words(find("1.2")) == ["(a) 500; (b) 7,000; (c) 700; (d) 300"]
    shown = [answer for _, _, texts in mistakes(find("1.2")) for answer in texts]
    assert "ticked: (g) 167,000" in shown


def test_a_sort_says_each_label():
    assert in_words(find("1.1"))[0] == "500: (a) stock"
    assert "167,000: (b) flow" in in_words(find("1.1"))


# --- every kind ---


@pytest.mark.parametrize("kind", patterns())
def test_every_mistake_that_the_judging_knows_stands_in_the_key(kind):
    forms = made(kind, forms=2).forms
    key = read(answer_key(forms))
    for form, page in zip(forms, key.all(".form")[1:]):
        asked = asked_in(form, "Q1")
        printed = {row[1] for table in page.all("table") for row in table.rows()[1:]}
        assert printed == asked.known_mistakes and printed


def test_other_forms_signs_and_numbers_with_their_note_by_hand():
    """4.1: 500 / 7,000 = 1/14. 2.5: a fall, asked for without a sign. 1.3: 449 days, or 450."""
    assert "written in another form it is right, too: 1/14." in also_right(find("4.1"))
    assert "a minus sign is taken too." in also_right(find("2.5"))
    assert find("2.5").judge("-52.5").is_right
    # Ten messages, mean 8 and median 5.5: the box of the mean asks for a whole number.
    assert ["5.5; 8.0"] in [shown for *_, shown in mistakes(find("mean_and_median 32"))]
    assert [text[:4] for text in also_right(find("1.3"))] == ["no o", "450:"]


def test_what_a_teacher_types_is_text():
    page = answer_key([homework(FALL, title='<script>"x"\\</style>')])
    assert "<script>" not in page and page.count("</style>") == 1
    assert read(page).all("h1")[0].text == 'Answers: <script>"x"\\</style>'
