"""The page of a fact-check, as HTML and as text: what was said, what it gives, what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape

from headcount.charts.chart import picture_html
from headcount.charts.honest_chart import honest_chart
from headcount.errors import Problem
from headcount.explorers.audit_card import AuditExplorer
from headcount.page.shown import Shown
from headcount.story.claim_side import LEVEL_KIND, PARTS
from headcount.story.comparison import compared
from headcount.story.own_article import OwnArticle
from headcount.story.printed_change import sizes_beside, told_beside
from headcount.story.told_sentence import told
from headcount.story.warnings import settles
from headcount.story.wording import printed_in

# The four lines that guide one's own words, by the name under which each is kept.
LINES = {
    "claim": "What is claimed, quoted: by whom, where and when?",
    "numbers": "What is counted, by whom? What do the numbers give, and what does rounding allow?",
    "warnings": "Which warnings matter here, and why?",
    "holds": "What holds whatever one chooses, what does not, and what would settle it?",
}
SOURCES = "Sources: address, and the day on which you read it"
WRITER = "Your name, if you like"
NO_SENTENCE = (
    "The claim came as a table, without its sentence: quote it in the first box, and its change "
    "is set beside the numbers."
)
TABLE = "The table that before and after hold"
NOTHING = "(nothing written yet)"
# Whom to ask for what is missing.
WHOM = {
    "value": "the writer of the article, or the source it names",
    "rounded_to": "who published the number: is there a table with all its digits?",
    "counts": "who counted: how is it defined?",
    "kind": "who counted: was it one day, or all of a period?",
    "said_by": "the newsroom: whose figures are these?",
    "place": "the newsroom, or who counted",
    "start": "who counted",
    "end": "who counted",
}
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:44em;margin:2em auto;padding:0 1em;"
    "color:#111;background:#fff}h1{font-size:1.6em}h2{font-size:1.15em;margin:1.4em 0 .4em}"
    "table{border-collapse:collapse;max-width:100%}th,td{border-bottom:1px solid #999}"
    "img{max-width:100%;height:auto}a{overflow-wrap:anywhere}.own{white-space:pre-wrap;border-left:"
    "4px solid #111;padding-left:.8em}"
    "@media screen and (max-width:34em){table{display:block;overflow-x:auto}}"
    "@media print{body{margin:0;max-width:none;font-size:11pt}h2{break-after:avoid}"
    "table,img,li,.own{break-inside:avoid}}"
)


@dataclass(frozen=True)
class Part:
    """One part of the page: its heading, as HTML and as text."""

    heading: str
    html: str
    text: str


def parts(story: OwnArticle, words: Mapping[str, str], sources: list[str]) -> list[Part]:
    """The parts of the page, in order. words holds what was written, by the names of LINES."""
    card = AuditExplorer(story)
    known = card.known(card.model(card.defaults))
    numbers = card.numbers(known)
    why = " ".join(known.found.problems)
    chart = honest_chart(story)
    warnings = [
        f"{name}: {said} To settle it: {settles(name)}"
        for name, said in known.found.warnings.items()
    ]
    made = []
    made.append(_sentence(story, words.get("claim", "").strip()))
    notes = story.remarks
    made += [
        Part(
            "The table",
            f"<p>{escape(story.ready)}</p>{story.shown.html(TABLE)}{_list(notes)}",
            "\n".join([story.ready, story.shown.text(), *notes]),
        ),
        Part("The chart", picture_html(chart.figure, chart.alt, chart.narrow), chart.alt),
        Part(
            "The numbers, with their bounds",
            numbers.html("What the two numbers give") + (f"<p>{escape(why)}</p>" if why else ""),
            f"{numbers.text()}\n{why}".strip(),
        ),
        _listed("The warnings that stand", warnings, "None on the list."),
        _listed("What is missing, and whom to ask", asked(story), "Nothing on the list."),
    ]
    own = "".join(
        f'<p><strong>{escape(line)}</strong></p><p class="own">'
        f"{escape(words.get(name, '').strip() or NOTHING)}</p>"
        for name, line in LINES.items()
    )
    said = "\n".join(
        f"{line}\n{words.get(name, '').strip() or NOTHING}" for name, line in LINES.items()
    )
    made.append(Part("The fact-check, in my own words", own, said))
    named = [*sources, *words.get("sources", "").strip().splitlines()]
    made.append(_listed("Sources", [one for one in named if one.strip()], NOTHING))
    return made


def _sentence(story: OwnArticle, quoted: str) -> Part:
    """The sentence with its marks; of a table that quoted in the first box, beside the numbers."""
    heading = "The sentence"
    if story.told:
        return Part(heading, story.told.html(), story.told.text())
    if not quoted:
        return Part(heading, f"<p>{escape(NO_SENTENCE)}</p>", NO_SENTENCE)
    try:
        claim = replace(told(quoted), origin=story.ready)  # its table is no guess
    except Problem:  # it states no number
        return Part(heading, f'<p class="own">{escape(quoted)}</p>', f'"{quoted}"')
    found = story.audit
    said = told_beside(claim, found.numbers, found.in_points)
    notes = [said] if said else sizes_beside(printed_in(quoted), found.numbers)
    return Part(heading, claim.html() + _list(notes), "\n".join([claim.text(), *notes]))


def asked(story: OwnArticle) -> list[str]:
    """What is missing, each with whom to ask."""
    found = []
    parts_said = [*PARTS.items(), ("kind", LEVEL_KIND)]
    for item in story.audit.missing:
        part = next((part for part, words in parts_said if item.startswith(words)), "start")
        ask = f"ask {WHOM[part]}"
        if part == "place" and story.told:
            ask = f"look in the article first, since the page does not look for places; then {ask}"
        found.append(f"{item}: {ask}")
    return found


def title(story: OwnArticle) -> str:
    """The heading of the page: what is counted."""
    return f"A fact-check: {compared(story).things}"


def section(story: OwnArticle, words: Mapping[str, str], sources: list[str]) -> Shown:
    """The page as a section of a notebook."""
    writer = words.get("writer", "").strip()
    by = f"<p>by {escape(writer)}</p>" if writer else ""
    made = parts(story, words, sources)
    html = "".join(f"<h3>{escape(part.heading)}</h3>{part.html}" for part in made)
    text = "\n\n".join(f"{part.heading}\n{part.text}" for part in made)
    head = f"<h2>{escape(title(story))}</h2>{by}"
    return Shown(
        f'<div style="max-width:48em;overflow-x:auto">{head}{html}</div>',
        f"{title(story)}\n{f'by {writer}' if writer else ''}\n{text}",
    )


def whole_page(story: OwnArticle, words: Mapping[str, str], sources: list[str]) -> str:
    """The page as a file of its own, which a browser shows and prints."""
    writer = words.get("writer", "").strip()
    by = f"<p>by {escape(writer)}</p>" if writer else ""
    body = "".join(
        f"<h2>{escape(part.heading)}</h2>{part.html}" for part in parts(story, words, sources)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title(story))}</title><style>{_STYLE}</style></head>"
        f"<body><h1>{escape(title(story))}</h1>{by}{body}</body></html>\n"
    )


def _list(items: list[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>" if items else ""


def _listed(heading: str, items: list[str], none: str) -> Part:
    html = _list(items) or f"<p>{escape(none)}</p>"
    return Part(heading, html, "\n".join(f"- {item}" for item in items) or none)
