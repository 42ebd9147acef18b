"""A vote: choose alone, talk to a neighbour, choose again, then see the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from headcount.questions.choice_fields import ChoiceField, lettered
from headcount.questions.fields import Wrong
from headcount.questions.question import Question, Solution

VOTE = "vote"  # the kind of an entry in the memory


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


@dataclass(frozen=True)
class Choices:
    """What was chosen in a vote, as indices of its options, and whether the reasons are shown."""

    first: int | None = None
    second: int | None = None
    reasons: bool = False

    def chosen(self, index: int) -> Choices:
        """With one choice more: the first stays, the second may still change."""
        return Choices(index) if self.first is None else Choices(self.first, index)


def options_of(question: Question) -> ChoiceField:
    """The options of a vote."""
    return cast(ChoiceField, question.fields[0])


def reasons(question: Question) -> list[tuple[str, str]]:
    """Each option, with its letter, and why it is tempting or why it holds."""
    field, said = options_of(question), []
    for index, option in enumerate(lettered(field.options)):
        if index == field.right:
            said.append((option, f"This one holds: {question.praise.removeprefix('Yes: ')}"))
        else:
            said.append((option, f"Tempting. Ask yourself: {field.wrong[index].feedback}"))
    return said
