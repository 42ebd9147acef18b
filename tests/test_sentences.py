"""A claim that begins with its sentence: what is marked, and the table that is guessed from it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from expected import one_sentence
from hypothesis import given
from hypothesis import strategies as st

import headcount as hc
from headcount.errors import Problem
from headcount.story.sentence_marks import marked
from headcount.story.sentence_table import guessed
from headcount.story.told_sentence import is_sentence

FOLDER = Path(__file__).parent / "sentences"
SETS = {
    name: json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    for name in ("forty", "twenty", "reader", "second_reader")
}
KINDS = {
    "number": "numbers",
    "counted": "counted",
    "direction": "direction",
    "judging": "judging",
    "who": "who",
    "when": "when",
}
ALL = [(name, row) for name, rows in SETS.items() for row in rows]


def compared(row: dict) -> tuple[int, list[str], list[str]]:
    """How many marks of the careful reader are found, which are missed, which wrongly made.

    Of what is counted and who says so, a longer or a shorter piece will do.
    """
    marks, found, missed, wrong = marked(row["sentence"]), 0, [], []
    for kind, name in KINDS.items():
        left = marks.of(kind)
        for wanted in row[name]:
            fits = [
                one
                for one in left
                if one == wanted
                or (kind in ("counted", "who") and (one in wanted or wanted in one))
            ]
            if fits:
                left.remove(fits[0])
                found += 1
            else:
                missed.append(f"{kind}: {wanted}")
        wrong += [f"{kind}: {one}" for one in left]
    return found, missed, wrong


@pytest.mark.parametrize(
    "name, least, most_missed",
    [("forty", 228, 0), ("twenty", 109, 3), ("reader", 97, 16), ("second_reader", 111, 0)],
)
def test_what_a_careful_reader_marks(name, least, most_missed, measured):
    """A miss is forgiven, a wrong mark is not.

    First tries, before the rules were mended: twenty 93 found, 20 missed, 6 wrong; reader 90 found,
    24 missed, 6 wrong; of the second reader's sentences three stopped with an error.
    """
    results = [compared(row) for row in SETS[name]]
    found = sum(result[0] for result in results)
    missed = [one for result in results for one in result[1]]
    wrong = [one for result in results for one in result[2]]
    measured(f"{name} sentences: {found} marks found, {len(missed)} missed, {len(wrong)} wrong")
    assert wrong == []
    assert found >= least and len(missed) <= most_missed, missed


def test_there_are_forty_on_twenty_topics():
    assert len(SETS["forty"]) == 40 and len({row["topic"] for row in SETS["forty"]}) >= 20
    assert len(SETS["twenty"]) == 20 and len(SETS["reader"]) == 20


@pytest.mark.parametrize("row", SETS["forty"], ids=lambda row: row["sentence"][:30])
def test_the_table_that_a_sentence_suggests(row):
    story = hc.own_article(row["sentence"])
    wanted = row["guess"]
    assert story.after.value == wanted.get("after")
    if "before" in wanted or "percent" not in wanted:
        assert story.before.value == wanted.get("before")
    percent = guessed(marked(row["sentence"])).percent
    assert (None if percent is None else round(percent, 1)) == wanted.get("percent")
    assert "A guess from the sentence" in repr(story)
    for widget in ("audit", "change", "rounding", "ratio", "rate"):
        assert hc.explore(widget, story).step().sentence


@pytest.mark.parametrize("row", SETS["reader"], ids=lambda row: row["sentence"][:30])
def test_no_number_in_the_table_that_the_reader_would_not_put_there(row):
    story, wanted = hc.own_article(row["sentence"]), row["guess"]
    assert story.after.value in (None, wanted.get("after"))
    # 1.2 / 1.04 is 1.154; of the others nothing is worked out that the reader has not
    worked_out = 1.15e9 if "£1.2bn" in row["sentence"] else None
    assert story.before.value in (None, wanted.get("before"), worked_out)
    percent = story.told.guess.percent
    assert percent is None or round(percent, 1) == wanted.get("percent")


@pytest.mark.parametrize("row", SETS["second_reader"], ids=lambda row: row["sentence"][:40])
def test_the_tables_of_the_second_reader(row):
    story, wanted = hc.own_article(row["sentence"]), row["guess"]
    assert (story.before.value, story.after.value) == (wanted.get("before"), wanted.get("after"))
    percent = story.told.guess.percent
    assert (None if percent is None else round(percent, 1)) == wanted.get("percent")
    for widget in ("audit", "change", "rounding", "ratio", "rate"):
        assert hc.explore(widget, story).step().sentence


@pytest.mark.parametrize(
    "sentence, before, said",
    [
        # 5,412 / 0.86 is 6,293.02; 5,412 / 0.865 is 6,256.6 and 5,412 / 0.855 is 6,329.8
        (
            "Burglaries fell by just 14% to 5,412 in 2023.",
            6293,
            "worked out from 14% and 5,412; 6,257 to 6,330 would print as 14%.",
        ),
        ("Thefts halved to 2,300.", 4600, "worked out from \u221250% and 2,300."),
        ("It had 41 frosts, two fewer than in 2021.", 43, "worked out from two and 41."),
        ("The shelter took in 380 cats, twice as many as in 2021.", 190, "from +100% and 380."),
    ],
)
def test_what_is_worked_out_is_told(sentence, before, said):
    story = hc.own_article(sentence)
    assert (
        story.before.value == before
        and f"is not in the sentence, but {said}"
        in repr(story)
        .replace("but from", "but worked out from")
        .replace("worked out worked out", "worked out")
        or (said in repr(story))
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Fines brought in £2.4m, three times more than in 2018.",  # two readings
        "Cases more than doubled to 310.",
        "Swimmers fell by more than 200,000 to 1.9 million.",
        "Thefts fell by about 14% to 5,412.",
    ],
)
def test_nothing_is_worked_out_from_what_is_loose(sentence):
    assert hc.own_article(sentence).before.value is None


@pytest.mark.parametrize(
    "sentence, numbers",
    [
        ("Covid-19 cases rose to 310 on the M25.", ["310"]),
        ("He, 34, got 14 years for the £26m robbery.", ["£26m"]),
        ("The driver, 47, says passengers fell to 310.", ["310"]),
        ("Thefts fell to 30, said Maria Keane, 47.", ["30"]),
        ("The total, 47, was down from 52.", ["47", "52"]),
        ("Passengers on the 36 bus and on bus 36 fell to 4,100.", ["4,100"]),
        ("The pool, 12 miles from the town, had 310 swimmers.", ["310"]),
        ("The town rose three places to 14th, with 310 complaints.", ["310"]),
        ("They won 3-1 before 4,512 fans.", ["4,512"]),
        ("In eleven months and a six-week strike 310 left.", ["310"]),
        ("The margin went from -3.5% to minus £3m.", ["-3.5%", "minus £3m"]),
        ("The firm will cut 40 to 60 jobs, or 40-60.", ["40 to 60", "40-60"]),
        ("Prices rose 12 to 310, from 298 to 310.", ["12", "310", "298", "310"]),
        ("In 2023 at 10.30am 5,412 were counted.", ["5,412"]),
        ("A third of 3 million people, or one in three.", ["A third", "3 million", "one in three"]),
        ("Pupils aged 8 to 11 and under-18s: 310 of them.", ["310"]),
        ("The second half of the year, half of it dry.", ["half"]),
        ("Prices fell between 8 and 10 per cent.", ["8 and 10 per cent"]),
        ("Two million euros and 5.8 points.", ["Two million", "5.8 points"]),
        ("4 out of 10 and seven in ten.", ["4 out of 10", "seven in ten"]),
    ],
)
def test_numbers_and_what_only_looks_like_one(sentence, numbers):
    assert marked(sentence).of("number") == numbers


def test_the_marks_stand_in_the_sentence_and_have_words():
    story = hc.own_article("Thefts fell by only 5 to 20 in 2023, <b>the police</b> said.")
    html = story._repr_mimebundle_()["text/html"]
    assert ">only</span><small> [judging word]</small>" in html and "<b>" not in html
    for mark in story.told.sentence.marks:
        assert story.told.sentence.text[mark.start : mark.end] == mark.text


def test_a_sentence_names_what_is_missing_and_judges_nothing():
    text = repr(hc.own_article("Figures show that thefts fell to 20 in 2023."))
    assert "'Figures' names nobody: who counted is missing." in text
    assert "the number (before)" in text
    assert not re.search(r"\b(true|false|correct|wrong|lie|misleading)\b", text.lower())


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("Thefts fell from 40 to 30, the police said.", True),
        ("Thefts fell.\nThere were 30 in 2023, and 40 in 2022.", True),
        ("Thefts fell, the police said.\nThere were 30, not 40, and that is all.", True),
        ("Thefts fell, the police said.\nThere were 30, not 40.", True),
        ("id,value\nbefore,5\nafter,4", False),
        ("\nid, value, counts\nbefore, 5, x\n", False),
        ("year;burglaries\n2022;5\n2023;4", False),
        ("side\tfigure\nbefore\t5\nafter\t4", False),
        ("1,2\n3,4", False),
    ],
)
def test_a_sentence_and_a_table_are_told_apart(text, sentence):
    assert is_sentence(text) == sentence


@pytest.mark.parametrize(
    "text, said",
    [
        ("The weather was lovely today.", "No number was found in this sentence; give a sentence"),
        ("Thefts fell to 20. " * 60, "give the sentence with the claim, not the article."),
    ],
)
def test_a_sentence_that_cannot_be_used(text, said):
    with pytest.raises(Problem) as caught:
        hc.own_article(text)
    assert said in str(caught.value) and one_sentence(caught.value)


def test_a_sentence_comes_before_a_file_that_lies_beside(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("my_article.csv").write_text("id,value\nbefore,5\nafter,4\n")
    assert hc.own_article("Thefts fell from 40 to 30.").before.value == 40
    assert hc.own_article().before.value == 5


PIECES = (
    "fell rose to from by 14% 5,412 £1.2bn half a third one in five doubled in 2023 since May 2019 "
    "said the police , . just only more than up 2021/22 between 8 and 10 per cent points -5 ( ' "
    "-£3m minus 40-60 ago now 47, places double the to March twenty-five years \u00e9 1,2 12.3.4 "
    "99999999999999999999 £ % times as many as last year quarter "
    "weeks euros was has cut its rate and now costs"
).split(" ")


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_any_words_give_a_story_or_a_sentence(words):
    try:
        story = hc.own_article("Thefts " + " ".join(words))
    except Problem as reason:
        assert one_sentence(reason)
    else:
        assert repr(story)
        marks = story.told.sentence.marks
        assert all(one.end <= other.start for one, other in zip(marks, marks[1:]))


def test_nobody_is_made_to_say_what_was_worked_out():
    story = hc.own_article("Burglaries fell by just 14% to 5,412 in 2023, the police said.")
    assert "6,293 (worked out)" in repr(story)
    assert "burglaries, date not given, worked out: 6,293" in hc.honest_chart(story).alt.lower()
    said = 'The sentence prints "14%" (\u221214%). The number before was worked out from it'
    assert f"{said}, so the table cannot confirm it." in repr(story)


@pytest.mark.parametrize(
    "sentence, before, after",
    [
        # What is said of something else is not put beside the first number.
        ("Knife crime fell by 5% in 2023, but robberies increased by 8%.", None, None),
        ("It made a loss of £14m, compared with a profit of £3m a year earlier.", 3e6, -14e6),
        ("45% watch for over two hours a day, against 20% in 2018.", 20, 45),
        ("Thefts rose by 19% to more than 10,000.", None, 10_000),
        ("Pay rose 5.5%, three times less than the 19% their union asked for.", None, 19),
        # 2.3 / 2.6 is 0.8846
        ("It reported a 160% jump in profits to £2.3bn.", 885e6, 2.3e9),
        ("40% of colonies were lost, up 9 percentage points.", 31, 40),
        ("Growth fell from 3% to -2%.", 3, -2),
        ("The balance moved from minus £3m to £2m.", -3e6, 2e6),
        ("It took in 380 cats, more than twice as many as in 2021.", None, 380),
        ("Robberies are nearly double the 310 of 2019.", 310, None),
        ("That is 40 fewer than the 300 of 2021.", 300, None),
        ("There were 310 pubs in 2001; now there are 120.", 310, 120),
        ("The firm will cut 40-60 jobs.", None, None),
        ("Footfall was -5% on last year.", None, None),
        ("A driver, 47, says passengers fell by 15%.", None, None),
    ],
)
def test_which_number_is_which(sentence, before, after):
    story = hc.own_article(sentence)
    assert (story.before.value, story.after.value) == (before, after)


@pytest.mark.parametrize(
    "sentence, kind, marks",
    [
        ("A total of 1,695 schools were told to close.", "who", []),
        ("Fewer than half of 16 to 24-year-olds voted, according to Ipsos.", "number", ["half"]),
        ("The Met Office said 2022 was the warmest year on record.", "when", ["2022"]),
        (
            "Robberies were recorded 310 times in 2021, just over half of the 600 of 2019.",
            "judging",
            [],
        ),
        ("He set up the shop after 5pm with his track record.", "judging", []),
        ("Colonies were up 9 percentage points.", "number", ["9 percentage points"]),
        ("The number of homes without heating showed no change at 38.", "who", []),
        ("Burglaries showed a rise of 5% to 310.", "who", []),
        ("Police figures showed a rise of 5% to 310.", "who", ["Police figures"]),
        ("The county climbed from 14th to 6th, with 310 complaints.", "counted", ["complaints"]),
        ("The firm will cut 60 jobs.", "counted", ["jobs"]),
    ],
)
def test_what_is_not_marked(sentence, kind, marks):
    assert marked(sentence).of(kind) == marks


def test_a_loose_change_is_no_percent_and_the_lowest_since_is_no_date_of_before():
    story = hc.own_article("Thefts more than doubled to 3,118.")
    assert "'more than doubled' gives no one percent." in repr(story)
    assert "The sentence prints" not in repr(story)
    assert "neither of the two numbers" in repr(hc.own_article("Visits more than halved."))
    guess = guessed(marked("Fires fell to 1,046, the fewest since 2011, down from 1,203 in 2022."))
    assert (guess.before["value"], guess.before["when"]) == ("1,203", "2022")


@pytest.mark.parametrize("when", ["the year to March", "31 February 2023", "twenty-five years ago"])
def test_a_time_that_gives_no_days_is_told_and_stops_nothing(when):
    story = hc.own_article(f"Thefts fell to 3,118 in {when}, from 4,000 in 2001.")
    assert f"'{when}' stands in no cell" in repr(story)
    assert (story.before.value, story.after.value) == (4000, 3118)
