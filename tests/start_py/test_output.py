"""start.py and the package where nobody reads what they say, or nobody can write it."""

import os
import subprocess
import sys
from contextlib import contextmanager

import pytest
from stand_ins import ROOT, run


@contextmanager
def closed_pipe():
    read, write = os.pipe()
    os.close(read)
    with open(write, "w") as pipe:
        yield pipe


@contextmanager
def full_device():
    if not os.path.exists("/dev/full"):
        pytest.skip("this system has no /dev/full")
    with open("/dev/full", "w") as device:
        yield device


unwritable = pytest.mark.parametrize(
    "output, said",
    [(closed_pipe, ""), (full_device, "What start.py says cannot be written (No space left")],
)


@unwritable
def test_help_that_cannot_be_written(project, output, said):
    with output() as stdout:
        result = run(project, "--help", stdout=stdout)
    assert result.stderr.startswith(said) and result.stderr.count("\n") == bool(said)


@unwritable
def test_a_setup_that_cannot_be_watched_goes_on_to_its_end(project, false_uv, output, said):
    path = false_uv("exit 0")
    with output() as stdout:
        result = run(project, "setup", pip=False, stdout=stdout, PATH=path)
    assert result.returncode == 0
    assert result.stderr.startswith(said) and result.stderr.count("\n") == bool(said)
    assert run(project, "links", PATH=path).stdout == f"{project / 'headcount'} links\n"


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams(project, false_uv, closed):
    """Else what start.py runs would have the next file that is opened for its output."""
    path = false_uv("exit 0")
    assert run(project, "setup", pip=False, PATH=path).returncode == 0
    script = f"exec '{sys.executable}' start.py links {closed}"
    code = subprocess.call(
        ["sh", "-c", script], cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    assert code == 0


@pytest.mark.parametrize(
    "output, said", [(closed_pipe, ""), (full_device, "start.py cannot go on: [Errno 28] No space")]
)
def test_a_command_of_the_package(output, said):
    with output() as stdout:
        result = subprocess.run(
            [sys.executable, "-m", "headcount", "address"],
            cwd=ROOT,
            stdout=stdout,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert result.returncode == 1
    assert result.stderr.startswith(said) and result.stderr.count("\n") == bool(said)


@pytest.mark.parametrize("inside", [True, False])
def test_advice_about_the_folder_is_for_what_lies_in_it(start, monkeypatch, one_sentence, inside):
    path = str(start.STAMP if inside else start.ROOT.parent / "elsewhere")

    def refuse(wanted):
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(start, "set_up", refuse)
    assert start.main(["setup"]) == 1
    said = one_sentence()
    assert "Permission denied" in said
    assert ("move the project" in said) == inside
    assert (path in said) != inside
