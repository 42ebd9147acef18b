"""A Python that has loaded what kernels load, and becomes one for each who asks (ask.py)."""

import builtins
import gc
import json
import os
import select
import signal
import socket
import sys
from threading import Thread
from types import SimpleNamespace

del sys.path[0]  # this folder
# As pandas loads, it asks whether it is in a notebook, to know how wide a table may be.
builtins.get_ipython = lambda: SimpleNamespace(kernel=True)

import matplotlib.pyplot  # noqa: E402, F401
import pandas  # noqa: E402, F401
from ipykernel.kernelapp import IPKernelApp  # noqa: E402

del builtins.get_ipython


def serve(place: str) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the kernels
    gc.freeze()
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(place)
        door.listen()
        while door in select.select([door, sys.stdin], [], [])[0]:  # the other: nobody is left
            asked, _ = door.accept()
            if os.fork() == 0:
                door.close()
                be_kernel(asked)
            asked.close()


def be_kernel(asked: socket.socket) -> None:
    """As if started by who asked: with those streams, that environment and folder."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    text, streams, *_ = socket.recv_fds(asked, 1 << 16, 3)
    while not text.endswith(b"\n"):
        text += asked.recv(1 << 16)
    wanted = json.loads(text)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.environ.clear()
    os.environ.update(wanted["environment"])
    os.chdir(wanted["folder"])
    Thread(target=obey, args=[asked], daemon=True).start()
    try:
        IPKernelApp.launch_instance(["-f", *wanted["arguments"]])
    finally:
        os._exit(0)


def obey(asked: socket.socket) -> None:
    """Interrupted with who asked, and ended with it."""
    while asked.recv(1):
        os.kill(os.getpid(), signal.SIGINT)
    os._exit(0)


if __name__ == "__main__":
    serve(sys.argv[1])
