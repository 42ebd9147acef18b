"""Invented lists whose story breaks an assumption, or none: which way the estimate moves."""

from __future__ import annotations

from dataclasses import dataclass

AVOIDED, SHARED, MISSED, KEPT = "avoided", "shared", "missed", "kept"


@dataclass(frozen=True)
class Story:
    """Two lists and how they came about.

    kind: what is on list 1 has a smaller chance of list 2 (AVOIDED) or a larger one (SHARED);
    matches are MISSED; or every assumption is KEPT.
    """

    topic: str
    things: str
    told: str
    kind: str


STORIES = (
    Story(
        "fish",
        "fish",
        "a fishing club tags fish and fishes again with the same bait. Fish that were caught once "
        "keep away from the bait.",
        AVOIDED,
    ),
    Story(
        "cats",
        "cats",
        "two cameras photograph the cats of a village. A cat that the first camera has caught in "
        "its flash keeps away from the second.",
        AVOIDED,
    ),
    Story(
        "typing",
        "typing errors",
        "two readers list the typing errors in a school paper. The second mostly skips the pages "
        "that the first has read.",
        AVOIDED,
    ),
    Story(
        "a game",
        "bugs",
        "two testers list the bugs of a game. The first plays mostly the early levels, the second "
        "mostly the late ones.",
        AVOIDED,
    ),
    Story(
        "chess",
        "chess players",
        "two clubs list the chess players of a town. Both meet on Fridays, so who goes to one "
        "hardly ever goes to the other.",
        AVOIDED,
    ),
    Story(
        "fish",
        "fish",
        "a fishing club tags fish and fishes again a week later. In that week many of the tags "
        "fall off, and nobody sees that these fish were caught before.",
        MISSED,
    ),
    Story(
        "music",
        "drummers",
        "a school and a music shop list the drummers of a town. The school writes full names and "
        "the shop nicknames, so some who are on both lists are not recognised.",
        MISSED,
    ),
    Story(
        "turtles",
        "turtles",
        "two divers photograph turtles and compare the patterns on their shells. On dark pictures "
        "they often miss that two show the same turtle.",
        MISSED,
    ),
    Story(
        "fish",
        "fish",
        "a fishing club tags fish in a trap with food. Fish that were fed there come back to the "
        "trap more often than others, and list 2 is made with the same trap.",
        SHARED,
    ),
    Story(
        "songs",
        "songs",
        "two friends each list the songs of a band from memory. Both remember mostly the hits.",
        SHARED,
    ),
    Story(
        "a game",
        "bugs",
        "two testers list the bugs of a game. Both play mostly the first level.",
        SHARED,
    ),
    Story(
        "birds",
        "nests",
        "two birdwatchers list the nests in a wood. Both look mostly along the same path.",
        SHARED,
    ),
    Story(
        "typing",
        "typing errors",
        "two readers list the typing errors in a school paper. Before the second begins, the first "
        "shows her list, and she looks for the errors that stand in it.",
        SHARED,
    ),
    Story(
        "chess",
        "chess players",
        "a school and a club list the chess players of a town. The school sends its players to the "
        "club.",
        SHARED,
    ),
    Story(
        "fish",
        "fish",
        "a fishing club tags fish in a lake. They mix with all the others and keep their tags, and "
        "in the second catch every fish is equally likely to be caught.",
        KEPT,
    ),
    Story(
        "library",
        "library cards",
        "list 1 holds the library cards that were used on Monday. List 2 is drawn by lot from all "
        "the cards, and no match between the lists is overlooked.",
        KEPT,
    ),
    Story(
        "typing",
        "typing errors",
        "two readers who do not talk list the typing errors in a school paper. Both read every "
        "line, no error is harder to see than another, and no match is overlooked.",
        KEPT,
    ),
    Story(
        "a game",
        "bugs",
        "two testers list the bugs of a game without talking. Both play all the levels, each bug "
        "is equally easy to notice, and every bug on both lists is recognised.",
        KEPT,
    ),
    Story(
        "bicycles",
        "bicycles",
        "a hire shop lists the numbers of the bicycles that came back today. For list 2 it draws "
        "by lot from the numbers of all its bicycles, and compares the two without a mistake.",
        KEPT,
    ),
    Story(
        "trees",
        "trees",
        "two classes number the same trees of a park in the same way. On two days each class draws "
        "its trees by lot, and the two lists of numbers are compared without a mistake.",
        KEPT,
    ),
    Story(
        "a raffle",
        "raffle tickets",
        "a club mixes all the tickets of a raffle in a drum, draws some, lists their numbers and "
        "puts them back. Then it mixes again and draws list 2, and no match is overlooked.",
        KEPT,
    ),
    Story(
        "music",
        "drummers",
        "a school lists the drummers of a town whose names it knows. A music shop lists those who "
        "win its lottery, in which every drummer of the town takes part, all by full name.",
        KEPT,
    ),
    Story(
        "turtles",
        "turtles",
        "two divers photograph turtles in a bay, a month apart. The turtles take no notice of them "
        "and swim everywhere, none leaves the bay, and each is known by its shell.",
        KEPT,
    ),
)
