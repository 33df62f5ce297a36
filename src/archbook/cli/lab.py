"""``archbook lab``: JupyterLab on the workbook, on this machine only."""

import os
import sys
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

import click

from archbook.cli.settings import Settings, shared
from archbook.errors import MissingProgramError
from archbook.i18n import Message
from archbook.workspace.files import write

NOTEBOOK = "01-first-design.ipynb"


@click.command("lab", epilog="Example: archbook lab --no-browser --port 8890")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@click.option("--port", type=click.IntRange(1, 65_535), metavar="N", help="Port to listen on.")
@shared
def command(settings: Settings, *, no_browser: bool, port: int | None) -> None:
    """Open the workbook in JupyterLab.

    It listens on this machine only, and prints its address.
    """
    if find_spec("jupyterlab") is None or find_spec("ipywidgets") is None:
        text = "JupyterLab is not installed; get it with: pip install 'archbook[lab]'"
        raise MissingProgramError(Message(text))
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
    said = [
        sys.executable, "-m", "jupyterlab",
        "--ip=127.0.0.1",
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
    """Return the notebook: the checkout's own, else a copy of it in the current folder."""
    own = Path(__file__).parents[3] / "notebooks" / NOTEBOOK
    if own.is_file():
        return own
    copy = Path.cwd() / NOTEBOOK
    if not copy.exists():
        write(copy, (files("archbook") / "_notebooks" / NOTEBOOK).read_bytes())
        settings.note(Message("copied the workbook to {path}", {"path": str(copy)}))
    return copy
