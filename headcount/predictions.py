"""Predictions: a guess saved before a widget answers. Stored, never marked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from .one_at_a_time import alone
from .rich import NOTE_BOX, OURS, WIDGET_STYLE, WRAPS, Shown, live, note

MIME = "application/vnd.headcount.prediction+json"
SKIPPED = "skipped"
FIRST = (
    "Save your prediction in the cell above first. Then the result appears here in words; "
    "a wild guess will do, and it is not marked."
)


@dataclass(frozen=True)
class Prediction:
    """What to guess: options to choose from, or none for a number.

    sure_to is the end of the scale of confidence: 1 to 3, or 0 to 100.
    """

    prompt: str
    options: tuple[str, ...] = ()
    sure_to: int = 3


_asked: set[str] = set()
_saved: dict[str, tuple[str, int | None]] = {}
_waiting: dict[str, dict[str, Callable[[], None]]] = {}


def is_open(lesson: str) -> bool:
    """Whether results may be read: no prediction was asked for, or it is saved or skipped."""
    return lesson not in _asked or lesson in _saved


def saved(lesson: str) -> str | None:
    """What was predicted in this lesson, in the student's words."""
    return _saved.get(lesson, (None, None))[0]


def when_saved(lesson: str, name: str, call: Callable[[], None]) -> None:
    """Call this when the prediction of the lesson is saved; of one name, the last alone, so that
    a cell that was run again does not leave its widget of before at work."""
    _waiting.setdefault(lesson, {})[name] = call


def save(lesson: str, guess: str, sure: int | None = None) -> None:
    _saved[lesson] = guess, sure
    for call in list(_waiting.get(lesson, {}).values()):
        call()


def forget() -> None:
    """Start afresh, as after a restart of the kernel."""
    _asked.clear()
    _saved.clear()
    _waiting.clear()


def ask(lesson: str, prediction: Prediction) -> PredictionBox:
    """A box to commit to a guess; the lesson's widget reads its result out afterwards."""
    if lesson not in _saved:
        _asked.add(lesson)
    return PredictionBox(lesson, prediction)


def _scale(end: int) -> list[tuple[str, int]]:
    if end == 3:
        return [("1, a guess", 1), ("2, fairly sure", 2), ("3, sure", 3)]
    return [(f"{sure} of {end}", sure) for sure in range(0, end + 1, 10)]


class PredictionBox:
    """The guess, how sure it is, and Save."""

    def __init__(self, lesson: str, prediction: Prediction):
        import ipywidgets as widgets

        self.lesson, self.prediction = lesson, prediction
        wide = {"description_width": "initial"}
        if prediction.options:
            self.guess = widgets.RadioButtons(
                options=list(prediction.options),
                value=None,
                description="I predict",
                style=wide,
                layout=widgets.Layout(width="auto", height="auto", max_width="100%"),
            )
            self.guess.add_class(WRAPS)
        else:
            self.guess = widgets.Text(description="I predict", continuous_update=False, style=wide)
        self.sure = widgets.Dropdown(
            options=[("choose", ""), *_scale(prediction.sure_to)],
            description="How sure?",
            style=wide,
            layout=widgets.Layout(width="max-content"),
        )
        save_button = widgets.Button(description="Save my prediction")
        skip = widgets.Button(description="Skip")
        for button in (save_button, skip):
            button.layout.width = "max-content"
        save_button.on_click(lambda _: self.save())
        skip.on_click(lambda _: self.save(skipped=True))
        self.widget = widgets.VBox(
            [
                widgets.HTML(
                    f'{WIDGET_STYLE}<p style="line-height:1.45">{escape(prediction.prompt)}</p>'
                ),
                self.guess,
                self.sure,
                widgets.HBox([save_button, skip]),
            ],
            layout=widgets.Layout(width="100%", max_width="44em"),
        )
        self.widget.add_class(OURS)
        self._shown = None

    @alone
    def save(self, skipped: bool = False) -> None:
        """What Save and Skip do; Skip leaves a guess that is saved already."""
        guess = (self.guess.value or "").strip()
        if skipped and saved(self.lesson) is None:
            save(self.lesson, SKIPPED)
        elif guess and not skipped:
            save(self.lesson, guess, None if self.sure.value == "" else self.sure.value)
        self._tell()

    def _tell(self) -> None:
        if self._shown is not None:
            self._shown.update(self.receipt())

    def receipt(self) -> Shown:
        """What is saved, kept in the notebook's output."""
        guess = saved(self.lesson)
        if guess is None:
            return Shown("<div>No prediction saved yet.</div>", "No prediction saved yet.")
        how_sure = _saved[self.lesson][1]
        fields = {"lesson": self.lesson, "guess": guess, "sure": how_sure}
        sure = f" (how sure: {how_sure} of {self.prediction.sure_to})"
        if how_sure is None:
            sure = ""
        return note(f"Saved: {guess}{sure}. Now try it out below.", "Prediction:", **{MIME: fields})

    def _ipython_display_(self) -> None:
        from IPython.display import display

        options = "; ".join(self.prediction.options)
        plain = f"{self.prediction.prompt} {options}".strip()
        html = f'<div style="{NOTE_BOX}"><strong>Predict:</strong> {escape(plain)}</div>'
        display(live(self.widget, plain, html), raw=True)
        self._shown = display(self.receipt(), display_id=True)
