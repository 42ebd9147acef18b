"""One handed-in notebook: which answers it holds, where they stand, and what they are worth."""

from __future__ import annotations

import pytest
from by_hand import (
    CONCEPT,
    PREDICTION,
    case,
    checked,
    code,
    file,
    homework,
    output,
    read,
    record,
    set_up,
    text,
)

from headcount.desk.reading import pages
from headcount.desk.reading.notebook import NOT_RUN, notebook


def outcome(*cells, question="E2.1", **metadata) -> tuple:
    one = read(*cells, **metadata).answers[question]
    return one.typed, one.outcome, one.read_from


# --- in the source ------------------------------------------------------------------------------

# E2.1: 1,080 tickets, then 1,230: 150 more. 2.2: 167,000 to 115,000 is -31.1%, and 45.2 has the
# wrong base. E2.7: 3,540 to 2,580 is -27.1%, and 46.9% in two months.
# E2.4: (a) is right.


@pytest.mark.parametrize(
    "source, question, typed, says",
    [
        ('answer_E2_1 = "150"\nhc.check("E2.1", answer_E2_1)', "E2.1", "150", "right"),
        ('hc.check("2.2", "45,2")', "2.2", "45,2", "recognised"),
        ("hc.check('2.2', -31.1)", "2.2", -31.1, "right"),
        ("hc.check(2.2, - 31.1)", "2.2", -31.1, "right"),
        ('hc.check(answer="-31,1 %", question="2.2")', "2.2", "-31,1 %", "right"),
        ('headcount.check("2.2", +31.1)', "2.2", 31.1, "right_with_note"),
        ('check("2.2", "-31.1")', "2.2", "-31.1", "right"),
        ('verdict = hc.check("2.2", "-31.1")', "2.2", "-31.1", "right"),
        ('print(hc.check("2.2", "-31.1"))', "2.2", "-31.1", "right"),
        ("hc.check('E2.7', [-27.1, '46.9'])", "E2.7", [-27.1, "46.9"], "right"),
        ("hc.check('E2.7', ('-27.1', 46.9))", "E2.7", ["-27.1", 46.9], "right"),
        (
            "one, both = -27.1, 46.9\nhc.check('E2.7', [one, both])",
            "E2.7",
            [-27.1, 46.9],
            "right",
        ),
        ('a = b = "150"\nhc.check("E2.1", b)', "E2.1", "150", "right"),
        ('x: str = "150"\nhc.check("E2.1", x)', "E2.1", "150", "right"),
        ('with open("f") as f:\n    hc.check("E2.1", "150")', "E2.1", "150", "right"),
        ('hc.check("e2.4", "(a)")', "E2.4", "(a)", "right"),
        ("hc.check('E2.7', [-27.1, ...])", "E2.7", [-27.1, None], "unreadable"),
        ("hc.check('2.2', -31,1)", "2.2", [-31, 1], "not judged"),
        ("answer = -31,1\nhc.check('2.2', answer)", "2.2", [-31, 1], "unreadable"),
        ('hc.check("E2.1", "no idea")', "E2.1", "no idea", "unreadable"),
        ('hc.check("percent_change 2", "-55.1")', "percent_change 2", "-55.1", "right"),
    ],
)
def test_what_is_written_out_is_read_and_never_run(source, question, typed, says):
    assert outcome(code(source), question=question) == (typed, says, "code")


@pytest.mark.parametrize("blank", ["...", '""', '"  "', '"..."', "None", "[..., ...]"])
def test_three_dots_are_no_answer(blank):
    one = read(checked(blank, "E2.7"))
    assert one.asked == ("E2.7",) and one.is_blank and not one.problems


def test_nothing_of_a_notebook_is_run(tmp_path):
    path = tmp_path / "made.txt"
    source = f'open({str(path)!r}, "w").close()\nhc.check("E2.1", open({str(path)!r}).read())'
    one = read(code(source)).answers["E2.1"]
    assert not path.exists() and one.outcome == "not judged" and one.note == NOT_RUN


@pytest.mark.parametrize(
    "around",
    [
        "%matplotlib inline\n{}",
        "%%time\n{}",
        "!pip install numpy\n{}",
        "{}\nhc.check?",
        "files = !ls\n{}",
        "fall = (115000 - 167000\n{}",
        "{}\nprint 'done'",
        "if fall > 3:\n{}",
        "x = 7 500\n{}\ny = 31 %",
        'name = "Ana\n{}',
    ],
)
def test_magics_and_slips_lose_no_other_answer(around):
    assert outcome(code(around.format('hc.check("E2.1", "150")'))) == ("150", "right", "code")


def test_a_cell_of_another_language_is_not_read():
    assert read(code('%%html\nhc.check("E2.1", "150")')).is_blank


@pytest.mark.parametrize(
    "source, typed",
    [
        ('answer_E2_1 = 1 50\nhc.check("E2.1", answer_E2_1)', "1 50"),
        ('hc.check("E2.1", 150 tickets)', "150 tickets"),
        ("answer_E2_1 = 150 %", "150 %"),
    ],
)
def test_an_answer_that_is_no_python_is_listed(source, typed):
    one = read(code(source)).answers["E2.1"]
    assert (one.typed, one.outcome) == (typed, "not judged")
    assert one.note == f"This line is no Python, so it was not judged: {typed}."


def test_a_computed_answer_needs_its_record():
    source = 'answer = round(1230 - 1080)\nhc.check("E2.1", answer)'
    one = read(code(source)).answers["E2.1"]
    assert (one.outcome, one.note) == ("not judged", "Computed, and the cell was not run.")
    assert outcome(code(source, record("E2.1", 150))) == (150, "right", "record")
    stopped = {"output_type": "error", "ename": "NameError", "evalue": "x", "traceback": []}
    one = read(code(source, stopped)).answers["E2.1"]
    assert one.note == "Computed, and the cell stopped with NameError."


def test_what_may_run_or_not_needs_its_record():
    for source in (
        'for x in ("1", "2"):\n    hc.check("E2.1", x)',
        'if open:\n    hc.check("E2.1", "150")',
        'x = "1"\nif open:\n    x = "150"\nhc.check("E2.1", x)',
        'x = "1"\nx += "50"\nhc.check("E2.1", x)',
    ):
        assert read(code(source)).answers["E2.1"].note == NOT_RUN, source


def test_an_answer_whose_check_was_deleted_counts():
    one = read(code('answer_E2_1 = "150"')).answers["E2.1"]
    assert one.outcome == "right" and one.note == "It stands in answer_E2_1, and no cell checks it."


# --- source and record --------------------------------------------------------------------------


def test_the_source_beats_the_record_and_the_difference_is_noted():
    one = read(checked('"150"', "E2.1", record("E2.1", "-150"))).answers["E2.1"]
    assert (one.typed, one.outcome, one.read_from) == ("150", "right", "code")
    assert one.note == "The cell says 150; when it was run it said -150."
    assert read(checked('"150"', "E2.1", record("E2.1", "150"))).answers["E2.1"].note == ""


def test_the_last_in_the_document_counts():
    cells = [checked('"150"'), code('hc.ask("E2.1")', record("E2.1", "160")), checked('"-150"')]
    one = read(*cells).answers["E2.1"]
    assert (one.typed, one.outcome) == ("-150", "recognised")
    assert one.others == ("150 (in the code of cell 1)", "160 (recorded in cell 2)")
    one = read(*cells[:2]).answers["E2.1"]
    assert (one.typed, one.read_from, len(one.others)) == ("160", "record", 1)


def test_a_hint_further_down_does_not_bring_an_older_answer_back():
    """Each output carries the record as it was at that moment."""
    older = record("E2.1", "7", "2026-11-20T09:00:00.000+00:00", hinted={"": 2}, hints=2)
    box = record("E2.1", "150", "2026-11-20T10:00:00.000+00:00", solution_opened=True)
    one = read(code('hc.ask("E2.1")', box), code('hc.hint("E2.1")', older)).answers["E2.1"]
    assert (one.typed, one.outcome, one.others) == ("150", "right", ())
    assert (one.hints, one.solution_opened) == (2, True)
    assert one.at == "2026-11-20T10:00:00.000+00:00"


def test_a_cell_that_was_emptied_still_shows_what_was_recorded():
    one = read(checked("...", "E2.1", record("E2.1", "150"))).answers["E2.1"]
    assert (one.outcome, one.note) == (
        "right",
        "Its cell is blank or gone; this was recorded in cell 1.",
    )


def test_tries_are_counted_anew():
    """2.2: 45.2 has the wrong base, 77 is wrong, "?" uses no try, -31.1 is right."""
    history = [{"typed": one, "outcome": "right"} for one in ("45.2", "77", "?", "-31.1")]
    kept = record("2.2", "-31.1", history=history, tries=0)
    assert read(code('hc.ask("2.2")', kept)).answers["2.2"].tries == 2


def test_a_record_of_before_the_record_is_judged_by_what_was_understood():
    kept = {"question": "2.2", "outcome": "right", "value": 45.2, "message": "", "tries": 0}
    one = read(code('hc.ask("2.2")', kept)).answers["2.2"]
    assert (one.outcome, one.misconception) == ("recognised", "M-BASE")
    assert one.note == "What was typed was not recorded; this is what was understood."


def test_where_a_page_kept_only_the_html_the_verdict_is_found_there():
    html = (
        '<div data-headcount="{&quot;question&quot;: &quot;2.2&quot;, &quot;value&quot;: -31.1}">'
    )
    kept = {"output_type": "display_data", "data": {"text/html": [html, "</div>"]}}
    assert outcome(code('hc.ask("2.2")', kept), question="2.2") == (-31.1, "right", "record")


# --- judged again -------------------------------------------------------------------------------


def test_a_forged_verdict_has_no_effect():
    kept = record("2.2", "45.2", outcome="right", value=-31.1, misconception="M-NONE", tries=0)
    one = read(code('hc.ask("2.2")', kept)).answers["2.2"]
    assert (one.outcome, one.misconception, one.value) == ("recognised", "M-BASE", 45.2)


def test_it_is_judged_against_the_figures_that_the_record_names():
    """200 to 150 is -25.0%; the wrong base gives 33.3."""
    for typed, says in (("-25", "right"), ("33.3", "recognised"), ("-31.1", "wrong")):
        kept = record("2.2", typed, case=case())
        assert outcome(code('hc.ask("2.2")', kept), question="2.2")[1] == says


def test_an_article_that_has_changed_changes_no_verdict():
    """The notebook carries figures: 200,000 attempts, then 150,000: -25.0%."""
    own = {"attempts_2016": {"value": 200_000}, "attempts_2017": {"value": 150_000}}
    cells = [code('hc.check("2.2", "-25,0")')]
    from headcount.story.article import article

    plain = article().plain
    for name, figure in own.items():
        plain[name] = {**plain[name], **figure}
    carried = {"version": "0.0.9", "article": plain}
    one = read(*cells, headcount=carried)
    assert one.answers["2.2"].outcome == "right" and one.version == "0.0.9"
    assert read(*cells).answers["2.2"].outcome == "wrong"


def test_figures_of_the_article_that_are_damaged_are_said():
    for damaged in ({"attempts_2016": {"value": "x"}}, {"attempts_2016": 3}, [1], "text"):
        one = read(code('hc.check("2.2", "-31.1")'), headcount={"article": damaged})
        assert one.answers["2.2"].outcome == "right"
        assert one.problems == ("The figures of the article in it are damaged.",)


def test_a_function_is_not_run():
    written = code("def percent_change(a, b):\n    return 1/0")
    check = 'hc.check_function("2.W", percent_change, rise_back)'
    kept = record("2.W", "percent_change", outcome="right", value=["percent_change"])
    one = read(written, code(check, kept)).answers["2.W"]
    assert (one.outcome, one.message) == ("own check", "The pupil's own check said: Right.")
    assert not one.is_right and one.misconception is None
    one = read(written, code(check)).answers["2.W"]
    assert (one.outcome, one.note) == ("not judged", "Written, and its check was not run.")
    stub = code('def percent_change(a, b):\n    """The change."""\n    ...')
    assert read(stub, code(check, {"question": "2.W", "outcome": "blank"})).is_blank


# --- a homework ---------------------------------------------------------------------------------


def test_a_homework_is_judged_by_what_its_first_cell_carries():
    """Q1: 200 to 150 is -25.0%. Q2: 400 to 250 is -37.5%, with the wrong base 60; Q3 is 2.2."""
    cells = [checked('"-25"', "Q1"), checked('"60"', "Q2"), checked("-31.1", "Q3")]
    one = read(set_up(homework()), *cells)
    assert (one.what, one.form, one.version) == ("percent-1f2a9c", "A", "0.1.0")
    assert one.asked == ("Q1", "Q2", "Q3")
    assert [one.answers[id].outcome for id in one.asked] == ["right", "recognised", "right"]
    assert [one.answers[id].asks for id in one.asked] == ["percent_change 2"] * 2 + ["2.2"]


def test_an_answer_of_another_form_is_listed_and_not_judged():
    """-50.0% would be right in form B, where Q1 is 200 to 100."""
    other = {**case(200, 100), "set": "percent-1f2a9c", "form": "B"}
    cells = [set_up(homework("A")), code('hc.ask("Q1")', record("Q1", "-50", case=other))]
    one = read(*cells).answers["Q1"]
    assert (one.typed, one.outcome, one.value) == ("-50", "not judged", None)
    assert one.note == "It was recorded for form B, and this is form A, so it is not judged."
    one = read(*cells, checked('"-25"', "Q1")).answers["Q1"]
    assert (one.typed, one.outcome) == ("-25", "right")
    assert one.others == (
        "-50 (recorded in cell 2; recorded for form B, and this is form A, so it is not judged)",
    )


def test_an_answer_of_another_homework_or_other_figures_is_not_judged():
    own = {"set": "percent-1f2a9c", "form": "A"}
    for kept, says in (
        ({**case(), **own, "set": "other"}, "recorded for another homework (other)"),
        ({**case(200, 100), **own}, "recorded for other figures than this homework has"),
    ):
        one = read(set_up(homework()), code('hc.ask("Q1")', record("Q1", "-25", case=kept)))
        assert one.answers["Q1"].outcome == "not judged" and says in one.answers["Q1"].note


def test_without_its_first_cell_the_records_name_the_figures():
    kept = record("Q1", "-25", case={**case(), "set": "s", "form": "A", "asks": "percent_change"})
    one = read(code('hc.ask("Q1")', kept), checked('"5"', "Q2"))
    assert one.answers["Q1"].outcome == "right" and one.answers["Q1"].asks == "percent_change 2"
    assert one.answers["Q2"].outcome == "not judged"
    damaged = code('hc.homework("""eJx-nothing""")')
    one = read(damaged, code('hc.ask("Q1")', kept))
    assert one.answers["Q1"].outcome == "right" and "not whole" in one.problems[0]


def test_a_first_cell_that_was_changed_is_judged_by_the_set_as_it_was_made():
    easy = homework(figures=((100, 90), (400, 250)))  # -10.0% in place of -25.0%
    made = file(set_up(easy), checked('"-10"', "Q1"))
    one = notebook(made, "own.ipynb", lambda set, form: homework().packed)
    assert one.answers["Q1"].outcome == "wrong"
    assert one.problems == ("Its first cell was changed; it is judged by the set as you made it.",)


def test_a_quiet_homework_is_judged_here():
    cells = [set_up(homework(quiet=True)), checked('"-25"', "Q1", record("Q1", "-25"))]
    assert read(*cells).answers["Q1"].outcome == "right"


# --- all else -----------------------------------------------------------------------------------


def test_the_page_its_name_and_moment():
    early = record("E2.1", "150", "2026-11-20T09:00:00.000+00:00", pupil="Ana")
    late = record("E2.2", "5", "2026-11-21T09:00:00.000+00:00", pupil=" Ana López ")
    cells = [checked("...", "E2.1", early), checked("...", "E2.2", late), code('hc.ask("2.P")')]
    one = read(*cells)
    assert one.what == "exercises/02_the_31_percent" and one.name == "Ana López"
    assert one.asked == ("E2.1", "E2.2", "2.P") and one.at == "2026-11-21T09:00:00.000+00:00"
    assert read(code('hc.ask("4.1")')).what == "04_a_tenth_of_what"
    kept = {"kind": "hand_in", "pupil": " Ben Weiß"}
    named = output(kept, "application/vnd.headcount.hand_in+json")
    assert read(*cells, code('hc.hand_in("2")', named)).name == "Ben Weiß"
    assert read(*cells, code('hc.hand_in("2")')).name == "Ana López"
    assert read(code('hc.ask("2.99")')).asked == ()


def test_practice_stands_apart():
    kept = record("percent_change 7", "-25", case=case(seed=7))
    one = read(code('hc.practice("2")', kept), checked('"150"'))
    assert one.asked == ("E2.1",) and list(one.answers) == ["E2.1"]
    assert one.practised["percent_change 7"].outcome == "right"
    assert one.practised["percent_change 7"].note == ""


def test_what_stands_in_a_box_that_was_not_checked():
    """As the stored form of a box shows it."""
    words = ["2.2 What is the percent change?\n", "Answer (in %): 45,2\n", "Asleep: run it.\n"]
    stored = {"output_type": "display_data", "data": {"text/plain": words}}
    one = read(code('hc.ask("2.2")', stored)).answers["2.2"]
    assert (one.typed, one.outcome) == ("45,2", "not judged")
    assert one.note == "It stands in the box, and Check was not pressed."
    empty = {"output_type": "display_data", "data": {"text/plain": ["1.1 Stock?\n500: ____\n"]}}
    assert read(code('hc.ask("1.1")', empty)).is_blank
    placed = {"output_type": "display_data", "data": {"text/plain": "500: ____\n500: (a) stock"}}
    assert read(code('hc.ask("1.1")', placed)).answers["1.1"].typed == "(a) stock"


def test_predictions_votes_and_the_concept_check():
    guess = {"lesson": "2", "guess": "larger", "sure": 2, "at": "2026-11-20T10:00:00+00:00"}
    vote = {"question": "V2", "kind": "vote", "first": "a", "second": "b", "reasons_shown": True}
    # C1 is asked in the concept check; what is typed is judged again, what was said is not kept.
    saved = {"question": "C1", "typed": "nonsense", "outcome": "right", "sure": 3}
    check = {"moment": "before", "at": "2026-11-20T10:00:00+00:00", "answers": [saved]}
    one = read(
        code('hc.predict("2")', output({**guess, "history": [guess]}, PREDICTION)),
        code('hc.vote("2")', vote),
        code('hc.concept_check("before")', output(check, CONCEPT)),
    )
    assert (one.predictions["2"]["guess"], one.predictions["2"]["sure"]) == ("larger", 2)
    assert len(one.predictions["2"]["history"]) == 1
    assert (one.votes["V2"]["first"], one.votes["V2"]["second"]) == ("a", "b")
    assert {one.votes["V2"]["first_is_right"], one.votes["V2"]["second_is_right"]} <= {True, False}
    (kept,) = one.concept["before"]["answers"]
    assert (kept["typed"], kept["sure"], kept["outcome"]) == ("nonsense", 3, "unreadable")
    assert not one.is_blank and one.what == "02_the_31_percent"


def test_what_was_written_into_the_text_cells(monkeypatch):
    asks = (
        "**Explain.** No fall goes beyond a hundred percent. Rises may. Why? Double-click here and "
        "finish the sentence: *A fall must stop where ..., and a rise ...*"
    )
    written = asks.replace("where ...,", "where nothing is left,")
    own = "*A fall must stop where nothing is left, and a rise ...*"
    assert read(text(asks, "lesson-02-explain-1")).texts == {}
    assert read(text(written, "lesson-02-explain-1")).texts == {"lesson-02-explain-1": own}
    # A cell that has lost its id, as in Colab, is known by how it begins.
    assert read(code('hc.ask("2.1")'), text(written)).texts == {"lesson-02-explain-1": own}
    # Where the lessons are not beside the package, as in Colab, the prompt is known by its words.
    monkeypatch.setattr(pages, "_prompts", lambda number: {})
    assert read(text(asks, "lesson-02-explain-1")).texts == {}
    said = f"{asks} Because nothing is left."
    assert read(text(said, "lesson-02-explain-1")).texts == {
        "lesson-02-explain-1": "Because nothing is left."
    }


def test_an_answer_of_a_number_alone_is_a_text_too():
    asks = (
        "**Explain.** The largest and the smallest fall sit in opposite corners. Why not where "
        "both are high, or both low? Double-click here: *The fall is largest when ...*"
    )
    assert read(text(f"{asks}\n\n31", "lesson-03-explain-1")).texts == {"lesson-03-explain-1": "31"}
