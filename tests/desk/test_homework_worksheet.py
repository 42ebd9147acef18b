"""The worksheet: what is asked, room to write by kind of question, and no answers."""

from __future__ import annotations

import re

import pytest
from pages import read
from tickets import homework, in_table, made, points, tickets

from headcount.desk.homework.worksheet import worksheet
from headcount.numbers.writing import written
from headcount.questions.bank import asked_in, patterns
from headcount.questions.choice_fields import ChoiceField, TicksField
from headcount.questions.number_field import NumberField


def sheet(*items, **more):
    return read(worksheet([homework(*items, **more)], {}))


def sheet_of(drawn):
    return drawn.files()["worksheet.html"]


def asked(*names):
    """The questions of a homework with these, as they stand on the worksheet."""
    return read(sheet_of(made(*names))).all(".question")


def test_a_number_has_room_to_work_and_a_line_with_its_unit():
    (question,) = sheet(tickets(20_000, 15_000)).all(".question")
    assert question.all("h2")[0].text == "Q1"
    assert question.all("p")[0].text.startswith(
        "Invented: a cinema sold 20,000 tickets in May and 15,000 in June. What is"
    )
    assert len(question.all(".room")) == 1 and not question.all("table")
    (line,) = question.all(".answer")
    assert line.text == "Answer: %" and len(line.all(".line")) == 1


def test_a_table_stands_beside_the_room():
    (question,) = sheet(in_table(tickets(20_000, 15_000))).all(".question")
    (table,) = question.all(".beside")[0].all("table")
    assert table.rows() == [
        ["month", "tickets"],
        ["April", "17,700"],
        ["May", "20,000"],
        ["June", "15,000"],
    ]
    assert "20,000" not in question.all("p")[0].text and question.all(".room")


def test_a_choice_has_a_square_for_each_option_and_no_room_for_sums():
    (question,) = sheet(points(50, 40, 3)).all(".question")
    options = question.all(".ticks")[0].all("li")
    assert [one.text[:3] for one in options] == ["(a)", "(b)", "(c)", "(d)"]
    assert all(len(one.all(".tick")) == 1 for one in options) and not question.all(".room")


def test_to_sort_there_is_a_box_for_each_and_the_letters_once():
    (question,) = asked("1.1")
    assert "Write the letter: (a) stock; (b) flow." in question.text
    labels = [one for one in question.all("li") if one.all(".box")]
    assert [one.text for one in labels] == [
        *("500", "7,000", "700", "167,000", "115,000", "more than 750 children")
    ]


def test_gaps_have_a_line_each_and_lines_to_order_a_box_for_each_that_belongs():
    gaps, order = asked("1.6", "2.P")
    assert [one.text for one in gaps.all(".answer")] == ["gap 1:", "gap 2:"]
    assert [one.text for one in order.all("code")] == [
        "(a) relative = change / before",
        "(b) relative = change / after",
        "(c) percent = 100 * relative",
        "(d) change = after - before",
    ]
    assert len(order.all(".box")) == 3  # one line is left over


def test_a_number_and_a_reason_have_both():
    (question,) = asked("mixed_pair")
    assert question.all(".room") and len(question.all(".answer")) == 1
    assert len(question.all(".ticks")[0].all(".tick")) >= 3


def test_figures_of_the_article_and_charts_stand_there():
    """Without its lesson a question on the article has its figures, in the article's words."""
    page = read(sheet_of(made("2.2", "E2.8", "9.6")))
    first = page.all("table")[0].rows()
    assert ["167,000 in 2016", "figures show", "the Channel", "the year 2016"] in first
    _, table, chart = page.all(".question")
    assert ["7,000", "people", "officials", "before the clearance of October 2016"] in [
        row for row in table.all("table")[0].rows()
    ]
    (picture,) = chart.all("img")
    assert picture.attributes["src"].startswith("data:image/png;base64,")
    assert picture.attributes["alt"].startswith("Teaching example: misleading.")


def test_without_the_article_its_figures_do_not_stand_there():
    assert "167,000" not in sheet_of(made("percent_change"))


def test_name_class_date_and_the_letter_of_each_form():
    drawn = made("percent_change", "change", title="Percent", forms=4)
    page = read(sheet_of(drawn))
    for form, letter in zip(page.all(".form"), "ABCD"):
        assert [one.text for one in form.all(".who")[0].all("p")] == ["Name", "Class", "Date"]
        assert form.all("h1")[0].text == "Percent" and form.all(".letter")[0].text.endswith(letter)
        assert form.attributes["style"] == f"page: form-{letter}"
    assert len(page.all(".form")) == 4
    (style,) = page.all("style")
    assert "break-before: page" in style.text and "size:" not in style.text.split("@page")[1][:60]
    assert '@page form-B { @bottom-left { content: "Percent, form B"' in style.text


def test_one_form_has_no_letter():
    page = sheet(tickets(20_000, 15_000))
    assert not page.all(".letter") and "form" not in page.all("main")[0].text


def test_it_asks_for_nothing_outside():
    page = sheet_of(made("2.2", "9.6", "percent_change", forms=2))
    assert not re.search(r"(?:src|href)=\"(?!data:)", page)
    assert "<script" not in page and "url(" not in page and "@import" not in page


# --- no answers: every kind ---


def words_of(element):
    """The text of a page, without the figures of its tables, which are given."""
    if isinstance(element, str):
        return element
    inner = "" if element.tag in ("table", "style") else element.children
    return " ".join(words_of(one) for one in inner)


@pytest.mark.parametrize("kind", patterns())
def test_no_kind_prints_its_answer(kind):
    drawn = made(kind, kind, forms=2)
    page = read(sheet_of(drawn))
    for form, part in zip(drawn.forms, page.all(".form")):
        for id, element in zip(form.ids, part.all(".question")):
            question = asked_in(form, id)
            text = words_of(element)
            for box in question.fields:
                if isinstance(box, NumberField):
                    right = written(abs(box.answer), box.decimals)
                    printed = re.findall(r"\d[\d,]*(?:\.\d+)?", text)
                    assert right not in printed or len(right.strip("0.").replace(",", "")) < 3
                elif isinstance(box, (ChoiceField, TicksField)) and question.is_single:
                    items = element.all(".ticks")[0].all("li")
                    assert len(items) == len(box.options)
                    looks = {tuple(sorted(one.attributes.items())) for one in items}
                    assert looks == {()} and all(len(one.children) == 2 for one in items)
            for said in (question.praise, question.solution.text, *question.solution.sums):
                assert said not in text
            assert not [hint for hint in question.hints if hint in text]
