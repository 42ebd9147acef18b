"""The page to hand in: its parts, one's own words in it, and the file that prints."""

from __future__ import annotations

import html.parser
from pathlib import Path

import pytest
from expected import one_sentence

import headcount as hc
from headcount.errors import Problem
from headcount.notebook.fact_check_page import LINES
from headcount.questions import memory

SENTENCE = "Burglaries fell by just 14% to 5,412 in 2023, the police said."
HEADINGS = [
    "The sentence",
    "The table",
    "The chart",
    "The numbers, with their bounds",
    "The warnings that stand",
    "What is missing, and whom to ask",
    "The fact-check, in my own words",
    "Sources",
]


pytestmark = pytest.mark.usefixtures("empty_folder")


class Read(html.parser.HTMLParser):
    """What a browser would see of a page: tags, and the text under each heading."""

    def __init__(self, text: str):
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.words += f" {dict(attrs).get('alt') or ''} "

    def handle_data(self, data):
        self.words += data


def check():
    made = hc.fact_check(hc.own_article(SENTENCE))
    _ = made.widget
    return made


def test_the_page_holds_all_its_parts_in_order():
    made = check()
    for text in (made.page().plain, made.page().html):
        places = [text.index(heading) for heading in HEADINGS]
        assert places == sorted(places)
    text = made.page().plain
    assert '"14%" [number]' in text and "\u221214.0%" in text
    assert "'just': 'Just' calls a number small" in text
    assert "To settle it: The number that it is compared with." in text
    assert "look for places; then ask the newsroom, or who counted" in text
    assert "Burglaries" in Read(made.page().html).words


def test_what_is_written_stands_in_the_page_and_in_the_file():
    made = check()
    for name in LINES:
        made._boxes[name].value = f"My words on {name} & <more>"
    made._boxes["sources"].value = "https://example.org/a, 27 November\nhttps://example.org/b"
    made._boxes["writer"].value = "Ada"
    path = made.write()
    assert path == Path("fact_check_burglaries_6293_to_5412.html")
    page = path.read_text("utf-8")
    seen = Read(page)
    for name in LINES:
        assert f"My words on {name} & <more>" in seen.words
        assert f"My words on {name} & <more>" in made.page().plain
    assert "by Ada" in seen.words and "https://example.org/b" in seen.words
    assert "Written: fact_check_burglaries_6293_to_5412.html" in made._said.value
    assert "@media print" in page and "script" not in seen.tags and seen.tags.count("img") == 1
    assert seen.tags.count("h1") == 1 and seen.tags.count("h2") == len(HEADINGS)


def test_the_file_needs_nothing_beside_it():
    page = check().write().read_text("utf-8")
    assert 'src="data:image/png;base64,' in page and "http" not in page.replace("http-equiv", "")


def test_what_is_written_comes_back_after_a_restart():
    made = check()
    made._boxes["claim"].value = "The police say so."
    kept = memory.everything()
    memory.forget()
    assert check()._boxes["claim"].value == ""
    memory.fill(kept)
    assert check()._boxes["claim"].value == "The police say so."
    other = hc.fact_check(hc.own_article("Thefts fell from 40 to 30."))
    assert other.words == {}, "each claim has its own words"


def test_the_words_stay_when_the_table_is_confirmed():
    story = hc.own_article(SENTENCE)
    made = hc.fact_check(story)
    made.widget  # noqa: B018
    made._boxes["claim"].value = "The police say so."
    story.widget  # noqa: B018
    story._boxes["before", "value"].value = "6,200"
    story.confirm()
    again = hc.fact_check(story)
    assert again.words["claim"] == "The police say so." and "6,200" in again.page().plain


def test_a_ready_claim_brings_its_sources():
    text = hc.fact_check(hc.own_article(case="bacon")).page().plain
    assert "https://www.newscientist.com/article/dn20104" in text
    assert "Invented for practice (I)." in hc.fact_check(hc.own_article(case="bakery")).page().plain


@pytest.mark.parametrize(
    "table",
    [
        "id,value\nbefore,5\nafter,4\n",
        "id,value,counts\nbefore,,people\nafter,4,\n",
        "id,value,counts\nbefore,-£5,profit\nafter,£4,profit\n",
        "Teachers' pay has fallen 11 per cent since 2010, the union said.",
    ],
)
def test_any_claim_has_its_page(table):
    made = hc.fact_check(hc.own_article(table))
    text = made.page().plain
    assert "What is missing, and whom to ask" in text and "ask " in text
    assert made.write() is not None


def test_a_file_that_cannot_be_written_is_said():
    made = hc.fact_check(hc.own_article(SENTENCE), file="no/such/folder/page.html")
    assert made.write() is None
    assert "page.html cannot be written here" in made._said.value


def test_what_is_no_article_of_ones_own():
    for story, kind in ((None, "NoneType"), (hc.article(), "Article"), ("x", "str")):
        with pytest.raises(Problem) as caught:
            hc.fact_check(story)
        assert f"of type {kind}" in str(caught.value) and one_sentence(caught.value)


def test_three_claims_do_not_overwrite_each_other():
    sentences = (
        "Thefts fell from 40 in 2022 to 30 in 2023.",
        "Thefts fell from 40 in 2021 to 35 in 2022.",
        "Crime fell 14%, the minister said.",
    )
    paths = [hc.fact_check(hc.own_article(one)).write() for one in sentences]
    assert [path.name for path in paths[:2]] == [
        "fact_check_thefts_40_to_30.html",
        "fact_check_thefts_40_to_35.html",
    ]
    assert len({path.name for path in paths}) == 3 and all(path.exists() for path in paths)
    assert hc.fact_check(hc.own_article(SENTENCE), file="mine.html").write() == Path("mine.html")


def test_the_name_of_a_file_has_letters_that_every_file_can_have():
    table = "id,value,counts\nbefore,-£1.50,profit/loss: é?\nafter,12.5%,profit/loss: é?"
    table = table.replace("12.5%", "£2")
    path = hc.fact_check(hc.own_article(table)).write()
    assert path.name == "fact_check_profit_loss_-1.50_to_2.html"


def test_a_table_has_the_sentence_that_was_quoted_and_its_change_beside_it():
    """40 to 90 is 50 more of 40: 125%, and 2.25 times as many."""
    made = hc.fact_check(hc.own_article("id,value,counts\nbefore,40,thefts\nafter,90,thefts\n"))
    _ = made.widget
    assert "quote it in the first box" in made.page().plain
    made._boxes["claim"].value = "Thefts have more than doubled to 90, the police said."
    for text in (made.page().plain, Read(made.page().html).words):
        assert "more than doubled' , " not in text
        assert "'more than doubled', and after is 2.25 times before: these agree." in text
    made._boxes["claim"].value = "Thefts rose by 50% to 90."
    assert "(+50%), and the table gives +125.0%: these do not agree." in made.page().plain
    made._boxes["claim"].value = "Nobody knows why."
    assert '"Nobody knows why."' in made.page().plain


def test_a_narrow_page_has_a_chart_of_its_own():
    chart = hc.honest_chart(hc.own_article("Thefts fell from 40 in 2022 to 30 in 2023."))
    assert chart.figure.get_figwidth() == 6.6 and chart.narrow.get_figwidth() == 2.9
    for figure in (chart.figure, chart.narrow):
        drawn = [text.get_text().replace("\n", " ") for text in figure.axes[0].texts]
        assert {"2022, source not named", "40", "2023, source not named", "30"} <= set(drawn)
    html = chart._repr_mimebundle_()["text/html"]
    assert '<picture><source media="(max-width:500px)"' in html and html.count("base64,") == 2


def test_the_line_above_the_table_is_no_caption_that_is_cut():
    page = check().write().read_text("utf-8")
    assert "<p>A guess from the sentence, made by rules:" in page
    assert "A guess" not in page.partition("<caption")[2].partition("</caption>")[0]
