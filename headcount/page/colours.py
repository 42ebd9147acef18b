"""Colours of every picture: Okabe-Ito, with a look for each counter."""

from __future__ import annotations

# Okabe-Ito, only the colours that reach 3:1 on white. Never colour alone: officials are solid blue,
# charities hatched vermillion. Green is for what neither of them counted: attempts, plain bars.
BLUE, VERMILLION, GREEN, BLACK = "#0072B2", "#D55E00", "#009E73", "#000000"


GREY = "#595959"  # 7:1 on white, for lines that only guide the eye


OFFICIALS = {"facecolor": BLUE, "edgecolor": BLACK}


CHARITIES = {"facecolor": VERMILLION, "edgecolor": BLACK, "hatch": "///"}


PLAIN = {"facecolor": GREEN, "edgecolor": BLACK}


# What an explorer draws with, by what it is for: on a light page and on a dark one. Each reaches
# 4.5:1 on its ground, but "faint", which carries nothing, and "bar", whose edge is "muted".
ROLES = {
    "ink": ("#1a1a1a", "#e8e8e8"),
    "muted": (GREY, "#b4b4b4"),
    "faint": ("#d0d0d0", "#4a4a4a"),
    "bar": ("#cfcfcf", "#555555"),
    "ground": ("#ffffff", "#111111"),
    "officials": (BLUE, "#56B4E9"),
    "charities": ("#C05200", "#F0883E"),
    "plain": ("#00785A", "#2BC49A"),
}
