"""W10b, claim audit: what two numbers give, what weakens the comparison, and what is missing.

There is no verdict: the card never says whether a claim is right.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from headcount.drawing.marks import Picture
from headcount.explorers.controls import Group, Pick, Tick, Typed
from headcount.explorers.explorer import CannotWorkOut, Explorer, Note
from headcount.numbers.amounts import SIGNS
from headcount.numbers.rounding import decimals_of_two_digits
from headcount.numbers.writing import capital, counted, listed, percent, trimmed, written
from headcount.page.tables import Table
from headcount.story.article import Article
from headcount.story.audit import SIDES, Audit, audit
from headcount.story.claim_side import KINDS, PARTS, READ
from headcount.story.comparison import compared
from headcount.story.invented_claims import invented_claims
from headcount.story.warnings import settles, word_of
from headcount.story.wording import WORDS

NAMES = ("", "<b>", "x" * 200)
DATES = ("", "2016", "24 October 2016", "1/2/2016", "2016-02-30")
# What each part is called on the card, an example of it, and what a sweep tries.
LABELS = {
    "value": ("Number", "12,000", Typed.tries),
    "rounded_to": ("Rounded to the nearest", "1,000 or exact", Typed.tries),
    "counts": ("What is counted", "visits", NAMES),
    "kind": ("It counts", "", ()),
    "said_by": ("Who counted", "the library", NAMES),
    "place": ("Where", "Northtown", NAMES),
    "start": ("First day", "2016-01-01", DATES),
    "end": ("Last day", "2016-12-31", DATES),
}
# Which warnings a field stands for.
OF_FIELD = {
    "said_by_after": ("mixed sources",),
    "place_after": ("different areas",),
    "counts_after": ("different things", "a rate", "an average", "a crowd"),
    "end_after": ("different periods",),
    "kind_after": ("events or people",),
    "rounded_to_after": ("within rounding",),
    "start_before": ("two points",),
    "value_after": ("chance", "different measures", "'points'", "two currencies", "inflation"),
    "to": ("'to' or 'by'",),
    **{word: (f"'{word}'",) for word in WORDS if word not in ("by", "to", "points")},
}
CAUSES = {warning: field for field, warnings in OF_FIELD.items() for warning in warnings}


@dataclass(frozen=True)
class Card:
    """An audit, and the claim as it was typed."""

    sides: dict[str, dict[str, str]]  # before and after
    wording: tuple[str, ...]
    found: Audit

    @property
    def counts(self) -> str:
        """What is counted, with a space before it, where both sides agree."""
        before, after = (side["counts"].strip() for side in self.sides.values())
        return f" {after}" if after and before.lower() == after.lower() else ""

    @property
    def goes_with(self) -> bool:
        """Whether the numbers stand before what is counted."""
        return self.found.measure.goes_with(self.counts.strip())

    @property
    def change(self) -> str:
        """The difference with its unit: -12,000 visits, -£0.25 or +2 points."""
        return f"{self.change_alone}{self.counts if self.goes_with else ''}"

    @property
    def change_alone(self) -> str:
        """The same without what is counted."""
        change = self.found.numbers["change"]
        if self.found.in_points:
            return self.found.measure.change(change)
        money = SIGNS.get(self.found.currency, "")
        if money and any(money.strip() in side["value"] for side in self.sides.values()):
            shown = written(change, 0 if change % 1 == 0 else 2, sign=True)
            return f"{shown[:1]}{money}{shown[1:]}" if change else shown
        return counted(change, sign=True)

    @property
    def warnings(self) -> str:
        """How many there are: "2 warnings", "0 warnings so far"."""
        number = len(self.found.warnings)
        return {0: "0 warnings so far", 1: "1 warning"}.get(number, f"{number} warnings")


class AuditExplorer(Explorer):
    name = "audit"
    shows_answer = False
    lesson = "10"
    title = "What do the two numbers give, and what is missing?"
    has_notes = True
    is_form = True

    def __init__(self, story: Article):
        told = compared(story)
        claim = self._values(told.given["before"], told.given["after"], tuple(told.wording))
        self.prints, self.claimed = told.prints, claim
        # The words in the spelling of the article: its tick says 'slumped', never our 'plunged'.
        self.printed = {word: told.wording.get(word, word) for word in WORDS}
        self.controls = [
            *(self._control(part, name, claim) for name in SIDES for part in PARTS),
            *(Tick(word, f"'{shown}'", claim[word]) for word, shown in self.printed.items()),
        ]
        self.settings = {
            told.name: {},
            **{
                f"Invented: {name}": self._values(*sides, wording)
                for name, (*sides, wording) in invented_claims().items()
            },
            "Blank": self._values({}, {}, ()),
        }

    @staticmethod
    def _values(before: dict, after: dict, wording: tuple[str, ...]) -> dict:
        """The values of a setting; what after does not say is as before."""
        sides = {"before": before, "after": {**before, **after}}
        parts = {f"{part}_{name}": sides[name].get(part, "") for name in SIDES for part in PARTS}
        return {**parts, **{word: word in wording for word in WORDS}}

    @staticmethod
    def _control(part: str, name: str, claim: dict) -> Pick | Typed:
        label, example, tries = LABELS[part]
        key, label = f"{part}_{name}", f"{label}, {name}"
        if part == "kind":
            options = [(words, kind) for kind, words in KINDS.items()]
            return Pick(key, label, options, claim[key], as_menu=True)
        return Typed(key, label, claim[key], example, READ.get(part, str), tries)

    def model(self, values: dict) -> Card | CannotWorkOut:
        sides = {name: {part: values[f"{part}_{name}"] for part in PARTS} for name in SIDES}
        wording = tuple(shown for word, shown in self.printed.items() if values[word])
        is_told = all(values[one] == self.claimed[one] for one in ("value_before", "value_after"))
        prints = self.prints if is_told else ""
        found = audit({**sides, "wording": wording, "prints": prints})
        card = Card(sides, wording, found)
        if "percent" in found.numbers:
            return card
        why = " ".join(found.problems) or "No percent change: it takes two numbers."
        if "change" in found.numbers:
            why += f" The change is {counted(found.numbers['change'], sign=True)}."
        return CannotWorkOut(f"{why} {found.cannot_judge_yet}", card)

    # --- the card is text, so it wraps on a narrow page and follows its colours ---

    def card(self, result: Card | CannotWorkOut) -> str:
        card = self.known(result)
        found = card.found
        head = _headline(card)  # it says one of the numbers, large
        said = "change in points" if found.in_points else "percent of the number before"
        parts = [head, self.numbers(card, said if head else "").html("What the two numbers give")]
        if found.problems:
            parts.append(_list("What cannot be used", [escape(said) for said in found.problems]))
        warnings = [
            f"<details><summary><strong>{escape(name)}:</strong> {escape(said)}</summary>"
            f'<p style="margin:0 0 0 1.2em">To settle it: {escape(settles(name))}</p></details>'
            for name, said in found.warnings.items()
        ]
        opened = "; open one: what would settle it?" if warnings else ""
        parts.append(_list(card.warnings + opened, warnings, "list-style:none;padding-left:0"))
        if found.missing:
            missing = [escape(item) for item in found.missing]
            parts.append(_list("To judge it, one must still know", missing))
        else:
            parts.append(f"<p>{escape(found.cannot_judge_yet)}</p>")
        return f'<div style="overflow-wrap:anywhere;line-height:1.45">{"".join(parts)}</div>'

    @staticmethod
    def known(result: Card | CannotWorkOut) -> Card:
        """The card, also where there is no percent."""
        return result.known if isinstance(result, CannotWorkOut) else result

    def numbers(self, card: Card, without: str = "") -> Table:
        """The rows of the card, but for one; what cannot be worked out is left out."""
        n = card.found.numbers
        points = " in points" if card.found.in_points else ""
        way_back = "rise" if n.get("way_back", 0) > 0 else "fall"
        rows = [
            (f"change{points}", card.change if "change" in n else ""),
            ("percent of the number before", _percent(n, "percent")),
            ("percent that rounding allows", _bounds(n)),
            ("multiplier", trimmed(n["multiplier"], 3) if "multiplier" in n else ""),
            (f"{way_back} that leads back", _percent(n, "way_back")),
            *((f"number a day, {name}", _a_day(n, name)) for name in SIDES),
            ("after, if chance alone were at work", _range(n)),
            ("percent change of the number a day", _percent(n, "percent_per_day")),
        ]
        rows = [row for row in rows if row[1] and row[0] != without]
        return Table(["quantity", "value"], rows or [("nothing yet", "it takes two numbers")])

    def notes(self, result: Card | CannotWorkOut) -> dict[str, Note]:
        """The names of the warnings, each beside the field that caused it."""
        card = self.known(result)
        named: dict[str, list[str]] = {}
        for name in card.found.warnings:
            cause = CAUSES.get(name) or CAUSES[f"'{word_of(name)}'"]
            named.setdefault(cause, []).append(name)
        return {field: Note(None, ", ".join(names)) for field, names in named.items()}

    def draw(self, result: Card, width: int) -> Picture:
        """Nothing is drawn."""
        return Picture(width, 0, ())

    # --- words ---

    def sentence(self, result: Card) -> str:
        found, n = result.found, result.found.numbers
        before, after = (side["value"].strip() for side in result.sides.values())
        if result.counts and not result.goes_with:
            things = capital(result.counts.strip())
            text = f"{things}: {result.change_alone} from {before} to {after}"
        else:
            text = f"From {before} to {after}{result.counts}: {result.change_alone}"
        text += f", or {_percent(n, 'percent')} of the number before."
        if bounds := _bounds(n):
            text += f" Rounding allows {bounds}."
        names = f": {', '.join(found.warnings)}" if found.warnings else ""
        text += f" {result.warnings}{names}."
        return " ".join([text, *found.problems, found.cannot_judge_yet])

    def alt_text(self, result: Card) -> str:
        found = result.found
        claim = "; ".join(
            f"{name}: {', '.join(side[part].strip() or 'no ' + part for part in PARTS)}"
            for name, side in result.sides.items()
        )
        numbers = "; ".join(f"{a}: {b}" for a, b in self.numbers(result).rows)
        warnings = " ".join(f"{name}: {said}" for name, said in found.warnings.items())
        return (
            f"A card about a claim, without a verdict. {claim}. The claim "
            f"{_says(result.wording)}. {numbers}. "
            f"{result.warnings}. {warnings} {' '.join(found.problems)} {found.cannot_judge_yet}"
        )

    def table(self, result: Card) -> Table:
        rows = list(self.numbers(result).rows)
        for part in PARTS:
            for name, side in result.sides.items():
                shown = KINDS[side[part]] if part == "kind" and side[part] else side[part]
                rows.append((f"{LABELS[part][0].lower()}, {name}", shown.strip() or "not given"))
        rows.append(("the claim", _says(result.wording)))
        rows += [(f"warning: {name}", said) for name, said in result.found.warnings.items()]
        return Table(["quantity", "value"], rows)

    def groups(self) -> list[Group]:
        """Before and after side by side, then the words of the claim."""
        parts = [
            Group(tuple(f"{part}_{name}" for name in SIDES), LABELS[part][0], in_row=True)
            for part in PARTS
        ]
        heads = Group((), in_row=True, heads=SIDES)
        return [heads, *parts, Group(WORDS, words="The claim says", in_row=True)]


def _says(wording: tuple[str, ...]) -> str:
    said = [f"says '{word}'" for word in wording]
    return listed(said) if wording else "uses none of these words"


def _percent(numbers: dict, name: str) -> str:
    return percent(numbers[name], sign=True) if name in numbers else ""


def _a_day(numbers: dict, name: str) -> str:
    """With so many decimals that a small number a day is never written as 0."""
    if f"per_day_{name}" not in numbers:
        return ""
    a_day, days = numbers[f"per_day_{name}"], written(numbers[f"days_{name}"])
    decimals = decimals_of_two_digits(a_day) if 0 < a_day < 0.01 else 1 if a_day > 10 else 2
    return f"{trimmed(a_day, decimals)} over {days} days"


def _range(numbers: dict) -> str:
    if "chance_low" not in numbers:
        return ""
    return f"mostly {written(numbers['chance_low'])} to {written(numbers['chance_high'])}"


def _bounds(numbers: dict) -> str:
    """From which percent to which rounding allows; nothing where both print alike."""
    low, high = (_percent(numbers, f"percent_{end}") for end in ("low", "high"))
    return "" if low == high else f"{low} to {high}"


def _headline(card: Card) -> str:
    """The change, large: in percent, or of percentages in points; and how much is to settle."""
    number, of = _percent(card.found.numbers, "percent"), " of the number before"
    if not number:
        return ""
    if card.found.in_points:
        number, of = card.change, ""
    elif "different periods" in card.found.warnings and "percent_per_day" in card.found.numbers:
        of += f" ({_percent(card.found.numbers, 'percent_per_day')} a day)"
    said = escape(f"{of}; {card.warnings}")
    large = f'<strong style="font-size:2em">{escape(number)}</strong>'
    return f'<p style="margin:0">{large}{said}</p>'


def _list(title: str, items: list[str], style: str = "") -> str:
    lines = "".join(f"<li>{item}</li>" for item in items)
    return f'<p><strong>{escape(title)}</strong></p><ul style="{style}">{lines}</ul>'
