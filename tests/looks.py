"""How a page looks: what sticks out, what is cut, what is too pale, what axe-core finds."""

from __future__ import annotations

import io
import os
from contextlib import suppress
from pathlib import Path

from lab import ROOT

SHOTS = Path(os.environ.get("HEADCOUNT_SCREENSHOTS") or ROOT / ".screenshots")
TALL = 2400  # pixels; a screenshot shows only what is not scrolled away: up to 1,983 in 640

TOO_WIDE = """() => [...document.querySelectorAll('.jp-OutputArea-output')]
.filter(node => node.querySelector('.jupyter-widgets, [data-headcount]'))
.filter(node => node.scrollWidth > node.clientWidth + 1)
.map(node => node.scrollWidth + ' in ' + node.clientWidth + ': ' + node.innerText.slice(0, 60))"""
# Not those that only a screen reader has.
CLIPPED = """() => [...document.querySelectorAll('.jp-OutputArea-output')].flatMap(node =>
[...node.querySelectorAll('.widget-label, .widget-label-basic, label, .jupyter-button')])
.filter(node => node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 1)
.map(node => node.scrollWidth + ' in ' + node.clientWidth + ': ' + node.innerText)"""
# Of each text, in HTML or in a picture, how its colour stands out from the ground behind it.
CONTRAST = """nodes => { const read = text => {
  const [r, g, b, a] = text.match(/[\\d.]+/g).map(Number); return [r, g, b, a ?? 1]; };
const light = c => c.slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055)
  ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
const paper = node => { for (; node; node = node.parentElement) {
  const colour = read(getComputedStyle(node).backgroundColor); if (colour[3] === 1) return colour; }
  return [255, 255, 255, 1]; };
return nodes.filter(node => node.textContent.trim() && node.checkVisibility()).map(node => {
  const { color, fill } = getComputedStyle(node);
  const [a, b] = [light(read(node.tagName === 'text' ? fill : color)), light(paper(node))];
  return [node.textContent.trim().slice(0, 40),
    (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)]; }); }"""
WORDS = (
    ".jp-OutputArea-output :is([role=status], [role=alert], th, td, .widget-label, label, p, "
    ".headcount-page .widget-html-content, .jupyter-button, text[paint-order])"
)

# What axe-core finds in our outputs and we cannot mend: (rule, part of the HTML) and why.
GAPS = {
    ("aria-input-field-name", "noUi-handle"): "ipywidgets gives a slider's handle no name; the "
    "number box beside it has one and does the same",
}


def keep(seen, name: str, **how) -> None:
    """A screenshot of a page or an element, to be looked at; not in CI, where nobody does."""
    if not os.environ.get("CI"):
        SHOTS.mkdir(exist_ok=True)
        seen.screenshot(path=SHOTS / f"{name}.png", **how)


# Two fifths of its time goes into selectors of what it finds and what it does not; HTML is enough.
AXE = {"resultTypes": ["violations"], "selectors": False}
# What the theme decides; all else is looked at in the light one. Of words in a notebook axe-core
# tells no contrast (it finds that of inputs only): too_pale() does.
IN_THE_DARK = ("color-contrast", "link-in-text-block")


def violations(page, inside: str | None = None, *, dark: bool = False) -> list[dict]:
    """What axe-core finds in a page, or in a part of it: by all its rules, or in the dark."""
    from axe_playwright_python.sync_playwright import Axe

    options = {**AXE, "runOnly": IN_THE_DARK} if dark else AXE
    return Axe().run(page, inside, options).response["violations"]


def serious(page, *, dark: bool = False) -> list[tuple[str, str]]:
    """What axe-core finds in our outputs, serious or critical, that we could mend."""
    found = violations(page, ".jp-OutputArea-output", dark=dark)
    return [
        (one["id"], node["html"][:300])
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
        if not any(one["id"] == gap and part in node["html"] for gap, part in GAPS)
    ]


def too_pale(words) -> list:
    """Of these texts, those that do not stand out from their ground by 4.5 to 1."""
    measured = words.evaluate_all(CONTRAST)
    assert measured
    return [one for one in measured if one[1] < 4.5]


def painted(element):
    """An element as it is painted, in grey levels; Playwright scrolls to it first. A picture that
    is drawn anew meanwhile is another element, so it is looked at again."""
    from PIL import Image
    from playwright.sync_api import Error

    for _ in range(5):
        with suppress(Error):
            return Image.open(io.BytesIO(element.screenshot())).convert("L")
    return Image.open(io.BytesIO(element.screenshot())).convert("L")
