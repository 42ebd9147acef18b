"""The setup cell, the project's address and all that follows from it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import nbformat
import pytest

from headcount import __version__
from headcount.__main__ import main
from headcount.publish import addresses, folders, pyodide
from headcount.publish.setup_cell import setup_cell

ROOT = Path(__file__).parents[1]
SCHOOL = "https://github.com/some-school/numbers-2018"


def first_code_cell(path: Path) -> str:
    cells = nbformat.read(path, 4).cells
    return next(cell.source for cell in cells if cell.cell_type == "code")


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A copy of what the address is written into."""
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, tmp_path)
    for folder in folders.BUILT:
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.setattr(folders, "ROOT", tmp_path)
    return tmp_path


def test_every_notebook_begins_with_the_same_setup_cell():
    cells = {first_code_cell(path) for path in addresses.notebook_files()}
    assert cells == {setup_cell(addresses.address())}


def test_the_setup_cell_is_folded_and_says_that_it_is_ready():
    """One line to see in JupyterLab and Colab. What it says is true only once it has run, so it
    is not stored."""
    lines = setup_cell("").splitlines()
    assert lines[0] == "# @title Start here: run this cell once"
    assert lines[-1] == 'print("Ready: go on to the next cell.")'
    for path in addresses.notebook_files():
        cells = nbformat.read(path, 4).cells
        setup = next(cell for cell in cells if cell.cell_type == "code")
        assert setup.metadata.cellView == "form" and setup.metadata.jupyter.source_hidden
        assert setup.outputs == []
        assert all(
            cell.id == f"cell-{n:02}" or cell.source.startswith(("**Explain", "**Discuss"))
            for n, cell in enumerate(cells)
        )
        assert all(cell.metadata == {} for cell in cells if cell is not setup), path


def test_lessons_leave_the_import_to_the_setup_cell():
    for path in (ROOT / "lessons").glob("*.md"):
        assert "import headcount" not in path.read_text(encoding="utf-8"), path.name


def test_the_readme_follows_the_address():
    """Links where there is an address; until then how to set it, and no dead link."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"(?s)<!-- doors.*?<!-- end of doors -->", text)[0]
    if addresses.address():
        assert addresses.badges(addresses.address()) in block
    else:
        assert "python3 start.py address" in block and "](" not in block
    assert "owner/name)" not in text, "a link that leads nowhere"


@pytest.mark.parametrize("typed", [SCHOOL, f"{SCHOOL}/", f"{SCHOOL}.git", f" {SCHOOL}\n"])
def test_address_is_written_everywhere(project, capsys, typed):
    before = [nbformat.read(path, 4) for path in addresses.notebook_files()]
    assert main(["address", "https://github.com/first/choice"]) == 0
    assert main(["address", typed]) == 0
    assert main(["address"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == SCHOOL
    setting = (project / "pyproject.toml").read_text()
    assert setting.count("Repository") == 1 and "first/choice" not in setting
    readme = (project / "README.md").read_text(encoding="utf-8")
    assert addresses.badges(SCHOOL) in readme and "first/choice" not in readme
    for path, old in zip(addresses.notebook_files(), before):
        new = nbformat.read(path, 4)
        assert f'wheel = "{SCHOOL}/releases/' in first_code_cell(path)
        next(cell for cell in old.cells if cell.cell_type == "code").source = first_code_cell(path)
        assert new == old, "only the setup cell changes, so that a build finds nothing to do"


@pytest.mark.parametrize(
    "typed",
    [
        "owner/name",
        "http://github.com/owner/name",
        "https://github.com/owner",
        "",
        "https://github.com/owner/name/tree/main",
        "https://gitlab.com/owner/name",
        'https://github.com/owner/na"me',
        "https://github.com/owner/name; rm x",
    ],
)
def test_a_malformed_address_is_one_sentence_and_changes_nothing(project, capsys, typed):
    before = (project / "pyproject.toml").read_text()
    assert main(["address", typed]) == 1
    said = capsys.readouterr().err.strip()
    assert "https://github.com/owner/name" in said and "\n" not in said.strip()
    assert (project / "pyproject.toml").read_text() == before


def test_links_need_an_address(project, capsys):
    text = (project / "pyproject.toml").read_text()
    (project / "pyproject.toml").write_text(re.sub(r"(?m)^Repository = .*\n", "", text))
    assert main(["links"]) == 1
    said = capsys.readouterr().err.strip()
    assert "start.py address" in said and "\n" not in said


def test_links_lead_to_every_lesson_and_exercise(project, capsys):
    main(["address", SCHOOL])
    capsys.readouterr()
    assert main(["links"]) == 0
    table = capsys.readouterr().out.strip().splitlines()
    wanted = addresses.notebook_files("notebooks", "exercises")
    assert len(table) == 2 + len(wanted)
    for row, path in zip(table[2:], wanted):
        name = f"{path.parent.name}/{path.name}"
        lab, colab, binder, site = re.findall(r"\]\((\S+)\)", row)
        assert lab == f"{SCHOOL}/archive/refs/tags/v{__version__}.zip"
        assert colab == (
            "https://colab.research.google.com/github/some-school/numbers-2018/blob/"
            f"v{__version__}/{name}"
        )
        assert urlsplit(binder).path == f"/v2/gh/some-school/numbers-2018/v{__version__}"
        assert parse_qs(urlsplit(binder).query) == {"labpath": [name]}
        assert site == f"https://some-school.github.io/numbers-2018/?open={name}"


def test_links_by_nbgitpuller(project, capsys):
    """A server of one's own, and Binder with its environment in another repository."""
    main(["address", SCHOOL])
    options = ["--hub", "https://hub.example.org/", "--environment", "https://github.com/a/env"]
    assert main(["links", *options]) == 0
    row = capsys.readouterr().out.strip().splitlines()[-1]
    hub, _, binder, _ = re.findall(r"\]\((\S+)\)", row)
    assert hub.startswith("https://hub.example.org/hub/user-redirect/git-pull?")
    assert urlsplit(binder).path == "/v2/gh/a/env/HEAD"
    inner = parse_qs(urlsplit(binder).query)["urlpath"][0]
    name = addresses.notebook_files("notebooks", "exercises")[-1]
    for pull in (urlsplit(hub).query, inner.removeprefix("git-pull?")):
        assert parse_qs(pull) == {
            "repo": [SCHOOL],
            "branch": ["main"],
            "urlpath": [f"lab/tree/numbers-2018/{name.parent.name}/{name.name}"],
        }


def test_the_release_puts_the_wheel_where_the_setup_cell_looks(tmp_path):
    """The workflow's own check, run in a shell on the file name that the cell asks for."""
    workflow = (ROOT / ".github/workflows/release.yml").read_text()
    check = re.search(r"run: (test -f .*)", workflow)[1]
    release, wheel = unquote(addresses.wheel_address(SCHOOL)).rsplit("/", 1)
    tag = release.removeprefix(f"{SCHOOL}/releases/download/")
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / wheel).touch()
    for name, code in ((tag, 0), ("v9.9.9", 1)):
        done = subprocess.run(["bash", "-c", check], cwd=tmp_path, env={"GITHUB_REF_NAME": name})
        assert done.returncode == code, name
    assert 'gh release create "$GITHUB_REF_NAME" dist/headcount-*.whl' in workflow
    assert re.search(r'tags: \["v\*"\]', workflow) and "contents: write" in workflow
    assert "secrets." not in workflow


def test_the_versions_in_the_readme_are_those_that_the_tests_run():
    """On Python 3.10 the lock files give older ones; the README names those of newer Pythons."""
    rows = {}
    for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("| ") and line.count("|") == 5:
            name, _, versions, _ = (cell.strip() for cell in line.strip("|").split("|"))
            rows[name.split(" (")[0]] = versions
    for door, file in (("JupyterLab", "requirements.lock"), ("Colab", "tests/colab.txt")):
        pinned = (ROOT / file).read_text(encoding="utf-8").lower()
        packages = r"(JupyterLab|ipywidgets|IPython|pandas|matplotlib) (\d[\d.]*\d)"
        named = re.findall(packages, rows[door])
        assert len(named) >= 4
        for package, version in named:
            assert f"{package.lower()}=={version}" in pinned, (door, package, version)
    assert f"Pyodide {pyodide.VERSION} with Python {pyodide.PYTHON}" in rows["Site"]
    browser = (ROOT / "requirements-browser.lock").read_text(encoding="utf-8")
    assert f"ipywidgets=={re.search(r'ipywidgets ([0-9.]+)', rows['Site'])[1]}" in browser
    lite = re.search(r"JupyterLite ([0-9.]+)", rows["Site"])[1]
    assert f"jupyterlite-core=={lite}" in (ROOT / "requirements-site.lock").read_text()
    python = (ROOT / "runtime.txt").read_text().strip().removeprefix("python-")
    assert f"Python {python} " in rows["Binder"]


def test_the_list_of_the_readme_has_what_stands_in_the_lesson():
    """Its title and its minutes. That of the start page: see tests/test_notebooks.py."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for path in sorted((ROOT / "notebooks").glob("*[1-9]_*.ipynb")):
        first = nbformat.read(path, 4).cells[0].source
        number, title = int(path.stem[:2]), first.splitlines()[0].removeprefix("# ")
        minutes = re.search(r"\*\*Time\*\* (\d+) minutes", first)[1]
        assert f"\n| {number} | {title} | {minutes} | [lesson](notebooks/{path.name})" in readme
