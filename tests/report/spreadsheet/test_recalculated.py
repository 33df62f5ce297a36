"""The formulas of a bill's workbook, worked out by LibreOffice, give the values beside them."""

import re
import shutil
import subprocess
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from archbook.bom.grouped import GroupBy
from archbook.model.prices import Price, PriceList, Running
from archbook.workspace import Workspace

OFFICE = shutil.which("soffice")

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""Setting of LibreOffice: work out every formula of a file that is opened."""

Cells = dict[tuple[str, str], object]


def spoiled(book: bytes) -> bytes:
    """Return *book* with a wrong value beside every formula."""
    out = BytesIO()
    with ZipFile(BytesIO(book)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name.startswith("xl/worksheets/"):
                text = re.sub(rb"(</f><v>)[^<]*", rb"\g<1>-1", text)
                text = re.sub(rb' t="str"(?=><f>)', b"", text)
            new.writestr(name, text)
    return out.getvalue()


def recalculated(book: bytes, folder: Path) -> bytes:
    """Return *book* as LibreOffice saves it, with every formula worked out."""
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(ALWAYS, encoding="utf-8")
    (folder / "bill.xlsx").write_bytes(book)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    where = ("--convert-to", "xlsx", "--outdir", str(folder / "out"), str(folder / "bill.xlsx"))
    subprocess.run(
        [str(OFFICE), profile, "--headless", *where], check=True, capture_output=True, timeout=120
    )
    return (folder / "out" / "bill.xlsx").read_bytes()


def cells(book: bytes) -> Cells:
    """Return the value of each cell, by sheet and address."""
    read = load_workbook(BytesIO(book), data_only=True)
    return {
        (name, cell.coordinate): cell.value
        for name in read.sheetnames
        for row in read[name].iter_rows()
        for cell in row
        if cell.value is not None
    }


def different(book: bytes, folder: Path) -> dict[tuple[str, str], tuple[object, object]]:
    """Return the cells in which LibreOffice comes to something else than stands beside."""
    wrong = spoiled(book)
    before, after = cells(book), cells(recalculated(wrong, folder))
    assert cells(wrong) != before
    assert len(before) > 500
    assert after.keys() == before.keys()
    return {
        where: (value, after[where])
        for where, value in before.items()
        if after[where] != (pytest.approx(value) if isinstance(value, int | float) else value)
    }


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not on this machine")
@pytest.mark.parametrize("by", ["group", "kind", "phase"])
def test_libreoffice_works_out_the_same(
    bought: Callable[..., Workspace], tmp_path: Path, by: GroupBy
) -> None:
    assert not different(bought().bom().render("xlsx", by), tmp_path)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not on this machine")
@pytest.mark.parametrize("memory", [300, None])
def test_and_so_it_does_for_a_cost(
    bought: Callable[..., Workspace], tmp_path: Path, memory: int | None
) -> None:
    kinds = ("cpu", "disk", "nic", "psu", "server", "rack", "pdu", "switch", "cable", "optic")
    others = (*kinds, "support", "licence")
    prices: dict[str, Decimal | Price | None] = {f"{kind}/*": Decimal(7) for kind in others}
    prices |= {"rails": Decimal(3), "memory/*": None if memory is None else Decimal(memory)}
    workspace = bought(workload=[{"vcpus": 2, "ram_gib": 4, "instances": 9}])
    listed = PriceList(currency="EUR", prices=prices, running=Running(staff_per_year=Decimal(9)))
    assert not different(workspace.cost(listed).render("xlsx"), tmp_path)
