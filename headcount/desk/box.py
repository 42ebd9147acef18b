"""A box of the desk: controls, and below them what came of the last press, with links to files."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from headcount.notebook.answer_box import announce
from headcount.notebook.display import show
from headcount.page.shown import NOTE_BOX, Shown


class DeskBox:
    """What both boxes of the desk share; command is that of start.py, which does the same."""

    command = ""
    widget = None  # its controls, with ``_announced`` among them

    def __init__(self, first: str):
        import ipywidgets as widgets

        self._announced = widgets.HTML()
        self._lines: list[str] = [first]
        self._files: list[str] = []
        self._shown = None

    def _tell(self, lines: Sequence[str], files: Sequence[str] = ()) -> None:
        """Say these lines, and link to these files."""
        self._lines, self._files = list(lines), list(files)
        announce(self._announced, " ".join([*lines, *files]))
        if self._shown is not None:
            self._shown.update(self.said())

    def said(self) -> Shown:
        """What came of it, with links to the files."""
        lines = "".join(f"<p>{escape(line)}</p>" for line in self._lines)
        links = "".join(
            f'<li><a href="{escape(file)}" target="_blank">{escape(file)}</a></li>'
            for file in self._files
        )
        html = f'<div style="{NOTE_BOX}">{lines}{f"<ul>{links}</ul>" if links else ""}</div>'
        return Shown(html, "\n".join([*self._lines, *self._files]))

    def stored(self) -> Shown:
        """The same for a page without widgets."""
        words = f"Run the cell; python3 start.py {self.command} does the same."
        return Shown(f"<p>{words}</p>", words)

    def __repr__(self) -> str:
        return self.said().plain

    def _ipython_display_(self) -> None:
        from IPython.display import display

        show(self.widget, self.stored())
        self._shown = display(self.said(), display_id=True)
