"""The box for a prediction: a guess, how sure it is, and Save."""

from __future__ import annotations

from html import escape

from headcount.notebook.display import live
from headcount.notebook.lock import alone
from headcount.notebook.widget_style import OURS, WIDGET_STYLE, WRAPS
from headcount.page.shown import NOTE_BOX, Shown, note
from headcount.questions import predictions
from headcount.questions.predictions import MIME, SKIPPED, Prediction


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
        if skipped and predictions.saved(self.lesson) is None:
            predictions.save(self.lesson, SKIPPED)
        elif guess and not skipped:
            predictions.save(self.lesson, guess, None if self.sure.value == "" else self.sure.value)
        self._tell()

    def _tell(self) -> None:
        if self._shown is not None:
            self._shown.update(self.receipt())

    def receipt(self) -> Shown:
        """What is saved, kept in the notebook's output."""
        guess = predictions.saved(self.lesson)
        if guess is None:
            return Shown("<div>No prediction saved yet.</div>", "No prediction saved yet.")
        how_sure = predictions.sureness(self.lesson)
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
