"""start.py loaded or run from a folder of its own, and installers that need no network."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def load(folder):
    spec = importlib.util.spec_from_file_location("start", folder / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Installers:
    """Stands in for quietly(): makes a .venv whose Python runs, and notes each command."""

    def __init__(self, start):
        self.start = start
        self.commands = []
        self.fails = lambda command: False
        self.interrupts = lambda command: False

    def __call__(self, command):
        self.commands.append(command)
        if self.interrupts(command):
            raise KeyboardInterrupt
        if self.fails(command):
            return 1
        if "venv" in command:
            python = Path(self.start.PYTHON)
            python.parent.mkdir(parents=True)
            python.symlink_to(sys.executable)
        return 0

    @property
    def made_venv(self):
        return any("venv" in command for command in self.commands)

    def installed(self, requirements):
        return any(requirements in command for command in self.commands)


# Without pip, which uv does not need, a .venv is made in no time.
WITHOUT_PIP = (
    "import start, sys, venv; start.make_venv = lambda: venv.create(start.VENV); "
    "sys.exit(start.main())"
)


def run(project, *args, pip=True, stdout=subprocess.PIPE, **env):
    return subprocess.run(
        [sys.executable, *(["start.py"] if pip else ["-c", WITHOUT_PIP]), *args],
        cwd=project,
        env={**os.environ, "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull, **env},
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        timeout=120,
    )
