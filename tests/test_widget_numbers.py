"""What the widgets say at numbers that no lesson uses: around zero, at one, very large, in two
threads at once."""

import sys
from threading import Thread

import pytest
from rows import row_of

import headcount as hc
from headcount.explorers.explorer import CannotWorkOut

HEADER = "id, value, rounded_to, counts, kind, said_by, place, start, end, wording\n"


def own(*rows):
    return hc.own_article(HEADER + "\n".join(rows))


def claim(before, after, unit="1", *more, who="a library"):
    return own(
        f"before, {before}, {unit}, visits, flow, {who}, Northtown, 2022, 2022,",
        f"after, {after}, {unit}, visits, flow, {who}, Northtown, 2023, 2023,",
        *more,
    )


def people(before=None, after=None):
    rows = []
    if before is not None:
        rows.append(f"people_before, {before}, 1, members, stock, a library, Northtown, 2022,,")
    if after is not None:
        rows.append(f"people_after, {after}, 1, members, stock, a library, Northtown, 2023,,")
    return rows


def says(name, story, **values):
    return hc.explore(name, story).step(values).sentence


# --- rounding, where the change is next to nothing ---


def test_the_whole_box_prints_as_nothing():
    exact = dict(unit_before=1, unit_after=1)
    assert "The whole of the box prints as 0%." in says("rounding", claim(500, 500), **exact)
    assert "The whole of the box prints as 0%." in says("rounding", claim(1000, 997), **exact)


def test_a_box_on_both_sides_of_zero_keeps_its_signs():
    explorer = hc.explore("rounding", claim(1000, 1000, 100))
    step = explorer.step({"unit_before": 100, "unit_after": 100})
    assert "between \u22129.52% and +10.53%" in step.sentence
    assert "highest: +10.53% at the upper left" in step.alt_text
    assert "lowest: \u22129.52% at the lower right" in step.alt_text


# --- ratio ---


def test_another_count_keeps_its_own_date():
    other = "after_other, 90, 1, visits, flow, a club, Northtown, 2019, 2019,"
    explorer = hc.explore("ratio", claim(100, 80, 1, other))
    sentence = explorer.step({"top_source": "after_other", "top": 90}).sentence
    assert "90 (a club, Northtown, 2019)" in sentence


def test_one_in_is_said_of_parts_only():
    explorer = hc.explore("ratio")
    assert "1 in 14" in explorer.step({"top_source": "officials", "top": 500}).sentence
    for top, bottom in ((5000, 100), (5000, 3000), (700, 700), (2250, 3000)):
        values = {"top_source": "own", "top": top, "bottom_source": "own", "bottom": bottom}
        assert "1 in" not in explorer.step(values).sentence


# --- rate ---


@pytest.mark.parametrize(
    "before, after, people_before, people_after", [(10, 1000, 100, 90), (90, 120, 40, 10)]
)
def test_the_button_break_even_breaks_even(before, after, people_before, people_after):
    explorer = hc.explore("rate", claim(before, after, 1, *people(people_before, people_after)))
    wanted = round(people_before * after / before)
    button = explorer.settings.get("Break-even")
    if button is None:
        assert wanted > explorer.controls[0].high
    else:
        assert button == {"people_now": wanted}
        assert "same per head" in explorer.step(button).sentence


def test_there_is_no_button_for_a_break_even_of_nobody():
    explorer = hc.explore("rate", claim(10, 1, 1, *people(4, 9)))
    assert "Break-even" not in explorer.settings


def test_millions_of_people_are_drawn_at_once():
    explorer = hc.explore("rate", claim(10, 20, 1, *people(8_000_000_000, 8_100_000_000)))
    assert explorer.view.picture.value.count("<text") < 120  # on a wide page and a narrow one


def test_people_who_are_not_given_are_not_called_nobody():
    result = hc.explore("rate", claim(10, 20, 1, *people(before=5))).step().result
    assert isinstance(result, CannotWorkOut) and "not given" in result.why
    assert "add the row people_after" in result.why
    nobody = hc.explore("rate", claim(10, 20, 1, *people(0, 5))).step().result
    assert "add the row" not in nobody.why


def test_one_is_said_as_one():
    explorer = hc.explore("rate")
    assert "With 1 person counted" in explorer.step({"people_now": 1}).sentence
    story = claim(1, 1, 1, *people(1, 1))
    assert "With 1 person counted, 1 visit is 1 visit a year" in says("rate", story)
    days = hc.explore("calendar").step({"stay": 1, "step": "stay"}).sentence
    assert "a mean stay of 1 day means" in days


def test_a_part_of_a_person_is_not_counted():
    view = hc.explore("rate").view
    box, _, message = row_of(view.tree, "People counted")
    box.value = "0.3"
    assert (
        view.values["people_now"] == 0 and "0.3 is not a whole number; 0 is used" in message.value
    )


def test_a_small_rate_is_not_written_as_none():
    explorer = hc.explore("rate")
    for people_now in (1, 2, 3):
        sentence = explorer.step({"people_now": people_now, "unit": "days"}).sentence
        assert "one every 0 days" not in sentence
    assert "back below 0.001" in hc.explore("change").step({"before": 3, "after": 400_000}).sentence


# --- two threads ---


def test_a_control_and_the_result_agree_after_two_threads():
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        view = hc.explore("change").view
        box, *_ = row_of(view.tree, "Attempts before")
        settings = list(view.explorer.settings.values())
        for _ in range(25):
            first = Thread(target=lambda: [view.put_all(one) for one in settings])
            second = Thread(
                target=lambda: [setattr(box, "value", text) for text in ("1,000", "2,000", "3,000")]
            )
            first.start(), second.start(), first.join(), second.join()
            shown = view.explorer.controls[0].shown(view.values["before"])
            assert box.value == shown and f"{shown} " in view.sentence.value
    finally:
        sys.setswitchinterval(interval)
