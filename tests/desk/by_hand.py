"""Notebooks as pupils hand them in, written by hand: cells, records, a homework, a zip."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import asdict

from headcount.desk.handed_in import HandedIn
from headcount.desk.reading.notebook import notebook
from headcount.desk.reading.notebook_file import plain_json
from headcount.questions.homework import Homework, Item

VERDICT = "application/vnd.headcount.answer+json"
PREDICTION = "application/vnd.headcount.prediction+json"
CONCEPT = "application/vnd.headcount.concept+json"

# Words as a question on a percent change has them; the figures are ours: 200 to 150 is -25.0%,
# and with the wrong base 33.3%.
WORDS = {"things": "visits", "span": "month", "earlier": "May", "later": "June"}


def case(before=200, after=150, **more) -> dict:
    figures = {"before": before, "after": after}
    own = {"topic": "a pool", "pattern": "percent_change", "seed": 2, "order": ["before", "after"]}
    return {**own, "figures": figures, "words": WORDS, **more}


def homework(form="A", figures=((200, 150), (400, 250)), set="percent-1f2a9c", **more) -> Homework:
    """A homework of questions on a percent change, and last the article's 2.2."""
    items = [Item("percent_change", case(*both)) for both in figures]
    return Homework(set, "Percent", form, "0.1.0", (*items, Item("2.2")), **more)


def record(question: str, typed: object, at="2026-11-20T10:00:00.000+00:00", **more) -> dict:
    """What an output carries; its verdict is none that we would give."""
    tried = [{"typed": typed, "value": 0, "outcome": "recorded", "misconception": None, "at": at}]
    made = {
        "schema": 1,
        "version": "0.1.0",
        "question": question,
        "case": {},
        "typed": typed,
        "value": 0,
        "outcome": "recorded",
        "misconception": None,
        "message": "",
        "note": None,
        "hinted": {},
        "hints": 0,
        "tries": 0,
        "solution_opened": False,
        "history": tried,
        "at": at,
        "pupil": None,
    }
    return {**made, **more}


def output(kept: object, mime: str = VERDICT) -> dict:
    data = {mime: kept, "text/plain": ["..."]}
    return {"output_type": "display_data", "metadata": {}, "data": data}


def code(source: str, *records: object, **more) -> dict:
    outputs = [
        one if isinstance(one, dict) and "output_type" in one else output(one) for one in records
    ]
    cell = {"cell_type": "code", "execution_count": None, "metadata": {}, "source": source}
    return {**cell, "outputs": outputs, **more}


def text(source: str, id: str = "") -> dict:
    return {"cell_type": "markdown", "metadata": {}, "source": source, **({"id": id} if id else {})}


def set_up(of: Homework) -> dict:
    return code(f'import headcount as hc\nhc.homework("""{of.packed}""")')


def file(*cells: dict, **metadata) -> dict:
    own = {"kernelspec": {"name": "python3"}, **metadata}
    return {"cells": list(cells), "metadata": own, "nbformat": 4, "nbformat_minor": 5}


def data(*cells: dict, **metadata) -> bytes:
    return json.dumps(file(*cells, **metadata)).encode()


def read(*cells: dict, **metadata) -> HandedIn:
    return notebook(plain_json(data(*cells, **metadata)), "own.ipynb")


def checked(answer: str, question="E2.1", *records) -> dict:
    """A cell as the exercise notebook has it, with an answer put in."""
    name = f"answer_{question.replace('.', '_')}"
    return code(f'{name} = {answer}\nhc.check("{question}", {name})', *records)


def zipped(members: dict[str, bytes], dates: dict[str, tuple] | None = None) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as made:
        for name, held in members.items():
            info = zipfile.ZipInfo(name, (dates or {}).get(name, (2026, 11, 20, 8, 0, 0)))
            info.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(info, held)
    return kept.getvalue()


def journal(*runs: dict) -> dict:
    """A journal of runs, each an entry's kind and name with its data."""
    made = [
        {
            "kernels": [str(number)],
            "entries": [
                {"kind": kind, "name": name, "data": held} for (kind, name), held in run.items()
            ],
        }
        for number, run in enumerate(runs)
    ]
    return {"headcount": "answers", "schema": 1, "version": "0.1.0", "runs": made}


def writes(found) -> bool:
    """Whether all of it can be written into a page: half characters cannot."""
    return bool(json.dumps(asdict(found), ensure_ascii=False, allow_nan=False).encode("utf-8"))
