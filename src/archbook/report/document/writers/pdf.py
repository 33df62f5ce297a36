"""PDF: pages with numbers, contents, headers and drawings as vectors, set by typst."""

from collections.abc import Callable
from importlib import import_module
from importlib.resources import as_file, files
from json import dumps
from types import ModuleType
from typing import Any

from archbook.errors import MissingProgramError
from archbook.i18n import Message
from archbook.report.document.blocks import (
    Block,
    Chapter,
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
from archbook.report.document.laid_out import (
    PORTRAIT,
    SMALLER,
    WHOLE_ROWS,
    breakable,
    column_widths,
    in_line,
    paper_of,
    size_mm,
)
from archbook.report.document.means import Means
from archbook.report.plain import words
from archbook.report.table import Column, Words, written, written_row

_CONTENTS = Message("Contents")


def write(document: Document, means: Means) -> bytes:
    """Return *document* as PDF.

    All text of a design goes to typst as data, never as its markup.

    Raises:
        MissingProgramError: The package `typst` is not installed.
    """
    typst = _package()
    with as_file(means.fonts) as fonts:
        made: bytes = typst.compile(
            (files("archbook.report") / "templates" / "document.typ").read_bytes(),
            format="pdf",
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
            sys_inputs={"document": dumps(_document(document, means))},
        )
    return made


def _package() -> ModuleType:
    """Return the package `typst`, which is optional."""
    try:
        return import_module("typst")
    except ModuleNotFoundError:
        raise MissingProgramError(
            Message("PDF needs the Python package typst: pip install 'archbook[drawings]'")
        ) from None


def _document(document: Document, means: Means) -> dict[str, Any]:
    cover = document.cover
    return {
        "language": means.language,
        "title": _said(cover.title, means),
        "what": _said(cover.what, means),
        "day": [cover.day.year, cover.day.month, cover.day.day],
        "sound": cover.sound,
        "verdict": _said(cover.verdict, means),
        "facts": _pairs(cover.facts, means),
        "contents": _said(_CONTENTS, means),
        "whole": WHOLE_ROWS,
        "chapters": [_chapter(chapter, means) for chapter in document.chapters],
    }


def _chapter(chapter: Chapter, means: Means) -> dict[str, Any]:
    blocks = [_BLOCKS[type(one)](one, means) | {"kind": _kind(one)} for one in chapter.blocks]
    return {"title": _said(chapter.title, means), "blocks": blocks}


def _kind(block: Block) -> str:
    return type(block).__name__.lower()


def _said(text: Words, means: Means) -> str:
    return breakable(words(text, means.language))


def _pairs(rows: tuple[tuple[Words, Words], ...], means: Means) -> list[list[str]]:
    return [[_said(name, means), _said(said, means)] for name, said in rows]


def _paragraph(block: Paragraph, means: Means) -> dict[str, Any]:
    return {"text": _said(block.text, means), "tone": block.tone}


def _remark(block: Remark, means: Means) -> dict[str, Any]:
    return {
        "tone": block.tone,
        "label": _said(block.label, means),
        "head": _said(block.head, means),
        "lines": [_said(line, means) for line in block.lines],
    }


def _grid(block: Grid, means: Means) -> dict[str, Any]:
    table, language = block.table, means.language
    sizes = column_widths(table, language)

    def row(cells: Any) -> list[str]:  # noqa: ANN401 - cells of a table
        return [breakable(text, size) for text, size in zip(cells, sizes, strict=True)]

    return {
        "title": written(table.title, language),
        "wide": sum(sizes) > SMALLER,
        "small": sum(sizes) > PORTRAIT,
        "columns": sizes,
        "numbers": [column.number for column in table.columns],
        "head": [_heading_of(column, means) for column in table.columns],
        "rows": [row(written_row(cells, language)) for cells in table.rows],
        "totals": [row(written_row(cells, language)) for cells in table.totals],
    }


def _heading_of(column: Column, means: Means) -> str:
    return words(column.heading, means.language)


def _figure(block: Figure, means: Means) -> dict[str, Any]:
    picture = means.pictures[block.view]
    paper = paper_of(picture)
    width, height = size_mm(picture)
    return {
        "title": _said(block.title, means),
        "shows": _said(block.shows, means),
        "alt": words(block.alt, means.language),
        "svg": picture.svg(),
        "inline": in_line(picture),
        "page": [paper.width_mm, paper.height_mm],
        "size": [width, height],
    }


def _references(block: References, means: Means) -> dict[str, Any]:
    rows = [
        {
            "number": f"[{number}]",
            "title": words(source.title, means.language),
            "url": source.url if source.url.startswith("https://") else "",
            "shown": breakable(source.url),
            "read": _said(Message("read on {day}", {"day": source.retrieved}), means),
        }
        for number, source in block.sources
    ]
    return {"sources": rows}


_BLOCKS: dict[type[Block], Callable[[Any, Means], dict[str, Any]]] = {
    Heading: lambda block, means: {"text": _said(block.text, means)},
    Paragraph: _paragraph,
    Points: lambda block, means: {"items": [_said(one, means) for one in block.items]},
    Definitions: lambda block, means: {"rows": _pairs(block.rows, means)},
    Grid: _grid,
    Remark: _remark,
    Figure: _figure,
    References: _references,
}
"""Kind of a block → what makes the data of it."""
