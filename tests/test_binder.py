"""Binder: what repo2docker makes of this repository, and the lessons in that environment alone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[1]
REPO2DOCKER = "jupyter-repo2docker==2026.4.0"
WANTED = (ROOT / "runtime.txt").read_text().strip().removeprefix("python-")
UV = shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))
posix = pytest.mark.skipif(os.name == "nt", reason="repo2docker and postBuild are for Linux")


class Environment:
    """A virtual environment of its own."""

    def __init__(self, folder: Path, python: str):
        make = [UV, "venv", "-q", "--python", python] if UV else [python, "-m", "venv"]
        subprocess.run([*make, folder], check=True)
        self.bin = folder / "bin"
        self.variables = {**os.environ, "PATH": f"{self.bin}{os.pathsep}{os.environ['PATH']}"}
        self.variables["VIRTUAL_ENV"] = str(folder)
        # Kernels and settings of this user's other environments stay out.
        self.variables["JUPYTER_PREFER_ENV_PATH"] = "1"
        self.variables.pop("PYTHONPATH", None)
        # uv compiles nothing: without this each kernel would compile pandas and matplotlib anew.
        self.variables.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(self, *command, cwd: Path) -> str:
        done = subprocess.run(
            command,
            cwd=cwd,
            env=self.variables,
            text=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        assert done.returncode == 0, done.stdout[-4000:]
        return done.stdout

    def install(self, *requirements: str, cwd: Path) -> None:
        pip = [UV, "pip", "install", "-q"] if UV else ["python", "-m", "pip", "install", "-q"]
        self.run(*pip, *requirements, cwd=cwd)


def binders_python() -> str:
    """The Python that runtime.txt asks for, or where it is missing the one of these tests."""
    # pyenv hides its versions until one is named.
    code = "import sys; print(sys.executable)"
    found = subprocess.run(
        [f"python{WANTED}", "-c", code] if shutil.which(f"python{WANTED}") else ["false"],
        env={**os.environ, "PYENV_VERSION": WANTED},
        capture_output=True,
        text=True,
    )
    return found.stdout.strip() or sys.executable


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """The repository as Binder fetches it."""
    folder = tmp_path_factory.mktemp("binder") / "repository"
    git = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(git, cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a git repository")
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():  # not deleted since it was listed
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def dockerfile(copy, tmp_path_factory):
    environment = Environment(tmp_path_factory.mktemp("repo2docker") / "env", sys.executable)
    environment.install(REPO2DOCKER, cwd=copy)
    return environment.run("jupyter-repo2docker", "--debug", "--no-build", ".", cwd=copy)


def together(lessons: list[Path], name: str) -> Path:
    """A notebook of these lessons' cells beside them; none finds the names of those before it."""
    made = nbformat.read(lessons[0], 4)
    made.cells = [
        cell
        for lesson in lessons
        for cell in [nbformat.v4.new_code_cell("%reset -f"), *nbformat.read(lesson, 4).cells]
    ]
    for number, cell in enumerate(made.cells):
        cell.id = str(number)
    path = lessons[0].with_name(f"{name}.ipynb")
    nbformat.write(made, path)
    return path


@posix
def test_repo2docker_finds_what_a_learner_needs(dockerfile):
    assert f"python={WANTED}" in dockerfile  # and not repo2docker's default
    requirements = r"RUN \S*/bin/pip install \S+ -r \"requirements.txt\""
    patterns = (r"COPY .* src/ ", requirements, r"RUN chmod \+x postBuild", r"RUN ./postBuild")
    steps = [re.search(pattern, dockerfile) for pattern in patterns]
    assert all(steps), dockerfile
    # requirements.txt names this folder, so all of it must be there first.
    places = [step.start() for step in steps]
    assert places == sorted(places)


@posix
def test_lessons_run_in_an_environment_made_only_from_these_files(copy, tmp_path, measured):
    python = binders_python()
    environment = Environment(tmp_path / "env", python)
    environment.install("-r", "requirements.txt", cwd=copy)
    assert os.access(copy / "postBuild", os.X_OK)
    environment.variables["MPLCONFIGDIR"] = str(tmp_path / "fonts")
    environment.run("./postBuild", cwd=copy)
    assert list((tmp_path / "fonts").glob("fontlist*"))

    # Outside the copy: "import headcount" must find what was installed.
    notebooks = tmp_path / "notebooks"
    shutil.copytree(copy / "notebooks", notebooks)
    first, *others = lessons = sorted(notebooks.glob("*.ipynb"))

    def execute(notebook: Path) -> None:
        environment.run("jupyter", "execute", notebook.name, cwd=notebooks)

    # To start a kernel takes longer than to run a lesson in it, and the environment is tested
    # here: one lesson has a kernel of its own, the others share another.
    with ThreadPoolExecutor(2) as two:
        list(two.map(execute, [first, together(others, "others")]))
    code = "import sys, headcount; print(sys.version_info[:2], headcount.__file__)"
    said = environment.run("python", "-c", code, cwd=tmp_path).split("\n")[0]
    measured(f"Binder's environment: {said}, {len(lessons)} lessons")
    assert str(tmp_path) in said
