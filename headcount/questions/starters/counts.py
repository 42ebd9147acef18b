"""Who and what was counted, where and when, and what it says: lessons 1, 4, 5, 6 and 10."""

from headcount.questions.starters.starter import Starter

STARTERS = {
    "M-MIX": Starter(
        name="two counters mixed in one comparison",
        ask="A school fair: last year the head counted 200 guests, the parents 240. This year "
        "the head counted 160, the parents 210. Compared with last year, what percent came?",
        contrast="Somebody divides 210 by 200: 105%, so more came. Did either counter see a rise?",
        listen_for="Understood: 'Head by head 80%, parents by parents 87.5%: both saw a fall.' "
        "Not yet: 'Take the best number of each year.'",
    ),
    "M-AREA": Starter(
        name="two places compared with one",
        ask="Last year 80 pupils ate in the hall. This year 60 eat in the hall and 30 in a new "
        "garden. What percent of the 80 eat in the hall now?",
        contrast="Suppose 40 had eaten in the garden last year too. Which two totals could be "
        "compared then?",
        listen_for="Understood: 'Hall with hall: 60 / 80 is 75%. With both places then, 90 with "
        "120.' Not yet: '90 with 80, so more pupils eat there.'",
    ),
    "M-BOUND": Starter(
        name="a bound read as a value",
        ask="A café says it had 'more than 50 guests'. Which of 49, 50, 51, 90 and 400 can be "
        "true?",
        contrast="Now it says 'at least 50', then 'exactly 50'. Which of the five can be true "
        "each time?",
        listen_for="Understood: 'More than 50 allows 51, 90 and 400 and has no upper end; at "
        "least 50 allows 50 as well.' Not yet: 'It means 50', or '400 is too many'.",
    ),
    "M-EVENT": Starter(
        name="events taken for people",
        ask="A library door counted 12 visits on Monday. Find three different groups of "
        "visitors who could have made them.",
        contrast="On Tuesday it counted 12 visits, and everybody signed a list once: 5 names. "
        "What does the list tell that the door cannot?",
        listen_for="Understood: '12 people once, 3 people 4 times, 1 person 12 times: the door "
        "cannot tell.' Not yet: '12 visits, so 12 visitors.'",
    ),
    "M-DENOM": Starter(
        name="a total given as a rate",
        ask="Canteen A sold 300 drinks, canteen B 200. Where does a pupil buy more? What else "
        "do you want to know?",
        contrast="A has 150 pupils, B has 50. How many drinks for each pupil?",
        listen_for="Understood: 'A sells more, but 300 / 150 is 2 for each pupil and 200 / 50 "
        "is 4.' Not yet: 'A, because 300 is more than 200.'",
    ),
    "M-MEAN": Starter(
        name="the mean taken for the middle person",
        ask="Five friends read 1, 1, 2, 2 and 14 books. Share the books out equally. Then line "
        "the friends up: how many did the middle one read?",
        contrast="Change the 14 to 4. What happens to each of the two numbers?",
        listen_for="Understood: 'The mean falls from 4 to 2; the middle stays at 2. One large "
        "number moves the mean.' Not yet: 'The mean is 4, so most read about 4.'",
    ),
    "M-ECO": Starter(
        name="two totals read as one person",
        ask="Last week 50 guests of a café drank 125 teas, this week 25 guests drank 100. How "
        "many each? Did anybody start to drink more?",
        contrast="Suppose 25 regulars drank 4 teas in both weeks, and 25 others came last week "
        "for 1 each. Who changed?",
        listen_for="Understood: 'Nobody, and still it rose from 2.5 to 4: other people came.' "
        "Not yet: 'Everybody drinks more tea now.'",
    ),
    "M-STOCK": Starter(
        name="stock and flow mixed up",
        ask="At noon 20 guests sit in a café. Does that tell how many come in a day?",
        contrast="It is open 10 hours and always has 20 guests. About how many come if each "
        "stays 1 hour? And if each stays 5?",
        listen_for="Understood: 'Present are 20 both times; 200 come, or 40. I need how long "
        "they stay.' Not yet: '20 guests a day.'",
    ),
    "M-PERIOD": Starter(
        name="the wrong period, or its length",
        ask="By the end of 31 January a library had lent 620 books this year. How many a day?",
        contrast="In the 365 days of the year before, it lent 3,650. Which period was busier?",
        listen_for="Understood: '620 / 31 is 20 a day and 3,650 / 365 is 10: first I ask which "
        "days the number covers.' Not yet: '620 / 365', or '3,650 is more, so busier'.",
    ),
    "M-UNW": Starter(
        name="the plain mean of unequal times",
        ask="A club had 100 members for 9 months, then 20 for 3 months. How many on average?",
        contrast="Turn it round: 100 for 3 months and 20 for 9. Can the average be the same?",
        listen_for="Understood: 'No. 900 + 60 is 960; over 12 months that is 80. Turned round "
        "it is 40: the longer time pulls.' Not yet: '60, halfway, both times.'",
    ),
    "M-PEAK": Starter(
        name="the peak taken for all the time",
        ask="A hall had 90 guests in one week and 10 in each of 3 other weeks. What would '90 a "
        "week' say of all 4 weeks together?",
        contrast="Another hall had 90 in each of 4 weeks. Should both print the same number?",
        listen_for="Understood: '90 a week means 360 guests. The first had 120, so 30 a week.' "
        "Not yet: '90, it is the number we know.'",
    ),
    "M-SOURCE": Starter(
        name="the source of a claim misread",
        ask="Read aloud: 'The caretaker said 40 lamps are broken.' 'Figures show that 40 lamps "
        "are broken.' Whom could you ask about each?",
        contrast="Now read: 'The caretaker said 40 lamps are broken. The school is too dark.' "
        "Who says the second sentence?",
        listen_for="Understood: 'Figures cannot be asked. The second sentence names nobody: the "
        "writer says it.' Not yet: 'The caretaker, she stands in front of it.'",
    ),
    "M-CAUSE": Starter(
        name="one explanation taken for the cause",
        ask="A school put up posters, and lost keys fell from 20 a month to 10. Name two other "
        "things that could have done it.",
        contrast="The school next door had no posters. What would you think if its lost keys "
        "fell from 20 to 10 too? And if they stayed at 20?",
        listen_for="Understood: 'If both fell, it may be something they share; if theirs "
        "stayed, the posters are likelier.' Not yet: 'It came after the posters, so from them.'",
    ),
    "M-EVAL": Starter(
        name="a judgement read as a finding",
        ask="Two headlines: 'A poor week: library lends 300 books.' 'A fine week: library lends "
        "300 books.' In which week were more books lent?",
        contrast="A third: 'Library lends 300 books, 40 more than the week before.' Which words "
        "of all three could be looked up and found false?",
        listen_for="Understood: '300 and 40 can be checked; poor and fine are what the writer "
        "thinks.' Not yet: 'In the fine week.'",
    ),
}
