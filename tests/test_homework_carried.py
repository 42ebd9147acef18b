"""A homework as its notebook carries it: what it asks, in a newer version too, and what it says."""

from __future__ import annotations

import base64
import json
import zlib

import pytest

import headcount as hc
from headcount import settings
from headcount.errors import Problem
from headcount.questions import bank, homework, memory, progress
from headcount.questions.case import Case, case_from
from headcount.questions.changed import belonging, changed_in_words
from headcount.questions.homework import Homework, Item, from_plain, unpacked
from headcount.questions.judging_again import asked_then, judged_again
from headcount.story.article import article, article_with

TICKETS = Case(
    "a cinema",
    {"before": 1080, "after": 1230},
    {"things": "tickets", "span": "season", "earlier": "spring", "later": "autumn"},
    told="Invented: a cinema sold 1,080 tickets in spring and 1,230 in autumn.",
    pattern="change",
    seed=1,
)


def made(*items: Item, **more) -> Homework:
    given = {"set": "percent-1f2a", "title": "Percent", "form": "B", "version": "0.1.0", **more}
    return Homework(items=items, **given)


@pytest.fixture
def opened(monkeypatch):
    """Open a homework as its first cell does, where answers are recorded."""
    monkeypatch.setattr(settings, "_recording", True)

    def open_(*items: Item, **more) -> Homework:
        given = made(*items, **more)
        hc.homework(given.packed)
        return given

    return open_


def test_it_comes_back_as_it_was_packed():
    given = made(Item("change", TICKETS.kept), Item("2.5", article=article().plain), quiet=True)
    text = given.packed
    assert text.replace("-", "").replace("_", "").replace("=", "").isalnum()
    lines = "\n  ".join(text[at : at + 90] for at in range(0, len(text), 90))
    assert unpacked(f"\n  {lines}\n") == unpacked(text)
    back = unpacked(text)
    assert json.dumps(back.plain) == json.dumps(given.plain)
    assert back.ids == ["Q1", "Q2"]
    assert from_plain(json.loads(json.dumps(given.plain))).packed == text


def test_its_figures_are_asked_about_and_judged(opened):
    """1,230 - 1,080 is 150, whatever the seed draws today."""
    opened(Item("change", TICKETS.kept))
    asked = bank.find("q1")
    assert asked.id == "Q1"
    assert asked.prompt.startswith("Invented: a cinema sold 1,080 tickets in spring")
    assert hc.check("Q1", "150").outcome == "right"
    assert hc.check("Q1", "-150").outcome == "recognised"
    assert "Q1" in repr(hc.hint("Q1"))


def test_every_kind_of_question_comes_back_the_same():
    """Packed, or saved by a program that sorts names: same prompt, options, answer."""
    for name, kind in bank.patterns().items():
        asked = kind.question(kind.case(11), "Q1")
        again = bank.asked_in(unpacked(made(Item(name, asked.case.kept)).packed), "Q1")
        assert (again.prompt, again.options_in_words()) == (asked.prompt, asked.options_in_words())
        assert again.fields == asked.fields
        kept = json.loads(json.dumps(asked.case.plain, sort_keys=True))
        assert kind.question(case_from(kept), "Q1").fields == asked.fields, name


def test_a_question_of_the_article_keeps_the_articles_figures(opened):
    """From 160,000 to 120,000 is a fall of 25%; two of them leave 0.75 * 0.75."""
    plain = {**article().plain}
    plain["attempts_2016"] = {**plain["attempts_2016"], "value": 160_000}
    plain["attempts_2017"] = {**plain["attempts_2017"], "value": 120_000}
    opened(Item("2.2", article=plain), Item("2.5", article=plain))
    assert hc.check("Q1", "-25.0").outcome == "right"
    assert hc.check("Q1", "-31.1").outcome != "right"
    assert hc.check("Q2", "43.8").outcome.startswith("right")


def test_the_record_says_which_homework(opened):
    opened(Item("change", TICKETS.kept))
    record = hc.check("Q1", "150").record
    assert record["set"] == "percent-1f2a"
    assert record["case"]["form"] == "B"
    assert record["case"]["asks"] == "change"
    assert record["case"]["figures"] == {"before": 1080, "after": 1230}


def test_a_quiet_one_says_nothing_of_right_and_wrong(opened):
    opened(Item("change", TICKETS.kept), Item("2.2", article=article().plain), quiet=True)
    said = [hc.check("Q1", "150"), hc.check("Q1", "-150"), hc.check("Q1", "7")]
    assert len({one.message for one in said}) == 1
    assert {one.outcome for one in said} == {"recorded"}
    assert {one.tries for one in said} == {0}
    record = said[-1].record
    assert [one["typed"] for one in record["history"]] == ["150", "-150", "7"]
    assert {one["outcome"] for one in record["history"]} == {"recorded"}
    assert (record["outcome"], record["misconception"]) == ("recorded", None)
    assert hc.check("Q1", "many").outcome == "unreadable"
    for shown in (hc.hint("Q1"), hc.solution("Q1")):
        assert "no hints and no solutions" in repr(shown)
        assert "150" not in repr(shown)
    assert hc.check("2.2", "-31.1").is_right  # a lesson's question is no part of it


def test_what_its_first_cell_says(opened, capsys):
    opened(Item("change", TICKETS.kept))
    assert capsys.readouterr().out == "Percent, form B: 1 question.\n"
    opened(Item("change", TICKETS.kept), Item("2.2"), form="", version="0.0.9")
    said = capsys.readouterr().out
    assert said.startswith("Percent: 2 questions.\n")
    assert "set with version 0.0.9" in said and "keep their figures" in said


@pytest.mark.parametrize("id", ["Q0", "Q2", "Q77"])
def test_a_question_that_it_has_not(opened, id):
    opened(Item("change", TICKETS.kept))
    assert f"no question {id}" in hc.check(id, 1).message
    homework.load(None)
    assert "run the first cell of your homework" in hc.check("Q1", 1).message


def _packed(value: object) -> str:
    return base64.urlsafe_b64encode(zlib.compress(json.dumps(value).encode())).decode()


BOMB = base64.urlsafe_b64encode(zlib.compress(b" " * 50_000_000)).decode()
GOOD = made(Item("change", TICKETS.kept)).plain


@pytest.mark.parametrize(
    "text, says",
    [
        ("", "not whole"),
        ("abc", "not whole"),
        (None, "not whole"),
        ("\u00e9", "not whole"),
        (made(Item("change", TICKETS.kept)).packed[:-9], "not whole"),
        (BOMB, "not whole"),
        (_packed([1]), "no homework"),
        (_packed({**GOOD, "items": []}), "no homework"),
        (_packed({**GOOD, "items": [7]}), "no homework"),
        (_packed({**GOOD, "items": GOOD["items"] * 41}), "no homework"),
        (_packed({**GOOD, "title": 7}), "no homework"),
        (_packed({**GOOD, "quiet": "yes"}), "no homework"),
        (_packed({**GOOD, "schema": 9}), "newer version"),
    ],
)
def test_what_is_no_homework_is_said_in_a_sentence(text, says):
    with pytest.raises(Problem, match=says):
        hc.homework(text)


@pytest.mark.parametrize(
    "case",
    [
        {"figures": {}},
        {"figures": {"before": [1]}},
        {"figures": {"before": 1}, "told": 7},
        {"figures": {"before": 1}, "rows": [7]},
        {"figures": {"before": 1}, "seed": "x"},
    ],
)
def test_a_case_of_wrong_types_is_refused(opened, case):
    opened(Item("change", {"topic": "x", **case}))
    assert "not as Headcount writes them" in hc.check("Q1", 1).message


def test_a_function_to_write_cannot_stand_in_it(opened):
    opened(Item("2.W"))
    assert "a function to write" in hc.check("Q1", 1).message


@pytest.mark.parametrize("asks", ["Q1", "q2 ", " Q2"])
def test_a_homework_that_asks_itself_is_refused(opened, asks):
    opened(Item(asks), Item("2.2"))
    assert "cannot ask its own question" in hc.check("Q1", 1).message


def test_answers_to_another_homework_do_not_come_back(opened):
    opened(Item("change", TICKETS.kept))
    hc.check("Q1", "7")
    hc.ask("Q1").check()
    progress.keep("Q1", ["7"])
    kept = memory.everything()
    assert {key for key in belonging(kept)} >= {("answer", "Q1"), ("box", "Q1")}
    homework.load(made(Item("change", TICKETS.kept), form="C"))
    assert not any(name == "Q1" for _, name in belonging(kept))
    homework.load(None)
    assert not any(name == "Q1" for _, name in belonging(kept))


def test_who_goes_on_is_told_what_has_changed(opened):
    hc.check("2.2", "-31.1")
    hc.check("2.1", "-52000")
    kept = {key: {**data} for key, data in memory.everything().items()}
    assert changed_in_words(kept) == ""
    old = kept["answer", "2.2"]
    kept["answer", "2.2"] = {**old, "version": "0.0.9"}
    assert changed_in_words(kept) == ""  # another version, and the same figures
    case = {**old["case"], "figures": {"before": 160_000, "after": 115_000}}
    kept["answer", "2.2"] = {**old, "version": "0.0.9", "case": case}
    assert changed_in_words(kept) == (
        "Since version 0.0.9, the figures have changed in 2.2: check again what you answered."
    )


def test_an_answer_is_judged_against_the_figures_of_its_record():
    """90,000 to 60,000 is a fall of a third, and 167,000 to 115,000 one of 31.1 percent."""
    today = asked_then("2.2")
    assert judged_again(today, "-31.1").outcome == "right"
    plain = dict(article().plain)
    plain["attempts_2016"] = {**plain["attempts_2016"], "value": 90_000}
    plain["attempts_2017"] = {**plain["attempts_2017"], "value": 60_000}
    then = asked_then("2.2", articles=[plain])
    assert judged_again(then, "-33.3").outcome == "right"
    assert judged_again(then, "-31.1").outcome != "right"
    # The record of an answer says more than the notebook that it stands in.
    recorded = asked_then("2.2", case=today.case.plain, articles=[plain])
    assert judged_again(recorded, "-31.1").outcome == "right"
    case = {**today.case.plain, "figures": {"before": 50_000, "after": 40_000}}
    assert judged_again(asked_then("2.2", case=case), "-20.0").outcome == "right"


def test_the_figures_of_the_article_come_back():
    assert article_with(article().plain) is article()
    assert article_with(json.loads(json.dumps(article().plain))) is article()
    for wrong in ({"value": "x"}, {"start": 7}, {"end": "soon"}, 7):
        with pytest.raises(Problem):
            article_with({**article().plain, "attempts_2016": wrong})
    with pytest.raises(Problem, match="another number than 167000"):
        same = article().plain["attempts_2016"]["value"]
        article_with(
            {
                **article().plain,
                "attempts_2017": {**article().plain["attempts_2017"], "value": same},
            }
        )


def test_that_it_is_recorded_is_shown_alike(opened):
    opened(Item("change", TICKETS.kept), quiet=True)
    shown = hc.check("Q1", "150")._repr_mimebundle_()
    assert shown["text/plain"].startswith("Q1: Recorded. Your teacher sees whether it is right.")
    assert "<strong>Q1: Recorded.</strong> Your teacher sees" in shown["text/html"]
