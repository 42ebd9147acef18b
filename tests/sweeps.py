"""The steps of each explorer's sweep, made once for all tests that read them."""

from __future__ import annotations

from functools import cache

import headcount as hc


@cache
def sweep(name: str) -> list:
    return list(hc.explore(name).sweep())
