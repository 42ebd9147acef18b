"""start.py, with installers that need no network.

Most tests load a copy of start.py into a folder of its own and replace quietly(), the one
function that runs installers. The last few run the real thing: venv, pip and a false uv.
"""

import ast
import importlib.util
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

START = Path(__file__).parent.parent / "start.py"
FIRST_NOTEBOOK = "/lab/tree/notebooks/00_start_here.ipynb"


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "school work é"
    folder.mkdir()
    shutil.copy(START, folder)
    for name in ("requirements.lock", "requirements-test.lock", "pyproject.toml"):
        (folder / name).write_text("")
    return folder


def load(folder):
    spec = importlib.util.spec_from_file_location("start", folder / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Installers:
    """Stands in for quietly(): makes a .venv whose Python runs, and notes each command."""

    def __init__(self, start):
        self.start = start
        self.commands = []
        self.fails = lambda command: False
        self.interrupts = lambda command: False

    def __call__(self, command):
        self.commands.append(command)
        if self.interrupts(command):
            raise KeyboardInterrupt
        if self.fails(command):
            return 1
        if "venv" in command:
            python = Path(self.start.PYTHON)
            python.parent.mkdir(parents=True)
            python.symlink_to(sys.executable)
        return 0

    @property
    def made_venv(self):
        return any("venv" in command for command in self.commands)

    def installed(self, requirements):
        return any(requirements in command for command in self.commands)


@pytest.fixture
def start(project):
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


def one_sentence(capsys):
    said = capsys.readouterr().err.strip()
    assert said and "\n" not in said and "Traceback" not in said
    return said


# What is asked for


@pytest.mark.parametrize("version", [(2, 7), (3, 6), (3, 9)])
def test_an_old_python_is_named(start, monkeypatch, capsys, version):
    monkeypatch.setattr(start.sys, "version_info", version + (1, "final", 0))
    assert start.main(["setup"]) == 1
    said = one_sentence(capsys)
    assert "3.10 or newer" in said and f"this is Python {version[0]}.{version[1]}" in said


def test_an_old_python_can_read_the_file():
    ast.parse(START.read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", [(3, 10), (3, 14), (4, 0)])
def test_a_new_python_is_good(start, version):
    start.check_python(version)


@pytest.mark.parametrize("port", ["abc", "", "0", "-1", "65536", "70000", "88.5", "²"])
def test_a_bad_port_stops_before_anything_is_made(start, installers, capsys, port):
    assert start.main([f"--port={port}"]) == 2
    assert "from 1 to 65535" in one_sentence(capsys)
    assert not installers.commands


@pytest.mark.parametrize("port", [1, 8888, 65535])
def test_the_ports_that_there_are(start, port):
    assert start.port_number(str(port)) == port


def test_a_port_in_use_stops_before_anything_is_made(start, installers, capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert start.main(["--port", str(port)]) == 1
    assert f"Port {port} cannot be used" in one_sentence(capsys)
    assert not installers.commands


@pytest.mark.parametrize("args", [["wat"], ["setup", "now"], ["lab", "--port", "1"]])
def test_an_unknown_command_shows_the_usage(start, installers, capsys, args):
    assert start.main(args) == 2
    said = capsys.readouterr().err
    assert " ".join(args) in said and start.USAGE in said
    assert not installers.commands


def test_an_unknown_option_is_named(start, installers, capsys):
    assert start.main(["--prot", "8899"]) == 2
    assert "--prot" in one_sentence(capsys)
    assert not installers.commands


@pytest.mark.parametrize("word", ["-h", "--help", "help"])
def test_help(start, installers, capsys, word):
    assert start.main([word]) == 0
    assert capsys.readouterr().out.strip() == start.USAGE
    assert not installers.commands


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


@pytest.mark.parametrize("lint, tests, code", [(0, 0, 0), (1, 0, 1), (0, 5, 5), (1, 2, 2)])
def test_test_fails_when_either_fails(start, installers, monkeypatch, lint, tests, code):
    ran = []

    def foreground(command, cwd=None):
        ran.append(command[2:])
        return tests if "pytest" in command else lint

    monkeypatch.setattr(start, "foreground", foreground)
    assert start.main(["test", "-k", "port"]) == code
    assert ran == [["ruff", "check", "."], ["pytest", "-k", "port"]]


# Set-up


def test_set_up_happens_once(start, installers):
    assert start.main(["setup"]) == 0
    assert installers.made_venv and installers.installed("requirements.lock")
    installers.commands.clear()
    assert load(start.ROOT).main(["setup"]) == 0
    assert start.main(["setup"]) == 0
    assert not installers.commands


def test_the_test_requirements_are_added_and_stay(start, installers, opened):
    start.main(["setup"])
    installers.commands.clear()
    start.main(["test"])
    assert installers.installed("requirements-test.lock") and not installers.made_venv
    installers.commands.clear()
    start.main(["setup"])
    assert not installers.commands
    (start.ROOT / "requirements.lock").write_text("pandas==9")
    start.main(["setup"])
    assert installers.installed("requirements-test.lock")


def test_a_new_address_needs_no_network(start, installers):
    start.main(["setup"])
    installers.commands.clear()
    (start.ROOT / "pyproject.toml").write_text("changed")
    assert start.main(["setup"]) == 0
    assert not installers.commands


def test_every_command_is_one_of_the_package(start, capsys):
    """Those that start.py hands on; the package's own parser is asked for the help of each."""
    from headcount.__main__ import main

    for command in start.COMMANDS:
        with pytest.raises(SystemExit) as ended:
            main([command, "--help"])
        assert ended.value.code == 0 and command in capsys.readouterr().out


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_a_stale_stamp_installs_again_in_place(start, installers, name):
    start.main(["setup"])
    installers.commands.clear()
    (start.ROOT / name).write_text("changed")
    assert start.main(["setup"]) == 0
    assert installers.installed("requirements.lock") and not installers.made_venv
    installers.commands.clear()
    assert start.main(["setup"]) == 0
    assert not installers.commands


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"holds": "learn"}'])
def test_an_unreadable_stamp_makes_venv_again(start, installers, text):
    start.main(["setup"])
    installers.commands.clear()
    start.STAMP.write_text(text)
    assert start.main(["setup"]) == 0
    assert installers.made_venv


def test_an_interrupted_first_run_is_repaired(start, installers, capsys):
    installers.interrupts = lambda command: "-r" in command
    assert start.main(["setup"]) == 130
    assert "run the same command again" in one_sentence(capsys)
    left_over = start.VENV / "half a package"
    left_over.mkdir()

    installers.interrupts = lambda command: False
    assert start.main(["setup"]) == 0
    assert "Making .venv again: its set-up was not finished." in capsys.readouterr().out
    assert not left_over.exists()


def test_an_interrupted_update_is_repaired(start, installers):
    start.main(["setup"])
    (start.ROOT / "requirements.lock").write_text("pandas==9")
    installers.interrupts = lambda command: "-r" in command
    assert start.main(["setup"]) == 130
    installers.commands.clear()
    installers.interrupts = lambda command: False
    assert start.main(["setup"]) == 0
    assert installers.made_venv


def test_an_update_that_cannot_be_fetched_is_tried_again_in_place(start, installers, capsys):
    start.main(["setup"])
    (start.ROOT / "requirements.lock").write_text("pandas==9")
    installers.fails = lambda command: "-r" in command
    assert start.main(["setup"]) == 1
    assert "no network" in one_sentence(capsys)
    installers.commands.clear()
    installers.fails = lambda command: False
    assert start.main(["setup"]) == 0
    assert installers.installed("requirements.lock") and not installers.made_venv


@pytest.mark.parametrize("left", ["empty folder", "file", "link", "no interpreter"])
def test_a_half_made_venv_is_made_again(start, installers, left, tmp_path):
    if left == "empty folder":
        start.VENV.mkdir()
    elif left == "file":
        start.VENV.write_text("")
    elif left == "link":
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        (elsewhere / "precious").write_text("")
        start.VENV.symlink_to(elsewhere)
    else:
        start.main(["setup"])
        Path(start.PYTHON).unlink()
    installers.commands.clear()
    assert start.main(["setup"]) == 0
    assert installers.made_venv
    if left == "link":
        assert (elsewhere / "precious").exists()


def test_a_moved_folder_is_noticed(start, installers, monkeypatch, capsys):
    start.main(["setup"])
    moved = load(start.ROOT.rename(start.ROOT.parent / "moved"))
    monkeypatch.setattr(moved, "quietly", Installers(moved))
    assert moved.main(["setup"]) == 0
    assert "the project folder has moved" in capsys.readouterr().out
    assert moved.quietly.made_venv


def test_another_python_makes_venv_again(start, installers):
    start.main(["setup"])
    stamp = json.loads(start.STAMP.read_text())
    start.STAMP.write_text(json.dumps(dict(stamp, python="3.9")))
    installers.commands.clear()
    assert start.main(["setup"]) == 0
    assert installers.made_venv


def test_the_venv_does_not_delete_the_python_it_runs_on(start, installers, monkeypatch, capsys):
    monkeypatch.setattr(start.sys, "prefix", str(start.VENV))
    start.VENV.mkdir()
    assert start.main(["setup"]) == 1
    assert "deactivate" in one_sentence(capsys)
    assert start.VENV.exists()


def test_no_write_permission(start, capsys):
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    start.ROOT.chmod(0o500)
    try:
        assert start.main(["setup"]) == 1
    finally:
        start.ROOT.chmod(0o700)
    assert "Cannot write in" in one_sentence(capsys)


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(30, "Full")])
def test_what_the_system_refuses_is_one_sentence(start, installers, monkeypatch, capsys, error):
    def refuse(stamp):
        raise error

    monkeypatch.setattr(start, "write_stamp", refuse)
    assert start.main(["setup"]) == 1
    said = one_sentence(capsys)
    assert str(start.ROOT) in said and error.strerror in said


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock", "pyproject.toml"])
def test_a_missing_file_is_named(start, installers, capsys, name):
    (start.ROOT / name).unlink()
    assert start.main(["setup"]) == 1
    assert one_sentence(capsys).startswith(f"{name} is missing")
    assert not installers.commands


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_says_what_to_install(start, monkeypatch, capsys, module):
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(
        start.importlib.util, "find_spec", lambda name: None if name == module else find_spec(name)
    )
    assert start.main(["setup"]) == 1
    assert "python3-venv" in one_sentence(capsys)


def test_a_venv_that_cannot_be_made(start, installers, capsys):
    installers.fails = lambda command: "venv" in command
    assert start.main(["setup"]) == 1
    assert ".venv.log" in one_sentence(capsys)


def test_a_failing_installer_leaves_no_stamp(start, installers, opened, capsys):
    installers.fails = lambda command: "-r" in command
    assert start.main([]) == 1
    assert "no network" in one_sentence(capsys)
    assert not start.STAMP.exists() and not opened


def test_uv_failing_falls_back_to_pip(start, installers, capsys):
    installers.fails = lambda command: command[0] == "uv"
    assert start.main(["setup"]) == 0
    assert capsys.readouterr().err == ""
    assert [start.PYTHON, "-m", "pip", "install", "-r", "requirements.lock"] in installers.commands


def test_uv_failing_on_the_package_falls_back_to_pip(start, installers):
    installers.fails = lambda command: command[0] == "uv" and "-e" in command
    assert start.main(["setup"]) == 0
    pip = [start.PYTHON, "-m", "pip", "install", "--no-deps", "-e", "."]
    assert pip in installers.commands


def test_without_uv_to_be_had_pip_installs(start, installers, monkeypatch):
    monkeypatch.setattr(start.shutil, "which", lambda name, path=None: None)
    installers.fails = lambda command: command[-1] == "uv"
    assert start.main(["setup"]) == 0
    assert [start.PYTHON, "-m", "pip", "install", "-r", "requirements.lock"] in installers.commands


def test_fonts_that_cannot_be_listed_do_not_matter(start, installers):
    installers.fails = lambda command: "matplotlib" in command[-1]
    assert start.main(["setup"]) == 0


def test_the_locks_pin_everything_and_agree():
    def pins(name):
        lines = (START.parent / name).read_text(encoding="utf-8").splitlines()
        return {line for line in lines if not line.startswith("#")}

    learn, test = pins("requirements.lock"), pins("requirements-test.lock")
    assert learn < test
    assert all(re.match(r"[\w.-]+==[\w.]+( ; .+)?$", pin) for pin in test)
    assert not any(pin.startswith("headcount") for pin in test)


# The real thing: processes, venv and pip, but no network


def run(project, *args, **env):
    return subprocess.run(
        [sys.executable, "start.py", *args],
        cwd=project,
        env={**os.environ, "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull, **env},
        capture_output=True,
        text=True,
        timeout=120,
    )


def make_installable(project):
    """A package that pip can build without fetching a build system."""
    (project / "pyproject.toml").write_text(
        '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
    )
    (project / "backend.py").write_text(
        textwrap.dedent("""\
            import pathlib, zipfile

            def build_editable(folder, config_settings=None, metadata_directory=None):
                name, info = "headcount-0.1-py3-none-any.whl", "headcount-0.1.dist-info/"
                with zipfile.ZipFile(pathlib.Path(folder) / name, "w") as wheel:
                    wheel.writestr("headcount.pth", str(pathlib.Path.cwd()))
                    wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\n"
                                   "Name: headcount\\nVersion: 0.1\\n")
                    wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nGenerator: test\\n"
                                   "Root-Is-Purelib: true\\nTag: py3-none-any\\n")
                    wheel.writestr(info + "RECORD", "")
                return name
            """)
    )
    (project / "headcount.py").write_text("import sys\nprint('headcount', *sys.argv[1:])\n")


posix = pytest.mark.skipif(os.name == "nt", reason="the false uv is a shell script")


@pytest.fixture
def false_uv(tmp_path):
    """A folder for PATH with a uv that the test writes."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def write(script):
        (folder / "uv").write_text(f"#!/bin/sh\n{script}\n")
        (folder / "uv").chmod(0o755)
        return f"{folder}{os.pathsep}{os.environ['PATH']}"

    return write


@posix
def test_for_real_uv_fails_and_pip_sets_up_in_a_path_with_spaces(project, false_uv):
    make_installable(project)
    path = false_uv("echo uv was here; exit 2")
    first = run(project, "links", "my class", PATH=path)
    log = (project / ".venv.log").read_text()
    assert first.returncode == 0, first.stderr + log
    assert first.stdout.splitlines()[-1] == "headcount links my class"
    assert "uv was here" in log and first.stderr == ""
    again = run(project, "links", "my class", PATH=path)
    assert again.stdout == "headcount links my class\n"


@posix
def test_for_real_nothing_can_be_fetched(project, false_uv):
    (project / "requirements.lock").write_text("jupyterlab==4.4.0\n")
    result = run(project, "setup", PATH=false_uv("exit 2"))
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1 and "no network" in result.stderr
    assert "Traceback" not in result.stdout


@posix
def test_for_real_an_installer_that_outlives_its_start_is_waited_for(project, false_uv):
    path = false_uv("touch started; while [ ! -e go ]; do sleep 0.05; done")
    # Without pip, which uv does not need, a .venv is made in no time.
    script = (
        "import start, venv; start.make_venv = lambda: venv.create(start.VENV, clear=True); "
        "start.main(['setup'])"
    )

    def launch():
        return subprocess.Popen(
            [sys.executable, "-c", script],
            cwd=project,
            env={**os.environ, "PATH": path},
            stdout=subprocess.PIPE,
            text=True,
        )

    def wait_for(condition):
        for _ in range(1200):
            if condition():
                return
            time.sleep(0.05)
        pytest.fail("waited a minute in vain")

    first = launch()
    try:
        wait_for((project / "started").exists)
        first.kill()
        first.wait()
        second = launch()
        line = second.stdout.readline()
        assert line == "Another set-up of this folder is running; waiting for it.\n"
    finally:
        (project / "go").touch()  # whatever happens, the false uv ends
    rest, _ = second.communicate(timeout=60)
    first.stdout.close()
    assert "Making .venv again: its set-up was not finished." in rest
    assert second.returncode == 0


@posix
def test_ending_start_ends_what_it_runs(start):
    code = "import time; print('up', flush=True); time.sleep(60)"
    script = f"import start, sys; sys.exit(start.foreground([sys.executable, '-c', {code!r}]))"
    process = subprocess.Popen(
        [sys.executable, "-c", script], cwd=start.ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "up\n"
    process.send_signal(signal.SIGTERM)
    # Reads to the end of the pipe, which the child holds open as long as it lives.
    assert process.communicate(timeout=30)[0] == ""
    assert process.returncode != 0
