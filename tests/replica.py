"""Google Colab as the notebooks see it: its versions in an environment of their own, a stand-in
for its module, a kernel started in an empty folder, and the release of the wheel on loopback."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import nbformat
from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpecManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from headcount.publish import addresses
from headcount.publish.setup_cell import setup_cell

ROOT = Path(__file__).parents[1]
HERE = Path(__file__).parent
PINS = HERE / "colab.txt"
VENV = ROOT / ".venv-colab"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

COMPILE = {"PYTHONDONTWRITEBYTECODE": ""}  # each kernel finds what the one before has compiled


def make_environment() -> None:
    """.venv-colab with the pinned versions; kept until the pins or the Python change."""
    stamp = VENV / "headcount.txt"
    wanted = f"{sys.version} {hashlib.sha256(PINS.read_bytes()).hexdigest()} {VENV}"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    uv = shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))
    make = [sys.executable, "-m", "venv", "--clear"]
    if uv:  # with a pip, for the first cell
        make = [uv, "venv", "-q", "--clear", "--seed", "--python", sys.executable]
    subprocess.run([*make, VENV], check=True)
    # It compiles nothing: the first kernel does so, once, for what is imported (COMPILE).
    install = [uv, "pip", "install", "--python", PYTHON]
    if not uv:
        install = [PYTHON, "-m", "pip", "install"]
    subprocess.run([*install, "-q", "-r", PINS], check=True)
    environment = {**os.environ, **COMPILE}
    subprocess.run([PYTHON, "-c", "import matplotlib.font_manager"], env=environment, check=True)
    stamp.write_text(wanted)


def installed() -> dict[str, str]:
    """Everything in the replica, name and version."""
    code = (
        "from importlib.metadata import distributions; import json; "
        "print(json.dumps({one.name.lower(): one.version for one in distributions()}))"
    )
    return json.loads(subprocess.check_output([PYTHON, "-c", code]))


def take_headcount_away() -> None:
    subprocess.run([PYTHON, "-m", "pip", "uninstall", "-q", "-y", "headcount"], check=True)


class Release:
    """What the release workflow publishes, on loopback; it notes what is asked for."""

    def __init__(self, folder: Path):
        path = folder / addresses.wheel_address("").lstrip("/")
        path.parent.mkdir(parents=True)
        code = f"from hatchling.build import build_wheel; build_wheel({str(path.parent)!r})"
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
        self.asked: list[str] = []

        class Handler(SimpleHTTPRequestHandler):
            def log_message(handler, *_):
                self.asked.append(handler.path)

        handler = partial(Handler, directory=str(folder))
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"


@contextmanager
def release(folder: Path):
    published = Release(folder)
    threading.Thread(target=published.server.serve_forever, daemon=True).start()
    yield published
    published.server.shutdown()
    published.server.server_close()


def run(path: Path, folder: Path, address: str, **where):
    """The notebook after Run All, to its end or its first error, in a kernel of its own."""
    return run_in_turn([path], folder, address, **where)[path]


def run_in_turn(
    paths: list[Path], folder: Path, address: str, *, colab: bool = True, first=setup_cell
) -> dict:
    """Each notebook after Run All, to its end or its first error, all in one kernel.

    Each finds its own folder around it, with no other notebook, and none of the names of those
    before it. What stays loaded is the packages, at the same versions whoever loads them.

    The one thing changed in a notebook is the address in its setup cell. With colab=False the
    kernel is that of a JupyterLab which holds the same versions and no headcount. first makes the
    setup cell for an address.
    """
    manager, client, done = _kernel(folder, colab), None, {}
    for path in paths:
        notebook = _prepared(path, address, first)
        content = folder / path.parent.name / path.stem / "content"
        content.mkdir(parents=True)
        nbformat.write(notebook, content / path.name)
        here = {"metadata": {"path": str(content)}}
        following = NotebookClient(notebook, km=manager, timeout=120, resources=here)
        if client:
            following.kc = client.kc
            client.kc.execute(f"%reset -f\n%cd -q {content}", silent=True)
        client, done[path] = following, notebook
        with suppress(CellExecutionError):  # it stands in the notebook
            client.execute(cleanup_kc=path == paths[-1])
    return done


def _prepared(path: Path, address: str, first):
    """The notebook with this address, and without what it shows."""
    notebook = nbformat.read(path, 4)
    setup = next(cell for cell in notebook.cells if cell.cell_type == "code")
    assert setup.source == first(addresses.address()), "rebuild the notebooks"
    setup.source = first(address)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    return notebook


def _kernel(folder: Path, colab: bool) -> AsyncKernelManager:
    spec = folder / "kernels" / "replica"
    spec.mkdir(parents=True)
    command = [str(PYTHON), "-Xfrozen_modules=off", "-m", "ipykernel_launcher"]
    command += ["-f", "{connection_file}", "--log-level=ERROR"]
    described = {
        "argv": [*command, "--ext=google.colab"] if colab else command,
        "display_name": "Colab",
        "language": "python",
        "env": {**environment(), "PIP_RETRIES": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
    }
    (spec / "kernel.json").write_text(json.dumps(described))
    specs = KernelSpecManager(kernel_dirs=[str(spec.parent)], ensure_native_kernel=False)
    return AsyncKernelManager(kernel_name="replica", kernel_spec_manager=specs)


def environment() -> dict[str, str]:
    """The stand-in for google.colab, the cut network, and no widget argument may be ignored."""
    return {
        "PYTHONPATH": os.pathsep.join([str(HERE / "colab"), str(HERE / "no_network")]),
        "PYTHONWARNINGS": "error:Passing unrecognized arguments",
        **COMPILE,
    }
