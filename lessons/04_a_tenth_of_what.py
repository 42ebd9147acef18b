"""Lesson 4: what its sentences name, and what they rest on."""

import headcount as hc
from headcount.publish.lesson_figures import holds

story = hc.article()

before = story.people_before.value
officials = story.people_now_officials.value
charities = story.people_now_charities.value
dunkirk = story.people_dunkirk_charities.value
with_dunkirk = charities + dunkirk

officials_share = hc.share(officials, before)
charities_share = hc.share(charities, before)
with_dunkirk_share = hc.share(with_dunkirk, before)
apart = charities_share - officials_share
officials_fall = 100 - officials_share
charities_fall = 100 - charities_share
with_dunkirk_fall = 100 - with_dunkirk_share
officials_one_in = before / officials
charities_one_in = before / charities
with_dunkirk_one_in = before / with_dunkirk
officials_below_charities = 100 - hc.share(officials, charities)

camp_counts = hc.table("camp_counts")
counts = camp_counts.set_index("id")["count"]
like_for_like = [
    hc.share(officials, counts["officials_2016_10_24"]),
    hc.share(charities, counts["charities_2016_10"]),
]
officials_like, charities_like = like_for_like

# Invented for practice.
missed = 200
present = officials + missed
present_before = before + missed
present_share = hc.share(present, present_before)
police_before = 8_000
police_after = 2_000
police_share = hc.share(police_after, police_before)
council_before = 60
council_after = 15
traders_before = 150
traders_after = 36
council_share = hc.share(council_after, council_before)
traders_share = hc.share(traders_after, traders_before)
council_of_traders = hc.share(council_after, traders_before)
traders_of_council = hc.share(traders_after, council_before)

holds(story.tenth.value == 0.1, '"just a tenth of the number"')
holds(charities_share == 10, "One pairing of the printed figures gives exactly a tenth")
holds(
    0 < with_dunkirk / story.tenth.value - before <= 3_000,  # where the slider ends
    "until the share with Dunkirk is a tenth as well",
)
on_one_day = camp_counts[camp_counts["place"] == "Calais"].pivot_table(
    "count", "date_start", "side"
)
holds(
    (on_one_day["officials"] < on_one_day["charities"]).sum() == len(on_one_day.dropna()) > 3,
    "two sides who never agree on a count",
)
holds(max(like_for_like) < 10, "less than a tenth")
holds(
    like_for_like[1] / like_for_like[0] < 1.15 < 1.25 < charities / officials,
    "nearly agree about the share that is left",
)
holds(abs(council_share - 25) < 2 > abs(traders_share - 25), "About a quarter, whoever counts.")
holds(council_of_traders == 10 and traders_of_council > 55, '"down to a tenth"')
