"""Which page of the project a notebook is, and what its cells for writing in ask."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from headcount.desk.reading.notebook_file import Cell
from headcount.publish import folders

_LESSON = re.compile(r"[VE]?(\d{1,2})(?:\.|$)")
_IN_EXERCISES = re.compile(r"E\d|\d+\.[FPW]$")
_TO_WRITE_IN = re.compile(r"lesson-(\d\d)-(explain|discuss)-\d{1,2}")
_BEGINS = re.compile(r"\s*\*\*(Explain|Discuss)\b")
CONCEPT_CHECK = "00_ten_questions"


@lru_cache(maxsize=1)
def _stems() -> dict[int, str]:
    found = sorted((folders.ROOT / "lessons").glob("[0-9][0-9]_*.md"))
    return {int(path.stem[:2]): path.stem for path in found if int(path.stem[:2])}


def page_of_question(id: str) -> str:
    """The page that asks a question: "exercises/02_the_31_percent"; empty where none does."""
    if re.fullmatch(r"C\d+", id):
        return CONCEPT_CHECK
    if not (found := _LESSON.match(id)):
        return ""
    stem = _stems().get(int(found[1]), f"{int(found[1]):02}")
    return f"exercises/{stem}" if _IN_EXERCISES.match(id) else stem


def page(asked: Iterable[str], lessons: Iterable[str], file: str, heading: str) -> str:
    """The page that a notebook is, by what it asks; else by its name.

    lessons are the numbers of those whose vote, prediction or cells for writing it has.
    """
    asked = list(asked)
    pages = Counter(filter(None, map(page_of_question, asked)))
    for number in lessons:
        if not any(one.startswith("exercises/") for one in pages):
            pages[page_of_question(f"V{number}")] += 1
    best = pages.most_common(1)[0][0] if pages else ""
    if any(one.startswith("E") for one in asked) and not best.startswith("exercises/"):
        best = next(one for one in pages if one.startswith("exercises/"))
    if best and heading.startswith("# Solutions"):
        return f"solutions/{best.removeprefix('exercises/')}"
    if best:
        return best
    name = file.rpartition("/")[2].lower()
    named = [stem for stem in _stems().values() if stem in name]
    return named[0] if named else re.sub(r"\.ipynb.*$", "", name) or "a notebook"


def written(cells: Sequence[Cell], lesson: str) -> dict[str, str]:
    """What was written in the Explain and Discuss cells, by their ids, without what they ask.

    lesson is the number of the lesson, for a notebook whose cells have lost their ids.
    """
    texts: dict[str, str] = {}
    seen: Counter = Counter()
    for cell in cells:
        if cell.kind != "markdown":
            continue
        id = cell.id if _TO_WRITE_IN.fullmatch(cell.id) else ""
        if not id and lesson and not cell.id and (begins := _BEGINS.match(cell.source)):
            word = begins[1].lower()
            seen[word] += 1
            id = f"lesson-{int(lesson):02}-{word}-{seen[word]}"
        if id and (text := _own_words(cell.source, _asks(id))):
            texts[id] = text
    return texts


def _own_words(text: str, asks: str) -> str:
    """What a pupil wrote into a cell: all but the sentences that were there.

    Figures are left aside, because a prompt may name other ones after the article has changed.
    """
    if not asks:  # its lesson is not here: what follows the words where every prompt ends
        bare = re.sub(r"(?s)<details>.*?</details>", "", text)
        text = re.sub(r"^[^.:]*[.:]", "", bare.partition("Double-click here")[2]) or bare
        text = "\n".join(one for one in _sentences(text) if not _is_gap(one))
    there = {bare for one in _sentences(asks) if (bare := _bare(one))}
    own = [one for one in _sentences(text) if _says(one) and _bare(one) not in there]
    return "\n".join(own)[:5000].strip()


def _is_gap(sentence: str) -> bool:
    """Whether it is a sentence to finish that was left as it was, *The tenth compares ...*"""
    return re.search(r"(?:\w|,) \.\.\.", sentence) is not None


def _says(sentence: str) -> bool:
    """Whether it is more than the mark of a list, or dots to fill."""
    return any(one.isalnum() for one in re.sub(r"^\s*\d+[.)]|<[^>]*>", "", sentence))


def _sentences(text: str) -> list[str]:
    parts = re.split(r"\n+|(?:(?<=[.?!:])|(?<=[.?!:][*_\"]))\s+(?=[^a-z\s])", text)
    return [part.strip() for part in parts if part.strip()]


def _bare(sentence: str) -> str:
    without = re.sub(r"<[^>]*>|[\d,.\s*_\N{MINUS SIGN}-]+", " ", sentence)
    return " ".join(without.split()).lower()


def _asks(id: str) -> str:
    return _prompts(id[7:9]).get(id, "")


@lru_cache(maxsize=16)
def _prompts(number: str) -> Mapping[str, str]:
    """What the cells of a lesson ask, by their ids."""
    for path in (folders.ROOT / "notebooks").glob(f"{number}_*.ipynb"):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        return {
            one["id"]: "".join(one["source"]) for one in cells if one["cell_type"] == "markdown"
        }
    return {}
