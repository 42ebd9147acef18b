"""A real JupyterLab in headless Chromium, for the browser tests and the benchmark."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
FLAGS = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update "
    "--disable-sync --no-first-run --disable-dev-shm-usage"
).split()
# Said by JupyterLab or the browser about themselves, whatever notebook is open.
NOT_OURS = re.compile(
    r"favicon|ResizeObserver|Autofill|WebGL|Source map|quirks|Permissions policy|lsp|extension-manager"
    r"|Failed to load resource.*(?:40[34])|websocket|cdn\.jsdelivr|preload",
    re.IGNORECASE,
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def lab_server(folder: Path):
    """JupyterLab serving this folder; yields its address."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", f"--port={port}", "--ip=127.0.0.1",
        "--IdentityProvider.token=", "--ServerApp.password=", "--allow-root",
        "--expose-app-in-browser", f"--ServerApp.root_dir={folder}",
        "--LabApp.news_url=''", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]  # fmt: skip
    environment = {**os.environ, "JUPYTER_CONFIG_DIR": str(folder / ".jupyter-config")}
    environment["JUPYTERLAB_SETTINGS_DIR"] = str(folder / ".jupyter-settings")
    environment["JUPYTERLAB_WORKSPACES_DIR"] = str(folder / ".jupyter-workspaces")
    with open(folder / ".lab.log", "w") as log:
        server = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        try:
            for _ in range(240):
                try:
                    urllib.request.urlopen(f"{address}/api/status", timeout=2).read()
                    break
                except OSError:
                    if server.poll() is not None:
                        raise RuntimeError((folder / ".lab.log").read_text()) from None
                    time.sleep(0.25)
            yield address
        finally:
            server.terminate()
            server.wait(20)


@contextmanager
def browser():
    """Debian's Chromium, headless."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"), args=FLAGS
        )
        yield chromium
        chromium.close()


class NotebookPage:
    """One notebook open in JupyterLab."""

    def __init__(self, chromium, address: str, path: str, width=1280, height=900, dark=False):
        self.page = chromium.new_page(viewport={"width": width, "height": height})
        self.console: list[str] = []
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.console.append(f"page error: {error}"))
        self.page.goto(f"{address}/doc/tree/{path}?reset")
        self.page.wait_for_function(
            """() => { const p = window.jupyterapp?.shell?.currentWidget;
            const k = p?.sessionContext?.session?.kernel;
            return k && k.connectionStatus === 'connected' && k.status === 'idle'; }""",
            timeout=90_000,
        )
        if dark:
            self.page.evaluate(
                "() => window.jupyterapp.commands.execute('apputils:change-theme', "
                "{theme: 'JupyterLab Dark'})"
            )
            self.page.wait_for_timeout(1500)

    def _heard(self, message) -> None:
        if message.type == "error" and not NOT_OURS.search(message.text):
            self.console.append(message.text)

    def run_all(self) -> None:
        """Run All, and wait until every cell is done."""
        self.page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
        self.idle()

    def idle(self) -> None:
        self.page.wait_for_function(
            """() => { const p = window.jupyterapp.shell.currentWidget;
            const cells = p.content.model.cells; let busy = 0;
            for (let i = 0; i < cells.length; i++) {
              const c = cells.get(i);
              if (c.type === 'code' && c.sharedModel.source.trim() && c.executionCount === null) busy++;
              if (c.type === 'code' && c.executionState === 'running') busy++; }
            return busy === 0 && p.sessionContext.session.kernel.status === 'idle'; }""",
            timeout=120_000,
        )

    def errors(self) -> list[str]:
        """The error outputs in the notebook."""
        return self.page.evaluate(
            """() => { const found = []; const cells =
            window.jupyterapp.shell.currentWidget.content.model.cells;
            for (let i = 0; i < cells.length; i++) { const c = cells.get(i);
              if (c.type !== 'code') continue;
              for (const o of c.sharedModel.getOutputs())
                if (o.output_type === 'error') found.push(o.ename + ': ' + o.evalue); }
            return found; }"""
        )

    def cell(self, index: int):
        """Scroll to a cell (JupyterLab draws only what is near) and return its locator."""
        self.page.evaluate(
            """async (i) => { const n = window.jupyterapp.shell.currentWidget.content;
            n.activeCellIndex = i; await n.scrollToItem(i, 'start'); }""",
            index,
        )
        locator = self.page.locator(f'.jp-Cell[data-windowed-list-index="{index}"]')
        locator.wait_for(timeout=15_000)
        return locator

    def cells_with(self, text: str) -> list[int]:
        """Indexes of the code cells that hold this text."""
        return self.page.evaluate(
            """(t) => { const out = []; const cells =
            window.jupyterapp.shell.currentWidget.content.model.cells;
            for (let i = 0; i < cells.length; i++)
              if (cells.get(i).type === 'code' && cells.get(i).sharedModel.source.includes(t)) out.push(i);
            return out; }""",
            text,
        )

    def close(self) -> None:
        self.page.close()
