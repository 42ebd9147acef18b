"""The parts of README.md that follow from the article and from the lessons, between markers."""

from __future__ import annotations

import re
from hashlib import sha256
from textwrap import fill

from headcount.drawing.svg import Writer
from headcount.errors import Problem
from headcount.explorers.registry import explorer
from headcount.numbers.writing import written
from headcount.publish import folders
from headcount.publish.contents import headings
from headcount.publish.prose import put_figures_into
from headcount.questions.lessons import LESSONS
from headcount.stats import arithmetic
from headcount.story.article import Article, article

# A screenshot follows neither the article nor the drawing: what can be read in it, and of which
# drawing it was taken.
PICTURE, SHOWN_IN_IT = "docs/change-explorer.png", (167_000, 115_000)
DRAWING = "2db31c39cbc2"


def put_into_readme(check: bool) -> str:
    """Write the parts anew, or with check only compare them; what differs, in a few words."""
    path = folders.ROOT / "README.md"
    text = before = path.read_text(encoding="utf-8")
    differs = []
    for name, make in PARTS.items():
        text, last = with_part(text, name, make()), text
        differs += [name] if text != last else []
    if text != before and not check:
        path.write_text(text, encoding="utf-8")
    _check_picture()
    return f"the part '{', '.join(differs)}'" if differs else ""


def with_part(text: str, name: str, part: str) -> str:
    """The text of the README with one part replaced. Raises Problem where its markers are lost."""
    marked = rf"(?s)(<!-- {name}:[^>]*-->\n).*?(<!-- end of {name} -->)"
    text, count = re.subn(marked, lambda found: f"{found[1]}{part}\n{found[2]}", text)
    if count != 1:
        raise Problem(f"README.md has lost the place of its part '{name}' ({count} found).")
    return text


_STORY = """\
In {{ story.reported | month }} a British newspaper wrote about Calais. Officials counted about
{{ officials | number }} people there, against about {{ people_before | number }} before a camp was
cleared; charities put it closer to {{ charities | number }}; the reporter wrote "just a tenth".
"Figures show", the article said, that attempts to cross the Channel "{{ story.fall.quote }}", from
{{ before | number }} in {{ first.start.year }} to {{ after | number }} in {{ second.start.year }}.
Students reproduce the {{ printed }}, put official and charity counts side by side, and move sliders
to see how the ratios depend on who counted.

![The change explorer in JupyterLab: two bars, {{ before | number }} attempts in
{{ first.start.year }} and {{ after | number }} in {{ second.start.year }}, the gap of minus
{{ fewer | number }} marked, minus {{ fall | number(1) }} percent in large letters, and below them
multipliers, {{ there | number(3) }} there and {{ back | number(3) }} back.]({{ picture }})"""


def _story() -> str:
    story = article()
    before, after = story.attempts_2016.value, story.attempts_2017.value
    figures = {
        "story": story,
        "first": story.attempts_2016,
        "second": story.attempts_2017,
        "before": before,
        "after": after,
        "officials": story.people_now_officials.value,
        "charities": story.people_now_charities.value,
        "people_before": story.people_before.value,
        "printed": abs(story.fall.value),
        "fewer": before - after,
        "fall": abs(arithmetic.percent_change(before, after)),
        "there": arithmetic.multiplier(before, after),
        "back": arithmetic.multiplier(after, before),
        "picture": PICTURE,
    }
    paragraphs = put_figures_into(_STORY, figures, "headcount/publish/readme.py").split("\n\n")
    return "\n\n".join(fill(one, 100, break_on_hyphens=False) for one in paragraphs)


def _lessons() -> str:
    rows = ["| Lesson | Title | Minutes | Open |", "|---|---|---|---|"]
    for one in headings():
        opens = f"[lesson](notebooks/{one.notebook})"
        if str(one.number) in LESSONS:
            opens += "".join(
                f", [{name}]({name}/{one.notebook})" for name in ("exercises", "solutions")
            )
        rows.append(f"| {one.number} | {one.title} | {one.minutes} | {opens} |")
    return "\n".join(rows)


PARTS = {"story": _story, "lessons": _lessons}


def _check_picture() -> None:
    story = article()
    if (story.attempts_2016.value, story.attempts_2017.value) != SHOWN_IN_IT:
        shown = " and ".join(written(value) for value in SHOWN_IN_IT)
        raise Problem(
            f"{PICTURE} shows {shown} attempts, and the article has others: take that picture "
            "again, then write what it shows into headcount/publish/readme.py."
        )
    if (drawing := _drawing(story)) != DRAWING:
        raise Problem(
            f"{PICTURE} shows the change explorer as it was drawn before: take that picture "
            f'again, then write DRAWING = "{drawing}" into headcount/publish/readme.py.'
        )


def _drawing(story: Article) -> str:
    """A short name of how the explorer is drawn now: another drawing has another."""
    change = explorer("change", story)
    drawn = Writer("s", live=False).write(change.picture(), "")
    return sha256(drawn.encode()).hexdigest()[:12]
