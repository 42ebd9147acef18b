"""The sums of lesson 9, a line a step, and the two figures that their programs begin with."""

from __future__ import annotations

from fractions import Fraction

from headcount.numbers.writing import percent, trimmed, written

TWO_FIGURES = "before = story.attempts_2016.value\nafter = story.attempts_2017.value\n"


def axis_cut(before: float, after: float) -> int:
    """Invented: where the axis of the drawing begins, a round number below both figures."""
    below = 1
    while 10 * below < min(before, after):
        below *= 10
    return below


def length_sums(before: float, after: float, start: float) -> tuple[str, str]:
    """How long two bars are drawn on an axis from start, a line each."""
    return tuple(
        f"{written(value)} - {written(start)} = {written(value - start)}"
        for value in (before, after)
    )


def fall_sum(before: float, after: float) -> str:
    """A fall, or a rise, as a part of 1, and in percent."""
    larger, smaller = max(before, after), min(before, after)
    part = (larger - smaller) / before
    return (
        f"({written(larger)} - {written(smaller)}) / {written(before)} = {written(part, 3)}, "
        f"times 100 is {percent(100 * part)}"
    )


def factor_sums(before: float, after: float, start: float) -> tuple[str, str, str]:
    """The change as drawn and in the numbers, and how many times the second the first is."""
    change, length = abs(before - after), before - start
    drawn, true = change / length, change / before
    return (
        f"as drawn: {written(change)} / {written(length)} = {written(drawn, 4)}, times 100 is "
        f"{percent(100 * drawn)}",
        f"in the numbers: {written(change)} / {written(before)} = {written(true, 4)}",
        f"{written(drawn, 4)} / {written(true, 4)} = {written(drawn / true, 2)}",
    )


def meets(before: float, after: float, people: float, now: float) -> float:
    """Where a right axis begins so that a fall from people to now is drawn as high."""
    left = now / people
    return (after - left * before) / (1 - left)


def meeting_sums(before: float, after: float, people: float, now: float) -> tuple[str, ...]:
    """The start m of the right axis, in numbers."""
    part = now / people
    shown, top = trimmed(part, 4), after - part * before
    return (
        f"{written(now)} / {written(people)} = {shown}",
        f"{shown} * {written(before)} = {written(part * before)}",
        f"{written(after)} - {written(part * before)} = {written(top)}",
        f"1 - {shown} = {trimmed(1 - part, 4)}",
        f"{written(top)} / {trimmed(1 - part, 4)} = {written(top / (1 - part))}",
    )


def equation(before: float, after: float, part: Fraction) -> str:
    """The start m of the right axis, in symbols: from the two heights to m."""
    top, bottom = written(after), written(before)
    over, under = part.numerator, part.denominator
    times = "" if over == 1 else f"{over} "
    right = f"{times}({bottom} - m)" if times else f"{bottom} - m"
    m_times, total = under - over, under * after - over * before
    return (
        f"({top} - m) / ({bottom} - m) = {over}/{under}, so {under} ({top} - m) = {right}, so "
        f"{'' if m_times == 1 else m_times}m = {written(total)} and m is "
        f"{written(total / m_times)}."
    )


def part(part: float) -> str:
    return "a tenth" if part == 0.1 else f"{trimmed(part, 3)}"
