"""The pages in a real browser: no request, no wider than a telephone, what axe finds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from a_class import the_class
from lab import browser
from looks import violations

from headcount.desk.report.report import write_report

pytestmark = pytest.mark.browser
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter(node => !node.closest('.scroll')
&& !node.closest('.hidden') && node.getBoundingClientRect().right > innerWidth + 1)
.map(node => node.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """A report with every part in it."""
    full = the_class()
    boxes = {
        "texts": {"lesson-02-explain-1": "Because nothing is left. " * 40},
        "predictions": {"2": {"guess": "larger", "sure": 3}},
        "votes": {"V2": {"first": 0, "second": 1}},
        "concept": {"before": {"answers": [{"question": "C1", "typed": "25", "sure": 3}]}},
    }
    ana = full.pupils[0]
    ana = replace(ana, notebooks=(replace(ana.notebooks[0], **boxes),))
    long = replace(full.pupils[1], name="Wolfeschlegelsteinhausenbergerdorff" * 3)
    made = replace(full, pupils=(ana, long, *full.pupils[2:]), unread=(("x" * 300, "Empty."),))
    out = tmp_path_factory.mktemp("desk") / "report"
    write_report(made, out)
    return out


@pytest.fixture(scope="module")
def page():
    with browser() as chromium:
        yield chromium.new_page()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("file", ["index.html", "feedback/ana-lopez.html"])
def test_a_page_fits_asks_for_nothing_and_reads_well(page, report, file, width, scheme):
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    address = (report / file).as_uri()
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert set(asked) == {address} and said == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(CUT_OFF) == []
    found = violations(page, dark=scheme == "dark")
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []


def test_the_three_mistakes_are_on_the_first_screen(page, report):
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto((report / "index.html").as_uri())
    counts = page.locator(".belief .count")
    assert counts.count() == 3
    assert all(counts.nth(n).bounding_box()["y"] < 400 for n in range(3))


def test_on_paper_it_is_black_on_white_whatever_the_screen_is(page, report):
    page.emulate_media(color_scheme="dark", media="print")
    page.goto((report / "index.html").as_uri())
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)" and page.locator("nav").is_hidden()
    page.emulate_media(media="screen")
