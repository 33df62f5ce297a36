"""What ``archbook lab`` and ``archbook app`` share: both serve this machine only."""

import contextlib
import os
import socket
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any, TypeVar

import click

from archbook.errors import InputError, MissingProgramError
from archbook.i18n import Message

LOOPBACK = "127.0.0.1"

PORT = 8866
"""Where the web page is tried first."""

TRIES = 100

C = TypeVar("C", bound=Callable[..., Any])


def served(command: C) -> C:
    """Give *command* the options of a server: ``no_browser`` and ``port``."""
    port = click.option(
        "--port", type=click.IntRange(1, 65_535), metavar="N", help="Port to listen on."
    )
    quiet = click.option("--no-browser", is_flag=True, help="Only print the address.")
    return quiet(port(command))


def need(why: Message, *packages: str) -> None:
    """Refuse to go on without *packages*.

    Args:
        why: Says what is missing, and how to get it.
        packages: Names under which they are imported.

    Raises:
        MissingProgramError: One of them is not installed.
    """
    if any(find_spec(package) is None for package in packages):
        raise MissingProgramError(why)


def free_port(asked: int | None) -> int:
    """Return the port to listen on: the one asked for, else the first free one.

    Raises:
        InputError: It is taken.
    """
    for port in (asked,) if asked else range(PORT, PORT + TRIES):
        with socket.socket() as probe, contextlib.suppress(OSError):
            if os.name == "posix":  # as the server does: a port just left can be taken again
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((LOOPBACK, port))
            return port
    text = "port {port} is taken; choose another with --port"
    raise InputError(Message(text, {"port": asked or PORT}))
