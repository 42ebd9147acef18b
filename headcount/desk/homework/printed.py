"""The frame of a page to print: one file without script or request, for A4 and for Letter."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from headcount.page.colours import GREY

# No size in @page: the browser takes the paper that is chosen there, and the text flows into it.
_STYLE = f"""
:root {{ color-scheme: light dark; --ink: #1a1a1a; --muted: {GREY}; --ground: #fff; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --ink: #e8e8e8; --muted: #b4b4b4; --ground: #111; }} }}
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; padding: 1rem; max-width: 46rem; color: var(--ink);
  background: var(--ground); font: 1rem/1.45 system-ui, sans-serif; overflow-wrap: break-word; }}
h1 {{ font-size: 1.5rem; line-height: 1.2; margin: 0; }}
h2 {{ font-size: 1.05rem; margin: 0 0 .2rem; }}
p, ul {{ margin: .3rem 0; }}
ul {{ list-style: none; padding: 0; }}
table {{ border-collapse: collapse; margin: .5rem 0; }}
th, td {{ border: 1px solid var(--muted); padding: .15rem .5rem !important; text-align: left;
  vertical-align: top; font-weight: normal; }}
thead th {{ font-weight: bold; }}
caption {{ text-align: left; color: var(--muted); }}
.wide {{ overflow-x: auto; }}
pre, code {{ font: .95em/1.4 ui-monospace, monospace; white-space: pre-wrap; }}
img {{ background: #fff; }}
.form + .form {{ border-top: 2px solid var(--ink); margin-top: 3rem; padding-top: 1.5rem; }}
.top {{ display: flex; justify-content: space-between; align-items: flex-start; gap: 1rem; }}
.letter {{ flex: none; border: 2px solid var(--ink); border-radius: .3rem; font-size: 1.5rem;
  font-weight: bold; line-height: 1; padding: .35rem .6rem; margin: 0; }}
.letter .small {{ font-size: .6em; }}
.who {{ display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; margin: 1rem 0; }}
.who p, .answer {{ display: flex; align-items: flex-end; gap: .4rem; flex: 1 1 9rem; }}
.who p:first-child {{ flex: 3 1 14rem; }}
.line {{ flex: 1; min-width: 4rem; height: 1.7rem; border-bottom: 1px solid var(--ink); }}
.answer .line {{ max-width: 14rem; }}
.question {{ margin: 1.2rem 0; }}
.room {{ border: 1px dashed var(--muted); border-radius: .3rem; margin: .5rem 0; }}
.room p {{ color: var(--muted); font-size: .8rem; margin: .1rem .5rem; }}
.beside {{ display: flex; flex-wrap: wrap; gap: 0 1rem; }}
.beside .room {{ flex: 1 1 14rem; }}
.short {{ min-height: 22mm; }}
.long {{ min-height: 36mm; }}
.tick {{ display: inline-block; width: .95em; height: .95em; border: 1.5px solid var(--ink);
  vertical-align: -.1em; margin-right: .5em; }}
.ticks li {{ padding-left: 1.5em; text-indent: -1.5em; }}
.box {{ display: inline-block; width: 2em; height: 1.6em; border: 1.5px solid var(--ink);
  vertical-align: middle; margin: .1rem .3rem .1rem 0; }}
.right {{ font-weight: bold; }}
.code {{ white-space: nowrap; }}
.small {{ color: var(--muted); font-size: .9em; }}
@media print {{
  :root {{ color-scheme: light; --ink: #000; --muted: {GREY}; --ground: #fff; }}
  body {{ max-width: none; padding: 0; font-size: 11pt; }}
  .form + .form {{ break-before: page; border: 0; margin: 0; padding: 0; }}
  .question:not(.key), tr, img, .row {{ break-inside: avoid; }}
  .key {{ font-size: 9.5pt; }}
  th, td {{ padding: 0 .4rem !important; }}
  h1, h2, caption, .key p {{ break-after: avoid; }}
  .wide {{ overflow: visible; }}
  @page {{ margin: 16mm 16mm 18mm; }}
}}
"""


def page(title: str, forms: Sequence[tuple[str, str]], before: str = "") -> str:
    """The page: what stands before all forms, then each form (its letter, its HTML) on a sheet of
    its own. Browsers that can say the form on every sheet."""
    corners = "".join(_corner(title, letter) for letter, _ in forms)
    parts = [f'<section class="form">{before}</section>'] if before else []
    parts += [
        f'<section class="form" style="page: {_name(letter)}">{body}</section>'
        for letter, body in forms
    ]
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}{corners}</style>\n</head>\n<body>\n"
        f"<main>\n{chr(10).join(parts)}\n</main>\n</body>\n</html>\n"
    )


def heading(title: str, letter: str) -> str:
    """The title, with the letter of the form in the corner."""
    corner = f'<p class="letter"><span class="small">form</span> {letter}</p>' if letter else ""
    return f'<div class="top"><h1>{escape(title)}</h1>{corner}</div>'


def wide(table: str) -> str:
    """A table that may be wider than a telephone, in a frame that scrolls."""
    return f'<div class="wide" tabindex="0" role="group" aria-label="Table">{table}</div>'


def items(lines: Sequence[str], name: str = "") -> str:
    """A list; the lines are HTML."""
    kind = f' class="{name}"' if name else ""
    return f"<ul{kind}>{''.join(f'<li>{line}</li>' for line in lines)}</ul>" if lines else ""


def _name(letter: str) -> str:
    return f"form-{letter or 'only'}"


def _corner(title: str, letter: str) -> str:
    said = f"{title}, form {letter}" if letter else title
    # As CSS writes a text: only quotation marks and backslashes end it.
    text = said.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ")
    small = "font: 9pt system-ui, sans-serif; color: #595959"
    return (
        f'\n@page {_name(letter)} {{ @bottom-left {{ content: "{text}"; {small} }} '
        f"@bottom-right {{ content: counter(page); {small} }} }}"
    )
