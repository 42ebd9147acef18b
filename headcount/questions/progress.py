"""What has been tried in this session, by question: wrong answers, hints, and what stands in a
box, so that a cell that is run again does not empty it."""

from __future__ import annotations

from collections import defaultdict

_wrong: dict[str, list[str]] = defaultdict(list)
_right: set[str] = set()
_hints: dict[str, int] = defaultdict(int)
_about: dict[str, str] = {}
_kept: dict[str, tuple[list, object]] = {}


def count_try(question: str, answer: object) -> int:
    """Note a wrong answer and return how many different ones there were.

    Running the same cell again is not another try.
    """
    text = repr(answer)[:200]
    if text not in _wrong[question]:
        _wrong[question].append(text)
    return len(_wrong[question])


def tries(question: str) -> int:
    return len(_wrong[question])


def count_right(question: str) -> None:
    """Note that a question was answered."""
    _right.add(question)


def is_answered(question: str) -> bool:
    return question in _right


def next_hint(question: str, of: int) -> int:
    """The index of the next hint; the last one stays."""
    index = min(_hints[question], of - 1)
    _hints[question] = index + 1
    return index


def last_hint(question: str, of: int) -> int:
    """The index of the hint that was given last."""
    return min(max(_hints[question] - 1, 0), of - 1)


def hints(question: str) -> int:
    """How many hints were given."""
    return _hints[question]


def note_about(question: str, part: str) -> None:
    """Note which part of a question the last verdict was about."""
    _about[question] = part


def about(question: str) -> str:
    """Which part the last verdict was about; empty where of none."""
    return _about.get(question, "")


def keep(box: str, entered: list, shown: object) -> None:
    """Keep what was entered in a box and what was shown for it."""
    _kept[box] = entered, shown


def kept(box: str) -> tuple[list, object] | None:
    """What was entered in a box and shown for it, or None where nothing was."""
    return _kept.get(box)


def forget() -> None:
    """Start afresh, as after a restart of the kernel."""
    _wrong.clear()
    _right.clear()
    _hints.clear()
    _about.clear()
    _kept.clear()
