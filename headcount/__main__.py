"""The commands that run inside .venv; ``python3 start.py COMMAND`` calls them."""

from __future__ import annotations

import argparse


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="start.py", description="Headcount")
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="build notebooks, exercises and solutions")
    build.add_argument("--check", action="store_true", help="change nothing; fail on a difference")
    wanted = parser.parse_args(argv)

    from .builder import build as build_notebooks

    changed = build_notebooks(check=wanted.check)
    return 1 if wanted.check and changed else 0


if __name__ == "__main__":
    raise SystemExit(main())
