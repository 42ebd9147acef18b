"""The numbers in what a pupil is told that no pattern of sums.py reads, by question.

Each phrase stands in a hint, a feedback, a note, the praise or the solution of its question, with
the sums, worked by hand, that its numbers come from; "" where it only names a figure, a date or a
unit, or where its sum is read in the text.
Names in braces are values of the content plan.
"""

from __future__ import annotations

# They stand with many questions.
GENERAL = ("by 100", "list 1", "List 1", "list 2", "of each 100")

PHRASES: dict[str, dict[str, str]] = {
    "1.1": {
        "to get 500?": "",
        "to get 7,000?": "",
        "to get 700?": "",
        "167,000 needs a whole year": "",
        "115,000 needs a whole year": "",
    },
    "1.2": {
        "the hospital said 420 beds": "",
        "The 7,000 may be ticked": "",
        "compared with about 7,000": "",
    },
    "1.3": {
        "From 30 October 2019 to 2 November 2020 it is 366 days to the same day, and 3 more": (
            "365 + 1 = 366; 31 - 30 + 2 = 3"
        ),
    },
    "1.4": {"More than 60 over 4 years is an average of more than 15": "60 / 4 = 15"},
    "1.5": {
        "'More than 12 eggs' is true of 13 eggs, and of 500": "12 + 1 = 13",
        "and 751 lies beyond it": "750 + 1 = 751",
    },
    "1.6": {
        "the 31,000 counts admissions, recorded over the year 2019": "",
        "from January to December 2017": "",
    },
    "1.F": {"there 5,600 of": "", "420 beds filled on 31 January": ""},
    "2.1": {
        "115,000 minus 167,000": "",
        "the attempts of 2016 and those of 2017": "",
    },
    "2.2": {
        "You divided 52,000 by 115,000, the later year": "167,000 - 115,000 = 52,000",
        "fell from 167,000, so compare": "",
        "taken off 167,000, should leave 115,000": "167,000 - 52,000 = 115,000",
        "68.9% is what was left in 2017": "115,000 / 167,000 = 68.9%",
        "the change as a decimal (0.311)": "52,000 / 167,000 = 0.311",
        "the figure it started from, that of 2016": "",
        "52,000 of 167,000, the attempts of 2016": "52,000 of 167,000 is 31.1%",
        "and that is 2016": "",
    },
    "2.3": {
        "167,000 times 0.689 is about 115,000": "",
        "takes 167,000 to what was left": "",
        "How much is 167,000 times your number": "",
        "It takes 2016 to 2017": "",
        "attempts of 2017 there are for each one of 2016: below 1 is a fall, above 1": "",
    },
    "2.4": {
        "115,000 plus 31.1% of itself stops at about 150,800": "115,000 * 1.311 is about 150,800",
        "starts from 115,000": "",
        "115,000 as a part of 167,000": "",
        "though the fall was 20%": "10 / 50 = 20%",
    },
    "2.5": {
        "from the unrounded fall of 31.1377%; two falls of exactly 31.1%": (
            "52,000 / 167,000 = 31.1377%; 52,000 / 167,000 = 31.1%"
        ),
        "0.689 times 0.689 leaves 47.5%": "1 - 0.311 = 0.689; 0.689 * 0.689 = 47.5%",
        "1 minus that": "",
        "Two falls of 20%: 0.8 x 0.8": "100% - 20% = 80%",
        "so the fall is 36%, not 40%": "100% - 64% = 36%; 20% + 20% = 40%",
    },
    "2.6": {
        "Compared with the 20 at the start, 6 points are 30%": "20 - 14 = 6; 6 / 20 = 30%",
    },
    "2.F": {
        "What part of 640": "",
        "compared with the 640 at the start": "720 - 640 = 80; 80 / 640 = 12.5%",
    },
    "2.W": {
        "brackets round 100 - percent": "",
        "whether the base is 0": "",
        "if kilos == 0": "",
    },
    "3.1": {
        "167,499 is the last one": "167,500 - 1 = 167,499",
        "40 metres, to the nearest 10: from 35 up to, but not including, 45": (
            "40 - 10 / 2 = 35; 40 + 10 / 2 = 45"
        ),
    },
    "3.2": {
        "from 167,500 to 114,500 it is": "",
        "From 80 to 60, both to the nearest 10, the largest fall is from 85 to 55, which is 30": (
            "80 + 10 / 2 = 85; 60 - 10 / 2 = 55; 85 - 55 = 30"
        ),
    },
    "3.3": {
        "from 166,500 to 115,500 it is": "",
        "From 80 to 60, both to the nearest 10, the smallest fall is from 75 to 65, which is 10": (
            "80 - 10 / 2 = 75; 60 + 10 / 2 = 65; 75 - 65 = 10"
        ),
    },
    "3.4": {
        "shares print as 13%, and few as 13.1%, then 'about 13%'": "",
        # Each of the box's points is a pair, and its sides are 1,000. Falls that agree to 0.1
        # points lie in a strip that is 0.1% of 167,000 wide; those of 31.5 or more lie in a corner.
        "in 96% of the rounding box it prints as 31%, in 17% as 31.1%": (
            "0.685 * 167,500 - 114,500 = 237.5; 167,500 - 114,500 / 0.685 = 346.7; "
            "237.5 * 346.7 / 2 = 41,171; 41,171 / 1,000,000 = 4.1%; 100% - 4.1% = 96%; "
            "0.1% of 167,000 = 167; 167 / 1,000 = 17%"
        ),
        "Rounding allows 30.63% to 31.64%": (
            "166,500 to 115,500 is a fall of 30.63%; 167,500 to 114,500 is a fall of 31.64%"
        ),
        "In 96% of the rounding box that prints as 31%, in 17% as 31.1% and in 2% as 31.14%": (
            "100% - 4.1% = 96%; 0.1% of 167,000 = 167; 167 / 1,000 = 17%; "
            "0.01% of 167,000 = 16.7; 16.7 / 1,000 = 2%; 52,000 / 167,000 = 31.14%"
        ),
    },
    "3.5": {
        "nothing moved both give 10.0": "750 / 7,500 = 10.0%; 700 / 7,000 = 10.0%",
        "a whole 100 up or a whole 1,000 down": "",
        "20 of 300: at most 25 / 250": "20 + 10 / 2 = 25; 300 - 100 / 2 = 250",
        "gives 10.0%, and the printed figures 10.0%": "750 / 7,500 = 10.0%; 700 / 7,000 = 10.0%",
    },
    "3.6": {
        "'about 500' be, how low 'about 7,000'": "",
        "a whole 100 up or a whole 1,000 down": "",
        "about 20 of about 300 be a quarter? At most 25 / 250": (
            "20 + 10 / 2 = 25; 300 - 100 / 2 = 250"
        ),
        "allow 6.0% to 8.5%": "450 / 7,500 = 6.0%; 550 / 6,500 = 8.5%",
        "and 10% lies outside": "100 * 0.1 = 10",
        "from 6.0% to 8.5%": "450 / 7,500 = 6.0%; 550 / 6,500 = 8.5%",
    },
    "3.F": {
        "22,499 is the last one": "22,500 - 1 = 22,499",
        "4.5 km, to one decimal: from 4.45 up to, but not including, 4.55 km": (
            "4.5 - 0.1 / 2 = 4.45; 4.5 + 0.1 / 2 = 4.55"
        ),
    },
    "3.P": {"20 of 50: at least 15 of 55": "20 - 10 / 2 = 15; 50 + 10 / 2 = 55"},
    "3.W": {
        "A count cannot be below 0, so no fall is larger than 100%": "",
        "A count cannot be below 0: cut": "",
        "4 km to the nearest km: from 3.5 to 4.5": "4 - 1 / 2 = 3.5; 4 + 1 / 2 = 4.5",
        "and 0 as the floor": "",
    },
    "4.1": {
        "500 of 7,000 is 7.1%, or 1 in 14": "",
        "14 is the '1 in' number": "500 / 7,000 is 1 in 14; 1,000 / 7,000 = 14%",
        "the 7,000 is of the camp": "",
        "allows 6.0% to 8.5%": "450 / 7,500 = 6.0%; 550 / 6,500 = 8.5%",
    },
    "4.2": {
        "The top is 700, the bottom 7,000": "",
        "allows 8.7% to 11.5%": "650 / 7,500 = 8.7%; 750 / 6,500 = 11.5%",
    },
    "4.3": {
        "the '1 in' number": "",
        "14.3%, or 1 in 7": "1,000 / 7,000 = 14.3%, or 1 in 7",
        "allows 12.0% to 16.9%": "(650 + 250) / 7,500 = 12.0%; (750 + 350) / 6,500 = 16.9%",
    },
    "4.4": {
        "700 is 140% of 500": "700 / 500 = 140%",
        "90 is above 60 by 30": "90 - 60 = 30",
        "allows 18.2% to 66.7%": "550 to 650 is a rise of 18.2%; 450 to 750 is a rise of 66.7%",
    },
    "4.5": {
        "9%: 1.5 points apart": "9% - 7.5% = 1.5 points",
        "7.8% and 8.6%, 0.8 points": "500 / 6,400 = 7.8%; 700 / 8,143 = 8.6%",
        "allows 0 to 2.2 points": (
            "650 / 8,143 = 7.98%; 550 / 6,400 = 8.59%; 7.98% - 8.59% = -0.61 points; "
            "750 / 8,143 = 9.21%; 450 / 6,400 = 7.03%; 9.21% - 7.03% = 2.2 points"
        ),
        "350 instead of 500 it is 3.1": "350 / 6,400 = 5.47%; 8.60% - 5.47% = 3.13 points",
    },
    "4.6": {
        "with 100 people, then 50, each": "",
        "40 cakes, then 30": "",
        "Take 100 people, then 50: the true share is 50%": "50 / 100 = 50%",
        "they are 80, then 40, and the share is 50%": (
            "100 - 100 / 5 = 80; 50 - 50 / 5 = 40; 40 / 80 = 50%"
        ),
    },
    "4.F": {
        "take that from 100%": "",
        "so the count fell by 80%": "100% - 20% = 80%",
    },
    "4.W": {"A bottom of 0": ""},
    "5.1": {"allows 22.2 to 25.8": "166,500 / 7,500 = 22.2; 167,500 / 6,500 = 25.8"},
    "5.2": {
        "the attempts of 2016": "",
        "90 visits: 30 visitors make it 3 each, 45 visitors make it 2 each": (
            "90 / 30 = 3; 90 / 45 = 2"
        ),
        "allows, with 700, 152.7 to 177.7": "114,500 / 750 = 152.7; 115,500 / 650 = 177.7",
    },
    "5.3": {
        "allows 5.92 to 8.00": (
            "114,500 / 750 = 152.667; 167,500 / 6,500 = 25.769; 152.667 / 25.769 = 5.92; "
            "115,500 / 650 = 177.692; 166,500 / 7,500 = 22.2; 177.692 / 22.2 = 8.00"
        ),
    },
    "5.4": {
        "the rounded 24": "167,000 / 7,000 = 24",
        "fewer than 7,000": "",
        "the rate of 2016": "",
        "You took the 700. The 2016 rate": "",
        "the attempts of 2017": "",
        "At 3 visits each, 60 visits need 20 visitors": "60 / 3 = 20",
        "4,820 people make 115,000 attempts": "7,000 * 115 / 167 = 4,820",
        "allows 4,443 to 5,203": (
            "114,500 * 6,500 / 167,500 = 4,443; 115,500 * 7,500 / 166,500 = 5,203"
        ),
    },
    "5.5": {"For 1, 3, 8: the mean is 12 / 3 = 4 and the median is 3": "1 + 3 + 8 = 12"},
    "5.6": {
        "many times in 115,000": "",
        "90 visits do not tell you how many visitors: 90, 30, or 2": "",
    },
    "5.P": {
        "12 cakes for 4 guests and 30 for 6: 3 and 5 each, so 5 / 3": "12 / 4 = 3; 30 / 6 = 5",
    },
    "5.W": {
        "10 cups for 5 guests is 2 each": "10 / 5 = 2",
        "at 2 each, 8 cups do for 4 guests": "8 / 2 = 4",
    },
    "6.1": {
        "you counted 24 October too": "",
        "February of 2016": "",
        "the first day of 2016 and 24 October": "",
        "In 2019, before 5 March: 31 in January, 28 in February and 4 in March make 63": (
            "31 + 28 + 4 = 63"
        ),
        "of 366 days": "365 + 1 = 366",
        "2016 has 366 days": "365 + 1 = 366",
    },
    "6.2": {
        "how many days does 2016 have": "",
        "how many days does 2017 have": "",
        "7,320 visits in the 366 days of 2020 are 20 a day": "7,320 / 366 = 20",
        "2016 has 366 days and 2017 has 365": "365 + 1 = 366",
        "454.9 to 457.7 a day in 2016": "166,500 / 366 = 454.9; 167,500 / 366 = 457.7",
        "313.7 to 316.4 in 2017": "114,500 / 365 = 313.7; 115,500 / 365 = 316.4",
    },
    "6.3": {
        "7,000 all year": "",
        "began on 24 October": "",
        "the other 2 months": "12 - 10 = 2",
        "40 people for 8 months and 10 for 4 months": "40 * 8 = 320; 10 * 4 = 40; 8 + 4 = 12",
        "the 10 months weigh more than the 2": "12 - 10 = 2",
        "with 297 and 69 of them, it is 5,775": (
            "297 + 69 = 366; (7,000 * 297 + 500 * 69) / 366 = 5,775"
        ),
        "allows 5,492 to 6,342": (
            "(10 * 6,500 + 2 * 450) / 12 = 5,492; (10 * 7,500 + 2 * 550) / 12 = 6,342"
        ),
    },
    "6.4": {
        "by months (10 + 2)": "10 + 2 = 12",
        "the whole of 2016": "",
        "one part of 2016": "",
        "both parts of 2016, its total, and the daily rate of 2017": "",
        "1,300 visits in a year: 65 days at 2 a day are 130, so 1,170 are left for 300 days, 3.9": (
            "65 + 300 = 365; 65 * 2 = 130; 1,300 - 130 = 1,170; 1,170 / 300 = 3.9"
        ),
        "from 489.1 a day before the clearance to 315.1 a day in 2017": (
            "69 * 115,000 / 365 = 21,740; (167,000 - 21,740) / 297 = 489.1; 115,000 / 365 = 315.1"
        ),
        "1 January to 23 October 2016": "24 - 1 = 23",
        "allows 35.0% to 36.1%": (
            "69 * 115,500 / 365 = 21,834; (166,500 - 21,834) / 297 = 487.09; "
            "115,500 / 365 = 316.44; 487.09 to 316.44 is a fall of 35.0%; "
            "69 * 114,500 / 365 = 21,645; (167,500 - 21,645) / 297 = 491.09; "
            "114,500 / 365 = 313.70; 491.09 to 313.70 is a fall of 36.1%"
        ),
        "30.9% if all days of 2016 were alike, 44.0% with no attempts after": (
            "167,000 / 366 = 456.28; 167,000 / 297 = 562.29; 115,000 / 365 = 315.07; "
            "456.28 to 315.07 is a fall of 30.9%; 562.29 to 315.07 is a fall of 44.0%"
        ),
    },
    "6.5": {
        "the 700 who were there on 1 January": "",
        "700 is the photograph": "",
        "A car park holds 40 cars at any time, each for 2 hours": "",
        "and 200 in 10 hours": "20 * 10 = 200",
        "anew every 60 days": "",
        "the 700 alone allows 3,954 to 4,563": ("650 * 365 / 60 = 3,954; 750 * 365 / 60 = 4,563"),
    },
    "6.6": {
        "'12 guests now', in a report of 3 March 2020, says nothing about the year 2019": "",
        "16 days after the year": "{l1_gap_after2017} / 1 = 16",
        "16 days after 2017": "{l1_gap_after2017} / 1 = 16",
        "a film of 2017": "",
    },
    "6.F": {
        "30 for 100 days and 6 for 200 days": "30 * 100 = 3,000; 6 * 200 = 1,200; 100 + 200 = 300"
    },
    "6.P": {
        "6 for one day and 3 for two days: 6 + 3 + 3 tent-days, then divide by 3": "1 + 2 = 3",
    },
    "6.W": {
        "8 for one day and 2 for three days": "1 + 3 = 4",
        "50 events, of which 2 days at the end had 3 each: 44 are left": "50 - 2 * 3 = 44",
        "over 4 days that is 11 a day": "44 / 4 = 11",
    },
    "7.1": {
        "30 visits by 10 visitors, then 24 by 4: the rates are 3 and 6, the ratio 2": (
            "30 / 10 = 3; 24 / 4 = 6; 6 / 3 = 2"
        ),
        "With 8 visitors instead of 4 it is 1": "24 / 8 = 3; 3 / 3 = 1",
    },
    "7.2": {
        "9 to 11 and visitors 1,000 to 1,010: the price can grow by 22%, the visitors by 1%": (
            "9 to 11 is a rise of 22%; 1,000 to 1,010 is a rise of 1%"
        ),
    },
    "7.3": {
        "the lower end of people before, 6,500": "7,000 - 1,000 / 2 = 6,500",
        "20 to 40, all equally likely, is below a tenth of 250 in 0.25 of all draws: 25 lies": (
            "250 / 10 = 25; (25 - 20) / (40 - 20) = 0.25"
        ),
        "With 7,000 people before, the share is below a tenth if people now is below 700": (
            "7,000 / 10 = 700"
        ),
        "The limit runs from 650 to 750": "6,500 / 10 = 650; 7,500 / 10 = 750",
    },
    "7.4": {"Cost 90 to 110, visitors 9 to 11": ""},
    "7.5": {
        "3,000 more, 4,000 in all": "1,000 + 3,000 = 4,000",
        "the error of 100 runs": "",
        "as many, 900 runs": "9 * 100 = 900",
        "as many, 1,600 runs": "16 * 100 = 1,600",
        "as many, 2,500 runs": "25 * 100 = 2,500",
    },
    "7.6": {"1 to 6": ""},
    "7.F": {
        "1,000 pounds for 40 to 50 guests: 20 to 25 each, a bar of 5": (
            "1,000 / 50 = 20; 1,000 / 40 = 25; 25 - 20 = 5"
        ),
    },
    "7.P": {
        "90% are left": "(20 - 2) / 20 = 90%",
        "cut off 5% at each end": "100% - 90% = 10%; 5% + 5% = 10%",
        "50 runs lie below the first end and 50 above": "5% of 1,000 = 50",
    },
    "7.W": {
        "{'a': 1, 'b': 2}, 'b': 5} is {'a': 1, 'b': 5}": "",
        "range(100): append(generator.uniform(0, 1) + generator.uniform(0, 1))": "",
    },
    "8.1": {
        "200 x 150 / 60 is 500": "",
        "6 cards marked, 4 drawn, 2 of them": "",
        "9 cards marked, 4 drawn, 2 of them": "",
        "The 60 on both lists were counted twice": "",
        "The 60 on both lists are among the 200 and among the 150": "",
        "60 of the 150": "",
    },
    "8.2": {
        "201 x 151 / 61 - 1 is 496.6": "200 + 1 = 201; 150 + 1 = 151; 60 + 1 = 61",
        "below the plain 500": "200 * 150 / 60 = 500",
        "For 6, 4 and 2: 7 * 5 / 3": "6 + 1 = 7; 4 + 1 = 5; 2 + 1 = 3",
    },
    "8.3": {
        "covers about 68%; the question asks 95%": "",
        "cover 95%": "",
        "Go 1.96 standard errors down from the estimate, and 1.96 up": "",
        "80 with a standard error of 10 it is 60.4 to 99.6": (
            "80 - 1.96 * 10 = 60.4; 80 + 1.96 * 10 = 99.6"
        ),
        "1.96 standard errors on each": "",
        # 500 people, each on list 1 with chance 0.4 and on list 2 with 0.3: 93.9% of all lists.
        "about 94 of 100": "500 * 0.4 = 200; 500 * 0.3 = 150",
    },
    "8.4": {
        "Lists of 30 and 20, 15 on both: 40": "30 * 20 / 15 = 40",
        "20 are on both, the same lists say 30": "30 * 20 / 20 = 30",
        "With 700 people": "",
        "0.4 times as large": "",
        "about 1,225": "{w8_est_4} / 1 = 1,225",
    },
    "8.5": {
        "division by 0": "",
        "For 30 and 20 names with none on both: no estimate, and 50": "30 + 20 = 50",
        "divided by 0": "",
        "would print 30,350": "201 * 151 / 1 - 1 = 30,350",
        "350 different people": "200 + 150 = 350",
        # About 3 on both, and then none with a chance of e to the power of -3.
        "fewer than about 10,000": "200 * 150 / 10,000 = 3; 1 / 2.71828 / 2.71828 / 2.71828 = 5%",
        "in more than 95 of 100 cases": "100% - 5% = 95%",
    },
    "8.6": {"2,150 people": ""},
    "8.F": {
        "The 25 that both": "",
        "6 marked, 4 drawn, 2 of them": "",
        "in all, 8 seen, 4 not": "6 + 4 - 2 = 8; 12 - 8 = 4",
        "25 of the first reader's 50, so 50%": "25 / 50 = 50%",
    },
    "8.P": {
        "Lists of 9 and 4 with 1 on both": "9 + 1 = 10; 4 + 1 = 5; 1 + 1 = 2",
        "one off is 24": "25 - 1 = 24",
    },
    "8.W": {
        "95% takes 1.96": "",
        "1.96 standard errors away, and yours are 2": "",
        "Lists of 9 and 4 with 1 on both": "9 + 1 = 10; 4 + 1 = 5; 1 + 1 = 2",
        "an overlap of 0": "",
    },
    "9.1": {
        "31.1% is the fall in the numbers": "52,000 / 167,000 = 31.1%",
        "80 and 60 on an axis from 40: the bars are 40 and 20 long, a drawn fall of 50%": (
            "80 - 40 = 40; 60 - 40 = 20; 40 to 20 is a fall of 50%"
        ),
        "67,000 and 15,000 long": "167,000 - 100,000 = 67,000; 115,000 - 100,000 = 15,000",
    },
    "9.2": {
        "Drawn 50% and true 25%": "",
        "the drawn fall is 2.49 times the true one": (
            "52,000 / 67,000 = 77.61%; 52,000 / 167,000 = 31.14%; 77.61 / 31.14 = 2.49"
        ),
        "the two are equal, and the factor is 1": "",
    },
    "9.3": {
        "1 minus that": "",
        "a quarter of the area is left: 75% less": "1 / 2 / 2 = 25%; 100% - 25% = 75%",
        "0.6886 squared leaves 47.4%": "0.6886 * 0.6886 = 47.4%",
    },
    "9.4": {
        "16,700 is a tenth of 167,000": "167,000 / 10 = 16,700",
        "(115,000 - m) / (167,000 - m).": "",
        "from 90 to 50: (50 - m) / (90 - m) is 1/5, so 250 - 5m = 90 - m, and m is 40": (
            "(50 - 40) / (90 - 40) = 0.2; 1 / 5 = 0.2; 5 * 50 = 250; 250 - 5 * 40 = 50"
        ),
        "(115,000 - m) / (167,000 - m) = 1/10, so 10 (115,000 - m) = 167,000 - m": "",
        "so 9m = 983,000": ("10 * 115,000 - 167,000 = 983,000; 983,000 / 9 = 109,222"),
    },
    "9.5": {"You began at 1": ""},
    "9.F": {
        "80 and 60 from 40: 40 long, drawn fall 20 / 40": "80 - 40 = 40; 80 - 60 = 20",
        "true 25%, lie factor 2": "20 / 80 = 25%; 50 / 25 = 2",
    },
    "9.W": {
        "(1, 2)": "",
        "f'{3500:,}' is '3,500'": "",
        "['spring 3', 'autumn 5']) is 'spring 3, autumn 5'": "",
        "30 and 27 on an axis from 20: lengths 10 and 7, so 30% shorter": (
            "30 - 20 = 10; 27 - 20 = 7; 10 to 7 is a fall of 30%"
        ),
    },
    "10.1": {"'90 were late'": ""},
    "10.2": {
        "the officials' 500": "",
        "for 1,000, with Dunkirk": "700 + 300 = 1,000",
        "the average of 2016": "",
        "31.1% is the fall in attempts": "52,000 / 167,000 = 31.1%",
        "90% is the fall in the count": "7,000 to 700 is a fall of 90%",
        "115,000 attempts need": "",
        "60 visits need 20 visitors and 5 are counted, then 15 of the 20 are outside: 75%": (
            "20 - 5 = 15; 15 / 20 = 75%"
        ),
        "about 4,820 people would be needed, and 700 are": "7,000 * 115 / 167 = 4,820",
        # Few needed and many counted, or the other way round.
        "The rounding of the printed figures alone allows 83.1 to 87.5%": (
            "6,500 * 114,500 / 167,500 = 4,443; 750 / 4,443 = 16.9%; 100% - 16.9% = 83.1%; "
            "7,500 * 115,500 / 166,500 = 5,203; 650 / 5,203 = 12.5%; 100% - 12.5% = 87.5%"
        ),
    },
    "10.3": {
        "the charities' 700": "",
        "If 300 people": "",
        "4,820 divided by 1.5 and by 2": "7,000 * 115 / 167 = 4,820",
        "1.5 times as complete is possible if at most 67%": "1 / 1.5 = 67%",
        "The rounding of the printed figures alone allows 1,481 to 1,734 people": (
            "6,500 * 114,500 / 167,500 / 3 = 1,481; 7,500 * 115,500 / 166,500 / 3 = 1,734"
        ),
    },
    "10.4": {
        "700 always present, with 23.857 attempts each as in 2016, make 16,700": (
            "167,000 / 7,000 = 23.857; 700 * 167,000 / 7,000 = 16,700"
        ),
    },
    "10.5": {
        "(212 days)": "31 + 28 + 31 + 30 + 31 + 30 + 31 = 212",
        "77.6 with the 219 complete days": "212 + 7 = 219; 17,000 / 219 = 77.6",
        "77.3 with 220": "17,000 / 220 = 77.3",
        "140 is the printed rate": "",
        "17,000 over these days": "",
        "from 1 January to": "",
        "900 visits from 1 January to 31 March, 90 days, are 10 a day": (
            "31 + 28 + 31 = 90; 900 / 90 = 10"
        ),
        "over 219 days it is 77.6 a day, and not 140": "17,000 / 219 = 77.6",
        "(220 days)": "212 + 8 = 220",
        "had passed on 8 Aug 2017": "",
        "The article's 115,000 are 315 a day": "115,000 / 365 = 315",
        "at 77.6 a day a year ends at about 28,300, at 140 a day at 51,100": (
            "17,000 / 219 = 77.6; 17,000 * 365 / 219 is about 28,300; 140 * 365 = 51,100"
        ),
        "To reach 115,000, the rest of the year would need 671 a day": (
            "115,000 - 17,000 = 98,000; 365 - 219 = 146; 98,000 / 146 = 671"
        ),
        "just over 30,000 for that year": "",
    },
    "10.6": {
        "'900 visits, fewer than": "",
        "'900 patients'": "",
    },
    "V1": {
        "30 guests on Monday and 25 on Tuesday": "",
        "30 meals and 25 meals are 55": "30 + 25 = 55",
    },
    "V2": {
        "'She scored 7 goals' and 'she scored only 7 goals'": "",
        "The figures and the 31% are the same": "",
    },
    "V3": {
        "500 of 167,000, or 500 of 16,700": "167,000 / 10 = 16,700",
        "The 500 is the same as before": "",
        "Compare 500": "",
        "1,005 to 895 is one of 10.9%, about 1 point": (
            "1,005 to 895 is a fall of 10.9%; 10.9% - 10% = 1%"
        ),
        "500 is a larger part of a smaller figure": "500 / 167,000 = 0.3%; 500 / 16,700 = 3.0%",
        "moved apart by 500, the fall goes from 31.1% to 36.0%": (
            "16,700 to 11,500 is a fall of 31.1%; 17,200 to 11,000 is a fall of 36.0%"
        ),
    },
    "V4": {
        "20 then 12 is 60%": "12 / 20 = 60%",
        "take 4 from each": "",
        "500 people, then 100: the true share is 20%": "100 / 500 = 20%",
        "With 50 missed each time, 50 of 450 is 11.1%": "100 - 50 = 50; 500 - 50 = 450",
    },
    "V6": {
        "10 beds and stays of 10 days: 1 arrival": "10 / 10 = 1",
        "Stays of 5 days: 2 arrivals": "10 / 5 = 2",
    },
    "V9": {
        "Bars of 5 and 4: cut 3 off both, and 2 and 1 are left": "5 - 3 = 2; 4 - 3 = 1; 2 / 1 = 2",
    },
    "C2": {"starts from 60": ""},
    "C3": {"60 tickets in a day: 60 rides, by 60 people or by 30 who": ""},
    "C4": {
        "90 then 45 is one half": "45 / 90 = 0.5",
        "70 then 35 is one half": "35 / 70 = 0.5",
    },
    "C5": {"20 of 50: at most 25 of 45": "20 + 10 / 2 = 25; 50 - 10 / 2 = 45"},
    "C6": {
        "6 for one day and 3 for two days": "1 + 2 = 3",
        "9 months and 3 months": "",
    },
    "C7": {
        "30 days?": "",
        "10 rooms, stays of 2 days, 8 days: each room gets 4 guests, so 40": (
            "8 / 2 = 4; 4 * 10 = 40"
        ),
        "In 30 days each bed has 6 patients": "30 / 5 = 6",
    },
    "C8": {
        "20 and 18 on an axis from 10: lengths 10 and 8, so 20% shorter": (
            "20 - 10 = 10; 18 - 10 = 8; 10 to 8 is a fall of 20%"
        ),
        "10 and 5 long": "100 - 90 = 10; 95 - 90 = 5",
        "fell by 5%": "100 to 95 is a fall of 5%",
    },
    "C10": {
        "1 and 6": "",
        "100 pupils for their height, or 1,000: the middle 90%": "",
    },
    "M-INDEX": {"what is left of 100": ""},
    "M-LEVEL": {"does 95% take": ""},
}

# What pages say of numbers in other words.
PAGES = {
    "17,000 in 219 days are 77.6 a day, the article's 115,000 are 315 a day": (
        "31 + 28 + 31 + 30 + 31 + 30 + 31 + 7 = 219; 17,000 / 219 = 77.6; 115,000 / 365 = 315"
    ),
    # Those there on 1 January, and those who came after them.
    "With 700 always present and the same tries, the total is the same for stays of 30, 60 or "
    "120 days, made by about 9,000, 5,000 or 2,800 different people": (
        "700 * 365 / 30 + 700 is about 9,000; 700 * 365 / 60 + 700 is about 5,000; "
        "700 * 365 / 120 + 700 is about 2,800"
    ),
    # With 3 people expected on both lists, there is none in 5% of all cases: e to the power of -3.
    "lists of 200 and 150 make fewer than about 10,000 people unlikely": (
        "200 * 150 / 10,000 = 3; 1 / 2.71828 / 2.71828 / 2.71828 = 5%"
    ),
    # The difference over the root of the sum.
    "25 and then 15 are 1.6 standard errors apart": (
        "25 - 15 = 10; 25 + 15 = 40; 6.3246 * 6.3246 = 40; 10 / 6.3246 = 1.6"
    ),
    "gives 56,132 at six places and a mean of 4,317 a month for January 2016 to January 2017": (
        "56,132 / 4,317 = 13"
    ),
}

# The numbers of each prompt, in their order, as the content plan has them.
PROMPTS = {
    "1.1": "500 7,000 700 167,000 115,000 750",
    "1.3": "24 2016 16 2018",
    "1.4": "100",
    "1.5": "750",
    "1.6": "115,000",
    "1.F": "5,600 31",
    "2.1": "2016 2017",
    "2.2": "2016 2017",
    "2.3": "2016 2017",
    "2.4": "115,000 167,000",
    "2.5": "31.1%",
    "2.6": "20% 14%",
    "2.F": "640 720 640",
    "3.1": "167,000 1,000",
    "3.2": "167,000 115,000 1,000",
    "3.3": "167,000 115,000 1,000",
    "3.4": "1,000 2016 2017",
    "3.5": "700 100 7,000 1,000",
    "3.6": "500 100 7,000 1,000",
    "3.F": "20,000 5,000",
    "3.P": "6,000 1,000 600 100",
    "4.1": "7,000 500 2018",
    "4.2": "7,000 700",
    "4.3": "700 300 7,000",
    "4.4": "700 500",
    "4.5": "500 6,400 700 8,143",
    "4.F": "20,000 5,000",
    "5.1": "2016 7,000",
    "5.2": "2017 500 700 1,000",
    "5.3": "2017 700 2016",
    "5.4": "115,000 2016",
    "5.5": "1 1 1 1 1 2 2 3 4 8 16 20",
    "5.6": "115,000",
    "5.F": "96,000 61,000 88,000 47,000",
    "6.1": "24 2016",
    "6.2": "2016 2017",
    "6.3": "7,000 10 2016 500 2",
    "6.4": "24 31 2016 2017 1 23 2016 2017",
    "6.5": "700 60 365",
    "6.6": "500",
    "6.F": "24 292 365 9",
    "6.P": "80 120 15",
    "7.1": "2017 2016 750 450",
    "7.2": "450 750 6,500 7,500 2016 166,500 167,500 2017 114,500 115,500",
    "7.3": "450 750 6,500 7,500 0 1",
    "7.4": "450 750 6,500 7,500 2016 166,500 167,500 2017 114,500 115,500",
    "7.5": "1,000",
    "7.6": "90%",
    "7.F": "4,300,000 780 860",
    "7.P": "400 180 260 90% 1,000",
    "8.1": "200 150 60",
    "8.2": "200 150 60",
    "8.3": "95% 40.7",
    "8.4": "1 2",
    "8.5": "200 150 0",
    "8.6": "2,150 1,640 1993",
    "8.F": "50 40 25",
    "8.W": "95%",
    "9.1": "167,000 115,000 100,000",
    "9.2": "100,000",
    "9.3": "167,000 115,000",
    "9.4": "7,000 700 0 7,000 167,000 115,000 167,000",
    "9.5": "2017 18 100",
    "9.F": "4,600 3,700 1,900",
    "10.1": "167,000 31",
    "10.2": "7,000 2016 2017 700",
    "10.3": "7,000 2016 1.5 115,000",
    "10.5": "17,000 140 8 2017 17,000",
    "10.F": "20 14",
    "V2": "31",
    "V3": "16,700 11,500 500",
    "V5": "6.9 6.9",
    "V6": "700",
    "V7": "12,000 13,407",
    "V9": "100,000 0",
    "C1": "80 60",
    "C2": "80 60 80",
    "C3": "900",
    "C4": "400 100 600 150",
    "C5": "50 10 200 100",
    "C6": "10 9 2 3",
    "C7": "100 5 30",
    "C8": "100 95 90",
    "C9": "40%",
    "C10": "90%",
    "prediction 1": "500 7,000 700 300 31% 167,000 115,000",
    "prediction 2": "31% 2016 2017",
    "prediction 3": "500 31.1%",
    "prediction 4": "500 700 7,000",
    "prediction 5": "115,000 2017 2016",
    "prediction 6": "7,000 2016",
    "prediction 7": "2016 2017",
    "prediction 9": "167,000 115,000 100,000",
    "prediction 10": "0 100",
}
