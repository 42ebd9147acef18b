"""Homework: what may be asked for, and forms that differ."""

from __future__ import annotations

import json
import re
from pathlib import Path
from random import Random

import pytest

from headcount.desk.homework.choosing import FOR_A_LESSON, wanted
from headcount.desk.homework.forms import items_of_forms
from headcount.desk.homework.homework_set import make, read_set, set_from
from headcount.errors import Problem
from headcount.questions.bank import asked_in, patterns
from headcount.questions.homework import from_plain, unpacked
from headcount.questions.lessons import LESSONS
from headcount.questions.number_field import NumberField
from headcount.story.article import article


def made(*names, **more):
    return make(names, chance=Random(1), **more)


def questions(form):
    return [asked_in(form, id) for id in form.ids]


# --- what is asked for ---


def test_a_kind_is_drawn_and_a_question_of_the_lesson_keeps_the_article():
    (form,) = made("percent_change", "2.5", title="Percent").forms
    drawn, kept = form.items
    assert drawn.asks == "percent_change" and drawn.case["seed"] >= 10_000 and not drawn.article
    assert kept.asks == "2.5" and kept.article == article().plain and not kept.case
    assert form.ids == ["Q1", "Q2"] and form.form == "" and form.title == "Percent"
    assert asked_in(form, "Q2").judge("52.5").outcome == "right"  # 1 - 0.689 * 0.689 = 0.525


def test_with_forms_a_question_takes_the_draws_of_its_kind():
    four = made("2.5", "E4.2", forms=4).forms
    assert [one.form for one in four] == ["A", "B", "C", "D"]
    assert {one.items[0].asks for one in four} == {"successive_changes"}
    assert {one.items[1].asks for one in four} == {"percent_above"}
    assert len({one.items[0].case["seed"] for one in four}) == 4


def test_a_task_without_forms_keeps_its_own_figures_and_table():
    """E2.3 is asked on a table; its case goes along, so that it is the same in years."""
    (form,) = made("E2.3").forms
    (item,) = form.items
    assert (item.asks, item.case["seed"]) == ("multiplier", 3) and not item.article
    question = asked_in(form, "Q1")
    assert question.prompt.startswith("Invented: the table below") and question.case.rows
    assert question.solution.code.startswith("before = table")


def test_a_question_in_a_table_stays_one_on_each_form():
    for form in made("E2.3", forms=3).forms:
        assert asked_in(form, "Q1").prompt.startswith("Invented: the table below")


def test_a_question_that_asks_for_more_than_its_kind_stays():
    """E2.7 has two boxes and percent_change one."""
    two = made("E2.7", "percent_change", forms=2)
    assert [one.items[0].asks for one in two.forms] == ["E2.7", "E2.7"]
    assert len(asked_in(two.forms[1], "Q1").fields) == 2


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_gives_eight_of_its_kinds_the_easy_ones_first(lesson):
    kinds = [one.name for one in LESSONS[lesson].patterns]
    (form,) = made(lesson=lesson).forms
    asked = [item.asks for item in form.items]
    assert len(asked) == FOR_A_LESSON == 8 and form.title == f"Lesson {lesson}"
    assert asked == (kinds + kinds)[:8]
    prompts = [one.prompt for one in questions(form)]
    assert len(set(prompts)) >= 7  # drawn anew; a choice may differ in its options alone


def test_what_is_named_comes_after_the_lesson():
    (form,) = made("share", lesson=2).forms
    assert [item.asks for item in form.items][-2:] == ["percent_change", "share"]


REFUSED = {
    ("V2",): "V2 is a vote: it lives from talking in class, and cannot be homework.",
    ("v2",): "V2 is a vote",
    ("C1",): "C1 is of the concept check, which is a diagnosis and cannot be homework.",
    ("2.W",): "2.W is a function to write",
    ("percent_chang",): "did you mean percent_change?",
    ("2.9",): "There is no question 2.9. There are 2.1, 2.2",
    ("E2.99",): "There is no question E2.99.",
    ("4.5",): "4.5 uses figures from outside the article",
    ("2.5", "2.2", "2.5"): "2.5 would stand there twice with the same figures. For other figures "
    "name its kind, successive_changes.",
    ("2.P", "2.P"): "2.P would stand there twice with the same figures.",
    ("2",): "2 is a lesson: --lesson 2",
    ("Q1",): "Q1 is what a homework calls its own question",
    ("percent_change",) * 41: "These are 41 questions; a homework has at most 40.",
}


@pytest.mark.parametrize("names", REFUSED, ids=lambda names: " ".join(names[:3]))
def test_what_cannot_be_homework_is_refused_in_a_sentence(names):
    with pytest.raises(Problem) as caught:
        made(*names)
    assert REFUSED[names] in str(caught.value) and "\n" not in str(caught.value)


def test_without_a_question_the_kinds_are_listed_by_lesson():
    with pytest.raises(Problem) as caught:
        made()
    lines = str(caught.value).splitlines()
    assert lines[0] == "Name the questions, or a lesson: --lesson 2."
    assert lines[3].split() == [
        *("2", "change,", "percent_change,", "multiplier,", "rise_back,", "successive_changes,"),
        "points_and_percent",
    ]
    assert len(lines) == 13


@pytest.mark.parametrize("many", [0, 9, -1])
def test_too_many_forms_and_none(many):
    with pytest.raises(Problem, match=f"1 to 8 forms, not {many}"):
        made("change", forms=many)


def test_a_lesson_that_is_not_there_and_a_title_that_is_too_long():
    with pytest.raises(Problem, match="no lesson '12'. The lessons are 1, 2"):
        made(lesson="12")
    with pytest.raises(Problem, match="The title has 81 characters; it may have 80."):
        made("change", title="x" * 81)


def test_a_title_is_one_line():
    assert made("change", title="  Per\ncent \x00 ").title == "Per cent"


# --- neighbours differ ---


def numbers(question):
    """The right numbers to as many decimals as are asked, by plain rounding."""
    boxes = [box for box in question.fields if isinstance(box, NumberField)]
    return tuple(round(box.answer + 1e-9, box.decimals) for box in boxes)


@pytest.mark.parametrize("kind", patterns())
def test_eight_forms_of_every_kind_differ(kind):
    forms = items_of_forms(wanted([kind, kind]), 8, Random(4))
    figures = [json.dumps(one.case, sort_keys=True) for form in forms for one in form]
    assert len(set(figures)) == 16
    sets = made(kind, kind, forms=8).forms
    for id in ("Q1", "Q2"):
        asked = [asked_in(form, id) for form in sets]
        assert len({(one.prompt, *sorted(one.options_in_words())) for one in asked}) == 8
        if numbers(asked[0]):
            assert len({numbers(one) for one in asked}) == 8


def test_where_figures_run_out_it_is_said():
    """There are so many percentages, but one draw, made again and again, is one question."""

    class Always(Random):
        def randrange(self, *_):
            return 12_345

    with pytest.raises(Problem, match="change has not enough different figures"):
        make(["change"], forms=2, chance=Always())


def test_two_homeworks_of_the_same_differ():
    """Chosen when it is made, so that last year's solutions help nobody."""
    one, other = (make(["change"]) for _ in range(2))
    assert one.forms[0].items != other.forms[0].items and one.forms[0].set != other.forms[0].set


# --- set.json ---


def test_a_set_holds_all_that_is_needed(tmp_path):
    two = made("percent_change", "2.P", lesson="2", title="Percent!", forms=2, quiet=True)
    two.write(tmp_path / "percent")
    plain = json.loads((tmp_path / "percent" / "set.json").read_text(encoding="utf-8"))
    assert plain["headcount"] == "set" and plain["schema"] == 1 and plain["version"] == "0.1.0"
    assert re.fullmatch(r"percent-[0-9a-f]{6}", plain["set"]) and plain["title"] == "Percent!"
    assert plain["asked"] == ["--lesson 2", "percent_change", "2.P"]
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", plain["made"])
    assert [from_plain(one) for one in plain["forms"]] == [
        from_plain(json.loads(json.dumps(one.plain))) for one in two.forms
    ]
    assert plain["forms"][1]["form"] == "B" and plain["forms"][1]["quiet"] is True
    assert [unpacked(one).form for one in plain["packed"]] == ["A", "B"]


def test_made_again_it_is_the_same_to_the_byte(tmp_path):
    names = ("percent_change", "E2.3", "2.5", "9.6", "2.P")
    made(*names, title="A & B", forms=2, boxes=True).write(tmp_path / "one")
    read_set(tmp_path / "one" / "set.json").write(tmp_path / "two")
    one, two = (sorted((tmp_path / name).iterdir()) for name in ("one", "two"))
    assert [path.name for path in one] == [path.name for path in two] and len(one) == 5
    for before, after in zip(one, two):
        assert before.read_bytes() == after.read_bytes(), before.name


def test_what_is_packed_is_kept_since_another_machine_packs_otherwise():
    plain = made("change").plain
    other = set_from({**plain, "packed": [_packed_otherwise(plain["packed"][0])]})
    assert other.packed[0] != plain["packed"][0]
    assert other.files()["homework.ipynb"].count(other.packed[0][:80]) == 1


def _packed_otherwise(text):
    import base64
    import zlib

    data = zlib.decompress(base64.urlsafe_b64decode(text))
    return base64.urlsafe_b64encode(zlib.compress(data, 1)).decode()


def test_a_chart_and_a_table_are_kept_since_they_may_change():
    """Another matplotlib draws other pixels; another article has other figures."""
    plain = made("9.6", "E2.8").plain
    chart, table = plain["shown"].values()
    assert table["columns"] == ["value", "counts", "said_by", "when"]
    assert ["7,000", "people", "officials", "before the clearance of October 2016"] in table["rows"]
    chart["png"], table["rows"][0][0] = "aGVsbG8=", "501"
    page = set_from(plain).files()["worksheet.html"]
    assert 'src="data:image/png;base64,aGVsbG8="' in page and ">501</th>" in page


@pytest.mark.parametrize(
    "shown",
    [
        None,
        {},
        {"hc.bad_chart()": "<script>"},
        {"hc.bad_chart()": {"png": '"><script>', "alt": "", "width": 9}},
        {"hc.bad_chart()": {"png": "aGVsbG8=", "alt": "", "width": "9"}},
        {"hc.bad_chart()": {"columns": [], "rows": []}},
        {"hc.bad_chart()": {"columns": ["a"], "rows": [[1]]}},
    ],
)
def test_what_is_kept_otherwise_is_drawn_anew(shown):
    page = set_from({**made("9.6").plain, "shown": shown}).files()["worksheet.html"]
    assert "<script" not in page and 'alt="Teaching example: misleading.' in page


def test_a_changed_form_is_packed_anew():
    plain = made("change").plain
    plain["forms"][0]["title"] = "Other"
    assert unpacked(set_from(plain).packed[0]).title == "Other"


@pytest.mark.parametrize(
    "change",
    [
        {"headcount": "homework"},
        {"forms": []},
        {"forms": None},
        {"forms": [{}]},
        {"forms": "all"},
    ],
)
def test_a_set_that_is_none(change):
    with pytest.raises(Problem, match="no homework as Headcount writes it"):
        set_from({**made("change").plain, **change})


def test_a_set_of_two_different_homeworks():
    one, other = made("change", forms=2).plain, made("change", forms=2, title="Other").plain
    with pytest.raises(Problem, match="no homework"):
        set_from({**one, "forms": [one["forms"][0], other["forms"][1]]})
    with pytest.raises(Problem, match="no homework"):
        set_from({**one, "forms": one["forms"][::-1]})


def test_a_newer_set():
    with pytest.raises(Problem, match=r"newer version of Headcount \(0.1.0\)"):
        set_from({**made("change").plain, "schema": 2})


def test_a_file_that_is_none(tmp_path):
    with pytest.raises(Problem, match="There is no .*set.json"):
        read_set(tmp_path / "set.json")
    for content in (b"{", b"\xff\x00", b"[" * 100_000, b"[]"):
        (tmp_path / "set.json").write_bytes(content)
        with pytest.raises(Problem, match="homework"):
            read_set(tmp_path)


# --- the folder ---


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path):
    two = made("change", forms=2)
    paths = two.write(tmp_path / "new" / "percent")
    assert [path.name for path in paths] == [
        *("homework-A.ipynb", "homework-B.ipynb", "worksheet.html", "answers.html", "set.json")
    ]
    before = {path: path.read_bytes() for path in paths}
    with pytest.raises(Problem, match="answers may still be judged by"):
        made("share").write(tmp_path / "new" / "percent")
    assert {path: path.read_bytes() for path in paths} == before
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    with pytest.raises(Problem, match="mine is not empty: name another folder with --out"):
        two.write(tmp_path / "mine")
    with pytest.raises(Problem, match="notes.txt is a file"):
        two.write(tmp_path / "mine" / "notes.txt")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes.txt"]


def test_an_empty_folder_is_filled(tmp_path):
    (tmp_path / "empty").mkdir()
    made("change").write(tmp_path / "empty")
    names = ["answers.html", "homework.ipynb", "set.json", "worksheet.html"]
    assert sorted(path.name for path in (tmp_path / "empty").iterdir()) == names


def test_where_writing_fails_nothing_is_left(tmp_path, monkeypatch):
    def full(self, *_, **__):
        raise OSError("No space left on device")

    one = made("change")
    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError):
        one.write(tmp_path / "percent")
    assert list(tmp_path.iterdir()) == []
