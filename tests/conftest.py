"""What every test shares: a fresh start, and hypothesis without deadlines or chance."""

import gc
import os
import random
import socket
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
import warm_kernels
from hypothesis import HealthCheck, settings
from jupyter_client.connect import LocalPortCache

from headcount import settings as switches
from headcount.questions import homework, memory, predictions, progress


def _kernel_port(cache: LocalPortCache, ip: str) -> int:
    """A free port below those that Linux, macOS and Windows hand out by themselves.

    A kernel opens its ports a second after they were chosen. By then a browser or the other test
    process may have been given one of them, and the kernel dies.
    """
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % 4
    while True:
        port = random.randrange(12_000 + 5_000 * worker, 17_000 + 5_000 * worker)
        with socket.socket() as probe:
            if port not in cache.currently_used_ports and probe.connect_ex((ip, port)) != 0:
                cache.currently_used_ports.add(port)
                return port


LocalPortCache.find_available_port = _kernel_port

# The same examples in every run: a red build can be repeated, and no clock decides.
settings.register_profile(
    "headcount", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("headcount")


# The slowest first, so that all processes work to the end; those together that share a JupyterLab.
SLOW = (
    *("site", "colab"),
    *("browser", "saved", "browser_boxes", "browser_article", "browser_own_claim"),
    *("browser_lesson_5", "browser_reveal", "names_in_words"),
    *("explorers", "patterns", "browser_record", "questions", "binder", "browser_desk"),
    *("notebooks", "homework_colab", "homework_looks", "offline"),
)
# All but these go through a door; the workflow runs them in a job of their own.
NO_DOOR = {"notebooks", "explorers", "patterns", "questions", "names_in_words"}
DOORS = {f"test_{name}.py" for name in set(SLOW) - NO_DOOR}


def pytest_collection_modifyitems(items):
    order = {f"test_{name}.py": place for place, name in enumerate(SLOW)}
    items.sort(key=lambda item: order.get(item.path.name, len(order)))
    for item in items:
        if item.path.name in DOORS:
            item.add_marker("door")
    for cell, file in {
        (type(item), type(item.parent)) for item in items if type(item).__name__ == "IPyNbCell"
    }:
        from nbval_build import cut_network, watch_pictures

        watch_pictures(cell)
        cut_network(file)


def pytest_collection_finish():
    """What stays to the end is not looked through again and again for what could be thrown away."""
    gc.freeze()


@pytest.hookimpl(trylast=True)  # after the fixtures of the test's file
def pytest_runtest_teardown(item, nextitem):
    """Whoever shares no JupyterLab finds none running, nor a browser, which has an event loop."""
    if item.get_closest_marker("shared_lab"):
        if not (nextitem and nextitem.get_closest_marker("shared_lab")):
            from lab import SHARED

            SHARED.close()


@pytest.hookimpl(optionalhook=True)  # elsewhere, as in Colab, there is no xdist
def pytest_xdist_make_scheduler(config, log):
    from by_lesson import ByLesson

    return ByLesson(config, log)


@pytest.fixture(autouse=True)
def fresh_start():
    """As in a new kernel: nothing tried, nothing predicted, both switches off."""
    progress.forget()
    predictions.forget()
    homework.load(None)
    switches.switch(outside=False, solutions=False)


@pytest.fixture
def empty_folder(tmp_path, monkeypatch):
    """Where a file of one's own would be looked for there is none, and nothing was typed before."""
    monkeypatch.chdir(tmp_path)
    memory.forget()
    yield tmp_path
    memory.forget()


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
        if getattr(session.config.option, "numprocesses", 0) and sys.platform == "linux":
            running = ExitStack()
            running.enter_context(warm_kernels.warm_kernels())
            session.config.add_cleanup(running.close)


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
