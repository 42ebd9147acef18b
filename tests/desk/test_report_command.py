"""``start.py report``, from files on disk to the folder and the words in the terminal."""

from __future__ import annotations

import json

import pytest
from by_hand import checked, code, data, homework, read, record, set_up

from headcount.__main__ import main
from headcount.desk.report_command import ProgressBar

FORM_A, FORM_B = homework("A"), homework("B", ((300, 240), (500, 450)))


def handed_in(of, *answers: str) -> bytes:
    cells = [
        code(f'answer_{n} = {one}\nhc.check("Q{n}", answer_{n})', execution_count=n)
        for n, one in enumerate(answers, 1)
    ]
    return data(set_up(of), *cells)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Two forms. Form A: 200 to 150 is -25, with the wrong base 33.3; 400 to 250 is -37.5. Form B:
    300 to 240 is -20, with the wrong base 25. 2.2 is -31.1, with the wrong base 45.2."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "Ana Lopez.ipynb").write_bytes(handed_in(FORM_A, '"33.3"', '"-37.5"', "..."))
    (tmp_path / "in" / "Ben Ames.ipynb").write_bytes(handed_in(FORM_B, "25", "...", '"45.2"'))
    (tmp_path / "in" / "broken.ipynb").write_text('{"cells": [')
    (tmp_path / "set").mkdir()
    forms = {"headcount": "set", "schema": 1, "forms": [FORM_A.plain, FORM_B.plain]}
    (tmp_path / "set" / "set.json").write_text(json.dumps(forms))
    (tmp_path / "class.csv").write_text("name,id\nAna Lopez,s1\nBen Ames,s2\nCem Kaya,s3\n")
    return tmp_path


def test_the_whole_way_with_a_set_and_a_class(desk, capsys):
    assert main("report in --set set --class class.csv".split()) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[:3] == [
        "2 of 3 pupils handed in, 4 answers read.",
        "1. the change compared with the later figure (M-BASE): 2 of 2 pupils, as in 33.3 "
        "(Q1, form A)",
        "1 file could not be read: see Files in the report.",
    ]
    assert said.err == ""
    marks = (desk / "report" / "marks.csv").read_text(encoding="utf-8-sig").splitlines()
    assert marks[1:] == ["Ana Lopez,s1,0,1,0,1,3", "Ben Ames,s2,0,0,0,0,3", "Cem Kaya,s3,,,,,3"]
    html = (desk / "report" / "index.html").read_text(encoding="utf-8")
    assert "<h1>Percent</h1>" in html and "broken.ipynb" in html
    assert "the number of visits from May to June" in html  # what was asked


def test_without_set_or_class_pupils_are_who_they_say(desk, capsys):
    assert main("report in --out mine --anonymous".split()) == 0
    assert "mine/index.html" in capsys.readouterr().out.replace("\\", "/")
    assert "Lopez" not in (desk / "mine" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "args, why",
    [
        ("report nowhere", "nowhere"),
        ("report in --set nowhere", "There is no nowhere"),
        ("report in --class nowhere.csv", "nowhere.csv"),
        ("report in --out in", "not empty and holds no report"),
        ("report set", "set"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(desk, capsys, args, why):
    assert main(args.split()) == 1
    said = capsys.readouterr()
    assert why in said.err and "Traceback" not in said.err and said.out == ""
    assert not (desk / "report").exists()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"forms": []}', '{"forms": [1]}', '{"forms": 7}', "[" * 100_000, "\0"]
)
def test_a_damaged_set_is_refused(desk, capsys, text):
    (desk / "set" / "set.json").write_text(text)
    assert main("report in --set set".split()) == 1
    assert "homework" in capsys.readouterr().err
    assert not (desk / "report").exists()


def test_a_bar_moves_and_is_wiped_away():
    said = []
    with ProgressBar(said.append) as bar:
        for done in (0, 1, 2, 2, 3, 4):
            bar(done, 4)
    assert said[0] == "\r[" + "." * 30 + "] 0% of 4 files"
    assert said[2] == "\r[" + "#" * 15 + "." * 15 + "] 50% of 4 files"
    assert said[-1].strip() == "" and len(said) == 6


def test_where_nobody_looks_there_is_no_bar(capsys):
    with ProgressBar() as bar:
        bar(1, 2)
    assert capsys.readouterr().err == ""


def test_a_first_cell_that_was_changed_is_judged_by_the_set(desk, capsys):
    """Asked of 100 to 80, 33.3 is no known mistake; the set asks of 200 to 150, where it is one."""
    changed = homework("A", ((100, 80), (400, 250)))
    (desk / "in" / "Ana Lopez.ipynb").write_bytes(handed_in(changed, '"33.3"', '"-37.5"', "..."))
    assert main("report in --set set --class class.csv".split()) == 0
    assert "2 of 2 pupils, as in 33.3 (Q1, form A)" in capsys.readouterr().out


def test_what_the_report_asks_of_a_notebook_is_read_from_it():
    """A first try with the wrong base is a mistake that was shown, though the answer is right."""
    tried = [{"typed": "33.3"}, {"typed": "-25"}]
    first = checked('"-25"', "Q1", record("Q1", "-25", history=tried))
    one = read(set_up(FORM_A), {**first, "execution_count": 2}, checked("...", "Q2"))
    assert one.answers["Q1"].mistakes == (("M-BASE", "33.3"),) and one.answers["Q1"].is_right
    assert one.opened == ("Q1",) and one.title == "Percent"
    assert one.prompts["Q1"].startswith("What is the percent change in the number of visits")
