"""A Pyodide to test with: one that a wheel on the package index carries, unmodified.

Never part of what is published. It has the compiled packages, but of pure Python only some:
what it lacks, the site brings in requirements-browser.lock.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import zipfile
from hashlib import sha256
from pathlib import Path

CARRIER = "open-webui==0.12.4"  # carries Pyodide 314.0.3
INSIDE = "open_webui/frontend/pyodide/"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "headcount"


def folder() -> Path:
    """Its folder, fetched once (106 MB) and kept outside the project; each file is checked."""
    place = CACHE / CARRIER.replace("==", "-")
    if not (place / "pyodide-lock.json").exists():
        _fetch(place)
    lock = json.loads((place / "pyodide-lock.json").read_text())
    for package in lock["packages"].values():
        path = place / package["file_name"]
        if path.exists():
            assert sha256(path.read_bytes()).hexdigest() == package["sha256"], path
    return place


def _fetch(place: Path) -> None:
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as name:
        scratch = Path(name)
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-cache-dir"]
        # The wheel is pure Python, but asks for one of these.
        anywhere = ["--only-binary", ":all:", "--python-version", "3.11"]
        subprocess.run([*pip, *anywhere, "-d", name, CARRIER], check=True, capture_output=True)
        (wheel,) = scratch.glob("*.whl")
        with zipfile.ZipFile(wheel) as files:
            files.extractall(scratch, [one for one in files.namelist() if INSIDE in one])
        (scratch / INSIDE).rename(place)
