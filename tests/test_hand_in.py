"""The last cell: what is still open, whose it is, what the file is called, and what is recorded."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

import headcount as hc
from headcount import settings
from headcount.questions import bank
from headcount.questions.handing_in import MIME
from headcount.questions.homework import Homework, Item

TWO = Homework(
    "percent-1f2a",
    "Percent",
    "B",
    "0.1.0",
    tuple(Item("change", bank.pattern("change").case(seed).kept) for seed in (1, 2, 3)),
)


@pytest.fixture(autouse=True)
def recorded(monkeypatch):
    monkeypatch.setattr(settings, "_recording", True)


def test_it_names_what_is_open():
    hc.homework(TWO.packed)
    assert "No answer yet: Q1, Q2 and Q3." in repr(hc.hand_in())
    hc.check("Q1", "1")
    hc.check("Q3", "a lot")
    assert "No answer yet: Q2. Not understood yet: Q3." in repr(hc.hand_in())
    hc.check("Q2", "1")
    hc.check("Q3", "2")
    assert "All 3 questions have an answer." in repr(hc.hand_in())


def test_an_exercise_notebook_has_tasks_gaps_lines_and_a_function():
    said = repr(hc.hand_in("2"))
    assert "No answer yet: E2.1, E2.2" in said
    assert said.splitlines()[1].endswith("E2.8, 2.F, 2.P and 2.W.")
    assert "exercises-02-your-name.ipynb" in said
    assert repr(hc.hand_in(2)) == said


def test_a_name_is_typed_once_and_kept_with_every_answer():
    hc.homework(TWO.packed)
    box = hc.hand_in()
    box.name.value = " Ana\tMar\u00eda\u200b  O'Neil \n"
    assert box.name.value == "Ana Mar\u00eda O'Neil"
    assert "Call the file percent-1f2a-B-Ana-Mar\u00eda-O-Neil.ipynb" in box.stored().html
    assert box.stored().plain.startswith("Handed in by Ana Mar\u00eda O'Neil.")
    assert hc.check("Q1", "5").record["pupil"] == "Ana Mar\u00eda O'Neil"
    assert hc.hand_in().name.value == "Ana Mar\u00eda O'Neil"
    assert box.stored().more[MIME] == {
        "schema": 1,
        "version": hc.__version__,
        "kind": "hand_in",
        "set": "percent-1f2a",
        "form": "B",
        "pupil": "Ana Mar\u00eda O'Neil",
        "questions": ["Q1", "Q2", "Q3"],
    }


@pytest.mark.parametrize(
    "typed, file",
    [
        ("../../etc/passwd", "percent-1f2a-B-etc-passwd.ipynb"),
        ("<b>x</b>", "percent-1f2a-B-b-x-b.ipynb"),
        ("   ", "percent-1f2a-B-your-name.ipynb"),
        ("\u674e \u660e", "percent-1f2a-B-\u674e-\u660e.ipynb"),
        ("a" * 300, f"percent-1f2a-B-{'a' * 80}.ipynb"),
    ],
)
def test_a_name_makes_a_file_name_on_every_machine(typed, file):
    hc.homework(TWO.packed)
    box = hc.hand_in()
    box.name.value = typed
    assert f"Call the file {file} and" in box.stored().plain
    assert "<b>x" not in box.stored().html


def test_the_button_looks_again():
    hc.homework(TWO.packed)
    box = hc.hand_in()
    for id in TWO.ids:
        hc.check(id, "1")
    assert "No answer yet" in box._said.value
    box.widget.children[2].click()
    assert "All 3 questions have an answer." in box._said.value
    assert "All 3 questions" in box._announced.value


@pytest.mark.parametrize(
    "door, says",
    [
        ("jupyter", "Save the page (Ctrl or Cmd, and S). Then choose File, Download."),
        ("colab", "Choose File, Download, then Download .ipynb."),
        ("binder", "Then choose File, Download: nothing stays here once you leave."),
        ("site", "Then choose File, Download."),
    ],
)
def test_how_to_download_by_each_door(monkeypatch, door, says):
    if door == "colab":
        monkeypatch.setitem(sys.modules, "google.colab", ModuleType("google.colab"))
    if door == "binder":
        monkeypatch.setenv("BINDER_SERVICE_HOST", "binder")
    if door == "site":
        monkeypatch.setattr(sys, "platform", "emscripten")
    assert says in repr(hc.hand_in("2"))


@pytest.mark.parametrize("lesson", [None, "0", "11", "zwei", [], 2.5])
def test_where_there_is_nothing_to_hand_in(lesson):
    assert "Run the first cell of your homework" in repr(hc.hand_in(lesson))
