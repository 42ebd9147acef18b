"""nbval's run of a notebook as the check of the build: what it stores, pictures too."""

from __future__ import annotations

import nbformat

from headcount.publish.comparing import compare
from headcount.publish.running import lasting


def watch_pictures(kind: type) -> None:
    """Have nbval's kind of cell compare all that the build compares; nbval leaves pictures out."""
    texts = kind.compare_outputs

    def compare_outputs(cell, test, ref, skip_compare=None) -> bool:
        if not texts(cell, test, ref, skip_compare):
            return False
        found = compare(_notebook(ref), _notebook(test))
        if found.differs:
            cell.comparison_traceback.append(f"the build would write another {found.differs}")
        return not found.differs

    kind.compare_outputs = compare_outputs


def _notebook(outputs: list):
    (cell,) = cells = [nbformat.v4.new_code_cell(id="cell")]
    cell.outputs = lasting([nbformat.from_dict(one) for one in outputs], 1)
    return nbformat.v4.new_notebook(cells=cells)
