"""Parts of an explorer's widget tree, found by what a user sees of them."""

from __future__ import annotations


def everything_in(widget) -> list:
    return [
        widget,
        *(one for child in getattr(widget, "children", ()) for one in everything_in(child)),
    ]


def row_of(tree, label: str) -> tuple:
    """Box, slider and message of the quantity with this label."""
    rows = [one.children for one in everything_in(tree) if len(getattr(one, "children", ())) == 4]
    (row,) = [row for row in rows if getattr(row[0], "description", "") == label]
    box, slider, _, message = row
    return box, slider, message


def said_in(tree) -> str:
    """Every text that the widgets of a tree hold: values, labels, options, placeholders."""
    said = []
    for one in everything_in(tree):
        for trait in ("value", "description", "placeholder", "tooltip", "_options_labels"):
            held = getattr(one, trait, None)
            said += held if isinstance(held, tuple) else [held]
    return "\n".join(str(one) for one in said if one is not None)
