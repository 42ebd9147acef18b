"""A sentence that Python cannot read since its quotation marks are not as Python needs them."""

from __future__ import annotations

import linecache
import re

_LONGEST = 100  # characters of a line that are repeated
ADVICE = 'Put your sentence between three straight quotation marks: hc.own_article("""...""")'
NAME = "Put the name between two straight quotation marks"
_CALL = re.compile(r"own_article\(")


def explain(shell, kind, error, traceback, tb_offset=None) -> list[str]:
    """What IPython calls in place of its message of a SyntaxError; most of them stay Python's."""
    lines = in_words(_source(error), error.lineno or 1)
    if lines:
        shell._showtraceback(kind, error, lines)
    elif isinstance(error, IndentationError):
        shell.showindentationerror()
    else:
        shell.showsyntaxerror()
    return lines


def in_words(source: str, line: int) -> list[str]:
    """The line where the sentence begins and what to do; nothing where the slip is another one."""
    for call in reversed(list(_CALL.finditer(source))):
        at = source.count("\n", 0, call.start()) + 1
        if at > line:
            continue
        if not _is_unquoted(source[call.end() :]):
            return []
        typed = source.splitlines()[at - 1].strip()
        shown = typed if len(typed) <= _LONGEST else f"{typed[:_LONGEST]}..."
        named = re.match(r"\s*(file|case)\s*=", source[call.end() :])
        advice = f'{NAME}: hc.own_article({named[1]}="...")' if named else ADVICE
        return [f"Line {at} of this cell: {shown}", advice]
    return []


def _is_unquoted(entry: str) -> bool:
    """Whether what stands behind the bracket is a sentence, and no text as Python writes one."""
    entry = re.sub(r"^\s*(?:table\s*=)?\s*", "", entry)
    three = re.match(r"\"\"\"|'''", entry)
    if three:  # closed, or closed one mark too late: """He said "no"""" has four
        rest = entry[3:].partition(three[0])
        return not rest[1] or rest[2].startswith(three[0][0])
    quoted = re.match(r"""("[^"\n\\]*"|'[^'\n\\]*')\s*[,)]""", entry)
    named = re.match(r"(?:file|case)\s*=\s*[\w\"'(]", entry)
    return not quoted and not named and re.match(r"\)", entry) is None


def _source(error: SyntaxError) -> str:
    """The whole cell, where IPython has kept it; else the one line that Python shows."""
    return "".join(linecache.getlines(error.filename or "")) or error.text or ""
