"""Predictions that come back: each value is worked out here by hand, from the printed figures."""

from __future__ import annotations

import re
from base64 import b64decode
from html import unescape
from xml.etree import ElementTree

import pytest
from test_lesson_06 import mean_of_2016

import headcount as hc
from headcount.page.small_pictures import Mark, number_line, option_list, scale_end
from headcount.questions import predictions, reveal
from headcount.questions.lessons import LESSONS
from headcount.questions.number_field import NumberField
from headcount.questions.says import Says

BEFORE, AFTER, PEOPLE = 167_000, 115_000, 7_000
SVG = "{http://www.w3.org/2000/svg}"


def says(lesson: str):
    return LESSONS[lesson].prediction(hc.article()).says


def words_of(lesson: str, guess: str, sure: int | None = None) -> str:
    predictions.save(lesson, guess, sure)
    return reveal.of_lesson(lesson).plain


def pictures_of(shown) -> list[ElementTree.Element]:
    found = re.findall(r'src="data:image/svg\+xml;base64,([^"]*)"', shown.html)
    return [ElementTree.fromstring(b64decode(one)) for one in found]


def texts_of(picture) -> list[str]:
    return ["".join(text.itertext()) for text in picture.iter(f"{SVG}text")]


# --- what the figures say, by hand ---------------------------------------------------------


def test_lesson_1_four_figures_are_somebody_s():
    assert (says("1").short, says("1").holds) == ("three or four", 1)
    assert "it is 4: 500, 7,000, 700 and 300." in says("1").words


def test_lesson_2_the_way_back_is_longer():
    there, back = 100 * (BEFORE - AFTER) / BEFORE, 100 * (BEFORE - AFTER) / AFTER
    assert (round(there, 1), round(back, 1)) == (31.1, 45.2)
    assert says("2").short == "larger"
    assert "from 115,000 back to 167,000 is 45.2%, and the way there was 31.1%" in says("2").words


def test_lesson_3_half_a_thousand_is_half_a_point():
    low = 100 * (166_500 - 115_500) / 166_500
    high = 100 * (167_500 - 114_500) / 167_500
    moved = max(high - 31.13772, 31.13772 - low)
    assert (round(low, 1), round(high, 1), round(moved, 1)) == (30.6, 31.6, 0.5)
    assert says("3").short == "by about 0.5 points"
    assert "say by about 0.5 points: with both figures moved by 500, the 31.1%" in says("3").words
    assert "anything from 30.6% to 31.6%" in says("3").words


def test_lesson_4_the_charities_share_is_the_tenth():
    officials, charities = 100 * 500 / PEOPLE, 100 * 700 / PEOPLE
    assert (round(officials, 1), charities, round(charities - officials, 1)) == (7.1, 10, 2.9)
    assert says("4").short == "about 3 points apart, the charities' is a tenth"
    assert "share is 7.1% and the charities' share is 10.0%: 2.9 points apart" in says("4").words
    ends = [450 / 7500, 550 / 6500, 650 / 7500, 750 / 6500]
    assert [round(100 * end, 1) for end in ends] == [6.0, 8.5, 8.7, 11.5]
    said = "6.0% to 8.5% for the officials' and 8.7% to 11.5% for the charities'"
    assert said in says("4").words


def test_lesson_5_the_break_even_and_what_rounding_allows():
    needed = PEOPLE * AFTER / BEFORE
    low, high = 6_500 * 114_500 / 167_500, 7_500 * 115_500 / 166_500
    assert [round(one) for one in (needed, low, high)] == [4_820, 4_443, 5_203]
    assert words_of("5", "2,000", 2).splitlines() == [
        "You said 2,000, fairly sure. The figures say 4,820 people on the printed numbers; "
        "between 4,443 and 5,203 with their rounding.",
        "Number line. You said 2,000; The figures say 4,820, 4,443 to 5,203 with rounding.",
        f"What was it that you left out? {says('5').think}",
    ]


def test_lesson_6_the_article_says_one_thing_and_the_counts_of_the_year_another():
    by_days = (297 * PEOPLE + 69 * 500) / 366
    low, high = (297 * 6_500 + 69 * 450) / 366, (297 * 7_500 + 69 * 550) / 366
    assert [round(one) for one in (by_days, low, high)] == [5_775, 5_359, 6_190]
    closed = words_of("6", "7,000", 3)
    assert closed.startswith("You said 7,000, sure. The article's figures, by days, say 5,775 ")
    assert "between 5,359 and 6,190" in closed and "5,775 is nearer 7,000." in closed
    assert "The figures say the same." in closed
    assert "3,927" not in closed and "5,492" not in closed and "(X" not in closed
    hc.switch(outside=True)
    found = [round(mean_of_2016(side)) for side in ("officials", "charities")]
    assert found == [3_927, 5_492]
    opened = reveal.of_lesson("6")
    assert "3,927 by the officials, nearer 4,000" in opened.plain
    assert "5,492 by the charities, about half way between 7,000 and 4,000" in opened.plain
    assert "What was it that you left out? In which months" in opened.plain
    (picture,) = pictures_of(opened)
    assert "Officials, 2016 (X) 3,927" in texts_of(picture)


def test_lesson_6_who_said_4000_is_met_by_the_counts_of_the_year():
    assert "What was it that you left out?" in words_of("6", "4,000")
    hc.switch(outside=True)
    assert "The figures say the same." in reveal.of_lesson("6").plain


def test_lesson_7_the_order():
    ratios = {
        "people now": 750 / 450,
        "people before": 7_500 / 6_500,
        "attempts 2017": 115_500 / 114_500,
        "attempts 2016": 167_500 / 166_500,
    }
    order = sorted(ratios, key=lambda name: -ratios[name])
    assert list(says("7").options) == order and says("7").holds == 0
    assert f"{', '.join(order[:3])} and {order[3]}." in says("7").words
    assert "from 450 to 750" in says("7").words


@pytest.mark.parametrize(
    "guess, first",
    [
        ("people now, people before, attempts 2016, attempts 2017", 0),
        ("1. Attempts 2017; 2. people now", 2),
        ("before, now", 1),
        ("2016", 3),
        ("no idea", None),
        ("people", None),
    ],
)
def test_of_an_order_the_first_place_is_read(guess, first):
    assert says("7").chosen(guess) == first
    assert says("7").agrees(guess) == (None if first is None else first == 0)


def test_lesson_8_people_out_of_sight_make_the_estimate_too_low():
    first = 350 * 0.75 + 350 * 0.25
    second = 350 * 0.6 + 350 * 0.2
    both = 350 * 0.75 * 0.6 + 350 * 0.25 * 0.2
    assert round(first * second / both) == 560
    assert says("8").short == "too low" and "the formula gives 560" in says("8").words


def test_lesson_9_the_drawing_and_the_figures():
    drawn = 100 * (67 - 15) / 67
    low, high = 100 * (66.5 - 15.5) / 66.5, 100 * (67.5 - 14.5) / 67.5
    assert [round(one, 1) for one in (drawn, low, high)] == [77.6, 76.7, 78.5]
    said = words_of("9", "-78 percent", 1)
    assert "77.6% on the printed numbers; between 76.7% and 78.5% with their rounding" in said
    assert "The figures differ by 31.1%." in said and "The figures say the same." in said
    assert [says("9").agrees(guess) for guess in ("31", "69", "70", "85", "86")] == [
        *(False, False, True, True, False)
    ]


def test_lesson_10_does_not_choose():
    said = words_of("10", says("10").options[0], 70)
    assert f'You said "{says("10").options[0]}", 70 of 100 sure.' in said
    assert "do not choose" in said and says("10").agrees(says("10").options[0]) is None
    assert reveal.LEFT_OUT not in said


def test_every_lesson_has_its_own_question_and_calls_nothing_wrong():
    thinks = [says(lesson).think for lesson in LESSONS]
    assert len(set(thinks)) == len(LESSONS) and all(one.endswith("?") for one in thinks)
    for lesson in LESSONS:
        said = words_of(lesson, "a", 1)
        assert not re.search(r"\b(wrong|mistake|false|correct)\b", said), said


# --- how a guess is read -------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed, number",
    [
        ("about 2000", 2000),
        ("2 000", 2000),
        ("2,000", 2000),
        ("4.820", 4820),
        ("2 thousand people", 2000),
        ("more than 4000", None),
        ("4000 to 5000", None),
        ("a few", None),
        ("", None),
        ("1e999", None),
    ],
)
def test_a_number_is_read_as_its_box_reads_it(typed, number):
    assert says("5").number(typed) == number


@pytest.mark.parametrize(
    "typed, agrees",
    [("4820", True), ("5302", True), ("5303", False), ("4338", False), ("4339", True)],
)
def test_within_a_tenth_a_number_agrees(typed, agrees):
    assert says("5").agrees(typed) is agrees


def test_inside_what_rounding_allows_a_number_agrees():
    wide = Says("", "", "", mark=Mark("", 100, 50, 200), box=NumberField(100, "people"))
    assert [wide.agrees(typed) for typed in ("49", "50", "200", "201")] == [
        *(False, True, True, False)
    ]


def test_what_cannot_be_read_is_said_in_its_own_words_without_a_dot():
    said = words_of("5", "a <b>few</b>", 3)
    assert said.startswith('You said "a <b>few</b>", sure. That cannot be read as one number')
    shown = reveal.of_lesson("5")
    assert "<b>" not in shown.html and "a &lt;b&gt;few" in shown.html
    (picture,) = pictures_of(shown)
    assert list(picture.iter(f"{SVG}circle")) == [] and reveal.LEFT_OUT not in said


def test_a_long_guess_is_cut():
    assert len(words_of("5", "x" * 5000)) < 1000


def test_without_a_prediction_only_what_was_asked():
    for lesson in LESSONS:
        shown = reveal.of_lesson(lesson)
        assert shown.plain.startswith(f"No prediction is saved for lesson {lesson}. Make one at ")
        assert says(lesson).words not in shown.plain and "<img" not in shown.html
    assert "how many people would have to be counted" in reveal.of_lesson("5").plain


def test_a_skipped_one_is_not_judged():
    hc.predict("5").save(skipped=True)
    said = reveal.of_lesson("5").plain
    assert said.startswith("You skipped this prediction. The figures say 4,820 people")
    assert reveal.LEFT_OUT not in said and "You said" not in said


# --- pictures ------------------------------------------------------------------------------


def test_guess_and_result_stand_where_they_belong():
    predictions.save("5", "2,000")
    (picture,) = pictures_of(reveal.of_lesson("5"))
    (dot,) = picture.iter(f"{SVG}circle")
    band, square = [one for one in picture.iter(f"{SVG}rect") if one.get("fill") == "#009E73"]
    scale = 8_000  # 1.5 times 5,203 is 7,805
    across = 240 - 2 * 12
    assert float(dot.get("cx")) == pytest.approx(12 + across * 2_000 / scale, abs=0.06)
    assert float(square.get("x")) + 5 == pytest.approx(12 + across * 4820.36 / scale, abs=0.06)
    assert float(band.get("x")) == pytest.approx(12 + across * 4443.3 / scale, abs=0.06)
    assert float(band.get("width")) == pytest.approx(across * 759.4 / scale, abs=0.06)
    assert texts_of(picture) == [
        *("0", "4,000", "8,000"),
        "You said 2,000",
        "The figures say 4,820",
        "4,443 to 5,203 with rounding",
    ]


@pytest.mark.parametrize("typed, x, base", [("20,000", 228, -10), ("-5", 12, 10)])
def test_a_guess_beyond_the_scale_is_an_arrow_out_of_it_with_its_number(typed, x, base):
    """Its point is at the edge, and its base lies on the side of the scale."""
    predictions.save("5", typed)
    (picture,) = pictures_of(reveal.of_lesson("5"))
    assert list(picture.iter(f"{SVG}circle")) == []
    arrows = [one.get("d") for one in picture.iter(f"{SVG}path") if one.get("fill") == "#0072B2"]
    assert len(arrows) == 1 and re.fullmatch(rf"M{x}\.0 \d+l{base} -7v14z", arrows[0])
    assert f"You said {typed}" in texts_of(picture)


@pytest.mark.parametrize("most, end", [(5203, 8000), (6190, 10_000), (78.5, 120), (1, 1.5)])
def test_the_scale_ends_at_a_round_number(most, end):
    assert scale_end([Mark("", 0.5 * most, 0, most)]) == end


def test_options_are_marked_in_words_and_shapes():
    picture = ElementTree.fromstring(option_list(["smaller", "equal", "larger"], 1, 2))
    assert texts_of(picture) == [*("smaller", "equal", "you said", "larger", "the figures say")]
    both = ElementTree.fromstring(option_list(["smaller", "equal"], 0, 0))
    assert texts_of(both) == ["smaller", "you said", "the figures say", "equal"]
    frames = [one.get("stroke") for one in picture.iter(f"{SVG}rect") if one.get("rx")]
    assert [frame == "#009E73" for frame in frames] == [False, False, True], "round what holds"
    dot = next(picture.iter(f"{SVG}circle"))
    (square,) = [one for one in picture.iter(f"{SVG}rect") if one.get("fill") == "#009E73"]
    words = {"".join(one.itertext()): float(one.get("y")) for one in picture.iter(f"{SVG}text")}
    assert abs(float(dot.get("cy")) - words["you said"]) < 9 and dot.get("fill") == "#0072B2"
    assert abs(float(square.get("y")) + 5 - words["the figures say"]) < 9


def test_no_words_run_over_the_edge():
    """A letter is about 7.5 of 240 units wide; the longest line of all pictures has to fit."""
    hc.switch(outside=True)
    for lesson in LESSONS:
        says_, asked = says(lesson), LESSONS[lesson].prediction(hc.article())
        predictions.save(lesson, asked.options[0] if asked.options else "1" * 50)
        for picture in pictures_of(reveal.of_lesson(lesson)):
            assert max(map(len, texts_of(picture))) <= 28, says_


def test_a_picture_has_its_own_white_ground_and_alt_text():
    predictions.save("2", "larger")
    shown = reveal.of_lesson("2")
    assert "<svg" not in shown.html
    (alt,) = re.findall(r'<img alt="([^"]*)"', shown.html)
    assert unescape(alt) == "Options: smaller; equal; larger (you said) (the figures say)."
    (picture,) = pictures_of(shown)
    assert next(picture.iter(f"{SVG}rect")).get("fill") == "white"
    assert ElementTree.fromstring(number_line(None, [Mark("<&>", 1)])) is not None


# --- all of them ---------------------------------------------------------------------------


def save_some() -> None:
    for lesson, guess, sure in (
        ("1", "three or four", 3),  # agrees
        ("2", "equal", 3),  # not
        ("3", "by about 0.5 points", 2),  # agrees
        ("5", "about 5000", 1),  # agrees
        ("7", "people before first", 1),  # not
        ("8", "too low", None),  # agrees, and "how sure" was left open
        ("9", "a lot", 2),  # cannot be read
        ("10", says("10").options[1], 90),  # the figures do not choose
        ("4", predictions.SKIPPED, None),
    ):
        predictions.save(lesson, guess, sure)


def test_all_together_they_are_counted_by_how_sure_one_was():
    save_some()
    shown = reveal.of_all()
    assert shown.plain.splitlines()[0] == (
        "Your predictions come back. The figures said the same 1 of 2 times when you said "
        '"sure", 1 of 1 times when you said "fairly sure" and 1 of 2 times when you said '
        '"a guess".'
    )
    (picture,) = pictures_of(shown)
    assert texts_of(picture) == ['"sure": 1 of 2', '"fairly sure": 1 of 1', '"a guess": 1 of 2']
    squares = [one for one in picture.iter(f"{SVG}rect") if one.get("stroke") == "#000000"]
    assert [one.get("fill") != "none" for one in squares] == [True, False, True, True, False]
    rows = re.findall(r'<th scope="row"[^>]*>(\d+)</th>', shown.html)
    assert rows == ["1", "2", "3", "5", "7", "8", "9", "10"]
    assert "within 10% of what" in shown.plain and "This is no mark" in shown.plain


def test_lesson_6_is_counted_by_the_article_s_figures():
    predictions.save("6", "7,000", 3)
    hc.switch(outside=True)
    assert "1 of 1 times" in reveal.of_all().plain


@pytest.mark.parametrize(
    "sure, of, level",
    [(1, 3, 0), (2, 3, 1), (3, 3, 2), (0, 100, 0), (30, 100, 0), (40, 100, 1), (60, 100, 1)]
    + [(70, 100, 2), (100, 100, 2), (None, 3, None)],
)
def test_a_scale_to_100_falls_into_three(sure, of, level):
    assert reveal.level_of(sure, of) == level


def test_without_any_it_says_so():
    assert reveal.of_all().plain.startswith("No prediction is saved here yet. Save one")
    predictions.save("2", predictions.SKIPPED)
    assert "were skipped" in reveal.of_all().plain
    predictions.save("2", "larger")  # without "how sure"
    assert "nothing to count yet" in reveal.of_all().plain
    assert len(pictures_of(reveal.of_all())) == 0


# --- in a notebook -------------------------------------------------------------------------


def test_it_shows_the_prediction_that_is_saved_later(capsys):
    """That its output follows by itself is seen in a real JupyterLab: test_browser_reveal."""
    one, every = hc.reveal("6"), hc.reveal()
    one._ipython_display_(), every._ipython_display_()
    shown = capsys.readouterr().out
    assert "No prediction is saved for lesson 6" in shown and "is saved here yet" in shown
    box = hc.predict("6")
    box.guess.value = "7,000"
    box.save()
    assert repr(one).startswith("You said 7,000. ") and "come back" in repr(every)


def test_a_wrong_call_is_a_sentence():
    those = "lessons have one: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10."
    assert hc.reveal("12").plain == f"There is no prediction for '12'; {those}"
    assert hc.reveal("").plain == f"There is no prediction for ''; {those}"
    assert repr(hc.reveal(5)).startswith("No prediction is saved for lesson 5.")


def test_0_of_100_is_how_sure_one_said_to_be():
    box = hc.predict("10")
    box.guess.value = says("10").options[0]
    box.sure.value = 0
    box.save()
    assert predictions.record("10")["sure"] == 0
    again = hc.predict("10")
    assert (again.guess.value, again.sure.value) == (says("10").options[0], 0)
