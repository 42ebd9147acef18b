"""From lessons to notebooks, addresses and the site."""

__all__ = [
    "addresses",
    "build",
    "folders",
    "question_cells",
    "running",
    "set_address",
    "setup_cell",
    "site",
]
