"""A button that is pressed right after an entry reads that entry, however the messages arrive."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from threading import Thread

import ipywidgets as widgets
import pytest

import headcount as hc
from headcount.notebook.entries import MOMENT, PATIENCE, text_box, when_pressed


@pytest.fixture
def form():
    """A box, a button that reads it, and what the button has read."""
    box, button, read = text_box(description="Answer"), widgets.Button(), []
    when_pressed(button, lambda: read.append(box.value))
    return box, button, read


def enter(box) -> None:
    """What the page says of Enter; what was entered it says later."""
    box._handle_custom_msg({"event": "submit"}, [])


def in_a_kernel(*steps, seconds: float = 0.0, apart: float = 0.0) -> None:
    """The messages of the page, in this order, as they come one after the other."""

    async def run():
        for step in steps:
            step()
            await asyncio.sleep(apart)
        await asyncio.sleep(seconds)

    asyncio.run(run())


@pytest.mark.parametrize("apart", [0, 4 * MOMENT])
def test_a_press_that_overtakes_an_entry_waits_for_it(form, apart):
    box, button, read = form
    box.value = "45.2"
    arrives = [lambda: enter(box), button.click, lambda: setattr(box, "value", "-31.1")]
    in_a_kernel(*arrives, seconds=0.5, apart=apart)
    assert read == ["-31.1"]


def test_a_press_that_overtakes_even_enter_waits(form):
    """As where the messages of buttons go to another thread than those of boxes."""
    box, button, read = form
    other = Thread(target=lambda: (enter(box), setattr(box, "value", "-31.1")))
    in_a_kernel(button.click, other.start, seconds=0.5)
    assert read == ["-31.1"]


def test_enter_without_a_new_entry_is_not_waited_for_long(form):
    box, button, read = form
    box.value = "45.2"
    in_a_kernel(lambda: enter(box), button.click, seconds=2 * PATIENCE)
    assert read == ["45.2"]


def test_each_press_counts_and_in_their_order(form):
    box, button, read = form
    in_a_kernel(
        lambda: enter(box),
        button.click,
        button.click,
        lambda: setattr(box, "value", "7"),
        seconds=0.5,
    )
    assert read == ["7", "7"]


def test_without_a_kernel_it_acts_at_once(form):
    box, button, read = form
    enter(box)
    button.click()
    assert read == [""]


def test_there_is_no_other_text_box_and_no_other_button():
    """A text box made elsewhere is not waited for, and a button heard elsewhere does not wait."""
    found = {
        path.name
        for path in (Path(hc.__file__).parent).rglob("*.py")
        if re.search(r"widgets\.Text\(|\.on_click\(", path.read_text(encoding="utf-8"))
    }
    assert found == {"entries.py"}


def test_an_entry_is_sent_once():
    assert text_box().continuous_update is False
