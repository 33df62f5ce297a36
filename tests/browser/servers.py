"""Jupyter and archbook's own web page, each with settings of its own, on free ports."""

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
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHAPTERS = ROOT / "notebooks"
SETTINGS = {
    "JUPYTER_CONFIG_DIR": "config",
    "JUPYTER_DATA_DIR": "data",
    "JUPYTER_RUNTIME_DIR": "runtime",
    "IPYTHONDIR": "ipython",
    "JUPYTERLAB_SETTINGS_DIR": "settings",
    "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
}
"""Where Jupyter keeps things: nothing of the person who runs the tests is read or changed."""

COMMAND = (sys.executable, "-P", "-c", "from archbook.cli import main; main()", "app")
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/\?token=[\w-]+")
"""How the page's address looks where it is printed."""

QUIET = {"fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True}


@dataclass(frozen=True)
class Jupyter:
    """A running server of JupyterLab and Notebook 7, and the folder that it shows."""

    address: str
    token: str
    folder: Path

    def lab(self, notebook: str) -> str:
        """Return the address of a notebook in JupyterLab, alone on the page."""
        return f"{self.address}/doc/tree/{notebook}?token={self.token}&reset"

    def notebook(self, notebook: str) -> str:
        """Return the address of a notebook in Notebook 7."""
        return f"{self.address}/notebooks/{notebook}?token={self.token}"

    def copied(self, chapter: str, folder: str, language: str = "en") -> str:
        """Copy a chapter into a folder of its own, and return its path in the server.

        Jupyter saves notebooks by itself, with what was shown, and the board keeps a design beside
        its notebook.
        """
        source = CHAPTERS if language == "en" else CHAPTERS / language
        (self.folder / folder).mkdir()
        shutil.copy(source / chapter, self.folder / folder)
        return f"{folder}/{chapter}"


@contextmanager
def jupyter(home: Path) -> Iterator[Jupyter]:
    """Run JupyterLab, which serves Notebook 7 as well, on an empty folder."""
    folder = home / "notebooks"
    folder.mkdir()
    told = home / "settings" / "@jupyterlab" / "apputils-extension"
    told.mkdir(parents=True)
    (told / "notification.jupyterlab-settings").write_text(json.dumps(QUIET), encoding="utf-8")
    token, port = secrets.token_hex(16), free_port()
    command = [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"),
        *("--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0"),
        *(f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={folder}"),
        *("--LabApp.expose_app_in_browser=True", "--LabApp.extension_manager=readonly"),
        "--JupyterNotebookApp.expose_app_in_browser=True",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]
    with _running(command, home, home) as server:
        address = f"http://127.0.0.1:{port}"
        _wait(server, f"{address}/api/status?token={token}", home / "server.log")
        yield Jupyter(address, token, folder)


@dataclass(frozen=True)
class App:
    """A running ``archbook app``, and the folder that it works in."""

    address: str
    folder: Path
    process: subprocess.Popen[bytes]


@contextmanager
def app(
    home: Path, *arguments: str, design: str = "", command: Sequence[str] = COMMAND
) -> Iterator[App]:
    """Run the workbook's web page.

    Args:
        home: An empty folder for everything.
        arguments: Options of the command.
        design: What design.yaml holds before it starts; no file when empty.
        command: What serves the page, as the command does.
    """
    folder = home / "work"
    folder.mkdir()
    if design:
        (folder / "design.yaml").write_text(design, encoding="utf-8")
    port = free_port()
    told = [*command, *arguments, "--no-browser", f"--port={port}"]
    with _running(told, home, folder) as server:
        _wait(server, f"http://127.0.0.1:{port}/", home / "server.log")
        said = (home / "server.log").read_text(encoding="utf-8")
        address = next(filter(ADDRESS.fullmatch, said.splitlines()))
        yield App(address, folder, server)


@contextmanager
def _running(
    command: Sequence[str], home: Path, folder: Path
) -> Iterator[subprocess.Popen[bytes]]:
    paths = (str(ROOT / "src"), os.environ.get("PYTHONPATH", ""))
    environment = os.environ | {name: str(home / kept) for name, kept in SETTINGS.items()}
    environment |= {"PYTHONPATH": os.pathsep.join(filter(None, paths)), "PYTHONUNBUFFERED": "1"}
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield server
    finally:
        _end(server)


def _end(server: subprocess.Popen[bytes]) -> None:
    if server.poll() is not None:
        return
    os.killpg(server.pid, signal.SIGTERM)
    try:
        server.wait(15)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait(15)


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
    pytest.fail("the server did not start:\n" + log.read_text(encoding="utf-8")[-2_000:])


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
