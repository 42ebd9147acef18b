"""How fast the widgets follow a key on the site, where Python runs in the page itself.

Run with ``.venv/bin/python benchmarks/site_slider.py``; needs Chromium, and fetches a Pyodide.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from slider import SLIDERS, in_turns, notebook_of, page_of, print_heads, print_moves  # finds tests/

# isort: split

import pyodide_release
from lab import browser
from test_site import IDLE, Server, SitePage

from headcount.publish import site

FIRST = "notebooks/02_the_31_percent.ipynb"
SAVE = """([path, content]) => window.jupyterapp.serviceManager.contents.save(
  path, { type: 'notebook', format: 'json', content })"""


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="headcount-bench-") as temporary:
        target = Path(temporary) / "site"
        site.build(str(pyodide_release.folder()), target)
        server = Server(target)
        with browser() as chromium:
            notebook = SitePage(chromium, server.address(), FIRST)
            print_heads()
            for name in SLIDERS:
                variants, path = page_of(name), f"{name}.ipynb"
                # What is opened has more than three cells: so IDLE tells that it is there.
                cells = notebook_of([*(variant.code for variant in variants), "pass"])
                notebook.wait(IDLE)
                notebook.page.evaluate(SAVE, [path, cells])
                notebook.open_next(path)
                notebook.run_all()
                print_moves(name, in_turns(notebook, variants))
        server.close()


if __name__ == "__main__":
    main()
