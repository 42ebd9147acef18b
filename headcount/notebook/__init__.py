"""What shows the core in a notebook: all that needs IPython or ipywidgets."""

__all__ = [
    "asking",
    "display",
    "fact_check",
    "lesson_style",
    "live_explorer",
    "outside_switch",
    "own_claim",
    "ready_claims",
    "resuming",
    "shell",
    "start_page",
]
