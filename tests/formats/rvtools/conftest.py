"""Files as RVTools writes them."""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from archbook.formats.inventory import Inventory
from archbook.formats.rvtools import inventory_of

Table = Iterable[Sequence[object]]
Book = Callable[..., Path]
Taken = Callable[..., Inventory]

VINFO = (
    *("VM", "Powerstate", "Template", "SRM Placeholder", "CPUs", "Memory"),
    *("Total disk capacity MiB", "Provisioned MiB", "In Use MiB"),
    *("OS according to the configuration file", "HW version", "VM UUID"),
)


def _row(name: str = "web1", **cells: object) -> list[object]:
    """Return a row of vInfo of a sound machine, with some *cells* changed."""
    usual: dict[str, object] = {
        "VM": name,
        "Powerstate": "poweredOn",
        "Template": False,
        "SRM Placeholder": False,
        "CPUs": 2,
        "Memory": 4096,
        "Total disk capacity MiB": 40960,
        "Provisioned MiB": 45056,
        "In Use MiB": 20480,
        "OS according to the configuration file": "Ubuntu Linux (64-bit)",
        "HW version": "vmx-13",
        "VM UUID": f"uuid-{name}",
    }
    return [(usual | cells)[column] for column in VINFO]


@pytest.fixture
def row() -> Callable[..., list[object]]:
    """Return a maker of rows of vInfo."""
    return _row


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Return a maker of workbooks: tab → rows, the header first."""

    def made(tabs: Mapping[str, Table], name: str = "export.xlsx") -> Path:
        workbook = Workbook(write_only=True)
        for tab, rows in tabs.items():
            sheet = workbook.create_sheet(tab)
            for cells in rows:
                sheet.append(cells)
        workbook.save(tmp_path / name)
        return tmp_path / name

    return made


@pytest.fixture
def delimited(tmp_path: Path) -> Book:
    """Return a maker of CSV files."""

    def made(rows: Table, name: str = "RVTools_tabvInfo.csv", separator: str = ",") -> Path:
        with (tmp_path / name).open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, delimiter=separator).writerows(rows)
        return tmp_path / name

    return made


@pytest.fixture
def taken(book: Book) -> Taken:
    """Return a reader of a workbook with these rows of vInfo, and these other tabs."""

    def read(*rows: Sequence[object], **others: Table) -> Inventory:
        return inventory_of([book({"vInfo": [VINFO, *rows], **others})])

    return read
