"""Votes before and after talking with a neighbour: who stayed, and who moved where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from html import escape

from headcount.desk.handed_in import HandedIn, Pupil
from headcount.desk.report.frame import section, table
from headcount.errors import Problem
from headcount.questions.bank import find
from headcount.questions.choice_fields import ChoiceField, letter, lettered
from headcount.questions.question import Question
from headcount.questions.vote import options_of
from headcount.story.article import article_with

HOLDS = " \u2713"  # beside the option that holds


def votes_section(pupils: Sequence[Pupil]) -> str:
    cast: dict[str, list[tuple[str, str]]] = defaultdict(list)
    asked: dict[str, Question] = {}
    for pupil in pupils:
        for notebook in pupil.notebooks:
            for vote, kept in notebook.votes.items():
                question = _vote(vote, notebook)
                if question and isinstance(kept, Mapping):
                    both = tuple(_letter(question, kept.get(w)) for w in ("first", "second"))
                    if both[0]:
                        asked.setdefault(vote, question)
                        cast[vote].append((both[0], both[1]))
    if not cast:
        return ""
    in_order = sorted(cast, key=lambda vote: (len(vote), vote))
    parts = "".join(_part(asked[vote], cast[vote]) for vote in in_order)
    return section("votes", "Votes, before and after talking", parts)


def _vote(id: str, notebook: HandedIn) -> Question | None:
    try:
        story = article_with(notebook.article) if notebook.article else None
        asked = find(id, story)
    except Problem:
        return None
    if isinstance(asked, Question) and isinstance(asked.fields[0], ChoiceField):
        return asked
    return None


def _letter(question: Question, chosen: object) -> str:
    """The letter of what was chosen, recorded as its text or its place; empty where neither."""
    options = options_of(question).options
    if isinstance(chosen, str) and chosen in options:
        return letter(options.index(chosen))
    if isinstance(chosen, int) and not isinstance(chosen, bool) and 0 <= chosen < len(options):
        return letter(chosen)
    return ""


def _part(question: Question, cast: Sequence[tuple[str, str]]) -> str:
    field = options_of(question)
    letters = [letter(index) for index in range(len(field.options))]
    right = letter(field.right)
    moves = Counter(cast)
    firsts, seconds = Counter(one for one, _ in cast), Counter(two for _, two in cast)
    rows = [
        (
            f"first ({one}){HOLDS if one == right else ''}",
            *(str(moves[one, two] or "") for two in (*letters, "")),
            str(firsts[one]),
        )
        for one in letters
    ]
    rows.append(("in all", *(str(seconds[two] or "") for two in (*letters, "")), str(len(cast))))
    heads = [f"then ({two}){HOLDS if two == right else ''}" for two in letters]
    again = len(cast) - seconds[""]
    said = f"{firsts[right]} of {len(cast)} chose ({right}), which holds, alone"
    said += f"; {seconds[right]} of {again} after talking." if again else "; none voted again."
    options = "".join(f"<li>{escape(one)}</li>" for one in lettered(field.options))
    return (
        f"<h3>{escape(question.id)}</h3><p>{escape(question.prompt)}</p>"
        f'<ul class="key">{options}</ul><p><strong>{escape(said)}</strong></p>'
        + table(
            f"{question.id}: pupils by first and second choice",
            ("choice", *heads, "no second", "in all"),
            rows,
        )
    )
