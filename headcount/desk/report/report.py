"""The report on what a class handed in: one page first, tables for a spreadsheet, feedback."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from headcount.desk.handed_in import Collected
from headcount.desk.report.anonymous import without_names
from headcount.desk.report.beliefs import Belief, answering, beliefs
from headcount.desk.report.feedback_pages import FOLDER, write_feedback
from headcount.desk.report.frame import page as whole_page
from headcount.desk.report.frame import paragraph, section
from headcount.desk.report.handed_pages import HandedPage, pages_of
from headcount.desk.report.marks import RULE
from headcount.desk.report.own_folder import written_anew
from headcount.desk.report.safe_text import LINE, cut
from headcount.desk.report.section_beliefs import NOTHING, TOP, beliefs_section, in_words
from headcount.desk.report.section_concept import concept_section
from headcount.desk.report.section_files import files_section
from headcount.desk.report.section_map import map_section
from headcount.desk.report.section_predictions import predictions_section
from headcount.desk.report.section_texts import texts_section
from headcount.desk.report.section_votes import votes_section
from headcount.desk.report.tables import write_answers, write_marks
from headcount.numbers.writing import several

TITLE = "What the class handed in"


@dataclass(frozen=True)
class Summary:
    """What the terminal says: counted in a sentence, the top three in words, what to look at.

    files are those that were written, each with what it holds.
    """

    counted: str
    top: tuple[str, ...]
    look: tuple[str, ...]
    files: tuple[tuple[Path, str], ...]

    @property
    def text(self) -> str:
        top = [f"{place}. {one}" for place, one in enumerate(self.top, 1)]
        width = max(len(str(path)) for path, _ in self.files)
        files = [f"{str(path).ljust(width)}  {holds}" for path, holds in self.files]
        return "\n".join([self.counted, *(top or [NOTHING_KNOWN]), *self.look, "", *files])


NOTHING_KNOWN = "No known mistake shows in these answers."


def write_report(
    collected: Collected, out: Path, *, title: str = "", anonymous: bool = False
) -> Summary:
    """Write the report on what was collected into the folder ``out``, whole or not at all.

    title stands above the page. anonymous leaves every name, id and file name out, for the
    projector, and writes no feedback. Raises Problem where ``out`` cannot be written, or holds
    files that no report wrote. For example, ``write_report(collect("handed-in.zip"),
    Path("report"))``.
    """
    shown = without_names(collected) if anonymous else collected
    pages = pages_of(shown.pupils)
    found = beliefs(pages)
    title = cut(title.strip(), LINE) or TITLE
    with written_anew(out) as folder:
        write_marks(folder / "marks.csv", shown.pupils, pages)
        write_answers(folder / "answers.csv", shown.pupils)
        links = {} if anonymous else write_feedback(folder / FOLDER, pages, title)
        html = _index(shown, pages, found, title, anonymous, links)
        (folder / "index.html").write_text(html, encoding="utf-8")
    return _summary(shown, pages, found, Path(out), len(links))


def _index(
    collected: Collected,
    pages: Sequence[HandedPage],
    found: Sequence[Belief],
    title: str,
    anonymous: bool,
    links: dict[int, str],
) -> str:
    answered = answering(pages)
    parts = [
        ("beliefs", "Beliefs", beliefs_section(found, answered)),
        *(
            (
                f"map-{place}",
                _map_link(page, len(pages)),
                map_section(place, page, links, anonymous),
            )
            for place, page in enumerate(pages, 1)
        ),
        ("texts", "Texts", texts_section(pages, anonymous)),
        ("predictions", "Predictions", predictions_section(collected.pupils)),
        ("votes", "Votes", votes_section(collected.pupils)),
        ("concept", "Concept check", concept_section(collected.pupils)),
        ("files", "Files", files_section(collected, pages, anonymous)),
        ("rule", "Marking rule", section("rule", "The marking rule", paragraph(RULE))),
    ]
    parts = [part for part in parts if part[2]]
    links_to = "".join(f'<li><a href="#{id}">{escape(name)}</a></li>' for id, name, _ in parts)
    head = (
        f"<header><h1>{escape(title)}</h1>{paragraph(_counted(collected, pages))}"
        f'<nav aria-label="On this page"><ul>{links_to}</ul></nav></header>'
    )
    return whole_page(title, f"{head}<main>{''.join(html for _, _, html in parts)}</main>")


def _map_link(page: HandedPage, many: int) -> str:
    return "Map" if many == 1 else f"Map: {cut(page.title, 40)}"


def _counted(collected: Collected, pages: Sequence[HandedPage]) -> str:
    handed = len(collected.pupils) - len(collected.missing)
    answers = sum(
        answer.outcome != "blank"
        for page in pages
        for notebook in page.notebooks
        for answer in notebook.answers.values()
    )
    of = several(len(collected.pupils), "pupils")
    return f"{handed} of {of} handed in, {several(answers, 'answers')} read."


def _summary(
    collected: Collected,
    pages: Sequence[HandedPage],
    found: Sequence[Belief],
    out: Path,
    feedback: int,
) -> Summary:
    look = []
    if collected.doubtful:
        many = several(len(collected.doubtful), "files")
        look.append(f"{many} could not be given to one pupil: see Files in the report.")
    if collected.unread:
        many = several(len(collected.unread), "files")
        look.append(f"{many} could not be read: see Files in the report.")
    files = [
        (out / "index.html", "what the class believes, then the map: open it in a browser"),
        (out / "marks.csv", "a row a pupil"),
        (out / "answers.csv", "a row an answer"),
    ]
    if feedback:
        files.append((out / FOLDER, several(feedback, "pages") + ", one a pupil"))
    top = tuple(in_words(one) for one in found[:TOP])
    if not answering(pages):
        look.insert(0, NOTHING)
    return Summary(_counted(collected, pages), top, tuple(look), tuple(files))
