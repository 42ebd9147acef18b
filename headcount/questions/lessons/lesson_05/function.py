"""5.W: rate per person and break-even."""

from __future__ import annotations

from headcount.questions.functions.task import Function, Mistake, Task, cases
from headcount.stats import arithmetic
from headcount.story.article import Article

_RATE = '''\
def rate(events, people):
    """Events per person counted. None where nobody is counted.

    Example: rate(90, 30) is 3.0.
    """
    if people == 0:
        return None
    return events / people
'''

_BREAK_EVEN = '''\
def break_even(people_before, events_before, events_now):
    """How many people would make events_now at the earlier rate per person.

    None where the earlier rate is 0.
    Example: break_even(30, 90, 60) is 20.0.
    """
    if events_before == 0:
        return None
    return people_before * events_now / events_before
'''


def task(story: Article) -> Task:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    people = story.people_before.value, story.people_now_charities.value
    return Task(
        id="5.W",
        prompt="Write the rate per person, and the number of people at which nothing has changed.",
        functions=(
            Function(
                _RATE,
                cases=cases(
                    arithmetic.rate,
                    (90, 30),
                    (before, people[0]),
                    (after, people[1]),
                    (0, 5),
                    (5, 0),
                    (0, 0),
                ),
                gaps=("/ |people",),
                mistakes=(
                    Mistake(lambda events, people: people / events, "M-INVERT"),
                    Mistake(lambda events, people: events - people, "M-ADDIT"),
                    Mistake(
                        lambda events, people: events // people,
                        "M-SLIP",
                        "The part after the point is gone: use / and not //.",
                    ),
                ),
            ),
            Function(
                _BREAK_EVEN,
                cases=cases(
                    arithmetic.break_even,
                    (30, 90, 60),
                    (people[0], before, after),
                    (100, 50, 50),
                    (100, 50, 0),
                    (100, 0, 5),
                ),
                gaps=("/ |events_before",),
                mistakes=(
                    Mistake(lambda p, e, now: p * e / now, "M-INVERT"),
                    Mistake(lambda p, e, now: p - p * now / e, "M-COMPL"),
                    Mistake(
                        lambda p, e, now: now / e,
                        "M-STEP",
                        "That compares the events. How many people is it?",
                    ),
                ),
            ),
        ),
        hints=(
            "rate: events for each person. break_even turns it round: people, from events and the "
            "earlier rate.",
            "rate: events divided by people. break_even: the later events divided by the earlier "
            "rate. In both, ask first whether it can be divided.",
            "rate: 10 cups for 5 guests is 2 each. break_even: at 2 each, 8 cups do for 4 guests.",
        ),
        praise="Yes, also where there is nothing to divide by: then no number comes back.",
        why="A rate of zero and no rate at all are different: with nobody counted there is "
        "nothing to divide by.",
    )
