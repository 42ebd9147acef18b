"""A vote: choose alone, talk to a neighbour, choose again, check."""

from __future__ import annotations

from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.question import Question, Solution


def three_options(
    lesson: int,
    prompt: str,
    options: tuple[str, str, str],
    right: int,
    wrong: tuple[tuple[str, str], tuple[str, str]],
    hints: tuple[str, str, str],
    praise: str,
    why: str,
    sums: tuple[str, ...] = (),
) -> Question:
    """A vote of three options. wrong: code and feedback of the other two, in their order."""
    others = [index for index in range(3) if index != right]
    return Question(
        id=f"V{lesson}",
        kind="choice",
        prompt=prompt,
        fields=(
            ChoiceField(
                options,
                right,
                {index: Wrong(code=code, text=text) for index, (code, text) in zip(others, wrong)},
            ),
        ),
        hints=hints,
        praise=praise,
        solution=Solution(f"answer = '{'abc'[right]}'", why, sums),
    )
