"""The core of a lesson: how long it takes, and what of the teacher's page belongs to it."""

import re
import shutil
from pathlib import Path

import nbformat
import pytest

from headcount.errors import Problem
from headcount.publish import folders
from headcount.publish.core_path import steps_of
from headcount.publish.teacher_pages import page

ROOT = Path(__file__).parents[1]

# The minutes of the sections with a mark, added up by hand, and those of the lesson.
CORE = {
    1: (5 + 8 + 8 + 5 + 2, 40),
    2: (5 + 11 + 10 + 5 + 3, 50),
    3: (7 + 11 + 4 + 3 + 3, 35),
    4: (6 + 10 + 8 + 8 + 4 + 2, 45),
    5: (6 + 9 + 9 + 4 + 2, 45),
    6: (7 + 10 + 10 + 6 + 10, 55),
    7: (6 + 14 + 7 + 11, 55),
    8: (15 + 12 + 9 + 10, 60),
    9: (3 + 7 + 9 + 10 + 5 + 6, 50),
    10: (9 + 5 + 14 + 10 + 15 + 20, 75),
}


def guide(number: int) -> str:
    return (ROOT / "teaching" / f"lesson_{number:02}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("number", CORE)
def test_the_core_path_takes_what_its_sections_take(number):
    core, whole = CORE[number]
    said = f"\u25cf marks the core path, about {core} of {whole} minutes."
    assert said in guide(number).partition("## Minutes")[2].partition("\n## ")[0]
    (lesson,) = (ROOT / "notebooks").glob(f"{number:02}_*.ipynb")
    assert said in nbformat.read(lesson, 4).cells[0].source


@pytest.mark.parametrize("number", CORE)
def test_the_vote_is_in_the_core_and_what_can_wait_stands_below_a_line(number):
    text = guide(number)
    assert re.search(r"(?m)^\*\*When\.\*\* In \*[^*]+ \u25cf\*\.", text)
    needed, more = text.split("**If you want more.**")
    assert "## Exit question" in needed and "begins with `hc.ask`" in needed
    assert re.findall(r"(?m)^## (.+)", more) == [
        *("Answers", "How good is an answer?", "The widget on paper")
    ]


@pytest.fixture
def project(tmp_path, monkeypatch):
    for folder in ("lessons", "teaching", "data"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    monkeypatch.setattr(folders, "ROOT", tmp_path)
    return tmp_path


def test_a_vote_outside_the_core_is_refused(project):
    lesson = project / "lessons" / "04_a_tenth_of_what.md"
    text = lesson.read_text(encoding="utf-8")
    assert text.count("## Who is missed \u25cf") == 1
    lesson.write_text(text.replace("missed \u25cf", "missed"), encoding="utf-8")
    with pytest.raises(Problem) as refused:
        page(project / "lessons" / "teaching" / "lesson_04.md")
    assert "lessons/04_a_tenth_of_what.md: the vote is core, so mark 'Who is missed'" in str(
        refused.value
    )


def test_minutes_are_wanted_for_each_section(project):
    with pytest.raises(Problem, match="lesson_04.md: 'Minutes' has a line for each section"):
        steps_of(4, "## The counts \u25cf\n")
    (project / "lessons" / "teaching" / "lesson_04.md").unlink()
    with pytest.raises(Problem, match="Lesson 4 has no page for teachers: write lessons/teaching/"):
        steps_of(4, "## The counts \u25cf\n")
