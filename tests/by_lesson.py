"""Which tests stay together when several processes share the work."""

from __future__ import annotations

import re

from xdist.scheduler import LoadFileScheduling


class ByLesson(LoadFileScheduling):
    """A file's tests stay together; in test_browser.py those of one lesson, which share a page;
    and all files of the explorers, which share their sweeps."""

    def _split_scope(self, nodeid):
        file, _, name = nodeid.partition("::")
        if "explorer" in file:
            return "explorers"
        lesson = re.search(r"\[([a-z]+)", name) if file.endswith("test_browser.py") else None
        return lesson[1] if lesson else file
