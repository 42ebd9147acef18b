"""A homework as its notebook carries it: what one form of it asks, figures included, no answers.

It is packed into one text, so that a notebook opens by every door with nothing beside it, and so
that it asks the same in years, when the bank or the article have changed.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from headcount.errors import Problem

SCHEMA = 1
FORMS = "ABCDEFGH"  # at most so many different forms of one homework
MOST = 40  # questions
_LARGEST = 2_000_000  # bytes, unpacked: a larger one is no homework


@dataclass(frozen=True)
class Item:
    """One question of a homework.

    asks names it in the bank: a kind of question ("percent_change") or a question ("2.5"). Of a
    kind, case is what it is asked about (``Case.kept``); of a question, article holds the figures
    of the article (``Article.plain``).
    """

    asks: str
    case: Mapping = field(default_factory=dict)
    article: Mapping = field(default_factory=dict)


@dataclass(frozen=True)
class Homework:
    """One form of a homework.

    set names the homework among others, the same for all its forms; form is "A", "B" and so on.
    version is that of the package that made it. Where it is quiet, answers are recorded and nothing
    is said of right and wrong.
    """

    set: str
    title: str
    form: str
    version: str
    items: tuple[Item, ...]
    quiet: bool = False

    @property
    def ids(self) -> list[str]:
        """What its questions are called in the notebook: Q1, Q2 and so on."""
        return [f"Q{number}" for number in range(1, len(self.items) + 1)]

    def item(self, id: str) -> Item:
        return self.items[self.ids.index(id)]

    @property
    def plain(self) -> dict:
        """All of it in plain values, as in set.json."""
        return {"headcount": "homework", "schema": SCHEMA, **asdict(self)}

    @property
    def packed(self) -> str:
        """All of it in one text of letters and digits."""
        text = json.dumps(self.plain, separators=(",", ":"))
        return base64.urlsafe_b64encode(zlib.compress(text.encode(), 9)).decode()


def from_plain(plain: object) -> Homework:
    """The homework that was kept in plain values. Raises Problem where they are not one."""
    wrong = Problem("This is no homework as Headcount writes it.")
    if not isinstance(plain, Mapping) or plain.get("headcount") != "homework":
        raise wrong
    if isinstance(plain.get("schema"), int) and plain["schema"] > SCHEMA:
        raise Problem(
            f"This homework was made with a newer version of Headcount ({plain.get('version')})."
        )
    texts = {name: plain.get(name) for name in ("set", "title", "form", "version")}
    items, quiet = plain.get("items"), plain.get("quiet", False)
    if (
        not all(isinstance(text, str) and len(text) < 200 for text in texts.values())
        or not isinstance(quiet, bool)
        or not isinstance(items, (list, tuple))
        or not 0 < len(items) <= MOST
    ):
        raise wrong
    return Homework(**texts, items=tuple(_item(one, wrong) for one in items), quiet=quiet)


def _item(plain: object, wrong: Problem) -> Item:
    if not isinstance(plain, Mapping) or not isinstance(plain.get("asks"), str):
        raise wrong
    case, article = plain.get("case") or {}, plain.get("article") or {}
    if not (isinstance(case, Mapping) and isinstance(article, Mapping)):
        raise wrong
    return Item(plain["asks"], case, article)


def unpacked(packed: object) -> Homework:
    """The homework in a packed text; spaces and line ends in it do not matter. Raises Problem."""
    try:
        if not isinstance(packed, str):
            raise ValueError
        pressed = zlib.decompressobj()
        data = pressed.decompress(base64.urlsafe_b64decode("".join(packed.split())), _LARGEST)
        if pressed.unconsumed_tail or not pressed.eof:
            raise ValueError
        plain = json.loads(data)
    except (ValueError, zlib.error, RecursionError):
        raise Problem(
            "The first cell of this homework is not whole: get the file again from your teacher."
        ) from None
    return from_plain(plain)


_loaded: list[Homework] = []


def load(homework: Homework | None) -> None:
    """Make this the homework of this session, or none."""
    _loaded[:] = [homework] if homework else []


def loaded() -> Homework | None:
    """The homework of this session; None where a lesson is open."""
    return _loaded[0] if _loaded else None


def belonging(id: str) -> dict:
    """To which homework a question belongs, for its record; empty for one of a lesson."""
    homework = loaded()
    if homework is None or id not in homework.ids:
        return {}
    item = homework.item(id)
    return {"set": homework.set, "form": homework.form, "asks": item.asks}


def is_quiet(id: str) -> bool:
    """Whether nothing is to be said of right and wrong about this question."""
    homework = loaded()
    return homework is not None and homework.quiet and id in homework.ids
