"""A name that is not there, in words: the line, the name that was meant, or the cell to run."""

from __future__ import annotations

import builtins
import json
import linecache
import os
import re
import sys
from pathlib import Path
from types import FrameType, ModuleType, TracebackType

from headcount.errors import near
from headcount.numbers.writing import listed

_LONGEST = 100  # characters of a line that are repeated


def explain(shell, kind, error, traceback, tb_offset=None) -> list[str]:
    """What IPython calls in place of its traceback of a NameError.

    One in a library, or about a variable of a function that has no value yet, stays Python's.
    """
    calls = _calls(traceback)
    own = [call for call in calls if call.tb_frame.f_globals is shell.user_global_ns]
    if own and own[-1] is calls[-1] and str(error) == f"name '{error.name}' is not defined":
        lines = _in_words(shell, error.name, own)
    else:
        lines = shell.InteractiveTB.structured_traceback(kind, error, traceback, tb_offset)
    shell._showtraceback(kind, error, lines)
    return lines


def _calls(traceback: TracebackType | None) -> list[TracebackType]:
    calls = []
    while traceback:
        calls.append(traceback)
        traceback = traceback.tb_next
    return calls


def _in_words(shell, name: str, calls: list[TracebackType]) -> list[str]:
    """Two or three lines; calls are those of the pupil's own code, the last where it stopped."""
    frame = calls[-1].tb_frame
    line = linecache.getline(frame.f_code.co_filename, calls[-1].tb_lineno).strip()
    place = [_place(calls, line)] if line else []
    above = _is_made_above(shell, name)
    if above:
        return [*place, f"'{name}' is not made yet. An earlier cell makes it: {_run_above()}"]
    known = _what_can_be_written(shell, name, frame)
    meant = [known[one] for one in ([name] if name in known else near(name, known))]
    in_capitals = [one for one in meant if one.lower() == name.lower()]  # Print for print
    options = in_capitals or meant
    if _stands_alone(name, line) and name.capitalize() not in ("True", "False", "None"):
        options = [*options, f'the word itself, "{name}"']
    which = f"did you mean {listed(options, 'or')}?" if options else ""
    if in_capitals or (meant and above is False):
        return [*place, f"There is no name '{name}': {which}"]
    run = f"There is no name '{name}' yet. If an earlier cell makes it, {_run_above()}"
    return [*place, run, f"Or {which}"] if which else [*place, run]


def _place(calls: list[TracebackType], line: str) -> str:
    """The line where it stopped: of the cell that runs, or of one that made the function."""
    first, last = (call.tb_frame.f_code for call in (calls[0], calls[-1]))
    cell = "this cell" if first.co_filename == last.co_filename else "an earlier cell"
    if cell != "this cell" and last.co_name.isidentifier():
        cell = f"the cell that makes {last.co_name}"
    shown = line if len(line) <= _LONGEST else f"{line[:_LONGEST]}..."
    return f"Line {calls[-1].tb_lineno} of {cell}: {shown}"


def _stands_alone(name: str, line: str) -> bool:
    """Whether the name is a whole value, as in print(hello): a word, perhaps, without quotes."""
    return bool(re.search(rf"(^|[=(,\[])\s*{re.escape(name)}\s*($|[),\]])", line))


def _what_can_be_written(shell, name: str, frame: FrameType) -> dict[str, str]:
    """Names that may have been meant, with what to write for each: change, hc.change."""
    there = {**frame.f_globals, **frame.f_locals}
    own = [one for one in there if one not in shell.user_ns_hidden]
    known = {}
    for alias, module in ((one, there[one]) for one in own):
        if isinstance(module, ModuleType):
            ours = module.__name__ == "headcount"
            inside = dir(module) if ours else {name}.intersection(dir(module))
            known.update({one: f"{alias}.{one}" for one in inside})
            known[module.__name__] = f"{alias} ({module.__name__})"
    known.update({one: one for one in [*dir(builtins), *own]})
    return known


def _is_made_above(shell, name: str) -> bool | None:
    """Whether a cell above the one that runs makes the name; None where that cannot be known.

    JupyterLab tells the kernel which cell of which file it runs; Colab and the site do not. Cells
    that were changed are as they were saved.
    """
    try:
        notebook = json.loads(Path(os.environ["JPY_SESSION_NAME"]).read_text(encoding="utf-8"))
        ids = [cell["id"] for cell in notebook["cells"]]
        above = notebook["cells"][: ids.index(shell.get_parent()["metadata"]["cellId"])]
    except (AttributeError, KeyError, OSError, TypeError, ValueError):
        return None
    code = ("".join(cell["source"]) for cell in above if cell["cell_type"] == "code")
    return any(name in _names_made(shell.transform_cell(source)) for source in code)


def _names_made(source: str) -> set[str]:
    """The names that a program binds outside its functions."""
    from symtable import symtable

    try:
        names = symtable(source, "cell", "exec").get_symbols()
    except (SyntaxError, ValueError):
        return set()
    return {one.get_name() for one in names if one.is_assigned() or one.is_imported()}


def _run_above() -> str:
    menu = "Run > Run All Above Selected Cell"
    if "google.colab" in sys.modules:
        menu = "Runtime > Run before"
    return f"click on this cell, then choose {menu}, and run this cell again."
