"""9.P, the lines to put in order in lesson 9."""

from __future__ import annotations

from headcount.questions.parsons import Puzzle
from headcount.story.article import Article


def puzzle(story: Article) -> Puzzle:
    attempts = [story.attempts_2016.value, story.attempts_2017.value]
    people = [story.people_before.value, story.people_now_charities.value]
    return Puzzle(
        lesson=9,
        task="An honest chart of two panels, then its alt text. The names used are there already.",
        lines=(
            ("fig, (left, right) = plt.subplots(1, 2)", ()),
            ("left.bar(years, attempts)", (0,)),
            ("right.bar(dates, people)", (0,)),
            ("left.set_ylim(bottom=0)", (1,)),
            ('left.set_title("Attempts to cross")', (0,)),
            ("chart = hc.Chart(fig, words, table)", (1, 2, 3, 4)),
        ),
        extra=(
            "left.set_ylim(bottom=100_000)",
            "M-TRUNC",
            "It cuts a piece off both bars. What happens to their lengths?",
        ),
        shown=(3, 5, 1, 6, 0, 4, 2),
        hints=(
            "Panels come first, the finished chart last.",
            "Draw the bars, then set the axis and the title, then add the words.",
            "A poster: paper, picture, frame, label, and the wall at the end.",
        ),
        praise="Yes: panels, bars, an axis from zero, a title, alt text.",
        why="Bars are read by their length, so their axis starts at zero. Attempts and people get "
        "a panel each.",
        given="import matplotlib.pyplot as plt\n\n"
        f'years, attempts = ["{story.attempts_2016.start.year}", '
        f'"{story.attempts_2017.start.year}"], [{attempts[0]:g}, {attempts[1]:g}]\n'
        f'dates, people = ["before", "now"], [{people[0]:g}, {people[1]:g}]\n'
        'words = "Two panels of bars from zero: attempts, and people counted in Calais."\n'
        'table = pd.DataFrame({"attempts": attempts, "people": people})',
        result="chart",
    )
