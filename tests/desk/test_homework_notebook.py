"""The notebook of a homework: what its cells say, that it runs blank with nothing beside it, and
that no answer stands in it."""

from __future__ import annotations

import json
import re
from random import Random

import nbformat
import pytest
from nbclient import NotebookClient
from test_notebooks import words
from tickets import homework, in_table, made, points, tickets

from headcount.desk.homework.homework_set import make
from headcount.desk.homework.notebook import homework_notebook
from headcount.numbers.writing import written
from headcount.publish.addresses import address
from headcount.publish.setup_cell import FOLDED, setup_cell
from headcount.questions.bank import asked_in, patterns
from headcount.questions.homework import load, unpacked
from headcount.questions.number_field import NumberField

VERDICT = "application/vnd.headcount.answer+json"
THREE = (tickets(20_000, 15_000), in_table(tickets(17_000, 20_000)), points(50, 40, 3))


def notebook(*items, boxes=False, **more):
    form = homework(*items, **more)
    return homework_notebook(form, form.packed, boxes=boxes)


def sources(book, kind):
    return [cell.source for cell in book.cells if cell.cell_type == kind]


@pytest.fixture(autouse=True)
def no_homework():
    yield
    load(None)


def test_its_cells_by_hand():
    book = notebook(*THREE, form="B")
    texts, codes = sources(book, "markdown"), sources(book, "code")
    assert texts[0] == "# Percent\n\nForm B: 3 questions."
    assert 'in quotes: `"7,5 %"`' in texts[1] and '`hc.hint("Q1")`' in texts[1]
    assert texts[2] == (
        "## Q1\n\nInvented: a cinema sold 20,000 tickets in May and 15,000 in June."
    )
    assert texts[3].startswith("What is the percent change in the number of tickets")
    assert texts[4] == "## Q2\n\nInvented: the table below counts the tickets of a cinema."
    assert texts[6].startswith("## Q3") and texts[7].startswith("By how much did it fall?\n\n- (a)")
    assert codes[1:] == [
        'answer_1 = ...\nhc.check("Q1", answer_1)',
        'table = hc.case("Q2").table\ntable',
        'answer_2 = ...\nhc.check("Q2", answer_2)',
        'answer_3 = ...\nhc.check("Q3", answer_3)',
        "hc.hand_in()",
    ]
    assert book.cells[-1].source == "hc.hand_in()"


def test_the_first_code_cell_carries_all_and_is_folded():
    form = homework(*THREE, form="B")
    book = homework_notebook(form, form.packed)
    cell = book.cells[1]
    assert cell.metadata == FOLDED and cell.cell_type == "code"
    (packed,) = re.findall(r'hc\.homework\("""\n(.*?)\n"""\)', cell.source, re.DOTALL)
    assert max(map(len, packed.splitlines())) == 90
    assert unpacked(packed).plain == unpacked(form.packed).plain
    assert unpacked(packed).items[0].case["figures"] == {"before": 20_000, "after": 15_000}
    rest = cell.source.replace(f'hc.homework("""\n{packed}\n""")', "hc.begin()")
    assert rest == setup_cell(address())


def test_boxes_and_quiet():
    book = notebook(*THREE, boxes=True)
    asks = [one for one in sources(book, "code") if "hc.ask" in one]
    assert asks == ['hc.ask("Q1")', 'hc.ask("Q2")', 'hc.ask("Q3")']
    assert "press Check. Stuck? Press Hint." in sources(book, "markdown")[1].replace("\n", " ")
    quiet = sources(notebook(*THREE, quiet=True), "markdown")[1]
    assert "what is right is said later" in quiet and "hint" not in quiet.lower()


def test_a_question_on_the_article_brings_its_figures():
    (form,) = made("2.2", "9.6", "2.P").forms
    book = homework_notebook(form, form.packed)
    table = sources(book, "markdown")[2]
    assert "| 167,000 in 2016 | figures show | the Channel | the year 2016 |" in table
    codes = sources(book, "code")
    assert "hc.bad_chart()" in codes and codes[-2].startswith("answer_3 = ...  # the letters")
    assert "2016" not in "".join(sources(notebook(*THREE), "markdown"))


@pytest.mark.parametrize("kind", patterns())
def test_no_kind_prints_its_answer_and_texts_are_short(kind):
    drawn = made(kind, kind, forms=2)
    for form, packed in zip(drawn.forms, drawn.packed):
        book = homework_notebook(form, packed)
        assert len({cell["id"] for cell in book.cells}) == len(book.cells)
        assert all(cell.get("outputs", []) == [] for cell in book.cells)
        kept = json.dumps(unpacked(packed).plain)
        for id in form.ids:
            question = asked_in(form, id)
            cells = _cells_of(book, id)
            texts = [one.source for one in cells if one.cell_type == "markdown"]
            assert max(map(words, texts)) <= 60
            said = "\n".join(cell.source for cell in cells)
            for box in question.fields:
                if isinstance(box, NumberField):
                    right = written(abs(box.answer), box.decimals)
                    printed = re.findall(r"\d[\d,]*(?:\.\d+)?", said)
                    assert right not in printed or len(right.strip("0.").replace(",", "")) < 3
            hidden = (question.praise, question.solution.text, *question.solution.sums)
            assert not [one for one in (*hidden, *question.hints) if one in said or one in kept]
            example = re.search(r'for example "(.*?)"', said)
            assert not example or not question.judge(example[1]).is_right


def _cells_of(book, id):
    """Those from the heading of a question to that of the next."""
    heads = [at for at, cell in enumerate(book.cells) if cell.source.startswith("## Q")]
    start = next(at for at in heads if book.cells[at].source.split()[1] == id)
    return book.cells[start : next((at for at in heads if at > start), len(book.cells) - 2)]


def test_examples_of_letters_are_never_the_answer():
    """Of many draws: "b,a,b,a" is right of one in sixteen ways to sort four."""
    for seed in range(60):
        for kind in ("stock_or_flow", "observation_or_inference", "who_counted"):
            form = make([kind], chance=Random(seed)).forms[0]
            (code,) = [one.source for one in _cells_of(homework_notebook(form, ""), "Q1")][-1:]
            example = re.search(r'for example "(.*?)"', code)[1]
            assert asked_in(form, "Q1").judge(example).uses_try


ALL_SORTS = (
    *("percent_change", "E2.3", "stock_or_flow", "who_counted", "points_and_percent"),
    *("error_interval", "claimed_share", "explanation_and_record", "2.5", "E1.7", "9.6", "2.P"),
    *("1.6", "2.F", "per_day"),
)


@pytest.mark.parametrize("boxes", [False, True])
def test_it_runs_to_the_end_blank(boxes, tmp_path):
    """In a folder of its own, with nothing beside it."""
    book = nbformat.reads(made(*ALL_SORTS, boxes=boxes).files()["homework.ipynb"], 4)
    nbformat.validate(book)
    NotebookClient(
        book,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(tmp_path)}},
        extra_arguments=["--log-level=ERROR"],
    ).execute()
    shown = [one for cell in book.cells for one in cell.get("outputs", [])]
    assert [one for one in shown if one.output_type == "error" or one.get("name") == "stderr"] == []
    assert shown[0].text == "Homework: 15 questions.\nReady: go on to the next cell.\n"
    if not boxes:
        verdicts = [one.data[VERDICT]["outcome"] for one in shown if VERDICT in one.get("data", {})]
        assert verdicts == ["blank"] * 15
    last = book.cells[-1].outputs[-1].data["text/plain"]
    assert "No answer yet: Q1, Q2," in last


def test_answers_typed_into_its_cells_are_judged():
    """As a pupil types them: -25 %, 17.6 from the table (3,000 / 17,000), 10 points."""
    book = notebook(*THREE)
    right = re.search(r"\((.)\) 10 points, which is 20%", sources(book, "markdown")[7])[1]
    import headcount as hc

    load(homework(*THREE))
    for number, typed in enumerate(("-25,0 %", "17.6", right), 1):
        code = next(one for one in sources(book, "code") if one.startswith(f"answer_{number} "))
        names = {"hc": hc}
        lines = code.replace("...", repr(typed)).splitlines()
        exec("\n".join([*lines[:-1], f"verdict = {lines[-1]}"]), names)
        assert names["verdict"].outcome == "right", names["verdict"]
