"""What is written of the marks: read back from the SVG, without the code that wrote it."""

import base64
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from headcount.drawing.marks import (
    Area,
    Arrow,
    Axis,
    Bar,
    Bracket,
    Dot,
    Dots,
    Line,
    Panel,
    Picture,
    Text,
)
from headcount.drawing.roles import CHARITIES, OFFICIALS
from headcount.drawing.svg import VEILED, Writer, image
from headcount.page.colours import ROLES

NAME = "{http://www.w3.org/2000/svg}"


def drawn(*marks, live=True, **more):
    panel = Panel(100, 20, 200, 100, x=(0, 10), y=(0, 1), marks=marks)
    text = Writer("t", live).write(Picture(320, 140, (panel,)), "alt <text>", **more)
    return ElementTree.fromstring(text)


def only(tree, tag):
    (found,) = [one for one in tree.iter(NAME + tag) if one.get("fill") != "none-of-these"]
    return found


def rects(tree):
    return [one for one in tree.findall(f".//{NAME}rect") if one.get("x")]


def test_a_bar_stands_where_its_numbers_are():
    (bar,) = rects(drawn(Bar(2, 7, 0, 0.5)))
    assert [float(bar.get(name)) for name in ("x", "y", "width", "height")] == [140, 70, 100, 50]
    assert "--headcount-bar" in bar.get("fill")


def test_hatch_edge_and_dash_are_what_the_mark_says():
    hatched, edge = rects(
        drawn(
            Bar(0, 1, 0, 1, colour=CHARITIES, hatched=True),
            Bar(1, 2, 0, 1, filled=False, dashed=True),
        )
    )
    assert hatched.get("fill") == "url(#t-charities)"
    assert edge.get("fill") == "none" and edge.get("stroke-dasharray")


@pytest.mark.parametrize(
    "shape, tag, corners",
    [("circle", "circle", 0), ("square", "polygon", 4), ("diamond", "polygon", 4)],
)
def test_the_shape_of_a_dot(shape, tag, corners):
    dot = only(drawn(Dot(5, 0.5, shape=shape, colour=OFFICIALS)), tag)
    if corners:
        places = [tuple(map(float, pair.split(","))) for pair in dot.get("points").split()]
        assert len(places) == corners
        assert sum(x for x, _ in places) / corners == pytest.approx(200)
        level = sum(y == min(y for _, y in places) for _, y in places)
        assert level == (2 if shape == "square" else 1), "a diamond stands on its tip"
    else:
        assert (dot.get("cx"), dot.get("cy")) == ("200", "70")
    assert "--headcount-officials" in dot.get("fill")


@pytest.mark.parametrize(
    "x, y, tip", [(99, 0.5, (307, 70)), (-5, 0.5, (93, 70)), (5, 9, (200, 13))]
)
def test_a_dot_beyond_the_scale_is_an_arrow_at_the_edge_with_its_number(x, y, tip):
    tree = drawn(Dot(x, y, "2,300"))
    corners = only(tree, "polygon").get("points").split()
    assert tuple(map(float, corners[0].split(","))) == tip
    assert only(tree, "text").text == "2,300"


@pytest.mark.parametrize("filled", [True, False])
def test_many_dots_alike_are_one_path_and_hollow_ones_filled_with_the_ground(filled):
    tree = drawn(Dots(((0, 0), (5, 0.5)), size=4, filled=filled, colour=OFFICIALS))
    paths = tree.findall(f".//{NAME}path")
    assert {path.get("d") for path in paths} == {"M100.0 120.0h0M200.0 70.0h0"}
    assert {path.get("stroke-linecap") for path in paths} == {"round"}
    looks = [(path.get("stroke"), path.get("stroke-width")) for path in paths]
    assert "--headcount-officials" in looks[0][0] and looks[0][1] == "10"
    assert [("--headcount-ground" in c, w) for c, w in looks[1:]] == (
        [] if filled else [(True, "6")]
    )


def test_lines_areas_arrows_and_brackets():
    tree = drawn(Line(((0, 0), (10, 1)), dashed=True))
    assert only(tree, "polyline").get("points") == "100,120 300,20"
    assert only(drawn(Area(((0, 0), (10, 0), (10, 1)))), "polygon").get("points").endswith("300,20")
    arrow = drawn(Arrow(2, 0.5, 8, 0.5))
    assert only(arrow, "polygon").get("points").startswith("260,70"), "the tip is at its end"
    assert "M120 77" in only(drawn(Bracket(1, 3, 0.5)), "path").get("d")


def test_an_axis_has_a_tick_a_label_and_a_title():
    texts = [one.text for one in drawn(Axis(((0, "0"), (5, "five")), "hours")).iter(NAME + "text")]
    assert texts == ["0", "five", "hours"]


def test_words_are_escaped_and_a_mark_can_be_read():
    tree = drawn(Text(0, 0, "<b> & 5"), Bar(0, 1, 0, 1, says="a < b"))
    assert only(tree, "text").text == "<b> & 5"
    assert tree.find(f".//{NAME}title").text == "a < b"
    assert tree.get("aria-label") == "alt <text>" and tree.get("role") == "img"


def test_what_is_veiled_is_not_in_the_text_of_the_picture_at_all():
    marks = (
        Bar(0, 4, 0, 1, says="31.1", veil=True),
        Text(0, 0, "45.2", veil=True),
        Text(5, 0, "x"),
    )
    shown = ElementTree.tostring(drawn(*marks, veiled=True), "unicode")
    assert "31.1" not in shown and "45.2" not in shown
    assert VEILED in shown and ">x<" in shown
    assert "45.2" in ElementTree.tostring(drawn(*marks), "unicode")


def test_the_ghost_is_where_the_mark_stood():
    then = Picture(
        320, 140, (Panel(100, 20, 200, 100, (0, 10), marks=(Bar(0, 4, 0, 1, ghost=True),)),)
    )
    now, ghost = rects(drawn(Bar(0, 6, 0, 1, ghost=True), before=then))  # seen on a longer bar
    assert (ghost.get("width"), now.get("width")) == ("80", "120")
    assert ghost.get("fill") == "none" and now.get("fill") != "none", "only its outline"
    both = drawn(Bar(0, 6, 0, 1, ghost=True), before=then)
    (faint,) = [one for one in both.iter() if one.get("opacity") == "0.55"]
    assert faint.get("stroke-dasharray") == "2 3", "dotted, as the note under the picture says"
    twice_as_far = replace(then.panels[0], x=(0, 20))
    other = drawn(Bar(0, 6, 0, 1, ghost=True), before=replace(then, panels=(twice_as_far,)))
    assert len(rects(other)) == 1, "on another scale it would say nothing"
    same = drawn(Bar(0, 4, 0, 1, ghost=True), before=then)
    assert len(rects(same)) == 1, "where nothing moved there is no ghost"


def test_live_it_has_the_colours_of_the_page_and_stored_its_own_on_white():
    live = Writer("t", True).write(
        Picture(9, 9, (Panel(0, 0, 9, 9, marks=(Bar(0, 1, 0, 1),)),)), ""
    )
    assert "var(--headcount-muted, #595959)" in live and 'width="100%" height="100%"' not in live
    html = image(Picture(9, 9, (Panel(0, 0, 9, 9, marks=(Bar(0, 1, 0, 1),)),)), 'say "it"')
    assert 'alt="say &quot;it&quot;"' in html
    stored = base64.b64decode(re.search(r"base64,([^\"]+)", html)[1]).decode()
    assert "var(" not in stored and 'width="100%" height="100%" fill="#ffffff"' in stored
    assert "<script" not in stored + live


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, two):
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_every_colour_is_legible_on_its_ground_and_ink_on_a_bar(theme):
    ground = ROLES["ground"][theme]
    for role, colours in ROLES.items():
        if role not in ("ground", "faint", "bar"):
            assert contrast(colours[theme], ground) >= 4.5, role
    assert contrast(ROLES["ink"][theme], ROLES["bar"][theme]) >= 4.5


def test_words_on_the_ground_hide_the_line_under_them():
    tree = drawn(Text(5, 0.5, "words", back=True), Text(5, 0.1, "open"))
    places = [
        one.tag.removeprefix(NAME) for one in tree.iter() if one.tag.endswith(("rect", "text"))
    ]
    assert places == ["rect", "text", "text"], "before its words, and none for the others"
    (rect,) = rects(tree)
    assert "--headcount-ground" in rect.get("fill") and rect.get("stroke") == "none"
    assert (float(rect.get("x")), float(rect.get("height"))) == (200, pytest.approx(16.2, abs=0.1))
