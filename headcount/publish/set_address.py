"""Setting the project's address: in its settings, in the README and in every setup cell."""

from __future__ import annotations

import re
from pathlib import Path

from headcount.errors import Problem
from headcount.publish import folders
from headcount.publish.addresses import badges, notebook_files
from headcount.publish.readme import with_part
from headcount.publish.setup_cell import setup_cell


def set_address(text: str) -> str:
    """Write the address into pyproject.toml, README.md and every setup cell; returns it."""
    new = text.strip().removesuffix("/").removesuffix(".git")
    if not re.fullmatch(r"https://github\.com/[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9_.-]+", new):
        raise Problem(f"An address looks like https://github.com/owner/name, not like {text!r}.")
    _put_setting(f'Repository = "{new}"')
    readme = folders.ROOT / "README.md"
    text = with_part(readme.read_text(encoding="utf-8"), "doors", badges(new))
    readme.write_text(text, encoding="utf-8")
    for path in notebook_files():
        _put_setup_cell(path, setup_cell(new))
    return new


def _put_setting(line: str) -> None:
    place = r"(?m)(^\[project\.urls\]\n(?:#.*\n)*)(?:Repository = .*\n)?"
    path = folders.ROOT / "pyproject.toml"
    text, count = re.subn(place, rf"\g<1>{line}\n", path.read_text(encoding="utf-8"))
    if count != 1:
        raise Problem(f"pyproject.toml has lost the place of the address ({count} found).")
    path.write_text(text, encoding="utf-8")


def _put_setup_cell(path: Path, source: str) -> None:
    """As a build would: nothing else in a notebook depends on the address."""
    import nbformat

    notebook = nbformat.read(path, as_version=4)
    next(cell for cell in notebook.cells if cell.cell_type == "code").source = source
    nbformat.write(notebook, path)
