"""Lesson 9: what its sentences name, and what they rest on."""

import headcount as hc
from headcount.numbers.dates import month_and_year
from headcount.publish.lesson_figures import holds

story = hc.article()

attempts_before = story.attempts_2016.value
attempts_after = story.attempts_2017.value
year_before = story.attempts_2016.start.year
year_after = story.attempts_2017.start.year
fall = abs(hc.percent_change(attempts_before, attempts_after))

# Outside the article: what its title says is told in words, without a figure.
study_year = "2021"
study_address = "https://doi.org/10.1016/j.jarmac.2020.10.002"

# Invented for practice: where an axis is cut, a library and a school.
cut = 100_000
easy_before = 100
easy_after = 80
easy_start = 60
easy_length_before = easy_before - easy_start
easy_length_after = easy_after - easy_start
loans_before = 60
loans_after = 66
loans_cut = 50
loans_length_before = loans_before - loans_cut
loans_length_after = loans_after - loans_cut
loans_drawn = hc.drawn_change(loans_before, loans_after, loans_cut)
loans_true = hc.percent_change(loans_before, loans_after)
loans_lie_factor = hc.lie_factor(loans_drawn, loans_true)
exam_before = 88
exam_after = 92
exam_cut = 85
exam_points = exam_after - exam_before
exam_drawn = hc.drawn_change(exam_before, exam_after, exam_cut)
exam_true = hc.percent_change(exam_before, exam_after)
exam_lie_factor = hc.lie_factor(exam_drawn, exam_true)

holds(
    abs(hc.drawn_change(attempts_before, attempts_after, cut)) > 1.1 * fall,
    "does the second bar still seem too short?",
)
holds(attempts_after < attempts_before, "By how much will the second bar look shorter?")
holds(
    110_000 < attempts_after < attempts_before < 1_000_000,
    "starts = pd.Series([0, 50_000, 100_000, 110_000])",
)
holds((year_before, year_after) == (2016, 2017), '["2016", "attempts", before]')
holds(
    (month_and_year(story.cleared), month_and_year(story.reported))
    == ("October 2016", "January 2018"),
    '["before Oct 2016, officials", "people", story.people_before.value]',
)
