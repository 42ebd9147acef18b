"""What stands in the source of a code cell: answers that are written out, and what is asked.

A cell is read and never run: an answer counts as read only where it stands there letter by letter.
"""

from __future__ import annotations

import ast
import re
import warnings
from dataclasses import dataclass, field
from functools import lru_cache

LONGEST = 200_000  # characters of a cell that are read
_DEEPEST = 8  # lists in lists
_BROKEN_LINES = 100  # so many, also those of IPython's own, are left out until the rest is read
_ANSWER = re.compile(r"answer_(E?\d+_\w+|Q\d+)")


class Computed(ValueError):
    """An answer is worked out where it stands, so that its source does not say what it is."""


class _Unknown:
    """The value of a name that is worked out."""


UNKNOWN = _Unknown()


@dataclass(frozen=True)
class Called:
    """A call that asks or checks: its name ("check", "ask" ...), the question, and what it is
    given; of several answers, where one belongs, more are the others."""

    name: str
    question: str
    given: ast.expr | None = None
    more: tuple[ast.expr, ...] = ()


@dataclass(frozen=True)
class Named:
    """A name that is given a value; of None, it is worked out."""

    name: str
    value: ast.expr | None


@dataclass(frozen=True)
class Source:
    """What one cell holds, in its order.

    packed is the text of its homework; functions those that are defined with something in them;
    unread the answers in lines that are no Python, by the name they should have got.
    """

    steps: tuple[Called | Named, ...] = ()
    packed: str = ""
    functions: frozenset[str] = frozenset()
    unread: tuple[tuple[str, str], ...] = ()
    problem: str = ""


@lru_cache(maxsize=2048)  # most cells are the same in every notebook of a class
def read_source(text: str) -> Source:
    """What a cell's source holds; raises nothing."""
    if not text.strip() or re.match(r"\s*%%(?!time|capture|prun)", text):
        return Source()
    if len(text) > LONGEST:
        return Source(problem=f"a cell of more than {LONGEST:,} characters was not read")
    body, left_out = _parsed(text)
    found = _Reader()
    try:
        found.statements(body)
    except RecursionError:
        return Source(problem="a cell with brackets in brackets without end was not read")
    return Source(
        tuple(found.steps),
        found.packed or _packed_in(text, left_out),
        frozenset(found.functions),
        _answers_in(left_out),
    )


def _parsed(text: str) -> tuple[list[ast.stmt], list[str]]:
    """Its statements, and the lines that had to be left out."""
    left_out: list[str] = []
    lines = text.replace("\r\n", "\n").split("\n")  # a text may hold other ends of lines
    for _ in range(_BROKEN_LINES):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return ast.parse("\n".join(lines)).body, left_out
        except SyntaxError as error:
            number = min(max(error.lineno or 1, 1), len(lines)) - 1
            said = error.msg or ""
            if said.startswith("unexpected indent") and lines[number] != lines[number].lstrip():
                lines[number] = lines[number].lstrip()
                continue
            number -= said.startswith("expected an indented block")
            while number > 0 and not lines[number].strip():
                number -= 1
            left_out.append(lines[number])
            lines[number] = ""
        except (ValueError, MemoryError, RecursionError):  # null bytes; brackets without end
            break
    return [], lines


def _answers_in(lines: list[str]) -> tuple[tuple[str, str], ...]:
    """By its name, or by its question where it stood in the call that checks it."""
    named = (re.match(r"\s*(\w+)\s*=(?!=)\s*(.+)", line[:2000]) for line in lines)
    in_call = (
        re.search(r"""\bcheck\(\s*["']([\w. ]+)["']\s*,(.+?)\)?\s*$""", line[:2000])
        for line in lines
    )
    found = [one for both in zip(named, in_call) for one in both if one]
    return tuple((one[1], one[2].strip()) for one in found)


def _packed_in(text: str, left_out: list[str]) -> str:
    """The homework in a cell that is no longer Python."""
    found = re.search(r'\.homework\(\s*"""([^"]*)"""', text) if left_out else None
    return found[1] if found else ""


@dataclass
class _Reader:
    steps: list[Called | Named] = field(default_factory=list)
    packed: str = ""
    functions: list[str] = field(default_factory=list)

    def statements(self, body: list[ast.stmt]) -> None:
        for one in body:
            self._statement(one)

    def _statement(self, one: ast.stmt) -> None:
        if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if not all(map(_says_nothing, one.body)):
                self.functions.append(one.name)
            self.steps.append(Named(one.name, None))
        elif isinstance(one, ast.ClassDef):
            self.steps.append(Named(one.name, None))
        elif isinstance(one, (ast.With, ast.Try)):
            self.statements(one.body)
            if isinstance(one, ast.Try):
                self._uncertain([*one.handlers, *one.orelse, *one.finalbody])
        elif isinstance(one, (ast.If, ast.For, ast.While, ast.AsyncFor)):
            self._uncertain([one])
        else:
            self._calls_in(one)
            self._names_in(one)

    def _uncertain(self, parts: list) -> None:
        """What may run or not, or often: its names are worked out, its calls need a record."""
        for part in parts:
            for one in ast.walk(part):
                if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store):
                    self.steps.append(Named(one.id, None))
            for one in ast.walk(part):
                if isinstance(one, ast.Call):
                    self._call(one, uncertain=True)

    def _names_in(self, one: ast.stmt) -> None:
        if isinstance(one, ast.Assign):
            targets, value = one.targets, one.value
        elif isinstance(one, ast.AnnAssign) and one.value is not None:
            targets, value = [one.target], one.value
        else:
            targets, value = [], None
        known = set()
        for target in targets:
            for name, part in _pairs(target, value):
                self.steps.append(Named(name, part))
                known.add(name)
        for node in ast.walk(one):
            if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
                if node.id not in known:
                    self.steps.append(Named(node.id, None))

    def _calls_in(self, one: ast.stmt) -> None:
        calls = [node for node in ast.walk(one) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
            self._call(call)

    def _call(self, call: ast.Call, uncertain: bool = False) -> None:
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        named = {one.arg: one.value for one in call.keywords}
        first = call.args[0] if call.args else named.get("question")
        value = first.value if isinstance(first, ast.Constant) else None
        if name == "homework" and isinstance(value, str):
            self.packed = self.packed or value
        elif name in ("check", "ask", "check_function") and (id := question_id(value)):
            answers = call.args[1:] or [named[one] for one in ("answer",) if one in named]
            given = None if uncertain or not answers else answers[0]
            more = tuple(answers[1:]) if name == "check" and not uncertain else ()
            self.steps.append(Called(name, id, given, more))


def _says_nothing(one: ast.stmt) -> bool:
    """A docstring, three dots or pass: a function is still to be written."""
    if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant):
        return True
    return isinstance(one, ast.Pass)


def _pairs(target: ast.expr, value: ast.expr | None) -> list[tuple[str, ast.expr | None]]:
    """Each name of an assignment with what it is given: of "a, b = 1, 2" two."""
    if isinstance(target, ast.Name):
        return [(target.id, value)]
    if isinstance(target, (ast.Tuple, ast.List)) and isinstance(value, (ast.Tuple, ast.List)):
        if len(target.elts) == len(value.elts):
            return [
                pair for one, part in zip(target.elts, value.elts) for pair in _pairs(one, part)
            ]
    return []


def question_id(value: object) -> str:
    """What a notebook calls a question, as ``bank.find`` reads it; empty where it is none."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    text = f"{value:g}" if isinstance(value, float) else str(value)[:60].strip()
    if re.fullmatch(r"[a-z]+(?:_[a-z]+)* +\d{1,9}", text):
        return " ".join(text.split())
    text = text.upper()
    return text if re.fullmatch(r"[EVCQ]?\d{1,3}(?:\.\w{1,3})?", text) else ""


def question_of(name: str) -> str:
    """The question that a name is made for: "answer_E2_1" is for E2.1; else empty."""
    found = _ANSWER.fullmatch(name)
    return found[1].replace("_", ".", 1) if found else ""


def literal(node: ast.expr | None, known: dict[str, object], depth: int = 0) -> object:
    """The value that is written out, three dots as None; known holds names that were given one.

    Raises Computed where it has to be worked out.
    """
    if node is None or depth > _DEEPEST:
        raise Computed
    if isinstance(node, ast.Constant):
        if node.value is Ellipsis:
            return None
        if isinstance(node.value, (str, int, float, bool, type(None))):
            return node.value
    if isinstance(node, ast.Name) and not isinstance(known.get(node.id, UNKNOWN), _Unknown):
        return known[node.id]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)):
        value = literal(node.operand, known, depth + 1)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return -value if isinstance(node.op, ast.USub) else value
    if isinstance(node, (ast.List, ast.Set)):
        return [literal(one, known, depth + 1) for one in node.elts]
    if isinstance(node, ast.Tuple):
        return tuple(literal(one, known, depth + 1) for one in node.elts)
    if isinstance(node, ast.Dict) and None not in node.keys:
        pairs = zip(node.keys, node.values)
        return {str(literal(k, known, depth + 1)): literal(v, known, depth + 1) for k, v in pairs}
    raise Computed
