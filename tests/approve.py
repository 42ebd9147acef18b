"""Texts that were read and approved, in approved/.

Where a change is meant, run the test with HEADCOUNT_APPROVE=1 and read what git says has changed
before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

APPROVED = Path(__file__).parent / "approved"


def approved(name: str, now: str) -> None:
    """Hold a text against the one that was approved, or put it in its place."""
    path = APPROVED / f"{name}.txt"
    if os.environ.get("HEADCOUNT_APPROVE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(now, encoding="utf-8", newline="\n")
    before = path.read_text(encoding="utf-8")
    changed = [f"- {a}\n+ {b}" for a, b in zip(before.split("\n"), now.split("\n")) if a != b]
    assert now == before, "read and approve (see tests/approve.py):\n" + "\n".join(changed[:9])
