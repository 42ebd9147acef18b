"""The Python file beside a lesson's Markdown: what its sentences name, and what they rest on."""

from __future__ import annotations

import runpy
import traceback
from pathlib import Path

from headcount.errors import Problem


class ProblemAtLine(Problem):
    """A Problem that names its file and line."""


def holds(condition: object, sentence: str) -> None:
    """Stop the build where a sentence of a lesson, quoted here, is no longer true.

    A figure that changes is carried into every sentence that names it. One that compares ("Its
    arithmetic is right") names nothing, so the lesson's Python file says what it rests on.
    """
    if not condition:
        raise Problem(f'"{sentence}" no longer holds. Change that sentence, then this line.')


def figures_of(source: Path) -> dict[str, object]:
    """What the Python file of a lesson binds, by name. Raises Problem naming file and line."""
    path = source.with_suffix(".py")
    if not path.exists():
        raise Problem(
            f"lessons/{path.name} is missing: it binds the names that {source.name} uses."
        )
    try:
        return runpy.run_path(str(path))
    except ProblemAtLine:
        raise
    except Exception as error:
        raise ProblemAtLine(
            f"lessons/{path.name}, {_line(error, path)}: {_reason(error)}"
        ) from error


def _line(error: Exception, path: Path) -> str:
    if isinstance(error, SyntaxError):
        return f"line {error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    return f"line {[frame.lineno for frame in frames if frame.filename == str(path)][-1]}"


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, Problem) else f"{type(error).__name__}: {error}"
