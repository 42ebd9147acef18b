"""Setting the project's address: in its settings, in the README and in every setup cell."""

from __future__ import annotations

import re
from pathlib import Path

from headcount.errors import Problem
from headcount.publish import folders
from headcount.publish.addresses import badges, notebook_files
from headcount.publish.setup_cell import setup_cell


def set_address(text: str) -> str:
    """Write the address into pyproject.toml, README.md and every setup cell; returns it."""
    new = text.strip().removesuffix("/").removesuffix(".git")
    if not re.fullmatch(r"https://github\.com/[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9_.-]+", new):
        raise Problem(f"An address looks like https://github.com/owner/name, not like {text!r}.")
    _replace(
        "pyproject.toml",
        r"(?m)(^\[project\.urls\]\n(?:#.*\n)*)(?:Repository = .*\n)?",
        rf'\g<1>Repository = "{new}"\n',
    )
    _replace(
        "README.md",
        r"(?s)(<!-- doors[^>]*-->\n).*?(<!-- end of doors -->)",
        lambda found: f"{found[1]}{badges(new)}\n{found[2]}",
    )
    for path in notebook_files():
        _put_setup_cell(path, setup_cell(new))
    return new


def _replace(name: str, pattern: str, new) -> None:
    text, count = re.subn(pattern, new, (folders.ROOT / name).read_text(encoding="utf-8"))
    if count != 1:
        raise Problem(f"{name} has lost the place where the address goes ({count} found).")
    (folders.ROOT / name).write_text(text, encoding="utf-8")


def _put_setup_cell(path: Path, source: str) -> None:
    """As a build would: nothing else in a notebook depends on the address."""
    import nbformat

    notebook = nbformat.read(path, as_version=4)
    next(cell for cell in notebook.cells if cell.cell_type == "code").source = source
    nbformat.write(notebook, path)
