"""A cell run too early names something that an earlier cell makes: say so in a sentence."""

from __future__ import annotations

import sys


def explain_missing_names() -> None:
    """In a notebook, turn a NameError into a sentence on which cell to run."""
    if "IPython" not in sys.modules:
        return
    from IPython import get_ipython

    shell = get_ipython()
    if shell is not None:
        shell.set_custom_exc((NameError,), _explain)


def _explain(shell, kind, error, traceback, tb_offset=None):
    name = getattr(error, "name", None) or "something"
    lines = [
        f"'{name}' is not made yet. An earlier cell makes it: click on this cell, then choose "
        "Run > Run All Above Selected Cell, and run this cell again. If you meant the letter or "
        f'the word itself, put quotes round it: "{name}".'
    ]
    shell._showtraceback(kind, error, lines)
    return lines
