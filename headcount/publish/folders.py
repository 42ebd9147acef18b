"""Where the project keeps what it builds."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
BUILT = ("notebooks", "exercises", "solutions")  # in this order for each lesson
FIRST = "notebooks/00_start_here.ipynb"
