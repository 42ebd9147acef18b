"""An answer judged again, in years too: against the figures that its record names.

What a record says of right and wrong is not believed here; what was typed is judged anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from headcount.errors import Problem
from headcount.questions.bank import asked_in, find, pattern
from headcount.questions.case import case_from
from headcount.questions.functions.task import Task
from headcount.questions.homework import Homework
from headcount.questions.question import Question
from headcount.questions.verdict import Verdict
from headcount.story.article import article, article_with


def asked_then(
    id: str,
    case: Mapping | None = None,
    homework: Homework | None = None,
    articles: Sequence[Mapping] = (),
) -> Question | Task:
    """The question as it was asked when the answer was given.

    id is what the notebook calls it ("2.2", "Q3"). case is what its record says that it was about
    (``Case.plain``), where there is a record; homework is that of its notebook; articles are the
    figures of the article (``Article.plain``) that its notebook carries, likeliest first. Where
    the record names other figures than all these, the kind of question is asked of those.

    Raises Problem where this version knows no such question, or cannot ask it of those figures.
    """
    if homework is not None and id in homework.ids:
        return asked_in(homework, id)
    told = [find(id, article_with(plain)) for plain in articles] + [find(id, article())]
    if not (case and case.get("figures")) or isinstance(told[0], Task):
        return told[0]
    for asked in told:
        if isinstance(asked, Question) and asked.case is not None and _same(asked.case.plain, case):
            return asked
    if not case.get("pattern"):
        raise Problem(f"{id} was asked of figures that this version does not know.")
    return pattern(case["pattern"]).question(case_from(case), id)


def _same(one: Mapping, other: Mapping) -> bool:
    return all(one.get(part) == other.get(part) for part in ("pattern", "figures", "words"))


def judged_again(asked: Question, typed: object) -> Verdict:
    """The verdict on what was typed then; no hint is given and no try counted."""
    return asked.judge(typed)
