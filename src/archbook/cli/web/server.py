"""The server of ``archbook app``: Voilà in this process, until Ctrl-C."""

import contextlib
import os
import secrets
import signal
import tempfile
import threading
import webbrowser
from html import escape
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

import click
from tornado.ioloop import IOLoop

from archbook.cli.serving import LOOPBACK, free_port
from archbook.cli.web.board import Board
from archbook.cli.web.configuration import configuration
from archbook.cli.web.words import words
from archbook.i18n import Message

TEMPLATES = Path(str(files("archbook.cli.web"))) / "page"


def serve(board: Board, *, port: int | None, browser: bool) -> None:
    """Serve *board* until Ctrl-C, and end every kernel then.

    Args:
        board: What is to be shown.
        port: Port to listen on; the first free one from 8866 when not given.
        browser: Open a browser, too.

    Raises:
        InputError: The port is taken.
    """
    voila: Any = import_module("voila.app").Voila  # it has no types
    found, token = free_port(port), secrets.token_urlsafe(24)
    address = f"http://{LOOPBACK}:{found}/?token={token}"
    with tempfile.TemporaryDirectory(prefix="archbook-") as folder:
        notebook = board.write(Path(folder))
        os.environ["JUPYTER_PATH"] = os.pathsep.join((folder, str(TEMPLATES)))
        app = voila.instance(config=configuration(board, port=found, token=token))
        app.initialize([str(notebook)])
        _heed_hangup()

        def listening() -> None:
            _furnish(app.app.settings, board)
            click.echo(address)
            board.settings.note(Message("this address opens the workbook; stop with Ctrl-C"))
            if browser:
                threading.Thread(target=_open, args=(address, folder), daemon=True).start()

        IOLoop.current().add_callback(listening)
        app.start()


def _heed_hangup() -> None:
    """Take a closed terminal for Ctrl-C, so that kernels and files go as well."""
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.default_int_handler)


def _furnish(server: dict[str, Any], board: Board) -> None:
    """Give the pages that stand alone, as that for a missing token, archbook's looks and words."""
    own = str(TEMPLATES / "voila" / "templates" / "archbook")
    server["jinja2_env"].loader.searchpath.insert(0, own)
    told = {"language": board.settings.language, "words": words(board.settings)}
    for environment in (server["jinja2_env"], server["voila_jinja2_env"]):
        environment.globals["archbook"] = told


def _open(address: str, folder: str) -> None:
    """Open a browser by way of a file that only the user can read: others see command lines."""
    door = Path(folder) / "open.html"
    target = escape(address, quote=True)
    door.write_text(f'<meta http-equiv="refresh" content="0;url={target}">', encoding="utf-8")
    with contextlib.suppress(webbrowser.Error):
        webbrowser.get().open(door.as_uri())
