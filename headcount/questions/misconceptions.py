"""Known mistakes by code, each with the feedback to give where a question has none of its own.

The feedback asks the question that undoes the mistake; it never gives the answer.
"""

from __future__ import annotations

from headcount.errors import Problem, did_you_mean

FEEDBACK = {
    "M-BASE": "You compared with the later figure. Which figure did the change start from?",
    "M-SYMM": "The same percent back does not undo the change: the starting figure is smaller now. "
    "Apply your percent to it and look where you arrive.",
    "M-COMPL": "That number says how much is left, or how much went, and the question asks for "
    "the other one. How are the two connected?",
    "M-SUMBASE": "You divided by both years together. A change is compared with where it started.",
    "M-SUM": "You added the two years. A change is the later year minus the earlier.",
    "M-POINT": "Two percentages subtracted give percentage points. To get percent, compare the "
    "difference with the first of them.",
    "M-SCALE": "The same quantity in the other form: one is a decimal, the other a percent. Which "
    "of the two does the box want?",
    "M-ADDPCT": "You added two percentages, but the second fall starts from a smaller number. "
    "Multiply the two multipliers instead.",
    "M-ADDIT": "You subtracted. 'How many times' and 'by what percent' ask for a division.",
    "M-INVERT": "Your ratio is upside down. Read it aloud: what per what?",
    "M-PARTREST": "You compared the part with the rest. Compare it with the whole.",
    "M-MIX": "The top comes from one counter and the bottom from another. Put the same counter "
    "in both places, then compare.",
    "M-AREA": "The top covers a larger area than the bottom. Which place is missing from the "
    "smaller one?",
    "M-BOUND": "'More than' gives a fence, not a value. Which numbers lie beyond the fence?",
    "M-EVENT": "The article counts attempts. One person may appear many times, and some people "
    "not at all. What extra record would turn attempts into people?",
    "M-DENOM": "That is a total. The question asks for attempts for each person: out of how many?",
    "M-MEAN": "The mean shares the total out equally. Line the people up in order: who stands in "
    "the middle?",
    "M-ECO": "The ratio is about two totals. Does either of them follow any one person?",
    "M-STOCK": "Is it a photograph or a film? A stock is counted on a day; a flow is collected "
    "over a period of time.",
    "M-PERIOD": "Check the dates and the length of time first. Which period does the number cover?",
    "M-UNIT": "You went a whole unit to each side. From where on would a number have been rounded "
    "to the next figure?",
    "M-PAIR": "You took the same end of both numbers. Ask of each in turn: which way does it push "
    "the answer?",
    "M-ONESIDE": "You moved one of the two numbers. Both were rounded: move the other one too.",
    "M-PREC": "The printed figures are rounded. In how much of the rounding box does your last "
    "digit hold?",
    "M-UNW": "That mean gives both parts the same weight. How long did each level last?",
    "M-PEAK": "That is the highest level. Did it last all year?",
    "M-OAT": "One input moved while the others stood still. What if two move together?",
    "M-REL": "The size of a number is not the size of its range. How far can this one move, "
    "compared with itself?",
    "M-SQRT": "Twice the runs do not give half the error: it shrinks with the square root of the "
    "runs.",
    "M-MC": "More runs take away the noise of the simulation. Do they change the ranges you typed?",
    "M-RANGE": "Who chose the ends of the ranges, and by what method? A judgement is not a "
    "measurement.",
    "M-UNION": "Those are the people on at least one list. What about the people on neither?",
    "M-INDEP": "The formula takes the two lists as independent. Which assumption is broken here, "
    "and does it make the overlap larger or smaller?",
    "M-ZERO": "A result that is not defined is neither nothing nor endless. What can still be said "
    "for certain?",
    "M-SLIP": "The method fits, and one small step is missing. Go through the steps again.",
    "M-TRUNC": "You read the lengths of the bars. Where does the axis begin?",
    "M-SIZE": "That is the change in height. The picture shrinks in width as well: what happens "
    "to the area?",
    "M-DUAL": "Two scales in one chart: who chose where each of them begins?",
    "M-INDEX": "An index says what is left of 100. How much went is another number.",
    "M-CAUSE": "What else changed at the same time? What would we see if this explanation were "
    "false?",
    "M-EVAL": "Strike the word. Is the number in the sentence still the same?",
    "M-OPER": "You multiplied where you should divide, or the other way round. Which of the two "
    "makes the answer smaller?",
    "M-END": "Which end is which? Work out both, then say which of them is smaller.",
    "M-EXACT": "You took the printed figures as exact. Now move them inside their intervals.",
    "M-OPEN": "There are numbers beyond yours that still round to the printed figure. Which number "
    "do they never reach?",
    "M-WHICH": "The sum fits another question. Read again which figure, which counter and which "
    "place are asked for.",
    "M-STEP": "That is a step on the way. What is still to be done with it?",
    "M-ABOVE": "'Percent of' and 'percent above' differ. How much of yours was there already?",
    "M-SIGN": "The size is right and the sign is not: a fall is negative.",
    "M-BRACKET": "Python divides before it subtracts. Put brackets round what comes first.",
    "M-FORM": "The numbers are right. Their order or form is not the one asked for.",
    "M-WHOLE": "Between two whole numbers lie many more. Which of them can your draws reach?",
    "M-STYLE": "Is that a matter of taste? Ask what a reader would read wrongly because of it.",
    "M-ALT": "Read your alt text aloud without the picture. Which values does a listener miss?",
    "M-LEVEL": "How many standard errors does 95% take on each side?",
    "M-SOURCE": "Look for the words 'officials said' or 'charities said'. 'Figures show' names "
    "nobody, and neither does the reporter's own sentence.",
}


def check_code(code: str | None, text: str | None) -> None:
    """Raise Problem where a mistake has a code that is not above, or no words to answer it with."""
    if code is None and not text:
        raise Problem("A known mistake needs a code of questions/misconceptions.py, or a text.")
    if code is not None and code not in FEEDBACK:
        near = did_you_mean(code, FEEDBACK) or "see headcount/questions/misconceptions.py."
        raise Problem(f"No misconception has the code {code}; {near}")
