"""Open a session on whatever a person has at hand."""

import logging
from dataclasses import replace
from datetime import date
from pathlib import Path

from archbook.catalog.library import bundled
from archbook.errors import ArchbookError, unexpected
from archbook.i18n import Message
from archbook.model.design import Design
from archbook.session.session import Session
from archbook.workspace import Workspace, new
from archbook.workspace import open as open_design
from archbook.workspace.files import plain, there

_LOG = logging.getLogger(__name__)

Openable = Workspace | Design | str | Path | None
"""A workspace, a design, a file's path, or nothing: then the starter use case."""


def opened(
    design: Openable,
    *,
    language: str = "en",
    as_of: date | None = None,
    keep_in: str | Path | None = None,
) -> Session:
    """Return a session on *design*.

    Args:
        design: What to begin with.
        language: ``en`` or ``ko``, for everything that is shown.
        as_of: The day on which waivers are judged; today when not given.
        keep_in: The file that each change is kept in; none when not given.

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
    return Session(space, as_of=as_of, keep_in=keep_in)


def at_hand(
    design: Openable, *, language: str = "en", as_of: date | None = None, file: str | Path
) -> Session:
    """Return a session that keeps each change in a file, and never fails to begin.

    A file that cannot be used is left as it is: the session begins with the starter use case,
    keeps nothing in that file, and its `messages` say what is wrong.

    Args:
        design: What to begin with; the design in *file*, if there is one, when nothing is given.
        language: ``en`` or ``ko``, for everything that is shown.
        as_of: The day on which waivers are judged; today when not given.
        file: Where changes are kept, unless the design has a file of its own.
    """
    keep_in = Path(design if isinstance(design, str | Path) else file)
    try:
        if design is None or isinstance(design, str | Path):
            design = plain(keep_in) if design or there(keep_in) else None
        own = design.path if isinstance(design, Workspace) else None
        return opened(design, language=language, as_of=as_of, keep_in=own or keep_in)
    except ArchbookError as error:
        return _anyway(error.messages(), language, as_of)
    except Exception as error:  # noqa: BLE001 - a board that says what failed is more use than a traceback
        _LOG.exception("the design cannot be opened")
        return _anyway((unexpected(error),), language, as_of)


def _anyway(why: tuple[Message, ...], language: str, as_of: date | None) -> Session:
    """Return a session on the starter use case that says why it is not on something else."""
    begun = opened(None, language=language, as_of=as_of)
    begun.messages = why
    return begun
