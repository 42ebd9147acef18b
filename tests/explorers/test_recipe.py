"""The explorer that CONTRIBUTING.md shows is one."""

import re
from pathlib import Path

import pytest
from sweeps import check_texts

from headcount.drawing.marks import Bar
from headcount.explorers.explorer import NARROW, WIDE

TEXT = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
(CODE,) = re.findall(r"(?s)```python\n(.*?)```", TEXT)


@pytest.fixture
def speed():
    names: dict = {}
    exec(compile(CODE, "CONTRIBUTING.md", "exec"), names)
    return names["SpeedExplorer"](None)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_it_draws_what_it_says(speed, width):
    (bar,) = speed.picture({"km": 45}, width).marks(Bar)
    assert (bar.x0, bar.x1) == (0, 22.5)
    for step in speed.sweep():
        check_texts(speed.whole(step.result, width), step.values)
    assert speed.step({"km": 45}).sentence == "That is 22.5 kilometres an hour."


def test_it_is_as_short_as_it_is_called(speed):
    assert len(list(speed.sweep())) > 20
    body = CODE[CODE.index("class ") :]
    assert len([line for line in body.splitlines() if line.strip()]) <= 30
