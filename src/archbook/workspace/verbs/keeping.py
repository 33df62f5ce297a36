"""Verbs that keep a design in its file."""

from dataclasses import replace
from pathlib import Path
from typing import Self

from archbook.errors import OutputError
from archbook.formats.design import Document, write_back, written
from archbook.i18n import Message
from archbook.workspace.at_hand import AtHand
from archbook.workspace.files import write


class KeepingVerbs(AtHand):
    """Verbs that keep a design in its file."""

    __slots__ = ()

    def text(self) -> str:
        """Return the design file: the one it was read from, with its changes."""
        if self.document is None:
            return written(self.design)
        return write_back(self.document, self.design)

    def save(self, path: str | Path | None = None, *, over: str | None = None) -> Self:
        """Write the design file, whole or not at all.

        Args:
            path: Where to; the file it was read from when not given.
            over: What the file is known to hold: when it has changed since, nothing is written.

        Raises:
            OutputError: There is no path, it cannot be written, or the file has changed.
        """
        target = Path(path) if path is not None else self.path
        if target is None:
            raise OutputError(Message("say where to save the design: save('design.yaml')"))
        text = self.text()
        write(target, text, over=over)
        return replace(self, document=Document.parse(text, str(target)), path=target)
