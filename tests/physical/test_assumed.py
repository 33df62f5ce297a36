"""What was taken although the design does not state it."""

from collections.abc import Callable
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Assumed
from archbook.physical import site

NICS = [{"ports": 2, "speed_gbps": 25}]
FULL = {"server": "dell-r650", "power_supplies": 2, "nics": NICS}


def _assumed(
    blueprint: Callable[..., Blueprint],
    **changes: Any,  # noqa: ANN401 - a design holds any JSON
) -> dict[str, Assumed]:
    groups = [{"name": "cmp", "roles": ["compute"], "count": 8, "hardware": "std"}]
    given = {"hardware": {"std": FULL}, "host_groups": groups} | changes
    return {one.name: one for one in site(blueprint(**given)).assumed}


def test_what_is_stated_is_not_listed(blueprint: Callable[..., Blueprint]) -> None:
    feeds = [{"name": "A", "breaker_a": 32}]
    racks = {"r1": {"type": "apc-ar3300", "feeds": feeds}}
    found = _assumed(blueprint, racks=racks)
    assert not {"height_u", "power_strips", "phases", "power_supplies", "nic_ports"} & set(found)
    assert {"management_ports", "cable_loop_m", "out_of_band_uplinks"} <= set(found)
    assert "cable_tray_m" not in found


def test_the_same_of_many_racks_is_said_once(blueprint: Callable[..., Blueprint]) -> None:
    one = _assumed(blueprint, racks={"r1": {}})["height_u"]
    assert (one.subject, one.value) == ("rack/r1", 42)
    racks: dict[str, Any] = {f"r{number}": {} for number in range(1, 9)}
    many = _assumed(blueprint, racks=racks)["height_u"]
    assert many.subject == "cloud"
    assert str(many.why).endswith(
        "rack/r1, rack/r2, rack/r3, rack/r4, rack/r5, rack/r6 and 2 more"
    )


def test_what_is_unknown_of_machines_is_told(blueprint: Callable[..., Blueprint]) -> None:
    found = _assumed(blueprint, hardware={"std": {}})
    assert (found["inlets"].value, found["nic_ports"].value) == ("unknown", "unknown")
    bays = _assumed(blueprint, hardware={"std": {"server": "dell-r650", "nics": NICS}})
    assert bays["power_supplies"].value == 2


def test_slow_ports_and_three_phases_are_told(blueprint: Callable[..., Blueprint]) -> None:
    hardware = {"std": FULL | {"nics": [*NICS, {"speed_gbps": 1}]}}
    racks = {"r1": {"feeds": [{"name": "A", "breaker_a": 32, "phases": 3}]}}
    found = _assumed(blueprint, hardware=hardware, racks=racks)
    assert found["out_of_band_gbps"].value == 1
    assert found["phases"].value == "even"


def test_a_row_of_racks_is_told_with_its_pitch(blueprint: Callable[..., Blueprint]) -> None:
    found = _assumed(blueprint)
    assert (found["cable_tray_m"].value, found["rack_pitch_m"].value) == (0.5, 0.6)
    wide = {name: {"type": "apc-ar3150"} for name in ("r1", "r2")}
    assert "rack_pitch_m" not in _assumed(blueprint, racks=wide)


def test_ports_that_are_split_are_told(blueprint: Callable[..., Blueprint]) -> None:
    found = _assumed(blueprint, racks={"r1": {}}, fabric={"leaf": "mellanox-sn2700"})
    assert (found["split"].subject, found["split"].value) == ("rack/r1", 4)
    assert "100 Gbit/s are split" in str(found["split"].why)
    assert "split" not in _assumed(blueprint, fabric={"leaf": "mellanox-sn2010"})
