"""Thirty pupils, four forms, eight questions: set, answered, zipped as Moodle does, reported."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from types import SimpleNamespace

import nbformat
import pytest
from classroom import PLANTED, PUPILS, filled, form_of, homework, moodle_folder, plan, run

from headcount import __main__ as commands
from headcount.questions.misconceptions import FEEDBACK
from headcount.questions.starters import STARTERS

RUN = range(0, 30, 8)  # these are run in kernels; the others saved what they typed and ran nothing
ABSENT = 29


@pytest.fixture(scope="module")
def reported(tmp_path_factory):
    """The report on the class, by the commands that a teacher types."""
    folder = tmp_path_factory.mktemp("class")
    given = homework()
    given.write(folder / "percent")
    with zipfile.ZipFile(folder / "handed_in.zip", "w") as file:
        for pupil in range(len(PUPILS)):
            if pupil == ABSENT:
                continue
            form = "ABCD"[form_of(pupil)]
            blank = json.loads((folder / "percent" / f"homework-{form}.ipynb").read_text("utf-8"))
            answers = {id: typed for id, (typed, _) in plan(pupil, given).items()}
            made = filled(blank, answers)
            if pupil in RUN:
                where = folder / f"kernel-{pupil}"
                where.mkdir()
                run(made, where)
            name = f"{moodle_folder(pupil)}/homework-{form}.ipynb"
            file.writestr(name, nbformat.writes(made))
    with (folder / "class.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [["Name", "Id"], *([one, f"p{n}"] for n, one in enumerate(PUPILS))]
        )
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        options = ["--set", "percent", "--class", "class.csv", "--out", "report"]
        assert commands.main(["report", "handed_in.zip", *options]) == 0
    with (folder / "report" / "answers.csv").open(encoding="utf-8-sig", newline="") as file:
        answers = list(csv.DictReader(file))
    with (folder / "report" / "marks.csv").open(encoding="utf-8-sig", newline="") as file:
        marks = {row["pupil"]: row for row in csv.DictReader(file)}
    page = (folder / "report" / "index.html").read_text("utf-8")
    return SimpleNamespace(folder=folder, given=given, answers=answers, marks=marks, page=page)


def test_every_answer_is_judged_as_planned(reported):
    """240 less the 8 of who was away: each by the figures of its own form."""
    found = {(row["pupil"], row["question"]): row for row in reported.answers}
    judged = 0
    for pupil, name in enumerate(PUPILS):
        for id, (typed, shows) in plan(pupil, reported.given).items():
            row = found.get((name, id))
            if pupil == ABSENT:
                assert row is None
                continue
            judged += 1
            if shows == "blank":
                assert row is None or row["outcome"] == "blank"
                continue
            assert row["form"] == "ABCD"[form_of(pupil)]
            assert row["typed"].lstrip("'") == typed
            if shows == "right":
                assert row["outcome"] in ("right", "right_with_note"), (name, id, typed)
            elif shows == "senseless":
                assert row["outcome"] in ("wrong", "unreadable"), (name, id, typed)
                assert row["misconception"] == ""
            else:
                assert (row["outcome"], row["misconception"]) == ("recognised", shows)
    assert judged == 29 * 8 == 232


def test_the_three_planted_are_the_first_three_named(reported):
    """13, 11 and 9 pupils; none of these was away."""
    names = [STARTERS[code].name for code, _ in PLANTED.values()]
    places = [reported.page.index(name) for name in names]
    assert places == sorted(places)
    others = [STARTERS[code].name for code in FEEDBACK if STARTERS[code].name not in names]
    assert all(
        place < reported.page.find(one)
        for place in places
        for one in others
        if one in reported.page
    )
    words = " ".join(re.sub(r"<[^>]+>", " ", reported.page).split())
    for many, name in zip((13, 11, 9), names):
        assert re.match(rf"{name} {many} of 29 pupils", words[words.index(name) :])


def test_marks_are_the_right_ones_counted(reported):
    for pupil, name in enumerate(PUPILS):
        shows = [shown for _, shown in plan(pupil, reported.given).values()]
        if pupil == ABSENT:
            assert reported.marks.get(name, {"total": ""})["total"] in ("", "0")
            continue
        assert int(reported.marks[name]["total"]) == shows.count("right"), name


def test_the_same_report_where_the_article_has_changed(reported, monkeypatch, tmp_path):
    """Nothing here hangs on today's article."""
    from headcount.story import article as story

    other = dict(story.article().plain)
    other["attempts_2017"] = {**other["attempts_2017"], "value": 110_000}
    changed = story.article_with(other)
    monkeypatch.setattr(story, "_own_article", lambda: changed)
    monkeypatch.chdir(reported.folder)
    options = ["--set", "percent", "--class", "class.csv", "--out", str(tmp_path / "again")]
    assert commands.main(["report", "handed_in.zip", *options]) == 0
    assert (tmp_path / "again" / "answers.csv").read_bytes() == (
        reported.folder / "report" / "answers.csv"
    ).read_bytes()
