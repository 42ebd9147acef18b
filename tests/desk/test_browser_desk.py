"""A teacher's week without a terminal, in a real JupyterLab: set in the desk, answered in boxes,
named, saved, reported in the desk."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from classroom import mistaken, right
from lab import NotebookPage, browser, chromium_path, lab_server
from looks import TALL

from headcount.desk.homework.homework_set import read_set

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
NAME = "Zoë O'Neil"


def cell_says(notebook: NotebookPage, code: str, words: str) -> None:
    output = notebook.cell_with(code).locator(".jp-OutputArea-output").get_by_text(words)
    output.first.wait_for()


def test_set_answered_and_reported_without_a_terminal(tmp_path, monkeypatch):
    if not chromium_path():
        pytest.skip("no Chromium on this machine")
    monkeypatch.delenv("HEADCOUNT_JOURNAL")
    shutil.copy(ROOT / "teaching" / "desk.ipynb", tmp_path)
    with lab_server(tmp_path) as address, browser() as chromium:
        desk = NotebookPage(chromium, address, "desk.ipynb")
        desk.resize(1100, TALL)
        desk.run_all()
        setting = desk.cell_with("hc.set_homework()")
        desk.pick(setting.get_by_label("Show"), 1)
        for skill in ("find a percent change", "undo a fall"):
            desk.tick(setting.get_by_label(f"Fresh figures: {skill}"))
            setting.get_by_text("As pupils see it, on other figures:").wait_for()
        setting.get_by_text(
            "Chosen, in this order: find a percent change and undo a fall."
        ).wait_for()
        desk.type(setting.get_by_label("Title"), "Percent")
        desk.pick(setting.get_by_label("Different forms"), 1)
        desk.tick(setting.get_by_label("Answers go into boxes"))
        desk.press(setting.get_by_role("button", name="Make"), "Enter")
        cell_says(desk, "hc.set_homework()", "Made, in the folder percent")
        made = read_set(tmp_path / "percent")
        assert [one.form for one in made.forms] == ["A", "B"]
        form = made.forms[1]
        assert form.items[0].asks == "percent_change"
        figures = form.items[0].case["figures"]

        (tmp_path / "in").mkdir()
        shutil.copy(tmp_path / "percent" / "homework-B.ipynb", tmp_path / "in" / "work.ipynb")
        pupil = NotebookPage(chromium, address, "in/work.ipynb")
        pupil.resize(1100, TALL)
        pupil.run_all()
        cell_says(pupil, "hc.hand_in()", "No answer yet: Q1 and Q2.")
        box = pupil.cell_with('hc.ask("Q1")')
        for typed, says in (
            (mistaken("M-BASE", figures), "Not yet."),
            (right("percent_change", figures), "Right."),
        ):
            pupil.type(box.get_by_label("Answer"), typed, enter=False)
            pupil.press(box.get_by_role("button", name="Check Q1"), "Enter")
            box.locator(".jp-OutputArea-output").get_by_text(says).first.wait_for()
        last = pupil.cell_with("hc.hand_in()")
        pupil.type(last.get_by_label("Your name"), NAME)
        last.get_by_text("-B-Zoë-O-Neil.ipynb").first.wait_for()
        pupil.press(last.get_by_role("button", name="Look again"), "Enter")
        cell_says(pupil, "hc.hand_in()", "No answer yet: Q2.")
        pupil.save()
        pupil.close()

        reading = desk.cell_with("hc.read_answers()")
        desk.press(reading.get_by_role("button", name="Look again"), "Enter")
        desk.until(
            lambda: reading.get_by_label("Handed in").input_value() == "in",
            lambda: desk.pick(reading.get_by_label("Handed in"), 1),
        )
        desk.press(reading.get_by_role("button", name="Report"), "Enter")
        cell_says(desk, "hc.read_answers()", "1 of 1 pupil handed in")
        assert desk.complaints() == []
    page = (tmp_path / "report" / "index.html").read_text("utf-8")
    assert "Zoë O&#x27;Neil" in page and "1 of the 1 went on to the right answer" in page
    assert json.loads((tmp_path / "percent" / "set.json").read_text())["boxes"] is True
