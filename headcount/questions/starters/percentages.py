"""Changes, shares and percentages: lessons 2 and 4, and the steps of any calculation."""

from headcount.questions.starters.starter import Starter

STARTERS = {
    "M-BASE": Starter(
        name="the change compared with the later figure",
        ask="A café sold 100 cakes in May and 50 in June. By what percent did sales fall?",
        contrast="In July it sold 100 again. By what percent did sales rise from 50 to 100?",
        listen_for="Understood: 'The 50 cakes are half of the 100 it fell from: 50%. On the way "
        "up they are all of the 50: 100%.' Not yet: 'A fall of 100%', which would leave no "
        "cakes.",
    ),
    "M-SYMM": Starter(
        name="a fall undone by the same percent",
        ask="A shop lowers a coat by 25%, from 80 to 60 pounds. By what percent must it raise "
        "the 60 to ask 80 again?",
        contrast="Try 25%: where does it stop? Then a coat at half price, from 80 to 40: does a "
        "rise of 50% bring it back?",
        listen_for="Understood: 'It stops at 75. The 20 pounds are 25% of 80, but 33.3% of 60.' "
        "Not yet: '25% down and 25% up is 80 again.'",
    ),
    "M-COMPL": Starter(
        name="what went and what is left, swapped",
        ask="A library had 200 seats and took away 60. Say two sentences with a percent: one on "
        "the seats that went, one on those left.",
        contrast="Now it takes away 2 of 200. Did the seats fall by 99% or by 1%?",
        listen_for="Understood: '30% went and 70% are left; together they are 100%. I look "
        "again which one is asked for.' Not yet: 'They fell by 70%.'",
    ),
    "M-SUMBASE": Starter(
        name="the change divided by both years together",
        ask="A club grew from 40 members to 60. By what percent?",
        contrast="Another club doubles, from 40 to 80. Divide its 40 new members by both years "
        "together, 40 / 120: can a club that doubles grow by 33.3%?",
        listen_for="Understood: 'It began with 40, and 20 more are half of that: 50%.' Not yet: "
        "'20 of 100, so 20%'; those 100 were never in the club at once.",
    ),
    "M-SUM": Starter(
        name="two years added instead of compared",
        ask="30 bicycles stood in the school yard last year, 45 this year. What is the change?",
        contrast="At another school it was 30 last year and 30 this year. What is the change "
        "there?",
        listen_for="Understood: 'From 30 to 30 nothing changed, so it is 0; from 30 to 45 it is "
        "15.' Not yet: '75', and then '60' where nothing changed.",
    ),
    "M-POINT": Starter(
        name="percent and percentage points mixed up",
        ask="Last year 40% of a class walked to school, this year 50%. Fill both gaps: up by "
        "... points, up by ... percent.",
        contrast="In another class it went from 10% to 20%: as many points. How many percent is "
        "that?",
        listen_for="Understood: '10 points both times, but 10 is 25% of 40 and 100% of 10.' Not "
        "yet: 'Up by 10%, because 50 minus 40 is 10.'",
    ),
    "M-SCALE": Starter(
        name="decimal and percent in the wrong box",
        ask="12 of 48 chairs are taken. Write it for two boxes: 'as a decimal' and 'in percent'.",
        contrast="Somebody wrote 0.25 in the percent box. How many of 400 chairs are 0.25 "
        "percent, and how many are 25 percent?",
        listen_for="Understood: '0.25 and 25% are the same part, but 0.25% of 400 is 1 chair, "
        "and 25% are 100.' Not yet: '0.25 or 25, it is all the same.'",
    ),
    "M-ADDPCT": Starter(
        name="percentages of different bases added",
        ask="A phone of 100 pounds gets 20% cheaper, then 20% cheaper again. What does it cost?",
        contrast="Another phone of 100 pounds gets 60% cheaper twice. What would adding say, "
        "and what does it cost?",
        listen_for="Understood: 'The second 20% are of 80, so 16: it costs 64. The other costs "
        "16.' Not yet: '40% off', which makes the other phone 120% off.",
    ),
    "M-ADDIT": Starter(
        name="a difference where division was asked",
        ask="Soup went from 4 to 6 pounds. How many times the old price is the new one?",
        contrast="A dinner went from 40 to 42 pounds: as many pounds more. Is it as many times "
        "the old price?",
        listen_for="Understood: '6 / 4 is 1.5 times and 42 / 40 is 1.05 times; the difference "
        "is 2 both times.' Not yet: '2 times, because 6 minus 4 is 2.'",
    ),
    "M-INVERT": Starter(
        name="the division turned upside down",
        ask="20 pupils ate 60 pancakes. Say aloud what 60 / 20 counts, and what 20 / 60 counts: "
        "what per what?",
        contrast="The next day 60 pupils shared 20 pancakes. Before you divide: are pancakes "
        "per pupil more than 1, or less?",
        listen_for="Understood: '60 / 20 is 3 pancakes per pupil. The next day it is less than "
        "1: fewer pancakes than pupils.' Not yet: 'The larger number goes on top.'",
    ),
    "M-PARTREST": Starter(
        name="the part compared with the rest",
        ask="A choir has 10 boys and 30 girls. What percent of the choir are boys?",
        contrast="Another choir has 30 boys and 10 girls. Divided by the rest, that is 30 / 10 "
        "= 300%: can it be a share of the choir?",
        listen_for="Understood: 'The choir is all 40: 10 / 40 = 25%, and 75% in the other.' Not "
        "yet: '10 boys beside 30 girls: 33.3%.'",
    ),
    "M-ABOVE": Starter(
        name="percent of taken for percent above",
        ask="A small pizza costs 8 pounds, a large one 12. What percent of 8 is 12? By what "
        "percent is 12 above 8?",
        contrast="Now both cost 8. What percent of 8 is 8, and by what percent is it above?",
        listen_for="Understood: '150% of it, 50% above. At the same price 100% of it and 0% "
        "above: the first 100% were there already.' Not yet: 'It costs 150% more.'",
    ),
    "M-SIGN": Starter(
        name="the right size with wrong sign",
        ask="A baker had 90 loaves in the morning and 60 at noon. Take the earlier number off "
        "the later: what is the change?",
        contrast="In the afternoon it goes from 60 to 90. A list has both changes as 30 and 30: "
        "can its reader tell which was the fall?",
        listen_for="Understood: 'It is \u221230 and then 30: the sign tells which way.' Not yet: "
        "'30, the size is enough.'",
    ),
    "M-BRACKET": Starter(
        name="brackets forgotten in a formula",
        ask="Work out by hand 12 - 8 / 4, then (12 - 8) / 4. Which step comes first in each?",
        contrast="Tea cost 4 pounds and now costs 5. A program works out 5 - 4 / 4 * 100 and "
        "says \u221295: a fall. Where do brackets belong?",
        listen_for="Understood: '10 and 1. With (5 - 4) / 4 * 100 the difference comes first: "
        "25.' Not yet: 'The computer goes from left to right.'",
    ),
    "M-OPER": Starter(
        name="multiplication and division mixed up",
        ask="A fair needs 60 cakes, and each helper bakes 2. How many helpers are needed?",
        contrast="Now each helper bakes 4. Before you calculate: are more helpers needed, or "
        "fewer?",
        listen_for="Understood: 'Fewer, because each does more: 60 / 4 is 15, and it was 30.' "
        "Not yet: 'Twice the cakes, so twice the helpers: 60.'",
    ),
    "M-STEP": Starter(
        name="a step given as the answer",
        ask="A ticket went from 20 to 25 pounds. By what percent? Write each step with its unit "
        "and underline what was asked for.",
        contrast="Another ticket went from 50 to 55 pounds. The first step is 5 pounds again: "
        "is the answer the same?",
        listen_for="Understood: '5 pounds is a step; 5 / 20 is 25%, and for the other 10%.' Not "
        "yet: '5', without a unit.",
    ),
    "M-SLIP": Starter(
        name="the right method with one slip",
        ask="A museum prints its visits in thousands: 12 last year, 9 this year. How many "
        "visits fewer? Answer in a sentence with the unit.",
        contrast="Now print both in full, 12,000 and 9,000. Which step can nobody forget any more?",
        listen_for="Understood: '3 thousand are 3,000 visits. At the end I check zeros, units "
        "and the last small step.' Not yet: '3 visits fewer.'",
    ),
    "M-FORM": Starter(
        name="right numbers, wrong order or form",
        ask="Three sisters are 1, 2 and 9 years old. A form asks for the mean first, then the "
        "median. What do you write?",
        contrast="Three others are 1, 2 and 3. Why does the order not show there?",
        listen_for="Understood: '4, then 2: the place tells a reader which is which. The others "
        "have 2 and 2.' Not yet: '2 and 4, the numbers are right.'",
    ),
    "M-WHICH": Starter(
        name="a right sum for another question",
        ask="A library lent 40 books and 10 films in May, 50 books and 30 films in June. By how "
        "much did films rise?",
        contrast="Same table, two more questions: by how much did books rise, and all loans? "
        "Underline what each question names.",
        listen_for="Understood: 'Films 20, books 10, all loans 30: I look for the words first.' "
        "Not yet: '10', a right sum for the books.",
    ),
}
