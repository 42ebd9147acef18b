"""8.W: Chapman's estimate."""

from __future__ import annotations

from headcount.questions.functions.results import Gap, Meets, short
from headcount.questions.functions.task import Case, Function, Mistake, Task, cases
from headcount.stats import hidden
from headcount.story.article import Article


def _own_chapman(n1: float, n2: float, m: float) -> tuple:
    estimate = hidden.chapman(n1, n2, m)
    reach = 1.96 * estimate.standard_error
    return _around(estimate.number, estimate.standard_error, reach)


def _around(middle: float, error: float, reach: float) -> tuple:
    return middle, error, middle - reach, middle + reach


def _says_why(returned: object) -> Gap | None:
    if isinstance(returned, str) and len(returned.split()) > 2:
        return None
    if returned is None:
        return Gap("None. Say in a sentence why there is no estimate.", "M-ZERO", known=True)
    return Gap(
        f"{short(returned)}. Nobody is on both lists, so there is no estimate: return a sentence "
        "that says so.",
        "M-ZERO",
        known=True,
    )


def _with_middle(middle) -> Mistake:
    def wrong(n1: float, n2: float, m: float) -> tuple:
        _, error, _, _ = _own_chapman(n1, n2, m)
        return _around(middle(n1, n2, m), error, 1.96 * error)

    return wrong


_CHAPMAN = '''\
def chapman(n1, n2, m):
    """(estimate, standard error, low, high) from two lists with m on both.

    estimate = (n1 + 1)(n2 + 1) / (m + 1) - 1. The standard error is the root of
    (n1 + 1)(n2 + 1)(n1 - m)(n2 - m) / ((m + 1)(m + 1)(m + 2)); low and high
    are 1.96 of it away. Where m is 0: a sentence (a text) that says why not.
    Example: chapman(9, 4, 4) is (9.0, 0.0, 9.0, 9.0).
    """
    if m == 0:
        return "Cannot be estimated: nobody is on both lists."
    product = (n1 + 1) * (n2 + 1)
    estimate = product / (m + 1) - 1
    variance = product * (n1 - m) * (n2 - m) / ((m + 1) ** 2 * (m + 2))
    error = sqrt(variance)
    return estimate, error, estimate - 1.96 * error, estimate + 1.96 * error
'''


def task(story: Article) -> Task:
    return Task(
        id="8.W",
        prompt="Write Chapman's estimate with its standard error and 95% interval.",
        given="from math import sqrt",
        functions=(
            Function(
                _CHAPMAN,
                cases=lambda: (
                    *cases(
                        _own_chapman, (200, 150, 60), (9, 4, 4), (200, 150, 150), (40, 30, 24)
                    )(),
                    Case((200, 150, 0), Meets(_says_why)),
                ),
                gaps=("if |m", "product / |(m + 1)", "(n2 - |m"),
                mistakes=(
                    Mistake(
                        _with_middle(lambda n1, n2, m: (n1 + 1) * (n2 + 1) / (m + 1)),
                        "M-SLIP",
                        "The ones are added, and at the end one must be taken off.",
                    ),
                    Mistake(
                        _with_middle(lambda n1, n2, m: n1 * n2 / m),
                        "M-WHICH",
                        "That estimate is Lincoln-Petersen; Chapman adds the ones.",
                    ),
                    Mistake(
                        _with_middle(lambda n1, n2, m: n1 + n2 - m),
                        "M-UNION",
                        "That counts the people seen. Who is on neither list?",
                    ),
                    Mistake(
                        lambda n1, n2, m: _around(
                            *_own_chapman(n1, n2, m)[:2], _own_chapman(n1, n2, m)[1]
                        ),
                        "M-LEVEL",
                        "The interval reaches one standard error each way; 95% takes 1.96.",
                    ),
                    Mistake(
                        lambda n1, n2, m: _around(
                            *_own_chapman(n1, n2, m)[:2], 2 * _own_chapman(n1, n2, m)[1]
                        ),
                        "M-LEVEL",
                        "The first two are right; the ends are 1.96 standard errors away, "
                        "and yours are 2.",
                    ),
                ),
            ),
        ),
        hints=(
            "Ask about m first, then follow the two formulas of the docstring.",
            "Add ones, divide, take one off; the error is a square root of the long fraction.",
            "Lists of 9 and 4 with 1 on both: 10 x 5 / 2 - 1 is 24.",
        ),
        praise="Yes, also where everybody of a list is on the other, and where nobody is.",
        why="With an overlap of 0 the formula still gives a number, and it would mean nothing: "
        "so the function says why instead.",
    )
