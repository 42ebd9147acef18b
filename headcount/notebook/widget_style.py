"""What the widgets' style sheet adds to that of ipywidgets."""

from __future__ import annotations

# ipywidgets cuts a long option at the edge of a narrow page; with this class it wraps.
WRAPS = "headcount-wraps"


CODE = "headcount-code"  # lines of a program


NUMBER = "headcount-number"


OURS = "headcount"


# With this class a label stands above its box.
ABOVE = "headcount-above"


EDGE = "#767676"


WIDGET_STYLE = (
    f"<style>.{WRAPS} label {{white-space:normal !important;height:auto !important;"
    f"overflow:visible;line-height:1.45;min-height:24px;max-width:100%;"
    f"text-align:left !important;display:flex;align-items:flex-start}} "
    f".{WRAPS} input {{flex:none;order:-1}} .{WRAPS} select {{min-height:28px}} "
    f".{WRAPS} label span {{white-space:normal;overflow:visible}} "
    # A number needs little room, so it stands beside its label where both fit.
    f".{NUMBER} input {{flex:1 1 6.5em !important}} "
    f".{CODE} li, .{CODE} select {{font-family:monospace;line-height:1.6}} "
    f".{ABOVE} label {{flex:0 0 100%;text-align:left !important;width:100%}} "
    f".{ABOVE} select {{height:28px}} "
    # The edges that ipywidgets draws are too pale to see; this grey has 4.5:1 on white.
    f".{OURS} input, .{OURS} select, .{OURS} .noUi-handle {{border:1px solid {EDGE} !important}}"
    "</style>"
)
