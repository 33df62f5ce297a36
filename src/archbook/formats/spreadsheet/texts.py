"""Texts of a workbook: those that cells share, and the pieces of each."""

from collections.abc import Mapping
from typing import IO

from archbook.formats.xml_text import MOST_BYTES, RefusedError, feed, parser, too_much


def texts_of(source: IO[bytes], path: str) -> list[str]:
    """Return the texts that cells share."""
    reader, made = _Texts(), parser()
    made.StartElementHandler = reader.start
    made.EndElementHandler = reader.end
    made.CharacterDataHandler = reader.data
    for _ in feed(made, source, path):
        pass
    return reader.done


class Pieces:
    """Text that is being read; `prefix` is what the file writes before each name."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.prefix = ""
        self.reading = False
        self._held = 0
        self._pieces: list[str] = []

    def data(self, text: str) -> None:
        """Take a piece of text."""
        if self.reading:
            self._held += len(text)
            if self._held > MOST_BYTES:
                raise RefusedError(too_much())
            self._pieces.append(text)

    def taken(self) -> str:
        """Return the text that was taken, and forget it."""
        text = "".join(self._pieces)
        self._pieces.clear()
        self._held = 0
        return text


class _Texts(Pieces):
    """Takes the events of a table of texts."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self._spoken = False

    def start(self, name: str, _: Mapping[str, str]) -> None:
        if name.endswith("sst"):
            self.prefix = name[:-3]
        elif name == f"{self.prefix}rPh":
            self._spoken = True  # how a text is read aloud is not the text
        self.reading = name == f"{self.prefix}t" and not self._spoken

    def end(self, name: str) -> None:
        self.reading = False
        if name == f"{self.prefix}si":
            self.done.append(self.taken())
        elif name == f"{self.prefix}rPh":
            self._spoken = False
