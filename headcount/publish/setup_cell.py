"""The first code cell of every notebook: folded, it is one line to run."""

from __future__ import annotations

from headcount.publish.addresses import wheel_address

# JupyterLab hides all but the first line; Colab makes it a title beside a button. What the cell
# says is not stored, since it is true only where the cell has run; nbval has to know that.
FOLDED = {
    "cellView": "form",
    "jupyter": {"source_hidden": True},
    "tags": ["nbval-ignore-output"],
}

# Not an ImportError: Colab adds a notice and a button of its own to those.
_SETUP = """\
# @title Start here: run this cell once
try:
    import headcount as hc
except ModuleNotFoundError:  # in Colab the page arrives alone, so the rest is fetched
    import subprocess, sys

    wheel = "{wheel}"
    pip = [sys.executable, "-m", "pip", "install", "--no-deps", wheel]
    if "google.colab" not in sys.modules or subprocess.run(pip, capture_output=True).returncode:
        sorry = RuntimeError("{sorry}")
        sorry._render_traceback_ = lambda: [str(sorry)]
        raise sorry from None
    import headcount as hc
if not hasattr(hc, "Problem"):  # something else of that name lies beside the notebook
    other = hc.__file__ or list(hc.__path__)[0]
    sorry = RuntimeError(f"{{other}} {hidden}")
    sorry._render_traceback_ = lambda: [str(sorry)]
    raise sorry
print("Ready: go on to the next cell.")"""

_HIDDEN = "hides Headcount: give it another name, restart the kernel and run this again."


def setup_cell(address: str) -> str:
    """The first code cell of every notebook."""
    sorry = f"Headcount is not here: check the network and run this again, or see {address}."
    if not address:
        sorry = "Headcount is not here, and has no address yet: open this with start.py."
    return _SETUP.format(wheel=wheel_address(address), sorry=sorry, hidden=_HIDDEN)
