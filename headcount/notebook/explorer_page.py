"""How an explorer stands on the page: picture beside its controls, or above them on a narrow one.

The page's colours come in as CSS variables: JupyterLab's where there are any, light and dark.
"""

from __future__ import annotations

from html import escape

from headcount.explorers.controls import Group
from headcount.explorers.explorer import Note
from headcount.page.colours import ROLES

PAGE = "headcount-page"
QUANTITY = "headcount-quantity"
RANGE = "headcount-range"
MORE = "headcount-more"

_WIDE = "550px"  # from this width on the wide picture is shown, its text still 12 pixels high
_BESIDE = "760px"  # and from this width on its controls stand beside it
_DARK = '[data-jp-theme-light="false"], [theme="dark"], .vscode-dark'
_OF_THE_PAGE = {  # what JupyterLab calls them
    "ink": "--jp-content-font-color1",
    "ground": "--jp-layout-color0",
}


def _variables(dark: bool) -> str:
    """A CSS variable for each role of a colour."""
    said = []
    for role, colours in ROLES.items():
        page = _OF_THE_PAGE.get(role)
        colour = f"var({page}, {colours[dark]})" if page else colours[dark]
        said.append(f"--headcount-{role}:{colour}")
    return ";".join(said)


STYLE = (
    f"<style>.{PAGE} {{container-type:inline-size;{_variables(False)}}} "
    f":is({_DARK}) .{PAGE} {{{_variables(True)}}} "
    f".{PAGE} > .{PAGE}-grid {{display:grid !important;grid-template-columns:minmax(0, 1fr);"
    f"grid-template-areas:'picture' 'controls' 'words';gap:6px 20px}} "
    f".{PAGE}-picture {{grid-area:picture}} .{PAGE}-controls {{grid-area:controls}} "
    f".{PAGE}-words {{grid-area:words}} .{PAGE}-wide {{display:none;max-width:600px}} "
    f".{PAGE}-narrow {{max-width:420px}} "
    f"@container (min-width: {_WIDE}) {{"
    f".{PAGE}-wide {{display:block}} .{PAGE}-narrow {{display:none}}}} "
    f"@container (min-width: {_BESIDE}) {{.{PAGE} > .{PAGE}-grid {{"
    f"grid-template-columns:minmax(15em, 21em) minmax(0, 600px);grid-template-rows:auto 1fr;"
    f"grid-template-areas:'controls picture' 'controls words'}}}} "
    # Label, slider and number in one line; how far they go in small letters under it.
    f".{QUANTITY} {{display:grid !important;grid-template-columns:6.5em minmax(3em, 1fr) 6.2em;"
    f"align-items:center;column-gap:8px;width:100%}} "
    f".{QUANTITY} > .widget-text, .{QUANTITY} > .widget-text > label {{width:auto !important}} "
    f".{QUANTITY} > .widget-text {{display:contents !important}} "
    f".{QUANTITY} > .widget-text > label {{order:1;text-align:left !important;"
    f"white-space:normal !important;line-height:1.25;height:auto !important;overflow:visible}} "
    f".{QUANTITY} > .widget-slider {{order:2;margin:0;width:auto !important;min-width:0}} "
    f".{QUANTITY} > .widget-text > input {{order:3;width:100% !important;text-align:right}} "
    f".{QUANTITY} > .widget-html {{order:4;grid-column:2 / 4;margin:0;line-height:1.2}} "
    f".{QUANTITY} .widget-html-content {{font-size:12px;line-height:1.3;"
    f"color:var(--headcount-muted)}}"
    # A range: its name above, and a box at each end of its slider.
    f".{RANGE} {{display:grid !important;grid-template-columns:5.6em minmax(3em, 1fr) 5.6em;"
    f"align-items:center;column-gap:14px;width:100%}} "
    f".{RANGE} > .widget-html {{grid-column:1 / 4;margin:0;line-height:1.3}} "
    f".{RANGE} small {{font-size:12px;color:var(--headcount-muted)}} "
    f".{RANGE} > .widget-text {{width:auto !important;margin:2px 0}} "
    f".{RANGE} > .widget-text > label {{position:absolute;width:1px !important;height:1px;"
    f"min-width:0;overflow:hidden;clip-path:inset(50%)}} "
    f".{RANGE} > .widget-text > input {{width:100% !important;text-align:right}} "
    f".{RANGE} > .widget-slider {{margin:0;width:auto !important;min-width:0}} "
    # A button is as high as its words need, so that none are cut.
    f".{PAGE}-controls .jupyter-button {{height:auto;white-space:normal;line-height:1.3;"
    f"padding-top:5px;padding-bottom:5px;text-align:left}}"
    "</style>"
)


def laid_out(picture, controls, words):
    """The three parts as a grid that follows the width of the page."""
    import ipywidgets as widgets

    for part, name in ((picture, "picture"), (controls, "controls"), (words, "words")):
        part.add_class(f"{PAGE}-{name}")
    grid = widgets.Box([picture, controls, words])
    grid.add_class(f"{PAGE}-grid")
    page = widgets.VBox([widgets.HTML(STYLE), grid])
    page.add_class(PAGE)
    return page


def both_widths(wide: str, narrow: str) -> str:
    """Two drawings, of which the page shows the one that fits."""
    return f'<div class="{PAGE}-wide">{wide}</div><div class="{PAGE}-narrow">{narrow}</div>'


def note_html(note: Note) -> str:
    """A note under a control: right, not yet and a warning differ by sign, word and colour."""
    sign, role = {
        True: ("\N{CHECK MARK} Yes.", "plain"),
        False: ("\N{BALLOT X} Not yet.", "charities"),
        None: ("\N{WARNING SIGN} Warning:", "charities"),
    }[note.is_right]
    return (
        f'<div style="line-height:1.35"><strong style="color:var(--headcount-{role})">{sign}'
        f"</strong> {escape(note.words)}</div>"
    )


def arranged(groups: list[Group], rows: dict) -> list:
    """The widgets of the controls, by name, placed as their groups say."""
    return [_group(group, [rows[name] for name in group.controls]) for group in groups]


def _group(group: Group, parts: list):
    import ipywidgets as widgets

    if group.is_range:
        return parts[0]
    title = f"<strong>{escape(group.title)}</strong>" if group.title else ""
    words = " ".join(filter(None, [title, escape(group.words)]))
    said = [widgets.HTML(words)] if words and not group.is_folded else []
    if group.in_row:
        for part in parts:
            part.layout.flex, part.layout.min_width = "1 1 9em", "0"
        parts = [widgets.HBox(parts, layout=widgets.Layout(flex_flow="row wrap", max_width="100%"))]
    box = widgets.VBox([*said, *parts])
    return _folded(group.title, box) if group.is_folded else box


def _folded(title: str, box):
    """A box that a button opens: controls that are rarely needed."""
    import ipywidgets as widgets

    switch = widgets.ToggleButton(description=title, layout=widgets.Layout(width="max-content"))
    box.layout.display = "none"

    def turn(change) -> None:
        box.layout.display = None if change["new"] else "none"

    switch.observe(turn, names="value")
    return widgets.VBox([switch, box])
