"""What the report says of a small class, with every number counted by hand in a_class.py."""

from __future__ import annotations

from dataclasses import replace

import pytest
from a_class import answer, base, notebook, pupil, right, the_class
from bs4 import BeautifulSoup

from headcount.desk.handed_in import Collected, HandedIn, Pupil
from headcount.desk.report.beliefs import beliefs
from headcount.desk.report.handed_pages import pages_of
from headcount.desk.report.report import write_report


@pytest.fixture
def written(tmp_path):
    """A function that writes a report and returns its page, parsed."""

    def write(collected, **more):
        write.summary = write_report(collected, tmp_path / "report", **more)
        write.html = (tmp_path / "report" / "index.html").read_text(encoding="utf-8")
        return parsed(write.html)

    write.folder = tmp_path / "report"
    return write


def parsed(html: str) -> BeautifulSoup:
    page = BeautifulSoup(html, "html.parser")
    for one in page("bdi"):
        one.unwrap()
    page.smooth()
    return page


def told(node) -> str:
    return " ".join(node.get_text(" ").split())


def rows(table) -> list[list[str]]:
    return [[told(cell) for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")]


# --- the three commonest mistakes ----------------------------------------------------------


def test_mistakes_are_counted_by_pupil_the_commonest_first():
    found = beliefs(pages_of(the_class().pupils))
    counted = [(one.code, one.pupils, one.of, one.right_in_the_end) for one in found]
    assert counted == [("M-BASE", 3, 4, 1), ("M-SCALE", 2, 4, 0), ("M-SIGN", 1, 4, 0)]
    assert [(w.typed, w.question, w.pupils) for w in found[0].shown_by] == [("33.3", "Q1", 3)]


def test_a_pupil_with_two_such_answers_is_one_pupil():
    twice = pupil("Ana", base("Q1"), base("Q2", "60"))
    (found,) = beliefs(pages_of((twice,)))
    assert (found.pupils, found.answers) == (1, 2)


def test_of_two_as_common_the_one_with_more_answers_comes_first():
    """Both are held by two pupils; M-BASE comes first in the list of codes."""
    scale = [answer(f"Q{number}", "0.2", "recognised", "M-SCALE") for number in (1, 2)]
    one, two = pupil("Ana", *scale, base("Q3")), pupil("Ben", scale[0], base("Q2"))
    assert [one.code for one in beliefs(pages_of((one, two)))] == ["M-SCALE", "M-BASE"]


def test_the_page_begins_with_three_mistakes_and_a_starter_each(written):
    page = written(the_class())
    first = page.find("main").find("section")
    assert first["id"] == "beliefs"
    cards = first.find_all("li", class_="belief")
    assert [told(card.h3) for card in cards] == [
        "1. the change compared with the later figure",
        "2. decimal and percent in the wrong box",
        "3. the right size with wrong sign",
    ]
    base_card = told(cards[0])
    assert "3 of 4 pupils M-BASE" in base_card and "33.3 in Q1: 3 pupils" in base_card
    assert "1 of the 3 went on to the right answer" in base_card
    assert "A five-minute starter for tomorrow Ask A café sold 100 cakes" in base_card
    assert "Listen for Understood:" in base_card
    assert len(cards[0].find_all("i", class_="on")) == 3 and len(cards[0].find_all("i")) == 4


def test_the_terminal_names_the_top_three_and_the_files(written):
    written(the_class())
    lines = written.summary.text.splitlines()
    assert lines[0] == "5 of 6 pupils handed in, 10 answers read."
    assert lines[1] == (
        "1. the change compared with the later figure (M-BASE): 3 of 4 pupils, as in 33.3 (Q1)"
    )
    assert lines[2].startswith("2. ") and "(M-SCALE): 2 of 4 pupils, as in 0.375 (Q2)" in lines[2]
    assert "(M-SIGN): 1 of 4 pupils, as in 25 (Q1)" in lines[3]
    assert [path.name for path, _ in written.summary.files] == [
        *("index.html", "marks.csv", "answers.csv", "feedback")
    ]


def test_no_known_mistake_and_nothing_answered_are_said(written):
    page = written(Collected((pupil("Ana", right("Q1")),)))
    assert "No known mistake shows in these answers." in told(page.find(id="beliefs"))
    page = written(Collected((pupil("Ana"),)))
    assert "No question was answered yet" in told(page.find(id="beliefs"))


# --- the map -------------------------------------------------------------------------------


def test_the_map_has_a_row_a_pupil_and_a_sign_with_a_word_in_each_cell(written):
    page = written(the_class())
    found = rows(page.find("table", class_="map"))
    assert found == [
        ["pupil", "marks", "Q1", "Q2", "Q3"],
        ["right", "", "1 of 5", "0 of 5", "3 of 5"],
        ["Ana Lopez", "0 of 3", "✗ M-BASE 33.3", "✗ M-SCALE 0.375", "○ blank"],
        ["Ben Ames", "1 of 3", "✗ M-BASE 33.3", "✗ M-SCALE 0.375", "✓ right"],
        ["Cem Kaya", "2 of 3", "✓ right first M-BASE", "○ blank", "✓ right"],
        ["Dee Dunn", "1 of 3", "✗ M-SIGN 25", "≈ near -37", "✓ note"],
        ["Eve Ito", "0 of 3", "○ blank", "○ blank", "○ blank"],
    ]
    section = told(page.find(id="map-1"))
    assert "5 of 6 pupils handed it in. Nothing of this page from Flo Roy." in section
    assert "M-BASE the change compared with the later figure" in section
    heads = page.find("table", class_="map").find_all("th", scope="row")
    assert [told(head) for head in heads][:2] == ["right", "Ana Lopez"]


def test_every_other_outcome_has_its_own_sign(written):
    asked = ("Q1", "Q2", "Q3", "Q4", "Q5", "2.W")
    given = (
        answer("Q1", "7", "wrong"),
        answer("Q2", "seven or so", "unreadable"),
        answer("Q3", "x", "recorded"),
        answer("Q4", None, "not judged", note="Computed, and the cell was not run."),
        answer("2.W", "percent_change", "own check", message="The pupil's own check said: Right."),
    )
    page = written(Collected((pupil("Ana", *given, asked=asked, opened=()),)))
    assert rows(page.find("table", class_="map"))[2] == [
        *("Ana", "0 of 5", "✗ other 7", "? unclear seven or so", "✎ kept", "! look"),
        *("– not opened", "ƒ own Right."),
    ]
    assert "Computed, and the cell was not run." in told(page.find(id="files"))


def test_forms_stand_beside_the_pupils_and_questions_by_number(written):
    ana = pupil("Ana", base("Q1"), form="A", prompts={"Q1": "From 200 to 150?"})
    ben = pupil("Ben", base("Q1", "25"), form="B", prompts={"Q1": "From 300 to 240?"})
    page = written(Collected((ana, ben)))
    assert [row[:2] for row in rows(page.find("table", class_="map"))[2:]] == [
        *(["Ana", "A"], ["Ben", "B"])
    ]
    asked = told(page.find(id="map-1").find("dl"))
    assert "Q1 Form A. From 200 to 150? Form B. From 300 to 240?" in asked
    assert "25 in Q1, form B: 1 pupil" in told(page.find(id="beliefs"))


def test_each_page_has_its_own_map(written):
    lesson = notebook(what="02_the_31_percent", asked=("2.1", "2.2"), title="", opened=())
    tasks = notebook(what="exercises/02_the_31_percent", asked=("E2.1",), title="")
    ana = Pupil("Ana", "", (notebook(right("Q1")), tasks, lesson))
    page = written(Collected((ana, pupil("Ben", right("Q1")))))
    titles = [told(one.h2) for one in page.find_all("section", class_="wide")]
    assert titles == [
        "The map: Lesson 2: the 31 percent",
        "The map: Exercises 2: the 31 percent",
        "The map: Percent",
    ]


# --- texts, predictions, votes, the concept check ------------------------------------------


def of_lesson(name: str, **more) -> Pupil:
    made = notebook(what="02_the_31_percent", asked=("2.2",), title="", prompts={}, **more)
    return Pupil(name, "", (made,))


def test_texts_stand_side_by_side(written):
    cell = "lesson-02-explain-1"
    page = written(
        Collected((of_lesson("Ana", texts={cell: "Nothing."}), of_lesson("Ben", texts={cell: "A"})))
    )
    section = page.find(id="texts")
    assert told(section.h3) == "Explain 1"
    assert [told(one) for one in section.find_all("li")] == ["Ana Nothing.", "Ben A"]


def test_predictions_stand_beside_what_the_figures_say(written):
    """167,000 to 115,000 is a fall of 31.1%, and the way back 45.2%: larger."""
    said = [
        ("Ana", "larger", 3),
        ("Ben", "smaller", 3),
        ("Cem", "smaller", None),
        ("Dee", "larger", 9),
    ]
    pupils = [of_lesson(n, predictions={"2": {"guess": g, "sure": s}}) for n, g, s in said]
    section = written(Collected(tuple(pupils))).find(id="predictions")
    assert "The figures say: larger." in told(section)
    assert rows(section.table) == [
        ["guess", "pupils", "a guess", "fairly sure", "sure", "not said", "beside the figures"],
        ["larger", "2", "", "", "1", "1", "✓ the figures say the same"],
        ["smaller", "2", "", "", "1", "1", "✗ the figures say otherwise"],
    ]
    assert 'The figures said the same to 1 of 2 who said "sure".' in told(section)


def test_votes_are_counted_from_first_to_second(written):
    """V2: (b) holds. Recorded as texts in an output, as places in a journal."""
    b = "the number stays, and what a reader expects changes"
    cast = [("the fall becomes larger", b), (2, 1), (b, b), (0, None), ("no option", b)]
    pupils = [
        of_lesson(f"P{n}", votes={"V2": {"first": one, "second": two}})
        for n, (one, two) in enumerate(cast)
    ]
    section = written(Collected(tuple(pupils))).find(id="votes")
    assert rows(section.table) == [
        ["choice", "then (a)", "then (b) ✓", "then (c)", "no second", "in all"],
        ["first (a)", "", "1", "", "1", "2"],
        ["first (b) ✓", "", "1", "", "", "1"],
        ["first (c)", "", "1", "", "", "1"],
        ["in all", "", "3", "", "1", "4"],
    ]
    assert "1 of 4 chose (b), which holds, alone; 3 of 3 after talking." in told(section)


def test_the_concept_check_is_judged_again_from_what_was_typed(written):
    """C1: from 80 to 60 is a fall of 25%. A stored "right" is not believed."""

    def check(typed, sure):
        forged = {"question": "C1", "typed": typed, "sure": sure, "outcome": "right"}
        return {"answers": [forged]}

    pupils = (
        of_lesson("Ana", concept={"before": check("33.3", 3), "after": check("25", 3)}),
        of_lesson("Ben", concept={"before": check(25, 1)}),
        of_lesson("Cem", concept={"before": {"answers": "none"}, "after": 7}),
    )
    section = written(Collected(pupils)).find(id="concept")
    assert "2 pupils before the course, 1 after it, 1 both times." in told(section)
    assert rows(section.table)[1][1:] == ["1 of 2", "1 of 1", "1", ""]


# --- files ---------------------------------------------------------------------------------


def test_missing_blank_and_never_opened_are_three_things(written):
    never = pupil("Gus Orr", opened=())
    full = the_class()
    files = told(written(replace(full, pupils=(*full.pupils, never))).find(id="files"))
    assert "Handed in nothing (1) Flo Roy" in files
    assert "Opened, and nothing answered (1) Eve Ito (percent-1f2a9c)" in files
    assert "never opened (1) Gus Orr" in files


def test_a_lesson_comes_run_so_opened_is_not_claimed_of_it(written):
    files = told(written(Collected((of_lesson("Ana"),))).find(id="files"))
    assert "A lesson with nothing answered (1)" in files and "cannot be seen" in files
    assert "Opened, and nothing answered" not in files


def test_what_is_doubtful_unread_or_replaced_is_listed_with_its_reason(written):
    doubtful = ((HandedIn("x.ipynb", "percent-1f2a9c", "Rosa"), "Two pupils are called Rosa"),)
    unread = (("y.ipynb", "The file is empty."),)
    made = replace(the_class(), doubtful=doubtful, unread=unread, older=("z (1).ipynb",))
    files = told(written(made).find(id="files"))
    assert "x.ipynb: Two pupils are called Rosa. The name typed in it: Rosa." in files
    assert "y.ipynb: The file is empty." in files and "z (1).ipynb" in files
    assert "1 file could not be given to one pupil" in written.summary.text


def test_other_answers_and_disagreements_are_listed(written):
    noted = right("Q1", note="The cell says -25; when it was run it said 12.", others=("12", "13"))
    files = written(Collected((pupil("Ana", noted),))).find(id="files")
    assert rows(files.table)[1] == [
        *("Ana", "Percent", "Q1", "-25"),
        "The cell says -25; when it was run it said 12. Other answers, not counted: 12; 13.",
    ]


@pytest.mark.parametrize("many, more", [(5, ""), (6, "; and 1 more"), (9, "; and 4 more")])
def test_of_many_other_answers_five_are_listed_and_the_rest_counted(written, many, more):
    tried = tuple(str(100 + number) for number in range(many))
    files = written(Collected((pupil("Ana", right("Q1", others=tried)),))).find(id="files")
    said = f"Other answers, not counted: 100; 101; 102; 103; 104{more}."
    assert rows(files.table)[1][-1] == said


def test_the_marking_rule_stands_on_the_page(written):
    rule = told(written(the_class()).find(id="rule"))
    assert "One mark a question for an answer that is right, or right with a note." in rule
    assert "tries, hints and opened solutions cost none" in rule
