"""What the workflow runs: the slow doors in one job, all else beside it."""

from __future__ import annotations

import re
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


def test_the_slow_doors_are_marked_and_all_else_runs_beside_them(request):
    """By what this very run has collected."""
    found = {(one.path.name, bool(one.get_closest_marker("door"))) for one in request.session.items}
    slow = {f"test_{name}.py" for name in DOORS}
    assert {is_door for name, is_door in found if name in slow} <= {True}
    assert {is_door for name, is_door in found if name not in slow} == {False}
    assert request.config.getini("testpaths") == ["tests", "notebooks", "solutions"]
    assert slow <= {path.name for path in (ROOT / "tests").rglob("test_*.py")}
