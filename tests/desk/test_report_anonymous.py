"""For the projector: no name, no id, no file name, and an order that gives nobody away."""

from __future__ import annotations

import csv
from dataclasses import replace

from a_class import answer, pupil, right, the_class

from headcount.desk.handed_in import Collected, HandedIn, Pupil
from headcount.desk.report.anonymous import without_names
from headcount.desk.report.report import write_report


def everything(folder) -> str:
    return "\n".join(
        f"{path.name}\n{path.read_text(encoding='utf-8')}"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    )


def test_no_name_id_or_file_name_is_left_anywhere(tmp_path):
    full = the_class()
    text = "I am ana lopez, s1, and Ben sat beside me. AMES!"
    ana = full.pupils[0]
    book = replace(ana.notebooks[0], texts={"lesson-02-explain-1": text}, problems=("Ana's cell",))
    answers = dict(book.answers)
    question, given = next(iter(answers.items()))
    named = dict(note="Ana asked Ben.", message="So says Ana.", others=("12, says Ben Ames", "Cem"))
    answers[question] = replace(given, typed="Ana: -25", value="Ana", **named)
    first = replace(ana, notebooks=(replace(book, answers=answers),))
    made = replace(
        full,
        pupils=(first, *full.pupils[1:]),
        doubtful=((HandedIn("Rosa.ipynb", "percent-1f2a9c", "Rosa"), "Rosa or Rose"),),
        unread=(("Tim.ipynb", "Tim's file is empty."),),
        older=("Ben Ames (1).ipynb",),
    )
    summary = write_report(made, tmp_path / "report", anonymous=True)
    said = f"{everything(tmp_path / 'report')}\n{summary.text}"
    words = "ana lopez ben ames cem kaya dee dunn eve ito flo roy rosa rose tim s1 s2 s6".split()
    found = [word for word in words if word in said.lower().replace("<", " ").split()]
    assert not found and ".ipynb" not in said and "lopez" not in said.lower()
    assert "I am (name), (name), and (name) sat beside me." in said
    assert not (tmp_path / "report" / "feedback").exists()
    assert "1 file not yet given to a pupil, 1 not read, 1 replaced by newer ones." in said
    assert "1 pupil handed in nothing." in said


def test_the_numbers_are_the_same_with_names_and_without(tmp_path):
    with_names = write_report(the_class(), tmp_path / "one")
    without = write_report(the_class(), tmp_path / "two", anonymous=True)
    assert with_names.top == without.top and with_names.counted == without.counted
    with (tmp_path / "two" / "marks.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))[1:]
    assert [row[0] for row in rows] == [f"Pupil {number}" for number in range(1, 7)]
    assert {row[1] for row in rows} == {""}
    assert sorted(row[5] for row in rows) == ["", "0", "0", "1", "1", "2"]


def test_the_order_is_the_same_again_and_not_that_of_the_names():
    pupils = tuple(pupil(f"Pupil {letter}", right("Q1"), id=letter) for letter in "ABCDEFGHIJKLMN")
    numbered = [replace(one, notebooks=(replace(one.notebooks[0], form=one.id),)) for one in pupils]

    def order(collected: Collected) -> list[str]:
        return [one.notebooks[0].form for one in without_names(collected).pupils]

    first = order(Collected(tuple(numbered)))
    assert first == order(Collected(tuple(numbered)))
    assert sorted(first) == list("ABCDEFGHIJKLMN") and first != sorted(first)
    # Nobody can work the order out from the names: it depends on all that was handed in.
    more = replace(numbered[0], notebooks=(replace(numbered[0].notebooks[0], at="2026-11-27"),))
    assert order(Collected((more, *numbered[1:]))) != first


def test_a_name_that_is_a_word_too_is_hidden_with_its_capital_alone():
    will = pupil("Will May", answer("Q1", "it will rise, says Will", "wrong", message="near"))
    (one,) = without_names(Collected((will,))).pupils
    (given,) = one.notebooks[0].answers.values()
    assert given.typed == "it will rise, says (name)" and given.outcome == "wrong"


def test_a_pupil_called_right_changes_no_outcome():
    (one,) = without_names(
        Collected((Pupil("right", "", pupil("x", right("Q1")).notebooks),))
    ).pupils
    assert one.notebooks[0].answers["Q1"].outcome == "right"


def test_texts_stand_without_the_number_that_the_map_gives(tmp_path):
    made = pupil("Ana", right("Q1"), texts={"lesson-02-explain-1": "Nothing is left."})
    write_report(Collected((made,)), tmp_path / "report", anonymous=True)
    html = (tmp_path / "report" / "index.html").read_text(encoding="utf-8")
    texts = html.partition('<section id="texts"')[2].partition("</section>")[0]
    assert "Nothing is left." in texts and "Pupil 1" not in texts
