"""The package as it is installed: the wheel, what an import costs, who may import whom."""

from __future__ import annotations

import ast
import inspect
import os
import re
import subprocess
import sys
import zipfile
from importlib import import_module
from pathlib import Path

import pytest
from expected import one_sentence

import headcount as hc
from headcount import settings
from headcount.errors import Problem

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


HEAVY = ("pandas", "numpy", "matplotlib", "IPython", "ipywidgets")
IMPORT_ALONE = "import headcount as hc"
ALL_THAT_SIX_LESSONS_ASK = """
import headcount as hc
from headcount.questions.bank import exercises

for lesson in "123456":
    own = [question.id for question in exercises(lesson)]
    for name in [*own, f"{lesson}.P", f"{lesson}.W", f"V{lesson}"]:
        assert repr(hc.ask(name)) and hc.hint(name).plain and hc.solution(name).plain
        assert hc.check(name, "7").question == name
"""
ALL_THAT_SIX_EXPLORERS_SAY = """
import headcount as hc

for name in ("sorter", "change", "rounding", "ratio", "rate", "calendar"):
    explorer = hc.explore(name)
    for values in explorer.settings.values():
        step = explorer.step(values)
        assert step.sentence and step.alt_text and step.table.text() and step.table.html("data")
    assert repr(explorer)
"""


@pytest.mark.parametrize(
    "code", [IMPORT_ALONE, ALL_THAT_SIX_LESSONS_ASK, ALL_THAT_SIX_EXPLORERS_SAY]
)
def test_the_core_brings_in_nothing_heavy(code):
    """In a fresh process, as a contract does not see when an import runs."""
    code += f"\nimport sys; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def test_the_rooms_keep_their_contracts():
    """No arrow runs upward or in a circle; the core knows no notebook. See pyproject.toml."""
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def imports_between_rooms():
    """(room, module in it, who imports it), for every import from another room."""
    for path in sorted(PACKAGE.rglob("*.py")):
        own = path.relative_to(PACKAGE).parts[0]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [f"{node.module}.{alias.name}" for alias in node.names]
                for parts in (name.split(".") for name in names):
                    if parts[0] != "headcount" or parts[1] == own:
                        continue
                    if (PACKAGE / parts[1] / "__init__.py").exists():
                        yield parts[1], parts[2], path.name


def test_a_room_is_used_by_its_face():
    """Each room names the modules that others may use, and no more."""
    used = {(room, module) for room, module, _ in imports_between_rooms()}
    used |= {tuple(one.split(".")) for one in hc._PUBLIC if "." in one}
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    faces = {(room, one) for room in rooms for one in import_module(f"headcount.{room}").__all__}
    assert used == faces


def test_the_types_agree(tmp_path):
    """Over all that mypy is asked to read; see pyproject.toml."""
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


# What is returned comes first in a docstring, not what is done; so none of these does.
ACTIONS = {"Calculate", "Check", "Compute", "Draw", "Get", "Judge", "Make", "Show", "Try", "Work"}


PUBLIC = [name for name in hc.__all__ if callable(getattr(hc, name))]


@pytest.mark.parametrize("name", PUBLIC)
def test_public_names_are_documented(name):
    """A docstring says what comes out, in a sentence, and names every parameter."""
    thing = getattr(hc, name)
    words = re.findall(r"\w+", thing.__doc__ or "")
    assert len(words) >= 8, f"{name} is hardly described"
    assert thing.__doc__.split("\n\n")[0].rstrip().endswith((".", "...")), name
    if thing is Problem:
        return
    form = inspect.signature(thing)
    assert not set(form.parameters) - set(words), f"{name}: parameters without a word"
    if not isinstance(thing, type):
        assert form.return_annotation is not inspect.Signature.empty, name
        assert form.return_annotation == "None" or words[0] not in ACTIONS, name


@pytest.mark.parametrize(
    "wrong, meant",
    [
        ("percent_chang", "did you mean percent_change?"),
        ("uniform", "did you mean Uniform?"),
        ("blue", "did you mean BLUE?"),
        ("PERCENT_CHANGE", "did you mean percent_change?"),
        ("conclusion_of_it_all", "dir(hc) lists what it has."),
    ],
)
def test_a_name_that_is_not_there(wrong, meant):
    with pytest.raises(Problem, match=f"headcount has no '{wrong}'") as caught:
        getattr(hc, wrong)
    assert str(caught.value).endswith(meant) and one_sentence(caught.value)
    assert not hasattr(hc, wrong)


def test_a_widget_that_is_not_there_and_a_story_that_is_none():
    for call, why in (
        (lambda: hc.explore(["change"]), "no widget of type list; there are sorter, change"),
        (lambda: hc.explore("slider"), "no widget 'slider'; there are sorter, change"),
        (lambda: hc.explore("change", "mine"), "must be an article, .* of type str"),
        (lambda: hc.honest_chart("mine"), "takes an article, .* of type str"),
    ):
        with pytest.raises(Problem, match=why) as caught:
            call()
        assert one_sentence(caught.value)


@pytest.mark.parametrize(
    "value, on", [("1", [True, True]), ("0", [False, False]), (None, [False, False])]
)
def test_a_teacher_sets_both_switches_before_the_start(value, on):
    names = ("HEADCOUNT_OUTSIDE", "HEADCOUNT_SOLUTIONS")
    environment = {name: one for name, one in os.environ.items() if name not in names}
    code = "from headcount import settings; print(settings.outside(), settings.solutions())"
    for at, name in enumerate(names):
        mine = environment if value is None else {**environment, name: value}
        run = [sys.executable, "-c", code]
        done = subprocess.run(run, env=mine, capture_output=True, text=True, check=True)
        expected = [False, False]
        expected[at] = on[at]  # the other stays off
        assert done.stdout.split() == list(map(str, expected))


def test_the_checkbox_is_the_switch():
    box = hc.outside_switch().box
    assert box.value is False
    box.value = True
    assert settings.outside() and not settings.solutions()
    assert hc.outside_switch().box.value is True, "as it is when the cell is run again"
    box.value = False
    assert not settings.outside()


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
