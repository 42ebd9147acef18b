"""The ways into the lessons. All follow from one setting, the project's address on GitHub.

Links and the wheel stand at the tag of this version, so that a link given to a class goes on
opening the same lesson. Only nbgitpuller follows the branch: it brings a pupil the updates.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote, urlencode

from .problems import Problem

ROOT = Path(__file__).parents[1]
FOLDERS = ("notebooks", "exercises", "solutions")
FIRST = "notebooks/00_start_here.ipynb"
BRANCH = "main"

# --- the setup cell ---

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
    """Where the release workflow puts the package."""
    release = f"{address}/releases/download/{tag()}"
    return f"{release}/headcount-{version()}-py3-none-any.whl"


# --- the setting ---


def address() -> str:
    """The project's address, https://github.com/owner/name; empty until it is set."""
    return _setting("Repository")


def version() -> str:
    return _setting("version")


def tag() -> str:
    return f"v{version()}"


def _setting(name: str) -> str:
    """A line of pyproject.toml; Python 3.10 has no reader for the whole file."""
    found = re.search(rf'(?m)^{name} = "(.*)"$', _read("pyproject.toml"))
    return found[1] if found else ""


def set_address(text: str) -> str:
    """Write the address into pyproject.toml, README.md and every setup cell; returns it."""
    new = text.strip().removesuffix("/").removesuffix(".git")
    if not re.fullmatch(r"https://github\.com/[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9_.-]+", new):
        raise Problem(f"An address looks like https://github.com/owner/name, not like {text!r}.")
    _replace("pyproject.toml", r'(?m)(^\[project\.urls\]\n(?:#.*\n)*)(?:Repository = .*\n)?',
             rf'\g<1>Repository = "{new}"\n')  # fmt: skip
    _replace("README.md", r"(?s)(<!-- doors[^>]*-->\n).*?(<!-- end of doors -->)",
             lambda found: f"{found[1]}{badges(new)}\n{found[2]}")  # fmt: skip
    for path in notebook_files():
        _put_setup_cell(path, setup_cell(new))
    return new


def _replace(name: str, pattern: str, new) -> None:
    text, count = re.subn(pattern, new, _read(name))
    if count != 1:
        raise Problem(f"{name} has lost the place where the address goes ({count} found).")
    (ROOT / name).write_text(text, encoding="utf-8")


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _put_setup_cell(path: Path, source: str) -> None:
    """As a build would: nothing else in a notebook depends on the address."""
    import nbformat

    notebook = nbformat.read(path, as_version=4)
    next(cell for cell in notebook.cells if cell.cell_type == "code").source = source
    nbformat.write(notebook, path)


# --- links ---


def colab(address: str, path: str) -> str:
    return f"https://colab.research.google.com/github/{_owner_and_name(address)}/blob/{tag()}/{path}"


def binder(address: str, path: str, environment: str = "") -> str:
    """A link to mybinder.org.

    environment is the address of a repository that holds the environment alone: Binder then
    need not build it again when a lesson changes, and nbgitpuller brings the lessons.
    """
    if environment:
        pull = quote(_git_pull(address, path), safe="")
        return f"https://mybinder.org/v2/gh/{_owner_and_name(environment)}/HEAD?urlpath={pull}"
    lab = quote(path, safe="")
    return f"https://mybinder.org/v2/gh/{_owner_and_name(address)}/{tag()}?labpath={lab}"


def site(address: str, path: str = "") -> str:
    """The site on GitHub Pages: its start page, which also leads to one notebook."""
    owner, name = _owner_and_name(address).split("/")
    start = f"https://{owner.lower()}.github.io/{name}/"
    return f"{start}?open={quote(path)}" if path else start


def hub(address: str, path: str, server: str) -> str:
    """A link that opens the lesson on a JupyterHub with nbgitpuller."""
    return f"{server.rstrip('/')}/hub/user-redirect/{_git_pull(address, path)}"


def download(address: str) -> str:
    """The whole project, for a computer that has Python."""
    return f"{address}/archive/refs/tags/{tag()}.zip"


def _git_pull(address: str, path: str) -> str:
    name = address.rsplit("/", 1)[1]
    where = {"repo": address, "branch": BRANCH, "urlpath": f"lab/tree/{name}/{path}"}
    return f"git-pull?{urlencode(where)}"


def _owner_and_name(address: str) -> str:
    return address.removeprefix("https://github.com/")


def badges(address: str) -> str:
    """What stands in the README once the address is known."""
    doors = {
        "the site, no account and no server": site(address),
        "Google Colab": colab(address, FIRST),
        "Binder": binder(address, FIRST),
        "your computer (zip)": download(address),
    }
    listed = " · ".join(f"[{name}]({link})" for name, link in doors.items())
    return f"Open the lessons: {listed}. Links to each lesson: `python3 start.py links`."


def links(environment: str = "", server: str = "") -> str:
    """A Markdown table of every lesson and exercise with its four links."""
    home = address()
    if not home:
        raise Problem(
            "The project has no address yet: "
            "set it with python3 start.py address https://github.com/owner/name."
        )
    rows = ["| Notebook | JupyterLab | Colab | Binder | Site |", "|---|---|---|---|---|"]
    for file in notebook_files("notebooks", "exercises"):
        path = f"{file.parent.name}/{file.name}"
        lab = f"[open]({hub(home, path, server)})" if server else f"[download]({download(home)})"
        doors = [colab(home, path), binder(home, path, environment), site(home, path)]
        opens = " | ".join([lab, *(f"[open]({door})" for door in doors)])
        rows.append(f"| {_title(file)} | {opens} |")
    return "\n".join(rows)


def notebook_files(*folders: str) -> list[Path]:
    """The built notebooks: each lesson, then its exercises, then its solutions."""
    found = [path for name in folders or FOLDERS for path in (ROOT / name).glob("*.ipynb")]
    return sorted(found, key=lambda path: (path.name, FOLDERS.index(path.parent.name)))


def _title(path: Path) -> str:
    source = "".join(json.loads(path.read_text(encoding="utf-8"))["cells"][0]["source"])
    number = int(path.name[:2])
    title = source.splitlines()[0].removeprefix("# ")
    return title if number == 0 else f"{number}. {title}"
