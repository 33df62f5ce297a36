"""Racks, power strips and switches."""

from collections.abc import Callable

from archbook.bom.site import site_lines
from archbook.i18n import Message
from archbook.model.bill import BillLine, BillOfMaterials
from archbook.model.blueprint import Blueprint, Reason
from archbook.model.finding import Citation
from archbook.model.rack_plan import Mounted, RackPlan, Site, Switches
from archbook.model.sizing import Quantity

WHY = Reason(Message("because"), "design")
NOTHING = Quantity(None, Message("none"), {}, Citation("design"))

GROUPS = [
    {"name": "ctl", "roles": ["control", "network"], "count": 3},
    {"name": "cmp", "roles": ["compute"], "count": 20, "bought": [12, 8]},
]


def rack(name: str, *mounted: Mounted, kind: str | None = None) -> RackPlan:
    return RackPlan(name, kind, 42, mounted, (), NOTHING, NOTHING, NOTHING, None)


def site(racks: tuple[RackPlan, ...] = (), switches: tuple[Switches, ...] = ()) -> Site:
    return Site(racks, switches, (), NOTHING, NOTHING, NOTHING)


def bought(blueprint: Callable[..., Blueprint], made: Site) -> list[BillLine]:
    return list(site_lines(made, blueprint(host_groups=GROUPS)))


def test_racks_and_power_strips_by_type(blueprint: Callable[..., Blueprint]) -> None:
    strip = Mounted("pdu", "pdu-1", "apc-ap8853", 0, 0)
    other = Mounted("pdu", "pdu-2", "unspecified", 0, 0)
    made = site(racks=(rack("r1", strip, strip), rack("r2", strip, other)))
    found = [(line.kind, line.part, line.quantity) for line in bought(blueprint, made)]
    assert found == [
        ("rack", "rack/unspecified", 2),
        ("pdu", "pdu/apc-ap8853", 3),
        ("pdu", "pdu/unspecified", 1),
    ]


def test_switches_by_type_and_purpose_over_all_racks(blueprint: Callable[..., Blueprint]) -> None:
    switches = (
        Switches("leaf", "nvidia-sn2201", "r1", 2, WHY),
        Switches("leaf", "nvidia-sn2201", "r2", 2, WHY),
        Switches("spine", None, None, 2, WHY),
    )
    found = bought(blueprint, site(switches=switches))
    assert [(line.part, line.purpose, line.quantity, line.of) for line in found] == [
        ("switch/nvidia-sn2201", "leaf", 4, "cloud"),
        ("switch/unspecified", "spine", 2, "cloud"),
    ]


def test_a_design_without_a_fabric_says_that_switches_are_assumed(
    billed: Callable[..., BillOfMaterials],
) -> None:
    bill = billed(fabric=None, racks={"r1": {}}, regions=[{"name": "o", "zones": {"z": ["r1"]}}])
    assert {line.part for line in bill.lines if line.kind == "switch"} == {"switch/unspecified"}
    assert "leaves_per_rack" in {one.name for one in bill.assumed}
    assert "no type is chosen for some switches" in {str(one.text) for one in bill.unsaid}
