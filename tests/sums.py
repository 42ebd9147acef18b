"""Arithmetic in sentences: found, and worked out again without the code that wrote it.

``claims("20 of 80 is 20 / 80 = 0.25, so 25%")`` are three claims about one value. What is read
begins in one of three ways, and all that it comes to follows after a link (=, is, so, or, ...):

- a sum, numbers with a sign or a word between them: 20 / 80, 7 times 5, 60 minus 80, 20 of 80;
- a change, "from 80 to 60": a difference, a percent, points or times; a quotient of the two numbers
  that follows in the text must have the first one below the line;
- "compared with the 80 before, that is 25%": of the difference said before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

NUMBER = r"(?<![\w.])-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?(?![.,]?\d|\w)"
_SIGNS = {"minus": "-", "plus": "+", "times": "*", "x": "*", "by": "/", "over": "/", "of": "/"}
_OPERATOR = r"(?:,? (?:minus|plus|times|x|divided by|over|by|of)(?: the)? | ?[/*] ?| [-+] )"
_LINKS = r"is|are|was|makes?|gives?|leaves?|stops|ends|so|or"
# Words that say what a number counts; none of these leads to another part of the sentence.
_LEADS = (
    rf"(?:{_LINKS}|minus|plus|times|x|divided|over|by|to|back|and|with|instead|in|from|until)\b"
)
_UNITS = rf"(?: (?!{_LEADS}|of (?:the )?\(?\d)[a-z']+){{0,6}}"
_TERM = rf"(?:{NUMBER}|\({NUMBER}(?:{_OPERATOR}{NUMBER})+\))"
_SUM = rf"{_TERM}(?:{_UNITS}{_OPERATOR}{_TERM})+"
_START = re.compile(
    rf"(?P<sum>{_SUM})"
    rf"|(?P<before>{NUMBER}){_UNITS}(?: back)? to (?P<after>{NUMBER})"
    rf"|[Cc]ompared with (?:the )?(?P<base>{NUMBER})"
)
_ASIDE = r"(?: (?:which|that|it|an?|the|of|about|fall|rise|drawn|change|multiplier|index|is))*"
_RESULT = re.compile(
    rf"(?P<link>{_UNITS}(?: ?[=:]|,?{_ASIDE} (?:{_LINKS})\b){_ASIDE}) "
    rf"(?:(?:1|one) in (?P<one_in>{NUMBER})|(?P<sum>{_SUM})"
    rf"|(?P<number>{NUMBER})(?! to -?\d| \(| [-+*/] )(?P<unit> (?:percentage )?points| times)?)"
)


@dataclass(frozen=True)
class Claim:
    """That something comes to something: the words, what it comes to, and whether it does."""

    said: str
    value: Fraction
    holds: bool

    def __str__(self) -> str:
        return f"'{self.said}', and it is {float(self.value):.6g}"


def plain(text: str, *, years: bool = False) -> str:
    """A text as it is read: without the marks of a page, with plain signs, a dot for a bullet.

    What stands in brackets behind a number only says what it is, 500 (officials, Calais) of 7,000,
    and is left out, as is "of 2016", unless the years are wanted.
    """
    text = re.sub(r"^ *- ", ". ", text, flags=re.MULTILINE)
    text = re.sub(r"<sup>\w</sup>|<[^<>]+>|\]\([^)]*\)|\bhttps?://\S+|\*\*", "", text)
    text = re.sub("[\u2212\u2013]", "-", text).replace("\u00d7", "x")
    text = re.sub(r"(?<=\d) per ?cent\b", "%", text)
    if not years:
        text = re.sub(r" (?:of|in) (?:19|20)\d\d\b", "", text)
    text = re.sub(r"(?<=\d) \((?=(?:19|20)\d\d\)|[^()]*[a-z]{2})[^()]*\)", "", text)
    return " ".join(text.split())


def number(printed: str) -> Fraction:
    return Fraction(printed.replace(",", "").rstrip("%"))


def rounded(value: Fraction, decimals: int) -> Fraction:
    """A value with so many decimals (or, below 0, whole tens), halves away from 0."""
    unit = Fraction(10) ** -decimals
    size = (abs(value) / unit + Fraction(1, 2)) // 1 * unit
    return -size if value < 0 else size


def comes_to(value: Fraction, printed: str, *, about: bool = False) -> bool:
    """Whether a value, rounded as it is printed, is the number printed.

    A whole number that is said to be about right may be rounded where its zeros begin.
    """
    digits = printed.replace(",", "").rstrip("%")
    decimals = len(digits.partition(".")[2])
    if about and not decimals:
        decimals = len(digits.rstrip("0")) - len(digits)
    return rounded(Fraction(value), decimals) == Fraction(digits)


def worked_out(words: str) -> Fraction | None:
    """What a sum comes to: 20 / 80, 7 times 5, 25% of 80; None where it divides by 0."""
    python, last = "", ""
    for step in re.findall(rf"{NUMBER}|[-+*/()]|\b(?:{'|'.join(_SIGNS)})\b", words):
        if re.fullmatch(NUMBER, step):
            python += f"Fraction('{number(step)}')"
        elif step == "of" and last.endswith("%"):
            python += "/100*"
        else:
            python += _SIGNS.get(step, step)
        last = step
    try:
        return eval(python)
    except ZeroDivisionError:
        return None


def claims(text: str) -> list[Claim]:
    """All that a text says that a sum or a change comes to."""
    return list(_claims(plain(text)))


def _claims(text: str) -> Iterator[Claim]:
    at, change, difference = 0, None, None
    while start := _START.search(text, at):
        words, at = start[0], start.end()
        if start["sum"]:
            value = worked_out(words)
            if value is None:
                continue
            if change and (base := _on_its_base(words, value, change)):
                yield base
            if re.fullmatch(rf"{NUMBER}{_UNITS}(?:,? minus| -) {NUMBER}", words):
                difference = value
            wanted = _of_sum(words, value)
        elif start["base"]:
            base = number(start["base"])
            if difference is None or not base:
                continue
            wanted = {"%": 100 * abs(difference) / base}
        elif _is_year(start["before"]) and _is_year(start["after"]):
            continue
        else:
            change = Change(number(start["before"]), number(start["after"]))
            difference = change.difference
            wanted = change.wanted()
        while result := _RESULT.match(text, at):
            words += result[0]
            if result["sum"]:
                value = worked_out(result["sum"])
                if start["after"]:
                    holds = value in change.sums() and change.has(result["sum"])
                    yield Claim(words, value or Fraction(0), holds)
                elif value is None or value != wanted.get(""):
                    break
                wanted = _of_sum(result["sum"], value or Fraction(0))
            elif claim := _claim(words, result, wanted):
                turned = start["after"] and _is_turned(result, change)
                yield replace(claim, holds=claim.holds and not turned)
            else:
                break
            at = result.end()


def _is_year(printed: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", printed) is not None


@dataclass(frozen=True)
class Change:
    before: Fraction
    after: Fraction

    @property
    def difference(self) -> Fraction:
        return self.after - self.before

    def wanted(self) -> dict[str, Fraction]:
        """What may be said of it, by unit."""
        found = {"": self.difference, "points": self.difference}
        if self.before:
            found["%"] = 100 * self.difference / self.before
            found["times"] = self.after / self.before
        return found

    def sums(self) -> set[Fraction]:
        """What a sum of its two numbers may come to, with the first as the base."""
        found = {self.difference, -self.difference}
        if self.before:
            part, times = self.difference / self.before, self.after / self.before
            found |= {part, -part, times, 100 * times}
        return found

    def has(self, words: str) -> bool:
        """Whether a sum uses only the two numbers, what lies between them, and 100."""
        used = {abs(number(one)) for one in re.findall(NUMBER, words)}
        return used <= {self.before, self.after, abs(self.difference), 100}


def _of_sum(words: str, value: Fraction) -> dict[str, Fraction]:
    """What may be said of a sum, by unit."""
    if re.search(r"times 100$", words):
        return {"": value, "%": value}  # a decimal made a percent
    if re.search(r"[/*]|\b(?:of|by|over|x|times)\b", words):
        return {"": value, "times": value, "%": 100 * value}
    return {"": value, "points": value, **({"%": value} if "%" in words else {})}


def _on_its_base(words: str, value: Fraction, change: Change) -> Claim | None:
    """That a quotient of the numbers of a change has the first of them below the line."""
    if "/" not in words or not change.has(words):
        return None
    said = f"{words} of {float(change.before):g} to {float(change.after):g}"
    return Claim(said, value, value in change.sums())


def _claim(words: str, result: re.Match, wanted: dict[str, Fraction]) -> Claim | None:
    """The claim of one result; None where nothing is known of its unit."""
    link = result["link"].split()
    if result["one_in"]:
        value = 1 / wanted[""] if wanted.get("") else Fraction(0)
        return Claim(words, value, comes_to(value, result["one_in"]))
    printed = result["number"]
    unit = "%" if printed.endswith("%") else (result["unit"] or "").split(" ")[-1]
    value = wanted.get(unit)
    if value is None:
        return None
    size = abs(value) if "points" in wanted and not printed.startswith("-") else value
    return Claim(words, value, comes_to(size, printed, about="about" in link))


def _is_turned(result: re.Match, change: Change) -> bool:
    """Whether a fall is called a rise, or a rise a fall."""
    link = result["link"].split()
    return "fall" in link and change.difference > 0 or "rise" in link and change.difference < 0
