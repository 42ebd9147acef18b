"""How the report and the pages of feedback look: on a screen, on a telephone, dark, on paper."""

from __future__ import annotations

from headcount.page.colours import ROLES

_NAMES = {"ink": "ink", "muted": "muted", "faint": "line", "ground": "ground"}
_NAMES |= {"plain": "right", "charities": "mistake", "officials": "near"}


def _colours(which: int) -> str:
    return ";".join(f"--{name}:{ROLES[role][which]}" for role, name in _NAMES.items())


STYLE = (
    f":root{{color-scheme:light dark;{_colours(0)}}}"
    f"@media (prefers-color-scheme:dark){{:root{{{_colours(1)}}}}}"
    # Paper is white, whatever the screen is.
    f"@media print{{:root{{color-scheme:light;{_colours(0)}}}}}"
    """
*{box-sizing:border-box}
body{margin:0 auto;padding:1.25rem clamp(.75rem,3vw,2rem) 3rem;max-width:84rem;color:var(--ink);
background:var(--ground);font:1rem/1.45 system-ui,-apple-system,"Segoe UI",sans-serif;
overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.3rem;line-height:1.25;margin:2.5rem 0 .5rem;padding-top:.6rem;
border-top:2px solid var(--ink)}
h3{font-size:1.05rem;line-height:1.3;margin:1.5rem 0 .35rem}
p,ul,ol,dl{margin:.35rem 0}
p,dd,li{max-width:70ch}
a{color:inherit;text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--near);
outline-offset:2px}
.muted{color:var(--muted)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
white-space:nowrap}
nav{margin:.5rem 0 0;font-size:.9rem;color:var(--muted)}
nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;list-style:none;margin:0;padding:0}
nav a{display:inline-block;padding:.2rem 0}
summary{cursor:pointer;padding:.3rem 0;font-weight:600}
details>dl,details>ul,details>div{margin-left:1.1rem}

.beliefs{list-style:none;margin:.75rem 0 0;padding:0;display:grid;gap:1rem;
grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));align-items:stretch}
.belief{border:1px solid var(--muted);border-top:6px solid var(--mistake);border-radius:.35rem;
padding:.8rem 1rem 1rem;max-width:none;display:grid;grid-row:span 4;grid-template-rows:subgrid;
row-gap:0;align-content:start}
.belief h3{font-size:1.25rem;line-height:1.2;margin:0}
.belief h3::first-letter{text-transform:uppercase}
.count{font-size:1.05rem;margin:.5rem 0 0}
.count strong{font-size:2.1rem;line-height:1;font-variant-numeric:tabular-nums}
.dots{display:flex;flex-wrap:wrap;gap:3px;margin:.35rem 0 .6rem}
.dots i{width:.62rem;height:.62rem;border:1.5px solid var(--mistake);border-radius:1px}
.dots i.on{background:var(--mistake)}
.bar{height:.7rem;border:1.5px solid var(--mistake);margin:.35rem 0 .6rem}
.bar i{display:block;height:100%;background:var(--mistake)}
.answers{list-style:none;padding:0;margin:0 0 .3rem}
.typed{font-weight:700;font-variant-numeric:tabular-nums}
.starter{border-top:1px solid var(--line);padding-top:.6rem;margin-top:.7rem}
.starter h4{margin:0 0 .3rem;font-size:1rem}
dt{font-weight:600;margin-top:.45rem}
dd{margin:0}

.scroll{position:relative;overflow-x:auto;margin:.5rem 0;max-width:100%}
table{overflow-wrap:break-word;border-collapse:separate;border-spacing:0;font-size:.9rem;line-height:1.25}
caption{text-align:left;padding:.2rem 0 .4rem;color:var(--muted)}
th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line)}
tbody th{font-weight:400}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom;white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums}
.map td{min-width:4.6rem;border-left:1px solid var(--line);white-space:nowrap}
.map tbody th{font-weight:600}
.map tbody th,.map thead th:first-child{position:sticky;left:0;background:var(--ground);z-index:1;
min-width:7rem;max-width:13rem;overflow-wrap:anywhere;white-space:normal}
.map small{display:block;color:var(--muted);font-size:.8rem;max-width:8rem}
.map thead small{font-weight:400}
.map .right{color:var(--right)}
.map .mistake{box-shadow:inset 4px 0 var(--mistake);font-weight:700;
background:color-mix(in srgb,var(--mistake) 16%,var(--ground))}
.map .mistake small{color:var(--ink);font-weight:400}
.map .wrong,.map .look{box-shadow:inset 4px 0 var(--muted)}
.map .near{box-shadow:inset 4px 0 var(--near)}
.map .empty{color:var(--muted)}
.key{display:flex;flex-wrap:wrap;gap:.15rem 1.2rem;list-style:none;padding:0;font-size:.85rem}
.texts{display:grid;gap:.75rem;list-style:none;padding:0;
grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr))}
.texts li{border:1px solid var(--line);border-left:4px solid var(--muted);border-radius:.25rem;
padding:.5rem .7rem;max-width:none}
.texts p{white-space:pre-wrap;margin:.2rem 0 0}
.right-row th,.right-row td{font-weight:700;border-bottom:2px solid var(--ink)}
.map thead tr:first-child th{border-bottom:1px solid var(--line)}
.question{border-top:1px solid var(--line);padding:.8rem 0}
.question h3{margin:0 0 .2rem}
.said{border-left:4px solid var(--muted);padding:.1rem 0 .1rem .7rem;margin:.5rem 0}
.said.right{border-color:var(--right)}
.said.mistake,.said.wrong,.said.near{border-color:var(--near)}

@media (max-width:40rem){
h1{font-size:1.35rem}
.map tbody th,.map thead th:first-child{min-width:5.5rem;max-width:6.5rem}
.map td{min-width:4rem;padding:.3rem .35rem}
}
@media print{
@page{margin:14mm}
@page wide{size:landscape}
body{padding:0;max-width:none;font-size:10pt}
nav{display:none}
h2{break-after:avoid;margin-top:1.2rem}
h3,h4,caption{break-after:avoid}
.beliefs{grid-template-columns:repeat(3,1fr);gap:.6rem}
.belief h3{font-size:1.05rem}
.belief,.texts li,tr,.question{break-inside:avoid}
.wide{page:wide}
.scroll{overflow:visible}
.map{font-size:.75rem}
.map td{min-width:0;padding:.2rem .3rem}
.map tbody th,.map thead th:first-child{position:static;min-width:0}
.map td,.dots i,.bar i{print-color-adjust:exact;-webkit-print-color-adjust:exact}
summary{list-style:none}
a{text-decoration:none}
}
"""
)
