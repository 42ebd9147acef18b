"""Lesson 8, people on neither list: questions 8.1 to 8.6 and the practice boxes 8.F.

All lists are invented, but for question 8.6. No estimate for Calais is made: the article
gives no lists."""

from __future__ import annotations

from headcount.numbers.writing import trimmed, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import AlsoTogether, Wrong
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats.hidden import chapman, least_without_overlap, lincoln_petersen
from headcount.story.article import Article
from headcount.story.tables import by_id

FIRST, SECOND, BOTH = 200, 150, 60  # invented: names on each list, and on both


TRUE, ON_FIRST, ON_SECOND, AVOID = 700, 0.5, 0.4, 0.4  # invented: people, chances, a multiplier


ERRORS_1, ERRORS_2, ERRORS_BOTH = 50, 40, 25  # invented: what two readers of a text found


# Of 100 normal intervals so many hold the truth: 500 people, chances that make lists as long as
# FIRST and SECOND on average (worked out exactly in the tests).
HOLD_IT = 94


_LISTS = f"first, second, both = {FIRST}, {SECOND}, {BOTH}\n"


def exercises(story: Article) -> list[Question]:
    return [
        _equal_shares(),
        _chapman(),
        _interval(),
        _avoidance(),
        _no_overlap(),
        _contacts(),
        _practice(),
    ]


def _equal_shares() -> Question:
    estimate = lincoln_petersen(FIRST, SECOND, BOTH)
    return Question(
        id="8.1",
        kind="number",
        prompt=f"Invented: two lists of {FIRST} and {SECOND} people, {BOTH} of them on both. How "
        "many people are there by the Lincoln-Petersen estimate?",
        fields=(
            NumberField(
                answer=estimate,
                unit="people",
                wrong=(
                    Wrong(
                        (FIRST + SECOND - BOTH,),
                        "M-UNION",
                        "Those are the people seen by anyone. The method estimates the people on "
                        "neither list as well. Which share of list 2 is also on list 1?",
                    ),
                    Wrong(
                        (FIRST + SECOND,),
                        "M-UNION",
                        f"The {BOTH} on both lists were counted twice, and nobody on neither list "
                        "was counted at all.",
                    ),
                    Wrong(
                        (FIRST + SECOND + BOTH,),
                        "M-UNION",
                        f"The {BOTH} on both lists are among the {FIRST} and among the {SECOND}: "
                        "you counted them three times.",
                    ),
                    Wrong(
                        (estimate - (FIRST + SECOND - BOTH),),
                        "M-WHICH",
                        "Those are the people on neither list. The question asks for everybody.",
                    ),
                    Wrong(
                        (chapman(FIRST, SECOND, BOTH).number,),
                        "M-WHICH",
                        "That is Chapman's estimate, with the ones added. The question asks for "
                        "the plain one.",
                    ),
                    Wrong(
                        (FIRST * BOTH / SECOND, SECOND * BOTH / FIRST),
                        "M-OPER",
                        "You multiplied a list by a share. Should there be more people than on "
                        "the list, or fewer?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need the lengths of the two lists and the number of people on both.",
            "List 1 should hold the same share of all people as of list 2. So multiply the two "
            "lengths and divide by the overlap.",
            "6 cards marked, 4 drawn, 2 of them marked: 6 * 4 / 2 = 12 cards.",
        ),
        praise=f"Yes: {FIRST} x {SECOND} / {BOTH} is {written(estimate)}, if list 1 holds the same "
        "share of everybody as of list 2.",
        solution=Solution(
            code=_LISTS + "answer = first * second / both",
            text=f"{BOTH} of the {SECOND} on list 2 are also on list 1. If list 1 holds the same "
            "share of everybody, then everybody is list 1 divided by that share.",
            sums=_petersen_sums(FIRST, SECOND, BOTH, "people"),
        ),
    )


def _petersen_sums(first: float, second: float, both: float, things: str) -> tuple[str, ...]:
    """The share of one list on the other, and what it makes of everybody."""
    share = both / second
    return (
        f"{written(both)} / {written(second)} = {trimmed(share, 3)} of list 2 is on list 1 too",
        f"{written(first)} / {trimmed(share, 3)} = {written(first / share)} {things}",
        f"in one step: {written(first)} x {written(second)} / {written(both)} = "
        f"{written(lincoln_petersen(first, second, both))}",
    )


def _chapman() -> Question:
    estimate = chapman(FIRST, SECOND, BOTH).number
    top = (FIRST + 1) * (SECOND + 1)
    simple = lincoln_petersen(FIRST, SECOND, BOTH)
    return Question(
        id="8.2",
        kind="number",
        prompt=f"The same invented lists, {FIRST}, {SECOND} and {BOTH} on both: what is the "
        "Chapman estimate? Give one decimal.",
        fields=(
            NumberField(
                answer=estimate,
                unit="people",
                decimals=1,
                wrong=(
                    Wrong(
                        (estimate + 1,),
                        "M-SLIP",
                        "Nearly: the method fits. One small step at the end is missing.",
                    ),
                    Wrong((simple,), "M-WHICH", "This is Lincoln-Petersen; add the ones."),
                    Wrong(
                        (top / BOTH - 1,),
                        "M-STEP",
                        "Two of the three numbers have their one. What about the overlap?",
                    ),
                    Wrong(
                        (top / BOTH,),
                        "M-BRACKET",
                        "Python divides before it adds. Which sum belongs in brackets?",
                    ),
                ),
            ),
        ),
        hints=(
            "The same three numbers as before, each with one added.",
            "Multiply the two longer lists, divide by the larger overlap, and take one off.",
            "For 6, 4 and 2: 7 * 5 / 3 - 1 = 10.7.",
        ),
        praise=f"Yes: {FIRST + 1} x {SECOND + 1} / {BOTH + 1} - 1 is {written(estimate, 1)}, a "
        f"little below the plain {written(simple)}.",
        solution=Solution(
            code=_LISTS + "answer = round((first + 1) * (second + 1) / (both + 1) - 1, 1)",
            text="With short lists the simple formula runs a little high on average. The ones pull "
            "it back; with long lists they hardly matter.",
            sums=(
                f"{FIRST + 1} x {SECOND + 1} = {written(top)}",
                f"{written(top)} / {BOTH + 1} = {written(top / (BOTH + 1), 1)}",
                f"{written(top / (BOTH + 1), 1)} \u2212 1 = {written(estimate, 1)} people",
            ),
        ),
    )


def _interval() -> Question:
    estimate = chapman(FIRST, SECOND, BOTH)
    error = estimate.standard_error
    low, high = estimate.normal()
    plain = lincoln_petersen(FIRST, SECOND, BOTH)
    number, step = round(estimate.number, 1), round(error, 1)
    reach = round(1.96 * step, 1)
    too_short = "One standard error each side covers about 68%; the question asks 95%."
    centre = (
        "The interval is as wide as it should be. In the middle of it is Lincoln-Petersen's "
        "estimate: whose does the question name?"
    )
    which = "Which end is which? The lower end is the smaller number."
    named = " to ".join(map(written, (low, high)))
    return Question(
        id="8.3",
        kind="pair",
        prompt="Give the 95% normal interval around the Chapman estimate of these lists; the "
        f"standard error is {written(error, 1)}. Nearest whole person at each end.",
        fields=tuple(
            NumberField(
                label=label,
                answer=end,
                unit="people",
                earlier=(number + side * 2 * step,),
                wrong=(
                    Wrong((estimate.number + side * error,), "M-LEVEL", too_short),
                    Wrong(
                        tuple(plain + side * times * error for times in (1.96, 2)),
                        "M-WHICH",
                        centre,
                    ),
                    Wrong((other,), "M-END", which),
                ),
            )
            for label, end, other, side in (
                ("lower end", low, high, -1),
                ("upper end", high, low, 1),
            )
        ),
        also_together=(
            AlsoTogether(
                estimate.log_normal(),
                f"This is the log-normal interval; the normal one is {named}.",
            ),
        ),
        hints=(
            "You need the estimate, the standard error, and how many of them cover 95%.",
            "Go 1.96 standard errors down from the estimate, and 1.96 up.",
            "For an estimate of 80 with a standard error of 10 it is 60.4 to 99.6.",
        ),
        praise="Yes: 1.96 standard errors on each side. The interval knows about chance, and about "
        "nothing else.",
        solution=Solution(
            code=_LISTS + "estimate = hc.chapman(first, second, both)\n"
            "reach = 1.96 * estimate.standard_error\n"
            "answer = [round(estimate.number - reach), round(estimate.number + reach)]",
            text=f"With lists as long as these, about {HOLD_IT} of 100 such intervals hold the "
            "true number, if the assumptions do: nobody comes or goes, equal chances on one list, "
            "independent lists, every match found. With short lists fewer do, and the log-normal "
            "interval does better.",
            sums=(
                f"1.96 x {step} = {reach}",
                f"{number} \u2212 {reach} = {written(low)} at the lower end",
                f"{number} + {reach} = {written(high)} at the upper end",
            ),
        ),
    )


def _avoidance() -> Question:
    first = TRUE * ON_FIRST
    both = first * ON_SECOND * AVOID
    second = both + (TRUE - first) * ON_SECOND
    estimate = lincoln_petersen(first, second, both)
    return Question(
        id="8.4",
        kind="choice",
        prompt="Invented: two youth clubs each list young people of a town. People on list 1 avoid "
        "the club that keeps list 2. The estimate of all young people is ...",
        fields=(
            ChoiceField(
                options=("too low", "too high", "unaffected"),
                right=1,
                wrong={
                    0: Wrong(code="M-INDEP"),
                    2: Wrong(
                        code="M-INDEP",
                        text="The formula trusts that being on one list says nothing about the "
                        "other. Here it does say something. What happens to the overlap?",
                    ),
                },
            ),
        ),
        hints=(
            "Follow the overlap: will more names, or fewer, be on both lists?",
            "The overlap stands below the line of the formula. What does that do to the result?",
            "Lists of 30 and 20, 15 on both: 40 people. If friends sign up together and 20 are on "
            "both, the same lists say 30.",
        ),
        praise=f"Yes. With {TRUE} people and a chance of list 2 that is {trimmed(AVOID)} times as "
        f"large for those on list 1, the formula says about {written(estimate)}.",
        solution=Solution(
            code=f"people, on_first, on_second, avoid = {TRUE}, {ON_FIRST}, {ON_SECOND}, {AVOID}\n"
            "first = people * on_first\nboth = first * on_second * avoid\n"
            "second = both + (people - first) * on_second\n"
            "estimate = first * second / both\n"
            "answer = 'too high' if estimate > people else 'too low'",
            text="Who avoids list 2 is missing from the overlap. The formula takes a small overlap "
            "as a sign that the lists reach few of many people.",
            sums=(
                f"{TRUE} x {ON_FIRST} = {written(first)} on list 1",
                f"{written(first)} x {ON_SECOND} x {AVOID} = {written(both)} on both",
                f"{written(both)} + {written(TRUE - first)} x {ON_SECOND} = {written(second)} on "
                "list 2",
                f"{written(first)} x {written(second)} / {written(both)} = {written(estimate)}; "
                f"in truth {TRUE} are there",
            ),
        ),
    )


def _no_overlap() -> Question:
    seen = FIRST + SECOND
    likely = round(least_without_overlap(FIRST, SECOND), -3)
    return Question(
        id="8.5",
        kind="choice",
        prompt=f"Invented: lists of {FIRST} and {SECOND}, and the overlap is 0. The program should "
        "show ...",
        fields=(
            ChoiceField(
                options=("0", "infinity", f"cannot be estimated; at least {seen} people"),
                right=2,
                wrong={
                    0: Wrong(
                        code="M-ZERO",
                        text="That would say that nobody is there. How many names do you hold in "
                        "your hands?",
                    ),
                    1: Wrong(
                        code="M-ZERO",
                        text="Infinity is not a number of people. What can still be said for "
                        "certain?",
                    ),
                },
            ),
        ),
        hints=(
            "The overlap stands below the line: what is a division by 0?",
            "Say first whether there is a result; then say what the lists still show.",
            "For 30 and 20 names with none on both: no estimate, and 50 people were seen.",
        ),
        praise="Yes: 'cannot be estimated' is an answer, and what is certain is said with it.",
        solution=Solution(
            code="answer = 'c'",
            text="Nothing can be divided by 0, so Lincoln-Petersen has no result. Chapman's ones "
            f"would print {written((FIRST + 1) * (SECOND + 1) - 1)}, and it would mean nothing. "
            f"{seen} different people were seen. If the assumptions hold, fewer than about "
            f"{written(likely)} are unlikely: then a name would be on both lists in more than 95 "
            "of 100 cases.",
            sums=(f"{FIRST} + {SECOND} \u2212 0 = {seen} people seen",),
        ),
    )


def _contacts() -> Question:
    rows = by_id("lists_and_people")
    contacts, people = rows["westminster_contacts"], rows["westminster_people"]
    rate = contacts["count"] / people["count"]
    year = f"{contacts['date_start'].year}, {contacts['date_note']}"
    return Question(
        id="8.6",
        kind="number",
        outside=True,
        prompt="Outside the article: homeless people in north-east Westminster over six months. "
        f"{written(contacts['count'])} contacts were recorded with {written(people['count'])} "
        "people. How many contacts per person? Give two decimals. Source: "
        f"{contacts['source']} ({contacts['counted_by']}, {year}).",
        fields=(
            NumberField(
                answer=rate,
                unit="contacts per person",
                decimals=2,
                wrong=(
                    Wrong(
                        (1 / rate,),
                        "M-INVERT",
                        "That is people for each contact. Read the question aloud: what per what?",
                    ),
                    Wrong(
                        (1,),
                        "M-EVENT",
                        "One contact for each person would mean that nobody was met twice. Are "
                        "contacts people?",
                    ),
                    Wrong((contacts["count"] - people["count"],), "M-ADDIT"),
                ),
            ),
        ),
        hints=(
            "You need the contacts, which are events, and the people.",
            "Contacts per person: divide the contacts by the people.",
            "120 calls by 40 callers are 3 calls per caller.",
        ),
        praise=f"Yes: {written(rate, 2)} contacts for each person on the lists. A headline with "
        f"{written(contacts['count'])} people would count some of them twice.",
        solution=Solution(
            code="counts = hc.table('lists_and_people').set_index('id')['count']\n"
            "people = counts['westminster_people']\n"
            "answer = round(counts['westminster_contacts'] / people, 2)",
            text="Contacts are events, like attempts: one person may appear several times. Here "
            "somebody counted the people as well, so the rate is known.",
            sums=(
                f"{written(contacts['count'])} / {written(people['count'])} = {written(rate, 2)} "
                "contacts for each person",
            ),
        ),
    )


def _practice() -> Question:
    found = ERRORS_1 + ERRORS_2 - ERRORS_BOTH
    estimate = lincoln_petersen(ERRORS_1, ERRORS_2, ERRORS_BOTH)
    added = Wrong(
        (ERRORS_1 + ERRORS_2,), "M-UNION", f"The {ERRORS_BOTH} that both found were counted twice."
    )
    return Question(
        id="8.F",
        kind="several numbers",
        prompt=f"Practice, invented: two readers find {ERRORS_1} and {ERRORS_2} typing errors in a "
        f"text, {ERRORS_BOTH} of them the same. Fill the gaps: about ____ errors are in the text; "
        "____ were found by anyone; so about ____ are left.",
        fields=(
            NumberField(
                label="in the text",
                answer=estimate,
                unit="errors",
                wrong=(
                    Wrong(
                        (found,),
                        "M-UNION",
                        "Those were found by anyone. What about the errors that nobody found?",
                    ),
                    added,
                ),
            ),
            NumberField(label="found", answer=found, unit="errors", wrong=(added,)),
            NumberField(label="left", answer=estimate - found, unit="errors"),
        ),
        hints=(
            "The first reader found the same share of all errors as of the second reader's.",
            "Multiply the two counts and divide by the overlap; then take away what was found.",
            "6 marked, 4 drawn, 2 of them marked: 6 * 4 / 2 = 12 in all, 8 seen, 4 not seen.",
        ),
        praise="Yes: what nobody found follows from how much the two found alike.",
        solution=Solution(
            code=f"first, second, both = {ERRORS_1}, {ERRORS_2}, {ERRORS_BOTH}\n"
            "estimate = first * second / both\nfound = first + second - both\n"
            "answer = [estimate, found, estimate - found]",
            text=f"The second reader saw {ERRORS_BOTH} of the first reader's {ERRORS_1}, so "
            f"{trimmed(100 * ERRORS_BOTH / ERRORS_1)}% of all, if both read independently.",
            sums=(
                f"{ERRORS_1} x {ERRORS_2} / {ERRORS_BOTH} = {written(estimate)} in the text",
                f"{ERRORS_1} + {ERRORS_2} \u2212 {ERRORS_BOTH} = {found} found",
                f"{written(estimate)} \u2212 {found} = {written(estimate - found)} left",
            ),
        ),
    )
