"""The files that a session has read or written, and what it knows them to hold."""

from dataclasses import dataclass, field
from pathlib import Path

from archbook.errors import OutputError
from archbook.i18n import Message
from archbook.model.design import Design
from archbook.workspace import Workspace
from archbook.workspace.files import real, text_of, there, write


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file is known to hold: its text, and the design in it; neither where none was."""

    text: str
    design: Design | None


@dataclass(slots=True)
class Shelf:
    """Files by their real path. What somebody else writes into them is never overwritten."""

    _known: dict[Path, Kept] = field(default_factory=dict)

    def took(self, space: Workspace) -> None:
        """Remember what was read from, or written into, the file of *space*."""
        if space.path and space.document:
            self._known[real(space.path)] = Kept(space.document.text, space.document.design)

    def missed(self, path: Path | None) -> None:
        """Remember that there is no file at *path*: one that comes there is somebody else's."""
        if path and not there(path):
            self._known.setdefault(real(path), Kept("", None))

    def holds(self, path: Path | None, design: Design) -> bool:
        """Tell whether the file at *path* is there and was last known to hold *design*."""
        known = self._known.get(real(path)) if path and there(path) else None
        return known is not None and known.design == design

    def changed_outside(self, path: Path | None) -> bool:
        """Tell whether a known file now holds what this session neither read nor wrote.

        A file that is gone is no such case: it is written again.
        """
        known = self._known.get(real(path)) if path else None
        return (
            path is not None
            and known is not None
            and there(path)
            and (text_of(path) != known.text)
        )

    def write(self, space: Workspace, path: Path) -> Workspace:
        """Write the design of *space*; return it with its file.

        Raises:
            OutputError: The file is not known, it was changed outside, or it cannot be written.
        """
        known = self._known.get(real(path))
        if known is None and there(path):
            text = "{path}: exists and is another design; choose another name, or open it"
            raise OutputError(Message(text, {"path": str(path)}))
        kept = space.save(path, over=known.text if known else None)
        self.took(kept)
        return kept

    def accept(self, path: Path) -> None:
        """Take what a known file holds now as known: it may be overwritten then."""
        known = self._known.get(real(path))
        text = text_of(path) if there(path) else None
        if known and text is not None:
            self._known[real(path)] = Kept(text, known.design)

    def set_aside(self, path: Path) -> None:
        """Keep a copy of a known file beside it, with ``~`` after its name, as editors do.

        Raises:
            OutputError: It cannot be written.
        """
        known = self._known.get(real(path))
        if known and known.text and there(path):
            write(path.with_name(f"{path.name}~"), known.text)
