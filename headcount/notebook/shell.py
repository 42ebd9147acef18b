"""What the package sets up in IPython when a notebook imports it."""

from __future__ import annotations

import contextlib
import sys

from headcount.notebook.name_errors import explain
from headcount.questions.functions import running


def set_up() -> None:
    """In a notebook: missing names in words, and trials of functions that stay quiet."""
    if "IPython" not in sys.modules:
        return
    from IPython import get_ipython

    shell = get_ipython()
    if shell is not None:
        shell.set_custom_exc((NameError,), explain)
        running.surroundings = _quiet


@contextlib.contextmanager
def _quiet():
    """Drop what display() publishes; let exit() and quit() stop the function and not the kernel.

    In IPython they ask the shell to end, later.
    """
    from IPython import get_ipython
    from IPython.core.displaypub import CapturingDisplayPublisher

    def stop(*_):
        raise SystemExit

    shell = get_ipython()
    shown, asked = shell.display_pub, vars(shell).get("ask_exit")
    shell.ask_exit, shell.display_pub = stop, CapturingDisplayPublisher()
    try:
        yield
    finally:
        shell.display_pub = shown
        if asked:
            shell.ask_exit = asked
        else:
            vars(shell).pop("ask_exit", None)  # so that of its class is there again
