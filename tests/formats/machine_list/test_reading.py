"""A plain table of machines."""

from pathlib import Path

import pytest

from archbook.errors import InputError
from archbook.formats.inventory import Inventory
from archbook.formats.machine_list import inventory_of


def _read(tmp_path: Path, text: str) -> Inventory:
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    return inventory_of([tmp_path / "list.csv"])


def test_a_row_is_a_machine(tmp_path: Path) -> None:
    header = "name,vcpus,ram_gib,disk_gb,used_gib,power,os,cluster"
    row = "web,2,4,100,50,Running,Ubuntu,east"
    (machine,) = _read(tmp_path, f"{header}\n{row}\n").machines

    assert (machine.name, machine.row, machine.power, machine.vcpus) == ("web", 2, "on", 2)
    assert (machine.ram_mib, machine.in_use_mib) == (4096, 51200)
    assert machine.disk_mib == pytest.approx(100e9 / 2**20)
    assert (machine.system, machine.location.cluster) == ("Ubuntu", "east")


@pytest.mark.parametrize(
    ("column", "said", "mib"),
    [
        ("ram_mib", "4096", 4096),
        ("Memory (GiB)", "4", 4096),
        ("RAM_GB", "4,294967296", 4096),
        ("ram_tib", "0.5", 524288),
        ("mem_kib", "2048", 2),
    ],
)
def test_the_name_of_a_column_has_its_unit(
    tmp_path: Path, column: str, said: str, mib: float
) -> None:
    (machine,) = _read(tmp_path, f"name;vcpus;{column}\na;1;{said}\n").machines

    assert machine.ram_mib == pytest.approx(mib)


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("name,vcpus,ram", "column 'ram' has no unit: call it ram_gib, ram_mib or ram_gb"),
        ("name,vcpus,ram_gib,disk", "column 'disk' has no unit: call it disk_gib"),
        ("name,vcpus,ram_mib,ram_gib", "ram_mib, ram_gib say the same thing in several units"),
        ("name,ram_gib", "there is no column 'vcpus'"),
        ("name,vcpu_s,ram_gib", "no column 'vcpus'; the nearest is 'vcpu_s': rename it"),
        ("", "there is no column 'name'"),
        ("name,vcpus,ram_gib", "no machine is listed"),
    ],
)
def test_a_header_that_leaves_doubt_is_refused(tmp_path: Path, header: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        _read(tmp_path, f"{header}\n")
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("a,2,4 GB,", "a is left out: ram_gib is '4 GB', not a number above zero"),
        ("a,1.5,4,", "a is left out: vcpus is '1.5', not a number above zero"),
        ("a,2,0,", "a is left out: ram_gib is '0', not a number above zero"),
        ("a,2,4,big", "a is left out: disk_gb is 'big', not a number above zero"),
        (",2,4,", "a machine without a name is left out"),
        ("a", "a is left out: vcpus is '', not a number above zero"),
    ],
)
def test_a_row_that_says_too_little_is_named(tmp_path: Path, row: str, said: str) -> None:
    found = _read(tmp_path, f"name,vcpus,ram_gib,disk_gb\n\n{row}\nb,1,1,\n")

    assert [machine.name for machine in found.machines] == ["b"]
    assert [str(remark.message) for remark in found.remarks] == [said]
    assert found.remarks[0].line == 3


def test_what_the_table_does_not_say_is_assumed_aloud(tmp_path: Path) -> None:
    found = _read(tmp_path, "name,vcpus,ram_gib\na,1,1\na,1,1\n")

    assert [str(what) for what, _ in found.assumed] == [
        "every machine runs",
        "the disks of all machines are of unknown size and count as nothing",
    ]
    assert "a is listed 2 times; each counts" in str(found.remarks[0].message)


def test_an_unknown_power_state_counts_as_on(tmp_path: Path) -> None:
    found = _read(tmp_path, "name,vcpus,ram_gib,state\na,1,1,an\nb,1,1,paused\nc,1,1,Shut off\n")

    assert [machine.power for machine in found.machines] == ["on", "suspended", "off"]
    assert "the power state 'an' of a is unknown" in str(found.remarks[0].message)


def test_it_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    text = "name,vcpus,ram_gib\n" + "".join(f"m{n},1,1\n" for n in range(10_000))
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    path = tmp_path / "list.csv"
    inventory_of([path], lambda _, count, of: told.append((count, of)))

    assert told == [(10_000, None)]


@pytest.mark.parametrize("said", ["1.024", "1,024"])
def test_an_amount_that_may_be_one_of_two_is_left_out_and_named(tmp_path: Path, said: str) -> None:
    found = _read(tmp_path, f"name;vcpus;ram_gib\na;1;{said}\nb;1;1024\nc;1;1.5\n")

    assert [one.ram_mib for one in found.machines] == [1024 * 1024, 1536]
    (remark,) = found.remarks
    assert f"a is left out: ram_gib is '{said}', whose mark may part thousands" in str(
        remark.message
    )
