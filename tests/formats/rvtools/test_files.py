"""Workbooks, CSV files and folders; what is none of them is refused with what to do."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from archbook.errors import InputError
from archbook.formats.inventory import Inventory
from archbook.formats.rvtools import inventory_of
from archbook.formats.spreadsheet import archive

Row = Callable[..., list[object]]
Book = Callable[..., Path]

SHORT = ["VM", "Powerstate", "CPUs", "Memory"]
ONE = ["a", "poweredOn", 2, 4096]


def _names(found: Inventory) -> list[str]:
    return [machine.name for machine in found.machines]


def _refusal(*paths: Path) -> str:
    with pytest.raises(InputError) as caught:
        inventory_of(paths)
    return str(caught.value)


@pytest.mark.parametrize("tab", ["vInfo", "tabvInfo", "VINFO", "RVTools_tabvInfo"])
def test_the_tab_may_be_called_as_older_versions_do(book: Book, tab: str) -> None:
    assert _names(inventory_of([book({tab: [SHORT, ONE]})])) == ["a"]


def test_columns_have_other_names_in_other_versions(book: Book) -> None:
    header = ["vInfoVMName", "vInfoPowerstate", "vInfoCPUs", "vInfoMemory", "In Use MB"]
    (machine,) = inventory_of([book({"vInfo": [header, [*ONE, 512]]})]).machines

    assert (machine.vcpus, machine.in_use_mib) == (2, 512)


def test_headers_may_differ_in_case_and_spaces(book: Book) -> None:
    header = [" vm", "POWERSTATE", "cpus ", "Memory"]

    assert _names(inventory_of([book({"vInfo": [header, ONE]})])) == ["a"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_is_read_with_each_separator(delimited: Book, separator: str) -> None:
    rows = [SHORT, ["a", "poweredOn", "2", "4.096,0"]]
    (machine,) = inventory_of([delimited(rows, separator=separator)]).machines

    assert machine.ram_mib == 4096


def test_a_csv_file_of_another_name_is_known_by_its_columns(delimited: Book) -> None:
    hosts = delimited([["Host", "# Cores", "# Memory"], ["h", 8, 1024]], "hosts.csv")
    found = inventory_of([hosts, delimited([SHORT, ONE], "list.csv")])

    assert (found.estate.hosts, _names(found)) == (1, ["a"])


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("RVTools_tabvCPU.csv", ["VM", "Powerstate", "CPUs"]),
        ("vPartition.csv", ["VM", "Disk", "Capacity MiB"]),
        ("RVTools_tabdvPort.csv", ["Port", "Switch"]),
    ],
)
def test_a_csv_file_of_another_tab_is_passed_over(
    delimited: Book, name: str, header: list[str]
) -> None:
    other = delimited([header, ["a", "poweredOn", 4096]], name)
    (machine,) = inventory_of([other, delimited([SHORT, ONE])]).machines

    assert (machine.disk_mib, machine.obstacles) == (None, ())


def test_a_name_that_only_looks_like_a_tab_does_no_harm(delimited: Book) -> None:
    assert _names(inventory_of([delimited([SHORT, ONE], "vSphere-export.csv")])) == ["a"]


def test_a_folder_of_csv_files_is_one_export(delimited: Book) -> None:
    delimited([["VM", "Capacity MiB", "Raw"], ["a", 1024, "True"]], "RVTools_tabvDisk.csv")
    delimited([["anything"]], "RVTools_tabvLicense.csv")
    (machine,) = inventory_of([delimited([SHORT, ONE]).parent]).machines

    assert (machine.disk_mib, len(machine.obstacles)) == (1024, 1)


def test_several_exports_are_one_list(book: Book) -> None:
    first = book({"vInfo": [SHORT, ONE], "vSnapshot": [["VM"], ["a"]]}, "one.xlsx")
    second = book({"vInfo": [SHORT, ONE]}, "two.xlsx")
    found = inventory_of([first, second])

    assert [len(machine.obstacles) for machine in found.machines] == [1, 0]
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("tabs", "said"),
    [
        ({"Sheet1": [["x"]]}, "no workbook of RVTools: it has no tab vInfo, only Sheet1"),
        ({"vInfos": [SHORT]}, "no tab is called vInfo; the nearest is 'vInfos': rename it"),
        ({"vHost": [["Host", "# Cores", "# Memory"]]}, "the machines are missing: name the file"),
        ({"vInfo": [SHORT]}, "the tab vInfo lists no machine"),
        ({"vInfo": []}, "tab vInfo has no column 'VM'"),
        (
            {"vInfo": [["VM", "Power state", "CPUs", "Memory"]]},
            "tab vInfo has no column 'Powerstate'; the nearest is 'Power state': rename it",
        ),
    ],
)
def test_a_workbook_without_the_machines_is_refused(
    book: Book, tabs: dict[str, list[list[object]]], said: str
) -> None:
    assert said in _refusal(book(tabs))


def test_each_missing_column_is_named(book: Book) -> None:
    said = _refusal(book({"vInfo": [["VM", "Powerstate"], ["a", "poweredOn"]]}))

    assert re.findall(r"no column '(\w+)'", said) == ["CPUs", "Memory"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xd0\xcf\x11\xe0rest", "an old .xls file, or locked"),
        (b"PK\x03\x04broken", "no workbook that can be read"),
        (b"VM,Powerstate\n\xff\xfe", "not UTF-8 text"),
        (b"", "tab vInfo has no column 'VM'"),
        (b'VM,Powerstate,CPUs,Memory\n"a' + b"a" * 140_000, "not CSV"),
    ],
)
def test_what_is_no_export_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "export"
    path.write_bytes(content)

    assert said in _refusal(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "nowhere.xlsx: no such file" in _refusal(tmp_path / "nowhere.xlsx")
    assert "no CSV file of RVTools is in it" in _refusal(tmp_path)


def test_an_archive_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as packed:
        packed.writestr("hello.txt", "hello")

    assert "no workbook that can be read" in _refusal(tmp_path / "a.xlsx")


def test_a_damaged_sheet_is_refused(book: Book, tmp_path: Path) -> None:
    whole, cut = book({"vInfo": [SHORT, ONE]}), tmp_path / "cut.xlsx"
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(cut, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name)[: 200 if "sheet1" in name else None])

    assert "no XML that can be read" in _refusal(cut)


def test_a_row_beyond_the_last_is_refused(book: Book, tmp_path: Path) -> None:
    whole, far = book({"vInfo": [SHORT, ONE]}), tmp_path / "far.xlsx"
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(far, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'<row r="2"', b'<row r="99999999999"'))

    assert "a row stands beyond row 1048576" in _refusal(far)


def test_a_bomb_is_refused_before_it_is_opened(book: Book, tmp_path: Path) -> None:
    whole, bomb = book({"vInfo": [SHORT, ONE]}), tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(whole) as old,
        zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            swollen = b" " * 2**24 if "sheet1" in name else b""
            new.writestr(name, old.read(name) + swollen)

    assert "xl/worksheets/sheet1.xml swells more than 200 times when unpacked" in _refusal(bomb)


@pytest.mark.parametrize(
    ("limit", "most", "said"),
    [
        ("MOST_UNPACKED_MIB", 1, "unpacks to 2 MiB, and more than 1 MiB are not read"),
        ("MOST_TEXTS_MIB", 1, "its texts unpack to 2 MiB, and more than 1 MiB are not read"),
        ("MOST_UNPACKED_MIB", 2, None),
    ],
)
def test_the_sizes_of_a_workbook_are_limited(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, limit: str, most: int, said: str | None
) -> None:
    monkeypatch.setattr(archive, limit, most)
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as packed:
        packed.writestr("xl/sharedStrings.xml", b" " * 2 * 2**20)

    told = _refusal(tmp_path / "a.xlsx")
    assert said in told if said else "no workbook that can be read" in told


def test_the_reader_tells_how_far_it_is(delimited: Book) -> None:
    told: list[int] = []
    rows = [SHORT, *([f"vm{n}", "poweredOn", 1, 1024] for n in range(20_000))]
    inventory_of([delimited(rows)], lambda _, count, __: told.append(count))

    assert told == [10_000, 20_000]
