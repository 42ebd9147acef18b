"""The file beside the notebook: what it brings back, to whom, and what happens where it cannot be
used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import headcount as hc
from headcount import settings
from headcount.notebook import journal_file, resuming
from headcount.notebook.journal import BROKEN, KEPT
from headcount.notebook.journal_file import FILE
from headcount.questions import memory, predictions, progress
from headcount.questions.verdict import MIME


@pytest.fixture
def folder(tmp_path, monkeypatch, capsys):
    """A notebook in a folder of its own. start(kernel) is its first cell in a new process with
    this kernel id; it returns what the cell says, and leaves the offer, if there is one, in
    ``offer``."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(settings, "_recording", True)
    monkeypatch.setattr(resuming, "_in_a_notebook", lambda: True)
    monkeypatch.setattr(memory, "_keepers", [])
    notebook = SimpleNamespace(path=tmp_path, file=tmp_path / FILE, offer=None)
    show = resuming._Offer._ipython_display_

    def shown(offer):
        notebook.offer = offer
        show(offer)

    monkeypatch.setattr(resuming._Offer, "_ipython_display_", shown)

    def start(kernel: str = "one", **how) -> str:
        progress.forget()
        predictions.forget()
        notebook.offer = None
        monkeypatch.setattr(resuming, "kernel_id", lambda: kernel)
        monkeypatch.setattr(resuming, "_journal", None)
        monkeypatch.setattr(resuming, "_status", resuming._Status())
        capsys.readouterr()
        hc.begin(**how)
        return capsys.readouterr().out

    notebook.start, notebook.says = start, lambda: resuming._status.words
    return notebook


def answer(question: str = "2.2", value: object = "45.2"):
    box = hc.ask(question)
    box.widget.children[1].value = value
    return box, box.check()


def stands_in(question: str = "2.2") -> object:
    return hc.ask(question).widget.children[1].value


def button(offer, name: str):
    (found,) = [one for one in offer._buttons.children if one.description == name]
    return found


# --- what comes back -----------------------------------------------------------------------


def test_after_a_restart_all_is_there(folder, capsys):
    assert KEPT in folder.start()
    box, verdict = answer()
    box.check(), answer(value="77"), box.hint()
    assert verdict.misconception == "M-BASE"
    answer("V2", hc.ask("V2").widget.children[1].options[0][1])
    guess = hc.predict("2")
    guess.guess.value, guess.sure.value = guess.prediction.options[0], 3
    guess.save()
    concept = hc.ask("C1")
    concept.widget.children[2].value, concept.widget.children[3].value = "25", 2
    concept.save()
    before = progress.record("2.2")

    assert "Answers from" not in folder.start() and folder.offer is None
    assert progress.record("2.2") == before and before.hints == 2 and before.tries == 2
    assert stands_in() == "77" and stands_in("V2") == hc.ask("V2").widget.children[1].options[0][1]
    capsys.readouterr()
    hc.ask("2.2")._ipython_display_()
    assert "2.2: Not yet." in capsys.readouterr().out
    assert (hc.predict("2").guess.value, predictions.sureness("2")) == (guess.guess.value, 3)
    again = hc.ask("C1")
    assert again.widget.children[2].value == "25"
    again._ipython_display_()
    assert "Saved 1 of 1" in capsys.readouterr().out
    assert hc.hint("2.2").plain.startswith("Hint 3 of 3")


def test_a_solution_that_was_open_stays_open(folder):
    folder.start()
    answer(value="-31.1")
    hc.solution("2.2")
    folder.start()
    assert "Solution of 2.2" in hc.solution("2.2").plain
    assert progress.record("2.2").solution_opened


@pytest.mark.parametrize(
    "at, words",
    [
        ("2018-01-16T09:05:00", "16 January, 09:05"),
        ("2018-01-16T14:05:00", "16 January, 14:05"),  # after lunch is not 02:05
        ("2018-01-31T23:59:59", "31 January, 23:59"),
        ("2018-02-01T00:30:00", "1 February, 00:30"),
        ("last week", "some day"),
    ],
)
def test_a_moment_is_said_by_a_clock_of_24_hours(at, words):
    """Without a zone these are times of this machine, whatever its zone is."""
    assert resuming._in_words(at) == words


def test_the_next_day_it_is_offered_and_not_filled(folder):
    folder.start("one")
    answer()
    said = folder.start("two")
    assert "Answers from" in said and "hc.begin(go_on=True)" in said
    box = hc.ask("2.2")
    assert box.widget.children[1].value == "" and progress.tries("2.2") == 0
    button(folder.offer, "Go on").click()
    assert box.widget.children[1].value == "45.2", "a box already shown fills, too"
    assert progress.tries("2.2") == 1
    assert "You go on with the answers from" in folder.offer._said.value
    assert "hc.begin" not in folder.offer.stored().plain
    folder.start("two")
    assert folder.offer is None and stands_in() == "45.2", "this kernel is known now"
    folder.start("one")
    assert folder.offer is None and stands_in() == "45.2"


def test_who_goes_on_is_told_of_the_last_moment(folder, monkeypatch):
    folder.start("one")
    for question, moment in (("2.2", "2018-01-16T09:05:00"), ("2.1", "2018-01-19T14:30:00")):
        monkeypatch.setattr(memory, "now", lambda at=moment: at)
        answer(question)
    folder.start("two")
    button(folder.offer, "Go on").click()
    said = folder.offer._said.value
    assert "the answers from 19 January, 14:30." in said and "09:05" not in said


def test_a_prediction_that_comes_back_opens_the_sentence(folder):
    folder.start("one")
    hc.predict("2").save(skipped=True)
    folder.start("two")
    hc.predict("2")
    view = hc.explore("change").view
    assert predictions.FIRST in view.sentence.value
    button(folder.offer, "Go on").click()
    assert "is a fall of 52,000" in view.sentence.value


def test_two_pupils_stay_apart(folder):
    folder.start("one")
    answer(value="45.2")
    folder.start("two")
    button(folder.offer, "Begin afresh").click()
    assert stands_in() == ""
    answer(value="77")
    folder.start("two")
    assert folder.offer is None and stands_in() == "77"
    folder.start("one")
    assert folder.offer is None and stands_in() == "45.2", "nothing of the first pupil is lost"
    kept = [
        {one["data"]["typed"] for one in run["entries"] if one["kind"] == "answer"}
        for run in json.loads(folder.file.read_text())["runs"]
    ]
    assert sorted(kept, key=str) == [{"45.2"}, {"77"}]


def test_what_others_kept_last_is_offered(folder):
    for kernel, value in (("one", "45.2"), ("two", "77"), ("three", "31.1")):
        folder.start(kernel)
        answer(value=value)
    folder.start("two")
    answer(value="68.9")
    folder.start("four")
    button(folder.offer, "Go on").click()
    assert stands_in() == "68.9"


def test_who_does_not_choose_begins_afresh(folder):
    folder.start("one")
    answer("2.2", "45.2")
    folder.start("two")
    answer("2.1", "-52000")
    folder.start("two")
    assert folder.offer is None and stands_in("2.1") == "-52000" and stands_in("2.2") == ""
    folder.start("two", go_on=True)
    assert (stands_in("2.1"), stands_in("2.2")) == ("-52000", "45.2"), "and may go on later"
    folder.start("two", go_on=False)
    assert (stands_in("2.1"), stands_in("2.2")) == ("", "")


def test_a_late_press_of_begin_afresh_takes_nothing_away(folder):
    folder.start("one")
    answer("2.2", "45.2")
    folder.start("two")
    answer("2.1", "-52000")
    button(folder.offer, "Begin afresh").click()
    assert progress.record("2.1").is_answered
    folder.start("two")
    assert stands_in("2.1") == "-52000"


def test_nothing_to_go_on_with(folder):
    assert "no answers to go on with" in folder.start(go_on=True)


def test_two_notebooks_of_one_pupil(folder):
    """Newest first, by question, whoever writes last."""
    folder.start("one")
    answer("2.2", "45.2")
    first = resuming._journal
    folder.start("two", go_on=True)
    answer("2.1", "-52000")
    first.keep(("box", "2.2"), {"entered": ["older"], "at": "2001-01-01T00:00:00.000+00:00"})
    first.keep(("box", "2.3"), {"entered": ["new"], "at": memory.now()})
    own = resuming._journal.own()
    assert own["box", "2.1"]["entered"] == ["-52000"] and own["box", "2.2"]["entered"] == ["45.2"]
    assert own["box", "2.3"]["entered"] == ["new"]


WRITER = """
import sys
from pathlib import Path
from headcount.notebook.journal import Journal
journal = Journal(Path(sys.argv[1]), sys.argv[2], lambda words: None)
for number in range(40):
    journal.keep(("box", f"{sys.argv[2]}.{number}"), {"entered": [number], "at": "2026"})
"""


def test_two_kernels_at_once_lose_nothing(folder):
    folder.start("one")
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(folder.path), name]) for name in "ab"
    ]
    assert [writer.wait() for writer in writers] == [0, 0]
    runs = json.loads(folder.file.read_text())["runs"]
    assert {run["kernels"][0]: len(run["entries"]) for run in runs} == {"a": 40, "b": 40}
    assert os.listdir(folder.path) == [FILE], "no lock and no half file is left"


# --- what cannot be used -------------------------------------------------------------------


def test_a_broken_file_is_set_aside(folder):
    folder.file.write_text('{"headcount": "answers", "runs": [')
    assert folder.start().splitlines() == [BROKEN]
    assert (folder.path / "headcount-answers-broken-1.json").read_text().endswith("[")
    answer()
    folder.file.write_bytes(b"\xff\xfe broken again")
    answer(value="77")
    assert (folder.path / "headcount-answers-broken-2.json").exists() and folder.says() == BROKEN
    folder.start()
    assert stands_in() == "77"


def test_an_empty_file_is_no_file(folder):
    folder.file.touch()
    assert folder.start().splitlines() == [KEPT]
    answer()
    folder.start()
    assert stands_in() == "45.2"


@pytest.mark.parametrize(
    "found, why",
    [
        ({"answers": [1, 2]}, "another program's"),
        ([], "another program's"),
        ({"headcount": "answers", "schema": 2, "runs": {"new": "form"}}, "newer version"),
    ],
)
def test_a_file_that_is_not_ours_stays_as_it_is(folder, found, why):
    folder.file.write_text(json.dumps(found))
    said = folder.start().splitlines()
    assert len(said) == 1 and why in said[0] and "Save this page" in said[0]
    _, verdict = answer()
    assert verdict.misconception == "M-BASE" and MIME in verdict._repr_mimebundle_()
    assert json.loads(folder.file.read_text()) == found
    assert os.listdir(folder.path) == [FILE]


def test_a_file_of_an_older_version_is_read_as_far_as_it_goes(folder):
    old = [
        {"kind": "box", "name": "2.2", "data": {"entered": ["45.2"], "at": "2026-01-02"}},
        {"kind": "box", "name": "2.6", "data": {"entered": ["no such option"], "at": "2026"}},
        {"kind": "answer", "name": "2.2", "data": {"question": "2.2", "at": "2026"}},
        {"kind": "box", "name": "2.1", "data": {"entered": ["1"]}},
        {"kind": "box", "data": 7},
        "something else",
    ]
    run = {"kernels": ["one"], "entries": old, "later": True}
    folder.file.write_text(json.dumps({"headcount": "answers", "runs": [run, {}, 7]}))
    assert folder.start().splitlines() == [KEPT]
    assert stands_in() == "45.2" and stands_in("2.6") is None and stands_in("2.1") == ""
    assert "Hint 1 of 3" in hc.hint("2.2").plain
    (kept, *_) = json.loads(folder.file.read_text())["runs"]
    assert kept["later"] and "something else" in kept["entries"], "what is not known stays"


@pytest.mark.parametrize("place", ["os.replace", "os.open"])
def test_a_full_disk_and_a_folder_that_is_locked(folder, monkeypatch, place):
    folder.start()
    answer("2.1", "-52000")
    before = folder.file.read_text()
    with monkeypatch.context() as full:

        def fails(*_):
            raise OSError(28, "No space left on device")

        full.setattr(journal_file.os, place.split(".")[1], fails)
        _, verdict = answer()
        assert verdict.misconception == "M-BASE"
        assert folder.says().startswith("No file keeps your answers here (No space left")
        assert folder.file.read_text() == before and os.listdir(folder.path) == [FILE]
    hc.hint("2.2")
    assert folder.says() == KEPT, "with space again, all that waited is written"
    folder.start()
    assert stands_in() == "45.2" and progress.record("2.2").hints == 1


def test_a_folder_that_cannot_be_written_to_says_so_at_once(folder, monkeypatch):
    def fails(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(journal_file.os, "open", fails)
    (said,) = folder.start().splitlines()
    assert said.startswith("No file keeps your answers here (Permission denied). Save this page")
    assert answer()[1].misconception == "M-BASE"


def test_a_folder_that_is_gone(folder, monkeypatch):
    def gone():
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(Path, "cwd", gone)
    (said,) = folder.start().splitlines()
    assert "the folder is gone" in said and answer()[1].misconception == "M-BASE"


def test_a_lock_that_a_dead_kernel_left_is_no_lock(folder, monkeypatch):
    (folder.path / f".{FILE}.lock").touch()
    monkeypatch.setattr(journal_file, "_PAUSE", 0)
    folder.start()
    answer()
    assert os.listdir(folder.path) == [FILE]


def test_in_colab_there_is_no_file(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "google.colab", SimpleNamespace())
    (said,) = folder.start().splitlines()
    assert "Colab keeps no file" in said
    answer()
    assert os.listdir(folder.path) == [] and stands_in() == "45.2"


def test_where_it_is_off_nothing_is_said_or_written(folder, monkeypatch):
    monkeypatch.setattr(settings, "_recording", False)
    assert folder.start() == ""
    answer()
    assert os.listdir(folder.path) == []


# --- deleting ------------------------------------------------------------------------------


def test_forget_says_what_it_deletes_and_then_does(folder):
    folder.start("one")
    answer("2.2", "45.2")
    folder.start("two")
    answer("2.1", "-52000"), answer("2.2", "77")
    said = hc.forget().plain
    assert "2 questions and 2 boxes" in said and "hc.forget(sure=True)" in said
    assert f"Answers from before stay in {FILE}" in said
    assert stands_in("2.1") == "-52000"
    assert hc.forget(sure=True).plain.startswith("Deleted: 2 questions and 2 boxes.")
    assert stands_in("2.1") == "" and "-52000" not in folder.file.read_text()
    folder.start("one")
    assert stands_in() == "45.2"
    hc.forget(sure=True)
    assert os.listdir(folder.path) == []
    assert hc.forget().plain == "No answers of this page are kept."


def test_forget_names_files_that_were_set_aside(folder):
    folder.file.write_text("{")
    folder.start()
    assert "headcount-answers-broken-1.json" in hc.forget().plain


def test_forget_without_a_file(folder):
    answer()
    assert "1 question and 1 box" in hc.forget().plain
    hc.forget(sure=True)
    assert stands_in() == ""
