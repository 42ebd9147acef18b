"""The explorer that CONTRIBUTING.md shows is one, and passes what the recipe says to run."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Bar

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
(CODE,) = re.findall(r"(?s)```python\n(.*?)```", TEXT)
(STEP,) = re.findall(r"`python3 start.py test (-n0 tests/explorers .* -k speed)`", TEXT)
ADDED = "\nfrom headcount.explorers import registry\nregistry.EXPLORERS['speed'] = SpeedExplorer\n"


@pytest.fixture
def speed():
    names: dict = {}
    exec(compile(CODE, "CONTRIBUTING.md", "exec"), names)
    return names["SpeedExplorer"](None)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_it_draws_what_it_says(speed, width):
    (bar,) = speed.picture({"km": 45}, width).marks(Bar)
    assert (bar.x0, bar.x1) == (0, 22.5)
    assert speed.step({"km": 45}).sentence == "That is 22.5 kilometres an hour."


def test_it_is_as_short_as_it_is_called(speed):
    assert len(list(speed.sweep())) > 20
    body = CODE[CODE.index("class ") :]
    assert len([line for line in body.splitlines() if line.strip()]) <= 30


def test_it_passes_the_tests_of_the_recipe(tmp_path):
    (tmp_path / "speed_added.py").write_text(CODE + ADDED, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "speed_added", *STEP.split()]
    ran = subprocess.run(
        [*command, "-p", "no:cacheprovider"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])},
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout[-3000:]
    assert int(re.search(r"(\d+) passed", ran.stdout)[1]) > 20
