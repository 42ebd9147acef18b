"""What the name of a handed-in file says: whose it is, by the patterns of four platforms."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from headcount.desk.reading.names import words

# "Lopez Ana_1234567_assignsubmission_file_/answers.ipynb", or all of it in the name of the file.
_MOODLE = re.compile(r"(?P<name>.+?)_(?P<id>\d+)_assignsubmission_[a-z]+_?(?P<file>.*)")
# "lopezana_LATE_12345_67890_answers-1.ipynb"
_CANVAS = re.compile(
    r"(?P<name>[^\W_][^_]*?)_(?:LATE_)?(?P<id>\d+)_\d+_(?P<file>.+?)(?:-(?P<version>\d{1,3}))?(?=\.\w+$)"
)
# "Ana Lopez/Percent/Version 2/answers.ipynb"
_VERSION = re.compile(r"Version (\d{1,4})", re.IGNORECASE)
_GENERIC = {"submitted files", "submissions", "working files", "files", "homework", "notebooks"}
_COPY = re.compile(r"^(?:copy of|kopie von|copie de|copia de) +", re.IGNORECASE)
_AGAIN = re.compile(r" *\((\d{1,3})\)(?=\.|$)")
_NAME_FIRST = re.compile(r"(?P<name>[^\d]+?) +[-\N{EN DASH}] +.+")
_BLIND = re.compile(r"(?:participant|teilnehmer/in|student|anonymous)\b.*", re.IGNORECASE)


@dataclass(frozen=True)
class Sent:
    """By whom a file was sent, as its name says. name is empty where it says no name; id is the
    platform's number of the pupil; version that of the submission; again the number that a
    computer put behind a name it had already; stem the name without it. places are the parts of the
    name that may hold a name or an id. platform is one of ours, or empty where the name was found
    in the name of any folder or file."""

    name: str = ""
    id: str = ""
    version: int = 0
    again: int = 0
    places: tuple[str, ...] = ()
    platform: str = ""
    stem: str = ""


def sent(file: str) -> Sent:
    """What the name of a file says, its folders included."""
    *folders, name = file.split("/")
    stem = re.sub(r"\.ipynb.*$|\.json$", "", name, flags=re.IGNORECASE)
    again = int(found[1]) if (found := _AGAIN.search(name)) else 0
    places = (*folders, stem)
    bare = _COPY.sub("", _AGAIN.sub("", stem)).strip()
    by = Sent(again=again, places=places, stem="/".join([*folders, bare]))
    for one in (*reversed(folders), name):
        if found := _MOODLE.fullmatch(one):
            return replace(by, name=_person(found["name"]), id=found["id"], platform="Moodle")
    if found := _CANVAS.match(name):
        version = int(found["version"] or 0)
        return replace(by, name=found["name"], id=found["id"], version=version, platform="Canvas")
    for place, one in enumerate(folders):
        if found := _VERSION.fullmatch(one):
            above = [part for part in folders[:place] if part.lower() not in _GENERIC]
            who = _person(above[0]) if above else ""
            return replace(by, name=who, version=int(found[1]), platform="Teams")
    if found := _NAME_FIRST.fullmatch(bare):
        return replace(by, name=_person(found["name"]))
    above = [part for part in folders if part.lower() not in _GENERIC]
    return replace(by, name=_person(above[-1]) if above else "")


def _person(text: str) -> str:
    """A text as a name, where it can be one: two words or more without digits."""
    name = _COPY.sub("", text).strip(" _-")
    if _BLIND.fullmatch(name) or any(one.isdigit() for one in name):
        return ""
    return name if len(words(name)) >= 2 and not name.lower().endswith(".zip") else ""


def shared(files: list[str]) -> int:
    """How many folders all of several files lie in together, where each has one of its own below
    them: those say nothing of one pupil."""
    folders = [one.split("/")[:-1] for one in files]
    many = 0
    for parts in zip(*folders):
        if len(set(parts)) > 1:
            return 0 if any(map(_VERSION.fullmatch, parts)) else many
        many += 1
    return 0
