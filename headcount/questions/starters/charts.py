"""What a chart shows: lesson 9."""

from headcount.questions.starters.starter import Starter

STARTERS = {
    "M-TRUNC": Starter(
        name="a cut axis not seen",
        ask="A chart shows 90 and 60 visits as bars, and its axis begins at 50. How long is "
        "each bar in visits, and how many times as long is the first?",
        contrast="Draw it again with the axis from 0. How many times as long is it now?",
        listen_for="Understood: 'As drawn 40 and 10, so 4 times; in the numbers 90 / 60, 1.5 "
        "times.' Not yet: 'It is drawn 1.5 times as long, the numbers say so.'",
    ),
    "M-SIZE": Starter(
        name="height compared, area forgotten",
        ask="A photo is printed again at half its width and half its height. How many of the "
        "small ones fit on the large one?",
        contrast="Now halve the height and keep the width. How many fit?",
        listen_for="Understood: '4, then 2. First 75% of the area went, because 0.5 x 0.5 is "
        "0.25.' Not yet: 'Half as high, so half the area is left.'",
    ),
    "M-DUAL": Starter(
        name="two scales in one chart",
        ask="A café sold 10 teas, then 20; 100 cakes, then 110. Draw two lines, each with its "
        "own axis, that lie on each other. Then change one axis until they cross.",
        contrast="Now give each its own panel, from 0. What is left of the crossing?",
        listen_for="Understood: 'Nothing: I made it when I chose the axes.' Not yet: 'They "
        "cross, so tea overtook cake.'",
    ),
    "M-INDEX": Starter(
        name="an index read as the change",
        ask="A club had 50 members: call that 100. Now it has 40. What is the index, and by "
        "what percent did the club shrink?",
        contrast="A second club still has 50 of 50. Is its index 0 or 100?",
        listen_for="Understood: 'Of each 100 there are 80 left: that is the index, and 20% "
        "went. No change is 100.' Not yet: 'Index 80, so it fell by 80%.'",
    ),
    "M-STYLE": Starter(
        name="taste taken for a fault",
        ask="A chart shows 45 and 50 lunches in pink bars; its axis begins at 40; its title "
        "asks 'How many ate here?'. Which of these could make a reader believe something wrong?",
        contrast="Change one thing at a time: pink to grey, then the axis to 0. Which change "
        "alters how long the bars look?",
        listen_for="Understood: 'The axis: drawn from 40, the bars are 10 and 5 long, one twice "
        "the other. Pink changes no length.' Not yet: 'Pink is not serious.'",
    ),
    "M-ALT": Starter(
        name="alt text without the values",
        ask="Work back to back. One says: 'A bar chart of books lent in three months.' Can the "
        "other draw it?",
        contrast="Now one says: 'Books lent: 30 in May, 45 in June, 20 in July.' What can be "
        "drawn now?",
        listen_for="Understood: 'Now I could draw every bar; before I knew the topic and no "
        "height.' Not yet: 'It says that there is a chart, that is enough.'",
    ),
}
