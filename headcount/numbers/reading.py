"""Numbers as people type them, of any type, read exactly; text is never evaluated."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from numbers import Rational, Real
from typing import Any

from headcount.errors import Problem

LONGEST = 60  # characters; nobody types a longer number on purpose


LARGEST = Fraction(10) ** 300


@dataclass(frozen=True)
class Reading:
    """One way to read an entry.

    value is exact; decimals is how many were typed (None for a fraction); sign is "-", "+"
    or "" as typed, "fall" or "rise" as said ("fall of 31"); percent is True after "%"; words are
    what followed the number ("people", "million"), for the question to accept or refuse.
    """

    value: Fraction
    decimals: int | None = 0
    sign: str = ""
    percent: bool = False
    words: tuple[str, ...] = ()

    @property
    def is_fraction(self) -> bool:
        return self.decimals is None


def is_blank(entry: object) -> bool:
    """True where nothing was entered: None, ``...``, an empty text, or a list of these."""
    if isinstance(entry, dict):
        entry = list(entry.values())
    if isinstance(entry, (list, tuple, set, frozenset)):
        return all(map(_is_empty, entry))
    return _is_empty(entry)


def _is_empty(part: object) -> bool:
    if isinstance(part, str):
        return part.strip() in ("", "...", "\N{HORIZONTAL ELLIPSIS}")
    if isinstance(part, (list, tuple, set, frozenset, dict)):
        return not part
    return part is None or part is Ellipsis


def is_missing(value: object) -> bool:
    """True for None, NaN and the missing values of pandas, which are not equal to themselves."""
    if value is None:
        return True
    try:
        return bool(value != value)
    except ArithmeticError:  # a Decimal that is a signalling NaN
        return True
    except (TypeError, ValueError):  # pd.NA is neither; an array is many
        return type(value).__name__ == "NAType"


def read_number(entry: object) -> list[Reading]:
    """Read one number, of any numeric type or typed as text; text is never evaluated.

    Returns one reading, or two where a comma could mean thousands or decimals ("31,138":
    thousands first). Raises Problem, in words, for anything that is not one finite number.
    """
    if hasattr(entry, "dtype"):  # of numpy or pandas
        entry = _out_of_array(entry)
    if isinstance(entry, str):
        return _read_text(entry)
    if isinstance(entry, bool):
        raise Problem("True or False is not a number.")
    if isinstance(entry, Decimal):
        return [_from_decimal(entry)]
    if isinstance(entry, Rational):
        value = Fraction(int(entry.numerator), int(entry.denominator))
        return [_reading(value, 0 if value.denominator == 1 else None)]
    if isinstance(entry, Real):
        return [_from_decimal(Decimal(repr(float(entry))))]
    raise Problem("This is not a number.")


def _out_of_array(entry: Any) -> object:
    """The one value in an array or a column, or a single number of numpy, as Python's own.

    A float becomes a Decimal as it is printed: 31.1, also from a float32.
    """
    if hasattr(entry, "size") and entry.size != 1:
        raise Problem(f"This holds {entry.size} values; one number is wanted.")
    if hasattr(entry, "tolist") and getattr(entry, "ndim", False):
        entry = entry.reshape(-1)[0] if hasattr(entry, "reshape") else entry.tolist()[0]
    if getattr(entry, "ndim", False):  # an array inside it
        raise Problem("This is not a number.")
    kind = getattr(getattr(entry, "dtype", None), "kind", "")
    if kind == "f":
        return _decimal(str(entry))
    if kind and kind in "mM":  # a date or a length of time
        raise Problem("This is not a number.")
    return entry.item() if hasattr(entry, "item") else entry


def read_amount(text: object) -> float:
    """Read what was typed in a number box of a widget, where a comma before three digits
    groups thousands. Raises Problem."""
    reading = read_number(text)[0]
    if reading.percent or reading.words:
        raise Problem(f"'{str(text).strip()[:LONGEST]}' holds more than a number.")
    return float(reading.value)


def _reading(value: Fraction, decimals: int | None, **more) -> Reading:
    if abs(value) > LARGEST:
        raise Problem("This number is too large to be meant.")
    if "sign" not in more:
        more["sign"] = "-" if value < 0 else ""
    return Reading(value, decimals, **more)


def _from_decimal(number: Decimal) -> Reading:
    if not number.is_finite():
        raise Problem("This is not a finite number.")
    if abs(number.adjusted()) > 320:  # before Fraction() writes out a million digits
        raise Problem("This number is too large or too small to be meant.")
    return _reading(Fraction(number), _decimals(number.normalize()))


_MINUS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"), "-")


_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))  # pasted


_PLAIN = r"(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?"


_GROUPED = (
    r"\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?"  # 167 000 and 167'000
    r"|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+"  # 33,333,333 and 4,820.4
    r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+"  # 33.333.333 and 4.820,4
)


_NUMBER = rf"(?:{_GROUPED}|\d*,\d+|{_PLAIN})"


_FALL = (
    r"\b(?:fall|falls|fell|fallen|down|decreased?|dropp?e?d?|declined?|minus|fewer|less|lower|below"
    r"|reduction|loss)"
    r"\b(?: (?:of|by))?"
)


_RISE = r"\b(?:rise|rises|rose|risen|up|increased?|plus|more|higher|above)\b(?: (?:of|by))?"


_HEDGE = (
    r"^(?:about|around|roughly|approximately|at most|at least|(?:no )?(?:more|less|fewer) than"
    r"|over|under|below|above|up to(?= ?\d)"
    r"|=|~|>|\u2248|[x\u00d7](?= ?\d))\s*"
)


_NAMES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"


_WORDS = {word: str(number) for number, word in enumerate(_NAMES.split())}


_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "twentieth": 20,
    "hundredth": 100,
}


def _read_text(typed: str) -> list[Reading]:
    if len(typed) > LONGEST:
        raise Problem("This is too long for a number.")
    if any(unicodedata.category(c) == "No" for c in typed):
        raise Problem("Small raised or half signs cannot be read; type plain digits.")
    text = unicodedata.normalize("NFKC", typed).translate(_MINUS).replace("\u2019", "'")
    text = text.translate(_UNSEEN)
    text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    text = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", text)  # one-tenth
    text = " ".join(text.lower().split()).replace("\u2044", "/")
    if text.endswith(".") and not text.endswith(".."):
        text = text[:-1]
    wrong_form = Problem(f"'{' '.join(typed.split())}' is not a number I can read.")

    text = re.sub(_HEDGE, "", re.sub(r"^(?:an?|it) ", "", text))
    falls, rises = len(re.findall(_FALL, text)), len(re.findall(_RISE, text))
    if falls + rises > 1:
        raise wrong_form
    text = re.sub(_RISE, "", re.sub(_FALL, "", text)).strip()
    sign = "fall" if falls else "rise" if rises else ""
    if signed := re.match(r"([+-]) ?", text):
        if sign and (sign == "fall") != (signed[1] == "-"):
            raise wrong_form
        sign, text = signed[1], text[signed.end() :]
    text = re.sub(r"^(?:\u00a3|gbp) ?", "", text)
    text = re.sub(r"^(?:an?|one) (?=[a-z]+$)", "", text)
    if text in _PARTS:
        return [_signed(Fraction(1, _PARTS[text]), None, sign)]
    text = " ".join(_WORDS.get(word, word) for word in text.split(" "))

    text = text.replace(" out of ", " in ")
    if match := re.fullmatch(rf"({_NUMBER}) ?(?:/| in ) ?({_NUMBER}) ?(%|per ?cent)?", text):
        above, below = (_one_number(part)[0][0] for part in match.group(1, 2))
        if below == 0:
            raise Problem("A fraction with 0 below the line has no value.")
        return [_signed(above / below, None, sign, percent=bool(match[3]))]
    match = re.fullmatch(rf"({_NUMBER}) ?(.*)", text)
    if not match or re.search(r"[^a-z%\u00a3 -]", match[2]):
        raise wrong_form
    rest = match[2].strip()
    percent = bool(re.match(r"%|per ?cent\b|pct\b", rest))
    words = tuple(re.sub(r"^(?:%|per ?cent\b|pct\b)", "", rest).split())
    return [
        _signed(value, decimals, sign, percent=percent, words=words)
        for value, decimals in _one_number(match[1])
    ]


def _signed(size: Fraction, decimals: int | None, sign: str, **more) -> Reading:
    return _reading(-size if sign in ("-", "fall") else size, decimals, sign=sign, **more)


def _one_number(text: str) -> list[tuple[Fraction, int]]:
    """The value and the decimals typed; twice where the comma has two meanings."""
    if re.fullmatch(r"[1-9]\d{0,2},\d{3}", text):
        return [_exact(text.replace(",", "")), _exact(text.replace(",", "."))]
    if re.fullmatch(_GROUPED, text):
        last = max(text.rfind("."), text.rfind(","))
        is_decimal = last >= 0 and not re.fullmatch(r"\d+(?:([.,])\d{3})(?:\1\d{3})+", text)
        whole = re.sub(r"\D", "", text[:last] if is_decimal else text)
        return [_exact(f"{whole}.{text[last + 1 :]}" if is_decimal else whole)]
    return [_exact(text.replace(",", "."))]


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise Problem(f"'{text}' is not a number I can read.") from None


def _exact(text: str) -> tuple[Fraction, int]:
    number = _decimal(text)
    if not number.is_finite() or number and abs(number.adjusted()) > 300:
        raise Problem("This number is too large or too small to be meant.")
    return Fraction(number), _decimals(number)
