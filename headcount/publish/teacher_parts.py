"""The parts of a lesson's page for teachers: what the lesson and the bank know of each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from headcount.errors import Problem
from headcount.explorers.registry import explorer
from headcount.publish.answer_key import also_right, answer, by_code, typed
from headcount.publish.contents import source_of
from headcount.publish.core_path import CORE, core_path, steps
from headcount.publish.misconception_page import named
from headcount.publish.prompt_in_short import in_short
from headcount.publish.prose import render
from headcount.questions.answers import mistakes
from headcount.questions.bank import exercises
from headcount.questions.choice_fields import lettered
from headcount.questions.headings import Heading
from headcount.questions.lessons import LESSONS
from headcount.questions.predictions import LEVELS as SURE
from headcount.questions.question import Question
from headcount.questions.vote import options_of, reasons
from headcount.story.article import article

LEVELS = ("Emerging", "Developing", "Secure", "Insightful")

# Mistakes that tell little of what a pupil thinks; a telling one is shown first.
SLIPS = {"M-SCALE", "M-SLIP", "M-STEP", "M-FORM", "M-WHICH", "M-EXACT", "M-END"}

WHEN_TO_VOTE = (
    "Vote alone, talk in pairs, vote again **if 30 to 70% are right** the first time. Fewer: teach "
    "it, then vote anew. More: hear one reason and move on."
)

MORE = (
    "---\n\n**If you want more.** The lesson can be taught from what stands above. Below: every "
    "answer, the levels of the written one, and what the widget says."
)
IN_THE_NOTEBOOK = (
    "In the notebook: below the last cell press + (it makes a new code cell), type the line that "
    "begins with `hc.ask`, then press Shift and Enter."
)


@dataclass(frozen=True)
class LessonPage:
    """One lesson, and the page for teachers that is made of it. file is named in a Problem."""

    heading: Heading
    figures: dict[str, object]
    file: str

    @cached_property
    def lesson(self) -> str:
        """The Markdown of the lesson, with its figures."""
        return render(source_of(self.heading.number))

    @property
    def number(self) -> str:
        return str(self.heading.number)

    @cached_property
    def sections(self) -> list[str]:
        return re.findall(r"(?m)^## (.+)", self.lesson)

    def whole(self, written: str) -> str:
        """The page, from what is written for it. Raises Problem where a part is lacking."""
        said = self._parts(written)
        lines = [self._head()]
        for title, make in PARTS.items():
            if title == FIRST_OF_MORE:
                lines.append(MORE)
            text = said.get(title, "")
            if not text and make not in GENERATED:
                raise Problem(f"{self.file} has no part '{title}'.")
            lines.append(f"## {title}\n\n{make(self, text).strip()}")
        return "\n\n".join(lines)

    def _parts(self, written: str) -> dict[str, str]:
        before, *found = re.split(r"(?m)^## +(.+)$", written)
        parts = {title.strip(): text.strip() for title, text in zip(found[::2], found[1::2])}
        unknown = [title for title in parts if title not in PARTS]
        if before.strip() or unknown:
            named = f"a part '{unknown[0]}'" if unknown else "text above its first part"
            raise Problem(f"{self.file} has {named}; its parts are {', '.join(PARTS)}.")
        return parts

    def _head(self) -> str:
        name = self.heading.notebook
        links = [f"[the lesson](../notebooks/{name})"]
        links += [f"[{folder}](../{folder}/{name})" for folder in ("exercises", "solutions")]
        return (
            f"# Lesson {self.number}: {self.heading.title}\n\n"
            f"{self._found(r'(**Time**.+)')}\n\n"
            f"Open {', '.join(links)}. More: [all lessons](README.md), "
            "[running a lesson](running_a_lesson.md)."
        )

    def _found(self, pattern: str) -> str:
        """What the lesson says there. Raises Problem where it does not say it so."""
        found = re.search(pattern.replace("**", r"\*\*"), self.lesson)
        if not found:
            name = source_of(self.heading.number).name
            raise Problem(f"lessons/{name} has no text that fits {pattern}, for {self.file}.")
        return found[1].strip()

    def _section_of(self, call: str) -> str:
        """The section of the lesson in which this is called."""
        before = self.lesson.partition(call)[0]
        return re.findall(r"(?m)^## (.+)", before)[-1]

    # --- the parts ---

    def as_written(self, text: str) -> str:
        return text

    def question(self, text: str) -> str:
        asked = self._found(r"(?m)^**The question.** (.+)")
        able = self._found(r"(?s)**You will be able to**\s+(.+?)\n\n")
        return f"{asked}\n\nPupils will be able to\n\n{able}\n\n{text}"

    def minutes(self, text: str) -> str:
        """A table by the clock. Raises Problem where sections or minutes are not the lesson's."""
        found = steps(self.sections, text, self.file)
        total = sum(step.minutes for step in found)
        if total != self.heading.minutes:
            raise Problem(
                f"{self.file}: the minutes add up to {total}, and the lesson takes "
                f"{self.heading.minutes}."
            )
        rows, clock = ["| Minute | Section | What happens |", "|---|---|---|"], 0
        for step in found:
            when = f"{clock} to {clock + step.minutes}" if step.minutes else "spare"
            clock += step.minutes
            rows.append(f"| {when} | {step.section} | {step.does} |")
        return "\n".join([*rows, "", core_path(found)])

    def prediction(self, text: str) -> str:
        asked = LESSONS[self.number].prediction(article())
        options = f" *Options:* {'; '.join(asked.options)}." if asked.options else ""
        sure = " to ".join((SURE[0], SURE[-1])) if asked.sure_to == 3 else f"0 to {asked.sure_to}"
        where = self._section_of(f'hc.predict("{self.number}")')
        return (
            f"In *{where}*. Saved with how sure one is ({sure}); never marked; it comes back at "
            f"the end.\n\n> {asked.prompt}{options}\n\n**Expect.** {text}\n\n"
            f"**When the guess comes back.** {asked.says.words} Ask: {asked.says.think}"
        )

    def vote(self, text: str) -> str:
        asked = LESSONS[self.number].vote(article())
        options = "; ".join(lettered(options_of(asked).options))
        said = "\n".join(f"- {option}. {why}" for option, why in reasons(asked))
        where = self._section_of(f'hc.vote("{self.number}")')
        if not where.endswith(CORE):
            name = source_of(self.heading.number).name
            raise Problem(f"lessons/{name}: the vote is core, so mark '{where}' with {CORE}.")
        return (
            f"**When.** In *{where}*. {text}\n\n{WHEN_TO_VOTE}\n\n> {asked.prompt} {options}.\n\n"
            f"**Right: {answer(asked)}.**\n\n{said}"
        )

    def answers(self, text: str) -> str:
        rows = ["| Question, in short | Answer | Also right | Wrong answers, and what each shows |"]
        rows.append("|---|---|---|---|")
        for one in self.asked:
            known = by_code(one)
            shows = "; ".join(f"{named(code)}: {', '.join(known[code])}" for code in known)
            asks = f"**{one.id}**{' (X)' if one.outside else ''} {in_short(one.prompt)}"
            rows.append(f"| {asks} | **{answer(one)}** | {also_right(one)} | {shows} |")
        whole = "\n".join(rows)
        return (
            f"{text}\n\n{whole}\n\nAlso right: mostly with a note, here in brackets; any way of "
            "writing a number counts (7,1 %; 1 in 14). (X): from outside the article, see "
            "[Behind the switch](outside.md). What each shows: "
            "[Misconceptions](misconceptions.md). Worked steps: "
            f"[solutions](../solutions/{self.heading.notebook}).\n\n{self._replies()}"
        ).strip()

    def _replies(self) -> str:
        """A wrong answer to expect for each question, with what the box asks."""
        rows = ["Wrong answers to expect, and how to reply:", ""]
        rows += ["| Typed | In | What the box asks |", "|---|---|---|"]
        for question in self.asked:
            if known := mistakes(question):
                first = next((one for one in known if one.wrong.code not in SLIPS), known[0])
                rows.append(f"| {typed(first)} | {question.id} | {first.wrong.feedback} |")
        return "\n".join(rows)

    @cached_property
    def asked(self) -> list[Question]:
        """The questions that the lesson asks, in its order."""
        known = {question.id: question for question in exercises(self.number)}
        return [known[id] for id in re.findall(r'hc\.ask\("(\d+\.\w+)"\)', self.lesson)]

    def rubric(self, text: str) -> str:
        samples = dict(re.findall(r"(?m)^- (\w+): (.+(?:\n  .+)*)", text))
        if lacking := [level for level in LEVELS if level not in samples]:
            raise Problem(f"{self.file}: 'How good is an answer?' has no sample '{lacking[0]}'.")
        task = self._found(r"(?s)**Discuss.** (.+?)\n\n(?:<details>|\|)")
        rows = ["| Level | What the answer does | For example |", "|---|---|---|"]
        for level in LEVELS:
            does = self._found(rf"\| \d {level} \| (.+?) \|\n")
            rows.append(f"| {level} | {does} | {' '.join(samples[level].split())} |")
        shown = re.sub(r"(?m)^", "> ", task)
        return f"{shown}\n\n" + "\n".join(rows)

    def exit_question(self, text: str) -> str:
        return f"{text}\n\n{IN_THE_NOTEBOOK}"

    def on_paper(self, text: str) -> str:
        """What the widgets say at their named settings."""
        parts = [text] if text else []
        for name in re.findall(r'hc\.explore\("(\w+)"', self.lesson):
            shown = explorer(name, article())
            rows = [f"*{shown.title}*", "", "| Set to | It says |", "|---|---|"]
            rows += [f"| {setting} | {says} |" for setting, says in shown.settings_table().rows]
            parts.append("\n".join(rows))
        return "\n\n".join(parts)


# Every page has these parts, in this order, with what is put into each beside what is written.
PARTS: dict[str, Callable[[LessonPage, str], str]] = {
    "In five minutes": LessonPage.as_written,
    "The question": LessonPage.question,
    "Minutes": LessonPage.minutes,
    "Bring and print": LessonPage.as_written,
    "The prediction": LessonPage.prediction,
    "The surprise": LessonPage.as_written,
    "The vote": LessonPage.vote,
    "If a pupil says": LessonPage.as_written,
    "Exit question": LessonPage.exit_question,
    "Answers": LessonPage.answers,
    "How good is an answer?": LessonPage.rubric,
    "The widget on paper": LessonPage.on_paper,
}
FIRST_OF_MORE = "Answers"
# These have nothing to be written.
GENERATED = (LessonPage.question, LessonPage.answers, LessonPage.on_paper)
