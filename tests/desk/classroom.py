"""A class of thirty with a plan: who answers what to eight questions, worked out here by hand."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from random import Random

import nbformat
from nbclient import NotebookClient

from headcount.desk.homework.homework_set import HomeworkSet, make

KINDS = (
    "change percent_change multiplier rise_back share lincoln_petersen time_weighted_mean "
    "average_over_years"
).split()
FORMS = "ABCD"

FIRST = (
    "Ana Ben Chloé Dana Emil Fatima Georg Hana Igor Jana Karim Lena Mia Noor Omar Priya Quentin "
    "Rosa Sam Tara Uma Viktor Wanda Xenia Yusuf Zoë Amara Björn Céline Dario"
).split()
LAST = (
    "Silva Smith Nguyễn Okafor García Müller O'Neil Kowalska Rossi Papadopoulos Haddad Berg Smith "
    "Khan Ali Patel Dupont Moreau Jones Young Mensah Novak Petrov Lindqvist Demir Weiss Diallo "
    "Åkesson Laurent Bianchi"
).split()
PUPILS = [f"{first} {last}" for first, last in zip(FIRST, LAST)]

# What is planted: by question, the code and who makes the mistake. 13, 11 and 9 pupils.
PLANTED = {
    "Q2": ("M-BASE", range(0, 13)),
    "Q4": ("M-SYMM", range(5, 16)),
    "Q5": ("M-MIX", range(12, 21)),
}
SENSELESS = ("banana", "99999999")


def homework(boxes: bool = False) -> HomeworkSet:
    """Eight questions in four forms: the same figures in every call."""
    return make(KINDS, title="Percent", forms=4, boxes=boxes, chance=Random(2026))


def right(kind: str, f: dict) -> str:
    """The right answer from the figures of the case, as it is asked for."""
    if kind == "change":
        return f"{f['after'] - f['before']:+d}"
    if kind == "percent_change":
        return f"{100 * (f['after'] - f['before']) / f['before']:.1f}"
    if kind == "multiplier":
        return f"{f['after'] / f['before']:.3f}"
    if kind == "rise_back":
        return f"{100 * (f['before'] - f['after']) / f['after']:.1f}"
    if kind == "share":
        return f"{100 * f['now'] / f['before']:.1f}"
    if kind == "lincoln_petersen":
        return f"{f['first'] * f['second'] / f['both']:.0f}"
    if kind == "time_weighted_mean":
        sums = f["first"] * f["long_first"] + f["second"] * f["long_second"]
        return f"{sums / (f['long_first'] + f['long_second']):.0f}"
    assert kind == "average_over_years"
    return f"{f['total'] / f['parts']:.0f}"


def mistaken(code: str, f: dict) -> str:
    """What is typed by who makes the planted mistake."""
    if code == "M-BASE":  # compared with the later figure
        return f"{100 * (f['after'] - f['before']) / f['after']:.1f}"
    if code == "M-SYMM":  # the same percent back
        return f"{100 * (f['before'] - f['after']) / f['before']:.1f}"
    assert code == "M-MIX"  # the other counter on top
    return f"{100 * f['other_now'] / f['before']:.1f}"


def planned(pupil: int, question: str, f: dict) -> tuple[str, str]:
    """(what is typed, what it shows): a planted code, "right", "senseless" or "blank"."""
    code, who = PLANTED.get(question, ("", ()))
    if pupil in who:
        return mistaken(code, f), code
    number = int(question[1:])
    turn = (7 * pupil + 3 * number) % 5
    if turn < 3:
        return right(KINDS[number - 1], f), "right"
    return ("", "blank") if turn == 3 else (SENSELESS[pupil % 2], "senseless")


def form_of(pupil: int) -> int:
    return pupil % len(FORMS)


def plan(pupil: int, given: HomeworkSet) -> dict[str, tuple[str, str]]:
    """By question, what this pupil types and what it shows."""
    form = given.forms[form_of(pupil)]
    return {id: planned(pupil, id, form.item(id).case["figures"]) for id in form.ids}


def filled(notebook: dict, answers: dict[str, str]):
    """The notebook with each answer in place of its three dots, as a text in quotes."""
    made = nbformat.reads(json.dumps(notebook), as_version=4)
    for cell in made.cells:
        checked = re.search(r'hc\.check\("(Q\d+)"', cell.source)
        if checked and (typed := answers.get(checked[1])):
            cell.source = cell.source.replace("= ...", f'= "{typed}"', 1)
            assert typed in cell.source
    return made


def run(notebook, folder: Path, name: str = ""):
    """Run it in a kernel of its own, where answers are recorded."""
    if name:
        last = next(cell for cell in notebook.cells if "hc.hand_in()" in cell.source)
        last.source = f'box = hc.hand_in()\nbox.name.value = "{name}"\nbox'
    before = os.environ.pop("HEADCOUNT_JOURNAL", None)
    try:
        where = {"metadata": {"path": str(folder)}}
        NotebookClient(notebook, timeout=120, kernel_name="python3", resources=where).execute()
    finally:
        if before is not None:
            os.environ["HEADCOUNT_JOURNAL"] = before
    return notebook


def moodle_folder(pupil: int) -> str:
    """As Moodle names what one pupil handed in."""
    return f"{PUPILS[pupil]}_{41000 + pupil}_assignsubmission_file_"
