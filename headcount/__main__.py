"""The commands that run inside .venv; ``python3 start.py COMMAND`` calls them."""

from __future__ import annotations

import argparse
import sys

from headcount.errors import Problem
from headcount.publish import addresses


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="start.py", description="Headcount")
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="build notebooks, exercises and solutions")
    build.add_argument("lesson", nargs="?", help="the number of one lesson; all without it")
    build.add_argument("--check", action="store_true", help="change nothing; fail on a difference")
    build.set_defaults(run=_build)
    address = commands.add_parser("address", help="print the project's address, or set it")
    address.add_argument("address", nargs="?", help="https://github.com/owner/name")
    address.set_defaults(run=_address)
    links = commands.add_parser("links", help="print a table of links to every lesson")
    links.add_argument("--environment", default="", help="a repository with Binder's set-up alone")
    links.add_argument("--hub", default="", help="a JupyterHub that has nbgitpuller")
    links.set_defaults(run=_links)

    site = commands.add_parser("site", help="build the site that needs no server, or serve it")
    site.add_argument("--pyodide", help="a full Pyodide release: its folder, archive or address")
    site.add_argument("--serve", action="store_true", help="show site/ in this machine's browser")
    site.add_argument("--port", type=_port, default=8000)
    site.set_defaults(run=_site)

    wanted = parser.parse_args(argv)
    try:
        return wanted.run(wanted)
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1


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


def _links(wanted) -> int:
    print(addresses.links(wanted.environment, wanted.hub))
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
