"""The commands of start.py: the only list of them. Standard library only, and light to import."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    needs: str  # what .venv holds for it: "learn", or "test", which is more
    help: str


COMMANDS = {
    "setup": Command("learn", "only make the environment, in .venv"),
    "test": Command("test", "run the checkers and the tests; takes the options of pytest"),
    "build": Command("test", "make notebooks, exercises and solutions from lessons/"),
    "site": Command("test", "make the site that needs no server, or serve it"),
    "homework": Command("learn", "make a homework: notebooks, worksheet and answers"),
    "report": Command("learn", "read handed-in notebooks, and say what the class believes"),
    "links": Command("learn", "print a table of links to every lesson"),
    "address": Command("learn", "print the project's address, or set it"),
}
