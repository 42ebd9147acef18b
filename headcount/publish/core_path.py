"""The minutes of a lesson's sections, as its page for teachers has them, and those of its core."""

from __future__ import annotations

import re
from dataclasses import dataclass

from headcount.errors import Problem
from headcount.publish import folders

CORE = "\N{BLACK CIRCLE}"
PART = "Minutes"


@dataclass(frozen=True)
class Step:
    """A section by the clock: its heading in the lesson, its minutes, what the class does."""

    section: str
    minutes: int
    does: str

    @property
    def is_core(self) -> bool:
        return self.section.endswith(f" {CORE}")


def steps(sections: list[str], written: str, file: str) -> list[Step]:
    """The lines of the part 'Minutes', one for each section of the lesson.

    written is that part; file, as it is called, is named in the Problem where a line is missing.

    >>> steps(["The counts ●"], "- 6 The counts: Read aloud.", "lesson_04.md")
    [Step(section='The counts ●', minutes=6, does='Read aloud.')]
    """
    lines = re.findall(r"(?m)^- (\d+) (.+(?:\n  .+)*)", written)
    titles = [section.removesuffix(f" {CORE}") for section in sections]
    begins = [line.startswith(f"{title}: ") for title, (_, line) in zip(titles, lines)]
    if len(lines) != len(titles) or not all(begins):
        raise Problem(
            f"{file}: '{PART}' has a line for each section of the lesson, such as "
            f'"- 5 {titles[0]}: ...", in this order: {"; ".join(titles)}.'
        )
    return [
        Step(section, int(minutes), " ".join(line.removeprefix(f"{title}: ").split()))
        for section, title, (minutes, line) in zip(sections, titles, lines)
    ]


def steps_of(number: int, lesson: str) -> list[Step]:
    """Those of a lesson, whose Markdown this is. Raises Problem where its page has none."""
    name = f"lesson_{number:02}.md"
    path, file = folders.ROOT / "lessons" / "teaching" / name, f"lessons/teaching/{name}"
    if not path.exists():
        raise Problem(f"Lesson {number} has no page for teachers: write {file}.")
    text = path.read_text(encoding="utf-8")
    part = re.search(rf"(?ms)^## {PART}$(.+?)(?=^## |\Z)", text)
    return steps(re.findall(r"(?m)^## (.+)", lesson), part[1] if part else "", file)


def core_path(found: list[Step]) -> str:
    """What the mark means, in minutes.

    >>> core_path([Step("The counts ●", 6, "Read."), Step("More", 4, "Read on.")])
    '● marks the core path, about 6 of 10 minutes. The rest goes further.'
    """
    core = sum(step.minutes for step in found if step.is_core)
    whole = sum(step.minutes for step in found)
    return f"{CORE} marks the core path, about {core} of {whole} minutes. The rest goes further."
