"""How long a report on many notebooks takes, and how much memory; beside it nbgrader's autograde.

Run by hand: ``.venv/bin/python benchmarks/report.py [--notebooks 1000] [--nbgrader PATH]``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook, new_output

from headcount.questions.bank import asked_in, pattern
from headcount.questions.homework import Homework, Item
from headcount.questions.record import Record
from headcount.questions.verdict import MIME
from headcount.version import VERSION

ANSWERS = 24
SECONDS, MEGABYTES = 15, 300  # the aim, for 1,000 notebooks
FEW = 5  # notebooks for nbgrader
KINDS = ("percent_change", "multiplier", "rise_back", "successive_changes", "share", "rate")
AT = "2026-11-20T10:00:00.000+00:00"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--notebooks", type=int, default=1000)
    parser.add_argument("--nbgrader", default=shutil.which("nbgrader"), help="its program")
    wanted = parser.parse_args()
    if wanted.nbgrader:  # its kernel is found beside it
        wanted.nbgrader = os.path.abspath(wanted.nbgrader)
        beside = os.path.dirname(wanted.nbgrader)
        os.environ["PATH"] = os.pathsep.join([beside, os.environ["PATH"]])
    with tempfile.TemporaryDirectory() as folder:
        ours = _report(Path(folder), wanted.notebooks)
        if not wanted.nbgrader:
            print("nbgrader is not installed, so nothing is compared: see benchmarks/README.md")
            return
        theirs = _autograde(Path(folder) / "course", wanted.nbgrader)
    print(f"a notebook: report {1000 * ours:.1f} ms, nbgrader {1000 * theirs:.0f} ms")
    print(f"nbgrader takes {theirs / ours:.0f} times as long a notebook")


# --- ours ----------------------------------------------------------------------------------


def _report(folder: Path, many: int) -> float:
    """Seconds a notebook; the report runs as the command does, in a process of its own."""
    source = folder / "handed in"
    source.mkdir()
    forms = [_homework(form) for form in "ABCD"]
    written = [_answers(form) for form in forms]
    for number in range(many):
        form, answers = forms[number % 4], written[number % 4]
        made = _notebook(form, answers, number)
        (source / f"Pupil {number:04}.ipynb").write_text(json.dumps(made), encoding="utf-8")
    command = [sys.executable, "-m", "headcount", "report", str(source)]
    start = time.perf_counter()
    process = subprocess.Popen([*command, "--out", str(folder / "report")], stdout=subprocess.PIPE)
    said = process.stdout.read().decode() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - start
    if status:
        raise SystemExit("The report failed.")
    unit = 1 if sys.platform == "darwin" else 1024
    memory = usage.ru_maxrss * unit / 1e6
    print(said.splitlines()[0])
    print(f"report: {many} notebooks of {ANSWERS} answers in {took:.1f} s, {memory:.0f} MB")
    if many == 1000:
        print(f"aim: {SECONDS} s and {MEGABYTES} MB")
    return took / many


def _homework(form: str) -> Homework:
    items = []
    for number in range(ANSWERS):
        kind = KINDS[number % len(KINDS)]
        seed = 100 * "ABCD".index(form) + number
        items.append(Item(kind, pattern(kind).case(seed).kept))
    return Homework("speed-000000", "Speed", form, VERSION, tuple(items))


def _answers(homework: Homework) -> list[tuple[str, str, dict]]:
    """(id, a right and a wrong answer as typed, the case as a record keeps it)."""
    found = []
    for id in homework.ids:
        asked = asked_in(homework, id)
        field = asked.fields[0]
        wrong = field.wrong[0].values[0]
        case = {**asked.case.plain, "set": homework.set, "form": homework.form}
        found.append((id, f"{field.answer:.4g}", f"{wrong:.4g}", case))
    return found


def _notebook(homework: Homework, answers: list, number: int) -> dict:
    """As a pupil saves it: every answer in a code cell with its record, every third one wrong at
    first, and every fifth pupil's second half blank."""
    cells = [new_code_cell(f'import headcount as hc\nhc.homework("""{homework.packed}""")')]
    for place, (id, right, wrong, case) in enumerate(answers):
        if number % 5 == 0 and place >= ANSWERS // 2:
            cells.append(new_code_cell(f'answer_{id} = ...\nhc.check("{id}", answer_{id})'))
            continue
        tried = [wrong, right] if (place + number) % 3 == 0 else [right]
        typed = wrong if (place + number) % 4 == 0 else right
        history = [{"typed": one, "outcome": "recorded", "at": AT} for one in tried]
        record = {**Record(id, case, typed).as_json(), "history": history, "at": AT}
        data = {MIME: record, "text/html": ["<div>Recorded.</div>"], "text/plain": ["Recorded."]}
        output = new_output("display_data", data)
        source = f'answer_{id} = "{typed}"\nhc.check("{id}", answer_{id})'
        cells.append(new_code_cell(source, execution_count=place, outputs=[output]))
    return new_notebook(cells=cells)


# --- nbgrader ------------------------------------------------------------------------------


def _autograde(course: Path, program: str) -> float:
    """Seconds a notebook that nbgrader takes for as many questions, each with one test."""
    source = course / "source" / "ps1"
    source.mkdir(parents=True)
    (course / "nbgrader_config.py").write_text(
        'c = get_config()\nc.CourseDirectory.course_id = "c"\n'
    )
    nbformat.write(_to_grade("### BEGIN SOLUTION\n{0}\n### END SOLUTION"), source / "ps1.ipynb")
    _run([program, "generate_assignment", "ps1"], course)
    for number in range(FEW):
        own = course / "submitted" / f"pupil{number}" / "ps1"
        own.mkdir(parents=True)
        released = nbformat.read(course / "release" / "ps1" / "ps1.ipynb", as_version=4)
        for place, cell in enumerate(cell for cell in released.cells if _is_answer(cell)):
            cell.source = f"answer_{place} = {place}"
        nbformat.write(released, own / "ps1.ipynb")
    start = time.perf_counter()
    _run([program, "autograde", "ps1"], course)
    took = time.perf_counter() - start
    graded = list((course / "autograded").rglob("ps1.ipynb"))
    if len(graded) != FEW:
        raise SystemExit(f"nbgrader graded {len(graded)} of {FEW} notebooks.")
    print(f"nbgrader autograde: {FEW} notebooks of {ANSWERS} answers in {took:.1f} s")
    return took / FEW


def _is_answer(cell) -> bool:
    return cell.metadata.get("nbgrader", {}).get("solution", False)


def _to_grade(solution: str):
    cells = []
    kept = {"schema_version": 3, "task": False}
    for place in range(ANSWERS):
        answer = {**kept, "grade": False, "grade_id": f"a{place}", "locked": False}
        test = {**kept, "grade": True, "grade_id": f"t{place}", "locked": True, "points": 1}
        cells += [
            new_code_cell(
                solution.format(f"answer_{place} = {place}"),
                metadata={"nbgrader": {**answer, "solution": True}},
            ),
            new_code_cell(
                f"assert answer_{place} == {place}",
                metadata={"nbgrader": {**test, "solution": False}},
            ),
        ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel})


def _run(command: list[str], course: Path) -> None:
    done = subprocess.run(command, cwd=course, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command[:2])} failed:\n{done.stderr[-1500:]}")


if __name__ == "__main__":
    main()
