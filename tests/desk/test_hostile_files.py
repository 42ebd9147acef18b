"""Nothing lost, nothing let in: whatever one file is, the others are read, and it is said why."""

from __future__ import annotations

import io
import json
import os
import struct
import sys
import zipfile
from dataclasses import replace

import pytest
from by_hand import (
    CONCEPT,
    PREDICTION,
    VERDICT,
    case,
    checked,
    code,
    data,
    file,
    homework,
    journal,
    output,
    record,
    set_up,
    text,
    writes,
    zipped,
)

from headcount.desk.reading.collecting import collect
from headcount.errors import Problem

GOOD = data(checked('"150"', "E2.1", record("E2.1", "150", pupil="Ana López")))


def beside_a_good_one(tmp_path, name: str, held: bytes | None):
    """What is said of a file; the good one beside it is read."""
    (tmp_path / "good.ipynb").write_bytes(GOOD)
    if held is not None:
        (tmp_path / name).write_bytes(held)
    found = collect(tmp_path)
    (ana,) = (one for one in found.pupils if one.name == "Ana López")
    assert ana.notebooks[0].answers["E2.1"].outcome == "right"
    return found


def why_not(tmp_path, held: bytes, name="bad.ipynb") -> str:
    found = beside_a_good_one(tmp_path, name, held)
    assert len(found.pupils) == 1
    ((bad, why),) = found.unread
    assert bad == name and why.endswith(".") and "\n" not in why and "rror" not in why
    return why


BAD = {
    "no JSON": (b"This is my homework.", "The file is no notebook: it is not JSON."),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0", "The file is no notebook: it is not JSON."),
    "cut short": (GOOD[: len(GOOD) // 2], "The file is cut short: its end is missing."),
    "cut in a text": (GOOD[:-30], "The file is cut short: its end is missing."),
    "empty": (b"", "The file is empty."),
    "null bytes": (bytes(5000), "The file is empty."),
    "no notebook": (b'{"a": 1}', "The file is no notebook: it has no cells."),
    "a list": (b"[1, 2]", "The file is no notebook: it has no cells."),
    "cells no list": (b'{"cells": "x"}', "The file is no notebook: its cells are no list."),
    "deep": (b"[" * 100_000, "The file has brackets in brackets without end."),
    "a long number": (b'{"cells": ' + b"9" * 5000 + b"}", "The file is no notebook"),
    "an empty journal": (json.dumps(journal()).encode(), "The journal holds no answers."),
}


@pytest.mark.parametrize("held, why", BAD.values(), ids=BAD)
def test_what_is_no_notebook(tmp_path, held, why):
    assert why_not(tmp_path, held).startswith(why)


def test_a_deep_one_in_a_cell(tmp_path):
    deep = b'{"cells": [' + b'{"source": ' * 30_000 + b"1" + b"}" * 30_000 + b"]}"
    assert why_not(tmp_path, deep) == "The file has brackets in brackets without end."


def test_a_million_cells(tmp_path):
    held = b'{"cells": [' + b",".join([b'{"source":""}'] * 1_000_000) + b"]}"
    said = why_not(tmp_path, held)
    assert said == "The file has more parts than any notebook of Headcount."
    held = json.dumps({"cells": [{}] * 6_000}).encode()
    assert why_not(tmp_path, held) == "The notebook has 6,000 cells; at most 5,000 are read."


def test_200_megabytes_are_not_read(tmp_path, monkeypatch):
    with (tmp_path / "large.ipynb").open("wb") as made:
        made.truncate(200_000_000)
    from headcount.desk.reading import files

    opened = []
    monkeypatch.setattr(files, "_bytes_of", lambda p: opened.append(p.name) or p.read_bytes())
    found = beside_a_good_one(tmp_path, "", None)
    why = "The file is too large to be read: 200 MB, where at most 25 MB are."
    assert found.unread == (("large.ipynb", why),) and opened == ["good.ipynb"]


@pytest.mark.parametrize("name, why", [
    ("a.pdf", "This is neither a notebook nor a journal."),
    ("a.html", "This is a web page of a notebook"),
    ("a.py", "This is a program, no notebook"),
])  # fmt: skip
def test_other_files_are_named(tmp_path, name, why):
    assert why_not(tmp_path, b"x", name).startswith(why)


def test_what_computers_put_there_is_not_named(tmp_path):
    for name in (".hidden.ipynb", ".ipynb_checkpoints/a-checkpoint.ipynb", "__MACOSX/._a.ipynb"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found = beside_a_good_one(tmp_path, "Thumbs.db", b"x")
    assert found.unread == () and len(found.pupils) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links_and_pipes_in_a_folder(tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "secret.ipynb").write_bytes(GOOD)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.ipynb").symlink_to(other / "secret.ipynb")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.ipynb")
    found = beside_a_good_one(folder, "", None)
    assert dict(found.unread) == {
        "link.ipynb": "The file is a link to another one.",
        "loop": "This folder is a link.",
        "pipe.ipynb": "This is no file.",
    }


# --- notebooks of other kinds -------------------------------------------------------------------


def of_the_only(tmp_path, held: bytes, name="only.ipynb"):
    (tmp_path / name).write_bytes(held)
    found = collect(tmp_path)
    assert found.unread == ()
    return found.pupils[0].notebooks[0]


def test_old_formats(tmp_path):
    cell = {"cell_type": "code", "input": ['hc.check("E2.1",\n', ' "150")'], "outputs": []}
    third = {"nbformat": 3, "metadata": {}, "worksheets": [{"cells": [cell]}]}
    assert of_the_only(tmp_path, json.dumps(third).encode()).answers["E2.1"].outcome == "right"
    fourth = {**file(checked('"150"')), "nbformat_minor": 0}
    assert of_the_only(tmp_path, json.dumps(fourth).encode()).answers["E2.1"].outcome == "right"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_other_encodings_and_wrong_bytes(tmp_path, encoding):
    held = GOOD.decode().encode(encoding)
    assert of_the_only(tmp_path, held).answers["E2.1"].outcome == "right"
    broken = json.dumps(file(checked('"150"', "E2.1"), text("caf\xe9")), ensure_ascii=False)
    assert of_the_only(tmp_path, broken.encode("latin-1")).answers["E2.1"].outcome == "right"


def test_null_bytes_and_half_characters_in_texts(tmp_path):
    """Nothing of it may stop whoever writes it into a page."""
    bad = "15\0\ud800\u202e0"
    kept = record("2.2", bad, pupil=bad, message=bad, case={"form": bad})
    cells = [code('hc.ask("2.2")', kept), text(f"**Explain.** {bad}", "lesson-02-explain-1")]
    one = of_the_only(tmp_path, json.dumps(file(*cells)).encode())
    assert one.answers["2.2"].typed == "150" and one.name == "150"
    assert writes(one)
    raw = GOOD.replace(b'\\"150\\"', b'\\"15\x000\\"')
    assert of_the_only(tmp_path, raw).answers["E2.1"].typed == "150"


def test_half_characters_in_a_homework(tmp_path):
    bad = "a\ud800\0b"
    words = dict.fromkeys(("things", "span", "earlier", "later"), bad)
    own = replace(homework(form=bad, set=bad), version=bad, title=bad)
    first, *others = own.items
    first = replace(first, case={**first.case, "words": words, "topic": bad, "told": bad})
    strange = replace(first, asks=bad)
    cells = [set_up(replace(own, items=(first, strange, *others)))]
    cells += [checked('"33.3"', "Q1"), checked('"5"', "Q2"), checked('"-31.1"', "Q4")]
    one = of_the_only(tmp_path, data(*cells))
    assert (one.what, one.form, one.version) == ("ab", "ab", "ab")
    assert [a.outcome for a in one.answers.values()][:2] == ["recognised", "not judged"]
    assert writes(one)


def test_duplicate_ids(tmp_path):
    own = "Both are in sight, so the base differs."
    cells = [
        text(f"**Explain.** {own}", "lesson-02-explain-1"),
        text("", "lesson-02-explain-1"),
        checked('"150"') | {"id": "x"},
        checked('"160"') | {"id": "x"},
    ]
    one = of_the_only(tmp_path, data(*cells))
    assert own in one.texts["lesson-02-explain-1"]
    assert one.answers["E2.1"].typed == "160" and len(one.answers["E2.1"].others) == 1


WRONG = [None, True, -1, 1e308, 10**30, float("nan"), "x", "\0", "9" * 5000, [], [[[[[[1]]]]]],
         {}, {"a": {"b": {"c": {}}}}, ["x"] * 300, {"x": None}]  # fmt: skip
RECORD = record("2.2", "-31.1", case=case(), sure=1, kind="answer")
FIELDS = [*RECORD, *(f"case.{name}" for name in [*case(), "set", "form", "asks"])]


def changed(kept: dict, field: str, value: object) -> dict:
    first, _, rest = field.partition(".")
    return {**kept, first: changed(kept[first], rest, value) if rest else value}


@pytest.mark.parametrize("field", FIELDS)
def test_wrong_types_in_every_field_of_a_record(tmp_path, field):
    """The literal beside it is judged whatever the record says, and no other field is lost."""
    for number, value in enumerate(WRONG):
        kept = output(changed(RECORD, field, value))
        own = [code('hc.check("E2.1", "150")'), code('hc.ask("2.2")', kept)]
        if field != "question":
            own.append(code('hc.ask("2.5")', output(changed(record("2.5", "5"), "at", value))))
        (tmp_path / f"{number}.ipynb").write_bytes(json.dumps(file(*own)).encode())
        (tmp_path / f"{number}.json").write_bytes(
            json.dumps(journal({("answer", "2.2"): changed(RECORD, field, value)})).encode()
        )
    found = collect(tmp_path)
    read = [one for pupil in found.pupils for one in pupil.notebooks if not one.is_journal]
    read += [one for one, _ in found.doubtful if not one.is_journal]
    assert len({one.file for one in read}) + len(found.older) >= len(WRONG)
    assert all(one.answers["E2.1"].outcome == "right" for one in read)
    assert all(name.endswith(".json") and "rror" not in why for name, why in found.unread)
    assert writes(found)


def test_wrong_types_in_all_else(tmp_path):
    guess = {"lesson": "2", "guess": "larger", "sure": 2, "at": "x", "history": []}
    vote = {"question": "V2", "kind": "vote", "first": "a", "second": "b", "reasons_shown": True}
    answer = {"question": "C1", "typed": "25", "sure": 2}
    check = {"moment": "before", "at": "x", "answers": [answer]}
    number = 0
    for mime, whole in ((PREDICTION, guess), (VERDICT, vote), (CONCEPT, check), (CONCEPT, answer)):
        for field in whole:
            for value in WRONG:
                kept = {**whole, field: value}
                kept = {**check, "answers": [kept]} if whole is answer else kept
                cells = [code('hc.check("E2.1", "150")', output(kept, mime), output(value, mime))]
                held = json.dumps(file(*cells, headcount=value)).encode()
                (tmp_path / f"{(number := number + 1)}.ipynb").write_bytes(held)
    found = collect(tmp_path)
    read = [one for pupil in found.pupils for one in pupil.notebooks]
    assert found.unread == () and len(read) == number
    assert all(one.answers["E2.1"].outcome == "right" for one in read)
    assert writes(found)


@pytest.mark.parametrize(
    "source",
    [
        "(" * 50_000,
        "-" * 50_000 + "1",
        "x = " + "+".join("1" * 20_000),
        "x = " + "[" * 80 + "]" * 80,
        "9" * 10_000,
        "hc.check('2.2', " + "9" * 5_000 + ")",
        "hc.check('2.2', 1e999)\nhc.check('2.2', -1e400)",
        "hc.check('2.2', 10**10**10)",
        "hc.check('2.2', '" + "9" * 100_000 + "')",
        "hc.check('2.2', '" + "(" * 3_000 + "')",
        "hc.check('2.2', " + repr({"a": ["x"] * 2_000}) + ")",
        "x = x\nx = [x, x]\nhc.check('2.2', x)",
        "\n".join(f"x{n} = [x{n - 1}] * 2 if x{n - 1} else 1 1" for n in range(400)),
        "x = [1]\n" + "x = [x, x]\n" * 64 + "hc.check('2.2', x)",
        'hc.homework("""' + "x" * 150_000 + '""")',
        "x" * 300_000,
        "\0",
        "\\",
        "\f\x1a\n  \t x",
        "é = '\\d'\nhc.check('2.2', é)",
    ],
)
def test_sources_that_are_made_to_do_harm(tmp_path, source):
    one = of_the_only(tmp_path, data(code(source), code('hc.check("E2.1", "150")')))
    assert one.answers["E2.1"].outcome == "right"
    assert not one.answers.get("2.2") or not one.answers["2.2"].is_right


def test_a_homework_that_unpacks_without_end(tmp_path):
    import base64
    import zlib

    bomb = base64.urlsafe_b64encode(zlib.compress(b"[" * 50_000_000, 9)).decode()
    one = of_the_only(tmp_path, data(code(f'hc.homework("""{bomb}""")'), checked('"150"')))
    assert one.answers["E2.1"].outcome == "right" and "is not whole" in one.problems[0]


def test_a_homework_with_figures_that_cannot_be(tmp_path):
    """Before is 0: there is no percent change, and nothing stops."""
    cells = [set_up(homework(figures=((0, 150), (400, 250)))), checked('"-25"', "Q1")]
    one = of_the_only(tmp_path, data(*cells, checked('"-37.5"', "Q2")))
    assert one.answers["Q2"].outcome == "right" and one.answers["Q1"].outcome != "right"


# --- zips ---------------------------------------------------------------------------------------


def in_zip(tmp_path, held: bytes):
    (tmp_path / "in.zip").write_bytes(held)
    before = sorted(os.listdir(tmp_path))
    found = collect(tmp_path / "in.zip")
    assert sorted(os.listdir(tmp_path)) == before, "nothing is unpacked"
    return found


@pytest.mark.parametrize(
    "name", ["../bad.ipynb", "a/../../bad.ipynb", "/bad.ipynb", "C:/bad.ipynb", "..\\bad.ipynb"]
)
def test_names_that_lead_out_of_the_zip(tmp_path, name):
    found = in_zip(tmp_path, zipped({name: GOOD, "good.ipynb": GOOD}))
    ((_, why),) = found.unread
    assert why == "Its name leads out of the zip, so it was not read."
    assert [one.name for one in found.pupils] == ["Ana López"]


def with_member(change, name="bad.ipynb", held=GOOD) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as made:
        info = zipfile.ZipInfo(name)
        info.compress_type = zipfile.ZIP_DEFLATED
        change(info)
        made.writestr(info, held)
        made.writestr("good.ipynb", GOOD)
    return kept.getvalue()


def test_links_in_a_zip(tmp_path):
    held = with_member(lambda info: setattr(info, "external_attr", 0o120777 << 16))
    assert in_zip(tmp_path, held).unread == (("bad.ipynb", "It is a link to another file."),)


def test_other_ways_to_pack(tmp_path):
    for way in (zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2):
        held = with_member(lambda info, way=way: setattr(info, "compress_type", way))
        ((_, why),) = in_zip(tmp_path, held).unread
        assert why == "It is packed in a way that is not read here: make the zip anew."


def test_a_bomb(tmp_path):
    found = in_zip(tmp_path, zipped({"a.ipynb": b"0" * 20_000_000, "good.ipynb": GOOD}))
    ((name, why),) = found.unread
    assert name == "a.ipynb" and why.startswith("It would become ") and "times as large" in why
    found = in_zip(tmp_path, zipped({"a.ipynb": bytes(60_000_000), "good.ipynb": GOOD}))
    assert found.unread[0][1].startswith("The file is too large to be read: 60 MB")
    assert len(found.pupils) == 1


def test_a_member_that_lies_about_its_size(tmp_path):
    held = bytearray(with_member(lambda info: None, held=b"0" * 30_000_000))
    at = held.find(b"PK\x01\x02")
    held[at + 24 : at + 28] = struct.pack("<I", 1000)
    found = in_zip(tmp_path, bytes(held))
    assert [name for name, _ in found.unread] == ["bad.ipynb"] and len(found.pupils) == 1


def test_a_password_and_a_damaged_member(tmp_path):
    held = bytearray(with_member(lambda info: None))
    at = held.find(b"PK\x01\x02")
    locked = bytearray(held)
    locked[at + 8] |= 1
    assert in_zip(tmp_path, bytes(locked)).unread == (
        ("bad.ipynb", "It is locked with a password."),
    )
    held[60:70] = b"\xff" * 10
    assert in_zip(tmp_path, bytes(held)).unread == (("bad.ipynb", "It is damaged in the zip."),)


def test_100_000_entries(tmp_path):
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as made:
        for number in range(100_000):
            made.writestr(zipfile.ZipInfo(f"{number}.ipynb"), b"")
    with pytest.raises(Problem, match="holds more than 20,000 files"):
        in_zip(tmp_path, kept.getvalue())
    (tmp_path / "in").mkdir()
    (tmp_path / "in/many.zip").write_bytes(kept.getvalue())
    found = beside_a_good_one(tmp_path / "in", "", None)
    assert [name for name, _ in found.unread] == ["many.zip"]


def test_names_in_odd_encodings(tmp_path):
    """UTF-8 that is not called so, as macOS writes it, and old letters of Windows."""
    held = with_member(lambda info: None, "Ana Lxx.ipynb")
    utf = held.replace(b"Lxx", "Lö".encode())
    assert "Ana Lö.ipynb" in {n.file for p in in_zip(tmp_path, utf).pupils for n in p.notebooks} | {
        *in_zip(tmp_path, utf).older
    }
    assert in_zip(tmp_path, held.replace(b"Lxx", b"\x94\x81\xff")).unread == ()
    assert in_zip(tmp_path, held.replace(b"Lxx", b"\0\x1b\x07")).unread == ()


def test_a_zip_in_a_zip_and_zips_in_a_folder(tmp_path):
    inner = zipped({"a.ipynb": GOOD})
    found = in_zip(tmp_path, zipped({"inner.zip": inner, "good.ipynb": GOOD}))
    why = "This zip lies in another zip: unpack it, and report on it too."
    assert found.unread == (("inner.zip", why),) and len(found.pupils) == 1
    (tmp_path / "in").mkdir()
    (tmp_path / "in/b.zip").write_bytes(inner)
    found = collect(tmp_path / "in")
    assert found.pupils[0].notebooks[0].file == "b.zip/a.ipynb"
    found = beside_a_good_one(tmp_path / "in", "broken.zip", b"PK no zip")
    assert found.unread == (("broken.zip", "broken.zip is damaged, or no zip."),)


def test_what_computers_put_into_a_zip(tmp_path):
    names = ("__MACOSX/._a.ipynb", "a/.ipynb_checkpoints/a.ipynb", ".DS_Store", "empty/")
    found = in_zip(tmp_path, zipped({**dict.fromkeys(names, b""), "good.ipynb": GOOD}))
    assert found.unread == () and len(found.pupils) == 1


def test_a_broken_zip_is_said(tmp_path):
    for held in (b"", b"PK\x05\x06" + bytes(10), zipped({"a.ipynb": GOOD})[:-30], b"x" * 100):
        with pytest.raises(Problem, match=r"in.zip is damaged, or no zip\."):
            in_zip(tmp_path, held)
