"""The questions of the lessons: what is asked, how it is judged, and what is said to it."""

__all__ = [
    "bank",
    "choice_fields",
    "functions",
    "gap_field",
    "lesson",
    "lessons",
    "memory",
    "number_field",
    "order_field",
    "period_field",
    "predictions",
    "progress",
    "question",
    "record",
    "reveal",
    "service",
    "verdict",
    "vote",
]
