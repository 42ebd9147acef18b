"""The first code cell of every notebook."""

from __future__ import annotations

from headcount.publish.addresses import wheel_address

# Not an ImportError: Colab adds a notice and a button of its own to those.
_SETUP = """\
# In Colab this page arrives alone, so this cell fetches the rest. Elsewhere it only imports.
try:
    import headcount as hc
except ModuleNotFoundError:
    import subprocess, sys

    wheel = "{wheel}"
    pip = [sys.executable, "-m", "pip", "install", "--no-deps", wheel]
    if "google.colab" not in sys.modules or subprocess.run(pip, capture_output=True).returncode:
        sorry = RuntimeError("{sorry}")
        sorry._render_traceback_ = lambda: [str(sorry)]
        raise sorry from None
    import headcount as hc"""


def setup_cell(address: str) -> str:
    """The first code cell of every notebook."""
    sorry = f"Headcount is not here: check the network and run this again, or see {address}."
    if not address:
        sorry = "Headcount is not here, and has no address yet: open this with start.py."
    return _SETUP.format(wheel=wheel_address(address), sorry=sorry)
