"""XML of strangers: nothing it names is fetched, nothing in it swells, and memory is bounded.

Only the standard library's expat sees it. A document type is refused, because it is where entities
are declared; none of the formats that are read has one.
"""

from collections.abc import Iterator
from typing import IO
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from archbook.errors import Fault, FaultyFileError
from archbook.i18n import Message

BLOCK_BYTES = 2**18
"""How much is read at a time."""

MOST_BYTES = 2**23
"""Most that is held at once: a small file, or one tag."""


class RefusedError(Exception):
    """Raised by handlers: what is read is not what it should be."""

    def __init__(self, message: Message) -> None:
        """Keep what is wrong."""
        super().__init__(message)
        self.message = message


def parser() -> XMLParserType:
    """Return a parser that refuses document types; its user sets the handlers."""
    made = ParserCreate()
    made.buffer_text = True
    made.StartDoctypeDeclHandler = _no_doctype
    return made


def feed(made: XMLParserType, source: IO[bytes], path: str) -> Iterator[int]:
    """Feed *made* block by block, and yield how many bytes have been read so far.

    Raises:
        FaultyFileError: It is no XML, or holds what is refused.
    """
    read = 0
    try:
        while block := source.read(BLOCK_BYTES):
            made.Parse(block)
            read += len(block)
            _limit(read - made.CurrentByteIndex)
            yield read
        made.Parse(b"", True)  # noqa: FBT003 - expat takes it by position only
    except ExpatError as error:
        text = "no XML that can be read: {why}"
        raise _refused(path, Message(text, {"why": str(error)})) from None
    except RefusedError as error:
        raise _refused(path, error.message) from None
    yield read


def each(source: IO[bytes], name: str, path: str) -> Iterator[Element]:
    """Yield the elements called *name* one by one; nothing else of the file is kept.

    Raises:
        FaultyFileError: It is no XML, or holds what is refused.
    """
    reader, made = _Each(name), parser()
    made.StartElementHandler = reader.start
    made.EndElementHandler = reader.end
    made.CharacterDataHandler = reader.data
    for read in feed(made, source, path):
        if reader.done:
            yield from reader.done
            reader.done.clear()
            reader.began = read
        if read - reader.began > MOST_BYTES:
            raise _refused(path, too_much())


class _Each:
    """Builds the elements of a name, outermost ones only."""

    def __init__(self, name: str) -> None:
        self.done: list[Element] = []
        self.began = 0
        self._name, self._depth = name, 0
        self._builder = TreeBuilder()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._depth or local(name) == self._name:
            self._depth += 1
            self._builder.start(name, attributes)

    def end(self, name: str) -> None:
        if not self._depth:
            return
        self._builder.end(name)
        self._depth -= 1
        if not self._depth:
            self.done.append(self._builder.close())
            self._builder = TreeBuilder()

    def data(self, text: str) -> None:
        if self._depth:
            self._builder.data(text)


def whole(source: IO[bytes], path: str) -> Element:
    """Return the outermost element of a small file; names keep their prefixes.

    Raises:
        FaultyFileError: It is no XML, too large, or holds what is refused.
    """
    builder, made = TreeBuilder(), parser()
    made.StartElementHandler = builder.start
    made.EndElementHandler = builder.end
    made.CharacterDataHandler = builder.data
    for read in feed(made, source, path):
        if read > MOST_BYTES:
            raise _refused(path, too_much())
    return builder.close()


def local(name: str) -> str:
    """Return the name of an element or attribute without its prefix."""
    return name.rpartition(":")[2]


def too_much() -> Message:
    """Say that one piece of a file is larger than anything it should hold."""
    text = "more than {most} MiB in one piece, which is not read"
    return Message(text, {"most": MOST_BYTES // 2**20})


def _limit(unread: int) -> None:
    """Refuse a tag that never ends."""
    if unread > MOST_BYTES:
        raise RefusedError(too_much())


def _no_doctype(*_: object) -> None:
    raise RefusedError(Message("XML with a document type is not read: it may swell or point away"))


def _refused(path: str, text: Message) -> FaultyFileError:
    return FaultyFileError([Fault((), text)], path)
