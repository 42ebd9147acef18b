"""The write-your-own tasks, one module a lesson.

Each function is tried on the article's figures and on invented ones, those with no answer
included; what is right is worked out by the package's own functions or stated beside the cases.
"""

from __future__ import annotations

from ...article import Article
from ..functions import Task
from . import (
    w01_claims,
    w02_change,
    w03_bounds,
    w04_pairs,
    w05_rate,
    w06_time,
    w07_sensitivity,
    w08_lists,
    w09_panels,
    w10_audit,
)

_LESSONS = (
    w01_claims,
    w02_change,
    w03_bounds,
    w04_pairs,
    w05_rate,
    w06_time,
    w07_sensitivity,
    w08_lists,
    w09_panels,
    w10_audit,
)


def task(lesson: str, story: Article) -> Task:
    """The task of a lesson."""
    return _LESSONS[int(lesson) - 1].task(story)
