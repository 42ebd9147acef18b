"""What shows the core in a notebook: all that needs IPython or ipywidgets."""

__all__ = [
    "asking",
    "display",
    "hand_in_box",
    "homework_page",
    "journal_file",
    "lesson_style",
    "live_explorer",
    "outside_switch",
    "resuming",
    "shell",
    "start_page",
]
