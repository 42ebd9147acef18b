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
import importlib.util, subprocess, sys
sorry = "{sorry}"
if "google.colab" in sys.modules and not importlib.util.find_spec("headcount"):  # it comes alone
    wheel = "{wheel}"
    subprocess.run([sys.executable, "-mpip", "install", "--no-deps", wheel], capture_output=True)
if importlib.util.find_spec("headcount"):
    import headcount as hc
    sorry = "" if hasattr(hc, "Problem") else f"{{hc.__file__ or list(hc.__path__)[0]}} {hidden}"
if sorry:
    stop = RuntimeError(sorry)
    stop._render_traceback_ = lambda: [sorry]
    raise stop
{begin}
print("Ready: go on to the next cell.")"""

_WIDE = 90  # characters of a line of what a homework carries
_HIDDEN = "hides Headcount: give it another name, restart the kernel and run this again."


def setup_cell(address: str, begin: str = "hc.begin()") -> str:
    """The first code cell of every notebook; begin is what it does once the package is there."""
    sorry = f"Headcount is not here: check the network and run this again, or see {address}."
    if not address:
        sorry = "Headcount is not here, and has no address yet: open this with start.py."
    return _SETUP.format(wheel=wheel_address(address), sorry=sorry, hidden=_HIDDEN, begin=begin)


def homework_cell(address: str, packed: str) -> str:
    """The first code cell of a homework, which carries all that is asked (``Homework.packed``)."""
    lines = "\n".join(packed[at : at + _WIDE] for at in range(0, len(packed), _WIDE))
    return setup_cell(address, f'hc.homework("""\n{lines}\n""")')
