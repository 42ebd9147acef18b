"""Builds notebooks/, exercises/, solutions/ and teaching/ from lessons/ and the question bank, and
the parts of README.md that follow from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import matplotlib

from headcount.errors import Problem
from headcount.publish import desk_notebook, folders
from headcount.publish.comparing import compare
from headcount.publish.contents import (
    check_heading,
    list_of_headings,
    number_of,
    put_headings,
    sources,
)
from headcount.publish.lesson_notebook import lesson_notebook
from headcount.publish.question_notebooks import exercise_notebook, solution_notebook
from headcount.publish.readme import put_into_readme
from headcount.publish.running import built, read, without_outputs, write
from headcount.publish.teacher_pages import (
    check_page_is_there,
    pages,
    put_page,
    without_source,
)
from headcount.questions.lesson import Lesson
from headcount.questions.lessons import LESSONS
from headcount.story.article import article

ASK_NOTHING = (0, 11)  # the start page, and the page for an article of one's own


def build(lesson: str | int | None = None, check: bool = False, run: bool = True) -> int:
    """Write what differs from the files on disk, or with check only name it.

    lesson is the number of one lesson, or None for all. Without run, which needs check, lessons
    and solutions are compared but for their outputs. Returns how many files differ.
    Raises Problem where a lesson lacks a part, or shows that something is wrong.
    """
    assert run or check
    article()  # what is wrong in its file is said before anything is built from it
    chosen = _chosen(lesson)
    _check_nothing_is_lacking(chosen)
    outcomes: list[str] = []
    if lesson is None:
        with _line(list_of_headings(), check, outcomes) as say:  # the start page shows them
            say(put_headings(check))
    drawn_by: Counter[str] = Counter()
    desk = [(desk_notebook.path(), desk_notebook.desk_notebook)] if lesson is None else []
    for path, make in [*_notebooks(chosen, run), *desk]:
        with _line(path, check, outcomes) as say:
            notebook, stored = make(), read(path)
            if stored and not run:
                stored = without_outputs(stored)
                notebook = without_outputs(notebook)
            found = compare(stored, notebook)
            if found.differs and not check:
                write(path, notebook)
            say(found.differs)
        drawn_by.update(found.drawn_by)
    for path, make_page in pages(None if lesson is None else number_of(chosen[0])):
        with _line(path, check, outcomes) as say:
            say(put_page(path, make_page(), check))
    if lesson is None:
        for path in [*_without_source(chosen), *without_source()]:
            with _line(path, check, outcomes) as say:
                if not check:
                    path.unlink()
                say("no lesson has this name", "removed")
        with _line(folders.ROOT / "README.md", check, outcomes) as say:
            say(put_into_readme(check))
    changed = sum(map(bool, outcomes))
    print(f"{changed} of {len(outcomes)} files {'differ' if check else 'changed'}.")
    for version, pictures in drawn_by.items():
        print(
            f"Pictures not compared: {pictures}. Matplotlib {version} drew them, and this is "
            f"{matplotlib.__version__}."
        )
    return changed


def _chosen(lesson: str | int | None) -> list[Path]:
    if lesson is None:
        return sources()
    typed = str(lesson).strip()
    chosen = [one for one in sources() if typed.isdecimal() and number_of(one) == int(typed)]
    if not chosen:
        last = max(map(number_of, sources()))
        raise Problem(f"There is no lesson '{typed[:20]}'; there are 0 to {last}.")
    return chosen


def _check_nothing_is_lacking(chosen: list[Path]) -> None:
    for source in chosen:
        number = number_of(source)
        if number not in ASK_NOTHING:
            _check_questions(number)
            check_page_is_there(number)
        check_heading(source)


def _check_questions(number: int) -> None:
    if str(number) not in LESSONS:
        raise Problem(
            "The list in headcount/questions/lessons/__init__.py has no lesson with the number "
            f"{number}. {Lesson(number).lacking}"
        )
    lesson = LESSONS[str(number)]
    if wrong := lesson.lacking or lesson.misnamed(article()):
        raise Problem(wrong)


def _notebooks(chosen: list[Path], run: bool) -> Iterator[tuple[Path, Callable]]:
    """(path, what builds it) of each notebook of these lessons."""
    for source in chosen:
        lesson, file = str(number_of(source)), f"{source.stem}.ipynb"
        notebook, exercises, solutions = (folders.ROOT / name / file for name in folders.BUILT)
        yield notebook, partial(_lesson, source, notebook, run)
        if lesson in LESSONS:
            yield exercises, partial(_exercises, lesson, source, exercises)
            yield solutions, partial(_solutions, lesson, source, solutions, run)


def _lesson(source: Path, path: Path, run: bool):
    return built(lesson_notebook(source), path, run=run)


def _exercises(lesson: str, source: Path, path: Path):
    return built(exercise_notebook(lesson, source), path, run=False)


def _solutions(lesson: str, source: Path, path: Path, run: bool):
    return built(solution_notebook(lesson, source), path, run=run, solutions=True)


def _without_source(chosen: list[Path]) -> list[Path]:
    made = {path for path, _ in _notebooks(chosen, run=False)}
    there = (path for name in folders.BUILT for path in (folders.ROOT / name).glob("*.ipynb"))
    return sorted(path for path in there if path not in made)


@contextmanager
def _line(path: Path, check: bool, outcomes: list[str]):
    """One line of what the build says, begun when the work on that file begins."""
    print(f"  {path.relative_to(folders.ROOT).as_posix()} ... ", end="", flush=True)

    def say(differs: str, done: str = "written") -> None:
        outcomes.append(differs)
        print(f"{'DIFFERS' if check else done}: {differs}" if differs else "same", flush=True)

    try:
        yield say
    except BaseException:
        print("stopped", flush=True)
        raise
