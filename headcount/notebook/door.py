"""Through which door this notebook is open, and how one takes a file out of it."""

from __future__ import annotations

import os
import sys

_SAVE = "Save the page (Ctrl or Cmd, and S). Then choose File, Download"
DOWNLOAD = {
    "colab": "Choose File, Download, then Download .ipynb",
    "site": _SAVE,
    "binder": f"{_SAVE}: nothing stays here once you leave",
    "jupyter": _SAVE,
}


def door() -> str:
    """One of the keys of DOWNLOAD."""
    if "google.colab" in sys.modules:
        return "colab"
    if sys.platform == "emscripten":
        return "site"
    return "binder" if "BINDER_SERVICE_HOST" in os.environ else "jupyter"
