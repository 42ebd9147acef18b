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
from headcount.numbers.writing import capital, counted, listed, trimmed, written
from headcount.page.shown import NOTE_BOX
from headcount.page.tables import Table
from headcount.story.article import Article
from headcount.story.audit import SIDES, Audit, audit
from headcount.story.claim_side import EXACT, KINDS, PARTS, READ
from headcount.story.comparison import compared
from headcount.story.warnings import settles, word_of
from headcount.story.wording import WORDS

LABELS = {
    "value": ("Number", "12,000"),
    "rounded_to": ("Rounded to the nearest", "1,000 or exact"),
    "counts": ("What is counted", "visits"),
    "kind": ("It counts", ""),
    "said_by": ("Who counted", "the library"),
    "place": ("Where", "Northtown"),
    "start": ("First day", "2016-01-01"),
    "end": ("Last day", "2016-12-31"),
}
# Which field stands for a warning.
CAUSES = {
    "mixed sources": "said_by_after",
    "different areas": "place_after",
    "different things": "counts_after",
    "different periods": "end_after",
    "events or people": "kind_after",
    "within rounding": "rounded_to_after",
    "two points": "start_before",
    "chance": "value_after",
    "'to' or 'by'": "to",
    "different measures": "value_after",
    "'points'": "value_after",
    "a rate": "counts_after",
    "two currencies": "value_after",
    "inflation": "value_after",
    "an average": "counts_after",
    "a crowd": "counts_after",
    **{f"'{word}'": word for word in WORDS if word not in ("by", "to", "points")},
}
DATES = ("", "2016", "24 October 2016", "1/2/2016", "2016-02-30")
NAMES = ("", "<b>", "x" * 200)
# Invented; the libraries collect most of the warnings that there are.
INVENTED = {
    "Invented: demonstration": dict(
        before=dict(
            value="20,000",
            rounded_to="1,000",
            counts="people",
            kind="stock",
            said_by="the organisers",
            place="the city centre",
        ),
        after=dict(value="2,000", rounded_to="1,000", said_by="the police"),
        wording=("to", "only"),
    ),
    "Invented: hospital": dict(
        before=dict(
            value="96,000",
            rounded_to="1,000",
            counts="attendances",
            kind="flow",
            said_by="the hospital",
            place="the emergency department",
        ),
        after=dict(value="88,000"),
        wording=(),
    ),
    "Invented: crashes": dict(
        before=dict(
            value="25",
            rounded_to=EXACT,
            counts="crashes",
            kind="flow",
            said_by="the police",
            place="one bend",
            start="2014",
            end="2014",
        ),
        after=dict(value="15", start="2015", end="2015"),
        wording=("by", "despite"),
    ),
    "Invented: vaccination": dict(
        before=dict(
            value="93.1",
            rounded_to="0.1",
            counts="percent of children",
            kind="stock",
            said_by="the clinic",
            place="Northtown",
            start="2021",
            end="2021",
        ),
        after=dict(value="87.3", start="2022", end="2022"),
        wording=("by", "plunged"),
    ),
    "Invented: thefts": dict(
        before=dict(
            value="4.4",
            rounded_to="0.1",
            counts="thefts per 1,000 people",
            kind="flow",
            said_by="the police",
            place="Northtown",
            start="2021",
            end="2021",
        ),
        after=dict(value="4.9", start="2022", end="2022"),
        wording=("record",),
    ),
    "Invented: libraries": dict(
        before=dict(
            value="12,000",
            rounded_to="100",
            counts="visits",
            kind="flow",
            said_by="a door counter",
            place="three libraries",
            start="2022",
            end="2022",
        ),
        after=dict(
            value="9,000",
            said_by="the staff",
            place="one library",
            start="2023-01-01",
            end="2023-06-30",
        ),
        wording=("by", "only", "despite"),
    ),
}


@dataclass(frozen=True)
class Card:
    """An audit, and the claim as it was typed."""

    before: dict
    after: dict
    wording: tuple[str, ...]
    found: Audit

    @property
    def counts(self) -> str:
        """What is counted, with a space before it, where both sides agree."""
        before, after = (side["counts"].strip() for side in (self.before, self.after))
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
        if money and any(money.strip() in side["value"] for side in (self.before, self.after)):
            shown = written(change, 0 if change % 1 == 0 else 2, sign=True)
            return f"{shown[:1]}{money}{shown[1:]}" if change else shown
        return counted(change, sign=True)


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
            **{name: self._values(**example) for name, example in INVENTED.items()},
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
        key = f"{part}_{name}"
        label, example = LABELS[part]
        if part == "kind":
            options = [(words, kind) for kind, words in KINDS.items()]
            return Pick(key, f"{label}, {name}", options, claim[key], as_menu=True)
        if part not in READ:
            return Typed(key, f"{label}, {name}", claim[key], example, tries=NAMES)
        tries = {"tries": DATES} if part in ("start", "end") else {}
        return Typed(key, f"{label}, {name}", claim[key], example, READ[part], **tries)

    def model(self, values: dict) -> Card | CannotWorkOut:
        before, after = ({part: values[f"{part}_{name}"] for part in PARTS} for name in SIDES)
        wording = tuple(shown for word, shown in self.printed.items() if values[word])
        is_told = all(values[one] == self.claimed[one] for one in ("value_before", "value_after"))
        prints = self.prints if is_told else ""
        found = audit({"before": before, "after": after, "wording": wording, "prints": prints})
        card = Card(before, after, wording, found)
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
        parts = [_headline(card), self.numbers(card).html("What the two numbers give")]
        if found.problems:
            parts.append(_list("What cannot be used", [escape(said) for said in found.problems]))
        warnings = [
            f"<strong>{escape(name)}:</strong> {escape(said)} "
            f"<em>To settle it:</em> {escape(settles(name))}"
            for name, said in found.warnings.items()
        ]
        parts.append(_list(_many(len(found.warnings), "warning"), warnings))
        if found.missing:
            missing = [escape(item) for item in found.missing]
            parts.append(_list("To judge it, one must still know", missing))
        else:
            parts.append(f"<p>{escape(found.cannot_judge_yet)}</p>")
        return f'<div style="{NOTE_BOX};overflow-wrap:anywhere">{"".join(parts)}</div>'

    @staticmethod
    def known(result: Card | CannotWorkOut) -> Card:
        """The card, also where there is no percent."""
        return result.known if isinstance(result, CannotWorkOut) else result

    def numbers(self, card: Card) -> Table:
        """The rows of the card; what cannot be worked out is left out."""
        n = card.found.numbers
        rows = []
        if "change" in n and card.found.in_points:
            rows.append(("change in points", card.change))
        elif "change" in n:
            rows.append(("change", card.change))
        if "percent" in n:
            rows.append(("percent of the number before", f"{_signed(n['percent'])}%"))
        if bounds := _bounds(n):
            rows.append(("percent that rounding allows", bounds))
        if "multiplier" in n:
            rows.append(("multiplier", trimmed(n["multiplier"], 3)))
        if "way_back" in n:
            kind = "rise" if n["way_back"] > 0 else "fall"
            rows.append((f"{kind} that leads back", f"{_signed(n['way_back'])}%"))
        for name in SIDES:
            if f"per_day_{name}" in n:
                a_day, days = n[f"per_day_{name}"], written(n[f"days_{name}"])
                shown = trimmed(a_day, _decimals(a_day))
                rows.append((f"number a day, {name}", f"{shown} over {days} days"))
        if "chance_low" in n:
            rows.append(("after, if chance alone were at work", _range(n)))
        if "percent_per_day" in n:
            rows.append(("percent change of the number a day", f"{_signed(n['percent_per_day'])}%"))
        rows = rows or [("nothing yet", "it takes two numbers")]
        return Table(["quantity", "value"], rows)

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
        before, after = (side["value"].strip() for side in (result.before, result.after))
        text = f"From {before} to {after}{result.counts}: {result.change_alone}, "
        if result.counts and not result.goes_with:
            things = capital(result.counts.strip())
            text = f"{things}: {result.change_alone} from {before} to {after}, "
        text += f"or {_signed(n['percent'])}% of the number before."
        if bounds := _bounds(n):
            text += f" Rounding allows {bounds}."
        names = f": {', '.join(found.warnings)}" if found.warnings else ""
        text += f" {_many(len(found.warnings), 'warning')}{names}."
        return " ".join([text, *found.problems, found.cannot_judge_yet])

    def alt_text(self, result: Card) -> str:
        found = result.found
        claim = "; ".join(
            f"{name}: {', '.join(side[part].strip() or 'no ' + part for part in PARTS)}"
            for name, side in (("before", result.before), ("after", result.after))
        )
        numbers = "; ".join(f"{a}: {b}" for a, b in self.numbers(result).rows)
        warnings = " ".join(f"{name}: {said}" for name, said in found.warnings.items())
        return (
            f"A card about a claim, without a verdict. {claim}. The claim "
            f"{_says(result.wording)}. {numbers}. "
            f"{_many(len(found.warnings), 'warning')}. {warnings} {' '.join(found.problems)} "
            f"{found.cannot_judge_yet}"
        )

    def table(self, result: Card) -> Table:
        rows = list(self.numbers(result).rows)
        sides = (("before", result.before), ("after", result.after))
        for part in PARTS:
            for name, side in sides:
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


def _signed(value: float, decimals: int = 1) -> str:
    return written(value, decimals, sign=True)


def _decimals(a_day: float) -> int:
    """So many that a small number a day is never written as 0."""
    if a_day > 10:
        return 1
    return decimals_of_two_digits(a_day) if 0 < a_day < 0.01 else 2


def _range(numbers: dict) -> str:
    return f"mostly {written(numbers['chance_low'])} to {written(numbers['chance_high'])}"


def _bounds(numbers: dict) -> str:
    """From which percent to which rounding allows; nothing where both print alike."""
    if "percent_low" not in numbers:
        return ""
    low, high = (_signed(numbers[f"percent_{end}"]) for end in ("low", "high"))
    return "" if low == high else f"{low}% to {high}%"


def _headline(card: Card) -> str:
    """The change, large: in percent, or of percentages in points; and how much is to settle."""
    n = card.found.numbers
    if "percent" not in n:
        return ""
    number, of = f"{_signed(n['percent'])}%", " of the number before"
    if card.found.in_points:
        number, of = card.change, ""
    said = f"{of}; {_many(len(card.found.warnings), 'warning')}"
    return (
        f'<p style="margin:0"><strong style="font-size:2em">{escape(number)}</strong>'
        f"{escape(said)}</p>"
    )


def _many(number: int, word: str) -> str:
    return f"1 {word}" if number == 1 else f"{number} {word}s{'' if number else ' so far'}"


def _list(title: str, items: list[str]) -> str:
    lines = "".join(f"<li>{item}</li>" for item in items)
    return f"<p><strong>{escape(title)}</strong></p><ul>{lines}</ul>"
