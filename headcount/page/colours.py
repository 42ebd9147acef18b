"""Colours of every picture: Okabe-Ito, with a look for each counter."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass

# Okabe-Ito, only the colours that reach 3:1 on white. Never colour alone: officials are solid,
# charities hatched.
BLUE, VERMILLION, GREEN, BLACK = "#0072B2", "#D55E00", "#009E73", "#000000"


GREY = "#595959"  # 7:1 on white, for lines that only guide the eye


OFFICIALS = {"facecolor": BLUE, "edgecolor": BLACK}


CHARITIES = {"facecolor": VERMILLION, "edgecolor": BLACK, "hatch": "///"}


PLAIN = {"facecolor": GREEN, "edgecolor": BLACK}
