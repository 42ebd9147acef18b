"""The site that needs no server, offline in Chromium with a Pyodide of its own.

Two sites are built. "offline" holds all it needs and stands on a host without encryption, as on
a school's server. "published" takes Pyodide from another address, as the public one does; a
second server on this machine stands for that.
"""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections import Counter
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pyodide_release
import pytest
from in_page import LESSONS, Widget
from lab import NotebookPage, browser, chromium_path
from looks import keep

from headcount.publish import site
from headcount.questions import predictions

pytestmark = pytest.mark.browser

SCHOOL = "school.test"  # a name, so a browser trusts it less than its own machine
MEGABYTES = 45
# What Chromium asks for by itself, whatever page is open.
BROWSERS_OWN = re.compile(
    r"(accounts|clients2)\.google\.com|redirector\.gvt1\.com|edgedl\.me\.gvt1\.com|"
    r"(update|optimizationguide-pa|content-autofill|safebrowsing)\.googleapis\.com"
)


class Server:
    """Serves a folder and counts what it sends."""

    def __init__(self, folder: Path):
        self.folder, self.sent, self.missing = folder, Counter(), []
        outer = self

        class Counting(site.Handler):
            def copyfile(self, source, output):
                outer.sent[self.path] += os.fstat(source.fileno()).st_size
                super().copyfile(source, output)

            def send_error(self, code, *more):
                outer.missing.append(self.path)
                super().send_error(code, *more)

            def end_headers(self):
                self.send_header("Access-Control-Allow-Origin", "*")  # as Pyodide's host does
                # Else the age of a file decides whether the browser asks for it again.
                self.send_header("Cache-Control", "no-cache")
                super().end_headers()

        handler = partial(Counting, directory=str(folder))
        self.http = site.Server(("127.0.0.1", 0), handler)
        Thread(target=self.http.serve_forever, daemon=True).start()

    def address(self, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.http.server_port}"

    def close(self) -> None:
        self.http.shutdown()
        self.http.server_close()


@contextmanager
def watched():
    """Chromium whose every request for another host comes here instead; yields it and the list."""
    asked = []

    class Proxy(BaseHTTPRequestHandler):
        def do_GET(self):
            if not BROWSERS_OWN.search(self.path):
                asked.append(f"{self.command} {self.path}")
            self.send_error(502)

        do_CONNECT = do_POST = do_HEAD = do_GET

        def log_message(self, *args):
            pass

    proxy = ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    Thread(target=proxy.serve_forever, daemon=True).start()
    through = {"server": f"http://127.0.0.1:{proxy.server_port}", "bypass": f"{SCHOOL},127.0.0.1"}
    with browser(f"--host-resolver-rules=MAP {SCHOOL} 127.0.0.1", proxy=through) as chromium:
        yield chromium, asked
    proxy.shutdown()
    proxy.server_close()


IDLE = """() => { const p = window.jupyterapp.shell.currentWidget, m = p?.content.model;
return p?.sessionContext?.session?.kernel?.status === "idle" && m?.cells.length > 3; }"""
# The page holds one notebook at a time.
OPEN_NEXT = """async path => { const { shell, commands } = window.jupyterapp;
const panel = shell.currentWidget, { kernel } = panel.sessionContext.session;
await kernel.requestExecute({ code: '%reset -f' }).done;
const existing = { path, kernel: { id: kernel.id }, options: { ref: '_noref' } };
panel.dispose();
await commands.execute('docmanager:open', existing); }"""


class SitePage(NotebookPage):
    """A notebook opened by its link."""

    def url(self, address: str, path: str) -> str:
        return f"{address}/?open={path}"

    def _heard(self, message) -> None:
        # What is missing, the servers note: see assert_nothing_is_missing.
        if "status of 404" not in message.text:
            super()._heard(message)

    def open_next(self, path: str) -> None:
        """Another notebook of the site in this page and with its Python, which need not start
        again: that takes longer than all the rest. Nothing of the notebook before is left in it."""
        self.wait(IDLE)
        self.page.evaluate(OPEN_NEXT, path)
        self.wait(IDLE)


@pytest.fixture(scope="module")
def pyodide():
    if not chromium_path():
        pytest.skip("no Chromium on this machine")
    try:
        return pyodide_release.folder()
    except subprocess.CalledProcessError:
        if os.environ.get("CI"):
            raise
        pytest.skip("no network to fetch a Pyodide from")


@pytest.fixture(scope="module", params=["published", "offline"])
def opened(request, pyodide, tmp_path_factory):
    """A browser with an empty cache, the site's address and its servers."""
    target = tmp_path_factory.mktemp(request.param) / "site"
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        servers = []
        if request.param == "offline":
            site.build(str(pyodide), target)
        else:
            servers.append(Server(pyodide))
            patch.setattr(site.pyodide, "HOST", servers[0].address())
            site.build(None, target)
            servers[0].sent.clear()
        servers.append(Server(target))
        for server in servers:
            stack.callback(server.close)
        chromium, asked = stack.enter_context(watched())
        host = SCHOOL if request.param == "offline" else "127.0.0.1"
        yield Opened(request.param, chromium, servers[-1].address(host), servers, asked)


@pytest.fixture(scope="module")
def lesson(opened, measured):
    """The first page that this browser opens: a lesson, after Run All."""
    name, _ = TRIED[opened.kind]
    start = time.monotonic()
    notebook = SitePage(opened.chromium, opened.address, lesson_path(name))
    notebook.start_all()
    notebook.page.locator(f".noUi-handle[role=slider], {FAILED}").first.wait_for(timeout=240_000)
    seconds, megabytes = time.monotonic() - start, opened.sent / 1e6
    measured(f"{opened.kind} site: first slider after {seconds:.1f} s and {megabytes:.1f} MB")
    notebook.finish()
    yield notebook
    notebook.close()


class Opened:
    def __init__(self, kind, chromium, address, servers, asked):
        self.kind, self.chromium, self.address = kind, chromium, address
        self.servers, self.asked = servers, asked

    @property
    def sent(self) -> int:
        return sum(server.sent.total() for server in self.servers)

    def edition(self, path: str) -> str:
        """Where the start page leads for this notebook."""
        page = (self.servers[-1].folder / "index.html").read_text()
        (found,) = re.findall(rf'"{re.escape(path)}": "([^"]*)"', page)
        return found


def explorer_of(notebook: SitePage, name: str, path: str) -> Widget:
    return Widget(LESSONS[name], notebook, Path(path))


def answer(notebook: SitePage, question: str, text: str, says: str) -> None:
    cell = notebook.cell_with(f'hc.ask("{question}")')
    notebook.type(cell.locator("input[type=text]").first, text, enter=False)
    notebook.press(cell.get_by_role("button", name=f"Check {question}"), "Enter")
    cell.locator(".jp-OutputArea-output [data-headcount]").filter(has_text=says).wait_for()


FAILED = '[data-mime-type="application/vnd.jupyter.stderr"]'

# The lesson, its explorer, and a question with a wrong and a right answer.
TRIED = {
    "published": ("change", ("2.2", ("45.2", "You divided"), ("-31.1", "Right"))),
    "offline": ("rate", None),
}


def lesson_path(name: str) -> str:
    return f"notebooks/{LESSONS[name].notebook}.ipynb"


def test_a_lesson_from_an_empty_cache(opened, lesson, measured):
    """To its end, and at work: slider by keyboard, an answer, a phone's width; nothing else."""
    name, question = TRIED[opened.kind]
    path, notebook = lesson_path(name), lesson
    assert notebook.errors() == []
    megabytes = opened.sent / 1e6
    own = opened.servers[-1].sent.total() / 1e6
    measured(
        f"{opened.kind} site: at its end {megabytes:.1f} MB uncompressed, {own:.1f} from our host"
    )
    assert megabytes <= MEGABYTES

    # Python in the browser has the files of the page only where the host is encrypted.
    kept = {"offline": "No file keeps your answers here"}
    said = kept.get(opened.kind, "Your answers are kept beside this page")
    notebook.cell_with("Start here").get_by_text(said).wait_for()

    widget = explorer_of(notebook, name, path)
    assert widget.state()["sentence"] == predictions.FIRST
    notebook.press(widget.prediction_cell().get_by_role("button", name="Skip"), "Enter")
    shows(widget, widget.defaults)
    control = widget.quantities[0]
    for key, value in (("End", control.high), ("Home", control.low)):
        notebook.press(widget.handle(control), key)
        shows(widget, widget.after(control.name, value))
    notebook.press(widget.button("Reset"), "Enter")
    shows(widget, widget.defaults)
    if question:
        number, *answers = question
        for text, says in answers:
            answer(notebook, number, text, says)
    look_at_phone_width(widget, f"{name}-site-400")
    assert notebook.complaints() == []
    assert opened.asked == []
    assert_nothing_is_missing(opened)
    if question:
        notebook.save()
        kept_by_the_browser(opened, path, f"Answer (in %): {answers[-1][0]}")


def kept_by_the_browser(opened: Opened, path: str, entry: str) -> None:
    """Opened again, where no Python has started."""
    page = page_without_python(opened)
    page.set_viewport_size({"width": 1280, "height": 8000})
    page.goto(f"{opened.address}/?open={path}")
    stored = page.locator(".headcount-stored")
    stored.filter(has_text=entry).wait_for()
    assert stored.locator("img").evaluate("image => image.naturalWidth") > 0
    assert page.locator(".headcount").count() == 0
    page.close()


def page_without_python(opened: Opened):
    """What needs no Python is tried without: to start it takes longer than all the rest."""
    page = opened.chromium.new_page()
    page.set_default_timeout(60_000)
    page.add_init_script(NO_WORKER)
    return page


# Python lives in a worker. Its files cannot be kept from it: a service worker may fetch them.
NO_WORKER = "window.Worker = class extends EventTarget { postMessage() {} terminate() {} };"


def shows(widget: Widget, values: dict) -> None:
    """Wait for the sentence; the versions of matplotlib differ, so drawings are not compared."""
    widget.sentence.filter(has_text=widget.explorer.step(values).sentence).wait_for()


def assert_nothing_is_missing(opened: Opened) -> None:
    missing = {path for server in opened.servers for path in server.missing}
    assert missing <= {"/favicon.ico"}  # which a browser asks of every host


def look_at_phone_width(widget: Widget, name: str) -> None:
    notebook = widget.notebook
    notebook.resize(400, 2400)
    box = widget.output.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 400
    notebook.page.wait_for_timeout(500)
    keep(notebook.page, f"{name}-page")
    keep(widget.output, name)
    notebook.resize(1280)


def test_an_exercise_notebook_runs_to_the_end(opened, lesson):
    if opened.kind == "published":
        pytest.skip("once is enough")
    notebook = lesson
    notebook.open_next(opened.edition("exercises/02_the_31_percent.ipynb"))
    notebook.run_all()
    assert notebook.errors() == []
    verdicts = notebook.page.locator("[data-headcount]")
    assert verdicts.count() > 0
    assert notebook.complaints() == [] and opened.asked == []


def test_a_claim_becomes_a_page_to_hand_in(opened, lesson):
    """Page 11, where Python has no file beside it to read but those that it writes."""
    if opened.kind == "offline":
        pytest.skip("once is enough")
    notebook = lesson
    notebook.open_next(opened.edition("notebooks/11_your_article.ipynb"))
    notebook.run_all()
    assert notebook.errors() == []
    form = notebook.cell_with("mine = hc.own_article(")
    notebook.type(form.get_by_label("Number, before", exact=True), "lots")
    notebook.press(form.get_by_role("button", name="Confirm the table"), "Enter")
    form.get_by_text("Number, before: a number such as").first.wait_for()
    notebook.type(form.get_by_label("Number, before", exact=True), "6,200")
    notebook.press(form.get_by_role("button", name="Confirm the table"), "Enter")
    form.get_by_text("Confirmed by you.").first.wait_for()
    assert notebook.complaints() == [] and opened.asked == []


def test_a_pupil_who_comes_back_gets_the_new_lesson_and_keeps_their_own(opened):
    if opened.kind == "published":
        pytest.skip("once is enough")
    path, mine = "notebooks/01_what_is_counted.ipynb", "Written by a pupil."
    page = page_without_python(opened)
    before = read(page, opened, path)
    page.evaluate(WRITE, mine)
    assert read(page, opened, path) == before  # nothing has changed: their own copy
    assert first_cell(page) == mine

    now = before.replace(f"{before.split('.')[-2]}.ipynb", "beef.ipynb")
    publish(opened.servers[-1].folder, before, now)
    page.goto(f"{opened.address}/?open={path}")
    page.get_by_role("link", name="Open my own work").click()
    assert loaded(page) == before
    assert first_cell(page) == mine
    page.goto(f"{opened.address}/?open={path}")
    page.get_by_role("link", name="Open the new lesson").click()
    assert loaded(page) == now
    assert first_cell(page) != mine

    page.goto(f"{opened.address}/tree/index.html")  # both are listed
    page.get_by_text("notebooks", exact=True).first.dblclick()
    for name in (before, now):
        page.get_by_text(Path(name).name, exact=True).first.wait_for()
    page.close()


# Put a cell with this text on top, and save.
WRITE = """async text => { const panel = window.jupyterapp.shell.currentWidget;
panel.content.model.sharedModel.insertCell(0, { cell_type: 'markdown', source: text });
await panel.context.save(); }"""


def read(page, opened: Opened, path: str) -> str:
    """Open a notebook by its link; returns its path in the site."""
    page.goto(f"{opened.address}/?open={path}")
    return loaded(page)


def loaded(page) -> str:
    page.wait_for_function(
        "() => window.jupyterapp?.shell?.currentWidget?.context?.model?.cells?.length > 3",
        polling=100,
    )
    return page.evaluate("() => window.jupyterapp.shell.currentWidget.context.path")


def first_cell(page) -> str:
    return page.evaluate(
        "() => window.jupyterapp.shell.currentWidget.context.model.cells.get(0).sharedModel.source"
    )


def publish(folder: Path, before: str, now: str) -> None:
    """As if the site were built again after a change in this lesson."""
    (folder / "files" / before).rename(folder / "files" / now)
    for place in (folder / "index.html", folder / "api" / "contents" / "notebooks" / "all.json"):
        text = place.read_text()
        changed = text.replace(Path(before).name, Path(now).name)
        assert changed != text
        place.write_text(changed)


def test_the_watch_hears_a_request_from_a_page(opened):
    page = opened.chromium.new_page()
    page.goto(f"{opened.address}/jupyter-lite.json")
    script = "fetch('http://elsewhere.test/from-a-worker')"
    page.evaluate(f"() => {{ {script.replace('worker', 'page')}.catch(() => null); }}")
    page.evaluate(
        "code => { new Worker(URL.createObjectURL(new Blob([code]))); }", f"{script}.catch(Object)"
    )
    for _ in range(100):
        if len(opened.asked) == 2:
            break
        page.wait_for_timeout(100)
    wanted = {f"GET http://elsewhere.test/from-a-{one}" for one in ("page", "worker")}
    assert set(opened.asked) == wanted
    opened.asked.clear()
    page.close()
