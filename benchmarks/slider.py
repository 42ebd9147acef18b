"""How fast the widgets follow a key, next to plain ``interact``; memory, import, whole lessons.

Run with ``.venv/bin/python benchmarks/slider.py``; needs Chromium. What counts is
how an explorer compares with the Label and with ``interact`` of its own page, not the milliseconds.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

import nbformat
import psutil
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from lab import NotebookPage, browser, lab_server  # noqa: E402

WARM_UP, ROUNDS, MOVES = 10, 10, 10  # moves; the variants take turns, so noise hits them alike
MEMORY_WARM_UP, MEMORY_MOVES = 100, 2000
HELD = 2  # seconds for which a key is held
IMPORTS = 9

# The picture of the change explorer as one draws it with interact: a new figure each time.
INTERACT = """\
import matplotlib.pyplot as plt
from ipywidgets import interact


@interact(before=(0, 400_000, 1000), after=(0, 400_000, 1000), compare=["before", "after"])
def show(before=167_000, after=115_000, compare="before"):
    change = after - before
    base = before if compare == "before" else after
    fig, (bars, line) = plt.subplots(2, 1, figsize=(6.6, 4.6), height_ratios=[2, 1])
    drawn = bars.barh([1, 0], [before, after], height=0.62, color="#009E73", edgecolor="black")
    bars.bar_label(drawn, [f"{before:,}", f"{after:,}"], padding=4)
    low, high = sorted([before, after])
    bars.plot([low, low, high, high], [1.42, 1.52, 1.52, 1.42], color="black")
    bars.text((low + high) / 2, 1.56, f"{change:+,}, {100 * change / base:+.1f}% of {compare}",
              ha="center", va="bottom")
    bars.set(xlim=(0, 408_000), ylim=(-0.6, 1.9), xlabel="attempts recorded in a year")
    bars.set_yticks([1, 0], ["before", "after"])
    bars.set_title("How large is the change, compared with what?")
    line.axhline(0, color="black")
    for times, y, color, name in [(after / before, 0.5, "#0072B2", "there"),
                                  (before / after, -0.9, "#D55E00", "back")]:
        line.annotate("", (min(times, 3), y), (1, y),
                      arrowprops=dict(arrowstyle="-|>", color=color, linewidth=2.5))
        line.text(max(min(times, 3), 1) + 0.06, y, f"{name}: \\u00d7 {times:.3f}", va="center")
    line.set(xlim=(0, 3.06), ylim=(-1.3, 1.3), yticks=[], xticks=[0, 1, 2, 3])
    plt.show()
    print(f"From {before:,} to {after:,} is a change of {100 * change / base:.1f}%.")
"""
LABEL = """\
from ipywidgets import FloatSlider, Label, VBox

slider, label = FloatSlider(value=0, max=1000, step=1), Label("0")
slider.observe(lambda change: setattr(label, "value", f"{change['new']:.0f}"), names="value")
VBox([slider, label])
"""
EXPLORER = "import headcount as hc\n\nhc.use_style()\nexplorer = hc.explore({!r})\nexplorer"

KERNEL = "window.jupyterapp.shell.currentWidget.sessionContext.session.kernel"

# Everything that must have changed before a move counts as shown.
PICTURE = "[node.querySelector('svg[role=img]')?.ariaLabel]"
IMAGE = "[node.querySelector('.jp-OutputArea img')?.src]"
TEXT = "[node.querySelector('.lm-Widget.widget-label')?.textContent]"


@dataclass
class Variant:
    name: str
    code: str
    parts: str  # JavaScript for the parts of the output
    control: str = ".noUi-handle[role=slider]"


# Those that show a slider at their default setting; each on a page of its own, as in a lesson,
# between what it is compared with.
SLIDERS = ("change", "rate", "calendar", "unknowns", "lists", "mixer")
NEW_FIGURES = Variant("interact, new figure each time", INTERACT, IMAGE)
A_LABEL = Variant("Python changes a Label", LABEL, TEXT)


def page_of(name: str) -> list[Variant]:
    return [NEW_FIGURES, Variant(f"{name} explorer", EXPLORER.format(name), PICTURE), A_LABEL]


# Resolves, once all parts are new, after the browser has painted them: images decoded, then the
# frame, then the first task after the frame. The same for all variants.
WATCH = """node => {
  const parts = () => %s;
  const before = parts();
  addEventListener('keydown', event => { window.pressed = event.timeStamp; },
    { capture: true, once: true });
  window.moved = new Promise((resolve, reject) => {
    setTimeout(() => reject(Error('nothing new after five seconds')), 5000);
    const watcher = new MutationObserver(async () => {
      const now = parts();
      if (now.some((part, index) => !part || part === before[index])) return;
      watcher.disconnect();
      await Promise.all([...node.querySelectorAll('img')].map(image => image.decode()));
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - window.pressed);
        channel.port2.postMessage(0);
      });
    });
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    watcher.observe(node, all);
  });
}"""
# Notes when the picture last changed, while a key is held and after it was let go.
LAST = """node => {
const watcher = new MutationObserver(() => { window.last = performance.now(); });
watcher.observe(node, { subtree: true, childList: true, attributes: true, characterData: true });
addEventListener('keyup', event => { window.released = event.timeStamp; }, { once: true }); }"""

CHANGE = page_of("change")[1]


class Bench:
    """One variant's control in an open notebook."""

    def __init__(self, notebook: NotebookPage, cell: int, variant: Variant):
        self.notebook, self.page, self.variant = notebook, notebook.page, variant
        self.locator = notebook.cell(cell).locator(".jp-Cell-outputArea")
        self.control = self.locator.locator(variant.control).first
        self.control.wait_for()
        self.node = self.locator.element_handle()

    def start(self) -> None:
        self.control.scroll_into_view_if_needed()
        self.control.focus()

    def move(self, key: str = "ArrowRight") -> float:
        """One move; milliseconds until it was shown."""
        self.page.wait_for_function(f"() => {KERNEL}.status === 'idle'")
        output = self.node
        self.page.evaluate(WATCH % self.variant.parts, output)
        self.page.keyboard.press(key)
        try:
            return self.page.evaluate("() => window.moved")
        except Exception as error:
            raise SystemExit(f"{self.variant.name}, {key}: {error}") from None

    def held(self) -> float:
        """Milliseconds from letting a held key go until the last change was shown."""
        self.page.evaluate(LAST, self.locator.locator(".headcount-page-picture").element_handle())
        end = time.monotonic() + HELD
        while time.monotonic() < end:  # as a keyboard repeats
            self.page.keyboard.down("ArrowRight")
            time.sleep(0.03)
        self.page.keyboard.up("ArrowRight")
        self.page.wait_for_timeout(1500)
        return self.page.evaluate("() => window.last - window.released")


def notebook_of(cells: list[str]):
    return nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(code) for code in cells],
        metadata={
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}
        },
    )


def open_notebook(context, address: str, folder: Path, name: str, cells: list[str]) -> NotebookPage:
    nbformat.write(notebook_of(cells), folder / f"{name}.ipynb")
    notebook = NotebookPage(context, address, f"{name}.ipynb")
    notebook.run_all()
    if notebook.errors():
        raise SystemExit(f"{name}: {notebook.errors()}")
    return notebook


def time_moves(context, address: str, folder: Path) -> None:
    print_heads()
    for name in SLIDERS:
        variants = page_of(name)
        cells = [variant.code for variant in variants]
        notebook = open_notebook(context, address, folder, name, cells)
        print_moves(name, in_turns(notebook, variants))
        notebook.close()


def in_turns(notebook: NotebookPage, variants: list[Variant]) -> list[list[float]]:
    """Milliseconds of each move of each variant, a cell of this notebook each."""
    benches = [Bench(notebook, index, variant) for index, variant in enumerate(variants)]
    times: list[list[float]] = [[] for _ in variants]
    for turn in range(ROUNDS + 1):
        for bench, taken in zip(benches, times):
            bench.start()
            keys = ["ArrowRight", "ArrowLeft"] * 50  # there and back, so that no end is met
            some = [bench.move(key) for key in keys[: MOVES if turn else WARM_UP]]
            if turn:
                taken += some
    return times


HEADS = ("explorer", "95th %", "Label", "interact", "it / Label", "interact / it")


def print_heads() -> None:
    heads = "".join(f"{head:>14}" for head in HEADS)
    print(f"\n{'from key to new pixels, ms':28}{heads}")


def print_moves(name: str, times: list[list[float]]) -> None:
    interact, ours, label = map(median, times)
    rates = ours / label, interact / ours
    lengths = ours, quantiles(times[1], n=20)[-1], label, interact
    numbers = "".join([*(f"{ms:14.0f}" for ms in lengths), *(f"{rate:14.1f}" for rate in rates)])
    print(f"{name:28}{numbers}", flush=True)


def hold_a_key(context, address: str, folder: Path) -> float:
    """Milliseconds after a held key was let go, in the change explorer."""
    notebook = open_notebook(context, address, folder, "held", [EXPLORER.format("change")])
    bench = Bench(notebook, 0, CHANGE)
    bench.start()
    late = bench.held()
    notebook.close()
    return late


def measure_memory(context, address: str, folder: Path) -> tuple[float, float]:
    """Kernel memory in MB before and after the moves of the change explorer."""
    cells = [EXPLORER.format("change"), "import os\nopen('pid', 'w').write(str(os.getpid()))"]
    notebook = open_notebook(context, address, folder, "memory", cells)
    process = psutil.Process(int((folder / "pid").read_text()))
    bench = Bench(notebook, 0, CHANGE)
    bench.start()

    def megabytes() -> float:
        notebook.page.evaluate(
            f"() => {KERNEL}.requestExecute("
            "{ code: 'import gc; gc.collect()', silent: true }).done"
        )
        return process.memory_info().rss / 2**20

    def move(times: int) -> None:
        for index in range(times):
            bench.move("ArrowRight" if index % 100 < 50 else "ArrowLeft")

    move(MEMORY_WARM_UP)
    before = megabytes()
    move(MEMORY_MOVES)
    after = megabytes()
    notebook.close()
    return before, after


def time_imports(*names: str) -> list[float]:
    """Median milliseconds to import each, alone in a fresh byte-compiled process, in turns."""
    environment = {
        key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"
    }
    taken: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(IMPORTS + 1):
        for name, times in taken.items():
            code = (
                f"from time import perf_counter as now; a = now(); import {name}; print(now() - a)"
            )
            done = subprocess.run(
                [sys.executable, "-c", code],
                env=environment,
                capture_output=True,
                text=True,
                check=True,
            )
            times.append(1000 * float(done.stdout))
    return [median(times[1:]) for times in taken.values()]  # the first one byte-compiles


def time_lessons() -> dict[str, float]:
    """Seconds for each lesson, its kernel's start included."""
    taken = {}
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        start = time.perf_counter()
        client = NotebookClient(
            notebook,
            resources={"metadata": {"path": str(path.parent)}},
            extra_arguments=["--IPKernelApp.log_level=ERROR"],
        )
        client.execute()
        taken[path.stem] = time.perf_counter() - start
    return taken


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="headcount-bench-") as temporary:
        folder = Path(temporary)
        with lab_server(folder) as address, browser() as context:
            time_moves(context, address, folder)
            late = hold_a_key(context, address, folder)
            before, after = measure_memory(context, address, folder)
    print(f"\nkey held for {HELD} s: last change {late:.0f} ms after it was let go")
    print(
        f"kernel memory, MB: {before:.1f} before, {after:.1f} after {MEMORY_MOVES} moves "
        f"({after - before:+.1f})"
    )
    pandas, headcount = time_imports("pandas", "headcount")
    print(
        f"import, ms: pandas {pandas:.0f}, headcount {headcount:.1f} "
        f"(pandas / it {pandas / headcount:.0f})\n"
    )
    for name, seconds in time_lessons().items():
        print(f"{name:32}{seconds:10.1f} s from start to end")


if __name__ == "__main__":
    main()
