"""Markdown, in which names stay names; drawings are files beside it."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

from archbook.i18n import Message
from archbook.report.document.blocks import (
    Block,
    Chapter,
    Cover,
    Definitions,
    Document,
    Figure,
    Grid,
    Heading,
    Paragraph,
    Points,
    References,
    Remark,
)
from archbook.report.document.means import Means
from archbook.report.markdown import escaped, markdown_table
from archbook.report.plain import words
from archbook.report.sources import Source
from archbook.report.table import Words


def write(document: Document, means: Means) -> bytes:
    """Return *document* in Markdown."""
    parts = [*_cover(document.cover, means)]
    for number, chapter in enumerate(document.chapters, start=1):
        parts += _chapter(number, chapter, means)
    return ("\n\n".join(parts) + "\n").encode()


def _cover(cover: Cover, means: Means) -> Iterator[str]:
    yield f"# {_said(cover.title, means)}"
    yield f"{_said(cover.what, means)}: **{_said(cover.verdict, means)}**"
    yield _definitions(Definitions(cover.facts), means)


def _chapter(number: int, chapter: Chapter, means: Means) -> Iterator[str]:
    yield f"## {number}. {_said(chapter.title, means)}"
    for block in chapter.blocks:
        yield _WRITERS[type(block)](block, means)


def _said(text: Words, means: Means) -> str:
    return escaped(words(text, means.language))


def _heading(block: Heading, means: Means) -> str:
    return f"### {_said(block.text, means)}"


def _paragraph(block: Paragraph, means: Means) -> str:
    text = _said(block.text, means)
    return f"**{text}**" if block.tone in {"good", "error", "warning"} else text


def _points(block: Points, means: Means) -> str:
    return "\n".join(f"- {_said(item, means)}" for item in block.items)


def _definitions(block: Definitions, means: Means) -> str:
    return "\n".join(
        f"- **{_said(name, means)}**: {_said(said, means)}" for name, said in block.rows
    )


def _grid(block: Grid, means: Means) -> str:
    heading, _, rest = markdown_table(block.table, means.language).partition("\n")
    title = heading.removeprefix("#").strip()
    return f"**{title}**\n{rest}".rstrip() if title else rest.strip()


def _remark(block: Remark, means: Means) -> str:
    head = f"- **{_said(block.label, means)}** {_said(block.head, means)}"
    return "\n".join([head, *(f"  {_said(line, means)}  " for line in block.lines)]).rstrip()


def _figure(block: Figure, means: Means) -> str:
    address = quote(f"{means.folder}/{block.view}.svg")
    title, shows = _said(block.title, means), _said(block.shows, means)
    return f"### {title}\n\n{shows}\n\n![{_said(block.alt, means)}]({address})"


def _references(block: References, means: Means) -> str:
    return "\n".join(f"- \\[{number}\\] {_cited(one, means)}" for number, one in block.sources)


def _cited(source: Source, means: Means) -> str:
    title = _said(source.title, means)
    if not source.url.startswith("https://"):
        return title
    read = Message("read on {day}", {"day": source.retrieved})
    return f"[{title}](<{source.url}>), {_said(read, means)}"


_WRITERS: dict[type[Block], Callable[[Any, Means], str]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Points: _points,
    Definitions: _definitions,
    Grid: _grid,
    Remark: _remark,
    Figure: _figure,
    References: _references,
}
"""Kind of a block → what writes it."""
