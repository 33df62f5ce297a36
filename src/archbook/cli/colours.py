"""Colour, where a terminal shows it and nobody has asked for none."""

import os
import sys

import click

from archbook.model.finding import Severity

_SEVERITIES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def colours() -> bool:
    """Tell whether standard output is to be coloured.

    ``NO_COLOR`` (no-color.org) forbids it and ``FORCE_COLOR`` asks for it where no terminal is,
    as on a build server whose log shows colours.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def severe(text: str, severity: Severity) -> str:
    """Return *text* in the colour of *severity*, bold."""
    return _styled(text, _SEVERITIES[severity], bold=True)


def added(text: str) -> str:
    """Return a line that came."""
    return _styled(text, "green")


def removed(text: str) -> str:
    """Return a line that went."""
    return _styled(text, "red")


def _styled(text: str, colour: str, *, bold: bool = False) -> str:
    return click.style(text, fg=colour, bold=bold or None) if colours() else text
