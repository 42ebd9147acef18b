"""start.py site: what it is asked for, what it says where it cannot, what it puts into a site."""

from __future__ import annotations

import json
import re
import socket
import tarfile
import urllib.request
import zipfile
from hashlib import sha256
from pathlib import Path
from threading import Thread

import pytest

from headcount import __main__ as command
from headcount.errors import Problem
from headcount.publish import pyodide, site

ROOT = Path(__file__).parents[1]


def pins(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text().splitlines()
    return dict(re.match(r"([\w-]+)==([\w.]+)", line).groups() for line in lines if line[0] != "#")


# --- what is asked for ---


@pytest.fixture
def done(monkeypatch, tmp_path):
    """What the command would have done."""
    did = []
    monkeypatch.setattr(site, "SITE", tmp_path / "site")
    monkeypatch.setattr(site, "build", lambda where: did.append(("build", where)))
    monkeypatch.setattr(site, "serve", lambda port: did.append(("serve", port)))
    return did


@pytest.mark.parametrize(
    "args, there, wanted",
    [
        ([], False, [("build", None)]),
        ([], True, [("build", None)]),
        (["--pyodide", "a folder"], True, [("build", "a folder")]),
        (["--serve"], False, [("build", None), ("serve", 8000)]),
        # A site made for a room without a network must not be made again there.
        (["--serve", "--port", "8001"], True, [("serve", 8001)]),
        (["--serve", "--pyodide", "x"], True, [("build", "x"), ("serve", 8000)]),
    ],
)
def test_arguments(done, args, there, wanted):
    if there:
        site.SITE.mkdir()
    assert command.main(["site", *args]) == 0
    assert done == wanted


@pytest.mark.parametrize("args", [["--port", "x"], ["--prot", "1"], ["now"]])
def test_an_unknown_argument_ends_before_anything_is_done(done, args, capsys):
    with pytest.raises(SystemExit) as ended:
        command.main(["site", *args])
    assert ended.value.code == 2 and not done
    assert "Traceback" not in capsys.readouterr().err


# --- where it cannot ---


@pytest.fixture
def untouched(monkeypatch, tmp_path):
    """Nothing may be installed or built; yields the folder where the site would be."""

    def fail(*args, **more):
        pytest.fail("went on")

    monkeypatch.setattr(site, "SITE", tmp_path / "site")
    monkeypatch.setattr(site, "make_environment", fail)
    return tmp_path


def release(folder: Path, python: str = "3.14.0", **packages: bytes) -> Path:
    """A Pyodide release in small, with these packages."""
    folder.mkdir()
    listed = {
        name: {
            "name": name,
            "version": "1.0",
            "file_name": f"{name}-1.0-py3-none-any.whl",
            "sha256": sha256(content).hexdigest(),
            "depends": [],
        }
        for name, content in packages.items()
    }
    lock = {"info": {"python": python}, "packages": listed}
    (folder / pyodide.LOCK).write_text(json.dumps(lock))
    for name in pyodide.CORE:
        (folder / name).write_text("")
    for name, content in packages.items():
        (folder / f"{name}-1.0-py3-none-any.whl").write_bytes(content)
    return folder


def refused(where: str, capsys) -> str:
    assert command.main(["site", "--pyodide", where]) == 1
    said = capsys.readouterr().err.strip()
    assert "\n" not in said and "Traceback" not in said
    return said


def test_no_such_folder(untouched, capsys):
    assert "There is no nowhere/at all" in refused("nowhere/at all", capsys)


def test_a_folder_without_pyodide(untouched, capsys):
    assert "not a Pyodide release" in refused(str(untouched), capsys)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"info": {}}'])
def test_a_lock_file_that_cannot_be_read(untouched, capsys, text):
    (release(untouched / "p") / pyodide.LOCK).write_text(text)
    assert "pyodide-lock.json cannot be read" in refused(str(untouched / "p"), capsys)


def test_another_python(untouched, capsys):
    said = refused(str(release(untouched / "p", python="3.12.7")), capsys)
    assert "3.12.7" in said and pyodide.VERSION in said


def test_an_archive_that_is_none(untouched, capsys):
    (untouched / "pyodide.tar.bz2").write_text("half")
    assert "cannot be unpacked" in refused(str(untouched / "pyodide.tar.bz2"), capsys)


def test_an_address_that_does_not_answer(untouched, capsys):
    with socket.socket() as taken:  # bound, but not listening
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        said = refused(f"http://127.0.0.1:{port}/pyodide.tar.bz2", capsys)
    assert "could not be fetched" in said and "--pyodide" in said


def test_the_public_host_does_not_answer(untouched, capsys, monkeypatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        monkeypatch.setattr(pyodide, "HOST", f"http://127.0.0.1:{taken.getsockname()[1]}")
        assert command.main(["site"]) == 1
    assert "could not be fetched" in capsys.readouterr().err


def test_a_folder_that_is_not_a_site_is_left_alone(untouched, capsys):
    site.SITE.mkdir()
    (site.SITE / "precious").write_text("")
    with pytest.raises(Problem, match="is not a site"):
        site.build(str(release(untouched / "p")), site.SITE)
    assert (site.SITE / "precious").exists()


def test_an_environment_that_cannot_be_filled_is_made_again(monkeypatch, tmp_path):
    ran = []
    monkeypatch.setattr(site, "ENVIRONMENT", tmp_path / "env")
    monkeypatch.setattr(site, "LOG", tmp_path / "log")
    monkeypatch.setattr(site.subprocess, "call", lambda *args, **more: ran.append(args) or 1)
    for times in (1, 2):
        with pytest.raises(Problem, match="no network.* see log"):
            site.make_environment()
        assert len(ran) == times


@pytest.mark.parametrize("spoil", ["missing", "damaged"])
def test_a_release_with_a_bad_file(tmp_path, spoil):
    folder = release(tmp_path / "p", micropip=b"wheel")
    wheel = folder / "micropip-1.0-py3-none-any.whl"
    wheel.unlink() if spoil == "missing" else wheel.write_bytes(b"w")
    with pyodide.opened(str(folder), tmp_path) as source, pytest.raises(Problem, match=spoil):
        pyodide.add(source, [], tmp_path / "site")


def test_a_port_in_use(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Problem, match=f"Port {port} cannot be used"):
            site.server(tmp_path, port)


# --- what it makes ---


def wheel(folder: Path, name: str, needs: tuple[str, ...] = ()) -> Path:
    path = folder / f"{name}-2.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(f"{name}/__init__.py", "")
        lines = "".join(f"Requires-Dist: {need}\n" for need in needs)
        file.writestr(f"{name}-2.0.dist-info/METADATA", f"Name: {name}\n{lines}")
    return path


@pytest.mark.parametrize("form", ["folder", "archive", "address", "public"])
def test_python_and_the_wheels(tmp_path, monkeypatch, form):
    """Only what is needed, ours in place of theirs, and each file found where the lock says."""
    folder = release(tmp_path / "p", micropip=b"m", pandas=b"p", piplite=b"old", scipy=b"s")
    needs = ("pandas>=2", "piplite", 'colorama; sys_platform == "win32"', 'x; extra == "y"')
    wheels = [wheel(tmp_path, "headcount", (*needs, "widgetsnbextension"))]
    wheels.append(wheel(tmp_path, "piplite"))
    where = str(folder)
    if form in ("archive", "address"):
        where = str(tmp_path / "pyodide.tar.bz2")
        with tarfile.open(where, "w:bz2") as tar:
            tar.add(folder, "pyodide")
    with site.server(tmp_path) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://127.0.0.1:{server.server_port}"
        if form == "address":
            where = f"{home}/pyodide.tar.bz2"
        if form == "public":
            where = None
            monkeypatch.setattr(pyodide, "HOST", f"{home}/p")
        scratch = tmp_path / "scratch"
        scratch.mkdir()
        with pyodide.opened(where, scratch) as source:
            settings = pyodide.add(source, wheels, tmp_path / "site")
        server.shutdown()

    path = settings["loadPyodideOptions"]["lockFileURL"]
    place = (tmp_path / "site" / path).parent
    packages = json.loads((tmp_path / "site" / path).read_text())["packages"]
    assert set(packages) == {"headcount", "micropip", "pandas", "piplite"}
    assert packages["headcount"]["depends"] == ["pandas", "piplite"]
    assert packages["headcount"]["imports"] == ["headcount"]
    assert packages["piplite"]["version"] == "2.0"
    for name, package in packages.items():
        if form == "public" and name in ("micropip", "pandas"):
            assert package["file_name"] == f"{home}/p/{name}-1.0-py3-none-any.whl"
        else:
            content = (place / package["file_name"]).read_bytes()
            assert sha256(content).hexdigest() == package["sha256"]
    started = "static/pyodide/pyodide.mjs" if form != "public" else "p/pyodide.mjs"
    assert settings["pyodideUrl"].endswith(started)
    assert settings["disablePyPIFallback"] is True
    assert (tmp_path / "site" / "static" / "pyodide").exists() == (form != "public")


def test_the_place_of_the_packages_follows_from_what_they_are(tmp_path):
    """A browser that kept the wheel of last week must not take it for this one."""
    folder = release(tmp_path / "p", micropip=b"m")
    places = []
    for needs in ((), ("micropip",)):
        with pyodide.opened(str(folder), tmp_path) as source:
            made = tmp_path / f"site{len(places)}"
            settings = pyodide.add(source, [wheel(tmp_path, "headcount", needs)], made)
        places.append(settings["loadPyodideOptions"]["lockFileURL"])
    assert places[0] != places[1]


def notebook(*cells: tuple[str, str], outputs=()) -> str:
    made = [
        {"cell_type": kind, "source": source, "outputs": list(outputs)} for kind, source in cells
    ]
    return json.dumps({"cells": made})


SETUP = ("code", "try: import headcount")


def test_an_edition_follows_from_text_and_code_alone():
    text = notebook(("markdown", "# One"), SETUP, ("code", "1 + 1"))
    same = [
        notebook(("markdown", "# One"), ("code", "another release"), ("code", "1 + 1")),
        notebook(("markdown", "# One"), SETUP, ("code", "1 + 1"), outputs=[{"text": "2"}]),
        notebook(("markdown", ["# O", "ne"]), SETUP, ("code", ["1 + 1"])),
    ]
    assert {site.edition(one) for one in same} == {site.edition(text)}
    for changed in (
        notebook(("markdown", "# One."), SETUP, ("code", "1 + 1")),
        notebook(("markdown", "# One"), SETUP, ("code", "1 + 2")),
        notebook(("markdown", "# One"), SETUP, ("code", "1 + 1"), ("markdown", "")),
    ):
        assert site.edition(changed) != site.edition(text)


def test_contents_and_their_links(tmp_path):
    """All that a learner has is there, and every link between the notebooks finds its file."""
    editions = site.copy_contents(tmp_path)
    for folder in ("notebooks", "exercises", "solutions"):
        for path in (ROOT / folder).glob("*.ipynb"):
            there = editions[f"{folder}/{path.name}"]
            assert re.fullmatch(rf"{folder}/{path.stem}\.[0-9a-f]{{4}}\.ipynb", there)
    for path in (ROOT / "data").rglob("*.csv"):
        assert (tmp_path / path.relative_to(ROOT)).read_bytes() == path.read_bytes()
    checked = 0
    for path in tmp_path.rglob("*.ipynb"):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] != "markdown":
                continue
            for link in re.findall(r"\]\(([^)\s#]+)", "".join(cell["source"])):
                if not re.match("https?:|attachment:", link):
                    assert (path.parent / link).exists(), f"{link} in {path.name}"
                    checked += 1
    assert checked > 10


def test_pins_of_the_site_agree_with_those_of_jupyterlab():
    """The front end of the widgets and their kernel side are of one version, that of the tests."""
    lab, pages, browser = (pins(f"requirements{name}.lock") for name in ("", "-site", "-browser"))
    assert browser["ipywidgets"] == lab["ipywidgets"]
    assert pages["jupyterlab-widgets"] == lab["jupyterlab-widgets"]
    assert pages["jupyterlite-core"] == pages["jupyterlite-pyodide-kernel"]


def test_served_files_have_the_types_that_browsers_insist_on(tmp_path):
    types = {"a.mjs": "text/javascript", "a.wasm": "application/wasm", "a.js": "text/javascript"}
    with site.server(tmp_path) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        for name, wanted in types.items():
            (tmp_path / name).write_text("")
            address = f"http://127.0.0.1:{server.server_port}/{name}"
            with urllib.request.urlopen(address) as answer:
                assert answer.headers["Content-Type"] == wanted
        server.shutdown()


@pytest.mark.parametrize("port", ["99999", "0", "-1", "eighty"])
def test_a_port_that_is_none_is_refused_in_a_sentence(capsys, port):
    with pytest.raises(SystemExit) as ended:
        command.main(["site", "--serve", f"--port={port}"])
    assert ended.value.code == 2 and "from 1 to 65535" in capsys.readouterr().err
