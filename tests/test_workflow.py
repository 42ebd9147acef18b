"""What the workflow runs: the slow doors in one job, all else beside it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORKFLOW = (ROOT / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8")
DOORS = {"colab", "site", "binder", "offline", "browser", "browser_boxes", "saved"}
DOORS |= {"browser_lesson_5", "browser_record", "browser_reveal", "browser_article"}
DOORS |= {"browser_desk", "browser_own_claim", "homework_colab", "homework_looks"}


def test_its_two_jobs_leave_nothing_out():
    jobs = re.search(r"(?m)^ +tests: (\[.*?\])", WORKFLOW)[1]
    assert jobs == '["door", "not door"]'
    assert '- run: .ci/run -m "${{ matrix.tests }}"\n' in WORKFLOW
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.endswith('\nexec python3 start.py test "$@"\n')


def test_every_test_file_but_the_slow_doors_runs_beside_them():
    pytest = [sys.executable, "-m", "pytest", "-n0", "--co", "-m", "not door"]
    env = {**os.environ, "PYTEST_XDIST_WORKER": "gw0"}  # what was measured so far stays
    done = subprocess.run(pytest, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    collected = set(re.findall(r"(?m)^(.+?)::", done.stdout))
    slow = {f"test_{name}.py" for name in DOORS}
    there = {path for path in (ROOT / "tests").rglob("test_*.py") if path.name not in slow}
    there |= {path for name in ("notebooks", "solutions") for path in (ROOT / name).glob("*.ipynb")}
    assert collected == {path.relative_to(ROOT).as_posix() for path in there}
