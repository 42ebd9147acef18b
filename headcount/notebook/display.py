"""A live widget with its static form beside it."""

from __future__ import annotations

import sys


def live(widget, plain: str, html: str) -> dict:
    """A cell's output: a widget, and its static form for readers without a kernel."""
    bundle = {"text/plain": plain, "text/html": html}
    if "google.colab" in sys.modules:  # which may prefer HTML to a live widget
        del bundle["text/html"]
    view = {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}
    return {**bundle, "application/vnd.jupyter.widget-view+json": view}
