"""Which line of a bill stands in which row of which sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archbook.bom.grouped import GroupBy, Sum, phases, sums
from archbook.i18n import Message
from archbook.model.bill import BillLine, BillOfMaterials
from archbook.report.bill_words import KINDS
from archbook.report.plain import words
from archbook.report.spreadsheet.names import sheet_names
from archbook.report.spreadsheet.page import FIRST_ROW
from archbook.report.table import Words

MACHINE_COUNT = 4
"""Column of the sheet of machines with how many there are, counted from 0."""

FIRST_YEAR = 4
"""Column of the summary with what is bought in year 1, counted from 0."""

MOST_SECTIONS = 30
"""Most sheets of lines: the formulas of the summary name each, and have a limit of length."""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines that stand on one sheet.

    Attributes:
        name: Name of the sheet.
        title: What stands above it.
        lines: Its lines, from the first row of data on.
    """

    name: str
    title: Words
    lines: tuple[BillLine, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands.

    Attributes:
        summary: Name of the sheet with the sums.
        machines: Name of the sheet with the machines.
        sections: The sheets with the lines.
        open: Name of the sheet with what is not said.
        assumed: Name of the sheet with what is assumed.
        sums: Rows of the summary.
        years: Years that the summary has a column for.
        machine_rows: Host group and year → row on the sheet of machines.
        sum_rows: Kind and part → row of the summary.
    """

    summary: str
    machines: str
    sections: tuple[Section, ...]
    open: str
    assumed: str
    sums: tuple[Sum, ...]
    years: range
    machine_rows: Mapping[tuple[str | None, int], int]
    sum_rows: Mapping[tuple[str | None, str | None], int]

    @property
    def total(self) -> int:
        """Return the column of the summary with what is bought in all years."""
        return FIRST_YEAR + len(self.years)

    @property
    def unknown(self) -> int:
        """Return the column of the summary with the lines of which the number is not known."""
        return self.total + 1


def layout(bill: BillOfMaterials, language: str, by: GroupBy) -> Layout:
    """Return where each line of the bill stands."""
    found = _sections(bill.lines, by)
    titles = (title for title, _ in found)
    wanted = (
        Message("Summary"),
        Message("Machines"),
        *titles,
        Message("Not said"),
        Message("Assumed"),
    )
    names = sheet_names(words(one, language) for one in wanted)
    added_up = tuple(one for one in sums(bill.lines) if one.part)
    return Layout(
        summary=names[0],
        machines=names[1],
        sections=tuple(
            Section(name, title, lines)
            for name, (title, lines) in zip(names[2:-2], found, strict=True)
        ),
        open=names[-2],
        assumed=names[-1],
        sums=added_up,
        years=phases(bill.lines),
        machine_rows={
            (line.group, line.phase): row for row, line in enumerate(bill.machines(), FIRST_ROW)
        },
        sum_rows={(one.kind, one.part): row for row, one in enumerate(added_up, FIRST_ROW)},
    )


def _sections(lines: Sequence[BillLine], by: GroupBy) -> list[tuple[Words, tuple[BillLine, ...]]]:
    """Return the lines of each sheet under its title; too many groups share the last one."""
    found: dict[str, tuple[Words, list[BillLine]]] = {}
    for line in lines:
        key, title = _under(line, by)
        if key not in found and len(found) >= MOST_SECTIONS:
            key, title = "", Message("More groups")
        found.setdefault(key, (title, []))[1].append(line)
    return [(title, tuple(some)) for title, some in found.values()]


def _under(line: BillLine, by: GroupBy) -> tuple[str, Words]:
    """Return the key and the title of the sheet of a line.

    Spare parts are counted on the summary, which adds up whole columns: on the sheet of what they
    are spare of, they would be counted on themselves.
    """
    if by == "kind" or line.kind == "spare":
        return line.kind, KINDS[line.kind]
    if by == "phase":
        return str(line.phase), Message("Year {year}", {"year": line.phase})
    name = line.of.partition("/")[2]
    return line.of, name or Message("Whole cloud")
