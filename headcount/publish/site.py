"""The site: every notebook in the browser alone, with no account and no server (JupyterLite).

What happens to a pupil's own work
----------------------------------
The browser keeps what a pupil changes under the name of the file, and from then on shows that
copy instead of the file on the site. Under one fixed name a pupil would never see a corrected
lesson. So the files of the site carry an edition in their names, four letters and digits that
follow from the text and code of the notebook: ``02_the_31_percent.1f0c.ipynb``. A lesson that
did not change keeps its name, and pupils go on in their own copy. A changed one is a new file;
the pupil's copy of the old one stays in the same folder under its old name, and the start page
offers both. Links do not change: ``?open=notebooks/02_the_31_percent.ipynb`` leads to the
current edition.
"""

from __future__ import annotations

import functools
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from headcount.errors import Problem
from headcount.publish import pyodide
from headcount.publish.folders import BUILT, FIRST, ROOT

SITE = ROOT / "site"
FOLDERS = (*BUILT, "data")

ENVIRONMENT = ROOT / ".venv-site"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / ("python.exe" if os.name == "nt" else "python"))
LOCKS = ("requirements-site.lock", "requirements-browser.lock")
LOG = ROOT / ".venv-site.log"

KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"


def build(pyodide_from: str | None = None, target: Path = SITE) -> Path:
    """Build the site; returns its folder.

    pyodide_from is a folder or an archive of a full Pyodide release, or the address of such an
    archive: the site then asks nothing of any other host. Without it the compiled packages
    come from Pyodide's public host, at one version.
    """
    _check_is_ours(target)
    with tempfile.TemporaryDirectory(prefix="headcount-site-") as name:
        scratch = Path(name)
        with pyodide.opened(pyodide_from, scratch) as source:
            _step("Making the environment")
            make_environment()
            _step("Building the pages")
            editions = copy_contents(scratch / "files")
            made = _jupyterlite(scratch)
            _step("Adding Python and its packages")
            wheels = [_own_wheel(scratch), *(ENVIRONMENT / "wheels").glob("*.whl")]
            wheels += made.glob("extensions/@jupyterlite/pyodide-kernel-extension/**/*.whl")
            settings = pyodide.add(source, wheels, made)
        _configure(made, settings)
        _write_start_page(made, editions)
        if target.exists():
            shutil.rmtree(target)
        shutil.move(made, target)
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    print(f"{target} is ready: {size / 1e6:.0f} MB, of which a browser fetches a part.")
    return target


def _step(words: str) -> None:
    print(f"  {words} ...", flush=True)


def _check_is_ours(target: Path) -> None:
    """Never delete a folder that this command did not make."""
    if target.exists() and not (target / "jupyter-lite.json").exists():
        raise Problem(f"{target} is there already and is not a site: move it away first.")


# --- the environment ---


def make_environment() -> None:
    """.venv-site holds JupyterLite and the wheels for the browser, as the lock files say."""
    stamp = ENVIRONMENT / "headcount.json"
    locks = [(ROOT / name).read_text(encoding="utf-8") for name in LOCKS]
    now = json.dumps([sys.version, str(ENVIRONMENT), *locks])
    if stamp.exists() and stamp.read_text(encoding="utf-8") == now:
        return
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    LOG.write_text("")
    requirements, browser = (str(ROOT / name) for name in LOCKS)
    uv = shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))
    if uv:
        _quietly([uv, "venv", "--python", sys.executable, str(ENVIRONMENT)])
        _quietly([uv, "pip", "install", "--python", PYTHON, "-r", requirements])
    else:
        _quietly([sys.executable, "-m", "venv", str(ENVIRONMENT)])
        _quietly([PYTHON, "-m", "pip", "install", "-r", requirements])
    # For the Python in the browser, whatever Python this one is. uv cannot download.
    fetch = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary", ":all:"]
    target = ["--python-version", pyodide.PYTHON, "--platform", "any"]
    _quietly([*fetch, *target, "-r", browser, "-d", str(ENVIRONMENT / "wheels")])
    stamp.write_text(now, encoding="utf-8")


def _quietly(command: list[str], **more) -> None:
    """Run a command; what it prints goes to the log."""
    with LOG.open("a", encoding="utf-8") as log:
        print("$", *command, file=log, flush=True)
        code = subprocess.call(command, stdout=log, stderr=subprocess.STDOUT, **more)
    if code:
        raise Problem(
            "The site could not be built, most often because there is no network: connect and "
            f"run this again, or see {LOG.name} for what was said."
        )


def _own_wheel(scratch: Path) -> Path:
    code = f"from hatchling.build import build_wheel; build_wheel({str(scratch)!r})"
    _quietly([PYTHON, "-c", code], cwd=ROOT)
    return next(scratch.glob("headcount-*.whl"))


# --- what is in it ---


def edition(text: str) -> str:
    """Follows from a notebook's text and code. Not from its outputs, nor from the setup cell,
    which names the release and does nothing in the browser."""
    cells = json.loads(text)["cells"]
    setup = next((cell for cell in cells if cell["cell_type"] == "code"), None)
    sources = ["".join(cell["source"]) for cell in cells if cell is not setup]
    return sha256("\n\0".join(sources).encode()).hexdigest()[:4]


def copy_contents(folder: Path) -> dict[str, str]:
    """Copy what a learner has, under the names of its editions; returns {path: path there}."""
    files = [path for name in FOLDERS for path in sorted((ROOT / name).rglob("*.*"))]
    texts = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in [ROOT / "CHANGELOG.md", *files]
        if path.suffix in (".ipynb", ".csv", ".md")
    }
    editions = {
        path: f"{path.removesuffix('.ipynb')}.{edition(text)}.ipynb"
        for path, text in texts.items()
        if path.endswith(".ipynb")
    }
    for path, text in texts.items():
        there = folder / editions.get(path, path)
        there.parent.mkdir(parents=True, exist_ok=True)
        text = _with_links(text, path, editions) if path in editions else text
        there.write_text(text, encoding="utf-8", newline="\n")
    return editions


def _with_links(text: str, path: str, editions: dict[str, str]) -> str:
    """Have a notebook's links to other notebooks lead to their editions."""

    def led(found: re.Match) -> str:
        folder, _, name = found[1].rpartition("/")
        wanted = os.path.normpath(os.path.join(os.path.dirname(path), folder, name))
        there = editions.get(Path(wanted).as_posix())
        return found[0] if there is None else found[0].replace(name, Path(there).name)

    notebook = json.loads(text)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = re.sub(r"\]\(([^)\s]+\.ipynb)", led, "".join(cell["source"]))
    return json.dumps(notebook, ensure_ascii=False)


def _jupyterlite(scratch: Path) -> Path:
    """The pages and the notebooks, without Python."""
    made = scratch / "site"
    command = [PYTHON, "-m", "jupyterlite_core", "build", "--no-sourcemaps"]
    command += ["--lite-dir", str(scratch), "--output-dir", str(made)]
    command += ["--contents", str(scratch / "files")]
    for app in ("lab", "notebooks", "tree", "edit"):
        command += ["--apps", app]
    _quietly(command, cwd=scratch)
    return made


def _configure(made: Path, kernel: dict) -> None:
    path = made / "jupyter-lite.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    data = config["jupyter-config-data"]
    plugins = data.setdefault("litePluginSettings", {})
    plugins[KERNEL] = {**plugins.get(KERNEL, {}), **kernel}
    data.update(
        appName="Headcount",
        appUrl="./notebooks",
        exposeAppInBrowser=True,  # for the tests
        faviconUrl="./icon-120x120.png",  # a hundredth of JupyterLite's own in size
        # Fixed names: by default they follow from the address, and would change with it.
        contentsStorageName="Headcount files",
        settingsStorageName="Headcount settings",
        workspacesStorageName="Headcount workspaces",
    )
    path.write_text(json.dumps(config, indent=1), encoding="utf-8")


def _write_start_page(made: Path, editions: dict[str, str]) -> None:
    page = (Path(__file__).parent / "start.html").read_text(encoding="utf-8")
    page = page.replace('"FIRST"', json.dumps(FIRST)).replace('"EDITIONS"', json.dumps(editions))
    (made / "index.html").write_text(page, encoding="utf-8")


# --- serving it ---


class Handler(http.server.SimpleHTTPRequestHandler):
    # Windows takes these from its registry, where they are often wrong.
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html",
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".json": "application/json",
        ".css": "text/css",
        ".wasm": "application/wasm",
        ".svg": "image/svg+xml",
    }

    def log_message(self, *args) -> None:
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, address) -> None:
        """A browser that turns away before a file is sent is no error."""


def server(folder: Path, port: int = 0) -> Server:
    """A server for this machine alone; port 0 takes any that is free."""
    handler = functools.partial(Handler, directory=str(folder))
    try:
        return Server(("127.0.0.1", port), handler)
    except OSError as error:
        raise Problem(
            f"Port {port} cannot be used ({error.strerror}): choose another with --port."
        ) from None


def serve(folder: Path = SITE, port: int = 8000) -> None:
    """Serve a built site until Ctrl-C."""
    with server(folder, port) as running:
        print(f"Open http://127.0.0.1:{running.server_port}/ . To stop, press Ctrl-C here.")
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            print("Stopped.")
