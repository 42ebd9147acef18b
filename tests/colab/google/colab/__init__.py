"""Stands in for Google's module of this name, as far as a notebook can notice it.

Like the real one it takes over errors of the kind ImportError, to add a notice of its own.
"""


def load_ipython_extension(shell):
    def show(shell, kind, error, traceback, tb_offset=None):
        shell.showtraceback((kind, error, traceback), tb_offset=tb_offset)
        print("NOTE: If your import is failing due to a missing package, ...")

    shell.set_custom_exc((ImportError,), show)
