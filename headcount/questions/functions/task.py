"""Write your own: a task asks for one function or two, tried on several inputs."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from headcount.errors import Problem
from headcount.numbers.reading import is_blank
from headcount.numbers.writing import listed
from headcount.questions.functions.results import Gap, gap, short
from headcount.questions.functions.running import SECONDS, Run, run
from headcount.questions.functions.source import has_dots, hides_everything, is_unwritten
from headcount.questions.misconceptions import FEEDBACK, check_code
from headcount.questions.question import TRIES_BEFORE_SOLUTION, Solution
from headcount.questions.verdict import Verdict


@dataclass(frozen=True)
class Case:
    """Inputs, and what is wanted for them: a value, or a returns.Meets. named says the call
    where the inputs are too long to show."""

    inputs: tuple
    wanted: object
    named: str = ""


def cases(function: Callable, *inputs: tuple) -> Callable[[], tuple[Case, ...]]:
    """Cases whose answers our own function gives; None where it says that there is none."""
    return lambda: tuple(Case(one, _or_none(function, *one)) for one in inputs)


def _or_none(function: Callable, *inputs: object) -> object:
    try:
        return function(*inputs)
    except Problem:
        return None


SCALE = "That is a decimal; the function should give percent."


@dataclass(frozen=True)
class Mistake:
    """A known wrong function: it gives what a student with this belief returns."""

    function: Callable
    code: str | None = None
    text: str | None = None

    def __post_init__(self):
        check_code(self.code, self.text)

    @property
    def feedback(self) -> str:
        return self.text or FEEDBACK[self.code]


@dataclass(frozen=True)
class Function:
    """One function to write. code is its model solution, with signature and docstring.

    cases makes its cases, so that tables are made only where a function is tried. across tests the
    results of all cases together and gives a Gap or None. gaps are the pieces
    of the code, in their order, that gapped leaves out: of "/ |before" it leaves out "before",
    and what stands before the bar only says where. With the bar away each occurs once. hints are
    its own, where the task has none for all.
    """

    code: str
    cases: Callable[[], tuple[Case, ...]]
    gaps: tuple[str, ...]
    mistakes: tuple[Mistake, ...] = ()
    across: Callable[[list], Gap | None] | None = None
    seconds: float = SECONDS
    hints: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return re.match(r"def (\w+)\(", self.code)[1]

    @property
    def parameters(self) -> list[str]:
        return re.match(r"def \w+\((.*?)\):", self.code)[1].split(", ")

    @property
    def stub(self) -> str:
        """What a student starts from, with the docstring; it runs."""
        signature, docstring, _ = self.code.split('"""')
        return f'{signature}"""{docstring}"""\n    ...'

    @property
    def model(self) -> str:
        """The model solution, without its docstring."""
        signature, _, body = self.code.split('"""')
        return f"{signature.rstrip()}{body.rstrip()}"

    @property
    def gapped(self) -> str:
        """The model solution with three dots in place of each gap; it runs as far as they."""
        signature, _, body = self.code.split('"""')
        for one in self.gaps:
            where, _, piece = one.rpartition("|")
            body = body.replace(where + piece, f"{where}...")
        return f"{signature.rstrip()}{body.rstrip()}"

    def try_out(self, function: Callable) -> tuple[str, Gap | None]:
        """The first thing that is not as wanted, with the call; a Gap of None where all is."""
        results, prints = [], False
        done_before: list[Case] = []
        for case in self.cases():
            call = case.named or f"{self.name}({', '.join(map(short, case.inputs))})"
            done = run(function, case.inputs, self.seconds)
            if found := self._wrong(case, done, function, done_before):
                return call, found
            results.append(done.returned)
            done_before.append(case)
            prints = prints or done.printed
        if self.across and (found := self.across(results)):
            return f"{self.name}, called several times,", found
        return ("It also prints; returning is enough." if prints else ""), None

    def _wrong(
        self, case: Case, done: Run, function: Callable, done_before: list[Case]
    ) -> Gap | None:
        if done.endless:
            text = f"did not come to an end in {self.seconds:g} seconds. Does a loop stop?"
            return Gap(text)
        if done.asked:
            return Gap("asks with input(). The values come in as parameters.")
        if done.error is not None:
            if case.wanted is None and isinstance(done.error, ValueError):
                return None  # an error of its own with a reason is as good as None
            return Gap(_stopped(done.error, case.wanted, function))
        if done.changed:
            return Gap("changed what it was given. Work on a copy, or make something new.")
        found = gap(done.returned, case.wanted)
        if not found:
            return None
        if done.printed and done.returned is None:
            return Gap("printed something and returned nothing. Write return in place of print.")
        for mistake in self.mistakes:
            try:
                is_it = not gap(done.returned, mistake.function(*case.inputs))
                fits = is_it and not any(
                    gap(mistake.function(*one.inputs), one.wanted) for one in done_before
                )
            except (ArithmeticError, ValueError):
                continue
            if fits:
                text = f"returned {short(done.returned)}. {mistake.feedback}"
                return Gap(text, mistake.code, known=True)
        return replace(found, text=f"returned {found.text}")


# What other errors of Python mean, by kind and words.
_MEANINGS = (
    (UnboundLocalError, r"'(\w+)'", "it uses {0} before {0} has a value."),
    (
        NameError,
        r"'(math|np|numpy|pandas|pd|plt|random|sqrt)'",
        "it uses {}, which is not there. Run the cells from the top again.",
    ),
    (NameError, r"'(\w+)'", "it uses {0}, which is not there. Its values are called {values}."),
    (
        TypeError,
        "'(?:int|float)' object is not callable",
        "a number stands right before a bracket. Write * between the two.",
    ),
    (
        TypeError,
        "unsupported operand.*'NoneType'",
        "it calculates with None. Which step gives nothing back?",
    ),
    (
        TypeError,
        "(?:unsupported operand|can only concatenate).*\\bstr\\b",
        "it mixes a text with a number. Do quotes stand round a number?",
    ),
    (ZeroDivisionError, "", "it divided by 0. Which number below the line can be 0?"),
    (AttributeError, r"has no attribute '(\w+)'", "it uses .{} on a value that has none."),
    (IndexError, "", "it asks for a place that its list does not have."),
    (KeyError, r"^('\w{1,20}')$", "it asks for {}, and there is no such entry."),
)


def _names_of_values(function: Callable) -> str:
    try:
        return listed(list(inspect.signature(function).parameters))
    except (TypeError, ValueError):  # from a library: it has no signature
        return "otherwise"


def _reason(error: BaseException) -> str:
    try:
        return " ".join(str(error).split())[:100]
    except Exception:  # a student's own kind of error may fail here, too
        return ""


def _stopped(error: BaseException, wanted: object, function: Callable) -> str:
    kind, reason = type(error).__name__, _reason(error)
    if isinstance(error, TypeError) and "ellipsis" in reason:
        return "met three dots that are still in its code."
    if wanted is None and isinstance(error, ZeroDivisionError):
        return "stopped: it divided by 0. There is no answer here, so return None before dividing."
    if isinstance(error, RecursionError):
        return "called itself again and again without an end."
    if isinstance(error, SystemExit):
        return "ended the program. Use 'return' in place of exit()."
    for meant, pattern, words in _MEANINGS:
        if isinstance(error, meant) and (found := re.search(pattern, reason)):
            words = words.format(*found.groups(), values=_names_of_values(function))
            return f"stopped: {words}"
    return f"stopped with {kind}{': ' + reason if reason else ''}."


@dataclass(frozen=True)
class Task:
    """The write-your-own task of a lesson; judged, hinted and solved like a Question.

    hints are for all of its functions; without them each function has its own.
    """

    id: str
    prompt: str
    functions: tuple[Function, ...]
    praise: str
    why: str
    hints: tuple[str, ...] = ()
    given: str = ""
    outside: bool = False
    kind: str = "function"
    tries_before_solution: int = TRIES_BEFORE_SOLUTION

    @property
    def names(self) -> list[str]:
        return [function.name for function in self.functions]

    @property
    def check_line(self) -> str:
        return f'hc.check_function("{self.id}", {", ".join(self.names)})'

    @property
    def lines(self) -> str:
        """The functions with a gap here and there: copy them, fill the gaps, and check."""
        parts = [self.given, *(function.gapped for function in self.functions), self.check_line]
        return "\n\n".join(part for part in parts if part)

    @property
    def solution(self) -> Solution:
        parts = [self.given, *(function.model for function in self.functions)]
        return Solution("\n\n".join(part for part in parts if part), self.why)

    def hints_for(self, name: str) -> tuple[str, ...]:
        """The hints for the function of this name."""
        own = next(function.hints for function in self.functions if function.name == name)
        return self.hints or own

    def judge(self, answer: object) -> Verdict:
        """The verdict on a function, or on several in a list."""
        return self.tried(answer)[0]

    def tried(self, answer: object) -> tuple[Verdict, str]:
        """The verdict, and the name of the function that it is about; empty where all are right."""
        given = list(answer) if isinstance(answer, (list, tuple)) else [answer]
        given = [one for one in given if not is_blank(one)]
        first = self.names[0]
        if not given:
            text = f"Write {listed(self.names)} and check again."
            return Verdict(self.id, "blank", text), first
        for one in given:
            if not callable(one):
                return Verdict(self.id, "unreadable", _no_function(one, self)), first
        pairs = self._paired(given)
        if pairs is None:
            text = f"This task asks for {listed(self.names)}: {self.check_line}."
            return Verdict(self.id, "unreadable", text), first
        return self._judge_each(pairs)

    def _paired(self, given: list) -> dict[str, Callable] | None:
        """The functions by the name of the task: by their own name, else by their place."""
        found = {}
        for place, one in enumerate(given):
            name = getattr(one, "__name__", "")
            if name not in self.names:
                if len(given) != len(self.functions):
                    return None
                name = self.names[place]
            if name in found:
                return None
            found[name] = one
        return found

    def _judge_each(self, pairs: dict[str, Callable]) -> tuple[Verdict, str]:
        works: list[str] = []
        open_: list[str] = []
        dotted: list[str] = []
        notes: list[str] = []
        for wanted in self.functions:
            function = pairs.get(wanted.name)
            if function is None or is_unwritten(function):
                open_.append(wanted.name)
                continue
            if problem := _cannot_call(function, wanted):
                return Verdict(self.id, "unreadable", problem), wanted.name
            said, found = wanted.try_out(function)
            kept = f"Right so far: {listed(works)}. " if works else ""
            if found and has_dots(function):
                dotted.append(wanted.name)
                continue
            if found:
                outcome = "recognised" if found.known else "near" if found.near else "wrong"
                value = f"{said} {found.text}"
                verdict = Verdict(self.id, outcome, f"{kept}{value}", found.code, value=value)
                return verdict, wanted.name
            works.append(wanted.name)
            notes += [said] if said else []
        if open_ or dotted:
            left = [f"Right so far: {listed(works)}."] if works else []
            left += [f"{one} still has three dots in it." for one in dotted]
            left += [f"Still to be written: {listed(open_)}."] if open_ else []
            return Verdict(self.id, "blank", " ".join(left)), [*dotted, *open_][0]
        outcome = "right_with_note" if notes else "right"
        note = " ".join(notes) or None
        return Verdict(self.id, outcome, self.praise, note=note, value=works), ""


def _no_function(one: object, task: Task) -> str:
    return (
        f"That is {short(one)}, not a function. Give its name without brackets after it: "
        f"{task.check_line}."
    )


def _cannot_call(function: Callable, wanted: Function) -> str | None:
    try:
        inspect.signature(function).bind(*wanted.parameters)
    except TypeError:
        many = len(wanted.parameters)
        values = "1 value" if many == 1 else f"{many} values"
        return (
            f"{wanted.name} must take {values}, in this order: {listed(wanted.parameters)}. "
            "Yours takes others."
        )
    except ValueError:
        pass  # a function without a signature, from a library: it is tried as it is
    if found := hides_everything(function):
        instead = (
            "Write it without 'finally:'."
            if "finally" in found
            else "Name the error, for example except ZeroDivisionError."
        )
        return f"{found}, which hides every mistake. {instead}"
    return None
