"""The numbers of the page about racks are what archbook computes."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from archbook.capacity.power import (
    amperes,
    continuous_w,
    cooling_tons,
    facility_w,
    heat_btuh,
    without_strongest,
)
from archbook.capacity.rack_ports import RackPorts
from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.model.site import Rack
from archbook.physical import site
from archbook.physical.fabric import wiring
from archbook.physical.ground import Ground
from archbook.physical.lengths import End, Runs, rows
from archbook.physical.ports import Links, put_on
from archbook.plan import plan
from archbook.rules.example import changed

PAGE = Path(__file__).parents[2] / "docs/explanation/racks-and-power.md"
ROW = re.compile(r"^\| ([^|]+) \| ([\d.]+) \|$", re.MULTILINE)
ROWS: dict[str, str] = dict(ROW.findall(PAGE.read_text(encoding="utf-8")))

LEAF = "dell-powerswitch-s5248f-on"


def _planned(**changes: object) -> Blueprint:
    return plan(Design.model_validate_json(json.dumps(changed(changes))), bundled())


def _fit(height_u: int) -> int:
    planned = _planned(
        racks={"r1": {"height_u": height_u}},
        hardware={"std": {"server": "dell-r660"}},
        host_groups=[{"name": "cmp", "roles": ["compute"], "count": 46, "hardware": "std"}],
        fabric={"leaves_per_rack": 2, "out_of_band": "dell-powerswitch-s3048-on"},
    )
    return sum(one.kind == "host" for one in site(planned).racks[0].mounted)


def _host_ports() -> int:
    hardware = {"std": {"nics": [{"ports": 2, "speed_gbps": 25}]}}
    groups = [{"name": "cmp", "roles": ["compute"], "count": 36, "hardware": "std"}]
    found = site(
        _planned(racks={"r1": {}}, hardware=hardware, host_groups=groups, fabric={"leaf": LEAF})
    )
    return next(one.used for one in found.ports if one.role == "leaf" and one.gbps == 25)


def _split() -> int:
    (use,) = put_on(bundled().switch_type("mellanox-sn2700"), [Links("host", 25, 54)])
    return use.taken["host"]


def _length(from_u: float, to_u: float, racks: int) -> float:
    names = tuple(f"r{number}" for number in range(racks + 1))
    ground = Ground.of(_planned(racks={name: {} for name in names}), Rack())
    found = rows(ground, names, Runs()).length_m(End("r0", from_u), End(names[-1], to_u))
    assert found is not None
    return found


def _copper(speed: str) -> float:
    entry = bundled().threshold(f"dac-length-{speed}gbps")
    taken = entry.position(entry.used)
    assert taken is not None
    return taken.value


COMPUTED: dict[str, Callable[[], float]] = {
    "servers that find room in 42 units under two leaves and an out-of-band switch": (
        lambda: _fit(42)
    ),
    "servers that find room in 48 units under the same": lambda: _fit(48),
    "W that a feed of 32 A and 230 V carries without end": lambda: continuous_w(32, 230, 1),
    "W that two such feeds allow a rack": lambda: without_strongest([5_888, 5_888]),
    "W that two feeds of three phases of 16 A allow a rack": lambda: without_strongest(
        [continuous_w(16, 230, 3)] * 2
    ),
    "A on one phase of 6,500 W at 230 V": lambda: amperes(6_500, 230),
    "BTU/h of 12,500 W": lambda: heat_btuh(12_500),
    "tons of refrigeration for 12,500 W": lambda: cooling_tons(12_500),
    "W of a site of 10,000 W at a PUE of 1.4": lambda: facility_w(10_000, 1.4),
    "ports of 25 Gbit/s taken on each of two leaves by 36 hosts with two": _host_ports,
    "ports of 100 Gbit/s that 54 links of 25 take when they are split": _split,
    "uplinks of 100 Gbit/s of each of two leaves for 3,000 Gbit/s of hosts and two spines": (
        lambda: wiring(_planned(fabric={"leaf": LEAF}), 3, RackPorts(120, 3_000)).uplinks
    ),
    "from unit 1 to a leaf in unit 42": lambda: _length(1, 42, 0),
    "from unit 40 to a leaf in unit 42": lambda: _length(40, 42, 0),
    "from unit 42 to unit 42 of the next rack": lambda: _length(42, 42, 1),
    "from unit 42 to unit 42 of the fifth rack along": lambda: _length(42, 42, 5),
    "10 Gbit/s": lambda: _copper("10"),
    "25 Gbit/s, without forward error correction": lambda: _copper("25"),
    "40 Gbit/s": lambda: _copper("40"),
    "100 Gbit/s": lambda: _copper("100"),
    "400 Gbit/s": lambda: _copper("400"),
}


@pytest.mark.parametrize("row", ROWS)
def test_the_page_says_what_is_computed(row: str) -> None:
    digits = len(ROWS[row].partition(".")[2])
    assert f"{COMPUTED[row]():.{digits}f}" == ROWS[row]


def test_nothing_is_computed_for_no_row() -> None:
    assert set(COMPUTED) == set(ROWS)
