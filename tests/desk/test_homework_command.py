"""``start.py homework``: what it says, and that a learner's environment is enough for it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from headcount.__main__ import main


@pytest.fixture
def said(tmp_path, monkeypatch, capsys):
    """Runs the command in an empty folder; gives the code, and what it printed."""
    monkeypatch.chdir(tmp_path)

    def run(*words):
        code = main(["homework", *words])
        shown = capsys.readouterr()
        return code, shown.out.splitlines(), shown.err.strip()

    return run


def test_it_says_what_it_made_and_for_whom_it_is(said, tmp_path):
    asked = ("percent_change", "E4.2", "2.5", "2.P", "--title", "Percent", "--forms", "4")
    code, lines, _ = said(*asked, "--out", "percent/")
    assert code == 0 and lines[0] == "Percent: 4 questions, 4 forms, in percent/"
    assert [line.strip() for line in lines[1:8]] == [
        *(f"homework-{letter}.ipynb" for letter in "ABCD"),
        *("worksheet.html", "answers.html", "set.json"),
    ]
    assert lines[8] == "The same on each form, having no other figures: 2.P."
    assert lines[9].startswith("Keep set.json: by it the answers are judged.")
    assert sorted(path.name for path in (tmp_path / "percent").iterdir()) == sorted(
        line.strip() for line in lines[1:8]
    )


def test_without_a_folder_it_is_named_by_the_title(said, tmp_path):
    code, lines, _ = said("change", "--title", "How much? Übung 1")
    assert code == 0 and lines[0] == "How much? Übung 1: 1 question, in how-much-bung-1/"
    assert (tmp_path / "how-much-bung-1" / "homework.ipynb").exists()


def test_again_makes_the_same(said, tmp_path):
    said("change", "--out", "one", "--quiet", "--boxes")
    code, lines, _ = said("--again", "one", "--out", "two")
    assert code == 0 and lines[0] == "Homework: 1 question, in two/"
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()
    plain = json.loads((tmp_path / "two" / "set.json").read_text(encoding="utf-8"))
    assert plain["boxes"] is True and plain["forms"][0]["quiet"] is True
    assert "hc.ask" in (tmp_path / "two" / "homework.ipynb").read_text(encoding="utf-8")


def test_another_version_is_named(said, tmp_path):
    said("change", "--out", "one")
    file = tmp_path / "one" / "set.json"
    plain = json.loads(file.read_text(encoding="utf-8"))
    plain["version"] = plain["forms"][0]["version"] = "0.0.9"
    file.write_text(json.dumps(plain), encoding="utf-8")
    _, lines, _ = said("--again", "one/set.json", "--out", "two")
    assert any(
        line.startswith("It was made with version 0.0.9, and this is 0.1.0") for line in lines
    )


WRONG = {
    ("--again", "one"): "Name a new folder for it with --out.",
    ("--again", "one", "--out", "two", "share"): "--again makes the same homework: beside it, give "
    "--out alone.",
    ("--again", "nothing", "--out", "two"): "There is no nothing.",
    ("share", "--out", "one"): "one holds a homework that answers may still be judged by: name "
    "another folder with --out.",
    ("share", "--forms", "9"): "A homework has 1 to 8 forms, not 9.",
}


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_what_is_missing_is_said(said, tmp_path, words):
    said("change", "--out", "one")
    before = sorted(tmp_path.rglob("*"))
    code, lines, error = said(*words)
    assert (code, lines, error) == (1, [], WRONG[words])
    assert sorted(tmp_path.rglob("*")) == before


def test_without_a_word_it_lists_the_kinds(said):
    code, _, error = said()
    assert code == 1 and error.splitlines()[0] == "Name the questions, or a lesson: --lesson 2."
    assert "   2  change, percent_change, multiplier" in error


def test_what_a_learner_has_is_enough(tmp_path):
    """jupytext and the checkers are in the environment of tests alone."""
    code = (
        "import sys\n"
        "for name in ('jupytext', 'playwright', 'hypothesis', 'nbval'): sys.modules[name] = None\n"
        "from headcount.__main__ import main\n"
        "sys.exit(main(['homework', 'change', '9.6', '--out', 'one']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "one" / "homework.ipynb").exists()
