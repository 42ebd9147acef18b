"""The numbers in those examples of hints that the article's figures leave unused, as in told.py:
phrase, and the sums by hand. Another article, and a pupil's own, may get them."""

from __future__ import annotations

EXAMPLES = {
    "1.3": {
        "From 28 May 2021 to 3 June 2022 it is 365 days to the same day, and 6 more": (
            "31 - 28 + 3 = 6"
        ),
    },
    "1.4": {"More than 84 over 6 years is an average of more than 14": "84 / 6 = 14"},
    "2.4": {"though the fall was 40%": "20 / 50 = 40%"},
    "2.5": {
        "Two falls of 10%: 0.9 x 0.9": "100% - 10% = 90%",
        "so the fall is 19%, not 20%": "100% - 81% = 19%; 10% + 10% = 20%",
    },
    "3.1": {
        "A road of 1,200 metres, to the nearest 100: from 1,150 up to, but not including, 1,250": (
            "1,200 - 50 = 1,150; 1,200 + 50 = 1,250"
        ),
    },
    "3.2": {"From 50 to 20, both to the nearest 10, the": "50 + 5 = 55; 20 - 5 = 15"},
    "3.3": {"From 50 to 20, both to the nearest 10, the": "50 - 5 = 45; 20 + 5 = 25"},
    "3.4": {"shares print as 24%, and few as 24.1%, then 'about 24%'": ""},
    "3.5": {"30 of 200: at most 35": "30 + 5 = 35; 200 - 50 = 150"},
    "3.6": {"Could about 30 of about 200 be": ""},
    "4.4": {"100 is above 80 by 20": "100 - 80 = 20"},
    "4.5": {"21 of 250 is 8.4%: 2.4 points": "8.4% - 6% = 2.4%"},
    "5.2": {
        "84 visits: 12 visitors make it 7 each, 14 visitors make it 6 each": (
            "84 / 12 = 7; 84 / 14 = 6"
        ),
    },
    "5.4": {"At 5 visits each, 35 visits need 7 visitors": "35 / 5 = 7"},
    "6.1": {
        "In 2019, before 8 February: 31 in January and 7 in February make 38": "31 + 7 = 38",
    },
    "5.5": {"For 2, 5, 11: the mean is 18 / 3 = 6 and the median is 5": "2 + 5 + 11 = 18"},
    "6.2": {"5,475 visits in the 365 days of 2019 are 15 a day": "5,475 / 365 = 15"},
    "6.3": {"60 people for 9 months and 20 for 3 months": "60 * 9 = 540; 20 * 3 = 60"},
    "6.4": {
        "1,160 visits in a year: 65 days at 4 a day are 260, so 900 are left for 300 days, 3 a": (
            "65 * 4 = 260; 1,160 - 260 = 900; 900 / 300 = 3; 65 + 300 = 365"
        ),
    },
    "6.5": {
        "A car park holds 90 cars at any time, each for 3 hours": "",
        "and 240 in 8 hours": "30 * 8 = 240",
    },
    "7.1": {
        "90 visits by 15 visitors, then 80 by 5: the rates are 6 and 16, the ratio 2.67": (
            "90 / 15 = 6; 80 / 5 = 16; 16 / 6 = 2.67"
        ),
        "With 10 visitors instead of 5 it is 1.33": "80 / 10 = 8; 8 / 6 = 1.33",
    },
    "7.3": {
        "from 20 to 40, all equally likely, is below a tenth of 300 in 0.5 of all draws: 30 lies": (
            "300 / 10 = 30; 10 / 20 = 0.5"
        ),
    },
    "7.4": {"Cost 80 to 120, visitors 8 to 12": ""},
    "7.5": {
        "4 x 4 = 16 times as many, 1,600 runs": "16 * 100 = 1,600",
        "5 x 5 = 25 times as many, 2,500 runs": "25 * 100 = 2,500",
    },
    "8.1": {"9 cards marked, 4 drawn, 2 of them marked": ""},
    "9.1": {
        "90 and 80 on an axis from 50: the bars are 40 and 30 long, a drawn fall of 25%": (
            "90 - 50 = 40; 80 - 50 = 30; 10 / 40 = 25%"
        ),
    },
    "9.2": {"Drawn 60% and true 20% give": ""},
    "9.3": {"1% of the area is left: 99% less": "0.1 * 0.1 = 0.01; 100% - 1% = 99%"},
    "9.4": {
        "one from 90 to 50: (50 - m) / (90 - m) is 1/3, so 150 - 3m = 90 - m, and m is 30": (
            "(50 - 30) / (90 - 30) = 0.333; 1 / 3 = 0.333; 3 * 50 = 150; 150 - 3 * 30 = 60"
        ),
    },
    "9.F": {
        "90 and 72 from 30: 60 long": "90 - 30 = 60; 90 - 72 = 18",
        "true 20%, lie factor 1.5": "18 / 90 = 20%; 30 / 20 = 1.5",
    },
    "10.2": {
        "If 60 visits need 30 visitors and 3 are counted, then 27 of the 30 are outside: 90%": (
            "30 - 3 = 27; 27 / 30 = 90%"
        ),
    },
    "10.3": {"If 400 people were needed": ""},
    "10.5": {
        "1,800 visits from 1 January to 31 March, 90 days, are 20 a day": (
            "1,800 / 90 = 20; 31 + 28 + 31 = 90"
        ),
    },
}
