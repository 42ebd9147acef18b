"""The one kind of error this package raises: a mistake told in a sentence."""


class Problem(ValueError):
    """Something that cannot be done, said in one sentence.

    A notebook shows the sentence alone, without a traceback: IPython asks an error for
    ``_render_traceback_`` before it draws its own.
    """

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class NoSuchFigure(Problem, AttributeError):
    """An article was asked for a figure it does not have (so that ``hasattr`` still works)."""
