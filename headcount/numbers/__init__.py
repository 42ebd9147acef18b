"""Numbers as people type them and as people read them, dates, and what was rounded to what."""

__all__ = [
    "amounts",
    "characters",
    "dates",
    "periods",
    "places",
    "reading",
    "rounding",
    "typed",
    "writing",
]
