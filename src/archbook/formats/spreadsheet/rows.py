"""Rows of a tab, as they come out of the archive."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import IO
from xml.parsers.expat import XMLParserType

from archbook.formats.spreadsheet.places import letters_of, place_of
from archbook.formats.spreadsheet.texts import Pieces
from archbook.formats.xml_text import RefusedError, feed, parser
from archbook.i18n import Message

MOST_ROWS = 2**20
"""Last row that a spreadsheet can have."""

Cells = tuple[int, Sequence[object]]
"""Number of a row, from 1, and its cells."""

_DIGITS = "0123456789"


def rows_of(
    source: IO[bytes], texts: Sequence[str], columns: Collection[int] | None, path: str
) -> Iterator[Cells]:
    """Yield the rows that a tab has, with the cells of some *columns*, all when None.

    Raises:
        FaultyFileError: It is no XML.
        ValueError: A number is none.
        IndexError: A cell shares a text that is not there.
    """
    wanted = None if columns is None else {letters_of(column): column for column in columns}
    made = parser()
    reader = _Rows(made, texts, wanted)
    for _ in feed(made, source, path):
        yield from reader.done
        reader.done.clear()
    yield from reader.rest()


def height_of(source: IO[bytes], path: str) -> int | None:
    """Return how many rows a tab says it has; None when it does not say, or says one."""
    said: list[str] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if name.endswith("dimension"):
            said.append(attributes.get("ref", ""))

    made = parser()
    made.StartElementHandler = start
    next(feed(made, source, path))  # it stands at the very beginning
    last = "".join(filter(str.isdecimal, said[0].rpartition(":")[2])) if said else ""
    return int(last) if last and 1 < int(last) <= MOST_ROWS else None


class _Rows(Pieces):
    """Takes the events of a tab.

    Most cells are of columns that nobody asks for. So ends and texts are listened to only inside
    the value of a cell that is wanted, which makes reading twice as quick.
    """

    def __init__(
        self, made: XMLParserType, texts: Sequence[str], wanted: Mapping[str, int] | None
    ) -> None:
        super().__init__()
        self.done: list[Cells] = []
        self._parser, self._texts, self._wanted = made, texts, wanted
        self._width = max(wanted.values(), default=-1) + 1 if wanted is not None else 0
        self._row, self._cell, self._values = "row", "c", ("v", "t")
        self._number = self._count = 0
        self._cells: list[object] | None = None
        self._place: int | None = None
        self._kind = "n"
        made.StartElementHandler = self.start

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == self._cell:
            said = attributes.get("r")
            letters = said.rstrip(_DIGITS) if said else letters_of(self._count)
            self._count += 1
            self._place = self._place_of(letters)
            self._kind = attributes.get("t", "n")
        elif self._place is not None and name in self._values:
            self.reading = True
            self._parser.CharacterDataHandler = self.data
            self._parser.EndElementHandler = self.end
        elif name == self._row:
            self.done += self.rest()
            self._number = _row_number(attributes.get("r"), self._number)
            self._cells, self._count, self._place = [None] * self._width, 0, None
        elif name.endswith("worksheet"):
            prefix = name[: -len("worksheet")]
            self._row, self._cell = f"{prefix}row", f"{prefix}c"
            self._values = (f"{prefix}v", f"{prefix}t")

    def end(self, _: str) -> None:
        self.reading = False
        self._parser.CharacterDataHandler = self._parser.EndElementHandler = None
        if self._cells is not None and self._place is not None:
            before = self._cells[self._place]
            value = self._value(self.taken())
            # A text may stand in several pieces, each with a look of its own.
            joined = isinstance(before, str) and isinstance(value, str)
            self._cells[self._place] = f"{before}{value}" if joined else value

    def rest(self) -> list[Cells]:
        """Return the row that is being read, if any."""
        found: list[Cells] = [] if self._cells is None else [(self._number, self._cells)]
        self._cells = None
        return found

    def _place_of(self, letters: str) -> int | None:
        """Return where a cell goes; None when nobody asks for its column."""
        if self._cells is None:
            return None  # a cell outside of all rows is none
        if self._wanted is not None:
            return self._wanted.get(letters)
        place = place_of(letters)
        self._cells += [None] * (place + 1 - len(self._cells))
        return place

    def _value(self, said: str) -> object:
        match self._kind:
            case "n":
                if not said:
                    return None
                return int(said) if said.isdecimal() else float(said)
            case "s":
                return self._texts[int(said)]
            case "b":
                return said == "1"
            case _:
                return said or None


def _row_number(said: str | None, before: int) -> int:
    number = int(said) if said else before + 1
    if not 0 < number <= MOST_ROWS:
        text = "a row stands beyond row {most}, the last of a spreadsheet"
        raise RefusedError(Message(text, {"most": MOST_ROWS}))
    return number
