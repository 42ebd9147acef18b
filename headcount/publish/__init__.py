"""From lessons to notebooks, addresses and the site."""

__all__ = [
    "addresses",
    "build",
    "question_cells",
    "running",
    "set_address",
    "setup_cell",
    "site",
]
