"""One kernel for several notebooks, where what is tested is not how a kernel starts.

To start one and to load pandas and matplotlib costs several times as much as to run a lesson.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.util import run_sync

# As in a new kernel: the package is imported again, and finds nothing that was set or kept before.
AFRESH = """
import json, os, sys
os.environ.clear()
os.environ.update(json.loads({environment!r}))
os.chdir({folder!r})
if "headcount" in sys.modules:
    import ipywidgets, matplotlib, pandas
    ipywidgets.Widget.close_all()
    matplotlib.rcdefaults()
    pandas.reset_option("^display")
    for name in [name for name in sys.modules if name.partition(".")[0] == "headcount"]:
        del sys.modules[name]
    get_ipython().set_custom_exc((), None)
get_ipython().run_line_magic("reset", "-f")
"""


class OneKernel:
    """A kernel that runs one notebook after another."""

    def __init__(self):
        empty, quiet = nbformat.v4.new_notebook(), ["--log-level=ERROR"]
        self._client = NotebookClient(empty, kernel_name="python3", extra_arguments=quiet)
        self._client.km = self._client.create_kernel_manager()
        self._client.start_new_kernel()
        self._client.start_new_kernel_client()

    def run(self, notebook, folder: Path, **more):
        """The notebook after all its cells ran in this folder, with the environment of now."""
        environment = json.dumps(dict(os.environ))
        code = AFRESH.format(environment=environment, folder=str(folder))
        notebook.cells.insert(0, nbformat.v4.new_code_cell(code))
        client = NotebookClient(notebook, km=self._client.km, timeout=120, **more)
        client.kc = self._client.kc
        try:
            client.execute(reset_kc=False)
        finally:
            first = notebook.cells.pop(0)
        assert not first.outputs, first.outputs
        return notebook

    def stop(self) -> None:
        self._client.kc.stop_channels()
        run_sync(self._client.km.shutdown_kernel)(now=True)


@contextmanager
def one_kernel() -> Iterator[OneKernel]:
    kernel = OneKernel()
    try:
        yield kernel
    finally:
        kernel.stop()
