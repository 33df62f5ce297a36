"""Cables, and the optics at their ends."""

from collections.abc import Callable

from archbook.bom.cabling import cabling
from archbook.i18n import Message
from archbook.model.bill import BillLine
from archbook.model.blueprint import Blueprint, Reason
from archbook.model.finding import Citation
from archbook.model.rack_plan import Cables, Site
from archbook.model.sizing import Quantity

WHY = Reason(Message("because"), "design")
NOTHING = Quantity(None, Message("none"), {}, Citation("design"))

GROUPS = [
    {"name": "ctl", "roles": ["control", "network"], "count": 3},
    {"name": "cmp", "roles": ["compute"], "count": 20, "bought": [12, 8]},
]


def fibre(count: int, start: str = "group/cmp", optic: str | None = "25gbase-sr") -> Cables:
    return Cables("host", "fibre", 25.0, 10.0, count, optic, (start, "switch/x"), WHY)


def bought(blueprint: Callable[..., Blueprint], *cables: Cables) -> list[BillLine]:
    site = Site((), (), cables, NOTHING, NOTHING, NOTHING)
    return list(cabling(site, blueprint(host_groups=GROUPS)))


def cables_of(lines: list[BillLine]) -> list[BillLine]:
    return [line for line in lines if line.kind == "cable"]


def test_like_cables_of_a_group_are_one_line_with_optics_at_both_ends(
    blueprint: Callable[..., Blueprint],
) -> None:
    found = bought(blueprint, fibre(20, "group/ctl"), fibre(4, "group/ctl"))
    assert [(line.kind, line.part, line.quantity, line.group) for line in found] == [
        ("cable", "cable/fibre-25g-10m", 24, "ctl"),
        ("optic", "optic/25gbase-sr", 48, "ctl"),
    ]
    assert (found[1].counted, found[1].each) == (24, 2)


def test_fibre_has_optics_where_nobody_knows_which(blueprint: Callable[..., Blueprint]) -> None:
    _, optics = bought(blueprint, fibre(18, optic=None))[:2]
    assert (optics.kind, optics.part) == ("optic", "optic/unspecified")
    found = bought(blueprint, fibre(18, "switch/x", optic=None))
    assert [line.quantity for line in found] == [18, 36]


def test_cables_are_bought_with_their_hosts(blueprint: Callable[..., Blueprint]) -> None:
    found = cables_of(bought(blueprint, fibre(40)))
    assert [(line.phase, line.quantity) for line in found] == [(1, 24), (2, 16)]


def test_cables_of_a_few_hosts_are_never_short(blueprint: Callable[..., Blueprint]) -> None:
    found = cables_of(bought(blueprint, fibre(7)))
    assert [(line.phase, line.quantity) for line in found] == [(1, 5), (2, 2)]  # 4.2 rounded up


def test_cables_between_switches_belong_to_the_cloud(
    blueprint: Callable[..., Blueprint],
) -> None:
    (line,) = cables_of(bought(blueprint, fibre(8, "switch/x")))
    assert (line.of, line.group, line.phase) == ("cloud", None, 1)


def test_sorted_by_medium_speed_and_length(blueprint: Callable[..., Blueprint]) -> None:
    def copper(gbps: float | None, length_m: float | None) -> Cables:
        return Cables("host", "dac", gbps, length_m, 1, None, ("", ""), WHY)

    found = bought(blueprint, fibre(1, ""), copper(25, None), copper(25, 3), copper(10, 5))
    assert [line.part for line in cables_of(found)] == [
        "cable/dac-10g-5m",
        "cable/dac-25g-3m",
        "cable/dac-25g-unspecified",
        "cable/fibre-25g-10m",
    ]
