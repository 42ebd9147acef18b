"""A lesson's figures: its text holds names and filters, its Python file works them out, and a
figure of the article that changes is carried through or refused."""

from __future__ import annotations

import csv
import io
import re
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import cache

import pytest
from expected import one_sentence

import headcount as hc
from headcount.errors import Problem
from headcount.publish import lesson_figures
from headcount.publish.contents import sources
from headcount.publish.lesson_figures import holds
from headcount.publish.prose import FILTERS, put_figures_into, render
from headcount.publish.readme import SHOWN_IN_IT, put_into_readme
from headcount.questions.lessons import LESSONS
from headcount.story import article

# The page of the ten questions has no figures.
SOURCES = {int(one.stem[:2]): one for one in sources() if not one.stem.endswith("_questions")}
each_lesson = pytest.mark.parametrize("lesson", SOURCES)


# --- names and filters ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "inside, shown",
    [
        ("fall | percent(1) | C", "31.1%<sup>C</sup>"),
        ("fall|number", "31"),
        ("before | number | A", "167,000<sup>A</sup>"),
        ("change | signed", "\u221252,000"),
        ("walk | short", "4.5"),
        ("walk", "4.5"),
        ("story.reported | day", "16 January 2018"),
        ("story.reported | month", "January 2018"),
        ("story.people_before.start", "None"),
    ],
)
def test_how_a_figure_is_written(inside, shown):
    figures = {
        "fall": 31.1377,
        "before": 167_000,
        "change": -52_000,
        "walk": 4.5,
        "story": hc.article(),
    }
    assert put_figures_into(f"It is {{{{ {inside} }}}}.", figures, "x") == f"It is {shown}."


@pytest.mark.parametrize(
    "text, said",
    [
        ("{{ before - after }}", "a name and filters were expected, such as {{ fall |"),
        ("{{ abs(fall) }}", "a name and filters were expected"),
        ("{{ bounds[0] }}", "a name and filters were expected"),
        ("{{ 31 }}", "the lesson's Python file binds no '31'; bind it there."),
        ("{{ }}", "a name and filters were expected"),
        ("{% set fall = 31 %}", "a name and filters were expected"),
        ("{# a remark #}", "a name and filters were expected"),
        ("{{ fal }}", "the lesson's Python file binds no 'fal'; did you mean fall?"),
        ("{{ story.attempts_2018 }}", "'story.attempts_2018': there is no 'attempts_2018'."),
        ("{{ fall | round }}", "there is no filter 'round'; there are number, short, percent,"),
        ("{{ fall | percent(n) }}", "there is no filter 'percent(n)'"),
        ("{{ fall | abs }}", "there is no filter 'abs'"),
        ("{{ story | number }}", "the filter 'number' cannot write Ready: 10 figures."),
        ("{{ fall | day }}", "the filter 'day' cannot write 31."),
    ],
)
def test_what_a_sentence_may_not_hold(text, said):
    figures = {"fall": 31, "before": 2, "after": 1, "bounds": [1, 2], "story": hc.article()}
    with pytest.raises(Problem) as caught:
        put_figures_into(f"A line.\n\nFell by {text} in all.", figures, "lessons/99.md")
    assert str(caught.value).startswith(f"lessons/99.md, line 3: {said}")
    assert one_sentence(caught.value)


def test_no_filter_works_a_figure_out():
    """They write it, or say where it comes from."""
    assert set(FILTERS) == {"number", "short", "percent", "signed", "day", "month", *"ACIX"}


@each_lesson
def test_a_lesson_names_its_figures_and_uses_what_it_binds(lesson):
    source = SOURCES[lesson]
    text = source.read_text(encoding="utf-8")
    code = source.with_suffix(".py").read_text(encoding="utf-8")
    assert re.search(r"(?m)^import headcount as hc$", code)
    assert re.search(r"(?m)^story = hc\.article\(\)$", code)
    for_teachers = source.parent / "teaching" / f"lesson_{source.stem[:2]}.md"
    text += for_teachers.read_text(encoding="utf-8") if for_teachers.exists() else ""
    used = {name.split(".")[0] for name in re.findall(r"\{\{ ([\w.]+)", text)}
    for name in re.findall(r"(?m)^(\w+)(?:, \w+)* = ", code):
        again = len(re.findall(rf"\b{name}\b", code)) > 1
        assert name in used or again or name == "story", f"{name} is used nowhere"


# --- what goes wrong in a lesson's Python file ---------------------------------------------


@pytest.mark.parametrize(
    "code, said",
    [
        ("x = 1\ny = x / 0\n", "line 2: ZeroDivisionError: division by zero"),
        ("x = 1\n\ny = z\n", "line 3: NameError: name 'z' is not defined"),
        ("x = (\n", "line 1: SyntaxError"),
        (
            "import headcount as hc\nx = hc.share(1, 0)\n",
            "line 2: No share: the whole is 0, and there is no share of nobody.",
        ),
        (
            "from headcount.publish.lesson_figures import holds\n\nholds(1 > 2, 'One is more.')\n",
            'line 3: "One is more." no longer holds. Change that sentence, then this line.',
        ),
    ],
)
def test_the_line_is_named(tmp_path, code, said):
    (tmp_path / "99_x.py").write_text(code)
    with pytest.raises(Problem) as caught:
        lesson_figures.figures_of(tmp_path / "99_x.md")
    assert str(caught.value).startswith(f"lessons/99_x.py, {said}")


# --- sentences that rest on a comparison ---------------------------------------------------


def texts_of(thing: object) -> list[str]:
    """Every text in a question, a prediction or what they are made of."""
    if isinstance(thing, str):
        return [thing]
    if isinstance(thing, dict):
        return [text for value in thing.values() for text in texts_of(value)]
    if isinstance(thing, (list, tuple, frozenset)):
        return [text for value in thing for text in texts_of(value)]
    if is_dataclass(thing):
        return [text for field in fields(thing) for text in texts_of(getattr(thing, field.name))]
    return []


@cache
def said_in(lesson: int) -> str:
    """All that a pupil may read of a lesson: its text and all that it asks."""
    said = [SOURCES[lesson].read_text(encoding="utf-8")]
    if own := LESSONS.get(str(lesson)):
        makers = (own.exercises, own.prediction, own.vote, own.puzzle, own.task)
        said += [text for make in makers for text in texts_of(make(hc.article()))]
    return "\n".join(said)


def guarded(lesson: int, monkeypatch) -> list[tuple[bool, str]]:
    """The conditions of a lesson, each with its sentence."""
    found = []
    monkeypatch.setattr(lesson_figures, "holds", lambda *both: found.append(both))
    with suppress(Problem):  # what a condition before it would have refused
        render(SOURCES[lesson])
    return found


@each_lesson
def test_a_guarded_sentence_stands_in_its_lesson(lesson, monkeypatch):
    """Else it was changed, and the guard kept: what does the new sentence rest on?"""
    for condition, sentence in guarded(lesson, monkeypatch):
        assert condition and sentence in said_in(lesson), sentence


def test_holds_says_nothing_where_it_does():
    assert holds(True, "x") is None and holds(1.5, "x") is None


# --- a figure of the article changes -------------------------------------------------------


def other_article(monkeypatch, tmp_path, **values: int) -> None:
    """From here on hc.article() has these values, with their quotations."""
    path = hc.article().path
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
    for row in rows:
        if row["id"] in values:
            old, new = row["value"].lstrip("-"), str(values[row["id"]])
            row["value"] = new
            row["low"] = row["low"] and new
            for shown in (old, f"{int(old):,}"):
                row["quote"] = row["quote"].replace(shown, f"{abs(int(new)):,}")
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    (tmp_path / "article.csv").write_text(text.getvalue(), encoding="utf-8")
    other = hc.article(tmp_path / "article.csv")
    monkeypatch.setattr(article, "_own_article", lambda: other)


def test_a_figure_that_the_sentences_allow_is_carried_through(monkeypatch, tmp_path):
    """116,000 for 115,000: worked out by hand, the fall is 30.54%, which still prints as 31."""
    other_article(monkeypatch, tmp_path, attempts_2017=116_000)
    text = {lesson: render(source) for lesson, source in SOURCES.items()}
    for lesson, new in (
        (1, ['"try to cross Channel 116,000', "add up to 283,000<sup>C</sup>"]),
        (2, ["30.5%<sup>C</sup>; the article prints 31", "by 51,000", "to 69%<sup>C</sup> of"]),
        (
            3,
            [
                "Why not 30.5<sup>C</sup>, or 30.54<sup>C</sup>?",
                "57%<sup>C</sup> print so",
                "43%<sup>C</sup> as 30",
            ],
        ),
        (5, ["2,431<sup>C</sup> people would be enough", "tries 166<sup>I</sup> times a year"]),
        (
            6,
            ["attempts fell by 30.3%"],
        ),
        (7, ["6.95<sup>C</sup> times as high", "from 5.98<sup>C</sup> to 11.66"]),
        (10, ["6.95<sup>C</sup> times as large"]),
    ):
        for words in new:
            assert words in text[lesson], words
    everything = "\n".join(text.values())
    for old in ("115,000", "31.1%", "31.14%", "52,000", "4,820", "6.89", "164<sup>"):
        assert old not in everything


REFUSED = [
    # (what changes, lesson, a sentence that no longer holds)
    ({"attempts_2017": 114_000}, 2, "Its arithmetic is right."),
    ({"attempts_2017": 120_000}, 2, "Its arithmetic is right."),
    ({"attempts_2017": 120_000}, 10, "The printed percent follows from its figures."),
    ({"attempts_2017": 120_000, "fall": -28}, 2, '"By just under a third'),
    ({"attempts_2017": 120_000, "fall": -28}, 3, "end in three zeros"),
    ({"attempts_2017": 170_000, "fall": 2}, 1, "attempts fell by"),
    ({"attempts_2017": 170_000, "fall": 2}, 2, "The percentage in the article goes down."),
    ({"attempts_2017": 170_000, "fall": 2}, 3, "The largest and the smallest fall"),
    ({"attempts_2017": 170_000}, 5, "fewer attempts at the same rate need fewer people"),
    ({"attempts_2017": 170_000}, 6, "By the day, recorded attempts fell by"),
    ({"attempts_2017": 170_000}, 9, "By how much will the second bar look shorter?"),
    ({"attempts_2017": 109_000}, 9, "starts = pd.Series([0, 50_000, 100_000, 110_000])"),
    ({"attempts_2017": 109_000}, 10, "recorded attempts by less than a third"),
    ({"attempts_2017": 141_000}, 6, "reaches from a fifth to"),
    ({"fall": -32}, 3, "**What the article gets right.** It printed"),
    ({"people_now_charities": 800}, 3, "Upper over upper gives the unmoved"),
    ({"people_now_charities": 800}, 4, "gives exactly a tenth"),
    ({"people_now_charities": 750}, 3, "rounded to the nearest hundred"),
    ({"people_now_officials": 600}, 4, "nearly agree about the share that is left"),
    ({"people_now_officials": 600}, 5, "half the rate."),
    ({"people_dunkirk_charities": 400}, 4, "until the share with Dunkirk is a tenth as well"),
    ({"people_now_officials": 660}, 7, "holds three times in four"),
    ({"people_now_officials": 660}, 7, "each to the nearest hundred"),
    ({"people_dunkirk_charities": 400}, 5, "half the rate."),
    ({"people_dunkirk_charities": 4_000}, 5, "Was your guess nearer to these, or to what"),
    ({"people_before": 8_000}, 3, "a wrong method can look right"),
    ({"people_before": 8_000}, 4, "gives exactly a tenth"),
    ({"people_before": 3_000}, 10, "fell by about nine tenths"),
    ({"people_before": 2_000}, 5, "The count of people fell far more than the attempts"),
    ({"people_before": 10_000}, 7, "half a thousand each way"),
]


@pytest.mark.parametrize("values, lesson, sentence", REFUSED)
def test_a_figure_that_a_sentence_does_not_allow_is_refused(
    values, lesson, sentence, monkeypatch, tmp_path
):
    other_article(monkeypatch, tmp_path, **values)
    failing = [said for condition, said in guarded(lesson, monkeypatch) if not condition]
    assert any(sentence in said for said in failing), failing
    monkeypatch.undo()
    other_article(monkeypatch, tmp_path, **values)
    with pytest.raises(Problem) as caught:
        render(SOURCES[lesson])
    place = rf"lessons/{SOURCES[lesson].stem}\.py, line \d+: \".*\" no longer holds\."
    assert re.match(place, str(caught.value))


def test_the_picture_of_the_readme_is_refused_where_it_shows_other_figures(monkeypatch, tmp_path):
    shown = [f"{value:,}" for value in SHOWN_IN_IT]
    other_article(monkeypatch, tmp_path, attempts_2017=SHOWN_IN_IT[1] + 1000)
    with pytest.raises(Problem, match=f"change-explorer.png shows {' and '.join(shown)} attempts"):
        put_into_readme(check=True)


def test_the_picture_of_the_readme_is_refused_where_the_explorer_is_drawn_otherwise(monkeypatch):
    assert "README" not in put_into_readme(check=True)
    monkeypatch.setattr("headcount.explorers.change.EDGE", 17)  # a pixel, in the picture
    with pytest.raises(Problem, match="shows the change explorer as it was drawn before"):
        put_into_readme(check=True)
