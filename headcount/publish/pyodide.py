"""Python in the browser: Pyodide, the wheels we add to it, and the lock file that lists both.

Compiled packages (pandas, matplotlib and what they need) are Pyodide's own. Pure Python that
is pinned in requirements-browser.lock replaces Pyodide's, so that the site runs the versions
that were tested. Pyodide loads by itself what a cell imports and the lock file lists.
"""

from __future__ import annotations

import json
import re
import shutil
import tarfile
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

from headcount.errors import Problem

VERSION = "314.0.3"  # the one that tests/test_site.py runs
PYTHON = "3.14"
HOST = f"https://cdn.jsdelivr.net/pyodide/v{VERSION}/full"
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK = "pyodide-lock.json"

# What a kernel loads while it starts; the rest follows as what these need.
AT_START = ["micropip", "piplite", "pyodide-kernel", "ipykernel", "jedi", "headcount"]
MARKERS = {
    "sys_platform": "emscripten",
    "os_name": "posix",
    "platform_system": "Emscripten",
    "platform_machine": "wasm32",
    "python_version": PYTHON,
    "python_full_version": f"{PYTHON}.0",
}


@dataclass(frozen=True)
class Source:
    """A Pyodide release: its lock file, and its folder or the address of one."""

    lock: dict
    folder: Path | None = None


@contextmanager
def opened(where: str | None, scratch: Path) -> Iterator[Source]:
    """A release from a folder, an archive or the address of one; None is Pyodide's own host."""
    if where is None:
        yield Source(_read_lock(_fetch(f"{HOST}/{LOCK}", scratch / LOCK)))
        return
    if re.match("https?://", where):
        path = _fetch(where, scratch / where.rsplit("/", 1)[1])
    else:
        path = Path(where).expanduser()
        if not path.exists():
            raise Problem(f"There is no {where}: give the folder or archive of a Pyodide release.")
    if path.is_file():
        path = _unpacked(path, scratch / "pyodide")
    found = sorted(path.rglob(LOCK), key=lambda one: len(one.parts))
    if not found:
        raise Problem(f"{where} holds no {LOCK}: it is not a Pyodide release.")
    yield Source(_read_lock(found[0]), found[0].parent)


def _fetch(address: str, path: Path) -> Path:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer, path.open("wb") as file:
            shutil.copyfileobj(answer, file)
    except (OSError, ValueError) as error:
        raise Problem(
            f"{address} could not be fetched ({error}): connect, or give --pyodide the folder of "
            "a release that you have."
        ) from None
    return path


def _unpacked(archive: Path, folder: Path) -> Path:
    folder.mkdir()
    try:
        with tarfile.open(archive) as tar:
            for member in tar:
                if member.isfile():  # a release is one flat folder
                    with (folder / Path(member.name).name).open("wb") as file:
                        shutil.copyfileobj(tar.extractfile(member), file)
    except (tarfile.TarError, EOFError, OSError):
        raise Problem(f"{archive.name} cannot be unpacked: fetch it again.") from None
    return folder


def _read_lock(path: Path) -> dict:
    try:
        lock = json.loads(path.read_text(encoding="utf-8"))
        python = lock["info"]["python"]
    except (ValueError, KeyError, TypeError):
        raise Problem(f"{path.name} cannot be read: fetch the Pyodide release again.") from None
    if not python.startswith(f"{PYTHON}."):
        raise Problem(
            f"This Pyodide is for Python {python}, and the site needs {PYTHON}: take {VERSION}."
        )
    return lock


def add(source: Source, wheels: list[Path], site: Path) -> dict:
    """Put Python and the wheels into the site; returns the settings of its kernel."""
    packages = {name: dict(package) for name, package in source.lock["packages"].items()}
    ours: dict[str, Path] = {parse_wheel_filename(path.name)[0]: path for path in wheels}
    # The kernel's own: only a stand-in for Jupyter's classic notebook, which is not here.
    ours.pop("widgetsnbextension", None)
    for name, path in ours.items():
        packages[name] = _entry(name, path)
    needed = _needed(AT_START, packages)
    packages = {name: packages[name] for name in sorted(needed)}
    if source.folder is not None:
        theirs = [package["file_name"] for name, package in packages.items() if name not in ours]
        _copy(source, theirs, packages, site / "static" / "pyodide")

    digest = sha256(json.dumps(packages, sort_keys=True).encode()).hexdigest()[:8]
    # In a folder named by what is in it: a browser's cache never mixes two releases.
    place = site / "static" / f"packages-{digest}"
    place.mkdir(parents=True)
    base = HOST if source.folder is None else "../pyodide"
    for name, package in packages.items():
        if name in ours:
            shutil.copy(ours[name], place)
        else:
            package["file_name"] = f"{base}/{package['file_name']}"
    lock = {**source.lock, "packages": packages}
    (place / LOCK).write_text(json.dumps(lock, indent=1), encoding="utf-8")
    home = HOST if source.folder is None else "./static/pyodide"
    return {
        "pyodideUrl": f"{home}/pyodide.mjs",
        "disablePyPIFallback": True,
        "loadPyodideOptions": {
            "lockFileURL": f"./static/{place.name}/{LOCK}",
            "packages": AT_START,
        },
    }


def _copy(source: Source, names: list[str], packages: dict, folder: Path) -> None:
    """Copy what is needed of a release, and check it."""
    folder.mkdir(parents=True)
    digests = {package["file_name"]: package["sha256"] for package in packages.values()}
    for name in [*CORE, *names]:
        path = source.folder / name
        if not path.exists():
            raise Problem(f"{name} is missing in this Pyodide: it is not a full release.")
        if name in digests and sha256(path.read_bytes()).hexdigest() != digests[name]:
            raise Problem(f"{name} is damaged: fetch the Pyodide release again.")
        shutil.copy(path, folder)


def _entry(name: str, path: Path) -> dict:
    """A wheel as the lock file lists it."""
    with zipfile.ZipFile(path) as wheel:
        files = wheel.namelist()
        info = next(file for file in files if file.endswith(".dist-info/METADATA"))
        metadata = wheel.read(info).decode()
    tops = {file.split("/")[0].removesuffix(".py") for file in files if file.endswith(".py")}
    return {
        "name": name,
        "version": str(parse_wheel_filename(path.name)[1]),
        "file_name": path.name,
        "install_dir": "site",
        "sha256": sha256(path.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": sorted(tops),
        "depends": _requirements(metadata),
        "unvendored_tests": False,
    }


def _requirements(metadata: str) -> list[str]:
    """The names that a wheel needs in the browser, without its extras."""
    names: list[str] = []
    for line in re.findall(r"(?m)^Requires-Dist: (.*)$", metadata):
        wanted = Requirement(line.strip())
        if wanted.marker is None or wanted.marker.evaluate({**MARKERS, "extra": ""}):
            names.append(canonicalize_name(wanted.name))
    return names


def _needed(names: list[str], packages: dict) -> set[str]:
    """These packages and all that they need.

    A package of Pyodide may name another one as it is written, not as it is listed. What is not
    listed is needed by the front end alone (widgetsnbextension).
    """
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in found or name not in packages:
            continue
        found.add(name)
        needs = [canonicalize_name(need) for need in packages[name]["depends"]]
        packages[name]["depends"] = [need for need in needs if need in packages]
        waiting += needs
    return found
