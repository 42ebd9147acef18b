"""The package as it is installed: the wheel, what an import costs, who may import whom."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import headcount as hc

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "headcount"


def test_the_wheel_carries_the_data_and_works_alone(tmp_path):
    """Built without the network, unpacked elsewhere, imported from there."""
    code = (
        "import sys; from hatchling.build import build_wheel; "
        f"print(build_wheel({str(tmp_path)!r}))"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("headcount-*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    for file in (path for path in (ROOT / "data").rglob("*") if path.is_file()):
        assert f"headcount/data/{file.relative_to(ROOT / 'data').as_posix()}" in names
    unpacked = tmp_path / "elsewhere"
    zipfile.ZipFile(wheel).extractall(unpacked)
    code = (
        "import headcount as hc; print(hc.__file__, len(hc.article()), "
        "len(hc.table('camp_counts')), hc.check('2.2', -31.1).outcome)"
    )
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    run = [sys.executable, "-c", code]
    done = subprocess.run(run, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert str(unpacked) in done.stdout and done.stdout.split()[1] == "10", done.stderr
    assert done.stdout.split()[-1] == "right"


def test_import_brings_in_neither_matplotlib_nor_widgets():
    code = (
        "import sys, headcount; print([name for name in ('matplotlib', 'ipywidgets', 'IPython', "
        "'jinja2', 'nbformat') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# Ground floor first, as in the design: each may import what stands before it.
FLOORS = [
    {"problems"},
    {"doors", "numbers", "out_of_order", "switches", "checks"},
    {"rich"},
    {"arithmetic", "tables"},
    {"article", "audit"},
    {"predictions", "switchbox", "uncertainty", "hidden", "comparison"},
    {"charts", "own_claim"},
    {"misleading", "elsewhere", "before_and_after"},
    {"explorers", "questions"},
    {"builder", "site"},
]


def imports(path: Path) -> set[str]:
    """Names of the package's own modules that a file imports."""
    found = set()
    depth = len(path.relative_to(PACKAGE).parts) - 1
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth + 1:
            found |= {node.module.split(".")[0]} if node.module else {n.name for n in node.names}
    return found


def test_no_arrow_runs_upward():
    floor = {name: number for number, names in enumerate(FLOORS) for name in names}
    for path in PACKAGE.rglob("*.py"):
        module = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if module.startswith("__"):
            continue
        for other in imports(path):
            same_floor = floor[other] == floor[module] and other != module
            assert floor[other] <= floor[module] and not same_floor, f"{module} imports {other}"


def test_public_names_work_and_are_documented():
    for name in hc.__all__:
        thing = getattr(hc, name)
        if callable(thing):
            assert (thing.__doc__ or "").strip(), name


def test_nothing_reads_the_developers_folder():
    """The project stands alone: no file of the package names a folder outside it."""
    for folder in (PACKAGE, ROOT / "lessons", ROOT / "data"):
        for path in folder.rglob("*.*"):
            if path.suffix in (".py", ".md", ".csv"):
                text = path.read_text(encoding="utf-8")
                assert "shared/" not in text and "/work/" not in text, path


def test_files_are_small():
    """A newcomer finds the code of anything in under a minute: no file above 480 lines."""
    for path in PACKAGE.rglob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 480, path
