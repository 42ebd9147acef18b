"""A question is a pattern applied to a case: the article's, or one drawn from a seed."""
