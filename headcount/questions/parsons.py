"""Parsons problems, 1.P to 10.P: the lines of a small program to put in order, one left over.

Each right order runs; the line that does not belong leads to a known wrong value. 10.P orders
the parts of a text, so it does not run.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..article import Article
from ..numbers import written
from .fields import Wrong
from .order import OrderField
from .question import Question, Solution

LISTS, ON_BOTH = (200, 150), 60  # invented
PROMPT = "Put the lines in order; one line is left over."


@dataclass(frozen=True)
class Puzzle:
    """lines stand in a right order, each with the places of the lines that it needs above it.

    extra is the line left over, with code and feedback. later says, place by place, why a line
    comes after those that it needs. shown is the order in which the lines
    are given to the student, by place; the last place is that of extra. given runs first, and
    result names what the program makes (10.P has neither).
    """

    lesson: int
    task: str
    lines: tuple[tuple[str, tuple[int, ...]], ...]
    extra: tuple[str, str, str]
    shown: tuple[int, ...]
    hints: tuple[str, str, str]
    praise: str
    why: str
    given: str = ""
    result: str = ""
    later: tuple[str, ...] = ()

    def question(self) -> Question:
        line, code, text = self.extra
        all_lines = [*(line for line, _ in self.lines), line]
        at = {place: index for index, place in enumerate(self.shown)}
        needs = {
            at[place]: frozenset(at[above] for above in needs)
            for place, (_, needs) in enumerate(self.lines)
        }
        field = OrderField(
            lines=tuple(all_lines[place] for place in self.shown),
            needs=needs,
            extra={at[len(self.lines)]: Wrong(code=code, text=text)},
            later={at[place]: why for place, why in enumerate(self.later)},
        )
        places = range(len(self.lines))
        letters = " ".join("abcdefgh"[at[place]] for place in places)
        return Question(
            id=f"{self.lesson}.P",
            kind="order",
            prompt=f"{self.task} {PROMPT}",
            fields=(field,),
            hints=self.hints,
            praise=self.praise,
            solution=Solution(
                f'{self.program(range(len(self.lines)))}answer = "{letters}"', self.why
            ),
        )

    def program(self, places) -> str:
        """The code of these lines, after what is given; a text has none."""
        if not self.result:
            return ""
        lines = [*(line for line, _ in self.lines), self.extra[0]]
        return "\n".join([*self.given.splitlines(), *(lines[place] for place in places), ""])


def question(lesson: str, story: Article) -> Question:
    """The Parsons problem of a lesson."""
    return puzzle(lesson, story).question()


def puzzle(lesson: str, story: Article) -> Puzzle:
    return _PUZZLES[int(lesson) - 1](story)


def _group(story: Article) -> Puzzle:
    return Puzzle(
        lesson=1,
        task="How many claims are there of each kind? 'kinds' is your list of kinds, one for each "
        "claim.",
        lines=(
            ('claims = hc.table("article")', ()),
            ('claims["my_kind"] = kinds', (0,)),
            ('groups = claims.groupby("my_kind")', (1,)),
            ("numbers = groups.size()", (2,)),
        ),
        extra=(
            'numbers = claims["value"].sum()',
            "M-STOCK",
            "It adds people, attempts and percent. What would that sum count?",
        ),
        shown=(2, 4, 0, 3, 1),
        hints=(
            "First there must be a table; the column comes next.",
            "A table can be grouped by a column once the column is there.",
            "For shoes by colour: read the list, write the colour on each pair, sort the pairs "
            "into heaps, count each heap.",
        ),
        praise="Yes: read, add the column, group, count. Which kind do you expect most often?",
        why="Each line uses what the line above it made. Values of different kinds cannot be "
        "added, but claims can be counted.",
        given='kinds = list(story.table()["kind"])',
        result="numbers",
    )


def _percent(story: Article) -> Puzzle:
    return Puzzle(
        lesson=2,
        task="The percent change from 'before' to 'after', in three steps.",
        lines=(
            ("change = after - before", ()),
            ("relative = change / before", (0,)),
            ("percent = 100 * relative", (1,)),
        ),
        extra=(
            "relative = change / after",
            "M-BASE",
            "It compares with the later figure. Where did the change start?",
        ),
        shown=(1, 3, 2, 0),
        hints=(
            "Three names are made: which of them needs nothing but 'before' and 'after'?",
            "A name must be made before a line below can use it.",
            "For 'area = long * wide' and 'cost = price * area' the area comes first.",
        ),
        praise="Yes: change, then the comparison with the start, then percent. What would the "
        "line left over have given?",
        why="A percent change compares the change with where it started.",
        given="before = story.attempts_2016.value\nafter = story.attempts_2017.value",
        result="percent",
    )


def _bounds(story: Article) -> Puzzle:
    now, before = story.people_now_charities.value, story.people_before.value
    return Puzzle(
        lesson=3,
        task=f"The smallest share that {written(now)} (to the nearest 100) can be of "
        f"{written(before)} (to the nearest 1,000).",
        lines=(
            ("top = now - 100 / 2", ()),
            ("bottom = before + 1000 / 2", ()),
            ("smallest = 100 * top / bottom", (0, 1)),
        ),
        extra=(
            "top = now + 100 / 2",
            "M-PAIR",
            "It takes the upper end above the line as well as below it. Which way does a larger "
            "top push the share?",
        ),
        shown=(2, 0, 3, 1),
        hints=(
            "One line divides; it comes after what it divides.",
            "For the smallest share, ask of top and bottom: as small or as large as can be?",
            "20 (nearest 10) of 50 (nearest 10): at least 15 of 55.",
        ),
        praise="Yes: a small top over a large bottom. Which pair gives the largest share?",
        why="A smaller top and a larger bottom both push the share down. Upper over upper gives "
        "the unmoved share, so a wrong method looks right.",
        given="now = story.people_now_charities.value\nbefore = story.people_before.value",
        result="smallest",
    )


def _fair_share(story: Article) -> Puzzle:
    return Puzzle(
        lesson=4,
        task="A like-for-like share: the same source above and below the line, and a check of it.",
        lines=(
            ("top = story.people_now_officials", ()),
            ("bottom = story.people_before", ()),
            ("same_source = top.said_by == bottom.said_by", (0, 1)),
            ("share = 100 * top.value / bottom.value", (0, 1)),
        ),
        extra=(
            "top = story.people_now_charities",
            "M-MIX",
            "Who said the number in the bottom, and who said this one?",
        ),
        shown=(3, 1, 4, 2, 0),
        hints=(
            "Two lines choose, two lines use what was chosen.",
            "Choose the top and the bottom first; then compare their sources and divide.",
            "For a price per kilo: choose the bag, read its price and its weight, then divide.",
        ),
        praise="Yes: 'same_source' is True. What would it be with the line left over?",
        why="Both counts come from the officials, so the share compares like with like.",
        given="",
        result="share",
    )


def _times(story: Article) -> Puzzle:
    return Puzzle(
        lesson=5,
        task="How many times the earlier rate is the later rate?",
        lines=(
            ("rate_before = attempts_before / people_before", ()),
            ("rate_now = attempts_now / people_now", ()),
            ("times = rate_now / rate_before", (0, 1)),
        ),
        extra=(
            "times = rate_now - rate_before",
            "M-ADDIT",
            "It is a difference, in attempts per counted person. Which operation answers 'how many "
            "times'?",
        ),
        shown=(2, 0, 3, 1),
        hints=(
            "A rate is attempts for each person.",
            "Both rates must be there before they are compared.",
            "12 cakes for 4 guests and 30 for 6: 3 and 5 each, so 5 / 3 times as many.",
        ),
        praise="Yes: two rates, then one division. In which unit is the result?",
        why="'How many times' is a division. A difference has a unit: attempts per counted person.",
        given="attempts_before = story.attempts_2016.value\n"
        "attempts_now = story.attempts_2017.value\n"
        "people_before = story.people_before.value\n"
        "people_now = story.people_now_charities.value",
        result="times",
    )


def _mean_level(story: Article) -> Puzzle:
    levels = story.people_before.value, story.people_now_officials.value
    year = story.attempts_2016
    camp = (story.cleared - year.start).days
    days = camp, (year.end - year.start).days + 1 - camp
    return Puzzle(
        lesson=6,
        task=f"The mean number of people over {year.start.year}, each level weighted by its days. "
        f"{written(levels[1])} after the clearance is an assumption.",
        lines=(
            (f"levels = [{levels[0]:g}, {levels[1]:g}]", ()),
            (f"days = [{days[0]}, {days[1]}]", ()),
            ("person_days = 0", ()),
            ("for level, length in zip(levels, days):", (0, 1, 2)),
            ("    person_days += level * length", (3,)),
            ("mean = person_days / sum(days)", (4,)),
        ),
        extra=(
            "mean = sum(levels) / len(levels)",
            "M-UNW",
            "It gives both levels the same weight. Did both last as long?",
        ),
        shown=(3, 6, 0, 5, 2, 4, 1),
        hints=(
            "Three lines prepare, two lines repeat, one line divides.",
            "What a loop uses stands above it; what it does stands directly below it.",
            "6 for one day and 3 for two days: 6 + 3 + 3 person-days, then divide by 3 days.",
        ),
        praise="Yes: person-days first, then divide by all the days. Which level pulls harder?",
        why="Each day counts once. The plain mean would count a few weeks like most of the year.",
        result="mean",
    )


def _draw(story: Article) -> Puzzle:
    ends = (
        story.people_now_officials.value,
        story.people_now_charities.value + story.people_dunkirk_charities.value,
    )
    before = story.people_before.value
    return Puzzle(
        lesson=7,
        task=f"The middle 90% of 1,000 simulated shares: {written(ends[0])} to {written(ends[1])} "
        f"people now, of {written(before)} before.",
        lines=(
            ("rng = np.random.default_rng(2018)", ()),
            ("shares = []", ()),
            ("for run in range(1000):", (0, 1)),
            (f"    now = rng.uniform({ends[0]:g}, {ends[1]:g})", (2,)),
            ("    shares.append(100 * now / before)", (3,)),
            ("shares.sort()", (4,)),
            ("low, high = shares[50], shares[949]", (5,)),
        ),
        extra=(
            "low, high = shares[0], shares[-1]",
            "M-RANGE",
            "It takes the lowest and the highest of all runs. How many of the runs lie between "
            "them?",
        ),
        shown=(4, 1, 7, 5, 0, 6, 3, 2),
        hints=(
            "Prepare, repeat, sort, take the ends.",
            "In the loop: first draw, then work out. The sorting comes when all runs are there.",
            "Twenty heights in order: leave out the smallest and the tallest, and 90% are left.",
        ),
        praise="Yes: draw, work out, repeat, sort, cut off 5% at each end. What would more runs "
        "change?",
        why="Sorted, 50 runs lie below the first end and 50 above the second. This is what the "
        "typed range allows, and no more.",
        given=f"import numpy as np\n\nbefore = {before:g}",
        result="[low, high]",
    )


def _chapman(story: Article) -> Puzzle:
    return Puzzle(
        lesson=8,
        task="Chapman's estimate from two lists and their overlap (invented).",
        lines=(
            (f"n1, n2 = {LISTS[0]}, {LISTS[1]}", ()),
            (f"m = {ON_BOTH}", ()),
            ("top = (n1 + 1) * (n2 + 1)", (0,)),
            ("bottom = m + 1", (1,)),
            ("estimate = top / bottom - 1", (2, 3)),
        ),
        extra=(
            "estimate = top / bottom",
            "M-SLIP",
            "Ones were added to the lists and the overlap. Which step of the formula is missing?",
        ),
        shown=(4, 2, 0, 5, 3, 1),
        hints=(
            "Ask of each line which names it uses, and in which line they are made.",
            "Add the ones, divide, and at the end take one off.",
            "Lists of 9 and 4 with 1 on both: 10 x 5 / 2 is 25, and one off is 24.",
        ),
        praise="Yes: add the ones, divide, take one off. How near is Lincoln-Petersen?",
        why="Chapman's formula adds one to each number and takes one off at the end.",
        result="estimate",
    )


def _panels(story: Article) -> Puzzle:
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
        praise="Yes: panels, bars, an axis from zero, a title, alt text. What should the alt text "
        "say?",
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


def _fact_check(story: Article) -> Puzzle:
    return Puzzle(
        lesson=10,
        task="The seven parts of a fact-check, from the claim to the verdict.",
        lines=(
            ("the claim, quoted", ()),
            ("what is counted, where and when", (0,)),
            ("the arithmetic, with its bounds", (1,)),
            ("official and charity figures side by side", (1,)),
            ("two rival explanations, each with a test", (2, 3)),
            ("what is not known", (2, 3)),
            ("a verdict in one line of words", (4, 5)),
        ),
        extra=(
            "whether the clearance worked or failed",
            "M-CAUSE",
            "A fact-check judges arithmetic, sources and reasoning. Do these figures show a cause?",
        ),
        shown=(4, 2, 7, 0, 6, 3, 5, 1),
        hints=(
            "Ask of each part: what must the reader know before it?",
            "What is counted comes before arithmetic, arithmetic before explanations.",
            "A recipe: the name, what goes in, the steps, what may vary, and the taste at the end.",
        ),
        later=(
            "",  # the claim needs nothing
            "Quote the claim before you say what it counts.",
            "Say what is counted before you do arithmetic with it.",
            "Say what is counted before you set two counts of it side by side.",
            "Show the arithmetic and both sides' figures before you explain them.",
            "Show the arithmetic and both sides' figures before you say what they leave open.",
            "Give the explanations, and what is not known, before you judge.",
        ),
        praise="Yes: claim, meaning, figures, explanations, limits, verdict. Which part is longest "
        "in your own fact-check?",
        why="Each part uses the ones above it. Whether a policy worked does not follow from these "
        "figures.",
    )


_PUZZLES = (
    _group, _percent, _bounds, _fair_share, _times, _mean_level, _draw, _chapman, _panels,
    _fact_check,
)  # fmt: skip
