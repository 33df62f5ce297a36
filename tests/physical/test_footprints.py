"""What things take of their racks."""

from collections.abc import Callable

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.physical.footprints import UNKNOWN, Footprint, Taken, of_chassis, of_host, taken

GROUPS = [
    {"name": "a", "roles": ["compute"], "count": 2, "hardware": "one"},
    {"name": "b", "roles": ["compute"], "count": 3, "hardware": "two"},
    {"name": "c", "roles": ["compute"], "count": 4, "hardware": "unsaid"},
    {"name": "d", "roles": ["compute"], "count": 5},
    {"name": "e", "roles": ["compute"], "count": 6, "hardware": "virtual"},
]
HARDWARE = {
    "one": {"server": "dell-r660", "typical_w": 300, "power_supplies": 2, "supply_w": 800},
    "two": {"server": "dell-r650"},
    "unsaid": {"cores": 8},
    "virtual": {"server": "dell-r760", "kind": "container"},
}


def test_the_profile_comes_before_the_server_type(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(racks={"r1": {}}, host_groups=GROUPS, hardware=HARDWARE)
    one, two, unsaid, nothing, virtual = (
        of_host(planned, group) for group in planned.design.host_groups
    )
    assert one == Footprint(1, 18.5, 300, 1_600, 2, None)
    assert two is not None
    assert (two.nameplate_w, two.inlets, two.inlet) == (1_600, 2, "iec-60320-c14")
    assert (unsaid, nothing, virtual) == (UNKNOWN, UNKNOWN, None)


def test_inlets_of_a_chassis_are_its_bays_where_the_library_lists_none() -> None:
    assert of_chassis(bundled().switch_type("arista-dcs-7050sx3-48yc8-f")).inlet is None
    strip = of_chassis(bundled().pdu("apc-ap8953"))
    assert (strip.height_u, strip.inlet) == (0, "iec-60309-2p-e-6h")


def test_known_and_unknown_are_kept_apart(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(racks={"r1": {}}, host_groups=GROUPS, hardware=HARDWARE)
    assert taken(planned, lambda one: one.height_u) == {"r1": Taken(5, 5, 9)}
    assert taken(planned, lambda one: one.typical_w) == {"r1": Taken(600, 2, 12)}
