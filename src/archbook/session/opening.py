"""Open a session on whatever a person has at hand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from archbook.catalog.library import bundled
from archbook.model.design import Design
from archbook.session.session import Session
from archbook.workspace import Workspace, new
from archbook.workspace import open as open_design

Openable = Workspace | Design | str | Path | None
"""A workspace, a design, a file's path, or nothing: then the starter use case."""


def opened(design: Openable, *, language: str = "en", as_of: date | None = None) -> Session:
    """Return a session on *design*.

    Args:
        design: What to begin with.
        language: ``en`` or ``ko``, for everything that is shown.
        as_of: The day on which waivers are judged; today when not given.

    Raises:
        InputError: The file cannot be used; every fault is named with its line.
    """
    match design:
        case None:
            space = new(language=language)
        case Workspace():
            space = replace(design, language=language)
        case Design():
            space = Workspace(design, bundled(), language=language)
        case _:
            space = open_design(design, language=language)
    return Session(space, as_of=as_of)
