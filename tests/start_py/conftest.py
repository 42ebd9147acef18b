"""A copy of start.py in a folder of its own, to be asked for things."""

import shutil
import sys

import pytest
from stand_ins import ROOT, Installers, load


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "school work é"
    folder.mkdir()
    shutil.copy(ROOT / "start.py", folder)
    (folder / "headcount").mkdir()
    for name in ("__init__.py", "commands.py"):
        shutil.copy(ROOT / "headcount" / name, folder / "headcount")
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
