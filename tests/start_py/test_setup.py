"""When start.py makes .venv and when it leaves it, and what it says where it cannot.

quietly(), the one function that runs installers, is replaced: see stand_ins.py.
"""

import importlib.util
import json
import re
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from stand_ins import ROOT, Installers, load


def test_set_up_happens_once(start, installers):
    assert start.main(["setup"]) == 0
    assert installers.made_venv and installers.installed("requirements.lock")
    installers.commands.clear()
    assert load(start.ROOT).main(["setup"]) == 0
    assert start.main(["setup"]) == 0
    assert not installers.commands


def test_the_test_requirements_are_added_and_stay(start, installers, opened):
    start.main(["setup"])
    installers.commands.clear()
    start.main(["test"])
    assert installers.installed("requirements-test.lock")
    installers.commands.clear()
    start.main(["setup"])
    assert not installers.commands
    (start.ROOT / "requirements.lock").write_text("pandas==9")
    start.main(["setup"])
    assert installers.installed("requirements-test.lock")


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_changed_requirements_make_venv_again(start, installers, name):
    start.main(["setup"])
    installers.commands.clear()
    (start.ROOT / name).write_text("changed")
    assert start.main(["setup"]) == 0
    assert installers.installed("requirements.lock") and installers.made_venv
    installers.commands.clear()
    assert start.main(["setup"]) == 0
    assert not installers.commands


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"holds": "learn"}'])
def test_an_unreadable_stamp_makes_venv_again(start, installers, text):
    start.main(["setup"])
    installers.commands.clear()
    start.STAMP.write_text(text)
    assert start.main(["setup"]) == 0
    assert installers.made_venv


def test_an_interrupted_first_run_leaves_nothing_half_made(start, installers, one_sentence):
    installers.interrupts = lambda command: "-r" in command
    assert start.main(["setup"]) == 130
    assert "run the same command again" in one_sentence()
    assert not start.VENV.exists()
    installers.interrupts = lambda command: False
    assert start.main(["setup"]) == 0


def change(start, how):
    """Give a reason to make a finished .venv again; in it lies a file to know it by."""
    start.main(["setup"])
    (start.VENV / "known").touch()
    if how == "other packages":
        (start.ROOT / "requirements.lock").write_text("pandas==9")
    elif how == "another Python":
        start.keep_json(start.STAMP, dict(start.read_stamp(), python="3.9"))
    else:
        Path(start.PYTHON).unlink()


every_change = pytest.mark.parametrize(
    "how", ["other packages", "another Python", "its Python is gone"]
)


@every_change
def test_a_new_venv_takes_the_place_of_the_old(start, installers, how, capsys):
    change(start, how)
    assert start.main(["setup"]) == 0
    assert "Making .venv again: " in capsys.readouterr().out
    assert not (start.VENV / "known").exists() and not start.OLD.exists()


@every_change
@pytest.mark.parametrize("fails", ["venv", "-r"])
def test_where_the_new_venv_fails_the_old_one_comes_back(start, installers, how, fails):
    change(start, how)
    before = start.read_stamp()
    installers.fails = lambda command: fails in command
    assert start.main(["setup"]) == 1
    assert (start.VENV / "known").exists() and start.read_stamp() == before
    assert not start.OLD.exists()


def test_an_interrupted_update_brings_the_old_venv_back(start, installers):
    change(start, "other packages")
    installers.interrupts = lambda command: "-r" in command
    assert start.main(["setup"]) == 130
    assert (start.VENV / "known").exists() and start.read_stamp()
    (start.ROOT / "requirements.lock").write_text("")
    installers.commands.clear()
    assert start.main(["setup"]) == 0
    assert not installers.commands


def test_after_a_killed_update_the_old_venv_comes_back(start, installers):
    change(start, "other packages")
    start.VENV.rename(start.OLD)
    start.VENV.mkdir()
    (start.ROOT / "requirements.lock").write_text("")
    installers.commands.clear()
    assert start.main(["setup"]) == 0
    assert not installers.commands
    assert (start.VENV / "known").exists() and not start.OLD.exists()


def test_a_finished_venv_is_not_given_up_for_an_older_one(start, installers):
    """start.py was killed when only the one set aside was left to delete."""
    start.main(["setup"])
    shutil.copytree(start.VENV, start.OLD, symlinks=True)
    (start.VENV / "known").touch()
    (start.ROOT / "requirements.lock").write_text("pandas==9")
    installers.fails = lambda command: True
    assert start.main(["setup"]) == 1
    assert (start.VENV / "known").exists() and not start.OLD.exists()


@pytest.mark.parametrize("wanted, hint", [("setup", True), ("build", False)])
def test_a_setup_for_another_python_is_named_where_it_would_do(
    start, installers, opened, one_sentence, wanted, hint
):
    change(start, "another Python")
    installers.fails = lambda command: True
    assert start.main([wanted]) == 1
    said = one_sentence()
    assert said.startswith("Python could not make .venv: see .venv.log")
    assert ("is for Python 3.9: start it with that." in said) == hint


def test_a_link_to_the_folder_needs_nothing_anew(start, installers, tmp_path, monkeypatch):
    start.main(["setup"])
    (tmp_path / "link").symlink_to(start.ROOT)
    linked = load(tmp_path / "link")
    monkeypatch.setattr(linked, "quietly", Installers(linked))
    assert linked.main(["setup"]) == 0
    assert not linked.quietly.commands


@pytest.mark.parametrize("left", ["empty folder", "file", "link", "no interpreter"])
def test_a_half_made_venv_is_made_again(start, installers, left, tmp_path):
    if left == "empty folder":
        start.VENV.mkdir()
    elif left == "file":
        start.VENV.write_text("")
    elif left == "link":
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        (elsewhere / "precious").write_text("")
        start.VENV.symlink_to(elsewhere)
    else:
        start.main(["setup"])
        Path(start.PYTHON).unlink()
    installers.commands.clear()
    assert start.main(["setup"]) == 0
    assert installers.made_venv
    if left == "link":
        assert (elsewhere / "precious").exists()


@pytest.mark.parametrize("by", ["its name", "a link"])
def test_venv_does_not_delete_its_own_python(
    start, installers, monkeypatch, one_sentence, tmp_path, by
):
    (tmp_path / "link").symlink_to(start.ROOT)
    there = start.VENV if by == "its name" else tmp_path / "link" / ".venv"
    monkeypatch.setattr(start.sys, "prefix", str(there))
    start.VENV.mkdir()
    assert start.main(["setup"]) == 1
    assert "deactivate" in one_sentence()
    assert start.VENV.exists()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_a_missing_file_is_named(start, installers, one_sentence, name):
    (start.ROOT / name).unlink()
    assert start.main(["setup"]) == 1
    assert one_sentence().startswith(f"{name} is missing")
    assert not installers.commands


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_says_what_to_install(start, monkeypatch, one_sentence, module):
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(
        start.importlib.util, "find_spec", lambda name: None if name == module else find_spec(name)
    )
    assert start.main(["setup"]) == 1
    assert "python3-venv" in one_sentence()


def test_a_venv_that_cannot_be_made(start, installers, one_sentence):
    installers.fails = lambda command: "venv" in command
    assert start.main(["setup"]) == 1
    assert ".venv.log" in one_sentence()


def test_a_failing_installer_leaves_no_stamp(start, installers, opened, one_sentence):
    installers.fails = lambda command: "-r" in command
    assert start.main([]) == 1
    assert "no network" in one_sentence()
    assert not start.STAMP.exists() and not opened


@pytest.mark.parametrize("free, full", [(699, True), (700, False)])
def test_too_little_space_is_named_where_a_setup_fails(
    start, installers, monkeypatch, one_sentence, free, full
):
    usage = SimpleNamespace(free=free * 10**6)
    monkeypatch.setattr(start.shutil, "disk_usage", lambda path: usage)
    assert start.main(["setup"]) == 0, "no number stops what works"
    change(start, "other packages")
    installers.fails = lambda command: "-r" in command
    assert start.main(["setup"]) == 1
    assert ("699 MB free, and this needs about 700 MB" in one_sentence()) == full


@pytest.mark.parametrize(
    "said",
    [
        "OSError: [Errno 28] No space left on device",
        "Caused by: Disk quota exceeded (os error 122)",
        "There is not enough space on the disk. (os error 112)",
    ],
)
def test_another_full_disk_is_known_by_what_the_installer_said(
    start, installers, one_sentence, said
):
    def fails(command):
        start.LOG.write_text(said)
        return "-r" in command

    installers.fails = fails
    assert start.main(["setup"]) == 1
    assert "temporary files" in one_sentence()


def test_uv_failing_falls_back_to_pip(start, installers, capsys):
    installers.fails = lambda command: command[0] == "uv"
    assert start.main(["setup"]) == 0
    assert capsys.readouterr().err == ""
    assert [start.PYTHON, "-m", "pip", "install", "-r", "requirements.lock"] in installers.commands


def test_without_uv_to_be_had_pip_installs(start, installers, monkeypatch):
    monkeypatch.setattr(start.shutil, "which", lambda name, path=None: None)
    installers.fails = lambda command: command[-1] == "uv"
    assert start.main(["setup"]) == 0
    assert [start.PYTHON, "-m", "pip", "install", "-r", "requirements.lock"] in installers.commands


def test_what_does_not_run_is_not_ready(start, installers, capsys):
    installers.fails = lambda command: "import headcount, " in command[-1]
    assert start.main(["setup"]) == 1
    said = capsys.readouterr()
    assert "does not run" in said.err and "Ready" not in said.out
    assert not start.VENV.exists()


def test_half_a_venv_never_counts_as_one(start, installers, monkeypatch):
    """What cannot be deleted to its end is not taken for a finished set-up later."""
    start.main(["setup"])

    def refuse(folder):
        raise PermissionError(13, "Permission denied", folder)

    monkeypatch.setattr(start.shutil, "rmtree", refuse)
    with pytest.raises(PermissionError):
        start.remove(start.VENV)
    assert not start.read_stamp()


def test_jupyterlab_asks_nothing_about_news(start, installers):
    start.main(["setup"])
    page = json.loads((start.VENV / "etc/jupyter/labconfig/page_config.json").read_text())
    assert page["disabledExtensions"] == {"@jupyterlab/apputils-extension:announcements": True}


def test_what_start_itself_writes_into_venv_is_mended_in_every_start(start, installers):
    """So a new setting of JupyterLab reaches an old .venv, without a network."""
    start.main(["setup"])
    own = [*start.VENV.rglob("page_config.json"), *start.VENV.rglob("headcount.pth")]
    texts = [path.read_text() for path in own]
    own[0].write_text("old")
    own[1].unlink()
    installers.commands.clear()
    start.main(["setup"])
    assert [path.read_text() for path in own] == texts
    assert not installers.commands


def test_what_jupyterlab_adds_to_its_settings_stays(start, installers):
    """It notes there which extensions are locked, and which a user has switched off."""
    start.main(["setup"])
    page = start.VENV / "etc/jupyter/labconfig/page_config.json"
    ours, theirs = "@jupyterlab/apputils-extension:announcements", "another extension"
    added = {"disabledExtensions": {ours: True, theirs: True}, "lockedExtensions": {ours: True}}
    page.write_text(json.dumps(added, indent=7))
    before = page.read_text()
    start.main(["setup"])
    assert page.read_text() == before
    page.write_text(json.dumps({"disabledExtensions": {ours: False, theirs: True}, "other": 1}))
    start.main(["setup"])
    settings = {"disabledExtensions": {ours: True, theirs: True}, "other": 1}
    assert json.loads(page.read_text()) == settings


def test_the_locks_pin_everything_and_agree():
    def pins(name):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        return {line for line in lines if not line.startswith("#")}

    learn, test = pins("requirements.lock"), pins("requirements-test.lock")
    assert learn < test
    assert all(re.match(r"[\w.-]+==[\w.]+( ; .+)?$", pin) for pin in test)
    assert not any(pin.startswith("headcount") for pin in test)
