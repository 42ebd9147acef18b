"""How an explorer stands on the page: picture beside its controls, or above them on a narrow one.

The page's colours come in as CSS variables: JupyterLab's where there are any, light and dark.
"""

from __future__ import annotations

from html import escape

from headcount.drawing.svg import GHOSTS
from headcount.explorers.controls import Group
from headcount.explorers.explorer import Note
from headcount.notebook.frame import ABOVE
from headcount.page.colours import ROLES
from headcount.page.shown import HIDDEN

PAGE = "headcount-page"
QUANTITY = "headcount-quantity"
RANGE = "headcount-range"
MORE = "headcount-more"
ROW = "headcount-row"
ALOUD = "headcount-aloud"  # a button for those who hear the page, seen while it has the focus
SETTING = "headcount-setting"  # a button that sets several controls
QUIET = "headcount-quiet"  # a button that is not often wanted
FORM = "headcount-form"  # as much room for the controls as for what they give

_WIDE = "550px"  # from this width on the wide picture is shown, its text still 12 pixels high
_BESIDE = "760px"  # and from this width on its controls stand beside it
_MOST = 700  # pixels that it takes at the most
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
    # What is chosen has an ink that lets nothing through, as the page's own may.
    return ";".join([*said, f"--headcount-chosen:{ROLES['ink'][dark]}"])


_CHOSEN = "background:var(--headcount-chosen) !important;color:var(--headcount-ground) !important"
_TINT = "rgba(127, 127, 127, .1)"
_EDGE = "1px solid var(--headcount-muted)"

STYLE = (
    f"<style>.{PAGE} {{container-type:inline-size;{_variables(False)}}} "
    f":is({_DARK}) .{PAGE} {{{_variables(True)}}} "
    f".{PAGE} > .{PAGE}-grid {{display:grid !important;grid-template-columns:minmax(0, 1fr);"
    f"grid-template-areas:'picture' 'controls' 'words';gap:8px 24px}} "
    f".{PAGE} > .{FORM} {{grid-template-areas:'controls' 'picture' 'words'}} "
    # A new picture changes nothing outside it, so the browser looks at nothing else.
    f".{PAGE}-picture {{grid-area:picture;contain:content}} "
    f".{PAGE}-controls {{grid-area:controls}} .{PAGE}-words {{grid-area:words}} "
    f".{PAGE}-wide {{display:none;max-width:{_MOST}px}} .{PAGE}-narrow {{max-width:420px}} "
    f"@container (min-width: {_WIDE}) {{"
    f".{PAGE}-wide {{display:block}} .{PAGE}-narrow {{display:none}}}} "
    f"@container (min-width: {_BESIDE}) {{.{PAGE} > .{PAGE}-grid {{"
    f"grid-template-columns:minmax(15em, 1fr) minmax(0, {_MOST}px);grid-template-rows:auto 1fr;"
    f"grid-template-areas:'controls picture' 'controls words'}} "
    f".{PAGE} > .{FORM} {{grid-template-columns:minmax(0, 1fr) minmax(0, 1fr) !important;"
    f"grid-template-areas:'controls picture' 'controls words'}}}} "
    # Its name and how far it goes in one line; under it the slider, and the number.
    f".{QUANTITY} {{display:grid !important;grid-template-columns:auto 1fr 6.4em;"
    f"align-items:center;column-gap:10px;width:100%;padding:3px 2px 2px;box-sizing:border-box}} "
    f".{QUANTITY} > .widget-text, .{QUANTITY} > .widget-text > label {{width:auto !important}} "
    f".{QUANTITY} > .widget-text {{display:contents !important}} "
    f".{QUANTITY} > .widget-text > label {{grid-row:1;grid-column:1;text-align:left !important;"
    f"white-space:normal !important;line-height:1.3;height:auto !important;overflow:visible}} "
    f".{QUANTITY} > .widget-html {{grid-row:1;grid-column:2 / 4;margin:0 2px 0 0;"
    f"text-align:right}} "
    f".{QUANTITY} > .widget-slider {{grid-row:2;grid-column:1 / 3;margin:0;padding:0 8px;"
    f"width:auto !important;min-width:0}} "
    f".{QUANTITY} > .widget-text > input {{grid-row:2;grid-column:3;width:100% !important;"
    f"text-align:right}} "
    f".{QUANTITY} > .widget-html:last-child {{grid-row:3;grid-column:1 / 4;text-align:left}} "
    f".{QUANTITY} .widget-html-content, .{PAGE} small {{font-size:12px;line-height:1.3;"
    f"color:var(--headcount-muted)}} "
    # A range: its name above, and a box at each end of its slider.
    f".{RANGE} {{display:grid !important;grid-template-columns:5.4em minmax(3em, 1fr) 5.4em;"
    f"align-items:center;column-gap:12px;width:100%;padding:3px 2px 2px;box-sizing:border-box}} "
    f".{RANGE} > .widget-html {{grid-column:1 / 4;margin:0;line-height:1.3}} "
    f".{RANGE} > .widget-text {{width:auto !important;margin:2px 0}} "
    f".{RANGE} > .widget-text > label {{position:absolute;width:1px !important;height:1px;"
    f"min-width:0;overflow:hidden;clip-path:inset(50%)}} "
    f".{RANGE} > .widget-text > input {{width:100% !important;text-align:right;"
    f"padding:0 5px !important}} "
    f".{RANGE} > .widget-slider {{margin:0;width:auto !important;min-width:0}} "
    # How far a slider has come is filled: of a single one up to its handle, from beyond its start.
    f".{PAGE} .noUi-target {{background:var(--headcount-faint);box-shadow:none}} "
    f".{PAGE} .noUi-handle {{background:var(--headcount-chosen);"
    f"box-shadow:0 0 0 2px var(--headcount-ground)}} .{PAGE} .noUi-handle:focus {{box-shadow:"
    f"0 0 0 2px var(--headcount-ground),0 0 0 4px var(--headcount-chosen)}} "
    f".{PAGE} .noUi-connect {{background:var(--headcount-muted)}} "
    f".{QUANTITY} .noUi-target {{clip-path:inset(-12px -12px -12px -8px)}} "
    f".{QUANTITY} .noUi-handle::before {{content:'';display:block;position:absolute;"
    f"top:calc(50% - 2px);right:calc(100% - 1px);left:auto;width:40em;height:4px;"
    f"background:var(--headcount-muted)}} "
    # Controls side by side; in a form, where there is room, their name stands before them once.
    f".{ROW} {{display:grid !important;grid-template-columns:repeat(auto-fit, minmax(8em, 1fr));"
    f"gap:0 6px;width:100%}} .{ROW}-name {{display:none}} "
    f"@container (min-width: {_BESIDE}) {{"
    f".{FORM} td {{white-space:nowrap}} "
    f".{FORM} .{ROW}-named {{grid-template-columns:12em 1fr 1fr}} "
    f".{FORM} .{ROW}-name {{display:block;margin:8px 0 0 2px;align-self:start;line-height:1.2}} "
    f".{FORM} .{ROW}-name .widget-html-content {{line-height:1.3}} "
    f".{FORM} .{ROW}-named .{ABOVE} > label {{position:absolute;width:1px !important;height:1px "
    f"!important;min-width:0;overflow:hidden;clip-path:inset(50%)}}}} "
    # A warning about a word stands beside it, as a sign; and the card reads its own table aloud.
    f".{ROW}:has(.widget-checkbox) {{grid-template-columns:repeat(auto-fill, minmax(8.3em, 1fr))}} "
    f".{ROW} > .widget-vbox:has(.widget-checkbox) {{flex-direction:row;align-items:center;"
    f"width:max-content;height:24px}} .{ROW} .widget-checkbox {{margin:0 2px}} "
    f".{ROW} .widget-checkbox ~ .widget-html {{margin:0 2px}} "
    f".{ROW} .widget-checkbox ~ .widget-html .{PAGE}-chip-words {{{HIDDEN}}} "
    f".{FORM} > .{PAGE}-picture :is(caption, thead) {{{HIDDEN}}} "
    f".{FORM} > .{PAGE}-picture table {{width:100%;border-collapse:collapse}} "
    f".{FORM} > .{PAGE}-picture :is(th, td) {{padding:5px 0;"
    f"border-bottom:1px solid var(--headcount-faint)}} "
    f".{FORM} > .{PAGE}-picture th {{font-weight:normal}} "
    f".{FORM} > .{PAGE}-picture td {{font-weight:bold}} "
    f".{FORM} > .{PAGE}-picture :is(ul, p) {{margin:4px 0 6px;padding-left:18px}} "
    f".{FORM} > .{PAGE}-picture p {{padding:0}} "
    f".{FORM} > .{PAGE}-picture details {{padding:3px 0}} "
    f".{FORM} > .{PAGE}-picture {{contain:none}} "  # the ring of its focus reaches beyond it
    # A button is as high as its words need, so that none are cut. What is chosen is dark; what
    # sets several controls at once has an edge; what opens more is a line with an arrow.
    f".{PAGE}-controls .jupyter-button {{height:auto;white-space:normal;line-height:1.3;"
    f"padding-top:5px;padding-bottom:5px;text-align:left;box-shadow:none}} "
    f".{PAGE} .widget-toggle-button {{background:var(--headcount-ground);border-radius:4px;"
    f"border:1px solid var(--headcount-faint)}} "
    f".{PAGE} .widget-toggle-buttons .mod-active {{{_CHOSEN}}} "
    f".{PAGE} .widget-button {{background:none;border:{_EDGE};border-radius:4px;box-shadow:none}} "
    f".{PAGE} .{SETTING} {{border-radius:14px;background:var(--headcount-ground)}} "
    f".{PAGE}-controls .widget-html-content {{line-height:1.4}} "
    f".{PAGE}-controls {{background:{_TINT};border-radius:8px;padding:8px;align-self:start}} "
    f".{PAGE}-said {{border-left:3px solid var(--headcount-muted);padding:2px 12px;"
    f"line-height:1.45}} "
    f".{PAGE} .{QUIET} {{border-color:transparent;text-decoration:underline;padding-left:4px;"
    f"box-shadow:none}} "
    f".{PAGE} .{ALOUD}:not(:focus) {{{HIDDEN}}} "
    f".{PAGE}-controls .widget-toggle-buttons {{margin-bottom:6px}} "
    f".{PAGE}-controls .widget-toggle-buttons > div {{margin-left:2px}} "
    f".{PAGE}-controls .widget-toggle-buttons > label {{margin-left:2px;height:24px;"
    f"line-height:24px}} "
    f".{PAGE}-controls .widget-toggle-button {{margin:2px 4px 2px 0}} "
    f".{PAGE}-controls .widget-checkbox input {{align-self:flex-start;margin-top:4px}} "
    f".{PAGE} .{MORE} {{background:none !important;border:0;padding-left:2px}} "
    f".{PAGE} .{MORE}::before {{content:'\\25b8\\00a0' / ''}} "
    f".{PAGE} .{MORE}.mod-active::before {{content:'\\25be\\00a0' / ''}} "
    f".{PAGE}-chip {{display:inline-block;border:{_EDGE};border-radius:10px;padding:0 8px;"
    f"font-size:12px;line-height:1.5;color:var(--headcount-charities);font-weight:bold}}"
    "</style>"
)


def laid_out(picture, controls, words, is_form: bool):
    """The three parts as a grid that follows the width of the page."""
    import ipywidgets as widgets

    for part, name in ((picture, "picture"), (controls, "controls"), (words, "words")):
        part.add_class(f"{PAGE}-{name}")
    grid = widgets.Box([picture, controls, words])
    grid.add_class(f"{PAGE}-grid")
    if is_form:
        grid.add_class(FORM)
    page = widgets.VBox([widgets.HTML(STYLE), grid])
    page.add_class(PAGE)
    return page


def title_html(title: str) -> str:
    """The question of an explorer, larger than the words under it."""
    return (
        f'<strong style="display:block;font-size:1.15em;line-height:1.3">{escape(title)}</strong>'
    )


def said_html(words: str) -> str:
    """The sentence under a picture."""
    return f'<div class="{PAGE}-said">{escape(words)}</div>'


def of_before(svgs: str) -> str:
    """What the outlines of a picture are, where it has some."""
    return "<small>Dotted: before your last change.</small>" if GHOSTS in svgs else ""


def both_widths(wide: str, narrow: str) -> str:
    """Two drawings, of which the page shows the one that fits."""
    return f'<div class="{PAGE}-wide">{wide}</div><div class="{PAGE}-narrow">{narrow}</div>'


def note_html(note: Note) -> str:
    """A note under a control: right, not yet and a warning differ by sign, word and shape."""
    if note.is_right is None:
        said = f'<span style="{HIDDEN}">Warning: </span>{escape(note.words)}'
        words = f'<span class="{PAGE}-chip-words">{said}</span>'
        return f'<span class="{PAGE}-chip">\N{WARNING SIGN} {words}</span>'
    sign, role = {
        True: ("\N{CHECK MARK} Yes.", "plain"),
        False: ("\N{BALLOT X} Not yet.", "charities"),
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
    is_named_before = group.in_row or group.is_folded
    title = "" if is_named_before or not group.title else f"<strong>{escape(group.title)}</strong>"
    words = " ".join(filter(None, [title, escape(group.words)]))
    said = [widgets.HTML(words)] if words else []
    if group.in_row:
        parts = [_row(group, parts)]
    box = widgets.VBox([*said, *parts])
    return _folded(group.title, box) if group.is_folded else box


def _row(group: Group, parts: list):
    """Controls side by side, after the name of the row, or under the heads of the columns."""
    import ipywidgets as widgets

    named = (group.title, *group.heads) if group.title or group.heads else ()
    names = [widgets.HTML(escape(name)) for name in named]
    for name in names:
        name.add_class(f"{ROW}-name")
    row = widgets.Box([*names, *parts])
    row.add_class(ROW)
    if names:
        row.add_class(f"{ROW}-named")
    return row


def _folded(title: str, box):
    """A box that a button opens: controls that are rarely needed."""
    import ipywidgets as widgets

    switch = widgets.ToggleButton(description=title, layout=widgets.Layout(width="max-content"))
    switch.add_class(MORE)
    box.layout.display = "none"

    def turn(change) -> None:
        box.layout.display = None if change["new"] else "none"

    switch.observe(turn, names="value")
    return widgets.VBox([switch, box])
