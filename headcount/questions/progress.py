"""What has been tried in this session: wrong answers and hints, by question."""

from __future__ import annotations

from collections import defaultdict

TRIES_BEFORE_SOLUTION = 3

_wrong: dict[str, list[str]] = defaultdict(list)
_hints: dict[str, int] = defaultdict(int)


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


def next_hint(question: str, of: int) -> int:
    """The index of the next hint; the last one stays."""
    index = min(_hints[question], of - 1)
    _hints[question] = index + 1
    return index


def hints(question: str) -> int:
    """How many hints were given."""
    return _hints[question]


def forget() -> None:
    """Start afresh, as after a restart of the kernel."""
    _wrong.clear()
    _hints.clear()
