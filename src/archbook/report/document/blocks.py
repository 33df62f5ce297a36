"""What a document is made of, whatever it is written as."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from archbook.report.sources import Source
from archbook.report.table import Table, Words

Tone = Literal["", "note", "good", "error", "warning", "info"]
"""How a paragraph or a remark is meant."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a part of a chapter."""

    text: Words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences."""

    text: Words
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Points:
    """Things that stand one below the other."""

    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Definitions:
    """Names, and what each of them is."""

    rows: tuple[tuple[Words, Words], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table."""

    table: Table


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that was found: a head, and what there is to say about it.

    Attributes:
        tone: How bad it is.
        label: The same in a word.
        head: What it is about.
        lines: What there is to say.
    """

    tone: Tone
    label: Words
    head: Words
    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing.

    Attributes:
        view: Id of the view.
        title: Its name.
        shows: What it shows, in a sentence.
        alt: What is on it, for those who cannot see it.
    """

    view: str
    title: Words
    shows: Words
    alt: Words


@dataclass(frozen=True, slots=True)
class References:
    """Numbered sources."""

    sources: tuple[tuple[int, Source], ...]


Block: TypeAlias = Heading | Paragraph | Points | Definitions | Grid | Remark | Figure | References


@dataclass(frozen=True, slots=True)
class Chapter:
    """A numbered part of a document.

    Attributes:
        id: Stable identifier, which links lead to.
        title: Its name.
        blocks: What stands in it.
    """

    id: str
    title: Words
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The title page.

    Attributes:
        title: Title of the design.
        what: What kind of document it is.
        sound: Whether no error stands.
        verdict: The same in words.
        facts: What identifies the design.
        day: The day on which it was judged, which is the date of the document.
    """

    title: Words
    what: Words
    sound: bool
    verdict: Words
    facts: tuple[tuple[Words, Words], ...]
    day: date


@dataclass(frozen=True, slots=True)
class Document:
    """A title page and chapters."""

    cover: Cover
    chapters: tuple[Chapter, ...]

    def figures(self) -> tuple[Figure, ...]:
        """Return every drawing, in the order in which they come."""
        blocks = (block for chapter in self.chapters for block in chapter.blocks)
        return tuple(block for block in blocks if isinstance(block, Figure))


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, drawn when it is asked for.

    Attributes:
        width: Width in pixels.
        height: Height in pixels.
        svg: Returns it as vectors.
        png: Returns it as dots, so many for each pixel.
    """

    width: float
    height: float
    svg: Callable[[], str]
    png: Callable[[float], bytes]
