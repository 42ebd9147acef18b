"""The calculations of lesson 2 in numbers, a line each: functions of their figures alone."""

from __future__ import annotations

from headcount.numbers.writing import counted, percent, trimmed, written

MINUS, TIMES = "\u2212", "\u00d7"


def change(before: float, after: float) -> tuple[str, ...]:
    """The later figure minus the earlier."""
    return (f"{counted(after)} {MINUS} {counted(before)} = {counted(after - before)}",)


def percent_change(before: float, after: float, decimals: int = 1) -> tuple[str, ...]:
    """The change, compared with where it started; a rise back is one from the later figure."""
    return (*change(before, after), *in_percent(after - before, before, decimals))


def in_percent(part: float, base: float, decimals: int = 1) -> tuple[str, ...]:
    """A part compared with its base, in percent."""
    return (
        f"{counted(part)} / {counted(base)} = {trimmed(part / base, decimals + 2)}",
        times_100(100 * part / base, decimals),
    )


def times_100(value: float, decimals: int = 1) -> str:
    return f"times 100 is {percent(value, decimals)}"


def multiplier(before: float, after: float, decimals: int = 3) -> tuple[str, ...]:
    """What takes the earlier figure to the later one."""
    return (f"{counted(after)} / {counted(before)} = {written(after / before, decimals)}",)


def fall_twice(fall: float) -> tuple[str, ...]:
    """What is left after the same fall, in percent, two times, and how much went."""
    left = 1 - fall / 100
    both = round(left**2, 12)  # 0.85 twice is 0.7225, and a float a hair less
    once, twice = trimmed(left, 3), trimmed(both, 3)
    return (
        f"1 {MINUS} {trimmed(fall / 100, 3)} = {once}",
        f"{once} {TIMES} {once} = {twice}",
        f"1 {MINUS} {twice} = {trimmed(1 - both, 3)}",
        times_100(100 * (1 - both)),
    )
