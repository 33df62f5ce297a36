"""The bill: what is known is added up, what is not is counted."""

from archbook.bom import bill
from archbook.catalog.library import bundled
from archbook.model.bill import BillOfMaterials
from archbook.model.design import Design
from archbook.model.hardware import Disk, HardwareProfile, Nic
from archbook.model.host_group import HostGroup
from archbook.plan import plan

STANDARD = HardwareProfile(
    server="dell-r660",
    cores=64,
    ram_gib=512,
    disks=(Disk(count=2, size_gb=480, purpose="system"), Disk(count=6, size_gb=3840)),
    nics=(Nic(count=2, ports=2, speed_gbps=25),),
)


def billed(*groups: HostGroup) -> BillOfMaterials:
    design = Design(
        name="t",
        release="2026.1",
        services=("keystone",),
        hardware={"std": STANDARD},
        host_groups=groups,
    )
    return bill(plan(design, bundled()))


def total(found: BillOfMaterials, column: str) -> tuple[float, int]:
    return next((t.known, t.unknown_machines) for t in found.totals if t.column == column)


def test_a_line_for_each_group_and_totals_over_all_machines() -> None:
    found = billed(
        HostGroup(name="ctl", roles=("control",), count=3, hardware="std"),
        HostGroup(name="cmp", roles=("compute",), count=20, hardware="std"),
    )
    assert [(line.group, line.quantity, line.item) for line in found.lines] == [
        ("ctl", 3, "Dell PowerEdge R660"),
        ("cmp", 20, "Dell PowerEdge R660"),
    ]
    assert total(found, "cores") == (23 * 64, 0)
    assert total(found, "ram_gib") == (23 * 512, 0)
    assert total(found, "disks") == (23 * 8, 0)
    assert total(found, "disk_gb") == (23 * (2 * 480 + 6 * 3840), 0)
    assert total(found, "nic_ports") == (23 * 4, 0)
    assert total(found, "height_u") == (23, 0)


def test_what_nobody_says_is_unknown_and_never_zero() -> None:
    found = billed(
        HostGroup(name="ctl", roles=("control",), count=3, hardware="std"),
        HostGroup(name="cmp", roles=("compute",), count=20),
    )
    assert found.lines[1].cores is None
    assert found.lines[1].height_u is None
    assert total(found, "cores") == (3 * 64, 20)
    assert total(found, "typical_w") == (0, 23)


def test_bare_metal_machines_are_bought_and_counted() -> None:
    found = billed(
        HostGroup(name="ctl", roles=("control",), count=3, hardware="std"),
        HostGroup(name="bm", roles=("bare_metal",), count=12, hardware="std"),
    )
    assert sum(line.quantity for line in found.lines) == 15
