"""What a sentence states, marked in it by rules: numbers, what is counted, direction, judgement,
who says so, and when. English; it never says whether the sentence is true.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from headcount.story.sentence_numbers import Printed, numbers_in
from headcount.story.sentence_times import lengths_in, times_in
from headcount.story.wording import words_in

KINDS = {
    "number": "number",
    "counted": "what is counted",
    "direction": "direction",
    "judging": "judging word",
    "who": "who says so",
    "when": "when",
}
_STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")
_DIRECTIONS = {"halved": -50.0, "doubled": 100.0, "tripled": 200.0}


@dataclass(frozen=True)
class Mark:
    """A piece of a sentence: where it stands, what it says, and of which kind it is."""

    start: int
    end: int
    kind: str
    text: str


@dataclass(frozen=True)
class Marked:
    """A sentence, its marks in order, and its numbers read."""

    text: str
    marks: tuple[Mark, ...]
    numbers: tuple[Printed, ...]

    def of(self, kind: str) -> list[str]:
        return [mark.text for mark in self.marks if mark.kind == kind]


def marked(text: str) -> Marked:
    """The marks of one sentence or of several.

    >>> marked("Thefts fell to 20 in 2023.").of("when")
    ['2023']
    """
    text = " ".join(text.translate(_STRAIGHT).split())
    times = times_in(text)
    lengths = list(lengths_in(text))
    numbers = numbers_in(text, [*times, *lengths])
    marks = [Mark(one.start, one.end, "number", one.text) for one in numbers]
    marks += [Mark(start, end, "when", text[start:end]) for start, end in times]
    for kind, places in (
        ("judging", _judging(text)),
        ("direction", _directions(text, numbers)),
        ("who", _who(text)),
        ("counted", _counted(text, numbers, times)),
    ):
        for start, end in places:
            if not any(mark.start < end and start < mark.end for mark in marks):
                marks.append(Mark(start, end, kind, text[start:end]))
    return Marked(text, tuple(sorted(marks, key=lambda mark: mark.start)), tuple(numbers))


# --- words that judge ----------------------------------------------------------------------

_NO_JUDGEMENT = {
    # "just over half" rounds, "not only" adds, "only child" is a child
    "just": r"^just (?:over|under|above|below|short|shy|as|like|in case|about)\b|^just(?=[.,]|"
    r" (?:cause|and))",
    "only": r"^only (?:child|if|when|because)\b",
    "after": r"^after (?:tax|inflation|housing|school|midnight|hours|work|all|that|this|which"
    r"|\d\w*|the age)\b",
    "following": r"^following (?:the (?:rules|law)|year|day|week|month|suit)\b",
    "record": r"^record (?:label|shop|store|company|book|keeping|player|deal|producer)s?\b",
}
_BEFORE = {
    "only": r"\b(?:not|if|the) $",
    "just": r"\b(?:not|a|the) $",
    "following": r"\b(?:the|is|are|was|were|been|by) $",
    "record": r"\b(?:criminal|track|his|her|their|its|on the|off the|to|world|the public|voting"
    r"|for the) $",
    "as many as": r"\b(?:twice|times|half|double|a third) $",
    "after": r"\b(?:looked|look|looks|looking|named|the day|the year|soon|shortly|day) $",
}
# "The lowest in two years" compares; "the lowest paid" names a group.
_OF_YEARS = r" (?:(?!paid|income)[a-z]+ )?(?:(?:in|for|since)\b|ever\b)"
_RECORD = (
    r"^record (?:high|low|level|number|year|rise|fall|profit|loss|attendance|\d|[£€$]"
    r"|crowd|sum|total|breaking)"
)


def _judging(text: str) -> list[tuple[int, int]]:
    places = []
    for start, end, name in words_in(text)[1]:
        if name in ("by", "to", "times", "points", *_DIRECTIONS):
            continue
        if name in _NO_JUDGEMENT and re.search(_NO_JUDGEMENT[name], text[start:].lower()):
            continue
        if name in _BEFORE and re.search(_BEFORE[name], text[:start].lower()):
            continue
        if name == "record" and not (
            re.search(_RECORD, text[start:].lower())
            or re.search(r"\b(?:an?|new|all-time|on) $", text[:start].lower())
        ):
            continue
        if name == "lowest" and not re.match(_OF_YEARS, text[end:].lower()):
            continue
        if name == "up to" and not re.match(r"up to (?:an? |about )?[\d£€$]", text[start:].lower()):
            continue
        places.append((start, end))
    return places


# --- direction -----------------------------------------------------------------------------

_VERBS = (
    r"fell|falls|fallen|falling|rose|rises|risen|rising|dropped|drops|dropping|declin(?:ed|es|ing)"
    r"|decreas(?:ed|es|ing)|increas(?:ed|es|ing)|grew|grows|grown|growing|shr[aiu]nk|shrinks"
    r"|slipped|slips|dipped|dips|dwindled|climbed|climbs|jumped|jumps|edged (?:up|down)|eased"
    r"|halv(?:ed|es|ing)|doubl(?:ed|es|ing)|(?:tripl|trebl|quadrupl)(?:ed|es|ing)|went (?:up|down)"
    r"|gone (?:up|down)|reduced|cut|slashed|expanded|widened|narrowed|recovered"
)
_NOUNS = r"(?:rise|increase|fall|drop|decline|decrease|reduction|jump|growth|dip|cut)"
# Somebody changes it: cut its interest rate, raised fares by.
_CHANGES_IT = (
    r"(?<!\bto )(?<!\ba )(?<!\bthe )\b(?P<verb>cuts?|raise[sd]|lower(?:s|ed)|lift(?:s|ed)"
    r"|slashe[sd]|reduce[sd]) (?:"
    r"(?:its|their|his|her|our|the) (?P<own>(?:[A-Za-z-]+ ){0,2}?[A-Za-z-]+)"
    r"|(?P<bare>(?:[A-Za-z-]+ ){0,2}?(?:[Rr]ates?|prices?|fares?|fees|taxes|bills|rents|spending"
    r"|costs|wages|pay|jobs|staff|emissions)))(?= (?:by|to|from|again|for)\b)"
)
_BARE = "rise|fall|drop|increase|decrease|decline|grow|shrink|double|halve|triple|climb"
_NEAR = (
    r"(?: (?:by|of|from|on|to|about|around|almost|nearly|more than|less than|over|just|only"
    r"|some|as much as))*"
)


def _directions(text: str, numbers: list[Printed]) -> list[tuple[int, int]]:
    starts, ends = {one.start for one in numbers}, {one.end for one in numbers}
    found = []
    for one in re.finditer(rf"\b(?:{_VERBS})\b", text, flags=re.IGNORECASE):
        if one[0].lower() == "cut" and not re.search(
            r"(?:has|have|had|was|were|been) $", text[: one.start()]
        ):
            continue
        if not re.match(
            r" (?:asleep|in love|ill|out|short of|behind|water|into)\b", text[one.end() :]
        ):
            found.append(one.span())
    for one in re.finditer(rf"\b(?:will|to|could|would|may|might|can|not) ({_BARE})\b", text):
        found.append(one.span(1))
    for one in re.finditer(r"\b(raise[sd]?) (?:the|your|a) (?:risk|chance|number|rate)", text):
        found.append(one.span(1))
    found += [one.span("verb") for one in re.finditer(_CHANGES_IT, text)]
    for one in re.finditer(rf"\b{_NOUNS}\b|\b(?:above|below)(?= average)", text):
        if one.start() - 1 in ends:
            found.append(one.span())
    for one in re.finditer(
        rf"\b(?:an?|the|this|that|sharp|small|slight|large|big|\w+er) ({_NOUNS}) (?:of|in|from"
        rf"|to)\b",
        text,
    ):
        found.append(one.span(1))
    for one in re.finditer(r"\b(up|down)\b", text, flags=re.IGNORECASE):
        after = re.match(_NEAR + " ", text[one.end() :])
        if re.match(r" to\b", text[one.end() :]) and one[0].lower() == "up":
            continue
        if after and (
            one.end() + after.end() in starts or re.match(r" (?:from|on)\b", text[one.end() :])
        ):
            if not re.search(
                r"\b(?:edged|went|gone|set|made|make|makes|took|picked|turned|grew) $",
                text[: one.start()],
            ):
                found.append(one.span(1))
    for one in re.finditer(r"\b(more|fewer|less|higher|lower|smaller|larger)\b", text):
        if one.start() - 1 in ends and not re.search(r"\btimes $", text[: one.start()]):
            found.append(one.span(1))
    return found


# --- who -----------------------------------------------------------------------------------

_SAYS = (
    r"said|says|say|claim(?:ed|s)?|warn(?:ed|s)?|report(?:ed|s)?|announced|estimate(?:d|s)?"
    r"|found|finds"
    r"|suggest(?:ed|s)?|show(?:ed|s)?|reveal(?:ed|s)?|told|confirmed|insist(?:ed|s)?|argue[ds]?"
    r"|admitted|believe[ds]?|calculate[ds]?|stated|wrote|writes|predict(?:ed|s)?|concluded"
    r"|indicate[ds]?"
)
_NOUN_PHRASE = r"(?:[A-Za-z][\w'&.-]*)(?: [\w'&.-]+(?:,\d{3})?){0,8}?"
_WATCHES = "regulator|ombudsman|watchdog|police|council|ministry|office|hospital|coastguard|court"
# The subject of "showed a rise" is counted, unless it is a source.
_SHOWED = r" (?:show|shows|showed|shown) (?:a|an|no|little|some)(?: [\w-]+)? (?:change|"
_SOURCES = (
    r"\b(?:figures|data|statistics|survey|poll|report|study|research|census|analysis|review|records|"
    r"accounts|results|bulletin|release|paper|audit|council|police|force|office|ministry|company"
    r"|inspectorate|agency|authority|board|bank|institute|university|union|charity|index|count)s?$"
)
_NOBODY = set(("it he she they we i which who that this there and but has have had also").split())


def _who(text: str) -> list[tuple[int, int]]:
    found = []
    for pattern in (
        rf"\b[Aa]ccording to ({_NOUN_PHRASE})(?=[.,;:]|$| (?:in|on|for|published|which|that)"
        rf" (?![A-Z])| -)",
        rf",['\"]? ({_NOUN_PHRASE}) (?:has |have |had )?(?:{_SAYS})\b(?! by\b)",
        rf",['\"]? (?:{_SAYS}) ({_NOUN_PHRASE})(?=[.,;:]|$)",
        rf"(?:^|[.!?] )({_NOUN_PHRASE}) (?:has |have |had )?(?:said|says|claimed|claims|warned"
        rf"|warns|estimated"
        rf"|estimates|reported|announced|insists?|insisted|told|suggests?|shows?|showed)"
        rf" (?:that |on \w+ that )?(?=[\w£$€])",
        rf"(?:^|[.!?] )({_NOUN_PHRASE}) (?:had |has |have )?(?:first |also )?(?:spoken of"
        rf"|counted)\b",
        rf"(?:^|[.!?] )((?:The |A )?(?:\w+ )?(?:{_WATCHES})) (?:has |had )?(?:received|recorded)\b",
    ):
        for one in re.finditer(pattern, text):
            start, end = _phrase(text, *one.span(1))
            if _is_counted(text[start:end], text[end:]):
                continue
            if end > start:
                found.append((start, end))
    return found


def _is_counted(words: str, behind: str) -> bool:
    """Whether nobody says, but a count moved: "The number of homes showed no change"."""
    if re.match(
        r"(?:[Tt]he |[Aa] )?(?:number|share|proportion|percentage|total|rate|level) of\b", words
    ):
        return True
    moved = re.match(rf"{_SHOWED}{_NOUNS[3:]}\b", behind)
    return moved is not None and not re.search(_SOURCES, words, re.I)


def _phrase(text: str, start: int, end: int) -> tuple[int, int]:
    """A name without what belongs to the sentence: nobody, and no numbers."""
    words = text[start:end]
    if re.search(r"\b(?:was|were|is|are|be|been|fell|rose)\b|^[Aa] total\b", words):
        return start, start
    if cut := re.search(r" (?:of|on|in|for) \d", words):
        end = start + cut.start()
        words = text[start:end]
    first = words.split()[0].lower()
    last = words.split()[-1].lower()
    if (
        first in _NOBODY
        or last in _NOBODY
        or re.search(r"\d|\b(?:was|were|is|are|fell|rose)\b", words)
    ):
        return start, start
    return start, start + len(words.rstrip(".,"))


# --- what is counted -----------------------------------------------------------------------

_STOP = (
    "in on at to from for with who that which about among across between over under by since"
    " during after before near at the than and or but as of per left killed inspected used had has"
    " have was were is are could will would may might can did does do came went back backed met"
    " said"
    " this last each every only less more fewer lost handed it its their whose where when while if"
    " seen made took up down"
).split()
_IRREGULAR = set(
    (
        "people children men women staff police cattle sheep crime gas electricity water waste "
        "land energy homes"
    ).split()
)
_VERB_AFTER = (
    rf"(?:(?:has|have|had|been|is|are|was|were|also|nearly|almost|more than|sharply|again|still"
    rf"|could|now|will)"
    rf" )*(?:{_VERBS}|soar(?:ed|s)|surg(?:ed|es)|plung(?:ed|es)|plummet(?:ed|s)|slump(?:ed|s)"
    rf"|collapsed|tumbled|rocketed|(?:was|were|is|are|stood at|reached|hit|costs?|totalled|averaged"
    rf"|brought in|raised|came to|amounted to)(?= (?:up |down |about |at |by |a |an |over |just"
    rf" |only "
    rf"|nearly |almost |more than |less than |an average of )*[\d£€$])|(?:reached|hit)(?="
    rf" (?:an?|their|its) )|(?:{_BARE})|(?:was|were|is|are) (?:up|down)\b)"
)
# Who cuts something is not what is counted, and neither is who climbs from 14th to 6th.
_ACTS = (
    r"^(?:(?:has|have|had|will|could|also|now|nearly|almost|again|still) )*(?:(?:cut|cuts|slashed"
    r"|reduced|reduces)(?! (?:by|to|from|in)\b)"
    r"|(?:grew|increased|doubled|halved|tripled|raised|lowered|expanded|narrowed|widened)"
    r" (?:its|their|his|her|our)\b)"
)
_ORDINAL = (
    r"(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
)
_RANKS = rf" (?:(?:up|down) )?(?:(?:from|to|into) {_ORDINAL}|\w+ places?\b)"
_MONEY_NOUNS = (
    r"(profits?|loss(?:es)?|revenues?|turnover|bonus|debts?|deficit|surplus|budget|fine|income)"
)
_NO_THING = set(
    ("times percent points average increase rise fall years months weeks days' previous").split()
)
_NO_SUBJECT = set(
    ("it they he she we that this which who there figure figures number total rate").split()
)


def _counted(text: str, numbers: list[Printed], times: list) -> list[tuple[int, int]]:
    """The first that a rule finds; of each number, what stands behind it, where no subject is."""
    if found := _number_of(text) or _subject(text) or _object(text) or _money(text):
        return [found]
    for one in numbers:
        if (place := _behind(text, one)) is not None:
            return [place]
    return []


def _number_of(text: str) -> tuple[int, int] | None:
    """Patients, of "the number of patients waiting"."""
    for one in re.finditer(
        r"\b(?:number|share|proportion|percentage|rate|total|count)s? of ((?:[A-Za-z'-]+ ?)+)", text
    ):
        end = _until_stop(text, one.start(1))
        if end > one.start(1):
            return one.start(1), end
    return None


def _subject(text: str) -> tuple[int, int] | None:
    """Knife offences, of "Knife offences rose": the subject of a verb of change."""
    for one in re.finditer(
        rf"(?:^|[.!?:;] |, (?:and|but|as|while) )((?:[A-Za-z][\w'-]* ){{1,9}}?){_VERB_AFTER}", text
    ):
        start = one.start(1)
        if lead := re.match(r"(?:The|A|An|Its|Their|the|a|an|its|their|Overall,?) ", text[start:]):
            start += lead.end()
        end = _until_stop(text, start, one.end(1))
        words = text[start:end].split()
        if text[end : one.end(1)] == " to ":  # somebody plans to cut
            continue
        if re.match(r" (?:made|announced)\b", text[end:]):  # somebody made a cut
            continue
        if re.search(_ACTS, text[one.end(1) : one.end() + 24]) or re.match(
            _RANKS, text[one.end() :]
        ):
            continue
        if (
            words
            and len(words) <= 4
            and (words[-1].lower() not in _NO_SUBJECT or words[1:] and words[-1].lower() == "rate")
            and words[0].lower() not in _STOP
        ):
            return start, end
    return None


def _object(text: str) -> tuple[int, int] | None:
    """Interest rate, of "cut its interest rate by": what somebody changes."""
    one = re.search(_CHANGES_IT, text)
    return one.span("own" if one["own"] else "bare") if one else None


def _until_stop(text: str, start: int, most: int | None = None) -> int:
    """The end of the words before one that ends a phrase; at most four."""
    end = start
    for at, word in enumerate(re.finditer(r"[A-Za-z][\w'-]*", text[start : most or len(text)])):
        gap = text[end : start + word.start()]
        if (
            at == 4
            or (at and _ends_phrase(word[0], text[start + word.end() :]))
            or (at and gap != " ")
            or re.match(_VERB_AFTER, text[start + word.start() :])
        ):
            break
        end = start + word.end()
    return end


def _ends_phrase(word: str, rest: str) -> bool:
    """Whether a noun phrase ends before this word: patients | waiting more than a year."""
    if word.lower() == "waiting":
        return re.match(r" (?:more|for|to|over|longer|at|in)\b", rest) is not None
    return word.lower() in _STOP or word.endswith("ed")


def _money(text: str) -> tuple[int, int] | None:
    """Profit, of "a profit of £120m"."""
    one = re.search(rf"\b{_MONEY_NOUNS} of (?:about |nearly |over |more than )?[£€$\d]", text)
    return one.span(1) if one else None


def _behind(text: str, number: Printed) -> tuple[int, int] | None:
    """Homes, of "312 homes"; gas, of "10 per cent less gas"; voters, of "7 in 10 voters"."""
    rest = text[number.end :]
    lead = re.match(r" (?:of (?:all |the |its |their )?|(?:less|fewer|more) )?", rest)
    if lead is None or number.points or number.money:
        return None
    if "of" in lead[0] and not number.percent and number.form != "part":
        return None
    start = number.end + lead.end()
    end = _until_stop(text, start)
    for place, word in enumerate(re.finditer(r"[A-Za-z][\w'-]*", text[start:end])):
        low = word[0].lower()
        if place > 2 or low in _STOP or low in _NO_THING:
            return None
        if low in _IRREGULAR or (low.endswith("s") and not low.endswith(("ss", "us", "'s", "is"))):
            return start, start + word.end()
    return None
