"""A real JupyterLab in headless Chromium, for the browser tests and the benchmark."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import nbformat
import warm_kernels

ROOT = Path(__file__).parents[1]
FLAGS = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update "
    "--disable-sync --no-first-run --disable-dev-shm-usage --js-flags=--single-threaded"
).split()
PATIENCE = 120_000  # milliseconds for a notebook to open or to run, on a busy machine
TAKES_FOCUS = "node => { node.focus(); return node === document.activeElement; }"
# JupyterLab takes cells out of the page and puts them back in the frame after a change of size.
TWO_FRAMES = """() => new Promise(done => { setTimeout(done, 1000);
requestAnimationFrame(() => requestAnimationFrame(done)); })"""
OF_JUPYTERLAB = ("No such comm", "reading 'footer')")
# Where a notebook is open, JupyterLab opens another beside it.
OPEN_IN_IT = (
    "async path => { await window.jupyterapp.commands.execute('docmanager:open', { path }); }"
)
OPEN = "([menu, wanted]) => menu.matches(':open') === wanted"


def chromium_path() -> str | None:
    """The browser of this machine, if it has one; rather without the window that nobody sees."""
    names = ("chromium-headless-shell", "chromium", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def lab_server(folder: Path, python: str = sys.executable, data: str = ".jupyter-data"):
    """The JupyterLab of this Python serving this folder; yields its address.

    It trusts the notebooks that were saved with the same folder for its data.
    """
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [
        python,
        "-m",
        "jupyterlab",
        "--no-browser",
        f"--port={port}",
        "--ip=127.0.0.1",
        "--IdentityProvider.token=",
        "--ServerApp.password=",
        "--allow-root",
        "--expose-app-in-browser",
        f"--ServerApp.root_dir={folder}",
        "--LabApp.news_url=''",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]
    environment = {**os.environ, "JUPYTER_CONFIG_DIR": str(folder / ".jupyter-config")}
    environment["JUPYTER_DATA_DIR"] = str(folder / data)
    environment["JUPYTERLAB_SETTINGS_DIR"] = str(folder / ".jupyter-settings")
    environment["JUPYTERLAB_WORKSPACES_DIR"] = str(folder / ".jupyter-workspaces")
    if python != sys.executable:
        environment.pop("JUPYTER_PATH", None)  # its kernels are its own: see warm_kernels.py
    with open(folder / ".lab.log", "w") as log:
        server = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        try:
            _wait_for(address, server, folder / ".lab.log")
            yield address
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:  # it hangs at times; that is not what is tested
                server.kill()
                server.wait()


def _wait_for(address: str, server: subprocess.Popen, log: Path) -> None:
    for _ in range(240):
        try:
            urllib.request.urlopen(f"{address}/api/status", timeout=2).read()
            return
        except OSError:
            if server.poll() is not None:
                break
            time.sleep(0.25)
    raise RuntimeError(f"JupyterLab does not answer at {address}.\n{log.read_text()}")


@contextmanager
def browser(*flags: str, **options):
    """Headless Chromium; all pages share one cache, so JupyterLab is fetched and compiled once."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        chromium = playwright.chromium.launch_persistent_context(
            profile, executable_path=chromium_path(), args=[*FLAGS, *flags], **options
        )
        yield chromium
        chromium.close()


class NotebookPage:
    """One notebook open in JupyterLab: in a page of its own, or in one that stands empty."""

    def __init__(self, context, address: str, path: str, width: int = 1280, page=None):
        self.page = page or context.new_page()
        self.page.set_default_timeout(40_000)
        self.console: list[str] = []
        self.page.on("console", self._heard)
        self.page.on("pageerror", self._failed)
        self.resize(width)
        if page:
            page.evaluate(OPEN_IN_IT, path)
        else:
            self.page.goto(self.url(address, path))
        self.wait(
            """() => { const p = window.jupyterapp?.shell?.currentWidget;
            const k = p?.sessionContext?.session?.kernel;
            return k && k.connectionStatus === 'connected' && k.status === 'idle'; }""",
            patience=PATIENCE,
        )
        self.page.evaluate(
            """() => { window.kernelSaid = [];
            const panel = window.jupyterapp.shell.currentWidget;
            panel.sessionContext.session.kernel.iopubMessage.connect((_, message) => {
              const { header, content } = message;
              if (header.msg_type === 'error')
                window.kernelSaid.push(content.ename + ': ' + content.evalue);
              if (header.msg_type === 'stream' && content.name === 'stderr')
                window.kernelSaid.push(content.text); }); }"""
        )

    def url(self, address: str, path: str) -> str:
        return f"{address}/doc/tree/{path}?reset"

    def _heard(self, message) -> None:
        if message.type == "error":
            self.console.append(message.text)

    def _failed(self, error) -> None:
        self.console.append(f"page error: {error}")

    def complaints(self) -> list[str]:
        """What the page wrote to its console as an error and the kernel to stderr since the last
        call, also where a widget's callback failed and no cell shows it. JupyterLab's own do not
        count: the kernel's answer to the question for widgets, with which a notebook is opened,
        and that the one before was closed while the focus was on its way to it."""
        said = self.page.evaluate("() => window.kernelSaid.splice(0)")
        said, self.console = self.console + said, []
        return [text for text in said if not any(own in text for own in OF_JUPYTERLAB)]

    def wait(self, script: str, arg: object = None, patience: int = 40_000) -> None:
        """Until this holds in the page; looked at now and then, as a look at every frame keeps a
        processor from what is waited for."""
        self.page.wait_for_function(script, arg=arg, timeout=patience, polling=100)

    def resize(self, width: int, height: int = 900) -> None:
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.evaluate(TWO_FRAMES)

    def run_all(self) -> None:
        """Run All, and wait until every cell is done or one has failed."""
        self.start_all()
        self.finish()

    def start_all(self) -> None:
        self.page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")

    def finish(self) -> None:
        self.wait(
            """() => { const p = window.jupyterapp.shell.currentWidget;
            const cells = p.content.model.cells; let busy = 0;
            for (let i = 0; i < cells.length; i++) {
              const c = cells.get(i); if (c.type !== 'code') continue;
              if (c.sharedModel.getOutputs().some(o => o.output_type === 'error')) return true;
              if (c.sharedModel.source.trim() && c.executionCount === null) busy++;
              if (c.executionState === 'running') busy++; }
            return busy === 0 && p.sessionContext.session.kernel.status === 'idle'; }""",
            patience=PATIENCE,
        )

    def outputs(self) -> list[dict]:
        """Every output of the notebook, as it would be saved."""
        return self.page.evaluate(
            """() => { const found = []; const cells =
            window.jupyterapp.shell.currentWidget.content.model.cells;
            for (let i = 0; i < cells.length; i++)
              if (cells.get(i).type === 'code')
                found.push(...cells.get(i).sharedModel.getOutputs());
            return JSON.parse(JSON.stringify(found)); }"""
        )

    def errors(self) -> list[str]:
        """The error outputs in the notebook, and what its cells wrote to stderr."""
        said = []
        for output in self.outputs():
            if output["output_type"] == "error":
                said.append(f"{output['ename']}: {output['evalue']}")
            elif output.get("name") == "stderr":
                said.append("".join(output["text"]))
        return said

    def cell(self, index: int):
        """Scroll to a cell and return its locator."""
        self.page.evaluate(
            """async (i) => { const n = window.jupyterapp.shell.currentWidget.content;
            n.activeCellIndex = i; await n.scrollToItem(i, 'start'); }""",
            index,
        )
        locator = self.page.locator(f'.jp-Cell[data-windowed-list-index="{index}"]')
        locator.wait_for()
        return locator

    def cell_with(self, text: str):
        """Scroll to the one code cell that holds this text and return its locator."""
        found = self.page.evaluate(
            """text => { const found = []; const cells =
            window.jupyterapp.shell.currentWidget.content.model.cells;
            for (let i = 0; i < cells.length; i++) { const c = cells.get(i);
              if (c.type === 'code' && c.sharedModel.source.includes(text)) found.push(i); }
            return found; }""",
            text,
        )
        assert len(found) == 1, f"{len(found)} cells hold {text}"
        return self.cell(found[0])

    def press(self, element, *keys: str) -> None:
        """Give an element the focus and press keys, once it has it."""
        held = []  # as to find an element takes Playwright longer than to press a key

        def has_focus() -> bool:
            held[:] = [element.element_handle()]
            return held[0].evaluate(TAKES_FOCUS)

        self.until(has_focus, lambda: None)
        held[0].press(keys[0])  # in one step with the focus, which a page that moves may take away
        for key in keys[1:]:
            self.page.keyboard.press(key)

    def type(self, box, text: str, enter: bool = True) -> None:
        """Replace the text of a box, by keyboard, and press Enter."""
        self.until(lambda: box.input_value() == text, lambda: self._typed(box, text))
        if enter:
            self.page.keyboard.press("Enter")

    def _typed(self, box, text: str) -> None:
        self.press(box, "Control+A", "Delete")
        self.page.keyboard.type(text)

    def choose(self, radio) -> None:
        """Choose an option by keyboard."""
        self.until(radio.is_checked, lambda: self.press(radio, "Space"))

    def tick(self, box, wanted: bool = True) -> None:
        """Tick a box by keyboard, or take its tick away."""
        self.until(
            lambda: box.is_checked() == wanted,
            lambda: box.is_checked() == wanted or self.press(box, "Space"),
        )

    def pick(self, menu, option: int) -> None:
        """Choose an option by keyboard. JupyterLab takes the arrow keys while the menu is shut
        (ipywidgets issue 3912), so it is opened first, as a keyboard user must do. Chromium
        sometimes shuts an open menu or drops its first arrow: then it is opened again."""

        def away() -> int:
            return option - menu.evaluate("menu => menu.selectedIndex")

        def move() -> None:
            if steps := away():
                menu.scroll_into_view_if_needed()
                self.press(menu, "Space")
                self.wait(OPEN, [menu.element_handle(), True])
                self.press(menu, *["ArrowDown" if steps > 0 else "ArrowUp"] * abs(steps), "Enter")
                self.wait(OPEN, [menu.element_handle(), False])

        self.until(lambda: away() == 0, move)

    def until(self, done, act, times: int = 5) -> None:
        """Do as somebody does who looks: once more where a page that was still moving took the
        focus away, so that a key went elsewhere."""
        for _ in range(times):
            act()
            if done():
                return
        assert done()

    def occupy(self, seconds: float) -> None:
        """Keep the kernel busy from now on; what comes in meanwhile has to wait."""
        self.page.evaluate(
            """code => { window.jupyterapp.shell.currentWidget.sessionContext.session.kernel
            .requestExecute({ code, silent: true }); }""",
            f"import time; time.sleep({seconds})",
        )

    def use_theme(self, *, dark: bool) -> None:
        theme = "JupyterLab Dark" if dark else "JupyterLab Light"
        self.page.evaluate(
            "theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })", theme
        )
        self.wait(
            """([theme, paper]) => { const { dataset } = document.body;
            const style = getComputedStyle(document.body);
            return dataset.jpThemeName === theme &&
            style.getPropertyValue('--jp-layout-color0').trim() === paper; }""",
            [theme, "#111" if dark else "white"],
        )

    def save(self) -> None:
        self.page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")

    def kernel(self, act: str) -> None:
        """Have the page do something with its kernel: restart() it, say."""
        session = "window.jupyterapp.shell.currentWidget.sessionContext"
        self.page.evaluate(f"() => {session}.{act}")

    def close(self) -> None:
        self.page.close()

    def leave(self, end: bool = True):
        """Close the notebook, and end its kernel; the page, or None where a dialog stands in it."""
        self.page.evaluate(
            """async end => { const panel = window.jupyterapp.shell.currentWidget;
            if (end) await panel.sessionContext.shutdown();
            panel.dispose(); }""",
            end,
        )
        self.page.evaluate(TWO_FRAMES)
        self.page.remove_listener("console", self._heard)
        self.page.remove_listener("pageerror", self._failed)
        if not self.page.locator(".jp-Dialog").count():
            return self.page
        self.page.close()
        return None


# In the metadata of a notebook: its kernel keeps answers, as those of learners do.
KEEPING = {"kernelspec": {"name": "keeping", "display_name": "Python 3", "language": "python"}}


def _add_kernel_that_keeps_answers(data: Path) -> None:
    described = {
        "argv": warm_kernels.command(),
        "env": {"HEADCOUNT_JOURNAL": "on"},  # tests switch it off
        **{"display_name": "Python 3", "language": "python"},
    }
    place = data / "kernels" / KEEPING["kernelspec"]["name"] / "kernel.json"
    place.parent.mkdir(parents=True)
    place.write_text(json.dumps(described))


class SharedLab:
    """One JupyterLab, on a copy of what a learner has, in which one test file after another opens
    its notebooks: to load JupyterLab takes three times as long as to open a notebook in it."""

    def __init__(self):
        self._held = ExitStack()  # what is to be closed
        self._opened: tuple | None = None
        self._page = None  # in which no notebook is open

    def _open(self) -> tuple:
        """The browser, the address and the folder."""
        if not self._opened:
            kept = TemporaryDirectory(prefix="headcount-lab-", ignore_cleanup_errors=True)
            folder = Path(self._held.enter_context(kept))
            for part in ("notebooks", "exercises", "data"):
                shutil.copytree(ROOT / part, folder / part)
            _add_kernel_that_keeps_answers(folder / ".jupyter-data")
            address = self._held.enter_context(lab_server(folder))
            self._opened = (self._held.enter_context(browser()), address, folder)
        return self._opened

    @property
    def folder(self) -> Path:
        return self._open()[2]

    @contextmanager
    def notebook(self, path: str, width: int = 1280, alone: bool = False):
        """This notebook of the folder, opened and not run; alone in a page that loads anew."""
        chromium, address, _ = self._open()
        if alone:
            opened = NotebookPage(chromium, address, path, width)
            yield opened
            opened.close()
            return
        opened = NotebookPage(chromium, address, path, width, self._page)
        self._page = None  # nobody's, should the test fail
        yield opened
        self._page = opened.leave()

    def new_page(self):
        """An empty page of the browser."""
        return self._open()[0].new_page()

    @contextmanager
    def page_with(self, cells: list[str], name: str, height: int = 900):
        """A notebook of these cells, after Run All; yields it with its page and its path."""
        from headcount.publish.running import METADATA

        path = self.folder / name / "page.ipynb"
        path.parent.mkdir()
        code = [nbformat.v4.new_code_cell(cell) for cell in cells]
        nbformat.write(nbformat.v4.new_notebook(cells=code, metadata=METADATA), path)
        with self.notebook(f"{name}/{path.name}") as opened:
            opened.resize(1280, height)
            opened.run_all()
            yield SimpleNamespace(notebook=opened, page=opened.page, path=path)

    def close(self) -> None:
        self._opened = self._page = None
        self._held.close()


SHARED = SharedLab()
