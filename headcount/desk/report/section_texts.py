"""What pupils wrote, side by side: the Explain and Discuss cells of a page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from html import escape

from headcount.desk.handed_in import Pupil
from headcount.desk.report.frame import paragraph, section
from headcount.desk.report.handed_pages import HandedPage
from headcount.desk.report.safe_text import LINE, NAME, TEXT, cut, shown


def texts_section(pages: Sequence[HandedPage], anonymous: bool) -> str:
    parts = [_page(page, len(pages) > 1, anonymous) for page in pages]
    if not any(parts):
        return ""
    intro = "Not judged. Read across: what does each build on the numbers, and what is missing?"
    return section("texts", "What they wrote, side by side", paragraph(intro) + "".join(parts))


def _page(page: HandedPage, several: bool, anonymous: bool) -> str:
    by_cell: dict[str, list[tuple[Pupil, str]]] = defaultdict(list)
    for pupil, notebook in page.rows:
        for id, text in (notebook.texts if notebook else {}).items():
            if text.strip():
                by_cell[id].append((pupil, text))
    parts = []
    for id, texts in sorted(by_cell.items()):
        title = f"{_title(id)}, {page.title}" if several else _title(id)
        if anonymous:  # by length, and without the number that the map gives to a pupil
            texts = sorted(texts, key=lambda one: (len(one[1]), one[1]))
        items = "".join(_text(pupil, text, anonymous) for pupil, text in texts)
        parts.append(f'<h3>{escape(cut(title, LINE))}</h3><ul class="texts">{items}</ul>')
    return "".join(parts)


def _text(pupil: Pupil, text: str, anonymous: bool) -> str:
    name = "" if anonymous else f"<strong>{shown(pupil.name, NAME)}</strong>"
    return f"<li>{name}<p>{shown(text.strip(), TEXT)}</p></li>"


def _title(id: str) -> str:
    """ "Explain 1" for the cell "lesson-02-explain-1"."""
    read = re.fullmatch(r"lesson-\d+-([a-z]+)-(\d+)", id)
    return f"{read[1].capitalize()} {read[2]}" if read else id
