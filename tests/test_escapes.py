"""A text that looks like HTML is shown as it is written, wherever a text of ours or of a story
goes: in boxes, predictions, verdicts, tables, pictures and explorers, live and stored."""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import ipywidgets as widgets
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from rows import everything_in, row_of

import headcount as hc
from headcount.explorers.explorer import CannotWorkOut
from headcount.notebook.answer_box import AnswerBox, announce
from headcount.notebook.concept_box import ConceptCheck
from headcount.notebook.prediction_box import PredictionBox
from headcount.page.shown import folded, note
from headcount.page.tables import Table
from headcount.questions import predictions
from headcount.questions.bank import find
from headcount.questions.predictions import Prediction
from headcount.questions.question import Solution
from headcount.questions.verdict import Verdict

NASTY = "\"<b>'&x"


class Page(HTMLParser):
    """The tags, the attributes and the text of a piece of HTML."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.values: list[str] = []
        self.names: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.names |= {name for name, _ in attributes}
        self.values += [value or "" for _, value in attributes]

    def handle_data(self, data):
        self.text += data


def shown_safely(html: str, *, times: int = 1) -> None:
    page = Page(html)
    assert "b" not in page.tags
    # Behind a broken quotation mark, the rest of a text stands as names of attributes.
    assert all(re.fullmatch(r"[a-z][a-z:-]*\d?", name) for name in page.names), page.names
    assert "".join([page.text, *page.values]).count(NASTY) >= times, html[:300]


def html_of(tree) -> str:
    return "".join(one.value for one in everything_in(tree) if isinstance(one, widgets.HTML))


def svgs_of(view) -> list:
    """The pictures of a page, wide and narrow, and the stored one, as an XML reader takes them."""
    live = ElementTree.fromstring(f"<x>{view.picture.value}</x>")
    stored = re.findall(r"svg\+xml;base64,([^\"]+)", view.stored().html)
    return [live, *(ElementTree.fromstring(b64decode(one)) for one in stored)]


def nasty_question(name: str):
    """A question of the bank with the text in each of its sentences."""
    question = find(name)
    fields = []
    for field in question.fields:
        changed = {"label": f"{field.label} {NASTY}"}
        if hasattr(field, "options"):
            changed["options"] = tuple(f"{option} {NASTY}" for option in field.options)
        if hasattr(field, "lines"):
            changed["lines"] = tuple(f"{line} {NASTY}" for line in field.lines)
        fields.append(replace(field, **changed))
    hints = tuple(f"{hint} {NASTY}" for hint in question.hints)
    return replace(
        question,
        prompt=f"{question.prompt} {NASTY}",
        fields=tuple(fields),
        hints=hints,
        praise=NASTY,
        solution=Solution(question.solution.code, NASTY),
    )


@pytest.mark.parametrize("name", ["1.1", "1.2", "1.6", "2.2", "2.6", "2.P", "3.1", "V2"])
def test_a_question(name):
    question = nasty_question(name)
    box = AnswerBox(question)
    has_list = any(
        hasattr(field, part) for field in question.fields for part in ("options", "lines")
    )
    listed = has_list or len(question.fields) > 1
    shown_safely(box.stored().html, times=2 if listed else 1)
    shown_safely(html_of(box.widget), times=2 if name == "2.P" else 1)


def test_a_question_of_the_concept_check():
    check = ConceptCheck([nasty_question("C3")], "after")
    shown_safely(html_of(check.widget))
    shown_safely(check.stored().html, times=2)
    shown_safely(check.receipt([check.questions[0].fields[0].options[0]], [1]).html, times=2)


def test_a_verdict():
    question = nasty_question("2.2")
    shown_safely(question.judge("-31.1")._repr_mimebundle_()["text/html"])
    shown_safely(hc.check("2.2", NASTY)._repr_mimebundle_()["text/html"])
    shown_safely(hc.check("1.6", [NASTY, NASTY])._repr_mimebundle_()["text/html"])
    verdict = Verdict(NASTY, "right_with_note", NASTY, note=NASTY, value=NASTY)
    shown_safely(verdict._repr_mimebundle_()["text/html"], times=3)
    place = widgets.HTML()
    announce(place, NASTY)
    shown_safely(place.value)


def test_notes_and_folded_lines():
    shown_safely(note(NASTY, NASTY).html, times=2)
    shown_safely(folded(NASTY, NASTY, NASTY).html, times=3)


@pytest.mark.parametrize("options", [(), (NASTY, f"{NASTY} again")])
def test_a_prediction(options, monkeypatch):
    box = PredictionBox("2", Prediction(NASTY, options))
    shown_safely(html_of(box.widget))
    displayed = []
    monkeypatch.setattr("IPython.display.display", lambda *shown, **_: displayed.append(shown[0]))
    box._ipython_display_()
    shown_safely(displayed[1]._repr_mimebundle_()["text/html"], times=1 + len(options))
    predictions.save("2", NASTY)
    shown_safely(box.receipt().html)


def test_a_table():
    table = Table([NASTY, "b"], [(NASTY, NASTY), ("x", NASTY)])
    shown_safely(table.html(NASTY), times=5)


def test_a_chart():
    figure, _ = plt.subplots()
    chart = hc.Chart(figure, f"Bars of {NASTY}", pd.DataFrame({NASTY: [NASTY]}), NASTY)
    shown_safely(chart._repr_mimebundle_()["text/html"], times=4)


@pytest.fixture(scope="module")
def own():
    words = NASTY.replace('"', '""')
    head = "id,value,rounded_to,counts,kind,said_by,place,start,end"
    rows = [
        f'{name},{value},1,"{words}",flow,"who {words}","where {words}",{year},{year}'
        for name, value, year in (("before", 80, 2022), ("after", 60, 2023))
    ]
    return hc.own_article("\n".join([head, *rows]))


@pytest.mark.parametrize("name", ["change", "rounding", "ratio", "rate", "audit"])
def test_an_explorer_of_a_story(name, own):
    explorer = hc.explore(name, own)
    shown_safely(explorer.view.stored().html)
    explorer.view.table_switch.value = True
    explorer.view.announce()
    shown_safely(html_of(explorer.view.tree))
    for values in explorer.settings.values():
        explorer.view.put_all(values)
        assert "<b>" not in html_of(explorer.view.tree)
        if name != "audit":  # words and tables, no picture
            svgs = svgs_of(explorer.view)
            assert len(svgs) == 2
            for svg in svgs:
                assert not [one for one in svg.iter() if one.tag.rpartition("}")[2] == "b"]
                said = [one.text or "" for one in svg.iter()]
                is_told = any(NASTY[:4] in text for text in said)
                assert is_told or isinstance(explorer.view.result, CannotWorkOut)


def test_the_honest_chart_of_a_story(own):
    shown_safely(hc.honest_chart(own)._repr_mimebundle_()["text/html"])
    shown_safely(own._repr_mimebundle_()["text/html"])


def test_what_is_typed_into_an_explorer():
    view = hc.explore("change").view
    box, _, message = row_of(view.tree, "Attempts before")
    box.value = NASTY
    shown_safely(message.value)
    tree = hc.explore("audit").view.tree
    boxes = [one for one in everything_in(tree) if isinstance(one, widgets.Text)]
    assert len(boxes) == 14
    for box in boxes:
        box.value = NASTY
        shown_safely(html_of(tree))
