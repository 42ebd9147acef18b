"""What every test shares: a fresh start, and hypothesis without deadlines or chance."""

import pytest
from hypothesis import settings

from headcount import predictions, switches
from headcount.questions import progress

# The same examples in every run: a red build can be repeated, and no clock decides.
settings.register_profile("headcount", deadline=None, derandomize=True)
settings.load_profile("headcount")


@pytest.fixture(autouse=True)
def fresh_start():
    """As in a new kernel: nothing tried, nothing predicted, both switches off."""
    progress.forget()
    predictions.forget()
    switches.switch(outside=False, solutions=False)
