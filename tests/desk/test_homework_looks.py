"""Worksheet and key as a browser shows and prints them."""

from __future__ import annotations

import re

import pytest
from lab import browser
from looks import keep, too_pale, violations
from tickets import made

pytestmark = pytest.mark.browser

ASKED = (
    *("percent_change", "E2.3", "stock_or_flow", "who_counted", "mixed_pair", "error_interval"),
    *("explanation_and_record", "1.6", "2.P", "9.6", "2.2"),
)
# In points, as PDF says the size of a page.
PAPER = {"A4": (595.92, 842.88), "Letter": (612, 792)}
VIEWS = [(width, dark) for width in (1280, 360) for dark in (False, True)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    to = tmp_path_factory.mktemp("homework") / "percent"
    made(*ASKED, title="Percent & more", forms=2).write(to)
    return to


@pytest.fixture(scope="module")
def page():
    with browser() as context:
        page = context.new_page()
        page.asked_for = []
        page.on("request", lambda request: page.asked_for.append(request.url))
        yield page


@pytest.mark.parametrize("width, dark", VIEWS)
@pytest.mark.parametrize("name", ["worksheet", "answers"])
def test_on_a_screen(page, folder, name, width, dark):
    page.emulate_media(media="screen", color_scheme="dark" if dark else "light")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((folder / f"{name}.html").as_uri())
    whole = width == 360 and name == "worksheet"
    keep(page, f"homework-{name}-{width}-{'dark' if dark else 'light'}", full_page=whole)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == ("rgb(17, 17, 17)" if dark else "rgb(255, 255, 255)")
    found = violations(page, dark=dark)
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []
    assert too_pale(page.locator("p, th, td, li, h1, h2, caption, .answer")) == []
    outside = [url for url in page.asked_for if not url.startswith(("file:", "data:"))]
    assert outside == []


@pytest.mark.parametrize("paper", PAPER)
@pytest.mark.parametrize("name", ["worksheet", "answers"])
def test_on_paper(page, folder, name, paper, tmp_path):
    """Each form begins a sheet; the size is the printer's, not the page's; nothing is cut."""
    page.emulate_media(media="print", color_scheme="dark")  # black on white from a dark screen too
    page.goto((folder / f"{name}.html").as_uri())
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    breaks = page.evaluate(
        "[...document.querySelectorAll('.form')].map(one => getComputedStyle(one).breakBefore)"
    )
    assert breaks == ["auto"] + ["page"] * (len(breaks) - 1) and len(breaks) >= 2
    pdf = page.pdf(path=tmp_path / "page.pdf", format=paper, prefer_css_page_size=True)
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert len(sizes) >= 4
    assert {tuple(round(float(one)) for one in size) for size in sizes} == {
        tuple(round(one) for one in PAPER[paper])
    }
    # As wide as the text is on this paper, nothing sticks out.
    width = round((PAPER[paper][0] / 72 - 32 / 25.4) * 96)
    page.set_viewport_size({"width": width, "height": 1000})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_square_and_a_line_are_seen_on_paper(page, folder):
    """They are drawn by borders, which a browser prints; backgrounds it leaves out."""
    page.emulate_media(media="print")
    page.goto((folder / "worksheet.html").as_uri())
    for kind, sides in ((".tick", "Top"), (".box", "Top"), (".line", "Bottom"), (".room", "Top")):
        seen = page.evaluate(
            f"[...document.querySelectorAll('{kind}')].map(one => [one.getClientRects()[0].width, "
            f"parseFloat(getComputedStyle(one).border{sides}Width)])"
        )
        assert seen and all(width >= 9 and edge >= 1 for width, edge in seen), (kind, seen)
