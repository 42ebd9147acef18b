"""The entries for several boxes, out of one answer: a list, a dict, a column of a table, a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from headcount.errors import Problem
from headcount.numbers.characters import plain
from headcount.numbers.reading import read_number
from headcount.numbers.writing import listed
from headcount.questions.choice_fields import ChoiceField, read_letters
from headcount.questions.fields import commas
from headcount.questions.number_field import NumberField


def entries(answer: object, fields: Sequence, *, is_pair: bool = False) -> list:
    """One entry a field, in the order of the fields. Raises Problem, with an example."""
    labels = [field.label for field in fields]
    if isinstance(answer, dict):
        named = {_name(key): entry for key, entry in answer.items()}
        if set(named) - set(map(_name, labels)):
            raise Problem(_how(fields))
        return [named.get(_name(label)) for label in labels]
    if isinstance(answer, str):
        return _parts(answer, fields, is_pair)
    if hasattr(answer, "tolist"):
        answer = answer.tolist()
    if not isinstance(answer, (list, tuple)):
        raise Problem(_how(fields))
    if len(answer) != len(labels):
        raise Problem(commas(answer, f"for {len(labels)} boxes") or _how(fields))
    return list(answer)


def _parts(text: str, fields: Sequence, is_pair: bool) -> list[str]:
    """The entries in one text: "a; b", "a, b", "a and b", "a b", or a letter for each choice."""
    choices = [field for field in fields if isinstance(field, ChoiceField)]
    if len(choices) == len(fields):
        letters = read_letters(text, max(len(field.options) for field in choices))
        if len(letters) == len(choices):
            return letters
    whole = " ".join(unicodedata.normalize("NFKC", text).split(" ")).strip().strip("[]()").strip()
    if is_pair and (ends := _ends(plain(whole))):
        return ends
    can_be_words = not all(isinstance(field, (NumberField, ChoiceField)) for field in fields)
    cuts = _CUTS[:2] if can_be_words else _CUTS
    is_one = not choices and _is_number(whole)  # "14.3 a" reads as one, and is two
    for cut in cuts[:1] if is_one else cuts:
        parts = [part.strip(" \t'\"") for part in cut(whole)]
        if len(parts) == len(fields):
            return [_without_label(part, field.label) for part, field in zip(parts, fields)]
    raise Problem(_how(fields))


_CUTS: tuple[Callable[[str], list[str]], ...] = (
    lambda text: re.split(r"\s*[;\n|]\s*", text),
    lambda text: re.split(r",\s+|\t", text),
    lambda text: re.split(r"\s*(?:,\s)?\s*\band\b\s*|,\s+", text),
    lambda text: re.split(r",(?!\d)|(?<!\d),", text),
    lambda text: text.split(),
)
_SIGN = "<=|>=|=<|=>|<|>"


def _ends(text: str) -> list[str] | None:
    """The two ends in "166,500 to 167,500", "166,500-167,500" or "166,500 <= x < 167,500"."""
    if match := re.fullmatch(rf"([^<>=]+(?:{_SIGN})) ?[a-z] ?((?:{_SIGN})[^<>=]+)", text):
        return [match[1], match[2]] if "<" in match[1] else [match[2], match[1]]
    text = re.sub(r"^(?:from|between) ", "", text)
    ends = re.split(r" to | and |(?<=\d) ?- ?(?=\d)", text)
    return ends if len(ends) == 2 else None


def _is_number(text: str) -> bool:
    try:
        return bool(read_number(text))
    except Problem:
        return False


def _without_label(part: str, label: str) -> str:
    """ "5" of "mean: 5", "mean = 5" and "mean 5"."""
    for mark in re.finditer(r"\s*[:=]\s*|\s+(?=[-+\u2212\d])", part):
        if _name(part[: mark.start()]) == _name(label):
            return part[mark.end() :]
    return part


def _name(label: object) -> str:
    """A label as a name: case, spaces and quotation marks around it do not count."""
    return str(label).strip(" '\"").lower()


def _how(fields: Sequence) -> str:
    labels = listed([field.label for field in fields])
    examples = [field.example for field in fields]
    return (
        f"Please give {len(fields)} entries, in this order: {labels}. For example "
        f"[{', '.join(examples)}], or '{'; '.join(one.strip(chr(39)) for one in examples)}'."
    )
