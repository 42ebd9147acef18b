"""The teacher's guide: what a table says of a question, the list of misconceptions, the taster."""

import re
from pathlib import Path

import pytest

from headcount.publish.answer_key import _first_few
from headcount.publish.prompt_in_short import LONGEST, in_short
from headcount.questions.bank import exercises
from headcount.questions.lessons import LESSONS

GUIDE = Path(__file__).parents[1] / "teaching"


def test_the_answers_say_what_is_asked():
    text = (GUIDE / "lesson_04.md").read_text(encoding="utf-8")
    assert "\n| Question, in short | Answer |" in text
    asked = "By what percent is the charities' 700 above the officials' 500?"
    assert f"\n| **4.4** {asked} | **40.0%** |" in text
    assert "(True as well, but 'in Calais' names an area)" in text


@pytest.mark.parametrize(
    "prompt, short",
    [
        (
            "Bars stand there. How large is it? Give one decimal.",
            "Bars stand there. How large is it?",
        ),
        ("How large is it? In percent, two decimals.", "How large is it?"),
        (f"{'Suppose it is so. ' * 20}How many are there?", "How many are there?"),
        (f"{'Suppose it is so. ' * 20}It is then ...", "It is then ..."),
        ("Give one decimal.", "Give one decimal."),
    ],
)
def test_a_prompt_in_short(prompt, short):
    assert in_short(prompt) == short


@pytest.mark.parametrize("many, said", [(4, "d"), (7, "5 more like these")])
def test_of_many_wrong_answers_two_are_shown_and_the_rest_counted(many, said):
    assert _first_few(list("abcdefg")[:many])[-1] == said
    assert _first_few(list("abcdefg"))[:-1] == ["a", "b"]


def test_a_link_leads_to_the_folder_that_it_names():
    found = [
        pair
        for page in GUIDE.glob("*.md")
        for pair in re.findall(
            r"\[(exercises|solutions|notebooks)\]\(\.\./(\w+)/", page.read_text(encoding="utf-8")
        )
    ]
    assert len(found) >= 10 and all(name == folder for name, folder in found)


def test_every_question_keeps_something_to_ask():
    for lesson in LESSONS:
        for question in exercises(lesson):
            assert 15 < len(in_short(question.prompt)) <= LONGEST, question.id


def test_the_list_at_the_top_leads_to_every_misconception():
    text = (GUIDE / "misconceptions.md").read_text(encoding="utf-8")
    listed = re.findall(r"(?m)^- \[(.+)\]\(#(.+)\)$", text.partition("\n## ")[0])
    assert [name for name, _ in listed] == re.findall(r"(?m)^## (.+)", text)
    base = "m-base-the-change-compared-with-the-later-figure"
    assert dict(listed)["M-BASE: the change compared with the later figure"] == base
    assert not any(re.search(r"[^a-z\d-]", place) for _, place in listed)


def test_the_taster_lasts_as_long_as_it_says():
    text = (GUIDE / "short_paths.md").read_text(encoding="utf-8")
    clock = re.findall(r"(?m)^\| (\d+) to (\d+) \|", text)
    assert [int(end) - int(start) for start, end in clock] == [3, 8, 8, 4, 2]
    assert "| Taster | 25 |" in text and clock[-1][1] == "25"
