"""``archbook lab``: JupyterLab on the workbook, on this machine only."""

import os
import re
import sys
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

import click

from archbook.cli.serving import LOOPBACK, need, served
from archbook.cli.settings import Settings, shared
from archbook.i18n import Message
from archbook.workspace.files import write

CHAPTER = re.compile(rb"\b(\d\d-[a-z-]+)\.ipynb\b")
"""A chapter's file as other chapters name it."""


@click.command("lab", epilog="Example: archbook lab --no-browser --port 8890")
@served
@shared
def command(settings: Settings, *, no_browser: bool, port: int | None) -> None:
    """Open the workbook in JupyterLab.

    It listens on this machine only, and prints its address. Outside a checkout of archbook it
    copies the workbook and its chapters into the current folder, never over a file that is there.
    """
    need(
        Message("JupyterLab is not installed; get it with: pip install 'archbook[lab]'"),
        "jupyterlab",
        "ipywidgets",
    )
    notebook = workbook(settings)
    settings.note(Message("opening {path}; stop with Ctrl-C", {"path": str(notebook)}))
    said = lab_command(notebook, port=port, browser=not no_browser)
    # JupyterLab takes the place of this process: Ctrl-C and the exit code are then its own.
    os.execv(said[0], said)  # noqa: S606 - our own command line, and no shell is wanted


def lab_command(notebook: Path, *, port: int | None, browser: bool) -> list[str]:
    """Return the command that serves *notebook* on the loopback address, with a secret token.

    Args:
        notebook: The notebook to open; its folder is all that is served.
        port: Port to listen on; the first free one from 8888 when not given.
        browser: Open a browser too.
    """
    # -P: a file in the folder must not stand in for a module of JupyterLab.
    said = [
        sys.executable, "-P", "-m", "jupyterlab",
        f"--ip={LOOPBACK}",
        f"--ServerApp.root_dir={notebook.parent}",
        f"--LabApp.default_url=/lab/tree/{quote(notebook.name)}",
        "--LabApp.extension_manager=readonly",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]  # fmt: skip
    if port:
        said += [f"--port={port}", "--ServerApp.port_retries=0"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        said.append("--allow-root")  # Jupyter refuses root otherwise, as in a container
    if not browser:
        said.append("--no-browser")
    return said


def workbook(settings: Settings) -> Path:
    """Return the first chapter: the checkout's own, else a copy of it in the current folder."""
    own = _in_language(Path(__file__).parents[3] / "notebooks", settings)
    if own.is_dir():
        return _chapters(own)[0]
    return _copied(_in_language(Path(str(files("archbook"))) / "_notebooks", settings), settings)


def _in_language(notebooks: Path, settings: Settings) -> Path:
    return notebooks if settings.language == "en" else notebooks / settings.language


def _chapters(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.ipynb"))


def _copied(shipped: Path, settings: Settings) -> Path:
    """Copy the chapters that are not there yet into the current folder; return the first.

    Chapters in all languages work on the same design, so they stand in one folder, with the
    language in their names; they name each other so, too.
    """
    folder, suffix = Path.cwd(), "" if settings.language == "en" else f".{settings.language}"
    copies = {folder / f"{one.stem}{suffix}.ipynb": one for one in _chapters(shipped)}
    missing = {copy: chapter for copy, chapter in copies.items() if not copy.exists()}
    for copy, chapter in missing.items():
        write(copy, CHAPTER.sub(rf"\1{suffix}.ipynb".encode(), chapter.read_bytes()))
    if missing:
        text = "chapters copied into {folder}: {count}"
        settings.note(Message(text, {"folder": str(folder), "count": len(missing)}))
    return min(copies)
