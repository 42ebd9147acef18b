"""What start.py is asked for, and what it runs for it."""

import ast
import re
import socket
import subprocess
import sys

import pytest
from stand_ins import ROOT

from headcount.__main__ import main

FIRST_NOTEBOOK = "/lab/tree/notebooks/00_start_here.ipynb"
START = ROOT / "start.py"


@pytest.mark.parametrize("version", [(2, 7), (3, 6), (3, 9)])
def test_an_old_python_is_named(start, monkeypatch, one_sentence, version):
    monkeypatch.setattr(start.sys, "version_info", version + (1, "final", 0))
    assert start.main(["setup"]) == 1
    said = one_sentence()
    assert "3.10 or newer" in said and f"this is Python {version[0]}.{version[1]}" in said


def test_an_old_python_can_read_the_file():
    ast.parse(START.read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", [(3, 10), (3, 14), (4, 0)])
def test_a_new_python_is_good(start, version):
    start.check_python(version)


@pytest.mark.parametrize("port", ["abc", "", "0", "-1", "65536", "70000", "88.5", "²"])
def test_a_bad_port_stops_before_anything_is_made(start, installers, one_sentence, port):
    assert start.main([f"--port={port}"]) == 2
    assert "from 1 to 65535" in one_sentence()
    assert not installers.commands


@pytest.mark.parametrize("port", [1, 8888, 65535])
def test_the_ports_that_there_are(start, port):
    assert start.port_number(str(port)) == port


def test_a_port_in_use_stops_before_anything_is_made(start, installers, one_sentence):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert start.main(["--port", str(port)]) == 1
    assert f"Port {port} cannot be used" in one_sentence()
    assert not installers.commands


@pytest.mark.parametrize("args", [["wat"], ["setup", "now"], ["lab", "--port", "1"]])
def test_an_unknown_command_shows_the_usage(start, installers, capsys, args):
    assert start.main(args) == 2
    said = capsys.readouterr().err
    assert " ".join(args) in said and start.usage() in said
    assert not installers.commands


def test_an_unknown_option_is_named(start, installers, one_sentence):
    assert start.main(["--prot", "8899"]) == 2
    assert "--prot" in one_sentence()
    assert not installers.commands


@pytest.mark.parametrize("args", ["-h", "--help", "help", "setup --help", "test -h", "test --help"])
def test_help(start, installers, capsys, args):
    assert start.main(args.split()) == 0
    assert capsys.readouterr().out.strip() == start.usage()
    assert not installers.commands


def test_the_usage_names_each_command_once_and_any_terminal_can_show_it(start):
    words = re.findall(r"(?m)^  (\w+)  ", start.usage())
    assert words == [
        *("setup", "test", "build", "site", "homework", "report", "links", "address"),
    ]
    assert start.usage().isascii()


def test_each_command_is_run_by_start_or_by_the_package(start, capsys):
    """The package's own parser is asked for the help of each that start.py hands on."""
    for command in set(start.commands()) - {"setup", "test"}:
        with pytest.raises(SystemExit) as ended:
            main([command, "--help"])
        assert ended.value.code == 0
        assert start.commands()[command].help[1:] in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("command, more", [("links", False), ("address", False), ("site", True)])
def test_a_command_gets_what_it_needs(start, installers, opened, command, more):
    assert start.main([command, "an argument"]) == 0
    assert opened == [[start.PYTHON, "-m", "headcount", command, "an argument"]]
    assert installers.installed("requirements-test.lock") == more


@pytest.mark.parametrize("flags", [["-S"], ["-S", "-I"]])  # -I: not from the script's folder
def test_for_real_help_needs_nothing_but_the_standard_library(project, flags):
    command = [sys.executable, *flags, "start.py", "--help"]
    said = subprocess.run(command, cwd=project, capture_output=True, text=True)
    assert "  links " in said.stdout and said.stderr == ""


def test_for_real_a_project_that_is_not_whole(project):
    (project / "headcount" / "commands.py").unlink()
    said = subprocess.run(
        [sys.executable, "start.py", "links"], cwd=project, capture_output=True, text=True
    )
    assert said.returncode == 1
    assert said.stderr == "headcount/commands.py is missing: get the whole project again.\n"


def test_lab_opens_the_first_lesson(start, installers, opened):
    assert start.main([]) == 0
    assert f"--LabApp.default_url={FIRST_NOTEBOOK}" in opened[0]
    assert f"--ServerApp.root_dir={start.ROOT}" in opened[0]
    assert "--no-browser" not in opened[0]
    assert start.main(["--no-browser"]) == 0
    assert "--no-browser" in opened[1]


def test_build_gets_its_arguments_and_the_test_requirements(start, installers, opened):
    assert start.main(["build", "--check"]) == 0
    assert opened == [[start.PYTHON, "-m", "headcount", "build", "--check"]]
    assert installers.installed("requirements-test.lock")


@pytest.mark.parametrize(
    "codes, code",
    [
        ({}, 0),
        ({"ruff check": 1}, 1),
        ({"ruff format": 1}, 1),
        ({"pytest": 5}, 5),
        ({"ruff check": 3, "pytest": 2}, 2),
    ],
)
def test_test_runs_all_and_fails_when_one_fails(start, installers, monkeypatch, codes, code):
    ran = []

    def foreground(command, cwd=None):
        ran.append(" ".join(command[2:]))
        return next((codes[name] for name in codes if ran[-1].startswith(name)), 0)

    monkeypatch.setattr(start, "foreground", foreground)
    assert start.main(["test", "-k", "port"]) == code
    assert ran == ["ruff check .", "ruff format --check .", "pytest -k port"]
