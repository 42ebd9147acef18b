"""What the package sets up in IPython when a notebook imports it."""

from __future__ import annotations

import contextlib
import os
import sys
from importlib.util import find_spec

from headcount.errors import Problem
from headcount.notebook import name_errors, quote_errors
from headcount.questions.functions import running

_NEEDED = ("ipywidgets", "matplotlib", "numpy", "pandas")

# Where a kernel draws, unless it is told otherwise.
_IN_THE_PAGE = "module://matplotlib_inline.backend_inline"


def set_up() -> None:
    """In a notebook: names and quotes in words, pictures in the page, quiet trials of functions."""
    if "IPython" not in sys.modules:
        return
    from IPython import get_ipython

    shell = get_ipython()
    if shell is None:
        return
    _check_that_no_file_hides_a_package()
    shell.set_custom_exc((NameError, SyntaxError), _explain)
    running.surroundings = _quiet
    if "ipykernel.zmqshell" in sys.modules:
        # Another program may have asked for a window that is not here, as PyCharm does.
        os.environ["MPLBACKEND"] = _IN_THE_PAGE


def _explain(shell, kind, error, traceback, tb_offset=None) -> list[str]:
    """IPython keeps one such function: a name that is not there, or a text not in quotes."""
    room = quote_errors if isinstance(error, SyntaxError) else name_errors
    return room.explain(shell, kind, error, traceback, tb_offset)


def _check_that_no_file_hides_a_package() -> None:
    """A pupil's pandas.py beside the notebook would be imported in its place: Problem."""
    for name in _NEEDED:
        found = find_spec(name)
        if found and not found.submodule_search_locations:
            raise Problem(
                f"{found.origin} hides the package {name}: give that file another name, restart "
                "the kernel and run this again."
            )


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
