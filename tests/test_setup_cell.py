"""The first cell of every notebook where a pupil's own file or folder is called headcount."""

from __future__ import annotations

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from headcount.publish.setup_cell import setup_cell

SORRY = "hides Headcount: give it another name, restart the kernel and run this again."


@pytest.fixture(autouse=True)
def no_python_path(monkeypatch):
    """Its folders would come before that of the notebook."""
    monkeypatch.delenv("PYTHONPATH", raising=False)


def said(folder) -> str:
    """What the first cell shows when it runs in this folder."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(setup_cell(""))])
    client = NotebookClient(
        notebook,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
        extra_arguments=["--log-level=ERROR"],
    )
    try:
        client.execute()
    except CellExecutionError:
        pass
    (output,) = notebook.cells[0].outputs
    return "\n".join(output.get("traceback", [])) or output.text.strip()


@pytest.mark.parametrize("source", ["", "import headcount as hc\nhc.use_style()", setup_cell("")])
def test_a_file_of_that_name_is_named(tmp_path, source):
    """Empty, a copy of some cells, and this very notebook saved as a script."""
    file = tmp_path / "headcount.py"
    file.write_text(source)
    if "use_style" in source:
        assert "headcount.py" in said(tmp_path)
    else:
        assert said(tmp_path) == f"{file} {SORRY}"
    file.unlink()
    assert said(tmp_path) == "Ready: go on to the next cell."


def test_an_empty_folder_of_that_name_does_no_harm(tmp_path):
    (tmp_path / "headcount").mkdir()
    assert said(tmp_path) == "Ready: go on to the next cell."


def test_a_package_of_that_name_is_named(tmp_path):
    package = tmp_path / "headcount"
    package.mkdir()
    (package / "__init__.py").write_text("")
    assert said(tmp_path) == f"{package / '__init__.py'} {SORRY}"
