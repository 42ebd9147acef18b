"""10.W: an audit without a verdict."""

from __future__ import annotations

from collections.abc import Callable

from headcount.questions.functions.results import Gap, Meets, gap, short
from headcount.questions.functions.task import Case, Function, Mistake, Task
from headcount.story.article import Article

FIELDS = ["before", "after", "counts", "place", "source_before", "source_after"]
JUDGEMENT = ["only", "just"]


def _own_audit(claim: dict, plain: Callable[[str], str] = str.lower) -> dict:
    """The audit that is wanted; plain is what is done to the wording before it is searched."""
    before, after = claim.get("before"), claim.get("after")
    numbers = {}
    if before is not None and after is not None:
        numbers["change"] = after - before
        numbers["percent"] = 100 * (after - before) / before if before else None
    sources = claim.get("source_before"), claim.get("source_after")
    warnings = ["mixed sources"] if all(sources) and sources[0] != sources[1] else []
    words = plain(claim.get("wording") or "").split()
    warnings += ["word of judgement"] if set(words) & set(JUDGEMENT) else []
    warnings += ["word of cause"] if "despite" in words else []
    missing = [name for name in FIELDS if claim.get(name) is None]
    return {"numbers": numbers, "warnings": warnings, "missing": missing}


def _audited(claim: dict) -> Meets:
    wanted = _own_audit(claim)

    def test(returned: object) -> Gap | None:
        if not isinstance(returned, dict):
            return Gap(f"{short(returned)}, and a dict is wanted.")
        if more := [name for name in returned if name not in wanted]:
            return Gap(
                f"a dict that also holds {short(more)}. An audit gives numbers, warnings and what "
                "is missing, never a verdict.",
                "M-EVAL",
                known=True,
            )
        plain = {**returned}
        for part in ("warnings", "missing"):
            if isinstance(plain.get(part), (list, tuple, set)):  # in any order
                plain[part] = sorted(map(str, plain[part]))
        return gap(
            plain,
            {
                "numbers": wanted["numbers"],
                "warnings": sorted(wanted["warnings"]),
                "missing": sorted(wanted["missing"]),
            },
        )

    return Meets(test)


_AUDIT = '''\
def audit(claim):
    """A dict of "numbers" (a dict), "warnings" and "missing" (lists).

    numbers: "change" and "percent" (None where before is 0), if both are there.
    warnings: "mixed sources" where two sources are given and differ; "word of
    judgement" where only or just is a word of the wording, "word of cause"
    where despite is, in small or in capital letters.
    missing: those of FIELDS that are absent or None. Never true or false.
    Example: audit({})["missing"] is FIELDS.
    """
    before, after = claim.get("before"), claim.get("after")
    numbers, warnings = {}, []
    if before is not None and after is not None:
        numbers["change"] = after - before
        numbers["percent"] = 100 * (after - before) / before if before else None
    sources = claim.get("source_before"), claim.get("source_after")
    if None not in sources and sources[0] != sources[1]:
        warnings.append("mixed sources")
    words = claim.get("wording", "").lower().split()
    if "only" in words or "just" in words:
        warnings.append("word of judgement")
    warnings += ["word of cause"] if "despite" in words else []
    missing = [name for name in FIELDS if claim.get(name) is None]
    return {"numbers": numbers, "warnings": warnings, "missing": missing}
'''


def task(story: Article) -> Task:
    people = {
        "before": story.people_before.value,
        "after": story.people_now_charities.value,
        "counts": "people",
        "place": "Calais",
        "source_before": story.people_before.said_by,
        "source_after": story.people_now_charities.said_by,
        "wording": "just a tenth",
    }
    attempts = {
        "before": story.attempts_2016.value,
        "after": story.attempts_2017.value,
        "counts": "attempts",
        "source_before": None,
        "wording": f"{story.fall.quote} despite the clearance",
    }
    # Invented.
    plain = {**dict.fromkeys(FIELDS, "x"), "before": 40, "after": 30, "wording": "adjusted"}
    one_source = {**plain, "source_after": None, "wording": "just"}
    zeros = {**plain, "before": 0}, {**plain, "after": 0}
    capitals = {**plain, "wording": "Only 30, DESPITE the rain"}
    claims = [plain, people, attempts, one_source, capitals, *zeros, {"after": 5}, {}]
    return Task(
        id="10.W",
        prompt="Write an audit of a claim: numbers, warnings, what is missing, and no verdict.",
        given='FIELDS = ["before", "after", "counts", "place", "source_before", "source_after"]',
        functions=(
            Function(
                _AUDIT,
                cases=lambda: tuple(Case((claim,), _audited(claim)) for claim in claims),
                gaps=(
                    '["change"] = |after - before',
                    "sources[0] != |sources[1]",
                    "claim.get(name) is |None",
                ),
                mistakes=(
                    Mistake(
                        lambda claim: _own_audit(claim, str),
                        "M-FORM",
                        "'Only' at the start of a sentence is the same word as 'only'. What makes "
                        "the letters of a text small?",
                    ),
                ),
            ),
        ),
        hints=(
            "Three parts: what can be worked out, what should make a reader careful, what is not "
            "there.",
            "claim.get(name) gives None where a name is absent; split() cuts a text into words.",
            "A bag check: missing = [thing for thing in LIST if thing not in bag].",
        ),
        praise="Yes: it says what is missing and leaves the verdict to a person.",
        why="Numbers, warnings and gaps follow from the claim itself. Whether it is true does not: "
        "that takes sources.",
    )
