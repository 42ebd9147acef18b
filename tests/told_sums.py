"""The lines of worked solutions that say in words what a number is, read by hand: the numbers are
worked out in test_sums_in_words.py, and which of them is which is seen here."""

from __future__ import annotations

LABELLED = {
    "1.3": [
        "a year from 24 October 2016 = 365 days",
        "7 + 30 + 31 + 16 = 84 days, in October, November, December and January",
        "365 + 84 = 449 days",
    ],
    "2.6": [
        "20 \u2212 14 = 6 percentage points",
    ],
    "6.4": [
        "69 x 315.07 = 21,740 in the second part",
        "167,000 \u2212 21,740 = 145,260 in the first part",
        "145,260 / 297 = 489.09 a day in the first part",
    ],
    "6.5": [
        "700 / 60 = 11.667 a day",
        "11.667 x 365 = 4,258 in 365 days",
    ],
    "7.1": [
        "167,000 / 7,000 = 23.857 in 2016",
        "115,000 / 750 = 153.333 in 2017",
        "153.333 / 23.857 = 6.43 times",
        "115,000 / 450 = 255.556 in 2017",
        "255.556 / 23.857 = 10.71 times",
    ],
    "7.2": [
        "people now: 750 / 450 = 1.667",
        "people before: 7,500 / 6,500 = 1.154",
        "attempts 2016: 167,500 / 166,500 = 1.006",
        "attempts 2017: 115,500 / 114,500 = 1.009",
    ],
    "7.3": [
        "0.1 x 7,000 = 700 people now",
    ],
    "7.4": [
        "114,500 / 750 = 152.667 now, the smallest",
        "167,500 / 6,500 = 25.769 before, the largest",
        "152.667 / 25.769 = 5.92 times",
    ],
    "7.5": [
        "2 x 2 = 4 times as many runs",
        "4 x 1,000 = 4,000 runs",
    ],
    "7.F": [
        "4,300,000 / 860 = 5,000 pounds with most pupils",
        "4,300,000 / 780 = 5,513 with fewest",
        "5,513 \u2212 5,000 = 513, the bar",
    ],
    "8.1": [
        "60 / 150 = 0.4 of list 2 is on list 1 too",
        "200 / 0.4 = 500 people",
        "in one step: 200 x 150 / 60 = 500",
    ],
    "8.2": [
        "497.6 \u2212 1 = 496.6 people",
    ],
    "8.3": [
        "496.6 \u2212 79.8 = 417 at the lower end",
        "496.6 + 79.8 = 576 at the upper end",
    ],
    "8.4": [
        "700 x 0.5 = 350 on list 1",
        "350 x 0.4 x 0.4 = 56 on both",
        "56 + 350 x 0.4 = 196 on list 2",
        "350 x 196 / 56 = 1,225; in truth 700 are there",
    ],
    "8.5": [
        "200 + 150 \u2212 0 = 350 people seen",
    ],
    "8.6": [
        "2,150 / 1,640 = 1.31 contacts for each person",
    ],
    "8.F": [
        "50 x 40 / 25 = 80 in the text",
        "50 + 40 \u2212 25 = 65 found",
        "80 \u2212 65 = 15 left",
    ],
    "9.2": [
        "as drawn: 52,000 / 67,000 = 0.7761, times 100 is 77.6%",
        "in the numbers: 52,000 / 167,000 = 0.3114",
    ],
    "9.3": [
        "0.6886 * 0.6886 = 0.4742 of the area is left",
    ],
    "9.F": [
        "as drawn: 900 / 2,700 = 0.3333, times 100 is 33.3%",
        "in the numbers: 900 / 4,600 = 0.1957",
    ],
    "10.2": [
        "167,000 / 7,000 = 23.857 attempts for each person",
        "115,000 / 23.857 = 4,820 people",
        "4,820 - 700 = 4,120 outside the count",
    ],
    "10.3": [
        "167,000 / 7,000 = 23.857 attempts for each person",
        "115,000 / 23.857 = 4,820 people",
        "4,820 / 3 = 1,607 people",
    ],
    "10.5": [
        "17,000 / 219 = 77.6 a day",
        "140 * 219 = 30,660 by then",
        "115,000 / 365 = 315.1 a day in the article",
        "(115,000 - 17,000) / 146 = 671 a day for the rest of the year",
    ],
    "C7": [
        "100 / 5 = 20 a day",
        "20 x 30 = 600 in 30 days",
    ],
}
