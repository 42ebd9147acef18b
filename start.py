#!/usr/bin/env python3
"""Set up Headcount in .venv, once, and run it there. Standard library only.

This file keeps to the syntax of Python 3.6, so that an old Python can read it far enough
to say in one sentence that it is too old.
"""

import argparse
import contextlib
import hashlib
import importlib.util
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

OLDEST = (3, 10)
FIRST_NOTEBOOK = "notebooks/00_start_here.ipynb"

# Not resolve(): it turns a mapped drive of a school network into a \\server path.
ROOT = Path(os.path.abspath(__file__)).parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / ("python.exe" if os.name == "nt" else "python"))
STAMP = VENV / "headcount.json"
LOG = ROOT / ".venv.log"
LOCK = ROOT / ".venv.lock"

# Each holds all that the one before it holds.
REQUIREMENTS = {"learn": "requirements.lock", "test": "requirements-test.lock"}

# Commands of the package's own command line, and the requirements they need.
COMMANDS = {
    "build": "test",
    "site": "test",
    "links": "learn",
    "address": "learn",
}

USAGE = """\
usage: python3 start.py [--port N] [--no-browser]   open JupyterLab at the first lesson
       python3 start.py setup                       only make the environment, in .venv
       python3 start.py test [pytest options]       run the tests and the linter
       python3 start.py build [LESSON] [--check]    make the notebooks from lessons/
       python3 start.py COMMAND [...]               site, links, address
       python3 start.py COMMAND --help              what that command takes"""


class Trouble(Exception):
    """Something the user can put right, said in one sentence."""

    def __init__(self, sentence, code=1):
        super().__init__(sentence)
        self.code = code


def main(argv=None):
    try:
        check_python(sys.version_info)
        return run(sys.argv[1:] if argv is None else list(argv))
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return trouble.code
    except OSError as error:
        print(
            f"Cannot write in {ROOT} ({error.strerror or error}): move the project to a folder "
            "of your own with free space, and close any JupyterLab that runs from it.",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        print("\nStopped; run the same command again to go on.", file=sys.stderr)
        return 130


def check_python(version):
    if tuple(version[:2]) < OLDEST:
        raise Trouble(
            f"Headcount needs Python {OLDEST[0]}.{OLDEST[1]} or newer, and this is Python "
            f"{version[0]}.{version[1]}: get a newer one from https://www.python.org/downloads/."
        )


# Commands


def run(args):
    command, rest = (args[0], args[1:]) if args else ("", [])
    if command in ("-h", "--help", "help"):
        print(USAGE)
        return 0
    if command == "" or command.startswith("-"):
        return open_lab(args)
    if command == "setup" and not rest:
        set_up("learn")
        print("Ready.")
        return 0
    if command == "test":
        return run_tests(rest)
    if command in COMMANDS:
        set_up(COMMANDS[command])
        return foreground([PYTHON, "-m", "headcount", command] + rest)
    raise Trouble(f"start.py does not know: {' '.join(args)}\n{USAGE}", code=2)


def open_lab(args):
    options = lab_options(args)
    if options.port:
        check_port_is_free(options.port)
    set_up("learn")
    command = [
        PYTHON,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={ROOT}",
        f"--LabApp.default_url=/lab/tree/{FIRST_NOTEBOOK}",
    ]
    if options.port:
        command += [f"--ServerApp.port={options.port}", "--ServerApp.port_retries=0"]
    if not options.browser:
        command.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")  # the only user in many containers
    print("Starting JupyterLab. To stop it, press Ctrl-C here.", flush=True)
    return foreground(command, cwd=str(ROOT))


def run_tests(args):
    set_up("test")
    lint = foreground([PYTHON, "-m", "ruff", "check", "."], cwd=str(ROOT))
    tests = foreground([PYTHON, "-m", "pytest"] + args, cwd=str(ROOT))
    return tests or lint


def lab_options(args):
    class Parser(argparse.ArgumentParser):
        def error(self, message):
            raise Trouble(f"start.py: {message} (see start.py --help)", code=2)

    parser = Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("--port", type=port_number)
    parser.add_argument("--no-browser", dest="browser", action="store_false")
    return parser.parse_args(args)


def port_number(text):
    if text.isdecimal() and 1 <= int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to 65535")


def check_port_is_free(port):
    with socket.socket() as probe:
        if os.name != "nt":  # as the server does: a port just given up counts as free
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise Trouble(
                f"Port {port} cannot be used ({error.strerror}): "
                "choose another with --port, or leave --port out."
            ) from None


def foreground(command, cwd=None):
    """Run a command that has the terminal. Ctrl-C is for it to answer: JupyterLab asks first."""
    process = subprocess.Popen(command, cwd=cwd)
    before = signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    try:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                pass
    finally:
        signal.signal(signal.SIGTERM, before)


# Set-up


def set_up(wanted):
    """Bring .venv to where it holds the wanted requirements."""
    if is_ready(wanted):
        return
    with only_one():
        if is_ready(wanted):  # by the start.py that was waited for
            return
        LOG.write_text("")
        stamp = read_stamp()
        fault = find_fault(stamp)
        if fault:
            if os.path.lexists(str(VENV)):
                print(f"Making .venv again: {fault}.")
            else:
                print("Setting up, once; this takes from a few seconds to a few minutes.")
            make_venv()
        else:
            print("Bringing .venv up to date.")
            if stamp["holds"] == "test":
                wanted = "test"
            STAMP.unlink()  # cut short from here on, .venv is made again
        try:
            fill_venv(wanted)
        except Trouble:
            # The installers fetch before they change anything: what worked still does.
            if not fault:
                write_stamp(stamp)
            raise
        write_stamp(dict(new_stamp(), holds=wanted))


def is_ready(wanted):
    stamp = read_stamp()
    return (
        stamp.get("requirements") == new_stamp()["requirements"]
        and stamp.get("holds") in (wanted, "test")
        and not find_fault(stamp)
    )


def find_fault(stamp):
    """Why .venv has to be made from nothing, or an empty string."""
    now = new_stamp()
    if "holds" not in stamp:
        return "its set-up was not finished"
    if stamp.get("folder") != now["folder"]:
        return "the project folder has moved"
    if stamp.get("python") != now["python"]:
        return f"it was made for Python {stamp.get('python')}, and this is {now['python']}"
    try:
        works = subprocess.call([PYTHON, "-c", ""], stderr=subprocess.DEVNULL) == 0
    except OSError:
        works = False
    return "" if works else "the Python in it no longer runs"


def new_stamp():
    """What .venv depends on. Written last, the stamp says that the set-up was finished."""
    digest = hashlib.sha256()
    for name in list(REQUIREMENTS.values()) + ["pyproject.toml"]:
        try:
            text = (ROOT / name).read_bytes()
        except FileNotFoundError:
            raise Trouble(f"{name} is missing here: get the whole project again.") from None
        # The package is installed where it lies, so a new address in its settings, or another
        # version, needs no network; what it needs stands in the lock files.
        if name in REQUIREMENTS.values():
            digest.update(text)
    return {
        "folder": os.path.normcase(str(ROOT)),
        "python": f"{sys.version_info[0]}.{sys.version_info[1]}",
        "requirements": digest.hexdigest(),
    }


def read_stamp():
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(stamp):
    STAMP.write_text(json.dumps(stamp, indent=1), encoding="utf-8")


def make_venv():
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise Trouble(
            "This Python cannot make virtual environments: install its venv module "
            "(on Debian and Ubuntu: sudo apt install python3-venv) and run this again."
        )
    if os.path.normcase(sys.prefix) == os.path.normcase(str(VENV)):
        raise Trouble("This Python is the one in .venv: type deactivate, then run this again.")
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(str(VENV))
    with step("Making .venv"):
        if quietly([sys.executable, "-m", "venv", str(VENV)]) != 0:
            raise Trouble(f"Python could not make .venv: see {LOG.name} for what it said.")


def fill_venv(wanted):
    with step("Installing the packages"):
        install(REQUIREMENTS[wanted])
    with step("Listing the fonts for figures"):
        # Importing it builds matplotlib's font cache, so the first figure does not wait for
        # that. Without a home folder to keep the cache in, figures work all the same.
        quietly([PYTHON, "-c", "import matplotlib.font_manager"])
    # Without this, JupyterLab opens with a question about news.
    page_config = VENV / "etc" / "jupyter" / "labconfig" / "page_config.json"
    page_config.parent.mkdir(parents=True, exist_ok=True)
    announcements = "@jupyterlab/apputils-extension:announcements"
    page_config.write_text(json.dumps({"disabledExtensions": {announcements: True}}))


def install(requirements):
    for installer in installers():
        if (
            quietly(installer + ["-r", requirements]) == 0
            and quietly(installer + ["--no-deps", "-e", "."]) == 0
        ):
            return
    raise Trouble(
        "The packages could not be installed, most often because there is no network: connect "
        f"and run this again, or see {LOG.name} for what the installer said."
    )


def installers():
    """uv, several times faster; then pip, which may be set up for a network where uv is not."""
    pip = [PYTHON, "-m", "pip", "install"]
    uv = shutil.which("uv")
    if not uv and quietly(pip + ["--retries", "1", "uv"]) == 0:
        uv = shutil.which("uv", path=str(BIN))
    if uv:
        # Byte-compiled, a notebook's first imports take a third of the time.
        yield [uv, "pip", "install", "--python", PYTHON, "--compile-bytecode"]
    yield pip


def quietly(command):
    """Run one command of the set-up. What it prints goes to the log."""
    with LOG.open("a", encoding="utf-8") as log:
        print("$", *command, file=log, flush=True)
        try:
            return subprocess.call(
                command,
                cwd=str(ROOT),
                env=dict(os.environ, PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1"),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                close_fds=False,  # it inherits the lock of only_one()
            )
        except OSError as error:  # not a program, or not for this machine
            print(error, file=log)
            return 1


@contextlib.contextmanager
def step(words):
    print(f"  {words} ... ", end="", flush=True)
    start = time.monotonic()
    try:
        yield
    except BaseException:
        print("not done", flush=True)
        raise
    print(f"{time.monotonic() - start:.1f} s", flush=True)


@contextlib.contextmanager
def only_one():
    """Let one start.py at a time change .venv.

    Installers inherit the lock: one that outlives a killed start.py is waited for too.
    """
    with LOCK.open("a") as lock:
        os.set_inheritable(lock.fileno(), True)
        if not take(lock):
            print("Another set-up of this folder is running; waiting for it.", flush=True)
            while not take(lock):
                time.sleep(0.2)
        yield


def take(lock):
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a file system without locks
        return True
    return True


if __name__ == "__main__":
    sys.exit(main())
