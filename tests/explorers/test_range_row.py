"""One slider with two handles, and a box at each end, for a range."""

import headcount as hc


def made():
    """The live view, and title, boxes, slider and messages of the range of people now."""
    view = hc.explore("unknowns").view
    found = []

    def walk(widget):
        if "headcount-range" in getattr(widget, "_dom_classes", ()):
            found.append(widget)
        for child in getattr(widget, "children", ()):
            walk(child)

    walk(view.tree)
    assert len(found) == 4, "four range sliders, not eight"
    return view, *found[0].children


def ends(view):
    return view.values["people_now_low"], view.values["people_now_high"]


def test_the_slider_and_both_boxes_show_the_range():
    view, title, low, slider, high, *_ = made()
    assert "People now" in title.value and "50 to 3,000" in title.value
    assert (low.value, high.value, slider.value) == ("450", "750", (450, 750))
    assert (low.description, high.description) == ("People now, from", "People now, to")


def test_a_handle_moves_its_own_end():
    view, _, low, slider, high, *_ = made()
    slider.value = (450, 1200)
    assert ends(view) == (450, 1200) and (low.value, high.value) == ("450", "1,200")
    slider.value = (300, 1200)
    assert ends(view) == (300, 1200) and (low.value, high.value) == ("300", "1,200")


def test_a_typed_number_moves_the_handle_and_may_lie_between_its_stops():
    view, _, low, slider, high, *_ = made()
    low.value = "512"
    assert ends(view) == (512, 750) and slider.value == (500, 750)
    slider.value = (500, 800)
    assert ends(view) == (512, 800), "the end that was typed stays as it was typed"


def test_ends_that_cross_are_swapped_in_the_boxes_and_said():
    view, _, low, slider, high, *_ = made()
    low.value = "1200"
    assert ends(view) == (750, 1200) and slider.value == (750, 1200)
    assert (low.value, high.value) == ("750", "1,200")
    assert "two ends of people now were crossed" in view.explorer.say(view.result)
    view.put("seed", 1)
    assert "crossed" not in view.explorer.say(view.result)


def test_what_cannot_be_read_is_answered_under_the_range():
    view, _, low, slider, high, message, other = made()
    low.value = "many"
    assert ends(view) == (450, 750)
    assert "Still using 450" in message.value and not other.value
    low.value = "10"
    assert ends(view) == (50, 750) and "below the range 50 to 3,000" in message.value


def test_a_setting_moves_both():
    view, _, low, slider, high, *_ = made()
    view.put_all(view.explorer.settings["Wide ranges"])
    assert (low.value, high.value, slider.value) == ("350", "1,500", (350, 1500))
