"""A real browser that may only see this machine, and real servers for it.

The tests are skipped where there is no Chromium: install one, or say where it is with
ARCHBOOK_CHROMIUM. With ARCHBOOK_NEEDS_BROWSER, as in CI, they fail instead. Pictures of what the
pages looked like are kept in the folder that ARCHBOOK_SCREENSHOTS names.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.board import RUN_ALL, SET_THEME, Board, Kind
from tests.browser.chromium import chromium, found
from tests.browser.servers import App, Jupyter, app, jupyter
from tests.browser.visit import Visit, begin

Theme = Literal["light", "dark"]
Opened = Callable[..., Board]
"""Opens a board: (kind, theme="light", language="en", design="")."""


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Start a browser, or skip: in CI, fail."""
    if not found():
        text = "no Chromium on this machine; name one with ARCHBOOK_CHROMIUM"
        (pytest.fail if os.environ.get("ARCHBOOK_NEEDS_BROWSER") else pytest.skip)(text)
    with chromium(tmp_path_factory.mktemp("chromium")) as started:
        yield started


@pytest.fixture
def visits(
    browser: Browser, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Callable[[Theme], Visit]]:
    """Return what opens a page; the test fails if one reached out or a script of it failed."""
    seen: list[Visit] = []

    def opened(scheme: Theme = "light") -> Visit:
        seen.append(begin(browser, request.node.name, tmp_path, scheme))
        return seen[-1]

    yield opened
    for visit in seen:
        visit.shoot("end" if len(seen) == 1 else f"end {seen.index(visit)}")
        visit.leave()
        visit.page.context.close()
    assert [visit.strangers for visit in seen if visit.strangers] == []
    assert [visit.errors for visit in seen if visit.errors] == []


@pytest.fixture
def visit(visits: Callable[[Theme], Visit]) -> Visit:
    """Return a page that reaches nothing but this machine."""
    return visits("light")


@pytest.fixture(scope="session")
def lab(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Jupyter]:
    """Run JupyterLab and Notebook 7; without a browser no server needs to be started."""
    assert browser.is_connected()
    with jupyter(tmp_path_factory.mktemp("lab")) as started:
        yield started


@pytest.fixture
def apps(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., App]]:
    """Return what starts ``archbook app`` in a folder of its own: (options, design="")."""
    with ExitStack() as running:

        def started(*arguments: str, design: str = "") -> App:
            home = tmp_path_factory.mktemp("app")
            return running.enter_context(app(home, *arguments, design=design))

        yield started


@pytest.fixture
def opened(
    request: pytest.FixtureRequest,
    visits: Callable[[Theme], Visit],
    lab: Jupyter,
    apps: Callable[..., App],
) -> Opened:
    """Return what opens the board in JupyterLab, in Notebook 7 or as a web page."""

    def board(
        kind: Kind, *, theme: Theme = "light", language: str = "en", design: str = ""
    ) -> Board:
        visit = visits(theme)
        if kind == "app":
            running = apps("--lang", language, design=design)
            visit.page.goto(running.address)
            return Board(visit, kind, running.folder).ready()
        folder = re.sub(r"\W+", "-", f"{request.node.name} {len(list(lab.folder.iterdir()))}")
        path = lab.copied("00-workbook.ipynb", folder, language)
        if design:
            (lab.folder / folder / "design.yaml").write_text(design, encoding="utf-8")
        visit.page.goto(lab.lab(path) if kind == "lab" else lab.notebook(path))
        visit.page.locator(".jp-Notebook").wait_for(timeout=60_000)
        visit.page.evaluate(SET_THEME, f"JupyterLab {theme.title()}")
        run(visit.page)
        return Board(visit, kind, lab.folder / folder).ready()

    return board


def run(page: Page) -> None:
    """Run all cells of the notebook on *page*."""
    assert page.evaluate(RUN_ALL) is True
