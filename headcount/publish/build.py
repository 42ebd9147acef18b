"""Builds notebooks/, exercises/ and solutions/ from lessons/ and the question bank."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from headcount.publish.folders import BUILT, ROOT
from headcount.publish.lesson_notebook import lesson_notebook
from headcount.publish.question_notebooks import exercise_notebook, solution_notebook
from headcount.publish.running import built, differences, read, write
from headcount.questions.lessons import LESSONS


def sources() -> list[Path]:
    """The lessons, in order."""
    return sorted((ROOT / "lessons").glob("[0-9][0-9]_*.md"))


def notebooks() -> Iterator[tuple[Path, object]]:
    """(path, built notebook) of every notebook of the collection."""
    for source in sources():
        path = ROOT / "notebooks" / f"{source.stem}.ipynb"
        yield path, built(lesson_notebook(source), path, run=True)
        lesson = str(int(source.stem[:2]))
        if lesson not in LESSONS:  # the start page and the page for a student's own article
            continue
        path = ROOT / "exercises" / f"{source.stem}.ipynb"
        yield path, built(exercise_notebook(lesson, source), path, run=False)
        path = ROOT / "solutions" / f"{source.stem}.ipynb"
        yield path, built(solution_notebook(lesson, source), path, run=True, solutions=True)


def build(check: bool = False) -> int:
    """Write what differs from the files on disk, or with check only name it.

    Pictures are not compared: their bytes differ between machines. Returns how many differ.
    """
    changed, made = 0, set()
    for path, notebook in notebooks():
        made.add(path)
        found = differences(read(path), notebook)
        name = path.relative_to(ROOT)
        if not found:
            print(f"  same     {name}")
            continue
        changed += 1
        print(f"  {'DIFFERS' if check else 'written'}  {name}: {found}")
        if not check:
            write(path, notebook)
    for folder in BUILT:
        for path in sorted((ROOT / folder).glob("*.ipynb")):
            if path not in made:
                changed += 1
                print(f"  {'EXTRA' if check else 'removed'}  {path.relative_to(ROOT)}")
                if not check:
                    path.unlink()
    print(f"{changed} of {len(made)} notebooks {'differ' if check else 'changed'}.")
    return changed
