"""nbval's run of a notebook as the check of the build: what it stores, pictures too, and that it
needs no network."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

import nbformat
import pytest

from headcount.publish.comparing import compare
from headcount.publish.running import lasting


def watch_pictures(kind: type) -> None:
    """Have nbval's kind of cell compare all that the build compares; nbval leaves pictures out."""
    texts = kind.compare_outputs

    def compare_outputs(cell, test, ref, skip_compare=None) -> bool:
        if not texts(cell, test, ref, skip_compare):
            return False
        found = compare(_notebook(ref), _notebook(test))
        if found.differs:
            cell.comparison_traceback.append(f"the build would write another {found.differs}")
        return not found.differs

    kind.compare_outputs = compare_outputs


def cut_network(kind: type) -> None:
    """Have the kernel of nbval's kind of file reach no other machine; nothing may even try."""
    setup, teardown = kind.setup, kind.teardown
    paths = [str(Path(__file__).parent / "no_network"), os.environ.get("PYTHONPATH", "")]

    def setup_without(file) -> None:
        file.network_log = Path(mkdtemp(prefix="headcount-nbval-")) / "network.log"
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PYTHONPATH", os.pathsep.join(filter(None, paths)))
            patch.setenv("HEADCOUNT_NETWORK_LOG", str(file.network_log))
            setup(file)

    def teardown_and_look(file) -> None:
        teardown(file)
        tried = file.network_log.read_text() if file.network_log.exists() else ""
        shutil.rmtree(file.network_log.parent)
        assert not tried, tried

    kind.setup, kind.teardown = setup_without, teardown_and_look


def _notebook(outputs: list):
    (cell,) = cells = [nbformat.v4.new_code_cell(id="cell")]
    cell.outputs = lasting([nbformat.from_dict(one) for one in outputs], 1)
    return nbformat.v4.new_notebook(cells=cells)
