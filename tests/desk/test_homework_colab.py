"""A homework alone in the replica of Colab: its wheel comes, and nothing else is there."""

from __future__ import annotations

import sys
from functools import partial

import pytest
import replica
from tickets import made

from headcount.publish.setup_cell import homework_cell

VERDICT = "application/vnd.headcount.answer+json"
ASKED = ("percent_change", "E2.3", "stock_or_flow", "2.2", "9.6", "2.P")

pytestmark = pytest.mark.skipif(
    sys.version_info >= (3, 14), reason="Colab's versions have no wheels for this Python"
)


def test_a_homework_alone_runs_in_colab(tmp_path):
    replica.make_environment()
    replica.take_headcount_away()
    one = made(*ASKED, title="Percent")
    one.write(tmp_path / "percent")
    (packed,) = one.packed
    with replica.release(tmp_path / "release") as published:
        book = replica.run(
            tmp_path / "percent" / "homework.ipynb",
            tmp_path / "alone",
            published.address,
            first=partial(homework_cell, packed=packed),
        )
        assert [name for name in published.asked if name.endswith(".whl")] == published.asked
        assert len(published.asked) == 1
    shown = [output for cell in book.cells for output in cell.get("outputs", [])]
    assert shown[0].text == ("Percent: 6 questions.\nReady: go on to the next cell.\n"), shown[0]
    assert [one for one in shown[1:] if one.output_type in ("error", "stream")] == []
    verdicts = [one.data[VERDICT]["outcome"] for one in shown if VERDICT in one.get("data", {})]
    assert verdicts == ["blank"] * 6
    assert "No answer yet: Q1, Q2" in book.cells[-1].outputs[-1].data["text/plain"]
