"""Invented claims to try an audit with; the libraries collect most of the warnings that there are.

Before and after in the order of PARTS, where what after leaves out is as before; then the words of
the claim.
"""

from __future__ import annotations

from headcount.story.claim_side import PARTS

_ROWS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "demonstration": (
        "20,000 | 1,000 | people | stock | the organisers | the city centre",
        "2,000 | | | | the police",
        ("to", "only"),
    ),
    "hospital": (
        "96,000 | 1,000 | attendances | flow | the hospital | the emergency department",
        "88,000",
        (),
    ),
    "crashes": (
        "25 | exact | crashes | flow | the police | one bend | 2014 | 2014",
        "15 | | | | | | 2015 | 2015",
        ("by", "despite"),
    ),
    "vaccination": (
        "93.1 | 0.1 | percent of children | stock | the clinic | Northtown | 2021 | 2021",
        "87.3 | | | | | | 2022 | 2022",
        ("by", "plunged"),
    ),
    "thefts": (
        "4.4 | 0.1 | thefts per 1,000 people | flow | the police | Northtown | 2021 | 2021",
        "4.9 | | | | | | 2022 | 2022",
        ("record",),
    ),
    "libraries": (
        "12,000 | 100 | visits | flow | a door counter | three libraries | 2022 | 2022",
        "9,000 | | | | the staff | one library | 2023-01-01 | 2023-06-30",
        ("by", "only", "despite"),
    ),
}


def invented_claims() -> dict[str, tuple[dict[str, str], dict[str, str], tuple[str, ...]]]:
    """Of each, by its name: what is given before, what is given after, and its words."""
    return {
        name: (_side(before), _side(after), wording)
        for name, (before, after, wording) in _ROWS.items()
    }


def _side(row: str) -> dict[str, str]:
    """One side of an invented claim: what its row says of each part."""
    cells = [cell.strip() for cell in row.split("|")]
    return {part: cell for part, cell in zip(PARTS, cells) if cell}
