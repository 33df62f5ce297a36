"""A real JupyterLab on a copy of the notebooks, and a real browser that may only see this machine.

The tests are skipped where there is no Chromium: install one, or say where it is with
ARCHBOOK_CHROMIUM.
"""

import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

ROOT = Path(__file__).parents[2]
NOTEBOOK = "01-first-design.ipynb"
NAMES = ("chromium", "chromium-browser", "google-chrome")
HERE = re.compile(r"^(https?|wss?)://127\.0\.0\.1[:/]|^(data|blob|about):")
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)

RUN_ALL = """async () => {
  const app = window.jupyterapp;
  await app.restored;
  let panel;
  for (let tries = 0; tries < 300; tries += 1) {
    panel = app.shell.currentWidget;
    if (panel?.sessionContext) break;
    await new Promise(done => setTimeout(done, 100));
  }
  await panel.context.ready;
  await panel.sessionContext.ready;
  await panel.sessionContext.session.kernel.info;
  return await app.commands.execute('notebook:run-all-cells');
}"""
"""Run every cell once the kernel is there: earlier, JupyterLab asks for a kernel instead."""

SET_THEME = """theme =>
  window.jupyterapp.commands.execute('apputils:change-theme', {theme})"""


@dataclass
class Visit:
    """A page and what it did that it should not have done."""

    page: Page
    strangers: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = os.environ.get("ARCHBOOK_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), "")
    if not found:
        pytest.skip("no Chromium on this machine; name one with ARCHBOOK_CHROMIUM")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = [*QUIET, *(["--no-sandbox"] if root else [])]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=arguments)
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Return a page that reaches nothing but this machine; the test fails if it tried."""
    context = browser.new_context(
        viewport={"width": 1400, "height": 1000}, reduced_motion="reduce"
    )
    context.set_default_timeout(30_000)
    seen = Visit(context.new_page())

    def route(asked: Route) -> None:
        if HERE.match(asked.request.url):
            asked.continue_()
        else:
            seen.strangers.append(asked.request.url)
            asked.abort()

    context.route("**/*", route)
    seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
    yield seen
    context.close()
    assert seen.strangers == []
    assert seen.errors == []


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab and the folder that it shows."""

    address: str
    token: str
    folder: Path

    def page_of(self, notebook: str) -> str:
        """Return the address of a notebook in it, alone on the page."""
        return f"{self.address}/doc/tree/{notebook}?token={self.token}&reset"


@pytest.fixture(scope="session")
def lab(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """Run a JupyterLab on an empty folder of its own."""
    request.getfixturevalue("browser")  # without one, no server needs to be started
    home = tmp_path_factory.mktemp("lab")
    (home / "notebooks").mkdir()
    _settle(home)
    token, port = secrets.token_hex(16), _free_port()
    server = _serve(home, port, token)
    started = Lab(f"http://127.0.0.1:{port}", token, home / "notebooks")
    _wait(server, f"{started.address}/api/status?token={token}", home / "server.log")
    yield started
    os.killpg(server.pid, signal.SIGTERM)
    try:
        server.wait(15)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait(15)


@pytest.fixture
def workbook(lab: Lab, visit: Visit, request: pytest.FixtureRequest) -> Callable[..., Page]:
    """Return a function that opens a copy of the notebook and, unless told not to, runs it.

    Each test has its own copy: JupyterLab saves notebooks by itself, with what was shown.
    """
    copy = re.sub(r"\W+", "-", request.node.name) + ".ipynb"
    shutil.copy(ROOT / "notebooks" / NOTEBOOK, lab.folder / copy)

    def opened(*, theme: str | None = None, run: bool = True) -> Page:
        page = visit.page
        page.goto(lab.page_of(copy))
        page.locator(".jp-Notebook").wait_for(timeout=60_000)
        if theme:
            page.evaluate(SET_THEME, theme)
        if run:
            assert page.evaluate(RUN_ALL) is True
            page.get_by_role("status").filter(has_text="hosts:").wait_for(timeout=60_000)
        return page

    return opened


def _settle(home: Path) -> None:
    """Keep JupyterLab from asking whether it may fetch news."""
    folder = home / "settings" / "@jupyterlab" / "apputils-extension"
    folder.mkdir(parents=True)
    quiet = {"fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True}
    text = json.dumps(quiet)
    (folder / "notification.jupyterlab-settings").write_text(text, encoding="utf-8")


def _serve(home: Path, port: int, token: str) -> subprocess.Popen[bytes]:
    folders = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "IPYTHONDIR": "ipython",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    }
    paths = (str(ROOT / "src"), os.environ.get("PYTHONPATH", ""))
    environment = os.environ | {name: str(home / folder) for name, folder in folders.items()}
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    command = [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"),
        *("--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0"),
        *(f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={home / 'notebooks'}"),
        *("--LabApp.expose_app_in_browser=True", "--LabApp.extension_manager=readonly"),
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]
    with (home / "server.log").open("wb") as log:
        return subprocess.Popen(
            command, env=environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        )


def _wait(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    for _ in range(600):
        if server.poll() is not None:
            break
        try:
            urllib.request.urlopen(address, timeout=1).close()  # noqa: S310 - our own server
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("JupyterLab did not start:\n" + log.read_text(encoding="utf-8")[-2_000:])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
