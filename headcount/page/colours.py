"""Colours of every picture: Okabe-Ito, with a look for each counter."""

from __future__ import annotations

# Okabe-Ito, only the colours that reach 3:1 on white. Never colour alone: officials are solid blue,
# charities hatched vermillion. Green is for what neither of them counted: attempts, plain bars.
BLUE, VERMILLION, GREEN, BLACK = "#0072B2", "#D55E00", "#009E73", "#000000"


GREY = "#595959"  # 7:1 on white, for lines that only guide the eye


OFFICIALS = {"facecolor": BLUE, "edgecolor": BLACK}


CHARITIES = {"facecolor": VERMILLION, "edgecolor": BLACK, "hatch": "///"}


PLAIN = {"facecolor": GREEN, "edgecolor": BLACK}
