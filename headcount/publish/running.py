"""Running a notebook, cleaning it of what changes from run to run, and comparing two."""

from __future__ import annotations

import copy
import os
import re
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from headcount.notebook.display import WIDGET_VIEW
from headcount.publish.addresses import address
from headcount.publish.setup_cell import setup_cell

METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
_PICTURE = re.compile(r'src="data:image/[^"]*"')


def built(notebook, path: Path, *, run: bool, solutions: bool = False):
    """The notebook as it is stored: with the setup cell that all share, run in its folder,
    without volatile parts."""
    notebook.metadata = copy.deepcopy(METADATA)
    first = [cell.cell_type for cell in notebook.cells].index("code")
    notebook.cells.insert(first, nbformat.v4.new_code_cell(setup_cell(address())))
    if run:
        _run(notebook, path, solutions)
        notebook.metadata = copy.deepcopy(METADATA)  # the run adds the Python version
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number:02}"
        cell.metadata = {}
    count = 0
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        count += 1
        cell.execution_count = count if run else None
        cell.outputs = [one for one in cell.outputs if WIDGET_VIEW not in one.get("data", {})]
        for output in cell.outputs:
            output.pop("transient", None)
            if "execution_count" in output:
                output.execution_count = count
            output.pop("metadata", None)
            if output.output_type in ("display_data", "execute_result"):
                output.metadata = {}
    return notebook


def _run(notebook, path: Path, solutions: bool) -> None:
    """Run every cell; an error stops the build. The teacher's switches do not reach in."""
    switches = {"HEADCOUNT_OUTSIDE": "0", "HEADCOUNT_SOLUTIONS": "1" if solutions else "0"}
    before = {name: os.environ.get(name) for name in switches}
    os.environ.update(switches)
    try:
        resources = {"metadata": {"path": str(path.parent)}}
        NotebookClient(
            notebook,
            timeout=120,
            kernel_name="python3",
            resources=resources,
            extra_arguments=["--log-level=ERROR"],  # a warning about loopback, once a notebook
        ).execute()
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def read(path: Path):
    return nbformat.read(path, as_version=4) if path.exists() else None


def write(path: Path, notebook) -> None:
    path.parent.mkdir(exist_ok=True)
    nbformat.write(notebook, path)


def differences(stored, notebook) -> str:
    """What differs but for pictures, in a few words; empty where nothing does."""
    if stored is None:
        return "new"
    old, new = _comparable(stored), _comparable(notebook)
    if old["metadata"] != new["metadata"]:
        return "metadata"
    for number, (a, b) in enumerate(zip(old["cells"], new["cells"])):
        if a != b:
            part = "source" if a["source"] != b["source"] else "output"
            return f"{part} of cell {number}"
    if len(old["cells"]) != len(new["cells"]):
        return f"{len(old['cells'])} cells stored, {len(new['cells'])} built"
    return ""


def _comparable(notebook) -> dict:
    plain = nbformat.reads(nbformat.writes(notebook), as_version=4)
    for cell in plain["cells"]:
        for output in cell.get("outputs", []):
            for kind, value in output.get("data", {}).items():
                if kind == "text/html":
                    output["data"][kind] = _PICTURE.sub("picture", value)
    return plain
