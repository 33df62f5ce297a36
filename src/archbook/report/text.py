"""Plain text through rich: wrapped, aligned, without colour codes, markup never interpreted."""

import shutil
import sys
from io import StringIO
from typing import TYPE_CHECKING

from archbook.report.plain import plain, words
from archbook.report.table import Table, written, written_row
from archbook.report.widths import GAP, widths

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
    """Return *table* as text; it is wider than the page when its numbers need more room."""
    from rich import box  # noqa: PLC0415 - rich is slow to load and not always needed
    from rich.table import Table as Grid  # noqa: PLC0415 - the same
    from rich.text import Text  # noqa: PLC0415 - the same

    sizes = widths(table, language, text_width())
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for column, width in zip(table.columns, sizes, strict=True):
        grid.add_column(
            Text(words(column.heading, language)),
            justify="right" if column.number else "left",
            width=width,
            overflow="fold",
        )
    last = len(table.rows) - 1
    for place, row in enumerate((*table.rows, *table.totals)):
        ends = bool(table.totals) and place == last
        grid.add_row(*map(Text, written_row(row, language)), end_section=ends)
    heading = written(table.title, language)
    printed = _printed(grid, sum(sizes) + GAP * len(sizes))
    return f"{heading}\n\n{printed}" if heading else printed


def paragraph(text: str, indent: int = 0) -> str:
    """Return *text* wrapped to the width, each line indented."""
    from rich.padding import Padding  # noqa: PLC0415 - rich is slow to load
    from rich.text import Text  # noqa: PLC0415 - the same

    return _printed(Padding(Text(plain(text), overflow="fold"), (0, 0, 0, indent)))


def _printed(thing: "RenderableType", least: int = 0) -> str:
    console = _console(max(least, text_width()))
    console.print(thing)
    printed = console.file.getvalue()  # type: ignore[attr-defined]  # a StringIO, made below
    return "\n".join(line.rstrip() for line in printed.splitlines()).strip("\n")


def _console(width: int) -> "Console":
    from rich.console import Console  # noqa: PLC0415 - rich is slow to load

    return Console(
        file=StringIO(),
        width=width,
        color_system=None,
        force_terminal=False,
        force_jupyter=False,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
