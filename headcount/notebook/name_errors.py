"""A cell run too early names something that an earlier cell makes: say so in a sentence."""

from __future__ import annotations


def explain(shell, kind, error, traceback, tb_offset=None):
    """What IPython calls in place of its traceback of a NameError."""
    name = getattr(error, "name", None) or "something"
    lines = [
        f"'{name}' is not made yet. An earlier cell makes it: click on this cell, then choose "
        "Run > Run All Above Selected Cell, and run this cell again. If you meant the letter or "
        f'the word itself, put quotes round it: "{name}".'
    ]
    shell._showtraceback(kind, error, lines)
    return lines
