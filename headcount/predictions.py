"""Predictions: a guess saved before a widget answers. Stored, never marked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from .rich import NOTE_BOX, OURS, WIDGET_STYLE, WRAPS, Shown, note

MIME = "application/vnd.headcount.prediction+json"
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
_saved: dict[str, str] = {}
_waiting: dict[str, list[Callable[[], None]]] = {}


def is_open(lesson: str) -> bool:
    """Whether results may be read: no prediction was asked for, or it is saved or skipped."""
    return lesson not in _asked or lesson in _saved


def saved(lesson: str) -> str | None:
    """What was predicted in this lesson, in the student's words."""
    return _saved.get(lesson)


def when_saved(lesson: str, call: Callable[[], None]) -> None:
    """Call this when the prediction of the lesson is saved."""
    _waiting.setdefault(lesson, []).append(call)


def save(lesson: str, guess: str) -> None:
    _saved[lesson] = guess
    for call in _waiting.get(lesson, []):
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
            options=[("1, a guess", 1), ("2, fairly sure", 2), ("3, sure", 3)]
            if prediction.sure_to == 3
            else [(f"{sure} of {prediction.sure_to}", sure) for sure in range(0, 101, 10)],
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

    def save(self, skipped: bool = False) -> None:
        guess = "skipped" if skipped else (self.guess.value or "").strip()
        if guess:
            save(self.lesson, guess)
        self._tell()

    def _tell(self) -> None:
        if self._shown is not None:
            self._shown.update(self.receipt())

    def receipt(self) -> Shown:
        """What is saved, kept in the notebook's output."""
        guess = saved(self.lesson)
        if guess is None:
            return Shown("<div>No prediction saved yet.</div>", "No prediction saved yet.")
        fields = {"lesson": self.lesson, "guess": guess, "sure": self.sure.value}
        sure = (
            ""
            if guess == "skipped"
            else f" (how sure: {self.sure.value} of {self.prediction.sure_to})"
        )
        return note(f"Saved: {guess}{sure}. Now try it out below.", "Prediction:", **{MIME: fields})

    def _ipython_display_(self) -> None:
        from IPython.display import display

        options = "; ".join(self.prediction.options)
        plain = f"{self.prediction.prompt} {options}".strip()
        html = f'<div style="{NOTE_BOX}"><strong>Predict:</strong> {escape(plain)}</div>'
        view = {"version_major": 2, "version_minor": 0, "model_id": self.widget.model_id}
        bundle = {"text/plain": plain, "text/html": html}
        display({**bundle, "application/vnd.jupyter.widget-view+json": view}, raw=True)
        self._shown = display(self.receipt(), display_id=True)
