"""What a pupil did in this session, by kind and name: plain entries that fit into a JSON file.

One store for all that has to come back after a restart: answers, what stands in a box, predictions.
The journal (``notebook/journal.py``) listens here, and fills it again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timezone
from typing import Protocol
from weakref import WeakSet

Key = tuple[str, str]  # kind and name


class Follower(Protocol):
    """What shows something remembered, and looks again when entries came from elsewhere."""

    def filled(self) -> None: ...


_entries: dict[Key, dict] = {}
_followers: WeakSet[Follower] = WeakSet()
_keepers: list[Callable[[Key, dict], None]] = []


def now() -> str:
    """The moment, in UTC, in a form that sorts: 2026-11-27T09:30:00.000+00:00."""
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds")


def remember(kind: str, name: str, data: Mapping) -> None:
    """Keep an entry, with the moment as its ``at``, in place of the one before."""
    # A clock that was set back does not make what is new older than what it replaces.
    at = max(now(), _entries.get((kind, name), {}).get("at", ""))
    entry = {**data, "at": at}
    _entries[kind, name] = entry
    for keep in _keepers:
        keep((kind, name), entry)


def recall(kind: str, name: str) -> dict | None:
    """The entry of this kind and name, or None."""
    return _entries.get((kind, name))


def of_kind(kind: str) -> dict[str, dict]:
    """All entries of a kind by name."""
    return {name: entry for (one, name), entry in _entries.items() if one == kind}


def everything() -> dict[Key, dict]:
    """All entries by kind and name."""
    return dict(_entries)


def fill(entries: Mapping[Key, dict]) -> None:
    """Take over entries that were kept elsewhere, where they are newer, and tell the followers."""
    for key, entry in entries.items():
        if entry["at"] > _entries.get(key, {}).get("at", ""):
            _entries[key] = entry
    for follower in list(_followers):
        follower.filled()


def follow(follower: Follower) -> None:
    """Tell it when entries came from elsewhere, for as long as somebody holds it."""
    _followers.add(follower)


def keep_with(keeper: Callable[[Key, dict], None]) -> None:
    """Hand every new entry to this function too."""
    _keepers[:] = [keeper]


def forget() -> None:
    """Start afresh, as in a new kernel."""
    _entries.clear()
