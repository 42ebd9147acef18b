"""The ways into the lessons. All follow from one setting, the project's address on GitHub.

Links and the wheel stand at the tag of this version, so that a link given to a class goes on
opening the same lesson. Only nbgitpuller follows the branch: it brings a pupil the updates.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote, urlencode

from headcount import __version__
from headcount.errors import Problem
from headcount.publish import folders

BRANCH = "main"


def address() -> str:
    """The project's address, https://github.com/owner/name; empty until it is set."""
    # Python 3.10 has no reader for the whole file.
    settings = (folders.ROOT / "pyproject.toml").read_text(encoding="utf-8")
    found = re.search(r'(?m)^Repository = "(.*)"$', settings)
    return found[1] if found else ""


def tag() -> str:
    return f"v{__version__}"


def wheel_address(address: str) -> str:
    """Where the release workflow puts the package."""
    release = f"{address}/releases/download/{tag()}"
    return f"{release}/headcount-{__version__}-py3-none-any.whl"


def colab(address: str, path: str) -> str:
    return (
        f"https://colab.research.google.com/github/{_owner_and_name(address)}/blob/{tag()}/{path}"
    )


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
        "Google Colab": colab(address, folders.FIRST),
        "Binder": binder(address, folders.FIRST),
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


def notebook_files(*names: str) -> list[Path]:
    """The built notebooks: each lesson, then its exercises, then its solutions."""
    where = [folders.ROOT / name for name in names or folders.BUILT]
    found = [path for folder in where for path in folder.glob("*.ipynb")]
    return sorted(found, key=lambda path: (path.name, folders.BUILT.index(path.parent.name)))


def _title(path: Path) -> str:
    source = "".join(json.loads(path.read_text(encoding="utf-8"))["cells"][0]["source"])
    number = int(path.name[:2])
    title = source.splitlines()[0].removeprefix("# ")
    return title if number == 0 else f"{number}. {title}"
