"""What a design can be compared with: where it began, the step before, a commit, a revision."""

from dataclasses import dataclass, replace
from pathlib import Path

from archbook.errors import InputError
from archbook.formats.design import Document
from archbook.i18n import Message
from archbook.session.session import Session
from archbook.workspace import Workspace
from archbook.workspace import open as open_design
from archbook.workspace.files import plain
from archbook.workspace.revisions import committed, kept_revisions

START, BEFORE, COMMIT = "start", "before", "commit"
"""Ids of baselines that are no file."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Something to compare the design at hand with.

    Attributes:
        id: ``start``, ``before``, ``commit``, or the path of a file.
        title: What it is called.
    """

    id: str
    title: Message


def baselines(session: Session) -> tuple[Baseline, ...]:
    """Return what there is to compare with, the most asked for first."""
    found = [Baseline(START, Message("where it began"))]
    if session.design_before is not None:
        found.append(Baseline(BEFORE, Message("before the last change")))
    if session.path is not None:
        if committed(session.path) is not None:
            found.append(Baseline(COMMIT, Message("the last commit")))
        for path in kept_revisions(session.path):
            title = Message("revision kept in {file}", {"file": path.name})
            found.append(Baseline(str(path), title))
    return tuple(found)


def baseline(session: Session, which: str) -> Workspace:
    """Return the design to compare with.

    Args:
        session: The session.
        which: Id of a baseline, or the path of any design file.

    Raises:
        InputError: There is none, or it cannot be used; every fault is named with its line.
    """
    space = session.workspace
    if which == START:
        return space.with_design(session.start_design)
    if which == BEFORE and session.design_before is not None:
        return space.with_design(session.design_before)
    if which == COMMIT and session.path is not None:
        return _in_git(space, session.path)
    if which in {BEFORE, COMMIT}:
        raise InputError(Message("there is nothing to compare with"))
    return open_design(plain(Path(which)), catalog=space.catalog, language=space.language)


def _in_git(space: Workspace, path: Path) -> Workspace:
    content = committed(path)
    if content is None:
        raise InputError(Message("there is nothing to compare with"))
    document = Document.parse(content, f"HEAD:{path.name}")
    return replace(space, design=document.design, document=document)
