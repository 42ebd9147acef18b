"""A copy of start.py in a folder of its own, to be asked for things."""

import os
import shutil
import sys

import pytest
from stand_ins import ROOT, Installers, load


@pytest.fixture
def project(tmp_path):
    """A project whose command line says from where it was imported and what it was asked.

    The modules that a set-up tries lie in it: nothing needs to be fetched.
    """
    folder = tmp_path / "school work é"
    (folder / "headcount").mkdir(parents=True)
    package = [f"headcount/{name}.py" for name in ("__init__", "commands", "version")]
    for name in ("start.py", *package):
        shutil.copy(ROOT / name, folder / name)
    (folder / "headcount" / "__main__.py").write_text(
        "import sys, headcount\nprint(headcount.__path__[0], *sys.argv[1:])\n"
    )
    for name in load(folder).NEEDED:
        if name != "headcount":
            module = folder / f"{name.replace('.', '/')}.py"
            module.parent.mkdir(exist_ok=True)
            module.write_text("")
    for name in ("requirements.lock", "requirements-test.lock"):
        (folder / name).write_text("")
    return folder


@pytest.fixture
def start(project, monkeypatch):
    monkeypatch.setattr(sys, "path", list(sys.path))  # which start.py adds to
    return load(project)


@pytest.fixture
def installers(start, monkeypatch):
    installers = Installers(start)
    monkeypatch.setattr(start, "quietly", installers)
    monkeypatch.setattr(start.shutil, "which", lambda name, path=None: "uv")
    return installers


@pytest.fixture
def opened(start, monkeypatch):
    """The commands that would have had the terminal."""
    commands = []

    def foreground(command, cwd=None):
        commands.append(command)
        return 0

    monkeypatch.setattr(start, "foreground", foreground)
    return commands


@pytest.fixture
def one_sentence(capsys):
    def read():
        said = capsys.readouterr().err.strip()
        assert said and "\n" not in said and "Traceback" not in said
        return said

    return read


@pytest.fixture
def false_uv(tmp_path):
    """Writes a uv; returns the PATH that leads to it."""
    if os.name == "nt":
        pytest.skip("the false uv is a shell script")
    folder = tmp_path / "bin"
    folder.mkdir()

    def write(script):
        (folder / "uv").write_text(f"#!/bin/sh\n{script}\n")
        (folder / "uv").chmod(0o755)
        return f"{folder}{os.pathsep}{os.environ['PATH']}"

    return write
