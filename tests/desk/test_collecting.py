"""What a class handed in, as four platforms hand it out: whose it is, and which one counts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from by_hand import checked, code, data, homework, journal, record, set_up, zipped

from headcount.desk.reading.collecting import collect
from headcount.errors import Problem

LIST = "Name;ID\nÁna López;s1001\nBen Weiß;s1002\nChloé d'Arc;s1003\nJan de Vries;s1004\n"


def lesson(answer='"150"', pupil=None, at="2026-11-20T10:00:00.000+00:00", question="E2.1"):
    return data(checked(answer, question, record(question, answer.strip('"'), at, pupil=pupil)))


def collected(tmp_path: Path, files: dict[str, bytes], roster: str | bytes = "", **more):
    """From a folder with these files; class.csv lies elsewhere."""
    folder = tmp_path / "handed_in"
    for name, held in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(held)
    return collect(folder, listed(tmp_path, roster), **more)


def collected_zip(tmp_path, files, roster="", dates=None):
    (tmp_path / "in.zip").write_bytes(zipped(files, dates))
    return collect(tmp_path / "in.zip", listed(tmp_path, roster))


def listed(tmp_path, roster):
    if not roster:
        return None
    path = tmp_path / "class.csv"
    path.write_bytes(roster if isinstance(roster, bytes) else roster.encode())
    return path


def whose(found) -> dict[str, list[str]]:
    """The files of each pupil who has some."""
    return {one.name: [n.file for n in one.notebooks] for one in found.pupils if one.notebooks}


PATTERNS = {
    "Moodle": "López Ána_1234567_assignsubmission_file_/answers.ipynb",
    "Moodle, first name first": "Ana Lopez_1234567_assignsubmission_file_/answers.ipynb",
    "Moodle without folders": "Ana Lopez_1234567_assignsubmission_file_answers.ipynb",
    "Canvas": "lopezana_12345_67890_answers.ipynb",
    "Canvas, late": "lopezana_LATE_12345_67890_answers-2.ipynb",
    "Classroom": "Ana López - answers.ipynb",
    "Classroom, a copy": "Copy of Ana López - answers (1).ipynb",
    "Teams": "Ana López/Version 2/answers.ipynb",
    "Teams, whole": "Submitted files/Ana López/Percent/Version 1/answers.ipynb",
    "the name in the file": "ANA_LOPEZ_02_the_31_percent.ipynb",
    "the id in the file": "s1001 answers.ipynb",
}


@pytest.mark.parametrize("name", PATTERNS.values(), ids=PATTERNS)
def test_the_platforms_name_the_pupil(tmp_path, name):
    found = collected(tmp_path, {name: lesson(), "other/x.txt": b"x"}, LIST)
    assert whose(found) == {"Ána López": [name]} and found.doubtful == ()
    assert [one.name for one in found.missing] == ["Ben Weiß", "Chloé d'Arc", "Jan de Vries"]


@pytest.mark.parametrize(
    "typed, name",
    [
        ("ana lopez", "Ána López"),
        ("LOPEZ, Ana", "Ána López"),
        ("Weiss Ben", "Ben Weiß"),
        ("Chloe D’Arc", "Chloé d'Arc"),
        ("Vries, Jan de", "Jan de Vries"),
        ("Jan Willem de Vries", "Jan de Vries"),
        ("Jan Vries", "Jan de Vries"),
        ("Ben", "Ben Weiß"),
    ],
)
def test_the_typed_name_fits_the_list(tmp_path, typed, name):
    found = collected(tmp_path, {"Copy of hw (3).ipynb": lesson(pupil=typed)}, LIST)
    assert whose(found) == {name: ["Copy of hw (3).ipynb"]}


@pytest.mark.parametrize(
    "name, typed, says",
    [
        ("hw.ipynb", None, "It says no name, and neither does its file."),
        ("hw.ipynb", "Ana Lopes", 'It says "Ana Lopes", which is almost Ána López.'),
        ("hw.ipynb", "Zoe Quist", 'It says "Zoe Quist", and nobody on the list is called so.'),
        (
            "Ben Weiss_77_assignsubmission_file_/hw.ipynb",
            "Ana Lopez",
            'It says "Ana Lopez", and its file is named as by Ben Weiß.',
        ),
        ("s1002_hw.ipynb", "Ana Lopez", 'It says "Ana Lopez", and its id is that of Ben Weiß.'),
    ],
)
def test_the_doubtful_ones_are_listed(tmp_path, name, typed, says):
    found = collected(tmp_path, {name: lesson(pupil=typed)}, LIST)
    ((one, why),) = found.doubtful
    assert (one.file, why) == (name, says) and whose(found) == {} and len(found.missing) == 4


def test_two_pupils_of_one_name(tmp_path):
    two = "name,id\nAna Lopez,s1001\nAna López,s1009\n"
    name = "Ana Lopez_77_assignsubmission_file_/hw.ipynb"
    found = collected(tmp_path, {name: lesson(), "s1009 Ana Lopez.ipynb": lesson()}, two)
    ((one, why),) = found.doubtful
    assert one.file == name and "2 pupils on the list have that name" in why
    assert [len(one.notebooks) for one in found.pupils] == [0, 1]


def test_two_of_one_name_without_a_list(tmp_path):
    names = [f"Ana Lopez_{number}_assignsubmission_file_/hw.ipynb" for number in (77, 78)]
    found = collected(tmp_path, dict.fromkeys(names, lesson()))
    assert sorted(one.file for one, _ in found.doubtful) == names and whose(found) == {}
    assert "under the numbers 77 and 78" in found.doubtful[0][1]


def test_two_forms_under_one_name(tmp_path):
    forms = {f"{form}.ipynb": data(set_up(homework(form)), checked('"-25"', "Q1", record(
        "Q1", "-25", pupil="Ana Lopez"))) for form in "AB"}  # fmt: skip
    found = collected(tmp_path, forms, LIST)
    assert len(found.doubtful) == 2 and "forms A and B" in found.doubtful[0][1]


def test_a_first_name_that_two_files_say(tmp_path):
    found = collected(tmp_path, {f"{n}.ipynb": lesson(pupil="Ben") for n in "ab"}, LIST)
    assert len(found.doubtful) == 2 and whose(found) == {}
    assert found.doubtful[0][1] == 'It says "Ben", which may be Ben Weiß.'


# --- the newest ---------------------------------------------------------------------------------


def answers(found) -> list:
    return [n.answers["E2.1"].typed for one in found.pupils for n in one.notebooks]


def test_the_highest_version_counts(tmp_path):
    late = lesson('"1"', at="2026-11-22T10:00:00+00:00")
    files = {
        "Ana Lopez/Version 2/hw.ipynb": late,
        "Ana Lopez/Version 10/hw.ipynb": lesson('"2"'),
    }
    found = collected(tmp_path, files)
    assert answers(found) == ["2"] and found.older == ("Ana Lopez/Version 2/hw.ipynb",)


def test_the_later_date_in_the_zip_counts(tmp_path):
    base = "Ana Lopez_77_assignsubmission_file_/"
    files = {f"{base}a.ipynb": lesson('"1"'), f"{base}b.ipynb": lesson('"2"')}
    dates = {f"{base}a.ipynb": (2026, 11, 21, 8, 0, 0)}
    for roster in ("", LIST):
        found = collected_zip(tmp_path, files, roster, dates)
        assert answers(found) == ["1"] and found.older == (f"{base}b.ipynb",)


def test_else_the_moment_that_was_recorded(tmp_path):
    files = {
        "Ana Lopez - hw.ipynb": lesson('"1"', at="2026-11-21T10:00:00+00:00"),
        "Ana Lopez - hw (1).ipynb": lesson('"2"'),
    }
    found = collected_zip(tmp_path, files)
    assert answers(found) == ["1"] and found.older == ("Ana Lopez - hw (1).ipynb",)


def test_a_blank_one_that_is_newer_says_so(tmp_path):
    files = {
        "Ana Lopez/Version 1/hw.ipynb": lesson('"1"'),
        "Ana Lopez/Version 2/hw.ipynb": data(checked("...")),
    }
    ((one,),) = [one.notebooks for one in collected(tmp_path, files).pupils]
    assert one.is_blank and one.problems == ("It is blank, and an older one of this pupil is not.",)


def test_other_pages_of_a_pupil_stand_beside_each_other(tmp_path):
    base = "Ana Lopez_77_assignsubmission_file_/"
    files = {f"{base}a.ipynb": lesson(), f"{base}b.ipynb": lesson(question="E4.1")}
    ((one),) = collected(tmp_path, files).pupils
    pages = ["exercises/02_the_31_percent", "exercises/04_a_tenth_of_what"]
    assert sorted(n.what for n in one.notebooks) == pages


# --- without a list -----------------------------------------------------------------------------


def test_pupils_as_they_or_their_files_name_themselves(tmp_path):
    files = {
        "a.ipynb": lesson(pupil="Zoe Quist"),
        "Ben Weiss - hw.ipynb": lesson(),
        "lopezana_12345_67890_hw.ipynb": lesson(pupil="Ana López"),
        "Version 1/Copy of hw.ipynb": lesson(),
        "copy/Copy of hw.ipynb": lesson(),
    }
    found = collected(tmp_path, files)
    assert set(whose(found)) == {
        "Zoe Quist",
        "Ben Weiss",
        "Ana López",
        "Version 1/Copy of hw.ipynb",
        "copy/Copy of hw.ipynb",
    }


def test_canvas_without_a_list_and_without_names(tmp_path):
    files = {
        "lopezana_12345_67890_hw.ipynb": lesson('"1"'),
        "lopezana_LATE_12345_67891_hw-2.ipynb": lesson('"2"'),
        "weissben_12346_67892_hw.ipynb": lesson('"3"'),
    }
    found = collected(tmp_path, files)
    assert [(one.name, one.id) for one in found.pupils] == [
        ("lopezana", "12345"),
        ("weissben", "12346"),
    ]
    assert answers(found) == ["2", "3"] and found.older == ("lopezana_12345_67890_hw.ipynb",)


def test_a_folder_of_a_class_is_no_pupil(tmp_path):
    """Nobody's work replaces another's because both lie in one folder."""
    files = {f"Class Three/{name}.ipynb": lesson() for name in "abc"}
    files |= {"Class Four/x.ipynb": lesson(pupil="Ana López")}
    found = collected(tmp_path, files)
    assert len(found.pupils) == 4 and found.older == ()


# --- journals -----------------------------------------------------------------------------------


def kept(answer: str, question="E2.1", at="2026-11-20T11:00:00.000+00:00"):
    return {("answer", question): record(question, answer, at)}


def test_a_journal_beside_a_notebook_fills_what_is_blank(tmp_path):
    base = "Ana Lopez_77_assignsubmission_file_/"
    both = data(checked("...", "E2.1"), checked('"5"', "E2.2"))
    own = journal({**kept("150"), **kept("-55.1", "E2.2")})
    files = {f"{base}hw.ipynb": both, f"{base}headcount-answers.json": json.dumps(own).encode()}
    for roster in ("", LIST):
        ((one,),) = [p.notebooks for p in collected(tmp_path, files, roster).pupils if p.notebooks]
        first, second = one.answers["E2.1"], one.answers["E2.2"]
        assert (first.typed, first.outcome, first.read_from) == ("150", "right", "journal")
        assert (second.typed, second.read_from) == ("5", "code")
        assert second.note == "The journal says -55.1."


def test_a_journal_without_a_name_belongs_to_the_notebook_beside_it(tmp_path):
    own = json.dumps(journal(kept("150"))).encode()
    for pupil, where in ((None, "a"), ("Zoe Quist", "b")):
        files = {
            f"{where}/hw.ipynb": data(checked("...", "E2.1", record("E2.2", "5", pupil=pupil)))
        }
        files |= {f"{where}/headcount-answers.json": own}
        found = collected(tmp_path / where, files)
        (only,) = found.pupils
        assert only.name == (pupil or "a/hw.ipynb") and found.doubtful == ()
        assert only.notebooks[0].answers["E2.1"].read_from == "journal"
        assert only.notebooks[0].journals == (f"{where}/headcount-answers.json",)


def test_a_journal_alone(tmp_path):
    name = {("pupil", "name"): {"name": "Ana López", "at": "2026-11-20T11:00:00+00:00"}}
    newer = kept("-150", at="2026-11-21T11:00:00.000+00:00")
    guess = {("prediction", "2"): {"guess": "larger", "sure": 1, "at": "2026-11-20T11:00:00+00:00"}}
    vote = {("vote", "V2"): {"first": 0, "second": 2, "reasons": True, "at": "2026-11-20T11:00:00"}}
    other = {("answer", "E2.1"): record("E2.1", "150", pupil="Ben Weiss")}
    runs = journal({**name, **kept("150"), **guess, **vote}, {**name, **newer}, other)
    found = collected(tmp_path, {"headcount-answers.json": json.dumps(runs).encode()}, LIST)
    ana, ben = found.pupils[:2]
    assert [one.what for one in ben.notebooks] == ["exercises/02_the_31_percent"]
    pages = {one.what: one for one in ana.notebooks}
    assert pages["exercises/02_the_31_percent"].answers["E2.1"].typed == "-150"
    assert pages["exercises/02_the_31_percent"].is_journal
    told = pages["02_the_31_percent"]
    assert told.predictions["2"]["guess"] == "larger"
    assert isinstance(told.votes["V2"]["first"], str) and told.votes["V2"]["reasons_shown"]


def test_a_journal_of_nobody_is_doubtful(tmp_path):
    files = {"headcount-answers.json": json.dumps(journal(kept("150"))).encode()}
    files |= {f"{name}.ipynb": lesson(pupil=f"{name} Test") for name in ("Ana", "Ben")}
    found = collected(tmp_path, files)
    ((one, why),) = found.doubtful
    assert one.is_journal and why == "The journal says no name, and neither does its file."
    assert len(found.pupils) == 2


# --- the class list -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "roster",
    [
        "name,id\nAna López,s1\nBen Weiß,s2\n",
        "\ufeffID;Surname;First name\ns1;López;Ana\ns2;Weiß;Ben\n",
        "Vorname\tNachname\tE-Mail\nAna\tLópez\ts1\nBen\tWeiß\ts2\n",
        'Student,SIS User ID\n"Points Possible",\n"López, Ana",s1\n"Weiß, Ben",s2\n',
        "sep=;\r\nFull name;Student ID;Mark\r\nAna López;s1;\r\n\r\nBen Weiß;s2;3\r\n",
        "Ana López;s1\nBen Weiß;s2\n",
        "López,Ana,s1\nWeiß,Ben,s2",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_class_lists_as_schools_write_them(tmp_path, roster, encoding):
    encoded = roster.lstrip("\ufeff") if encoding != "utf-8" else roster
    files = {"a.ipynb": lesson(pupil="Ana Lopez"), "b.ipynb": lesson(pupil="Weiss Ben")}
    found = collected(tmp_path, files, encoded.encode(encoding))
    assert [(one.id, len(one.notebooks)) for one in found.pupils] == [("s1", 1), ("s2", 1)]


def test_a_list_of_names_alone(tmp_path):
    found = collected(tmp_path, {"a.ipynb": lesson(pupil="ben weiss")}, "Name\nBen Weiß\n")
    assert whose(found) == {"Ben Weiß": ["a.ipynb"]}


@pytest.mark.parametrize("roster", [b"\n", b"name,id\n", b"\0\0\0", b"x" * 5_000_001])
def test_a_list_that_names_nobody(tmp_path, roster):
    with pytest.raises(Problem):
        collected(tmp_path, {"a.ipynb": lesson()}, roster)


def test_what_is_not_there(tmp_path):
    with pytest.raises(Problem, match="There is no folder and no file"):
        collect(tmp_path / "nothing")
    with pytest.raises(Problem, match="cannot be read"):
        collect(tmp_path, tmp_path / "class.csv")


def test_progress_and_the_set_beside_the_files(tmp_path):
    told = []
    files = {"a.ipynb": lesson(), "set.json": json.dumps(homework().plain).encode(), "b.pdf": b"x"}
    found = collected(tmp_path, files, progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert found.unread == (("b.pdf", "This is neither a notebook nor a journal."),)


def test_the_forms_as_the_teacher_has_them(tmp_path):
    """Form B asks 200 to 100, -50.0%; a first cell that was changed asks 200 to 150."""
    forms = [homework("A"), homework("B", figures=((200, 100), (400, 250)))]
    changed = homework("B", figures=((200, 150), (400, 250)))
    files = {"b.ipynb": data(set_up(changed), checked('"-25"', "Q1"), checked('"-50"', "Q1"))}
    ((one,),) = [p.notebooks for p in collected(tmp_path, files, homework=forms).pupils]
    assert one.answers["Q1"].outcome == "right" and len(one.problems) == 1
    ((one,),) = [p.notebooks for p in collected(tmp_path, files, homework=forms[0]).pupils]
    assert one.answers["Q1"].outcome == "recognised" and not one.problems  # the bare change


def test_collecting_needs_no_notebook_server():
    used = "import sys; from headcount.desk.reading import collecting; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", used], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"IPython", "ipywidgets", "nbformat", "pandas", "numpy", "matplotlib"}


def test_one_file_alone(tmp_path):
    (tmp_path / "a.ipynb").write_bytes(data(code('hc.check("E2.1", "150")')))
    assert answers(collect(tmp_path / "a.ipynb")) == ["150"]
