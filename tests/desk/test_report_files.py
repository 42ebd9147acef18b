"""Tables, feedback and folder: safe to open, without collisions, whole or not at all."""

from __future__ import annotations

import csv
import os
import re
from dataclasses import replace

import pytest
from a_class import answer, base, pupil, right, the_class
from bs4 import BeautifulSoup

from headcount.desk.handed_in import Collected, HandedIn, Pupil
from headcount.desk.report import own_folder
from headcount.desk.report.feedback_pages import file_names
from headcount.desk.report.report import write_report
from headcount.desk.report.safe_text import cell, cut, shown
from headcount.errors import Problem

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def table(path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        assert file.read(1) == "\ufeff"  # by which Excel knows utf-8
        return list(csv.reader(file))


# --- the tables ----------------------------------------------------------------------------


def test_marks_are_a_row_a_pupil_and_empty_where_nothing_was_handed_in(tmp_path):
    write_report(the_class(), tmp_path / "report")
    assert table(tmp_path / "report" / "marks.csv") == [
        ["pupil", "id", "Q1", "Q2", "Q3", "total", "of"],
        ["Ana Lopez", "s1", "0", "0", "0", "0", "3"],
        ["Ben Ames", "s2", "0", "0", "1", "1", "3"],
        ["Cem Kaya", "s3", "1", "0", "1", "2", "3"],
        ["Dee Dunn", "s4", "0", "0", "1", "1", "3"],
        ["Eve Ito", "s5", "0", "0", "0", "0", "3"],
        ["Flo Roy", "s6", "", "", "", "", "3"],
    ]


def test_a_function_to_write_gives_no_mark(tmp_path):
    own = answer("2.W", "f", "own check", message="Right.")
    asked = ("Q1", "2.W")
    write_report(Collected((pupil("Ana", right("Q1"), own, asked=asked),)), tmp_path / "report")
    heads, row = table(tmp_path / "report" / "marks.csv")
    assert heads == ["pupil", "id", "Q1", "total", "of"] and row[2:] == ["1", "1", "1"]


def test_of_two_pages_each_question_names_its_page(tmp_path):
    other = HandedIn("b.ipynb", "ratio-77", asked=("Q1",), answers={"Q1": base("Q1")})
    ana = pupil("Ana", right("Q1"), asked=("Q1",))
    made = Collected((replace(ana, notebooks=(*ana.notebooks, other)), pupil("Ben", asked=("Q1",))))
    write_report(made, tmp_path / "report")
    assert table(tmp_path / "report" / "marks.csv") == [
        ["pupil", "id", "percent-1f2a9c Q1", "ratio-77 Q1", "total", "of"],
        ["Ana", "", "1", "0", "1", "2"],
        ["Ben", "", "0", "", "0", "2"],
    ]


def test_answers_are_a_tidy_row_each(tmp_path):
    one = base("Q1", "45,2", value=45.2, tries=2, hints=1, at="2026-11-20", read_from="code")
    write_report(Collected((pupil("Ana", one, form="B"),)), tmp_path / "report")
    assert table(tmp_path / "report" / "answers.csv") == [
        [
            *("pupil", "set", "form", "question", "case", "typed", "value", "outcome"),
            *("misconception", "tries", "hints", "at", "file", "read_from"),
        ],
        [
            *("Ana", "percent-1f2a9c", "B", "Q1", "2.2", "45,2", "45.2", "recognised", "M-BASE"),
            *("2", "1", "2026-11-20", "Ana.ipynb", "code"),
        ],
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("=cmd()", "+1+1", "@SUM(A1)", "-2+3+cmd|' /C calc'!A0", "-x", "\t=1", "\r=1", "\n=1"),
        *(" =1", "\u00a0=1", "\ufeff=1", '"=1', "'=1", "\uff1d1", "\x00=1", "\u202e=1", "+45.2"),
    ],
)
def test_a_text_that_a_spreadsheet_would_run_gets_a_quote_first(text):
    assert cell(text).startswith("'")


@pytest.mark.parametrize(
    "text", ["-45.2", "-45,2 %", "-1,250", "\u22125", "31.1%", "a=b", "", "x-1"]
)
def test_numbers_and_words_stay_as_they_were_typed(text):
    assert cell(text) == text


def test_a_number_stays_a_number():
    assert cell(-31.1) == -31.1 and cell([1, "=2"]) == "1; =2" and cell(["=2", 1]) == "'=2; 1"
    assert cell(10**5000) == "a very long number"


# --- what pupils typed, on the page --------------------------------------------------------


def test_nothing_that_a_pupil_typed_becomes_part_of_the_page(tmp_path):
    evil = answer("Q1", SCRIPT, "wrong", message=SCRIPT, others=(SCRIPT,), note=SCRIPT)
    made = pupil(
        SCRIPT,
        evil,
        id=SCRIPT,
        form=SCRIPT,
        prompts={"Q1": SCRIPT},
        title=SCRIPT,
        texts={SCRIPT: SCRIPT},
        predictions={SCRIPT: {"guess": SCRIPT}, "2": {"guess": SCRIPT}},
        votes={SCRIPT: {"first": SCRIPT}, "V2": {"first": SCRIPT}},
        concept={"before": {"answers": [{"question": "C1", "typed": SCRIPT}]}},
        problems=(SCRIPT,),
        asked=("Q1", SCRIPT),
    )
    bad = ((HandedIn(SCRIPT, SCRIPT, SCRIPT), SCRIPT),)
    everything = Collected((made, Pupil(SCRIPT)), bad, ((SCRIPT, SCRIPT),), (SCRIPT,))
    write_report(everything, tmp_path / "report", title=SCRIPT)
    pages = sorted((tmp_path / "report").rglob("*.html"))
    assert len(pages) == 2
    for path in pages:
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        assert not page(["script", "img", "link", "iframe", "object", "form", "base"])
        for node in page(True):
            assert not any(name.startswith("on") or name == "src" for name in node.attrs)
            href = node.get("href", "#")
            assert re.fullmatch(r"#[a-z0-9-]+|feedback/[a-z0-9-]+\.html", href) or href == "#"
        assert "<script" not in path.read_text(encoding="utf-8")


def test_ten_thousand_characters_are_cut_with_a_note(tmp_path):
    long = "x" * 10_000
    write_report(Collected((pupil(long, answer("Q1", long, "wrong")),)), tmp_path / "report")
    html = (tmp_path / "report" / "index.html").read_text(encoding="utf-8")
    assert "x" * 61 not in html and "(cut: 10,000 characters)" in html
    assert max(len(name) for name in os.listdir(tmp_path / "report" / "feedback")) < 60
    rows = table(tmp_path / "report" / "answers.csv")
    assert len(rows[1][5]) < 4_100 and rows[1][5].endswith("(cut: 10,000 characters)")


def test_marks_that_turn_the_writing_round_turn_nothing_else():
    assert "\u202e" not in cut("\u202e\u2066abc", 60) and shown("a") == "<bdi>a</bdi>"
    assert cut("\u05d0\u200f", 60) == "\u05d0\u200f"  # a mark of a right-to-left script stays
    assert cut("\ud800", 60).encode("utf-8")


# --- the feedback --------------------------------------------------------------------------


def test_no_two_pupils_share_a_file_and_no_name_leaves_the_folder():
    names = ["Zoë Müller", "zoe muller", "ZOE MULLER", "../../etc", "con", "", "李雷", "a/b\\c"]
    assert file_names([Pupil(name) for name in names]) == [
        *("zoe-muller.html", "zoe-muller-2.html", "zoe-muller-3.html", "etc.html"),
        *("pupil-con.html", "pupil.html", "pupil-2.html", "a-b-c.html"),
    ]


def feedback(tmp_path, *answers, **more) -> str:
    made = Collected((pupil("Ana", *answers, **more),))
    write_report(made, tmp_path / "report")
    html = (tmp_path / "report" / "feedback" / "ana.html").read_text(encoding="utf-8")
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


def test_feedback_says_what_was_typed_and_what_is_said_of_it(tmp_path):
    said = feedback(tmp_path, right("Q1"), base("Q2"))
    assert "1 of 3 questions right. For the others, read what is said and try once more." in said
    assert "You wrote: -25 ✓ Right. Yes: that is it." in said
    assert "You wrote: 33.3 ✗ Not yet. Which figure did the change start from?" in said
    assert "Q3 How much? ○ Not answered yet." in said
    assert "Ana.ipynb" not in said and "M-BASE" not in said


def test_feedback_never_gives_what_only_the_teacher_should_see(tmp_path):
    """Neither other answers, which may be right, nor notes, nor what was tried on the way."""
    hidden = base("Q1", others=("-25",), note="The box says -25.", mistakes=(("M-SUM", "350"),))
    lost = answer("Q2", None, "not judged", note="It was recorded for form B.")
    said = feedback(tmp_path, hidden, lost)
    assert "-25" not in said and "350" not in said and "form B" not in said
    assert "Q2 How much? ! Your teacher will look at this one." in said


# --- the folder ----------------------------------------------------------------------------


def test_a_report_is_written_anew_and_leaves_nothing_beside_it(tmp_path):
    out = tmp_path / "report"
    write_report(Collected((pupil("Ana"), pupil("Ben"))), out)
    write_report(Collected((pupil("Ben"),)), out)
    assert [one.name for one in (out / "feedback").iterdir()] == ["ben.html"]
    assert [one.name for one in tmp_path.iterdir()] == ["report"]


def test_where_writing_fails_the_old_report_stays_whole(tmp_path, monkeypatch):
    out = tmp_path / "report"
    write_report(the_class(), out)
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("headcount.desk.report.report.write_answers", full)
    with pytest.raises(Problem, match="No space left on device"):
        write_report(Collected((pupil("Zed"),)), out)
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
    assert [one.name for one in tmp_path.iterdir()] == ["report"]


def test_where_the_swap_fails_the_old_report_comes_back(tmp_path, monkeypatch):
    out = tmp_path / "report"
    write_report(the_class(), out)
    rename = os.rename

    def locked(one, two):
        if "-new-" in str(one):
            raise PermissionError(13, "in use")
        rename(one, two)

    monkeypatch.setattr(own_folder.os, "rename", locked)
    with pytest.raises(Problem, match="close what is open"):
        write_report(Collected((pupil("Zed"),)), out)
    assert (out / "feedback" / "ana-lopez.html").exists()
    assert [one.name for one in tmp_path.iterdir()] == ["report"]


@pytest.mark.parametrize("theirs", ["essay.txt", "index.html"])
def test_a_folder_that_is_not_ours_is_left_alone(tmp_path, theirs):
    (tmp_path / theirs).write_text("mine")
    with pytest.raises(Problem, match="not empty and holds no report"):
        write_report(the_class(), tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == [theirs]


def test_a_file_put_into_the_report_is_never_thrown_away(tmp_path):
    out = tmp_path / "report"
    write_report(the_class(), out)
    (out / "feedback" / "my notes.txt").write_text("mine")
    with pytest.raises(Problem, match="my notes.txt"):
        write_report(the_class(), out)
    assert (out / "feedback" / "my notes.txt").read_text() == "mine"


def test_an_empty_folder_and_one_that_is_not_there_are_filled(tmp_path):
    (tmp_path / "empty").mkdir()
    write_report(the_class(), tmp_path / "empty")
    write_report(the_class(), tmp_path / "a" / "b")
    assert (tmp_path / "empty" / "index.html").exists()
    assert (tmp_path / "a" / "b" / "index.html").exists()


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "report").write_text("mine")
    with pytest.raises(Problem, match="no folder of its own"):
        write_report(the_class(), tmp_path / "report")
    assert (tmp_path / "report").read_text() == "mine"
