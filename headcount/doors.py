"""The ways into the lessons. All follow from one setting, the project's address."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]

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


def wheel_address(address: str) -> str:
    """Where the release workflow puts the package: at a fixed tag, never at the newest."""
    release = f"{address}/releases/download/v{version()}"
    return f"{release}/headcount-{version()}-py3-none-any.whl"


def address() -> str:
    """The project's address, https://github.com/owner/name; empty until it is set."""
    return _setting("Repository")


def version() -> str:
    return _setting("version")


def _setting(name: str) -> str:
    """A line of pyproject.toml; Python 3.10 has no reader for the whole file."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    found = re.search(rf'(?m)^{name} = "(.*)"$', text)
    return found[1] if found else ""
