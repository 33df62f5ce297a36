"""Measure the workbook in a real browser: from a typed number to the new picture on the page.

Run by `make bench`. The limit is what the same page needs, in the same run, to send a number to
the kernel and to show it again with two bare ipywidgets. Times are taken in the page itself, from
the event to the change of the DOM; changes follow each other when the page has come to rest. What
is printed is read by a person: machines are noisy.

``python -m docs.bench_workbook --from-clone`` measures instead what `make lab` takes on a fresh
clone, from nothing to the board.
"""

import re
import runpy
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, sleep
from typing import cast

import nbformat
from playwright.sync_api import Browser, Page
from tests.browser.board import RUN_ALL, Board, Kind
from tests.browser.chromium import chromium
from tests.browser.servers import ROOT, app, free_port, jupyter
from tests.browser.visit import begin

from archbook.cli.settings import Settings
from archbook.cli.web.board import Board as Shown
from archbook.workspace import Workspace

CHANGES = 50
LOADS = 10
HOSTS = (23, 200, 2_000)
AIMED_AT = 23
"""Hosts for which the aim holds: p95 within twice the limit's, and a tenth of a second."""

BENCH = runpy.run_path(str(Path(__file__).with_name("bench_draw.py")))
cloud = cast("Callable[[int], Workspace]", BENCH["cloud"])

BARE = """\
import ipywidgets as widgets
from IPython.display import display

number, echo = widgets.IntText(description="bare", continuous_update=False), widgets.HTML()
number.observe(lambda change: setattr(echo, "value", f"<b>{change['new']}</b>"), "value")
bare = widgets.HBox([number, echo])
bare.add_class("bare")
display(bare)

"""
"""The limit: a number goes to the kernel, and comes back as HTML."""

KERNEL = {"name": "python3", "display_name": "Python 3"}
"""Without it JupyterLab asks which kernel is wanted."""

BOARD = "import archbook\n\narchbook.Workbook()"

CHANGE = """async ([field, place, value]) => {
  const input = document.querySelector(field);
  const watched = document.querySelector(place);
  const text = () => (watched.querySelector('svg') ?? watched).textContent;
  const before = text();
  let start = 0;
  const took = new Promise((done, fail) => {
    setTimeout(() => fail(new Error('nothing changed')), 60000);
    const watch = new MutationObserver(() => {
      if (!text() || text() === before) return;
      watch.disconnect();
      done(performance.now() - start);
    });
    watch.observe(watched, {subtree: true, childList: true, characterData: true});
  });
  input.value = value;
  start = performance.now();
  input.dispatchEvent(new Event('change', {bubbles: true}));
  return await took;
}"""
"""Type a value into a field; return the milliseconds until a place of the page shows another."""

MARK = """board => {
  const label = [...board.querySelectorAll('label')].find(one => /^cmp:/.test(one.innerText));
  document.getElementById(label.htmlFor).dataset.bench = 'count';
  const sheets = [...board.querySelectorAll('.archbook-diagram-sheet')];
  sheets.find(one => one.offsetParent).dataset.bench = 'sheet';
}"""

PAINTED = """() => {
  const watch = new MutationObserver(() => {
    const line = document.querySelector('.archbook .archbook-status [role=status]');
    if (!line?.innerText) return;
    window.painted = performance.now();
    watch.disconnect();
  });
  watch.observe(document, {subtree: true, childList: true});
}"""
"""Note when the board is there, in milliseconds from when the page was asked for."""


class Both(Shown):
    """The board, and the bare widgets above it."""

    def source(self) -> str:
        """Return the Python that shows both."""
        return BARE + super().source()


def percentile(times: Sequence[float], part: float) -> float:
    """Return the time that *part* of the times do not exceed."""
    return sorted(times)[max(0, min(len(times), round(part * len(times))) - 1)]


def changes(board: Board, field: str, place: str, first: int) -> list[float]:
    """Change a number again and again; return what each change took, in milliseconds."""
    times = []
    for value in range(first, first + CHANGES + 1):
        times.append(board.page.evaluate(CHANGE, [field, place, str(value)]))
        board.settle()
    return times[1:]  # the first one warms everything up


def measured(board: Board) -> tuple[list[float], list[float]]:
    """Return the times of the bare round trip, and of a count that changes the drawing."""
    bare = changes(board, ".bare input", ".bare .widget-html-content", 1)
    board.step("Hosts")
    board.settle()
    board.root.evaluate(MARK)
    count = int(board.page.locator("[data-bench=count]").input_value())
    return bare, changes(board, "[data-bench=count]", "[data-bench=sheet]", count + 1)


@contextmanager
def in_lab(browser: Browser, home: Path, workspace: Workspace) -> Iterator[Board]:
    """Open the board in JupyterLab."""
    with jupyter(home) as server:
        workspace.save(server.folder / "design.yaml")
        cells = [nbformat.v4.new_code_cell(BARE + BOARD)]
        notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL})
        nbformat.write(notebook, server.folder / "bench.ipynb")
        with opened(browser, home, server.lab("bench.ipynb"), "lab") as board:
            run_all(board.page)
            yield board.ready()


@contextmanager
def in_app(browser: Browser, home: Path, workspace: Workspace) -> Iterator[Board]:
    """Open the board as a web page."""
    with (
        app(home, design=workspace.text(), command=SERVE) as server,
        opened(browser, home, server.address, "app") as board,
    ):
        yield board.ready()


FRONTS = {"lab": in_lab, "app": in_app}

START = f"""import sys; sys.path.insert(0, {str(ROOT)!r})
from docs.bench_workbook import serve; serve(sys.argv[-1])"""
SERVE = (sys.executable, "-P", "-c", START)


def serve(port: str) -> None:
    """Serve the board with the bare widgets, as `archbook app` serves the board."""
    from archbook.cli.web.server import serve as run  # noqa: PLC0415 - only in the server

    run(Both(Settings()), port=int(port.partition("=")[2]), browser=False)


@contextmanager
def opened(browser: Browser, home: Path, address: str, kind: Kind) -> Iterator[Board]:
    """Open a page, and leave it as a person does."""
    visit = begin(browser, "bench", home)
    visit.page.add_init_script(f"({PAINTED})()")
    visit.page.goto(address)
    yield Board(visit, kind)
    visit.leave()
    visit.page.context.close()


def run_all(page: Page) -> None:
    """Run all cells of the notebook on a page."""
    page.locator(".jp-Notebook").wait_for(timeout=60_000)
    page.evaluate(RUN_ALL)


def live(browser: Browser) -> None:
    """Print what a change costs, at each size and in both fronts."""
    print(f"from a typed count to the new drawing in the page: ms, {CHANGES} changes, wall time")
    print("front    hosts     p50     p95  bare p50     p95  × bare")
    for kind, front in FRONTS.items():
        for hosts in HOSTS:
            with (
                tempfile.TemporaryDirectory() as home,
                front(browser, Path(home), cloud(hosts)) as board,
            ):
                bare, drawn = measured(board)
            numbers = [percentile(times, part) for times in (drawn, bare) for part in (0.5, 0.95)]
            told = "{:8.0f}{:8.0f}{:10.0f}{:8.0f}".format(*numbers)
            aim = 2 * numbers[3] + 100
            kept = "kept" if numbers[1] <= aim else "missed"
            judged = f"  aim {aim:.0f}: {kept}" if hosts == AIMED_AT else ""
            print(f"{kind:5}{hosts:>9,}{told}{numbers[1] / numbers[3]:8.1f}{judged}", flush=True)


def paint(browser: Browser) -> None:
    """Print how long the web page takes to show the board when a kernel waits for it."""
    times = []
    with tempfile.TemporaryDirectory() as home, app(Path(home), "--verbose") as server:
        for load in range(LOADS):
            warm(Path(home) / "server.log", load + 1)
            with opened(browser, Path(home), server.address, "app") as board:
                board.ready()
                times.append(board.page.evaluate("window.painted"))
    shown = f"p50 {statistics.median(times):.0f}, p95 {percentile(times, 0.95):.0f}"
    print(f"\nfirst paint of the web page, a kernel in the pool: ms, {LOADS} loads: {shown}")


def warm(log: Path, times: int) -> None:
    """Wait until the pool has been filled so many times, and has come to rest."""
    while len(re.findall("is filled with", log.read_text(encoding="utf-8"))) < times:
        sleep(0.1)
    sleep(1)


def from_clone(browser: Browser) -> None:
    """Print what it takes from nothing to the board in JupyterLab."""
    with tempfile.TemporaryDirectory() as home:
        clone, port = Path(home) / "archbook", free_port()
        start = perf_counter()
        subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)  # noqa: S603, S607 - the user's own git
        subprocess.run(["make", "setup"], cwd=clone, check=True, stdout=subprocess.DEVNULL)  # noqa: S607 - the user's own make
        ready = perf_counter()
        command = [f"{clone}/.venv/bin/archbook", "lab", "--no-browser", f"--port={port}"]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:  # noqa: S603 - our own command
            address = next(filter(None, map(announced, server.stderr or ())))
            with opened(browser, Path(home), address, "lab") as board:
                board.page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(timeout=60_000)
                shown = perf_counter()
            server.terminate()
    print(f"make setup on a clone: {ready - start:.0f} s; the notebook: {shown - ready:.1f} s")


def announced(said: str) -> str:
    """Return the address of a notebook that JupyterLab announces; empty when it says no such."""
    found = re.search(r"http://127\.0\.0\.1\S+/lab/tree/\S+", said)
    return found[0] if found else ""


def main() -> None:
    """Measure what was asked for."""
    with tempfile.TemporaryDirectory() as home, chromium(Path(home)) as browser:
        if "--from-clone" in sys.argv:
            from_clone(browser)
            return
        live(browser)
        paint(browser)


if __name__ == "__main__":
    main()
