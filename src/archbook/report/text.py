"""Plain text through rich: wrapped, aligned, without colour codes, markup never interpreted."""

import shutil
import sys
from io import StringIO
from typing import TYPE_CHECKING

from archbook.report.plain import plain, words
from archbook.report.table import Table, written, written_row

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

WIDTH = 120
"""Width in columns when the reader is no terminal: the same everywhere, so that files compare."""

NARROWEST = 60


def text_width() -> int:
    """Return how wide text may be: the terminal's width, or a fixed one."""
    if not sys.stdout.isatty():
        return WIDTH
    return max(NARROWEST, shutil.get_terminal_size((WIDTH, 24)).columns)


def table_text(table: Table, language: str) -> str:
    """Return *table* as text."""
    from rich import box  # noqa: PLC0415 - rich is slow to load and not always needed
    from rich.table import Table as Grid  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for place, column in enumerate(table.columns):
        grid.add_column(
            Text(words(column.heading, language)),
            justify="right" if column.number else "left",
            ratio=column.share or None,
            min_width=_widest(table, place, language) if column.number else None,
            overflow="fold",
        )
    last = len(table.rows) - 1
    for place, row in enumerate(table.rows):
        ends = bool(table.totals) and place == last
        grid.add_row(*map(Text, written_row(row, language)), end_section=ends)
    for row in table.totals:
        grid.add_row(*map(Text, written_row(row, language)))
    heading = written(table.title, language)
    return f"{heading}\n\n{_printed(grid)}" if heading else _printed(grid)


def _widest(table: Table, place: int, language: str) -> int:
    """Return the width of the widest number of a column: numbers are never broken."""
    cells = (row[place] for row in (*table.rows, *table.totals))
    return max((len(written(cell, language)) for cell in cells), default=1)


def paragraph(text: str, indent: int = 0) -> str:
    """Return *text* wrapped to the width, each line indented."""
    from rich.padding import Padding  # noqa: PLC0415 - rich is slow to load
    from rich.text import Text  # noqa: PLC0415

    return _printed(Padding(Text(plain(text), overflow="fold"), (0, 0, 0, indent)))


def _printed(thing: "RenderableType") -> str:
    console = _console()
    console.print(thing)
    printed = console.file.getvalue()  # type: ignore[attr-defined]  # a StringIO, made below
    return "\n".join(line.rstrip() for line in printed.splitlines()).strip("\n")


def _console() -> "Console":
    from rich.console import Console  # noqa: PLC0415 - rich is slow to load

    return Console(
        file=StringIO(),
        width=text_width(),
        color_system=None,
        force_terminal=False,
        force_jupyter=False,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
