"""Whose a notebook is: found in the class list, or as it says itself where there is no list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from headcount.desk.handed_in import HandedIn, Pupil
from headcount.desk.reading.names import fits, key, words
from headcount.desk.reading.sent import Sent
from headcount.numbers.writing import listed

_SHORTEST_ID = 4  # characters, where it stands anywhere in a name: "2" or "31" may mean anything
_LIKE = 0.75


@dataclass(frozen=True)
class Whose:
    """Whose a notebook is: the place on the class list, or why it is doubtful. maybe is a place
    that fits where nothing else claims it."""

    place: int | None = None
    why: str = ""
    maybe: int | None = None


class ClassList:
    """The pupils of a list, and who of them fits what a notebook says."""

    def __init__(self, pupils: Sequence[Pupil]):
        self.pupils = pupils

    def whose(self, one: HandedIn, by: Sent) -> Whose:
        """By id, by the name that was typed, by the names of file and folders."""
        typed = self._best(one.name or "")
        named = self._by_place(by)
        if len(ids := self._by_id(by)) == 1:
            (place,) = ids
            if typed and place not in typed:
                return Whose(why=self._unlike(one, f"its id is that of {self._name(place)}"))
            return Whose(place)
        if typed and named:
            both = [place for place in typed if place in named]
            if not both:
                return Whose(why=self._unlike(one, f"its file is named as by {self._names(named)}"))
            return self._one_of(both, f"It says {self._name(both[0])}")
        if typed:
            return self._one_of(typed, f'It says "{one.name}"')
        if named and one.name and len(words(one.name)) > 1:
            return Whose(why=self._unlike(one, f"its file is named as by {self._names(named)}"))
        if named:
            return self._one_of(named, f"Its file is named as by {self._name(named[0])}")
        return self._hardly(one)

    def _one_of(self, places: list[int], says: str) -> Whose:
        if len(places) == 1:
            return Whose(places[0])
        if len({key(self.pupils[place].name) for place in places}) == 1:
            return Whose(why=f"{says}, and {len(places)} pupils on the list have that name.")
        return Whose(why=f"{says}, which may be {self._names(places)}.")

    def _by_id(self, by: Sent) -> list[int]:
        there = {by.id.lower()} if by.id else set()
        tokens = {part for place in by.places for part in _parts(place)}
        return [
            place
            for place, pupil in enumerate(self.pupils)
            if (id := pupil.id.strip().lower())
            and (id in there or (len(id) >= _SHORTEST_ID and id in tokens))
        ]

    def _by_place(self, by: Sent) -> list[int]:
        found: dict[int, int] = {}
        for part in by.places:
            for place, pupil in enumerate(self.pupils):
                if many := fits(pupil.name, part):
                    found[place] = max(many, found.get(place, 0))
        most = max(found.values(), default=0)
        return [place for place, many in found.items() if many == most]

    def _best(self, name: str) -> list[int]:
        """Who fits a typed name best: the same name, else the one that has the most words of it."""
        if len(words(name)) < 2:
            return self._same(name)
        if same := self._same(name):
            return same
        found = {
            place: many for place, one in enumerate(self.pupils) if (many := fits(one.name, name))
        }
        most = max(found.values(), default=0)
        return [place for place, many in found.items() if many == most]

    def _same(self, name: str) -> list[int]:
        wanted = key(name)
        return [
            place for place, one in enumerate(self.pupils) if wanted and key(one.name) == wanted
        ]

    def _hardly(self, one: HandedIn) -> Whose:
        """Where no name fits as a whole: one word of it, or one that is spelt almost so."""
        if not one.name:
            return Whose(why="It says no name, and neither does its file.")
        said = words(one.name)
        having = [
            place
            for place, pupil in enumerate(self.pupils)
            if len(said) == 1 and said[0] in words(pupil.name)
        ]
        if len(having) == 1:
            says = f'It says "{one.name}", which may be {self._name(having[0])}.'
            return Whose(why=says, maybe=having[0])
        if having:
            return Whose(why=f'It says "{one.name}", which may be {self._names(having)}.')
        names = {" ".join(key(pupil.name)): place for place, pupil in enumerate(self.pupils)}
        near = get_close_matches(" ".join(key(one.name)), names, n=3, cutoff=_LIKE)
        like = [names[name] for name in near]
        if like:
            return Whose(why=f'It says "{one.name}", which is almost {self._names(like)}.')
        return Whose(why=f'It says "{one.name}", and nobody on the list is called so.')

    def _unlike(self, one: HandedIn, other: str) -> str:
        return f'It says "{one.name}", and {other}.'

    def _name(self, place: int) -> str:
        pupil = self.pupils[place]
        alike = [other for other in self.pupils if other.name == pupil.name]
        return f"{pupil.name} ({pupil.id})" if len(alike) > 1 and pupil.id else pupil.name

    def _names(self, places: Sequence[int]) -> str:
        return listed([self._name(place) for place in places[:5]]).replace(" and ", " or ")


def _parts(place: str) -> set[str]:
    """The pieces of a name that may be an id: also with the dots and signs of an address."""
    pieces = {place.lower()}
    for cut in ("_", " "):
        pieces |= {one for piece in list(pieces) for one in piece.split(cut)}
    return pieces | {one.strip("()[]-.") for one in pieces} | set(words(place))


def decided(
    found: Sequence[tuple[HandedIn, Whose]], what: Callable[[HandedIn], str]
) -> list[tuple[HandedIn, Whose]]:
    """With the first names that can only be one pupil's: nobody else claims the same page of
    theirs, and one file alone says that first name."""
    taken = {(one.place, what(notebook)) for notebook, one in found if one.place is not None}
    claims: dict[tuple, set[str]] = {}
    for notebook, one in found:
        if one.maybe is not None:
            claims.setdefault((one.maybe, what(notebook)), set()).add(notebook.file)
    made = []
    for notebook, one in found:
        claim = (one.maybe, what(notebook))
        if one.maybe is not None and claim not in taken and len(claims[claim]) == 1:
            one = Whose(one.maybe)
        made.append((notebook, one))
    return made
