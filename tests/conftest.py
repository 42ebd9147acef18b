"""What every test shares: a fresh start, and hypothesis without deadlines or chance."""

import os
from pathlib import Path

import nbval.kernel
import pytest
from hypothesis import settings

from headcount import predictions, switches
from headcount.questions import progress

_start_kernel = nbval.kernel.start_new_kernel


def _start_kernel_again(*args, **more):
    """Two processes that look for free ports at once may find the same: then a kernel dies."""
    for _ in range(3):
        try:
            return _start_kernel(*args, **more)
        except RuntimeError as error:
            failed = error
    raise failed


nbval.kernel.start_new_kernel = _start_kernel_again

# The same examples in every run: a red build can be repeated, and no clock decides.
settings.register_profile("headcount", deadline=None, derandomize=True)
settings.load_profile("headcount")


@pytest.fixture(autouse=True)
def fresh_start():
    """As in a new kernel: nothing tried, nothing predicted, both switches off."""
    progress.forget()
    predictions.forget()
    switches.switch(outside=False, solutions=False)


MEASURED = Path(__file__).parents[1] / "test-results" / "measured.txt"


@pytest.fixture(scope="session")
def measured():
    """A function that notes a line; all lines are printed when the tests have ended."""

    def note(line: str) -> None:
        MEASURED.parent.mkdir(exist_ok=True)
        with MEASURED.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")

    return note


def pytest_sessionstart(session):
    # Once: not in each of two processes, nor where a test runs other tests.
    if "PYTEST_XDIST_WORKER" not in os.environ:
        MEASURED.unlink(missing_ok=True)


def pytest_terminal_summary(terminalreporter):
    if MEASURED.exists():
        terminalreporter.section("measured")
        terminalreporter.write(MEASURED.read_text(encoding="utf-8"))


@pytest.fixture
def cut_network(tmp_path, monkeypatch):
    """Kernels and programs started from here on reach no other machine; yields the log of tries."""
    log = tmp_path / "network.log"
    paths = [str(Path(__file__).parent / "no_network"), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, paths)))
    monkeypatch.setenv("HEADCOUNT_NETWORK_LOG", str(log))
    return log


@pytest.fixture
def no_network(cut_network):
    """The same, and nothing may even try."""
    yield
    assert not cut_network.exists(), cut_network.read_text()
