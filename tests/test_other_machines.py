"""What a user has set for matplotlib, pandas, Python or IPython changes no picture and no table."""

from __future__ import annotations

import base64
import json
import re
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import matplotlib
import matplotlib.style
import nbformat
import numpy as np
import pandas as pd
import pytest
from lesson_charts import charts_of
from nbclient import NotebookClient
from PIL import Image

import headcount as hc
from headcount.publish.running import lasting

ROOT = Path(__file__).parents[1]
OWN = ROOT / "tests/stories/school_absences.csv"

# Settings that people have in a matplotlibrc, a style sheet or a startup file.
HOSTILE = {
    "cut to what is drawn": {"savefig.bbox": "tight", "savefig.pad_inches": 0.7},
    "another resolution": {"savefig.dpi": 40, "figure.dpi": 220},
    "another size": {"figure.figsize": (2, 9), "font.size": 30, "lines.linewidth": 6},
    "LaTeX": {"text.usetex": True},
    "formulas": {"text.parse_math": True, "mathtext.fontset": "cm"},
    "transparent": {"savefig.transparent": True, "figure.facecolor": "none"},
    "tight layout": {"figure.autolayout": True, "figure.subplot.left": 0.4},
    "constrained layout": {"figure.constrained_layout.use": True},
    "its margins": {
        "figure.constrained_layout.h_pad": 0.5,
        "figure.constrained_layout.w_pad": 0.5,
    },
    "a grid": {"axes.grid": True, "axes.grid.which": "both", "axes.axisbelow": False},
    "dark": {**matplotlib.style.library["dark_background"], "hatch.color": "yellow"},
    "other colours": {"axes.prop_cycle": matplotlib.cycler(color=["red", "pink"])},
    "another font": {"font.family": "monospace", "axes.titleweight": "bold"},
    "a missing font": {"font.family": ["No Such Font"], "font.sans-serif": ["Nor This"]},
    "edges": {"patch.force_edgecolor": True, "patch.linewidth": 5, "hatch.linewidth": 4},
    "ticks": {"xtick.minor.visible": True, "ytick.direction": "in", "axes.ymargin": 0.4},
    "numbers": {"axes.formatter.use_locale": True, "axes.formatter.limits": (0, 1)},
    "a hand-drawn look": {"path.sketch": (1, 100, 2)},
    "no smoothing": {"text.antialiased": False, "lines.antialiased": False},
    "a far time zone": {"timezone": "Pacific/Auckland", "date.converter": "concise"},
}
TOGETHER = {name: value for settings in HOSTILE.values() for name, value in settings.items()}
# Every one of them, in four lots of which none hides what another does to a picture.
LOTS = [
    ["cut to what is drawn", "other colours", "a grid", "numbers", "a far time zone"],
    ["another resolution", "formulas", "edges", "tight layout", "another font"],
    ["another size", "transparent", "ticks", "no smoothing", "a missing font"],
    ["constrained layout", "its margins", "dark", "a hand-drawn look", "LaTeX"],
]
assert sorted(sum(LOTS, [])) == sorted(HOSTILE)


DRAWN_HERE = {
    "bad_chart": hc.bad_chart,
    "honest_chart": hc.honest_chart,
    "honest_chart of one's own": lambda: hc.honest_chart(hc.own_article(file=OWN)),
    "four_indicators": hc.four_indicators,
    "counts_over_time": lambda: hc.counts_over_time(hc.table("camp_counts")),
}


def pixels(chart: hc.Chart) -> np.ndarray:
    """The picture as it is stored in a notebook."""
    html = chart._repr_mimebundle_()["text/html"]
    (data,) = re.findall(r'src="data:image/png;base64,([^"]*)"', html)
    return np.array(Image.open(BytesIO(base64.b64decode(data))).convert("RGBA"))


@contextmanager
def set_for_matplotlib(settings: dict):
    """As a user has it, before any of our code runs."""
    with matplotlib.rc_context():
        matplotlib.rcParams.update(settings)
        yield


@pytest.fixture(scope="module")
def plain():
    """Every chart where nobody has set anything."""
    with set_for_matplotlib({}):
        hc.switch(outside=True)
        return {name: pixels(draw()) for name, draw in DRAWN_HERE.items()}


@pytest.mark.parametrize("name", DRAWN_HERE)
@pytest.mark.parametrize("lot", [*LOTS, [*HOSTILE]], ids=lambda lot: " and ".join(lot[:2]))
def test_a_chart_is_the_same_picture_whatever_is_set(lot, name, plain, capfd, caplog, recwarn):
    """Pixel for pixel, without a warning and without a line in the log.

    In lots, as every picture is drawn after hc.use_style(); that it leaves none of these settings
    as it was, each by itself, is a test below.
    """
    hc.switch(outside=True)
    settings = {name: value for one in lot for name, value in HOSTILE[one].items()}
    with set_for_matplotlib(settings):
        drawn = pixels(DRAWN_HERE[name]())
    assert np.array_equal(drawn, plain[name])
    assert not recwarn.list and not caplog.records and capfd.readouterr() == ("", "")


@pytest.mark.parametrize("lesson", [2, 9, 11])
def test_a_lesson_draws_the_same_pictures_whatever_is_set(lesson):
    """What its own cells draw in the open, after hc.use_style()."""
    plain = [pixels(chart) for chart in charts_of(lesson)]
    with set_for_matplotlib(TOGETHER):
        drawn = [pixels(chart) for chart in charts_of.__wrapped__(lesson)]
    assert plain and len(drawn) == len(plain)
    assert all(map(np.array_equal, drawn, plain))


# What says nothing about a picture, and stays as it is.
NOT_DRAWN = {"backend", "interactive", "toolbar", "date.epoch", "docstring.hardcopy"}
NOT_DRAWN |= {"figure.max_open_warning", "figure.raise_window", "savefig.directory"}


@pytest.mark.parametrize("settings", [*HOSTILE, "together"])
def test_after_use_style_every_setting_is_the_lessons_own(settings, styled):
    def seen() -> dict:
        hc.use_style()
        drawn = {name for name in matplotlib.rcParams if not name.startswith(("webagg", "tk."))}
        return {name: matplotlib.rcParams[name] for name in drawn - NOT_DRAWN}

    lessons_own = seen()
    matplotlib.rcParams.update(HOSTILE.get(settings, TOGETHER))
    assert seen() == lessons_own and len(lessons_own) > 250


# --- tables of pandas ----------------------------------------------------------------------

FOR_TABLES = {
    "display.max_rows": 2,
    "display.max_columns": 2,
    "display.max_colwidth": 8,
    "display.colheader_justify": "left",
    "display.float_format": "{:.0f}".format,
    "display.expand_frame_repr": False,
    "display.html.border": 7,
    "display.multi_sparse": False,
    "display.notebook_repr_html": False,
    "display.show_dimensions": True,
    "display.unicode.east_asian_width": True,
    "display.html.use_mathjax": False,
}


@pytest.fixture
def styled():
    """hc.use_style() is for a whole notebook; the other tests start without it."""
    with matplotlib.rc_context():
        yield
    pd.reset_option("^display")


def shown() -> list[str]:
    """Tables as a notebook shows them: wide and long ones, texts, dates, numbers, two indexes."""
    wide = hc.table("attempts_elsewhere").set_index(["place", "side"])
    narrow = pd.DataFrame({"attempts in all": [1e5 / 3, 0.123456789], "wo": ["ﾘﾝｺﾞ 日本", "$5"]})
    return [form for one in (wide, narrow) for form in (repr(one), str(one._repr_html_()))]


@pytest.mark.parametrize("names", [*([name] for name in FOR_TABLES), list(FOR_TABLES)])
def test_a_table_is_shown_the_same_whatever_is_set(names, styled):
    hc.use_style()
    plain = shown()
    for name in names:
        pd.set_option(name, FOR_TABLES[name])
    assert shown() != plain
    hc.use_style()
    assert shown() == plain and "33,333.3" in plain[2]


# --- dates ---------------------------------------------------------------------------------


def test_no_date_is_written_in_the_language_of_the_machine():
    """These forms of strftime follow the locale, if another program has set it."""
    for path in (ROOT / "headcount").rglob("*.py"):
        assert not re.search(r"%[aAbBcpxX]\b", path.read_text(encoding="utf-8")), path


# --- a whole notebook ----------------------------------------------------------------------

STARTUP = """
import locale
import pandas

for name, value in {tables}:
    pandas.set_option(name, value)
for name in {locales}:
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        pass
"""


@pytest.fixture
def hostile_machine(tmp_path, monkeypatch):
    """Settings in files and in the environment, as kernels find them."""
    rc = [f"{name}: {value}" for name, value in TOGETHER.items() if isinstance(value, (int, str))]
    rc = [line.replace("#", "") for line in rc]
    (tmp_path / "matplotlibrc").write_text("\n".join([*rc, "axes.prop_cycle: cycler(color='rgb')"]))
    profile = tmp_path / "ipython/profile_default"
    (profile / "startup").mkdir(parents=True)
    tables = [(name, value) for name, value in FOR_TABLES.items() if not callable(value)]
    locales = "de_DE.UTF-8", "fr_FR.UTF-8"
    startup = STARTUP.format(tables=tables, locales=locales)
    (profile / "startup/00-mine.py").write_text(startup)
    rc = {"figure.dpi": 30, "savefig.bbox": "tight", "font.size": 30}
    (profile / "ipython_kernel_config.py").write_text(f"get_config().InlineBackend.rc = {rc}")
    monkeypatch.setenv("MATPLOTLIBRC", str(tmp_path / "matplotlibrc"))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.setenv("MPLBACKEND", "module://backend_interagg")  # PyCharm's


def path_of(number: int) -> Path:
    (path,) = (ROOT / "notebooks").glob(f"{number:02}_*.ipynb")
    return path


def run(number: int):
    """A lesson that is run as it stands."""
    notebook = nbformat.read(path_of(number), 4)
    resources = {"metadata": {"path": str(path_of(number).parent)}}
    quiet = ["--log-level=ERROR"]
    NotebookClient(notebook, resources=resources, extra_arguments=quiet, timeout=120).execute()
    return notebook


def comparable(notebook) -> list[str]:
    """The outputs, pictures too, as the build stores them; but for "Ready", which it does not."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    outputs = [lasting(cell.outputs, count) for count, cell in enumerate(code, 1)]
    return [json.dumps(some, sort_keys=True) for some in outputs[1:]]


def test_a_lesson_is_the_same_on_a_hostile_machine(hostile_machine, monkeypatch):
    """The same as is stored, or, where another processor or matplotlib drew that, as runs here."""
    hostile = run(9)
    for name in ("MATPLOTLIBRC", "IPYTHONDIR", "MPLBACKEND"):
        monkeypatch.delenv(name)
    outputs = [one for cell in hostile.cells for one in cell.get("outputs", [])]
    said = [one for one in outputs if one.output_type == "error" or one.get("name") == "stderr"]
    assert said == []
    if comparable(hostile) != comparable(nbformat.read(path_of(9), 4)):
        assert comparable(hostile) == comparable(run(9))
