"""Running a notebook, stopping where something in it is wrong, and cleaning it of what changes
from run to run."""

from __future__ import annotations

import ast
import copy
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from headcount.errors import Problem
from headcount.notebook.display import WIDGET_VIEW
from headcount.page.shown import PROBLEM
from headcount.publish import folders
from headcount.publish.addresses import address
from headcount.publish.setup_cell import FOLDED, setup_cell
from headcount.questions.verdict import MIME as VERDICT
from headcount.story.article import article
from headcount.version import VERSION

METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
# In the metadata of a cell until it is built: the file and the line that it was written in.
WRITTEN_IN = "written_in"
# Who collects what pupils wrote finds these cells by their ids, also where others came between.
_TO_WRITE_IN = re.compile(r"\*\*(Explain|Discuss)\b")


def written_in(path: Path, line: int) -> dict:
    """The metadata of a cell whose first line stands there."""
    return {WRITTEN_IN: [path.relative_to(folders.ROOT).as_posix(), line]}


def built(notebook, path: Path, *, run: bool, solutions: bool = False):
    """The notebook as it is stored: with the setup cell that all share, run in its folder,
    without volatile parts.

    Raises Problem, with the place in the source, where a cell fails or shows a note of ours that
    something is wrong: for a pupil that is a note, and in what we publish it is a mistake.
    """
    notebook.metadata = _metadata()
    first = [cell.cell_type for cell in notebook.cells].index("code")
    notebook.cells.insert(first, nbformat.v4.new_code_cell(setup_cell(address())))
    if run:
        _run(notebook, path, solutions)
        notebook.metadata = _metadata()  # the run adds the Python version
        notebook.cells[first].outputs = []  # "Ready" is for the kernel of whoever reads it
    for number, (cell, name) in enumerate(zip(notebook.cells, _ids(notebook.cells, path))):
        cell["id"] = name
        cell.metadata = copy.deepcopy(FOLDED) if number == first else {}
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for count, cell in enumerate(code, 1):
        cell.execution_count = count if run else None
        cell.outputs = lasting(cell.outputs, count)
    return notebook


def lasting(outputs: list, count: int) -> list:
    """The outputs of the code cell with this count, without what changes from run to run."""
    kept = [one for one in outputs if WIDGET_VIEW not in one.get("data", {})]
    for output in kept:
        output.pop("transient", None)
        if "execution_count" in output:
            output.execution_count = count
        output.pop("metadata", None)
        if output.output_type in ("display_data", "execute_result"):
            output.metadata = {}
    return kept


def _metadata() -> dict:
    """With the figures that its questions are worked out from, so that answers handed in can be
    judged when the article has changed."""
    return {
        **copy.deepcopy(METADATA),
        "headcount": {"version": VERSION, "article": article().plain},
    }


def _ids(cells: list, path: Path) -> Iterator[str]:
    """An id for each cell: its place, and of one that a pupil writes in a name that stays."""
    seen: Counter = Counter()
    for number, cell in enumerate(cells):
        asks = _TO_WRITE_IN.match(cell.source) if cell.cell_type == "markdown" else None
        if asks:
            word = asks[1].lower()
            seen[word] += 1
            yield f"lesson-{path.stem[:2]}-{word}-{seen[word]}"
        else:
            yield f"cell-{number:02}"


def _run(notebook, path: Path, solutions: bool) -> None:
    """Run every cell. The teacher's switches do not reach in, and no pupil is recorded."""
    switches = {
        "HEADCOUNT_OUTSIDE": "0",
        "HEADCOUNT_SOLUTIONS": "1" if solutions else "0",
        "HEADCOUNT_JOURNAL": "off",
    }
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
    except CellExecutionError:
        pass  # it stands in the notebook
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
    for number, cell in enumerate(notebook.cells):
        for output in cell.get("outputs", []):
            if said := what_is_wrong(output):
                raise Problem(f"{_place(cell, output)} (cell {number} of {path.stem}): {said}")


def what_is_wrong(output) -> str:
    """What an output says is wrong; empty where nothing is."""
    if output.output_type == "error":
        is_ours = output.ename in ("Problem", "NoSuchName")
        return output.evalue if is_ours else f"{output.ename}: {' '.join(output.evalue.split())}."
    data = output.get("data", {})
    if PROBLEM in data:
        return data[PROBLEM]["reason"]
    verdict = data.get(VERDICT, {})
    return verdict["message"] if verdict.get("outcome") == "unreadable" else ""


def _place(cell, output) -> str:
    """File and line of what an output comes from."""
    file, line = cell.metadata.get(WRITTEN_IN, ["headcount/publish/setup_cell.py", 1])
    return f"{file}, line {line + _lines_above(cell, output)}"


def _lines_above(cell, output) -> int:
    """How many lines of its cell stand above what an output comes from, where that can be told."""
    if output.output_type == "execute_result":
        return ast.parse(cell.source).body[-1].lineno - 1
    found = re.search(r"line (\d+)", "\n".join(output.get("traceback", [])))
    return int(found[1]) - 1 if found else 0


def without_outputs(notebook):
    """The same notebook, as before it was run."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return notebook


def read(path: Path):
    if not path.exists():
        return None
    try:
        return nbformat.read(path, as_version=4)
    except ValueError:  # a merge has left its marks in it: it is written anew
        return None


def write(path: Path, notebook) -> None:
    path.parent.mkdir(exist_ok=True)
    nbformat.write(notebook, path)
