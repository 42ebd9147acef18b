"""What shows the core in a notebook: all that needs IPython or ipywidgets."""

__all__ = [
    "answer_box",
    "asking",
    "display",
    "entries",
    "fact_check",
    "frame",
    "hand_in_box",
    "homework_page",
    "journal_file",
    "lesson_style",
    "live_explorer",
    "lock",
    "outside_switch",
    "own_claim",
    "ready_claims",
    "resuming",
    "shell",
    "start_page",
]
