"""Numbers in text as people type them: digits with marks, fractions, products, words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache

from headcount.errors import Problem
from headcount.numbers.characters import plain

LONGEST = 60  # characters; nobody types a longer number on purpose
LARGEST = Fraction(10) ** 300


@dataclass(frozen=True)
class Reading:
    """One way to read an entry.

    value is exact; decimals is how many were typed (None where it was worked out: a fraction, a
    product); sign is "-", "+" or "" as typed, "fall" or "rise" as said ("fall of 31"); bound is
    "<", "<=", ">" or ">=" where it says so ("less than 5"); percent is True after "%"; words are
    what followed the number ("people", "million"), for the question to accept or refuse.
    """

    value: Fraction
    decimals: int | None = 0
    sign: str = ""
    bound: str = ""
    percent: bool = False
    words: tuple[str, ...] = ()

    @property
    def is_fraction(self) -> bool:
        return self.decimals is None


def reading(value: Fraction, decimals: int | None, sign: str | None = None, **more) -> Reading:
    """The Reading of a value, whose sign is its own unless another is given."""
    if abs(value) > LARGEST:
        raise Problem("This number is too large to be meant.")
    return Reading(value, decimals, ("-" if value < 0 else "") if sign is None else sign, **more)


def of_decimal(number: Decimal) -> Reading:
    """The Reading of a decimal, with the decimals that it is printed with."""
    if not number.is_finite():
        raise Problem("This is not a finite number.")
    if abs(number.adjusted()) > 320:  # before Fraction() writes out a million digits
        raise Problem("This number is too large or too small to be meant.")
    return reading(Fraction(number), _decimals(number.normalize()))


def decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise Problem(f"'{text}' is not a number I can read.") from None


@lru_cache(maxsize=4096)  # one entry is read for each answer that it is held against
def read_text(typed: str, *, points_group: bool = False) -> tuple[Reading, ...]:
    """The one or two readings of a text; raises Problem, in words, for anything else.

    Two where a comma before three digits could group thousands or begin decimals; with
    points_group the same is asked of a point.
    """
    if len(typed) > LONGEST:
        raise Problem("This is too long for a number.")
    wrong_form = Problem(f"'{' '.join(typed.split())}' is not a number I can read.")
    text = _trimmed(plain(typed))
    if turkish := _TURKISH.fullmatch(text):
        text = f"{turkish[1]}%"
    text, bound = _without_bound(text)
    text, sign = _without_direction(text, wrong_form)
    text = _with_digits_for_words(_MONEY_BEFORE.sub("", text))
    for form, values in _FORMS:
        if found := form.match(text):
            percent, words = _what_follows(text[found.end() :], wrong_form)
            return tuple(
                reading(
                    -size if sign in ("-", "fall") else size,
                    decimals,
                    sign,
                    bound=bound,
                    percent=percent,
                    words=words,
                )
                for size, decimals in values(*found.groups(), points_group=points_group)
            )
    raise wrong_form


# --- what stands before and after the number -------------------------------------------------

# Words that make a number a bound. The order matters: "no more than" before "more than".
_BOUNDS_BEFORE = {
    "<=": r"(?:no|not) (?:more|higher|greater) than|at most|up to|maximum of",
    ">=": r"(?:no|not) (?:less|fewer|lower) than|at least|minimum of",
    "<": r"(?:less|fewer|lower|smaller) than|under|below|beneath",
    ">": r"(?:more|higher|greater|larger) than|over|above|upwards of",
}
_SIGN = "<=|>=|=<|=>|<|>"
_USUAL = {"=<": "<=", "=>": ">="}
_TURNED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
_BOUNDS_AFTER = {"<=": r"or (?:less|fewer|lower|under)", ">=": r"or (?:more|higher|over|above)"}
_BEFORE = {
    bound: re.compile(rf"(\D*?)(?<![a-z])(?:{words})(?![a-z]) ?(?=\S)")
    for bound, words in _BOUNDS_BEFORE.items()
}
_AFTER = {bound: re.compile(rf" {words}$") for bound, words in _BOUNDS_AFTER.items()}
_SIGN_BEFORE = re.compile(rf"(?:[a-z] ?)?({_SIGN}) ?([^<>=]+)")
_SIGN_AFTER = re.compile(rf"([^<>=]+?) ?({_SIGN})(?: ?[a-z])?")
_FALL = re.compile(
    r"\b(?:falls?|fell|fallen|down|decreased?|decreases|drops?|dropped|declined?|declines|reduced?"
    r"|reduces|reduction|shrank|shrunk|cut|fewer|less|lower|below|loss|lost)\b"
)
_RISE = re.compile(
    r"\b(?:rises?|rose|risen|up|increased?|increases|grew|grown|growth|gain|gained|more|higher"
    r"|above)\b"
)
# Words before a number that change nothing.
_FILLERS = re.compile(
    r"^(?:(?:(?:about|around|roughly|approximately|approx\.?|circa|ca?\.|nearly|almost|exactly|some"
    r"|just|only|slightly|a little|well|it|they|there|is|are|was|were|has|have|been|went|gone"
    r"|an?|by|of)(?= |\d)|[=~]|[x\u00d7](?= ?\d)) ?)*"
)
_MONEY = "(?:[\u00a3\u20ac$]|gbp|eur|usd)"
_MONEY_BEFORE, _MONEY_AFTER = re.compile(rf"^{_MONEY} ?"), re.compile(rf"{_MONEY}$")
_PERCENT = re.compile(r"(?:%|per ?cents?\b|pct\b|pc\b)")


def _trimmed(text: str) -> str:
    """Without quotes round it and without a mark that ends a sentence."""
    text = text.strip("\"' ")
    return text if text.endswith("..") else re.sub(r"[.,;!]$", "", text)


def _without_fillers(text: str) -> str:
    return _FILLERS.sub("", text)


def _without_bound(text: str) -> tuple[str, str]:
    """("5", "<") for "x < 5", "5 > x" and "less than 5"."""
    if found := _SIGN_BEFORE.fullmatch(text):
        return found[2], _USUAL.get(found[1], found[1])
    if found := _SIGN_AFTER.fullmatch(text):
        return found[1], _TURNED[_USUAL.get(found[2], found[2])]
    for bound, words in _AFTER.items():
        if found := words.search(text):
            return text[: found.start()], bound
    for bound, words in _BEFORE.items():
        if found := words.match(text):
            return found[1] + text[found.end() :], bound
    return text, ""


def _without_direction(text: str, wrong_form: Problem) -> tuple[str, str]:
    """("5", "fall") for "a fall of 5", ("5", "-") for "- 5" and "minus 5"."""
    falls, rises = len(_FALL.findall(text)), len(_RISE.findall(text))
    if falls + rises > 1:
        raise wrong_form
    sign = "fall" if falls else "rise" if rises else ""
    text = _RISE.sub("", _FALL.sub("", _without_fillers(text)))
    text = " ".join(text.split())
    if behind := re.fullmatch("(.*) (minus|negative|plus|positive)", text):
        text = f"{behind[2]} {behind[1]}"
    text = _without_fillers(text)
    if signed := re.match(r"([+-]|minus |negative |plus |positive ) ?", text):
        typed = "-" if signed[1].strip() in ("-", "minus", "negative") else "+"
        if sign and (sign == "fall") != (typed == "-"):
            raise wrong_form
        return _without_fillers(text[signed.end() :]), typed
    return text, sign


def _what_follows(rest: str, wrong_form: Problem) -> tuple[bool, tuple[str, ...]]:
    """Whether a percent sign follows a number, and the words after it."""
    rest = rest.strip()
    percent = _PERCENT.match(rest)
    words = _MONEY_AFTER.sub("", rest[percent.end() :] if percent else rest)
    if re.search("[^a-z\u00d7 ]", words):
        raise wrong_form
    return bool(percent), tuple(words.replace("\u00d7", "x").split())


# --- the number itself -----------------------------------------------------------------------

_PLAIN = r"(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?"
_GROUPED = (
    r"\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?"  # 167 000 and 167'000
    r"|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+"  # 33,333,333 and 4,820.4
    r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+"  # 33.333.333 and 4.820,4
)
_NUMBER = rf"(?:(?:{_GROUPED})(?!\d)|\d*,\d+|{_PLAIN})"
_TIMES = "(?:[\u00d7*]|(?<!^0)x)"  # 0x10 is a number of programmers
_POWER = r"10 ?(?:\^|\*\*) ?[+-]?\d{1,3}"

_FACTOR = rf"(?:{_POWER}|{_NUMBER})"
_TURKISH = re.compile(rf"% ?([+-]?{_NUMBER})")

_ONES = "one two three four five six seven eight nine".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_TO_NINETEEN = (
    "zero",
    *_ONES,
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_NUMBER_WORDS = {
    **{word: number for number, word in enumerate(_TO_NINETEEN)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **{
        f"{ten} {one}": 10 * n + m
        for n, ten in enumerate(_TENS, 2)
        for m, one in enumerate(_ONES, 1)
    },
}
_LONGEST_FIRST = "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True))
_ANY_NUMBER_WORD = re.compile(rf"\b(?:{_LONGEST_FIRST})\b")
_PARTS = {
    **{"half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6},
    **{"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12},
    **{"thirteenth": 13, "fourteenth": 14, "twentieth": 20, "hundredth": 100},
}


def _with_digits_for_words(text: str) -> str:
    """ "3 quarters" for "three-quarters", "45" for "forty-five"."""
    text = re.sub(r"(?<=[a-z\d])-(?=[a-z])", " ", text)
    return _ANY_NUMBER_WORD.sub(lambda word: str(_NUMBER_WORDS[word[0]]), text)


def _mixed(whole: str, above: str, below: str, **_) -> list[tuple[Fraction, None]]:
    return [(int(whole) + _quotient(Fraction(above), Fraction(below)), None)]


def _part(many: str | None, part: str, **_) -> list[tuple[Fraction, None]]:
    return [(_first(many or "1") / _PARTS[part], None)]


def _one_in(above: str, below: str, **_) -> list[tuple[Fraction, None]]:
    return [(_quotient(_first(above), _first(below)), None)]


def _product(text: str, **_) -> list[tuple[Fraction, int | None]]:
    """Products and quotients, worked out from left to right; 5.2 x 10^4 is a number as typed."""
    if scientific := re.fullmatch(rf"({_NUMBER}) ?{_TIMES} ?({_POWER})", text):
        return [_exact(f"{scientific[1].replace(',', '.')}e{_exponent(scientific[2])}")]
    value = Fraction(1)
    for operator, factor in re.findall(rf"({_TIMES}|/|^) ?({_FACTOR})", text):
        power = re.fullmatch(_POWER, factor)
        number = _exact(f"1e{_exponent(factor)}")[0] if power else _first(factor)
        value = _quotient(value, number) if operator == "/" else value * number
        if abs(value) > LARGEST:
            raise Problem("This number is too large to be meant.")
    return [(value, None)]


def _exponent(power: str) -> int:
    """4 of 10^4 and 10**4."""
    return int(re.split(r"\^|\*\*", power)[1])


def _as_typed(text: str, points_group: bool) -> list[tuple[Fraction, int]]:
    """The value and the decimals typed; twice where a mark has two meanings."""
    mark = "[.,]" if points_group else ","
    if re.fullmatch(rf"[1-9]\d{{0,2}}{mark}\d{{3}}", text):
        return [_exact(re.sub(mark, "", text)), _exact(text.replace(",", "."))]
    if re.fullmatch(_GROUPED, text):
        last = max(text.rfind("."), text.rfind(","))
        is_decimal = last >= 0 and not re.fullmatch(r"\d+(?:([.,])\d{3})(?:\1\d{3})+", text)
        whole = re.sub(r"\D", "", text[:last] if is_decimal else text)
        return [_exact(f"{whole}.{text[last + 1 :]}" if is_decimal else whole)]
    return [_exact(text.replace(",", "."))]


_VALUES: dict[str, Callable[..., Sequence]] = {
    r"(\d+)(?: and)? ([1-9]\d?)/([1-9]\d?)": _mixed,  # 33 1/3
    rf"(?:({_NUMBER}) )?({'|'.join(_PARTS)})s?(?![a-z])": _part,  # a tenth, 3 quarters
    rf"({_NUMBER}) (?:in|out of) ({_NUMBER})": _one_in,
    rf"({_NUMBER}(?: ?(?:{_TIMES}|/) ?{_FACTOR})+)": _product,
    rf"({_NUMBER})": _as_typed,
}
_FORMS = [(re.compile(rf"{form}(?![\d.,'/*^-])"), values) for form, values in _VALUES.items()]


def _first(text: str) -> Fraction:
    return _as_typed(text, points_group=False)[0][0]


def _quotient(above: Fraction, below: Fraction) -> Fraction:
    if below == 0:
        raise Problem("A fraction with 0 below the line has no value.")
    return above / below


def _exact(text: str) -> tuple[Fraction, int]:
    number = decimal(text)
    if not number.is_finite() or number and abs(number.adjusted()) > 300:
        raise Problem("This number is too large or too small to be meant.")
    return Fraction(number), _decimals(number)


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
