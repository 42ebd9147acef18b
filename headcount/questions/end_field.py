"""A box for one end of an error interval, where an inequality sign may stand beside the number."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from headcount.numbers.reading import LONGEST, Reading
from headcount.questions.fields import Judged
from headcount.questions.number_field import NumberField


@dataclass(frozen=True)
class EndField(NumberField):
    """One end of an error interval; an inequality sign beside the number is read too.

    The lower end belongs to the interval, the upper end does not: the other sign is right with
    a note, and a sign that points out of the interval is not right.
    """

    is_upper: bool = False

    def judge(self, entry: object) -> Judged:
        judged = super().judge(entry)
        sign = _inequality(entry)[1]
        if not sign or judged.outcome not in ("right", "right_with_note"):
            return judged
        if sign[0] != ("<" if self.is_upper else ">"):
            text = "Read your sign aloud: on which side of this number does the interval lie?"
            return Judged("recognised", text, value=judged.value)
        if judged.note or sign == ("<" if self.is_upper else ">="):
            return judged
        note = "The lower end itself is rounded up, so it belongs to the interval: \u2264, not <."
        if self.is_upper:
            note = "The upper end itself would be rounded up, so it is left out: <, not \u2264."
        return Judged("right_with_note", note=note, value=judged.value)

    def _readings(self, entry: object) -> list[Reading]:
        return super()._readings(_inequality(entry)[0])


_SIGN = "<=|>=|=<|=>|<|>"


_TURNED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}


def _inequality(entry: object) -> tuple[object, str]:
    """The number in "x < 5" or "5 > x", and how x compares with it: "<" both times."""
    if not isinstance(entry, str) or len(entry) > LONGEST:
        return entry, ""
    text = _plain_signs(entry)
    if match := re.fullmatch(rf"(?:[a-z] ?)?({_SIGN}) ?([^<>=]+)", text, re.IGNORECASE):
        return match[2], _in_usual_order(match[1])
    if match := re.fullmatch(rf"([^<>=]+?) ?({_SIGN})(?: ?[a-z])?", text, re.IGNORECASE):
        return match[1], _TURNED[_in_usual_order(match[2])]
    return entry, ""


def split_pair(text: str) -> list[str]:
    """The two ends in "166,500 to 167,500", "166,500-167,500" or "166,500 <= x < 167,500"."""
    text = _plain_signs(text).strip("[]()")
    if match := re.fullmatch(rf"([^<>=]+(?:{_SIGN})) ?[a-z] ?((?:{_SIGN})[^<>=]+)", text, re.I):
        return [match[1], match[2]] if "<" in match[1] else [match[2], match[1]]
    text = re.sub(r"^(?:from|between) ", "", text, flags=re.IGNORECASE)
    return re.split(r";| to | and |, |(?<=\d) ?[-\u2013\u2212] ?(?=\d)", text)


def _plain_signs(text: str) -> str:
    """A text with single spaces, and with <= for the sign that is one character."""
    text = text.replace("\u2264", "<=").replace("\u2265", ">=")
    return " ".join(unicodedata.normalize("NFKC", text).split())


def _in_usual_order(sign: str) -> str:
    return {"=<": "<=", "=>": ">="}.get(sign, sign)
