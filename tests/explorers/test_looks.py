"""Colours, letters and stored form of every picture, at every width."""

from __future__ import annotations

import re
from base64 import b64decode
from html import escape, unescape
from xml.etree import ElementTree

import pytest
from sweeps import pictures

from headcount.drawing.labels import placed
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Bar, Text
from headcount.drawing.roles import BAR, CHARITIES, FAINT, GROUND, OFFICIALS, PLAIN
from headcount.drawing.svg import image
from headcount.explorers.registry import EXPLORERS
from headcount.notebook.live_explorer import explore
from headcount.page import colours
from headcount.page.colours import ROLES

CARDS = ("audit",)  # words and tables, no picture
DRAWN = [name for name in EXPLORERS if name not in CARDS]
SVG = "{http://www.w3.org/2000/svg}"
SHRUNK = 550 / WIDE  # of a wide picture, where the page is just wide enough for it
OF_THE_PAGE = re.compile(r"var\(--headcount-(\w+), (#[0-9a-fA-F]{6})\)")


def settings(explorer) -> list[dict]:
    return [{}, *explorer.settings.values()]


def stored_svg(html: str) -> str:
    return b64decode(re.search(r"data:image/svg\+xml;base64,([^\"]+)", html)[1]).decode()


@pytest.mark.parametrize("name", DRAWN)
def test_live_every_colour_is_one_of_the_page_with_one_of_ours_to_fall_back_on(name):
    view = explore(name).view
    for values in settings(view.explorer):
        view.put_all(values)
        used = OF_THE_PAGE.findall(view.picture.value)
        assert used and all(ROLES[role][0] == colour for role, colour in used)
        assert len(re.findall(r"#[0-9a-fA-F]{3,8}\b", view.picture.value)) == len(used)
        plain = re.findall(r'(?:fill|stroke)="([^"]*)"', view.picture.value)
        assert all(one.startswith(("var(", "url(#")) or one == "none" for one in plain)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("name", DRAWN)
def test_stored_every_colour_is_ours_on_white(name, width):
    explorer = explore(name)
    for values in settings(explorer):
        svg = stored_svg(image(explorer.picture(values, width), "alt"))
        used = re.findall(r"#[0-9a-fA-F]{6}", svg)
        assert set(used) <= {light for light, _ in ROLES.values()} and "var(" not in svg
        assert '<rect width="100%" height="100%" fill="#ffffff"/>' in svg


@pytest.mark.parametrize("name", DRAWN)
def test_every_hatch_that_is_used_is_there(name):
    for _, picture in pictures(name, WIDE):
        svg = stored_svg(image(picture, ""))
        hatches = dict(
            re.findall(r'<pattern id="([^"]+)".*?<rect width="3.2" [^>]*fill="([^"]+)"', svg)
        )
        for role in re.findall(r"url\(#\w+-(\w+)\)", svg):
            (colour,) = [fill for id, fill in hatches.items() if id.endswith(f"-{role}")]
            assert colour == ROLES[role][0]


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("name", DRAWN)
def test_letters_are_large_enough_and_dark_enough(name, width):
    """12 pixels at the least, in a colour of 4.5:1 on the ground, or on a bar, ink."""
    for _, picture in pictures(name, width):
        for box in placed(picture, picture.panels):
            assert round(box.text.size * (SHRUNK if width == WIDE else 1)) >= 12, box.text
            assert box.text.colour not in (FAINT, BAR, GROUND), box.text
        for svg_size in re.findall(r'font-size="([\d.]+)"', stored_svg(image(picture, ""))):
            assert float(svg_size) >= 13


@pytest.mark.parametrize("name", DRAWN)
def test_who_counted_is_never_told_by_colour_alone(name):
    """Bars of officials are solid, and of charities hatched, in the colours of all charts."""
    for width in (WIDE, NARROW):
        for step, picture in pictures(name, width):
            for bar in picture.marks(Bar):
                if bar.colour == CHARITIES and bar.filled:
                    assert bar.hatched, (step.values, bar)
    assert ROLES[OFFICIALS][0] == colours.BLUE
    assert len({ROLES[role][0] for role in (OFFICIALS, CHARITIES, PLAIN)}) == 3


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_contrast_of_the_colours_of_all_charts():
    """Against the WCAG formula, on white."""
    ours = {one for one in vars(colours).values() if isinstance(one, str) and one[:1] == "#"}
    assert len(ours) == 5
    for colour in ours:
        assert 1.05 / (luminance(colour) + 0.05) >= 3


# --- the static version ---


@pytest.mark.parametrize("name", EXPLORERS)
def test_static_version_says_the_same_as_the_live_one(name):
    explorer = explore(name)
    for values in settings(explorer):
        explorer.view.put_all(values)
        stored, step = explorer.view.stored(), explorer.step(values)
        card = explorer.card(step.result)
        assert (card or f'<img alt="{escape(step.alt_text)}"') in stored.html
        assert f"<p>{escape(step.sentence)}</p>" in stored.html
        assert step.sentence in stored.plain and explorer.title in stored.plain
        assert explorer.settings_table().html("Settings and what they give") in stored.html
        # Neither needs trust: inline SVG and programs are dropped where a notebook has none.
        assert "<svg" not in stored.html and "<script" not in stored.html


@pytest.mark.parametrize("name", DRAWN)
def test_a_stored_picture_is_an_image_of_all_marks_of_the_live_one(name):
    explorer = explore(name)
    for values in settings(explorer):
        explorer.view.put_all(values)
        html = explorer.view.stored().html
        (tag,) = re.findall(r"<img[^>]*>", html)
        assert len(unescape(re.search(r'alt="([^"]*)"', tag)[1])) > 80
        tree = ElementTree.fromstring(stored_svg(tag))
        picture = explorer.picture(values, NARROW)
        words = [box.text.words for box in placed(picture, picture.panels)]
        assert [one.text or "" for one in tree.iter(f"{SVG}text")] == words
        assert len(
            [one for one in tree.iter(f"{SVG}rect") if one.get("x") and one.get("stroke") != "none"]
        ) == len(picture.marks(Bar))
        assert any(mark.words for mark in picture.marks(Text))
        assert float(re.search(r'width="(\d+)"', tag)[1]) >= NARROW, "letters are not made smaller"
