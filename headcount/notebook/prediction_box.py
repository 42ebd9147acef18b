"""The box for a prediction: a guess, how sure it is, and Save."""

from __future__ import annotations

from functools import partial
from html import escape

from headcount import settings
from headcount.notebook.answer_box import in_words, put, when_entered
from headcount.notebook.display import follow, show
from headcount.notebook.entries import text_box, when_pressed
from headcount.notebook.frame import WRAPS, framed
from headcount.notebook.lock import alone
from headcount.page.shown import NOTE_BOX, Shown, note
from headcount.questions import predictions
from headcount.questions.predictions import LEVELS, MIME, SKIPPED, Prediction


def _scale(end: int) -> list[tuple[str, int]]:
    if end == len(LEVELS):
        return [(f"{level}, {words}", level) for level, words in enumerate(LEVELS, 1)]
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
                description=prediction.label,
                style=wide,
                layout=widgets.Layout(width="auto", height="auto", max_width="100%"),
            )
            self.guess.add_class(WRAPS)
        else:
            self.guess = text_box(description=prediction.label, style=wide)
        self.sure = widgets.Dropdown(
            options=[("choose", ""), *_scale(prediction.sure_to)],
            description="How sure?",
            style=wide,
            layout=widgets.Layout(width="max-content"),
        )
        save_button = widgets.Button(description=prediction.button)
        skip = widgets.Button(description="Skip")
        for button in (save_button, skip):
            button.layout.width = "max-content"
        when_pressed(save_button, self.save)
        when_pressed(skip, partial(self.save, skipped=True))
        self.widget = framed(
            f'<p style="line-height:1.45">{escape(prediction.prompt)}</p>',
            self._controls(save_button, skip),
        )
        self._shown = self._stored = None
        when_entered(self.widget, lambda: follow(self._stored, self.stored))
        self.refill()
        predictions.follow(lesson, self)

    def _controls(self, save_button, skip) -> list:
        """The guess, how sure, and the buttons; where nothing waits for it, nobody need skip."""
        import ipywidgets as widgets

        sure = [self.sure] if self.prediction.sure_to else []
        buttons = [save_button] if self.prediction.replies else [save_button, skip]
        return [self.guess, *sure, widgets.HBox(buttons)]

    def refill(self) -> None:
        """Put back what was saved before the cell was run again."""
        kept = predictions.record(self.lesson)
        if kept and kept.get("guess") != SKIPPED:
            sure = kept.get("sure")
            put(self.guess, kept.get("guess"))
            put(self.sure, "" if sure is None else sure)

    @alone
    def save(self, skipped: bool = False) -> None:
        """What Save and Skip do; Skip leaves a guess that is saved already."""
        guess = (self.guess.value or "").strip()
        if skipped and predictions.saved(self.lesson) is None:
            predictions.save(self.lesson, SKIPPED)
        elif guess and not skipped:
            predictions.save(self.lesson, guess, None if self.sure.value == "" else self.sure.value)

    def prediction_saved(self) -> None:
        self.refill()
        if self._shown is not None:
            self._shown.update(self.receipt())

    def receipt(self) -> Shown:
        """What is saved, kept in the notebook's output."""
        guess = predictions.saved(self.lesson)
        if guess is None:
            nothing = "No bet yet." if self.prediction.replies else "No prediction saved yet."
            return Shown(f"<div>{nothing}</div>", nothing)
        how_sure = predictions.sureness(self.lesson)
        fields = {"lesson": self.lesson, "guess": guess, "sure": how_sure}
        if settings.recording():
            fields |= predictions.record(self.lesson)
        sure = f" (how sure: {how_sure} of {self.prediction.sure_to})"
        if how_sure is None:
            sure = ""
        if guess in self.prediction.options and self.prediction.replies:
            reply = self.prediction.replies[self.prediction.options.index(guess)]
            return note(reply, f"You bet on {guess}.", **{MIME: fields})
        return note(f"Saved: {guess}{sure}. Now try it out below.", "Prediction:", **{MIME: fields})

    def stored(self) -> Shown:
        """What is asked, and what is entered, for a reader without a kernel."""
        options = "; ".join(self.prediction.options)
        plain = f"{self.prediction.prompt} {options}".strip()
        entries = in_words(self.widget)
        html = f"<strong>Predict:</strong> {escape(plain)}{entries.html}"
        return Shown(f'<div style="{NOTE_BOX}">{html}</div>', f"{plain}\n{entries.plain}".strip())

    def _ipython_display_(self) -> None:
        from IPython.display import display

        self._stored = show(self.widget, self.stored())
        self._shown = display(self.receipt(), display_id=True)
