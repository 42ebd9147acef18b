"""Comparing a stored notebook with the one that was built: every difference a reader could see."""

from __future__ import annotations

import io
import re
from base64 import b64decode
from dataclasses import dataclass, field

import nbformat
import numpy as np
from PIL import Image

# What another processor may round otherwise: so many pixels, by so many of 255 levels.
PIXELS, LEVELS = 20, 2

_PNG = re.compile(r"data:image/png;base64,([\w+/=]+)")


@dataclass
class Comparison:
    """differs says what does, in a few words, and is empty where nothing does.

    drawn_by has one entry for each stored picture that was not compared, because another version
    of matplotlib drew it: that version.
    """

    differs: str = ""
    drawn_by: list[str] = field(default_factory=list)


def compare(stored, built) -> Comparison:
    """stored is None where there is no such file yet."""
    if stored is None:
        return Comparison("new")
    old, new = _plain(stored), _plain(built)
    if old.metadata != new.metadata:
        return Comparison("metadata")
    drawn_by: list[str] = []
    for number, (before, after) in enumerate(zip(old.cells, new.cells)):
        pictures = list(zip(_take_pictures(before), _take_pictures(after)))
        if before != after:
            return Comparison(f"{_part(before, after)} of cell {number}")
        for one, other in pictures:
            versions = _drawn_by(one), _drawn_by(other)
            if all(versions) and versions[0] != versions[1]:
                drawn_by.append(versions[0])
            elif not all(versions) or not _same_pixels(one, other):
                return Comparison(f"picture of cell {number}")
    if len(old.cells) != len(new.cells):
        return Comparison(f"{len(old.cells)} cells stored, {len(new.cells)} built")
    return Comparison(drawn_by=drawn_by)


def _plain(notebook):
    """A copy, with texts as they are after reading from a file."""
    return nbformat.reads(nbformat.writes(notebook), as_version=4)


def _part(before, after) -> str:
    for part in ("source", "metadata"):
        if before[part] != after[part]:
            return part
    return "output"


def _take_pictures(cell) -> list[bytes]:
    """The PNG pictures in the outputs of a cell, which keeps all else: SVG is text."""
    found = []
    for output in cell.get("outputs", []):
        html = output.get("data", {}).get("text/html", "")
        found += [b64decode(data) for data in _PNG.findall(html)]
        if html:
            output.data["text/html"] = _PNG.sub("picture", html)
    return found


def _drawn_by(png: bytes) -> str:
    """The version of matplotlib that drew it, as the picture itself says; empty if it does not."""
    with Image.open(io.BytesIO(png)) as picture:
        found = re.search(r"Matplotlib version *([\w.+]+)", picture.info.get("Software", ""))
    return found[1] if found else ""


def _same_pixels(one: bytes, other: bytes) -> bool:
    if one == other:
        return True
    a, b = (np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"), int) for png in (one, other))
    if a.shape != b.shape:
        return False
    off = np.abs(a - b).max(axis=2)
    return bool(off.max() <= LEVELS and np.count_nonzero(off) <= PIXELS)
