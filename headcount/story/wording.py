"""Words of a claim that change how its numbers are read, each with one sentence.

The same words are known to the audit, to its card, and to who reads a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from headcount.numbers.writing import percent, trimmed, written


@dataclass(frozen=True)
class Word:
    """One word: its forms in a text, what it does, and what would settle the question it raises."""

    forms: str
    says: str
    settle: str


# In the order in which they are listed; a text is searched for the longest forms first.
WORDS = {
    "by": Word("by", "", ""),
    "to": Word("to", "'To' gives the level after{to}.", "Print both numbers and the change."),
    "times": Word(
        "times(?! more| higher| larger| greater| as likely)|twice|thrice",
        "'Times' divides{times}. 'Times more' can be read in two ways.",
        "Print both numbers.",
    ),
    "times more": Word(
        "times (?:more|higher|larger|greater)",
        "'Times more' can be read in two ways: three times more is three times as many for some "
        "and four times for others{times}.",
        "Print both numbers.",
    ),
    "points": Word("(?:percentage )?points?|pp", "", "Print both percentages."),
    "by a factor": Word(
        "by a factor(?: of)?",
        "'By a factor' multiplies, and a fall by a factor divides{times}.",
        "Print both numbers.",
    ),
    "halved": Word(
        "halv(?:ed|es|ing|e)", "'Halved' says that 50% is left{to}.", "Print both numbers."
    ),
    "doubled": Word(
        "doubl(?:ed|es|ing|e)",
        "'Doubled' says 200% of the number before{to}.",
        "Print both numbers.",
    ),
    "tripled": Word(
        "(?:tripl|trebl)(?:ed|es|ing|e)",
        "'Tripled' says 300% of the number before{to}.",
        "Print both numbers.",
    ),
    "only": Word(
        "only",
        "'Only' measures nothing: strike it and the number stays the same. What was expected, and "
        "by whom?",
        "The number that was expected, and who expected it.",
    ),
    "just": Word(
        "just",
        "'Just' calls a number small, and does not say compared with what.",
        "The number that it is compared with.",
    ),
    "merely": Word(
        "merely|mere",
        "'Merely' plays a number down. How many would have been many?",
        "The number that it is compared with.",
    ),
    "record": Word(
        "record",
        "'Record' compares with every count before. Since when has it been counted, and in the "
        "same way?",
        "All earlier years, and how each was counted.",
    ),
    "lowest": Word(
        "lowest|highest",
        "'Lowest' compares with the counts of some years. Of which, and were they counted in the "
        "same way?",
        "All the numbers of those years, and how each was counted.",
    ),
    "soared": Word(
        "soar(?:ed|s|ing)?|surg(?:ed|es|ing|e)|rocket(?:ed|s|ing)?|skyrocket(?:ed|s|ing)?",
        "'Soared' is a picture of a rise, and no size. How large were the rises of other years?",
        "The changes of other years.",
    ),
    "plunged": Word(
        "plung(?:ed|es|ing|e)|plummet(?:ed|s|ing)?|slump(?:ed|s|ing)?|collaps(?:ed|es|ing|e)"
        "|tumbl(?:ed|es|ing|e)",
        "'Plunged' is a picture of a fall, and no size. How large were the falls of other years?",
        "The changes of other years.",
    ),
    "despite": Word(
        "despite|in spite of",
        "'Despite' says that the opposite was expected, and hints at a cause. Who expected it, and "
        "why?",
        "The same count where that did not happen.",
    ),
    "after": Word(
        "after",
        "'After' gives an order in time, and is easily read as a cause. What else changed?",
        "The same count where that did not happen.",
    ),
    "following": Word(
        "following",
        "'Following' gives an order in time, and is easily read as a cause. What else changed?",
        "The same count where that did not happen.",
    ),
    "up to": Word(
        "up to(?! \\d{4}\\b)",
        "'Up to' gives the most there can be, and no usual number.",
        "The usual number, and the least.",
    ),
    "as many as": Word(
        "as many as|as much as",
        "'As many as' gives the largest of several numbers. What is the smallest?",
        "All the numbers, and who gave each.",
    ),
}
# The words that state a size, each with the number after as a multiple of that before.
SIZES = {"halved": 0.5, "doubled": 2, "tripled": 3}
_MORE = "more than|over"
_LESS = "nearly|almost|less than|under"
_LONGEST_FIRST = {
    name: re.compile(rf"\b(?:{WORDS[name].forms})\b")
    for name in sorted(WORDS, key=lambda name: (-len(name.split()), list(WORDS).index(name)))
}


def words_in(text: str) -> tuple[list[str], list[tuple[int, int, str]]]:
    """The words of WORDS in a text, and where each stands: start, end, name."""
    low = text.lower()
    places: list[tuple[int, int, str]] = []
    for name, pattern in _LONGEST_FIRST.items():
        for found in pattern.finditer(low):
            if not any(start < found.end() and found.start() < end for start, end, _ in places):
                places.append((found.start(), found.end(), name))
    places.sort()
    names = {name for _, _, name in places}
    return [name for name in WORDS if name in names], places


def printed_in(text: str) -> dict[str, str]:
    """The words of WORDS in a text, each as it is printed there: {"plunged": "slumped"}.

    A size keeps what stands before it: "more than doubled".
    """
    found: dict[str, str] = {}
    for start, end, name in words_in(text)[1]:
        hedge = re.search(rf"\b(?:{_MORE}|{_LESS}) $", text[:start], re.IGNORECASE)
        from_here = hedge.start() if hedge and name in SIZES else start
        found.setdefault(name, text[from_here:end].lower())
    return {name: found[name] for name in WORDS if name in found}


def bears_out(printed: str, times: float | None) -> bool:
    """Whether numbers of which the second is so many times the first fit "more than doubled".

    Without "more than" or "almost" it fits to the nearest tenth of the number before.
    """
    size = next((SIZES[name] for name in words_in(printed)[0] if name in SIZES), None)
    if size is None or times is None:
        return False
    is_fall = size < 1
    if re.match(_MORE, printed):
        return times < size if is_fall else times > size
    if re.match(_LESS, printed):  # "almost doubled" is below, and nearer to it than to nothing
        low, high = sorted((size, (size + 1) / 2))
        return low < times < high
    return abs(times - size) <= 0.05 + 1e-9


def said_of(word: str, times: float | None, change: float | None, printed: str = "") -> str:
    """The sentence of a word as printed, with what it comes to for these numbers."""
    if word in SIZES and bears_out(printed or word, times):
        return ""
    to = many = ""
    if times is not None and change is not None:
        to = f": here {percent(100 * times)} of the number before"
        to += f". A change 'by' is {written(change, 1, sign=True)}%" if word == "to" else ""
        many = f": here {trimmed(times, 3)} times as many as before"
    says, shown = WORDS[word].says, printed or word
    if shown != word:
        says = says.replace(f"'{word.capitalize()}'", f"'{shown[0].upper()}{shown[1:]}'", 1)
    return says.format(to=to, times=many)
