"""The commands that run inside .venv; ``python3 start.py COMMAND`` calls them."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import suppress
from pathlib import Path

from headcount.commands import COMMANDS
from headcount.errors import Problem
from headcount.publish import addresses


def main(argv: list[str] | None = None) -> int:
    wanted = _parser().parse_args(argv)
    try:
        code = wanted.run(wanted)
        sys.stdout.flush()
        return code
    except Problem as problem:
        print(problem, file=sys.stderr)
    except OSError as error:
        if not isinstance(error, BrokenPipeError):  # nobody reads on: | head
            print(f"start.py cannot go on: {error}.", file=sys.stderr)
        # At its end Python writes once more what could not be written.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="start.py", description="Headcount")
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name: str, run) -> argparse.ArgumentParser:
        says = COMMANDS[name].help
        added = commands.add_parser(name, help=says, description=f"{says[0].upper()}{says[1:]}.")
        added.set_defaults(run=run)
        return added

    build = command("build", _build)
    build.add_argument("lesson", nargs="?", help="one lesson's number; without it, all")
    build.add_argument("--check", action="store_true", help="change nothing; fail on a difference")
    site = command("site", _site)
    site.add_argument("--pyodide", help="a full Pyodide release: its folder, archive or address")
    site.add_argument("--serve", action="store_true", help="show site/ in this machine's browser")
    site.add_argument("--port", type=_port, default=8000)
    homework = command("homework", _homework)
    homework.add_argument("questions", nargs="*", help="kinds (percent_change), questions (2.5)")
    homework.add_argument("--lesson", help="a set of this lesson's questions")
    homework.add_argument("--title", default="")
    homework.add_argument("--forms", type=int, default=1, help="so many, so that neighbours differ")
    homework.add_argument("--boxes", action="store_true", help="answers in boxes, not in code")
    homework.add_argument("--quiet", action="store_true", help="record without right or wrong")
    homework.add_argument("--again", metavar="SET", help="a set.json: the same homework once more")
    homework.add_argument("--out", help="a new folder; without it, one named by the title")
    report = command("report", _report)
    report.add_argument("source", metavar="FOLDER_OR_ZIP", type=Path, help="what was handed in")
    report.add_argument("--set", metavar="FOLDER", type=Path, help="the homework's own folder")
    report.add_argument("--class", metavar="CSV", dest="roster", type=Path, help="the class list")
    report.add_argument("--out", type=Path, default=Path("report"), help="where it is written")
    report.add_argument("--anonymous", action="store_true", help="no names: for the projector")
    links = command("links", _links)
    links.add_argument("--environment", default="", help="a repository with Binder's set-up alone")
    links.add_argument("--hub", default="", help="a JupyterHub that has nbgitpuller")
    address = command("address", _address)
    address.add_argument("address", nargs="?", help="https://github.com/owner/name")
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"{text} is not a port: give a number from 1 to 65535")
    return int(text)


def _build(wanted) -> int:
    from headcount.publish.build import build

    changed = build(wanted.lesson, check=wanted.check)
    return 1 if wanted.check and changed else 0


def _address(wanted) -> int:
    if wanted.address is None:
        print(addresses.address() or "Not set yet: start.py address https://github.com/owner/name")
        return 0
    from headcount.publish.set_address import set_address

    print(f"Set to {set_address(wanted.address)}, in every notebook and the README.")
    tag = addresses.tag()
    print(f"Now commit, then push the tag {tag}: links and Colab open what stands there.")
    return 0


def _homework(wanted) -> int:
    from headcount.desk.homework_command import homework

    homework(
        wanted.questions,
        lesson=wanted.lesson,
        title=wanted.title,
        forms=wanted.forms,
        boxes=wanted.boxes,
        quiet=wanted.quiet,
        again=wanted.again,
        out=wanted.out,
    )
    return 0


def _links(wanted) -> int:
    print(addresses.links(wanted.environment, wanted.hub))
    return 0


def _report(wanted) -> int:
    from headcount.desk.report_command import report

    made = report(
        wanted.source,
        set_folder=wanted.set,
        roster=wanted.roster,
        out=wanted.out,
        anonymous=wanted.anonymous,
    )
    # A pupil may type what an old terminal cannot show.
    code = sys.stdout.encoding or "utf-8"
    print(made.text.encode(code, "replace").decode(code))
    return 0


def _site(wanted) -> int:
    from headcount.publish import site

    # A site made for a room without a network is served as it is.
    if wanted.pyodide or not (wanted.serve and site.SITE.exists()):
        site.build(wanted.pyodide)
    if wanted.serve:
        site.serve(port=wanted.port)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
