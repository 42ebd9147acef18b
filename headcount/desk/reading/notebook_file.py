"""A notebook file as plain cells: also an old one, a damaged one, or one made to do harm."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html import unescape

from headcount.desk.reading.plain import clean, joined
from headcount.errors import Problem
from headcount.questions.handing_in import MIME as HAND_IN
from headcount.questions.predictions import MIME as PREDICTION
from headcount.questions.record import CONCEPT
from headcount.questions.verdict import MIME as VERDICT

MOST_CELLS = 5_000
_MOST_PARTS = 400_000  # brackets: a notebook of a pupil has some hundreds
_MOST_TEXT = 200_001  # characters of a cell
_MOST_HTML = 100_000
_MOST_WORDS = 20_000
OURS = (VERDICT, PREDICTION, CONCEPT, HAND_IN)
_IN_HTML = re.compile(r'data-headcount="([^"]{2,20000})"')


@dataclass(frozen=True)
class Cell:
    """A cell. records are what outputs of ours carry, by MIME type, in their order; words what its
    outputs say in plain text; error is the name of the error that it stopped with; was_run says
    that it was run."""

    kind: str
    id: str
    source: str
    records: tuple[tuple[str, dict], ...] = ()
    words: str = ""
    error: str = ""
    was_run: bool = False


@dataclass(frozen=True)
class NotebookFile:
    """The cells, and what the metadata say of the version and of the figures of the article."""

    cells: list[Cell]
    version: str = ""
    article: dict = field(default_factory=dict)
    problems: tuple[str, ...] = ()


def plain_json(data: bytes) -> object:
    """What a JSON file holds. Raises Problem, with the reason in a sentence."""
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise Problem("The file is empty.")
    if data.count(b"{") + data.count(b"[") > _MOST_PARTS or data.count(b",") > 4 * _MOST_PARTS:
        raise Problem("The file has more parts than any notebook of Headcount.")
    try:
        text = data.decode(json.detect_encoding(data), "replace").lstrip("\ufeff")
        return json.loads(text, strict=False)
    except RecursionError:
        raise Problem("The file has brackets in brackets without end.") from None
    except json.JSONDecodeError as error:
        if text.lstrip()[:1] in ("{", "[") and not text[error.pos :].strip().strip("\0"):
            raise Problem("The file is cut short: its end is missing.") from None
        if text.lstrip()[:1] in ("{", "[") and error.msg.startswith("Unterminated string"):
            raise Problem("The file is cut short: its end is missing.") from None
        raise Problem("The file is no notebook: it is not JSON.") from None
    except (ValueError, MemoryError):
        raise Problem("The file is no notebook: it is not JSON.") from None


def is_notebook(found: object) -> bool:
    return isinstance(found, dict) and ("cells" in found or "worksheets" in found)


def read_notebook(found: object) -> NotebookFile:
    """The notebook in what a JSON file holds; raises Problem where there is none."""
    if not isinstance(found, dict) or not is_notebook(found):
        raise Problem("The file is no notebook: it has no cells.")
    cells = found.get("cells")
    if cells is None:  # nbformat 3
        sheets = found["worksheets"] if isinstance(found["worksheets"], list) else []
        parts = [one.get("cells") for one in sheets if isinstance(one, dict)]
        cells = [cell for part in parts if isinstance(part, list) for cell in part]
    if not isinstance(cells, list):
        raise Problem("The file is no notebook: its cells are no list.")
    if len(cells) > MOST_CELLS:
        raise Problem(f"The notebook has {len(cells):,} cells; at most {MOST_CELLS:,} are read.")
    read = [_cell(one) for one in cells if isinstance(one, dict)]
    problems = []
    if len(read) < len(cells):
        problems.append("Some of its cells are damaged and were not read.")
    metadata = found.get("metadata")
    own = metadata.get("headcount") if isinstance(metadata, dict) else None
    own = own if isinstance(own, dict) else {}
    article = own.get("article")
    if article is not None and not isinstance(article, dict):
        problems.append("The figures of the article in it are damaged.")
        article = None
    return NotebookFile(read, clean(own.get("version"), 40), article or {}, tuple(problems))


def _cell(found: dict) -> Cell:
    source = joined(found.get("source", found.get("input")), _MOST_TEXT)
    outputs = found.get("outputs")
    records: list[tuple[str, dict]] = []
    words = error = ""
    for one in outputs if isinstance(outputs, list) else ():
        if not isinstance(one, dict):
            continue
        if one.get("output_type") in ("error", "pyerr"):
            error = clean(one.get("ename"), 60) or "an error"
        data = one.get("data", one)
        if isinstance(data, dict):
            records += _records(data)
            words += joined(data.get("text/plain"), _MOST_WORDS) + "\n"
    kind, id = clean(found.get("cell_type"), 20), clean(found.get("id"), 80)
    was_run = type(found.get("execution_count", found.get("prompt_number"))) is int
    return Cell(kind, id, source, tuple(records), words[:_MOST_WORDS], error, was_run)


def _records(data: dict) -> list[tuple[str, dict]]:
    found = []
    for mime in OURS:
        if mime in data:
            kept = data[mime]
            kept = _loaded(kept) if isinstance(kept, str) else kept
            if isinstance(kept, dict):
                found.append((mime, kept))
    if found or "text/html" not in data:
        return found
    # Where a page kept none of our types, the verdict stands in the HTML too, without the record.
    html = joined(data["text/html"], _MOST_HTML)
    if (inside := _IN_HTML.search(html)) and isinstance(kept := _loaded(unescape(inside[1])), dict):
        return [(CONCEPT if "answers" in kept else VERDICT, kept)]
    return []


def _loaded(text: str) -> object:
    try:
        return json.loads(text[:_MOST_HTML])
    except (ValueError, RecursionError):
        return None
