"""One callback at a time: JupyterLab 4.6 with ipykernel 7 runs those of widgets in two threads,
and neither a figure nor a control that is being set may be changed by two."""

from functools import wraps
from threading import RLock

_ONE = RLock()


def alone(method):
    """A function or method that waits until no other of these runs."""

    @wraps(method)
    def when_free(*args, **kwargs):
        with _ONE:
            return method(*args, **kwargs)

    return when_free
