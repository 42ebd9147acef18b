"""Rounding, ranges, simulation and estimates from two lists: lessons 3, 7 and 8."""

from headcount.questions.starters.starter import Starter

STARTERS = {
    "M-UNIT": Starter(
        name="a whole unit to each side",
        ask="A school has 300 pupils, to the nearest 100. Which of 240, 260, 340 and 360 are "
        "printed as 300?",
        contrast="Somebody says '200 to 400'. As what would 210 and 390 be printed?",
        listen_for="Understood: '260 and 340. From 250 to 350, half a hundred each way: 390 "
        "would be 400.' Not yet: '200 to 400, because the unit is 100.'",
    ),
    "M-PAIR": Starter(
        name="the same end of both numbers",
        ask="About 30 of 100 pupils walk to school, and each number may be 10 off. How large "
        "can the share of walkers be at most?",
        contrast="Compare 40 / 110, both moved up, with 40 / 90, one up and one down. Which is "
        "larger, and why?",
        listen_for="Understood: 'More walkers push it up, more pupils push it down: 40 / 90 is "
        "44.4%, 40 / 110 is 36.4%.' Not yet: 'Largest means both as large as possible.'",
    ),
    "M-ONESIDE": Starter(
        name="one of two rounded numbers moved",
        ask="Two bags weigh 10 and 6 kilos, each to the nearest kilo. Up to how much heavier "
        "can the first be?",
        contrast="Now the second weighs exactly 6. Up to how much is it then?",
        listen_for="Understood: 'With exactly 6 it is 10.5 minus 6, 4.5. With a rounded 6 it is "
        "10.5 minus 5.5, 5: both may move.' Not yet: '4.5 both times.'",
    ),
    "M-PREC": Starter(
        name="more digits than the figures carry",
        ask="20 of 70 pupils play chess, both numbers to the nearest 10. A calculator says "
        "28.5714%. How many of its digits would you print?",
        contrast="Now it is exactly 20 of exactly 70. Which digits may you print now?",
        listen_for="Understood: 'Rounded, it could be 15 / 75, 20%, or 25 / 65, 38.5%: no digit "
        "is safe. Exact, 28.57% is right.' Not yet: 'More digits are nearer the truth.'",
    ),
    "M-END": Starter(
        name="lower and upper end mixed up",
        ask="A stall sold 40 to 50 cakes last week and 10 to 20 this week. What is the smallest "
        "fall, what the largest?",
        contrast="Now it sold exactly 10 this week. Which end of 40 to 50 gives the larger fall?",
        listen_for="Understood: 'From 40 to 20 the fall is 20, from 50 to 10 it is 40. With "
        "exactly 10: 30 or 40.' Not yet: 'Smallest fall, so both smallest numbers: 30.'",
    ),
    "M-EXACT": Starter(
        name="printed figures taken as exact",
        ask="A café prints 200 guests yesterday and 100 today, both to the nearest 100. Was "
        "today half of yesterday?",
        contrast="Its till says 160 and 140. How would these be printed, and what percent of "
        "160 is 140?",
        listen_for="Understood: '160 and 140 are printed as 200 and 100, and that is 87.5%. So "
        "half is one of many.' Not yet: '100 of 200 is 50%, exactly.'",
    ),
    "M-OPEN": Starter(
        name="the upper end put too low",
        ask="A pole is 3 metres long, to the nearest metre. Somebody says: 'At most 3.4.' Find "
        "a longer one.",
        contrast="Round 3.45, 3.49 and 3.499 to the nearest metre. And 3.5?",
        listen_for="Understood: 'There is always a longer one that rounds to 3. They come as "
        "near to 3.5 as you like, and 3.5 is printed as 4.' Not yet: '3.4, or 3.49 at the very "
        "most.'",
    ),
    "M-OAT": Starter(
        name="one input moved, the others still",
        ask="A stall sells 20 to 30 cakes for 2 to 4 pounds each, best guess 25 cakes for 3 "
        "pounds. How much can it take at most?",
        contrast="Work out three: 30 cakes for 3 pounds, 25 cakes for 4, then 30 for 4. Which "
        "two moved one number?",
        listen_for="Understood: 'One at a time I get 90 or 100; both together 120.' Not yet: "
        "'100, I tried each of them.'",
    ),
    "M-REL": Starter(
        name="large numbers taken for wide ranges",
        ask="A farm fills 1,000 to 1,100 bags with 2 to 6 apples each. Which range makes the "
        "number of apples more uncertain?",
        contrast="Keep 1,000 bags: from 2,000 to 6,000 apples. Keep 2 apples a bag: from 2,000 "
        "to 2,200. Which moved it more?",
        listen_for="Understood: 'The apples: 6 / 2 is 3 times, and 1,100 / 1,000 is 1.1 times.' "
        "Not yet: 'The bags, because 100 is more than 4.'",
    ),
    "M-SQRT": Starter(
        name="double the runs, half the error",
        ask="A raffle is simulated 100 times; the average has an error of 10 pounds. How many "
        "runs bring it to 5?",
        contrast="A table: 100 runs, error 10; 400 runs, error 5; 1,600 runs, error 2.5. What "
        "happens to the runs each time the error halves?",
        listen_for="Understood: '4 times the runs, because the root of 4 is 2. With 200 it is "
        "7.1.' Not yet: '200 runs, error 5.'",
    ),
    "M-MC": Starter(
        name="more runs, so less uncertainty",
        ask="A cook guesses 20 to 40 guests tomorrow. A computer draws from that range 100 "
        "times, then 10,000 times. Does the cook know more now?",
        contrast="Then bookings come in: 28 to 32 guests. Which made the range narrower, the "
        "draws or the bookings?",
        listen_for="Understood: 'The draws still go from 20 to 40; the bookings made a width of "
        "20 into 4.' Not yet: '10,000 draws make it exact.'",
    ),
    "M-RANGE": Starter(
        name="a judged range taken for measured",
        ask="Ben guesses that a hall has 80 to 120 seats. Mia counted 5 rows, each with 18 to "
        "22 seats: 90 to 110. Ask each: where does your lower end come from?",
        contrast="Ben changes his mind: 60 to 140. What has changed in the hall?",
        listen_for="Understood: 'Nothing. His ends are what he thinks, so I print who chose "
        "them, and how.' Not yet: 'It is proved to lie between 80 and 120.'",
    ),
    "M-WHOLE": Starter(
        name="whole numbers drawn where decimals belong",
        ask="A program draws how many hours a guest stays, from 1 to 3, in whole hours. Name a "
        "stay that it can never draw.",
        contrast="It also draws how many guests sit at a table, from 1 to 3. Does it miss any "
        "there?",
        listen_for="Understood: 'A stay of 1.5 hours is possible and never drawn; 1.5 guests "
        "are not possible.' Not yet: 'Random numbers are whole numbers.'",
    ),
    "M-UNION": Starter(
        name="people on neither list forgotten",
        ask="Two teachers list who is in the library: 20 names, 15 names, 10 on both. How many "
        "different names? Was everybody seen?",
        contrast="Now all 15 names of the second list are on the first. In which case do you "
        "expect more pupils on neither?",
        listen_for="Understood: 'First 25 names, but the first list missed 5 of the 15: 20 x 15 "
        "/ 10 is about 30 pupils. Now about 20, so hardly anybody is missing.' Not yet: '25, "
        "that is everybody', or '35'.",
    ),
    "M-INDEP": Starter(
        name="dependence between two lists overlooked",
        ask="40 pupils, two lists of 20 names by chance, 10 on both: 20 x 20 / 10 is 40. Now "
        "friends sign both lists, so 16 are on both. What does the formula say?",
        contrast="Now pupils of the first list avoid the second: 5 on both. And now?",
        listen_for="Understood: '25 is too low, 80 too high: the overlap stands below the "
        "line.' Not yet: 'More on both, so more pupils.'",
    ),
    "M-ZERO": Starter(
        name="an undefined result taken for zero",
        ask="Two lists of a chess club have 12 and 8 names, and nobody is on both. Type 12 x 8 "
        "/ 0 into a calculator. What do you write about the club?",
        contrast="Had 1 name been on both, 12 x 8 / 1 would say 96. What do you know for "
        "certain without it?",
        listen_for="Understood: 'No estimate, but at least 20 people.' Not yet: '0 people', or "
        "'endlessly many'.",
    ),
    "M-LEVEL": Starter(
        name="the wrong number of standard errors",
        ask="An estimate says 200 visitors, with a standard error of 10. Draw it as a line: 1 "
        "error each way holds about 68%. Must a line for 95% be longer or shorter?",
        contrast="Now 1.96 errors each way. Where are the ends, and which line would you rather "
        "bet on?",
        listen_for="Understood: '95% reaches further: its ends are 180.4 and 219.6; 190 and 210 "
        "are those of 68%.' Not yet: '95% ends at 190 and 210.'",
    ),
}
