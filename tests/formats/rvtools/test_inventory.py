"""RVTools' tabs become machines; what the files do not say is assumed aloud."""

from collections.abc import Callable
from pathlib import Path

import pytest

from archbook.catalog import bundled
from archbook.formats.inventory import Inventory
from archbook.formats.rvtools import inventory_of
from archbook.formats.rvtools.obstacles import MOST_DISKS
from archbook.model.machine import Disk, Location, Measured

Row = Callable[..., list[object]]
Book = Callable[..., Path]
Taken = Callable[..., Inventory]

VDISK = ["VM", "Disk", "Capacity MiB", "Raw", "Disk Mode", "VM UUID"]


def _said(found: Inventory) -> list[str]:
    return [str(remark.located()).rpartition("/")[2] for remark in found.remarks]


def _reasons(found: Inventory) -> list[tuple[str, str]]:
    return [(str(one.why), one.source) for one in found.machines[0].obstacles]


def test_a_row_becomes_a_machine(taken: Taken, row: Row) -> None:
    (machine,) = taken(row("web1", Powerstate="poweredOff")).machines

    assert (machine.name, machine.row, machine.kind, machine.power) == (
        "web1",
        2,
        "machine",
        "off",
    )
    assert (machine.vcpus, machine.ram_mib) == (2, 4096)
    assert (machine.disk_mib, machine.in_use_mib) == (40960, 20480)
    assert machine.obstacles == ()


def test_templates_and_placeholders_are_told_apart(taken: Taken, row: Row) -> None:
    found = taken(row("a"), row("b", Template="True"), row("c", **{"SRM Placeholder": "WAHR"}))

    assert [machine.kind for machine in found.machines] == ["machine", "template", "placeholder"]


def test_empty_rows_are_passed_over(taken: Taken, row: Row) -> None:
    found = taken(row("a"), [None] * 12, [], row("b"))

    assert [(machine.name, machine.row) for machine in found.machines] == [("a", 2), ("b", 5)]
    assert found.remarks == ()


def test_localised_numbers_are_read(taken: Taken, row: Row) -> None:
    (machine,) = taken(row(CPUs="4", Memory="16.384", **{"In Use MiB": "1.234,5"})).machines

    assert (machine.vcpus, machine.ram_mib, machine.in_use_mib) == (4, 16384, 1234.5)


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"CPUs": None}, "export.xlsx:2: web1 is left out: CPUs is '', not a number above zero"),
        ({"CPUs": 0}, "export.xlsx:2: web1 is left out: CPUs is '0', not a number above zero"),
        ({"CPUs": 1.5}, "export.xlsx:2: web1 is left out: CPUs is '1.5', not a number above zero"),
        ({"Memory": "much"}, "export.xlsx:2: web1 is left out: Memory is 'much', not a number"),
        ({"VM": None}, "export.xlsx:2: a machine without a name is left out"),
    ],
)
def test_a_row_that_says_too_little_is_left_out_and_named(
    taken: Taken, row: Row, cells: dict[str, object], said: str
) -> None:
    found = taken(row(**cells), row("other"))

    assert [machine.name for machine in found.machines] == ["other"]
    assert _said(found)[0].startswith(said)


def test_an_unknown_power_state_counts_as_on_and_is_named(taken: Taken, row: Row) -> None:
    found = taken(row(Powerstate="angeschaltet"))

    assert found.machines[0].power == "on"
    assert "the power state 'angeschaltet' of web1 is unknown" in _said(found)[0]


def test_a_formula_is_never_worked_out(taken: Taken, row: Row) -> None:
    found = taken(row("a", CPUs="=2+2"), row("b"))

    assert [machine.name for machine in found.machines] == ["b"]
    assert "a is left out: CPUs is ''" in _said(found)[0]


def test_the_same_uuid_counts_once(taken: Taken, row: Row) -> None:
    found = taken(row("a", **{"VM UUID": "U-1"}), row("b", **{"VM UUID": "u-1"}))

    assert [machine.name for machine in found.machines] == ["a"]
    assert "b is listed already with the same VM UUID" in _said(found)[0]


def test_the_same_name_counts_each_time(taken: Taken, row: Row) -> None:
    told_apart = taken(row("a", **{"VM UUID": "1"}), row("a", **{"VM UUID": "2"}))
    unclear = taken(row("a", **{"VM UUID": None}), row("a", **{"VM UUID": None}))

    assert (len(told_apart.machines), told_apart.remarks) == (2, ())
    assert len(unclear.machines) == 2
    assert "a stands for 2 machines that no VM UUID tells apart" in _said(unclear)[0]


@pytest.mark.parametrize(
    ("raw", "mode", "reasons"),
    [
        (False, "persistent", []),
        (True, "persistent", ["forklift-rdm-disk"]),
        ("True", "independent_persistent", ["forklift-rdm-disk", "forklift-disk-mode"]),
        (False, "independent_nonpersistent", ["forklift-disk-mode"]),
    ],
)
def test_disks_that_cannot_be_copied_are_in_the_way(
    taken: Taken, row: Row, raw: object, mode: str, reasons: list[str]
) -> None:
    found = taken(row(), vDisk=[VDISK, ["web1", "Hard disk 1", 40960, raw, mode, "uuid-web1"]])

    assert [source for _, source in _reasons(found)] == reasons


def test_disks_and_snapshots_belong_to_the_machine_of_their_uuid(taken: Taken, row: Row) -> None:
    found = taken(
        row("a", **{"VM UUID": "1"}),
        row("a", **{"VM UUID": "2"}),
        vDisk=[VDISK, ["a", "Hard disk 1", 1024, True, "persistent", "2"]],
        vSnapshot=[["VM", "VM UUID"], ["a", "2"], ["a", "2"]],
    )

    assert found.machines[0].obstacles == ()
    assert [str(one.why)[:24] for one in found.machines[1].obstacles] == [
        "1 raw device mappings: t",
        "2 snapshots: they are no",
    ]


def test_without_uuids_they_belong_to_the_machine_of_their_name(taken: Taken, row: Row) -> None:
    found = taken(row(), vSnapshot=[["VM"], ["web1"]])

    assert [source for _, source in _reasons(found)] == ["forklift-snapshot"]


@pytest.mark.parametrize(
    ("version", "blocked"), [("vmx-04", True), ("6", True), ("vmx-07", False), (13, False)]
)
def test_virtual_hardware_must_not_be_too_old(
    taken: Taken, row: Row, version: object, *, blocked: bool
) -> None:
    found = taken(row(**{"HW version": version}))

    assert ("vmware-cbt-hardware" in {source for _, source in _reasons(found)}) is blocked


@pytest.mark.parametrize(
    ("system", "blocked"),
    [
        ("Microsoft Windows Server 2019 (64-bit)", False),
        ("Red Hat Enterprise Linux 8 (64-bit)", False),
        ("FreeBSD 12 or later versions (64-bit)", True),
        ("Other (32-bit)", True),
        (None, True),
    ],
)
def test_systems_that_virt_v2v_does_not_list_are_in_the_way(
    taken: Taken, row: Row, system: str | None, *, blocked: bool
) -> None:
    found = taken(row(**{"OS according to the configuration file": system}))

    assert bool(_reasons(found)) is blocked


def test_every_reason_has_a_source_in_the_catalog(taken: Taken, row: Row) -> None:
    found = taken(
        row(**{"HW version": "vmx-3", "OS according to the configuration file": "Other"}),
        vDisk=[VDISK, ["web1", "1", 1024, True, "independent_persistent", "uuid-web1"]],
        vSnapshot=[["VM"], ["web1"]],
    )

    sources = [source for _, source in _reasons(found)]
    assert len(sources) == 5
    assert set(sources) <= set(bundled().ids("sources"))


def test_what_the_tools_see_is_believed_before_what_was_configured(book: Book) -> None:
    header = ["VM", "Powerstate", "CPUs", "Memory", "OS according to the VMware Tools"]
    header.append("OS according to the configuration file")
    rows = [header, ["a", "poweredOn", 1, 1024, "Debian GNU/Linux 12 (64-bit)", "Other (64-bit)"]]

    assert inventory_of([book({"vInfo": rows})]).machines[0].obstacles == ()


def test_hosts_and_datastores_are_added_up_once(taken: Taken, row: Row) -> None:
    found = taken(
        row(),
        vHost=[["Host", "# Cores", "# Memory"], ["h1", 32, 524288], ["h1", 32, 524288]],
        vDatastore=[["Name", "Capacity MB", "In Use MB"], ["d", 2048, 1024], ["e", 1024, None]],
    ).estate

    assert (found.hosts, found.cores, found.ram_gib) == (1, 32, 512)
    assert (found.datastores, found.capacity_gib, found.in_use_gib) == (2, 3, None)


def test_without_their_tabs_hosts_and_datastores_are_unknown(taken: Taken, row: Row) -> None:
    assert taken(row()).estate.hosts is None
    assert taken(row()).estate.capacity_gib is None


def test_everything_that_the_files_do_not_say_is_assumed_aloud(book: Book) -> None:
    header = ["VM", "Powerstate", "CPUs", "Memory", "Provisioned MB"]
    found = inventory_of([book({"vInfo": [header, ["a", "poweredOn", 1, 1024, None]]})])

    assert [str(what) for what, _ in found.assumed] == [
        "the disks of a machine are as large as Provisioned MB says",
        "the disks of 1 machines are of unknown size and count as nothing",
        "no machine is a template",
        "no machine is a placeholder",
        "no machine has virtual hardware that is too old",
        "machines of the same name are different ones",
        "every machine runs a system that virt-v2v converts",
        "Provisioned MB counts MiB",
        "no disk is a raw device mapping or independent",
        "no machine has snapshots",
    ]


def test_a_mark_that_could_mean_two_things_is_told(taken: Taken, row: Row) -> None:
    told = [str(what) for what, _ in taken(row(Memory="8,192", CPUs="2")).assumed]
    clear = [str(what) for what, _ in taken(row(Memory="8192,0")).assumed]

    assert "8,192 is read as 8192: the mark parts thousands in 1 numbers like it" in told
    assert not any("8,192" in what for what in clear)


def test_columns_that_vdisk_lacks_are_told(taken: Taken, row: Row) -> None:
    found = taken(row(), vDisk=[["VM", "Capacity MiB"], ["web1", 1024]])

    assert [(str(what), str(why)) for what, why in found.assumed][1:3] == [
        ("no disk is a raw device mapping", "tab vDisk has no column 'Raw'"),
        ("no disk is independent", "tab vDisk has no column 'Disk Mode'"),
    ]


def test_disk_sizes_come_from_the_disks_when_vinfo_says_none(book: Book) -> None:
    header = ["VM", "Powerstate", "CPUs", "Memory"]
    disks = [VDISK, ["a", "1", 1024, 0, "", None], ["a", "2", 2048, 0, "", None]]
    disks.append(["a", "3", "?", 0, "", None])
    found = inventory_of([book({"vInfo": [header, ["a", "poweredOn", 1, 1024]], "vDisk": disks})])

    assert found.machines[0].disk_mib == 3072
    assert "the disk of a has no size that is a number" in _said(found)[0]


VCPU = ["VM", "CPUs", "Max", "Overall", "VM UUID"]
VMEMORY = ["VM", "Size MiB", "Consumed", "Active", "VM UUID"]


def test_what_was_used_is_read_where_it_is_measured(taken: Taken, row: Row) -> None:
    found = taken(
        row("a"),
        row("b"),
        vCPU=[VCPU, ["a", 2, 5000, 1250, "uuid-a"], ["b", 2, 0, 0, "uuid-b"]],
        vMemory=[VMEMORY, ["a", 4096, 3000, "1.024", "uuid-a"]],
    )

    assert [machine.measured for machine in found.machines] == [
        Measured(0.25, 3000, 1024),
        Measured(None, None, None),
    ]


def test_tabs_without_the_columns_that_measure_are_no_trouble(taken: Taken, row: Row) -> None:
    found = taken(row("a"), vCPU=[["VM", "CPUs"], ["a", 2]], vMemory=[["VM"], ["a"]])

    assert found.machines[0].measured == Measured()


def test_where_a_machine_runs_and_what_is_in_it_is_kept(book: Book) -> None:
    header = ["VM", "Powerstate", "CPUs", "Memory", "Firmware", "VI SDK Server", "Datacenter"]
    header += ["Cluster", "Host", "OS according to the VMware Tools"]
    cells = ["a", "poweredOn", 2, 1024, "EFI", "vc", "dc", "c1", "h1", "Debian"]
    vdisk = [["VM", "Capacity MiB"], ["a", 1024], ["a", 2048]]
    (machine,) = inventory_of([book({"vInfo": [header, cells], "vDisk": vdisk})]).machines

    assert machine.location == Location("vc", "dc", "c1", "h1")
    assert (machine.platform, machine.system, machine.firmware) == ("vmware", "Debian", "efi")
    assert machine.disks == (Disk(1024, "vmdk"), Disk(2048, "vmdk"))


@pytest.mark.parametrize(("disks", "sources"), [(25, []), (26, ["virt-v2v-openstack"])])
def test_more_disks_than_can_be_attached_stand_in_the_way(
    taken: Taken, row: Row, disks: int, sources: list[str]
) -> None:
    assert MOST_DISKS == 25
    vdisk = [["VM", "Capacity MiB"], *([["a", 1024]] * disks)]
    found = taken(row("a"), vDisk=vdisk)

    assert [source for _, source in _reasons(found)] == sources
