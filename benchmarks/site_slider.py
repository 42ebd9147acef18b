"""How fast the widgets follow a key on the site, where Python runs in the page itself.

Run with ``.venv/bin/python benchmarks/site_slider.py``; needs Chromium, and fetches a Pyodide.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from slider import VARIANTS, in_turns, notebook_of, print_moves  # it also finds tests/

# isort: split

import pyodide_release
from lab import browser
from test_site import IDLE, OPEN_NEXT, Server, SitePage

from headcount.publish import site

FIRST, OURS = "notebooks/02_the_31_percent.ipynb", "moves.ipynb"
SAVE = """([path, content]) => window.jupyterapp.serviceManager.contents.save(
  path, { type: 'notebook', format: 'json', content })"""


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="headcount-bench-") as temporary:
        target = Path(temporary) / "site"
        site.build(str(pyodide_release.folder()), target)
        server = Server(target)
        with browser() as chromium:
            notebook = SitePage(chromium, server.address(), FIRST)
            notebook.wait(IDLE)
            cells = notebook_of([variant.code for variant in VARIANTS])
            notebook.page.evaluate(SAVE, [OURS, cells])
            notebook.page.evaluate(OPEN_NEXT, OURS)
            notebook.wait(IDLE)
            notebook.run_all()
            print_moves(in_turns(notebook))
        server.close()


if __name__ == "__main__":
    main()
