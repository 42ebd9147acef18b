"""For every test, also where only those in notebooks/ or solutions/ are run."""

import os

os.environ["HEADCOUNT_JOURNAL"] = "off"  # also for the kernels and programs that tests start
