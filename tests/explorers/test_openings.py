"""The pictures with which lessons open, read back from their marks and from the built notebooks."""

import re
import xml.etree.ElementTree as ET
from base64 import b64decode
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from sweeps import check_texts

import headcount as hc
from headcount.drawing.marks import Area, Arrow, Axis, Bar, Dot, Line, Text
from headcount.drawing.roles import BAR, FAINT, GROUND, INK, MUTED, PLAIN
from headcount.openings.opening import LESSONS, opening

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
OPENED = {path: int(path.stem[:2]) for path in NOTEBOOKS if path.stem != "00_ten_questions"}
TEN = [path for path, lesson in OPENED.items() if lesson in LESSONS and lesson]
EARLIER, LATER, BEFORE, OFFICIALS, CHARITIES = 167_000, 115_000, 7_000, 500, 700
each_lesson = pytest.mark.parametrize("lesson", range(11))


def opened(lesson):
    return opening(lesson, hc.article())


def marks(lesson, kind):
    return opened(lesson).picture.marks(kind)


def words(lesson):
    return [text.words for text in marks(lesson, Text)]


def asked(lesson):
    """The words in the one colour."""
    return [text.words for text in marks(lesson, Text) if text.colour == PLAIN]


def lengths(lesson):
    return [(bar.x0, bar.x1) for bar in marks(lesson, Bar)]


# --- what each shows, worked out by hand -----------------------------------------------------


def test_the_start_page_shows_one_count_before_and_three_answers():
    before, officials, charities = marks(0, Bar)
    assert [bar.y1 for bar in (before, officials, charities)] == [BEFORE, OFFICIALS, CHARITIES]
    assert {bar.y0 for bar in marks(0, Bar)} == {0}
    panel = opened(0).picture.panels[0]
    assert panel.y == (0, BEFORE) and panel.x == (0, panel.width)
    names = {text.words: text.x for text in marks(0, Text)}
    for bar, number, said in (
        (before, "7,000", "before"),
        (officials, "500", "officials"),
        (charities, "700", "charities"),
    ):
        assert names[number] == names[said] == (bar.x0 + bar.x1) / 2
    assert names["a tenth?"] == names["the paper"] > charities.x1
    assert asked(0) == ["How many are left?"]
    alt = opened(0).alt
    assert "500, counted by officials and 700, counted by charities" in alt
    assert "7,000 people, counted by officials before" in alt


def test_lesson_1_shows_ten_bare_numbers():
    *numbers, question = words(1)
    assert sorted(numbers) == sorted(
        ["500", "7,000", "700", "300", "1/10", "167,000", "115,000", "31", "750", "100"]
    )
    assert asked(1) == [question] == ["Which can stand in one sentence?"]
    rows = {text.y: [] for text in marks(1, Text)}
    for text in marks(1, Text):
        rows[text.y].append(text.words)
    assert [len(row) for row in rows.values()] == [4, 3, 3, 1]
    for pair in (("500", "7,000"), ("500", "700"), ("167,000", "115,000")):
        assert not any(set(pair) <= set(row) for row in rows.values()), "these stand apart"


def test_lesson_2_frames_what_the_shorter_bar_lacks():
    assert lengths(2) == [(0, EARLIER), (0, LATER), (LATER, EARLIER)]
    first, second, gap = marks(2, Bar)
    assert first.y1 < second.y0 and (gap.y0, gap.y1) == (second.y0, second.y1)
    assert (gap.filled, gap.dashed, gap.colour) == (False, True, PLAIN)
    assert opened(2).picture.panels[0].x == (0, EARLIER), "the bars begin at zero"
    assert words(2) == [
        "attempts to cross, 2016",
        "167,000",
        "attempts to cross, 2017",
        "115,000",
        "? %",
    ]


def test_lesson_3_blurs_both_ends_about_the_printed_figures():
    above, below, _ = opened(3).picture.panels
    for panel, figure in ((above, EARLIER), (below, LATER)):
        solid, *blur = [mark for mark in panel.marks if isinstance(mark, Area)]
        assert panel.x == (figure - 6_000, figure + 2_000) and solid.points[0][0] == panel.x[0]
        for band in blur:
            left, right = band.points[0][0], band.points[1][0]
            assert (left + right) / 2 == figure and band.colour == PLAIN
        assert [mark.colour for mark in panel.marks if isinstance(mark, Line)] == [GROUND] * 2
    assert asked(3) == ["31.?"] and words(3).count("167,000") == words(3).count("115,000") == 1
    assert marks(3, Axis) == [], "nothing to read the reach of the blur from"


def test_lesson_4_has_two_tops_above_one_line():
    (line,) = marks(4, Line)
    place = {text.words: text for text in marks(4, Text)}
    height = line.points[0][1]
    assert place["500"].y == place["700"].y < height < place["7,000"].y
    assert place["officials"].x == place["500"].x < place["charities"].x == place["700"].x
    assert asked(4) == ["Which is", "a tenth?"]
    assert not marks(4, Bar), "no lengths from which the shares could be read"


def test_lesson_5_has_two_sides_with_scales_of_their_own():
    attempts, people, _ = opened(5).picture.panels
    assert [(bar.x0, bar.x1) for bar in attempts.marks] == [(0, EARLIER), (0, LATER)]
    assert [(bar.x0, bar.x1) for bar in people.marks] == [
        (0, BEFORE),
        (0, OFFICIALS),
        (OFFICIALS, CHARITIES),
    ]
    assert attempts.x == (EARLIER, 0) and people.x == (0, BEFORE), "both grow outward"
    rows = [[(bar.y0, bar.y1) for bar in side.marks] for side in (attempts, people)]
    assert rows[0] == rows[1][:2] and asked(5) == ["each?"]
    lines: dict = {}
    for text in sorted(marks(5, Text), key=lambda text: opened(5).picture.panels[2].px(text.x)):
        lines.setdefault(text.y, []).append(text.words)
    assert ["167,000", "then", "7,000"] in lines.values(), "each number in the row of its bar"
    assert ["115,000", "now", "500 or 700"] in lines.values()


def test_lesson_6_has_a_day_on_the_line_of_a_year():
    (bar,), (dot,) = marks(6, Bar), marks(6, Dot)
    assert bar.x1 - bar.x0 == 366, "a leap year"
    assert dot.x - bar.x0 == 274, "1 October: before the clearance, which is of that month"
    assert {"167,000", "7,000 people", "January 2016", "December 2016"} < set(words(6))
    assert asked(6) == ["\N{DIVISION SIGN} ?"]


def test_lesson_7_draws_all_four_ranges_alike():
    flat = [line for line in marks(7, Line) if line.points[0][1] == line.points[1][1]]
    assert len(flat) == len(marks(7, Arrow)) == len(marks(7, Dot)) == 4
    assert len({line.points[1][0] - line.points[0][0] for line in flat}) == 1
    numbers = [text.words for text in marks(7, Text) if text.bold and text.colour == INK]
    assert numbers == ["700", "7,000", "167,000", "115,000"] and asked(7) == ["?"]


def test_lesson_8_leaves_the_question_outside_both_lists():
    circles = [area.points for area in marks(8, Area)]
    (frame,) = marks(8, Bar)
    (question,) = [text for text in marks(8, Text) if text.words == "?"]
    both = next(text for text in marks(8, Text) if text.words == "both")
    ends = [(min(x for x, _ in points), max(x for x, _ in points)) for points in circles]
    assert all(left < both.x < right for left, right in ends)
    assert max(right for _, right in ends) + 40 < question.x < frame.x1
    assert not re.search(r"\d", " ".join(words(8)) + opened(8).alt), "all numbers are invented"


def test_lesson_9_draws_the_same_numbers_from_zero_and_cut():
    whole, cut, sheet = opened(9).picture.panels
    for panel, start in ((whole, 0), (cut, 50_000)):
        bars = [mark for mark in panel.marks if isinstance(mark, Bar)]
        assert [(bar.y0, bar.y1) for bar in bars] == [(start, EARLIER), (start, LATER)]
        assert panel.y == (start, EARLIER)
    assert {"axis from 0", "axis from 50,000"} < set(words(9))
    assert [words(9).count(number) for number in ("167,000", "115,000")] == [2, 2]
    assert cut.y[0] != 100_000, "the axis of the prediction"
    assert "mislead" not in opened(9).alt


def test_lesson_10_lets_both_fall_from_one_start():
    ends = [
        line.points[1][1]
        for line in marks(10, Line)
        if line.points[0] == (0, 1) and line.points[1][0] == 1
    ]
    assert ends == [500 / 7_000, 0.1, pytest.approx(0.6886, abs=1e-4)]
    (gap,) = [line for line in marks(10, Line) if line.colour == PLAIN]
    assert [y for _, y in gap.points] == [pytest.approx(0.6886, abs=1e-4), 0.1]
    assert {"167,000 to 115,000", "7,000 to 500 or 700"} < set(words(10)) and asked(10) == ["Why?"]


# --- what holds for all ----------------------------------------------------------------------

GREYS = {INK, MUTED, FAINT, BAR, GROUND}
BANNED = r"\b(migrants?|jungle|flood|wave|swarm|stream|surge|tide|illegal|only|despite)\b"


@each_lesson
def test_it_is_calm_and_may_be_read_at_any_width(lesson):
    picture = opened(lesson).picture
    check_texts(picture, lesson)
    assert picture.width == 420 and 110 <= picture.height <= 170
    assert {mark.colour for mark in picture.marks()} - GREYS == {PLAIN}, "one colour"
    assert min(text.size for text in picture.marks(Text)) >= 17
    assert any("?" in text for text in asked(lesson))


@each_lesson
def test_its_alt_text_asks_too(lesson):
    alt = opened(lesson).alt
    assert 60 < len(alt) < 300 and alt.endswith((".", "?")) and "$" not in alt
    assert "?" in alt or "question mark" in alt
    assert not re.search(BANNED, f"{alt} {' '.join(words(lesson))}", re.IGNORECASE)
    for number in re.findall(r"\d[\d,]*", " ".join(words(lesson))):
        assert number in alt, "who hears it knows as much"


# --- in the built notebooks ------------------------------------------------------------------


class Tags(HTMLParser):
    """The pictures of a text cell: the attributes of each <img>."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        if tag == "img":
            self.found.append(dict(attrs))


def images(text):
    tags = Tags()
    tags.feed(text)
    return tags.found


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_picture_of_a_text_cell_has_its_alt_text(path):
    cells = [cell for cell in nbformat.read(path, 4).cells if cell.cell_type == "markdown"]
    lesson, found = OPENED.get(path), [images(cell.source) for cell in cells]
    assert [len(each) for each in found] == [int(lesson in LESSONS)] + [0] * (len(cells) - 1)
    for attributes in found[0]:
        assert attributes["alt"] == opened(lesson).alt
        # What a page that takes out all it does not know leaves in is enough.
        assert set(attributes) == {"alt", "width", "style", "src"}
        kind, _, data = attributes["src"].partition(";base64,")
        assert kind == "data:image/svg+xml"
        drawn = ET.fromstring(b64decode(data))
        shown = [unescape(text.text) for text in drawn.iter("{http://www.w3.org/2000/svg}text")]
        assert sorted(shown) == sorted(words(lesson))


@pytest.mark.parametrize("path", TEN, ids=lambda path: path.stem)
def test_it_stands_below_the_question(path):
    first = nbformat.read(path, 4).cells[0].source
    title, question, picture, *_ = first.split("\n\n")
    assert title.startswith("# ") and question.startswith("**The question.** ")
    assert picture.startswith("<img ") and picture.endswith(">") and "\n" not in picture


def test_the_alt_text_is_escaped():
    made = str(type(opened(2))(opened(2).picture, 'a "b" <c> & d'))
    assert images(made)[0]["alt"] == 'a "b" <c> & d' and made.count("<") == 1
