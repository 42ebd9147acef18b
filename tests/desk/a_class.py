"""A small class as the desk has read it, written by hand: what the report shows of it is known."""

from __future__ import annotations

from headcount.desk.handed_in import Answer, Collected, HandedIn, Pupil

WHAT = "percent-1f2a9c"
RIGHT = {"Q1": "-25", "Q2": "-37.5", "Q3": "-31.1"}  # all asked of the same figures here


def answer(question: str, typed: object, outcome="right", code=None, **more) -> Answer:
    said = {"right": "Yes: that is it.", "recognised": "Which figure did the change start from?"}
    return Answer(
        question=question,
        asks=more.pop("asks", "2.2"),
        typed=typed,
        value=more.pop("value", typed),
        outcome=outcome,
        misconception=code,
        message=more.pop("message", said.get(outcome, "")),
        **more,
    )


def right(question: str, **more) -> Answer:
    return answer(question, RIGHT[question], **more)


def base(question: str, typed="33.3", **more) -> Answer:
    """The change compared with the later figure."""
    return answer(question, typed, "recognised", "M-BASE", **more)


def notebook(*answers: Answer, file="own.ipynb", what=WHAT, **more) -> HandedIn:
    asked = more.pop("asked", ("Q1", "Q2", "Q3"))
    given = {one.question: one for one in answers}
    more = {
        "title": "Percent",
        "opened": asked,
        "prompts": dict.fromkeys(asked, "How much?"),
    } | more
    return HandedIn(file, what, asked=asked, answers=given, **more)


def pupil(name: str, *answers: Answer, id="", **more) -> Pupil:
    return Pupil(name, id, (notebook(*answers, file=f"{name}.ipynb", name=name, **more),))


def the_class() -> Collected:
    """Six pupils. M-BASE: Ana, Ben, and Cem, who had it right in the end: 3 of the 4 who answered.
    M-SCALE: Ana and Ben. M-SIGN: Dee, near besides. Eve left it blank, Flo handed in nothing."""
    pupils = (
        pupil("Ana Lopez", base("Q1"), answer("Q2", "0.375", "recognised", "M-SCALE"), id="s1"),
        pupil(
            "Ben Ames",
            base("Q1", others=("12",)),
            answer("Q2", "0.375", "recognised", "M-SCALE"),
            right("Q3"),
            id="s2",
        ),
        pupil("Cem Kaya", right("Q1", mistakes=(("M-BASE", "33.3"),)), right("Q3"), id="s3"),
        pupil(
            "Dee Dunn",
            answer("Q1", "25", "recognised", "M-SIGN"),
            answer("Q2", "-37", "near"),
            answer("Q3", "-31.14", "right_with_note"),
            id="s4",
        ),
        pupil("Eve Ito", id="s5"),
        Pupil("Flo Roy", "s6"),
    )
    return Collected(pupils)
