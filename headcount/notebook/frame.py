"""The frame of every box: the style sheet that its widgets share, and a sentence while it sleeps.

A box sleeps when its kernel is gone: it was restarted, or the notebook was opened again.
"""

from __future__ import annotations

ASLEEP = "Asleep: to go on, run the first cell of this page, then this one."

OURS = "headcount"
# ipywidgets cuts a long option at the edge of a narrow page; with this class it wraps.
WRAPS = "headcount-wraps"
CODE = "headcount-code"  # lines of a program
NUMBER = "headcount-number"
WAITS = "headcount-waits"  # typed, and not confirmed
ABOVE = "headcount-above"  # with this class a label stands above its box

_SLEEPS = "jupyter-widgets-disconnected"  # the class that ipywidgets 7 and 8 give without a kernel
_EDGE = "#767676"
_STYLE = (
    f"<style>.{WRAPS} label {{white-space:normal !important;height:auto !important;"
    f"overflow:visible;line-height:1.45;min-height:24px;max-width:100%;"
    f"text-align:left !important;display:flex;align-items:flex-start}} "
    f".{WRAPS}.widget-checkbox {{height:auto !important}} "
    f".{WRAPS} input {{flex:none;order:-1}} .{WRAPS} select {{min-height:28px}} "
    f".{WRAPS} label span {{white-space:normal;overflow:visible}} "
    # A number needs little room, so it stands beside its label where both fit.
    f".{NUMBER} input {{flex:1 1 6.5em !important}} "
    f".{CODE} li, .{CODE} select {{font-family:monospace;line-height:1.6}} "
    f".{ABOVE} label {{flex:0 0 100%;text-align:left !important;width:100%;"
    f"white-space:normal;height:auto !important;line-height:1.4 !important}} "
    f".{ABOVE} select {{height:28px}} "
    # The edges that ipywidgets draws are too pale to see; this grey has 4.5:1 on white.
    f".{OURS} :is(input, select, textarea, .noUi-handle) {{border:1px solid {_EDGE} !important}} "
    f".{OURS} .{WAITS} :is(input, select) {{border:2px dashed !important}} "
    # The arrow of JupyterLab is black in both themes; the browser's has the colour of the text.
    f".{OURS} select {{appearance:auto !important;background-image:none !important}} "
    f".{OURS}-asleep {{display:none}} .{_SLEEPS} .{OURS}-asleep {{display:block}} "
    f".{OURS}.{_SLEEPS} :is(input, select, textarea, button, .noUi-target, .ui-slider) "
    f"{{opacity:.5;pointer-events:none}} "
    # Else ipywidgets draws a broken chain at every control.
    f".{OURS}.{_SLEEPS}::before, .{OURS} .{_SLEEPS}::before {{content:none}}"
    "</style>"
)


def framed(head: str, parts: list):
    """Widgets below each other, under a head of HTML, as one box of ours."""
    import ipywidgets as widgets

    asleep = f'<p class="{OURS}-asleep"><em>{ASLEEP}</em></p>'
    tree = widgets.VBox(
        [widgets.HTML(_STYLE + asleep + head), *parts],
        layout=widgets.Layout(width="100%", max_width="44em"),
    )
    tree.add_class(OURS)
    return tree
