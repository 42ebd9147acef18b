"""When, in a sentence: days, months, years and periods, and lengths of time that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from headcount.story.sentence_numbers import FALLS, NUMBER_WORD, RISES

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_SEASON_YEAR = rf"{_YEAR}[/–-]\d\d(?:\d\d)?(?!\d)"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY = rf"(?:{_NTH} (?:of )?(?:{_MONTHS})|(?:{_MONTHS}) {_NTH})(?!\d)(?:,? {_YEAR})?"
_MONTH_YEAR = rf"(?:{_MONTHS}) {_YEAR}"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_UNIT = r"(?:year|month|week|day|decade|quarter|winter|spring|summer|autumn|season|century)"
_MANY = rf"(?:\d{{1,3}}|a|an|one|{NUMBER_WORD})"
_END = rf"(?:{_DAY}|{_MONTH_YEAR}|{_YEAR}|(?:{_MONTHS})\b)"

# Each form, and the group of it that is marked.
_FORMS = (
    rf"\b((?:the )?(?:financial |school |tax )?(?:year|{_MANY} (?:months|weeks|years)) "
    rf"(?:to|ending|ended|until) (?:the end of )?{_END})",
    rf"\b((?:the )?(?:first|second|third|fourth|last|final) (?:quarter|half) of (?:{_YEAR}|the"
    rf" year|"
    rf"last year|this year))",
    rf"\b(Q[1-4] {_YEAR})\b",
    rf"\b[Bb]etween ({_END} and {_END})",
    rf"\b({_DAY}(?: (?:to|and) {_DAY})?)",
    rf"\b((?:{_MONTHS}) (?:to|and) {_MONTH_YEAR})",
    rf"\b({_MONTH_YEAR})\b",
    rf"\b((?:spring|summer|autumn|winter|early|late|mid-?) ?(?:of )?{_YEAR})\b",
    rf"\b({_SEASON_YEAR})",
    rf"\b((?:the )?(?:end|start|beginning) of {_YEAR})\b",
    rf"\b((?:the )?(?:same (?:period|{_UNIT}) )(?:last year|a year earlier|in {_YEAR}|of {_YEAR}))",
    rf"\b((?:[Ll]ast|[Tt]his|the previous|the following|next|the past) {_UNIT})\b",
    rf"\b((?:[Aa]n?|{_MANY}) {_UNIT}s? (?:ago|earlier|before))\b",
    rf"\b((?:the )?{_UNIT} (?:before|earlier))\b",
    rf"\b(?:[Ww]ett|[Dd]ri|[Hh]ott|[Cc]old|[Ww]arm|[Bb]usi|[Ww]or|[Bb])est ({_MONTHS})\b",
    rf"\b(?:on|since|last|until) ({_WEEKDAY})\b",
    r"\b(?:at|over|during) (the weekend)\b",
    r"\b(yesterday|today|last night|this morning)\b",
    rf"\b({_YEAR})(?= (?:was|is|will be|has been)\b)",
    rf"\b(?i:in|since|of|by|until|during|for|from|to|than|before|after|with|against) (?:the"
    rf" year )?({_YEAR})\b"
    r"(?![\d.,]\d| (?:people|cases|homes|pounds|euros|jobs|visits|deaths|pupils|children))",
    rf"\b[Tt]he ({_YEAR}) (?=[A-Za-z])",
    rf"\b(?:on|over|above|below|with|to|from|of) ({_YEAR})(?= levels?\b|[,.;:)]|$)",
    rf"(?<=and )({_YEAR})\b(?=[,.;:)]|$)",
    rf"\(({_YEAR})\)",
    rf"^({_YEAR})(?=[,:])",
    rf"\b(?:in|since|from|for|until|during|by|of) ((?:{_MONTHS}))\b(?! \d)",
)
# What may stand between a verb or "to" and a length of time that is compared.
_ABOUT = r"(?:about |around |nearly |almost |an average of |just (?:over|under) )?"
_LENGTH = rf"(?:\d[\d.]*|{NUMBER_WORD})"
_SPANS = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
# The second of two, with its unit or bare: from 16 weeks to 12
_SECOND = (
    rf"({_LENGTH}(?: {_SPANS}\b|(?=[.,;](?!\d)|$| (?:in|last|a|the|before|during|when|earlier)\b)))"
)
_MOVED = rf"\b(?:{FALLS}|{RISES}|doubled|halved|trebled)\b"
# A length of time that is what is compared: waits fell "from 16 weeks to 12"; each group is one.
_COMPARED = (
    rf"(?i:{_MOVED}[^.;]{{0,40}}?\bfrom {_ABOUT}({_LENGTH}(?: {_SPANS})?) to {_ABOUT}"
    rf"({_LENGTH} {_SPANS})\b)",
    rf"(?i:{_MOVED}[^.;]{{0,40}}?\bto {_ABOUT}({_LENGTH} {_SPANS}),? (?:(?:up|down) )?"
    rf"from {_ABOUT}{_SECOND})",
    rf"(?i:\b({_LENGTH} {_SPANS})(?: on average)?,? (?:up|down) from {_ABOUT}{_SECOND})",
    rf"(?i:{_MOVED}[^.;]{{0,40}}?\bfrom {_ABOUT}({_LENGTH} {_SPANS}) to {_ABOUT}{_SECOND})",
    rf"(?i:\b(?:times?|waits?|delays?|expectancy|stays?)\b[^.;,]{{0,40}}? (?:to|was|were|is|are"
    rf"|averaged|reached) {_ABOUT}({_LENGTH} {_SPANS})\b)",
)
# Any other length of time is no count, unless it is counted itself ("18,450 days of school").
_LENGTHS = (
    rf"(?<![\d.,])\b(?:{_MANY}) (?:more |full )?(?:years?|months?|weeks?|decades?)\b(?! of)",
    rf"\b(?:in|for|over|within|past|last|next|after|every|the|than|first|nearly|almost|about) "
    rf"(?!an? quarter\b)(?:{_MANY}) (?:more |full )?{_UNIT}s?\b(?! of)",
    rf"(?<![\d.,])\b{_MANY}(?: to | or |-|–){_MANY} {_SPANS}\b"
    r"(?! (?:of|an? (?:day|week|month|year))\b)",
    rf"\b{_MANY}-(?:year|month|week|day|hour|minute|night|season)s?\b",
    rf"\b{_MANY}(?:-| )(?:year|month|week|day|hour|minute)s?[- ](?:old|long|high|low|wait|period|"
    r"sentence|plan|deal|contract|term|break|olds)s?\b",
    rf"(?<![\d.,])\b(?:\d{{1,3}}|{_MANY}) (?:hours?|minutes?|seconds?)\b"
    r"(?! an? (?:day|week|month|year))",
    r"\b\d{1,2}(?::\d\d| ?[ap]\.?m\b\.?)(?: ?[ap]\.?m\b\.?)?",
    r"\b(?:aged?|ages) (?:between )?\d{1,2}(?: ?(?:to|and|-|–) ?\d{1,2}| or over| and over)?\b",
    r"\b\d{1,2} ?(?:to|and|-|–) ?\d{1,2}(?:-year-olds?| age (?:group|range))\b",
    r"\b(?:under|over)[- ]\d{1,2}s\b|\b\d{1,2}s\b",
)


def times_in(text: str) -> list[tuple[int, int]]:
    """Where a sentence says when."""
    found: list[tuple[int, int]] = []
    for form in _FORMS:
        for match in re.finditer(form, text):
            _add(found, match.start(1), match.end(1))
    return sorted(found)


def lengths_in(text: str) -> Iterator[tuple[int, int]]:
    """Where lengths of time, times of day and ages stand, whose numbers count nothing."""
    compared = [
        match.span(group)
        for form in _COMPARED
        for match in re.finditer(form, text)
        for group in range(1, match.re.groups + 1)
    ]
    for form in _LENGTHS:
        for match in re.finditer(form, text, flags=re.IGNORECASE):
            if not any(match.start() < end and start < match.end() for start, end in compared):
                yield match.start(), match.end()


def _add(found: list[tuple[int, int]], start: int, end: int) -> None:
    if not any(first < end and start < last for first, last in found):
        found.append((start, end))
