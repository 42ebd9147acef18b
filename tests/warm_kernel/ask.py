"""A kernel that starts at once: as a part of serve.py, where its environment is the same.

Elsewhere it starts as every kernel does. This process lives as long as the kernel.
"""

import json
import os
import signal
import socket
import sys
from contextlib import suppress

# What is only read once a kernel runs; all else may matter while it loads.
LATER = ("HEADCOUNT_", "JPY_", "JUPYTER", "PYTEST_", "COLUMNS", "LINES")


def lasting(environment: dict) -> dict:
    return {name: one for name, one in environment.items() if not name.startswith(LATER)}


def main(place: str, python: str, *arguments: str) -> None:
    given = dict(os.environ)
    for number in (0, 1):
        try:
            with open(f"{place}{number}.json") as file:
                there = json.load(file)
            asked = socket.socket(socket.AF_UNIX)
            if there == lasting(given):
                asked.connect(f"{place}{number}")
                break
        except OSError:
            pass
    else:
        os.execv(python, [python, "-m", "ipykernel_launcher", "-f", *arguments])
    wanted = {"environment": given, "folder": os.getcwd(), "arguments": arguments}
    text = json.dumps(wanted).encode() + b"\n"
    asked.sendall(text[socket.send_fds(asked, [text], [0, 1, 2]) :])
    signal.signal(signal.SIGINT, lambda *_: asked.sendall(b"i"))
    parent = os.getppid()
    asked.settimeout(1)
    while os.getppid() == parent:  # a kernel ends with who started it
        with suppress(TimeoutError):
            asked.recv(1)  # nothing comes before its end
            break


if __name__ == "__main__":
    main(*sys.argv[1:])
