#!/usr/bin/env python3
"""Set up Headcount in .venv, once, and run it there. Standard library only.

This file keeps to the syntax of Python 3.6, so that an old Python can read it far enough
to say in one sentence that it is too old.
"""

import argparse
import contextlib
import errno
import hashlib
import importlib.util
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

OLDEST = (3, 10)
FIRST_NOTEBOOK = "notebooks/00_start_here.ipynb"

# Not resolve(): it turns a mapped drive of a school network into a \\server path.
ROOT = Path(os.path.abspath(__file__)).parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / ("python.exe" if os.name == "nt" else "python"))
OLD = ROOT / ".venv.old"
STAMP = VENV / "headcount.json"
LOG = ROOT / ".venv.log"
LOCK = ROOT / ".venv.lock"

# The way from kernel to page: see headcount/websocket.py.
SOCKET = "headcount.websocket.PromptConnection"

# What JupyterLab, a kernel and the lessons import.
NEEDED = (
    *("headcount", "ipykernel.kernelapp", "ipywidgets", "jupyterlab.labapp"),
    *("matplotlib.font_manager", "matplotlib.pyplot", "pandas"),
)

# Each holds all that the one before it holds.
REQUIREMENTS = {"learn": "requirements.lock", "test": "requirements-test.lock"}

# Measured, and a fifth more: .venv, and what the installers keep beside it.
MEGABYTES = {"learn": 700, "test": 1000}

# Run before the tests, each to its end.
CHECKERS = [
    ["ruff", "check", "."],
    ["ruff", "format", "--check", "."],
]

HELP = ("-h", "--help", "help")
USAGE = """\
usage: python3 start.py [--port N] [--no-browser]   open JupyterLab at the first lesson
       python3 start.py COMMAND [...]

{commands}

python3 start.py COMMAND --help says what that command takes."""


class Trouble(Exception):
    """Something the user can put right, said in one sentence."""

    def __init__(self, sentence, code=1):
        super().__init__(sentence)
        self.code = code


def main(argv=None):
    try:
        open_closed_streams()
        check_python(sys.version_info)
        check_folder_name()
        return run(sys.argv[1:] if argv is None else list(argv))
    except Trouble as trouble:
        complain(trouble)
        return trouble.code
    except OSError as error:
        if str(error.filename or "").startswith(str(ROOT)):
            complain(
                f"Cannot write in {ROOT} ({error.strerror}): move the project to a folder of "
                "your own with free space, and close any JupyterLab that runs from it."
            )
        else:
            complain(f"start.py cannot go on: {error}.")
        return 1
    except KeyboardInterrupt:
        complain("\nStopped; run the same command again to go on.")
        return 130


def say(words, end="\n"):
    """Print. Where nobody reads on (| head), or nothing can be written, the work still goes on."""
    try:
        print(words, end=end, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno not in (errno.EPIPE, errno.EINVAL):  # EINVAL: the same on Windows
            complain(f"What start.py says cannot be written ({error.strerror}).")


def complain(words):
    with contextlib.suppress(OSError):
        print(words, file=sys.stderr, flush=True)


def open_closed_streams():
    """So that no file which is opened later becomes the standard output of what start.py runs."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream is None:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)


def check_python(version):
    if tuple(version[:2]) < OLDEST:
        raise Trouble(
            f"Headcount needs Python {OLDEST[0]}.{OLDEST[1]} or newer, and this is Python "
            f"{version[0]}.{version[1]}: get a newer one from https://www.python.org/downloads/."
        )


def check_folder_name():
    """Names are bytes to Linux. Those that are not UTF-8 stop venv, uv and JupyterLab."""
    try:
        os.fsencode(str(ROOT)).decode("utf-8")
    except UnicodeDecodeError:
        raise Trouble(
            f"A letter in the name of the folder {ROOT} is not in UTF-8, and Python's tools "
            "cannot work there: rename the folder."
        ) from None
    if sys.getfilesystemencoding() != "utf-8":  # LC_ALL=C, and no such names at all
        os.environ["PYTHONUTF8"] = "1"


# Commands


def run(args):
    name, rest = (args[0], args[1:]) if args else ("", [])
    if name in HELP or (name in ("setup", "test") and rest and rest[0] in HELP):
        say(usage())
        return 0
    if name == "" or name.startswith("-"):
        return open_lab(args)
    if name not in commands() or (name == "setup" and rest):
        raise Trouble(f"start.py does not know: {' '.join(args)}\n{usage()}", code=2)
    set_up(commands()[name].needs)
    if name == "setup":
        say("Ready.")
        return 0
    if name == "test":
        return run_tests(rest)
    return foreground([PYTHON, "-m", "headcount", name] + rest)


def commands():
    """The list in headcount/commands.py, which an old Python cannot read: it is refused before."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    try:
        from headcount.commands import COMMANDS
    except ImportError:
        raise Trouble("headcount/commands.py is missing: get the whole project again.") from None
    return COMMANDS


def usage():
    lines = [f"  {name:10}{command.help}" for name, command in commands().items()]
    return USAGE.format(commands="\n".join(lines))


def open_lab(args):
    options = lab_options(args)
    if options.port:
        check_port_is_free(options.port)
    set_up("learn")
    command = [
        PYTHON,
        "-m",
        "jupyterlab",
        # Not "localhost", which a browser may look for at ::1, where another server may be.
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.root_dir={ROOT}",
        f"--LabApp.default_url=/lab/tree/{FIRST_NOTEBOOK}",
    ]
    if options.port:
        command += [f"--ServerApp.port={options.port}", "--ServerApp.port_retries=0"]
    if not options.browser:
        command.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")  # the only user in many containers
    say("Starting JupyterLab. To stop it, press Ctrl-C here.")
    return foreground(command, cwd=str(ROOT))


def run_tests(args):
    tools = CHECKERS + [["pytest"] + args]
    codes = [foreground([PYTHON, "-m"] + tool, cwd=str(ROOT)) for tool in tools]
    return codes[-1] or next(filter(None, codes), 0)


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
    """Run a command that has the terminal. Ctrl-C is for it to answer: JupyterLab asks first.

    It inherits a lock on the stamp, so no set-up takes .venv away from under it: set_aside().
    """
    with STAMP.open() as stamp:
        os.set_inheritable(stamp.fileno(), True)
        take(stamp, shared=True)
        process = subprocess.Popen(command, cwd=cwd, close_fds=False)
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
    if what_is_wrong(wanted):
        with only_one():
            check_that_venv_can_be_made()
            keep_what_works()  # if a set-up was killed
            fault = what_is_wrong(wanted)  # unless the start.py that was waited for has mended it
            if fault:
                renew(wanted, fault)
    configure()


def renew(wanted, fault):
    """Make .venv. The one that is there is set aside, and comes back if the new one fails."""
    LOG.write_text("")
    now, old = new_stamp(), read_stamp()
    if old:
        say(f"Making .venv again: {fault}.")
        set_aside()
    else:
        say("Setting up, once; this takes from a few seconds to a few minutes.")
    if old.get("holds") == "test":
        wanted = "test"
    try:
        with space_for(wanted):
            make_venv()
            install(REQUIREMENTS[wanted])
        configure()
        try_packages()
        keep_json(STAMP, dict(now, holds=wanted))  # last: it says that all of this is done
    except Trouble as trouble:
        if old and dict(old, python=now["python"]) == dict(now, holds=wanted):
            raise Trouble(
                f"{trouble} The set-up that is here is for Python {old['python']}: "
                "start it with that."
            ) from None
        raise
    finally:
        keep_what_works()


def what_is_wrong(wanted):
    """Why .venv cannot be used as it is, or an empty string."""
    stamp, now = read_stamp(), new_stamp()
    if not stamp:
        return "it is not finished"
    if stamp.get("python") != now["python"]:
        return f"it is for Python {stamp.get('python')}, and this is {now['python']}"
    if stamp.get("packages") != now["packages"]:
        return "the project needs other packages by now"
    if stamp["holds"] not in (wanted, "test"):
        return "it lacks packages that this command needs"
    try:
        works = subprocess.call([PYTHON, "-c", ""], stderr=subprocess.DEVNULL) == 0
    except OSError:
        works = False
    return "" if works else "the Python in it no longer runs"


def new_stamp():
    """What .venv depends on. Not on the folder's name: see configure()."""
    digest = hashlib.sha256()
    for name in REQUIREMENTS.values():
        try:
            digest.update((ROOT / name).read_bytes())
        except FileNotFoundError:
            raise Trouble(f"{name} is missing here: get the whole project again.") from None
    return {
        "python": f"{sys.version_info[0]}.{sys.version_info[1]}",
        "packages": digest.hexdigest(),
    }


def read_stamp():
    """What .venv holds; empty where its set-up was not finished."""
    stamp = read_json(STAMP)
    return stamp if "holds" in stamp else {}


def set_aside():
    """Rename .venv, unless something runs from it: its next page or import would fail."""
    with STAMP.open() as stamp:
        free = take(stamp)
    try:
        if free:
            VENV.rename(OLD)
    except PermissionError:  # Windows: something in it is open
        free = False
    if not free:
        raise Trouble(
            "Something still runs from .venv, most often JupyterLab: close it, then run this again."
        )


def keep_what_works():
    """Of the new .venv and the one set aside: the new one if it is finished, else the old."""
    if read_stamp():
        with contextlib.suppress(OSError):  # the next set-up tries again
            remove(OLD)
        return
    remove(VENV)
    if os.path.lexists(str(OLD)):
        OLD.rename(VENV)


def remove(folder):
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        with contextlib.suppress(FileNotFoundError):
            (folder / STAMP.name).unlink()  # first, so that half a .venv never counts as one
        shutil.rmtree(str(folder))


def check_that_venv_can_be_made():
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise Trouble(
            "This Python cannot make virtual environments: install its venv module "
            "(on Debian and Ubuntu: sudo apt install python3-venv) and run this again."
        )
    if os.path.realpath(sys.prefix) == os.path.realpath(str(VENV)):
        raise Trouble("This Python is the one in .venv: type deactivate, then run this again.")


def make_venv():
    with step("Making .venv"):
        if quietly([sys.executable, "-m", "venv", str(VENV)]) != 0:
            raise Trouble(f"Python could not make .venv: see {LOG.name} for what it said.")


@contextlib.contextmanager
def space_for(wanted):
    """Say so where a step fails because a disk is full: installers have many words for it."""
    needed, free = MEGABYTES[wanted], shutil.disk_usage(str(ROOT)).free // 10**6
    try:
        yield
    except (Trouble, OSError) as error:
        if free < needed:
            raise Trouble(
                f"The disk of {ROOT} has {free} MB free, and this needs about {needed} MB: "
                "free some space, then run this again."
            ) from None
        said = f"{error} {LOG.read_text(encoding='utf-8', errors='replace')}"
        if re.search("no space left|quota exceeded|os error 112", said, re.IGNORECASE):
            raise Trouble(
                f"A disk is full, or your share of it: this needs about {needed} MB in {ROOT}, "
                "and some in your home folder and for temporary files. Free some space, then "
                "run this again."
            ) from None
        raise


def try_packages():
    """Import what lessons need. This also compiles it and lists the fonts, so that the first
    notebook and its first figure need not wait; the rest, most of it tests, is left as it is."""
    # Not from this folder, where the package would be found in any case.
    imports = f"import sys; del sys.path[0]; import {', '.join(NEEDED)}"
    with step("Trying them"):
        if quietly([PYTHON, "-c", imports]) != 0:
            raise Trouble(
                "What was installed does not run from this folder, most often because its disk "
                "may not hold programs (noexec) or a guard against viruses stops them: move the "
                f"project to another disk, or see {LOG.name} for what Python said."
            )


def configure():
    """What start.py itself writes into .venv. It is looked at in every start: that is quick."""
    # The package is used where it lies. Told from there, it is found under another name of the
    # folder too: after it was moved, or by a link or a drive that leads to it.
    scheme = "nt" if os.name == "nt" else "posix_prefix"
    packages = Path(sysconfig.get_path("purelib", scheme, {"base": str(VENV)}))
    link, way = packages / "headcount.pth", os.path.relpath(str(ROOT), str(packages))
    if not link.exists() or link.read_text(encoding="utf-8") != way:
        write(link, way)
    configure_jupyterlab()


def configure_jupyterlab():
    """Settings of the JupyterLab in .venv, which leave a user's own alone."""
    # Without this, JupyterLab opens with a question about news.
    announcements = "@jupyterlab/apputils-extension:announcements"
    page_config = {"disabledExtensions": {announcements: True}}
    jupyter = VENV / "etc" / "jupyter"
    keep_json(jupyter / "labconfig" / "page_config.json", page_config)
    # Without this, pictures follow their sliders some 30 ms later.
    server = {"ServerApp": {"kernel_websocket_connection_class": SOCKET}}
    keep_json(jupyter / "jupyter_server_config.json", server)


def keep_json(path, wanted):
    """Have a JSON file hold these settings, beside those that JupyterLab writes into it.

    A file that holds them is not touched: its disk may be read-only.
    """
    there = read_json(path)
    content = with_settings(there, wanted)
    if content != there:
        write(path, json.dumps(content, indent=1))


def with_settings(there, wanted):
    if not (isinstance(there, dict) and isinstance(wanted, dict)):
        return wanted
    return {**there, **{key: with_settings(there.get(key), wanted[key]) for key in wanted}}


def read_json(path):
    """The settings in a file; empty where there are none."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def install(requirements):
    with step("Installing the packages"):
        for installer in installers():
            if quietly(installer + ["-r", requirements]) == 0:
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
        yield [uv, "pip", "install", "--python", PYTHON]
    yield pip


def quietly(command):
    """Run one command of the set-up. What it prints goes to the log."""
    with LOG.open("a", encoding="utf-8", errors="surrogateescape") as log:
        print("$", *command, file=log, flush=True)
        try:
            return subprocess.call(
                command,
                cwd=str(ROOT),
                env=installer_environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                close_fds=False,  # it inherits the lock of only_one()
            )
        except OSError as error:  # not a program, or not for this machine
            print(error, file=log)
            return 1


def installer_environment():
    """The user's, in which pip may have been told to install elsewhere than into .venv, and
    Python to keep nothing that it compiles."""
    elsewhere = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")
    own = {name: value for name, value in os.environ.items() if name not in elsewhere}
    pip = dict(PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1")
    return dict(own, PYTHONDONTWRITEBYTECODE="", **pip)  # else every kernel compiles all anew


@contextlib.contextmanager
def step(words):
    say(f"  {words} ... ", end="")
    start = time.monotonic()
    try:
        yield
    except BaseException:
        say("not done")
        raise
    say(f"{time.monotonic() - start:.1f} s")


@contextlib.contextmanager
def only_one():
    """Let one start.py at a time change .venv.

    Installers inherit the lock: one that outlives a killed start.py is waited for too.
    """
    with LOCK.open("a") as lock:
        os.set_inheritable(lock.fileno(), True)
        if not take(lock):
            say("Another set-up of this folder is running; waiting for it.")
            while not take(lock):
                time.sleep(0.2)
        yield


def take(lock, shared=False):
    try:
        if os.name != "nt":
            import fcntl

            fcntl.flock(lock, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        elif not shared:  # Windows does not rename what is open
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a file system without locks
        return True
    return True


if __name__ == "__main__":
    sys.exit(main())
