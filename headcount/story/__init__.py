"""The article and the other tables of data/, an article of one's own, and its audit."""

__all__ = [
    "article",
    "audit",
    "cases",
    "claim_side",
    "comparison",
    "invented_claims",
    "measures",
    "outside_figures",
    "own_article",
    "pairs",
    "printed_change",
    "rates",
    "tables",
    "told_sentence",
    "warnings",
    "wording",
]
