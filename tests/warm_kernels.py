"""Kernels that start at once, for all processes of a run of tests.

To start a Python and to load pandas and matplotlib takes longer than a lesson, and a run starts
some hundred kernels. Each is a process of its own still: a copy of one that has loaded them. One
with an environment of its own, and all where one process runs the tests, start as everywhere.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from warm_kernel.ask import lasting

HERE = Path(__file__).parent
PLACE = "HEADCOUNT_WARM_KERNELS"  # where those who start kernels find the two that serve


def command() -> list[str]:
    """What starts a kernel."""
    if PLACE not in os.environ:
        return [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    ask = [sys.executable, "-I", "-S", str(HERE / "warm_kernel" / "ask.py")]
    return [*ask, os.environ[PLACE], sys.executable, "{connection_file}"]


@contextmanager
def warm_kernels():
    """While this lasts, a kernel "python3" starts at once, with a network or cut off from it."""
    with TemporaryDirectory(prefix="headcount-warm-") as folder:
        os.environ[PLACE] = f"{folder}/"
        kernel = Path(folder, "kernels", "python3", "kernel.json")
        kernel.parent.mkdir(parents=True)
        described = json.loads(Path(sys.prefix, "share/jupyter", *kernel.parts[-3:]).read_text())
        kernel.write_text(json.dumps({**described, "argv": command()}))
        os.environ["JUPYTER_PATH"] = folder
        cut = str(HERE / "no_network")
        serving = [_serve(folder, 0, {}), _serve(folder, 1, {"PYTHONPATH": cut})]
        try:
            yield
        finally:
            for one in serving:
                one.communicate()  # closes its input, which ends it; so does the end of the tests


def _serve(folder: str, number: int, more: dict) -> subprocess.Popen:
    environment = {**os.environ, **more}
    Path(folder, f"{number}.json").write_text(json.dumps(lasting(environment)))
    serve = [sys.executable, HERE / "warm_kernel" / "serve.py", f"{folder}/{number}"]
    environment["MPLBACKEND"] = BACKEND
    return subprocess.Popen(serve, env=environment, stdin=subprocess.PIPE)


BACKEND = "module://matplotlib_inline.backend_inline"  # which a kernel asks for
