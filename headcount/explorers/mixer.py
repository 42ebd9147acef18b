"""W10a, explanation mixer: many quite different settings make the same number of attempts."""

from __future__ import annotations

from dataclasses import dataclass

from headcount.explorers.controls import Pick, Quantity
from headcount.explorers.explorer import CannotWorkOut, Explorer
from headcount.numbers.dates import month_and_year
from headcount.numbers.writing import percent, trimmed, written
from headcount.page.colours import BLACK, GREEN, GREY
from headcount.page.tables import Table
from headcount.stats import arithmetic
from headcount.story.article import Article

AXIS_END = 1.3  # times the line that is to be hit
NEAR = 0.01  # how far from the line still hits it
LISTED = 5  # settings kept that the picture has room for
PARTS = ("people", "outside", "tries", "recording")
KEEP = "Keep this setting"


@dataclass(frozen=True)
class Mix:
    people: float
    outside: float
    tries: float  # times those of the earlier year, per person
    recording: float
    rate: float  # attempts per person in the earlier year
    target: float
    kept: tuple[tuple[float, float, float, float], ...]
    refused: bool

    @property
    def everybody(self) -> float:
        return self.people + self.outside

    @property
    def attempts(self) -> float:
        return self.rate * self.everybody * self.tries * self.recording

    @property
    def hits(self) -> bool:
        return abs(self.attempts - self.target) <= NEAR * self.target

    @property
    def most_recorded(self) -> float | None:
        """The largest percent recorded in the earlier year, as none can pass 100 later."""
        return 100 / self.recording if self.recording > 1 else None


class MixerExplorer(Explorer):
    name = "mixer"
    lesson = "10"
    title = "Which explanations reach the line?"
    size = (6.6, 5.4)
    message_at = (0.45, 0.71)
    message_width = 44
    state = {"kept": (), "refused": False}
    stays = ("kept",)

    def __init__(self, story: Article):
        super().__init__()
        before, now = story.attempts_2016, story.attempts_2017
        self.years = before.start.year, now.start.year
        self.when = month_and_year(story.reported)
        self.target = now.value
        self.everybody_before = story.people_before.value
        self.rate = arithmetic.rate(before.value, self.everybody_before)
        officials, charities = story.people_now_officials.value, story.people_now_charities.value
        both = charities + story.people_dunkirk_charities.value
        counts = [
            (officials, "officials"),
            (charities, "charities"),
            (both, "charities with Dunkirk"),
            (0, "nobody"),
        ]
        self.controls = [
            Pick(
                "people",
                f"People counted, {self.when}",
                [(f"{written(count)}, {who}", count) for count, who in counts],
                charities,
            ),
            Quantity("outside", "People outside the count", 0, 10_000, 0, 20, whole=True),
            Quantity(
                "tries", f"Tries per person, times {self.years[0]}", 0.5, 10, 1, 0.1, decimals=1
            ),
            Quantity("recording", f"Recording, times {self.years[0]}", 0.5, 3, 1, 0.05, decimals=2),
        ]
        needed = arithmetic.break_even(self.everybody_before, before.value, now.value)
        # The questions of lesson 10 ask for others, so that no button prints an answer.
        left = max(0, round(needed / (3 * 1.5) - charities))
        self.settings = {
            "Nothing changed": {},
            "People elsewhere": {
                "people": officials,
                "outside": max(0, round(needed - officials)),
            },
            "More tries": {"tries": round(needed / charities, 2)},
            "A mixture": {"tries": 3, "recording": 1.5, "outside": left},
        }
        self.actions = {
            KEEP: self._keep,
            "Empty the list": lambda values: {**values, "kept": (), "refused": False},
        }

    def _keep(self, values: dict) -> dict:
        """The values with this setting on the list, if it reaches the line."""
        result = self._mix(values)
        if not result.hits:
            return {**values, "refused": True}
        kept = tuple(values[part] for part in PARTS)
        others = tuple(one for one in values["kept"] if one != kept)
        return {**values, "kept": (*others, kept), "refused": False}

    def changed(self, values: dict, name: str) -> dict:
        return {**values, "refused": False}

    def _mix(self, values: dict) -> Mix:
        parts = {name: values[name] for name in (*PARTS, "kept", "refused")}
        return Mix(rate=self.rate, target=self.target, **parts)

    def model(self, values: dict) -> Mix | CannotWorkOut:
        result = self._mix(values)
        if not result.everybody:
            return CannotWorkOut("No people, no attempts: there is nobody to make them.", result)
        return result

    # --- the picture: one bar, the line, the product, the list ---

    def layout(self, figure):
        return figure.add_axes([0.04, 0.6, 0.92, 0.26]), figure.add_axes([0.04, 0.02, 0.92, 0.46])

    def draw_still(self, axes, values: dict) -> None:
        from matplotlib.ticker import MaxNLocator

        bar, words = axes
        bar.set(xlim=(0, AXIS_END * self.target), ylim=(-0.6, 0.9), yticks=[])
        bar.xaxis.set_major_locator(MaxNLocator(4))
        bar.xaxis.set_major_formatter("{x:,.0f}")
        bar.spines["left"].set_visible(False)
        bar.set_title(self.title, pad=16)
        bar.set_xlabel(f"attempts that these explanations would make in {self.years[1]}")
        bar.plot([self.target] * 2, [-0.6, 0.75], color=GREY, linewidth=2.5, linestyle="--")
        name = f"{written(self.target)} recorded"
        bar.text(self.target, 0.8, name, ha="center", va="bottom")
        words.set(xlim=(0, 1), ylim=(0, 1))
        words.axis("off")

    def draw(self, axes, result: Mix) -> None:
        bar, words = axes
        end = AXIS_END * self.target
        counted = result.attempts * result.people / result.everybody if result.everybody else 0
        look = dict(height=0.7, edgecolor=BLACK)
        bar.barh(0, min(counted, end), facecolor=GREEN, **look)
        if result.outside:
            left = min(counted, end)
            bar.barh(
                0,
                min(result.attempts, end) - left,
                left=left,
                facecolor="white",
                hatch="///",
                **look,
            )
        inside = result.attempts > 0.62 * self.target
        text = written(result.attempts) + (" (bar cut)" if result.attempts > end else "")
        bar.text(
            min(result.attempts, end) + (-0.02 if inside else 0.015) * self.target,
            0,
            text,
            ha="right" if inside else "left",
            va="center",
            fontweight="bold",
            bbox=dict(facecolor="white", edgecolor="none", pad=1.5),
        )
        times = "\N{MULTIPLICATION SIGN}"
        lines = [
            f"{self.years[0]} rate {times} people {times} tries {times} recording:",
            f"{self._product(result)} = {written(result.attempts)}",
            "solid: people counted; hatched: outside the count",
            *self._list(result),
        ]
        words.text(0, 1, "\n".join(lines), va="top", linespacing=1.5)

    def _product(self, result: Mix) -> str:
        """The product, factor by factor."""
        people = f"({written(result.people)} + {trimmed(result.outside, 2)})"
        times = "\N{MULTIPLICATION SIGN}"
        return (
            f"{written(result.rate, 3)} {times} {people} {times} {trimmed(result.tries, 4)} "
            f"{times} {trimmed(result.recording, 4)}"
        )

    def _list(self, result: Mix) -> list[str]:
        if not result.kept:
            return [f"Settings kept that reach the line: none yet ({KEEP})"]
        lines = [f"Settings kept that reach the line: {len(result.kept)}"]
        if len(result.kept) > LISTED:
            lines[0] += f", the last {LISTED} here"
        start = max(len(result.kept) - LISTED, 0)
        rows = result.kept[start:]
        return lines + [f"{n}. {self._one(kept)}" for n, kept in enumerate(rows, start + 1)]

    @staticmethod
    def _one(kept: tuple) -> str:
        people, outside, tries, recording = kept
        times = "\N{MULTIPLICATION SIGN}"
        return (
            f"{written(people)} + {trimmed(outside, 2)} people, tries {times} "
            f"{trimmed(tries, 4)}, recording {times} {trimmed(recording, 4)}"
        )

    # --- words ---

    def sentence(self, result: Mix) -> str:
        far = result.attempts - result.target
        if result.hits:
            text = f"This reaches the line of {written(result.target)} within 1%."
        else:
            side = "below" if far < 0 else "above"
            text = f"This is {written(abs(far))} {side} the line of {written(result.target)}."
        text = f"{self._product(result)} is {written(result.attempts)} attempts. {text}"
        if result.most_recorded is not None:
            text += (
                f" Recording cannot pass 100%, so at most {percent(result.most_recorded)} of "
                f"the attempts were recorded in {self.years[0]}."
            )
        if result.refused:
            text += " Not kept: only settings that reach the line go on the list."
        if len(result.kept) > 1:
            text += (
                f" {len(result.kept)} settings on your list reach it; the figures cannot choose "
                "between them."
            )
        return text

    def alt_text(self, result: Mix) -> str:
        kept = "; ".join(map(self._one, result.kept)) or "none"
        return (
            f"One bar from zero to {written(result.attempts)} attempts, and a line at "
            f"{written(result.target)}, the attempts recorded in {self.years[1]}; the axis ends at "
            f"{written(AXIS_END * self.target)} and a longer bar is cut. The bar is attempts per "
            f"counted person in {self.years[0]} ({written(result.rate, 3)}) times "
            f"{written(result.people)} people counted, solid, and "
            f"{trimmed(result.outside, 2)} outside the count, hatched; times "
            f"{trimmed(result.tries, 4)} for tries and {trimmed(result.recording, 4)} for "
            f"recording. Settings kept: {kept}. It takes {written(self.everybody_before)} as "
            f"everybody trying in {self.years[0]}, which the article does not say."
        )

    def table(self, result: Mix) -> Table:
        recorded = result.most_recorded
        rows = [
            (f"attempts per counted person, {self.years[0]}", written(result.rate, 3)),
            (f"people counted, {self.when}", written(result.people)),
            ("people outside the count", trimmed(result.outside, 2)),
            ("tries per person, times", trimmed(result.tries, 4)),
            ("recording, times", trimmed(result.recording, 4)),
            ("attempts that follow", written(result.attempts)),
            (f"attempts recorded, {self.years[1]}", written(result.target)),
            ("of everybody, outside the count", self._share_outside(result)),
            (
                f"recorded in {self.years[0]}, at most",
                "100%" if recorded is None else percent(recorded),
            ),
        ]
        rows += [(f"kept {n}", self._one(kept)) for n, kept in enumerate(result.kept, 1)]
        return Table(["quantity", "value"], rows)

    @staticmethod
    def _share_outside(result: Mix) -> str:
        if not result.everybody:
            return "no share of nobody"
        return percent(arithmetic.share(result.outside, result.everybody))
