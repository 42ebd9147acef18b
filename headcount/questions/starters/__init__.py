"""Five-minute starters, one for each code of ``misconceptions``: for a teacher's report and guide.

>>> STARTERS["M-BASE"].name
'the change compared with the later figure'
"""

from headcount.questions.starters import charts, counts, percentages, uncertainty
from headcount.questions.starters.starter import Starter

__all__ = ["STARTERS", "Starter"]

STARTERS: dict[str, Starter] = {
    **percentages.STARTERS,
    **counts.STARTERS,
    **uncertainty.STARTERS,
    **charts.STARTERS,
}
