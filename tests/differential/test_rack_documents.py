"""Racks as archbook plans them beside the documentation of a rack that stands somewhere.

The rack of the Sovereign Cloud Stack's hardware landscape: its production part, read by hand into
a design. Its documents are those of the shared inputs beside the checkout.
"""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

import archbook
from archbook.catalog import bundled
from archbook.model.design import Design
from archbook.model.rack_plan import Site
from archbook.physical import site
from archbook.plan import plan
from archbook.rules.example import changed

INPUTS = Path(__file__).parents[3] / "shared" / "real-inputs"
DOCUMENTS = INPUTS / "SovereignCloudStack+hardware-landscape" / "documentation"
SITES = Path(__file__).parent / "sites"

pytestmark = pytest.mark.skipif(not DOCUMENTS.is_dir(), reason=f"no documents at {DOCUMENTS}")

KINDS = {"stor": ["osd"], "comp": ["cmp", "arm"], "ctl": ["ctl"], "mgmt": ["mgr", "mon"]}
"""Kind of a host in the documents' names → host groups of the design."""


@pytest.fixture(scope="module")
def planned() -> Site:
    design = SITES / "scs-landscape.yaml"
    return site(archbook.open(design, catalog=SITES / "catalog").blueprint())


def _rows(document: str) -> list[list[str]]:
    lines = (DOCUMENTS / document).read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line]


def _kind(name: str) -> str:
    return name.split("-")[1] if name.startswith("st01-") else ""


def _groups(kind: str) -> list[str]:
    return [f"group/{group}" for group in KINDS[kind]]


def _hosts(written: list[list[str]]) -> list[list[str]]:
    return [row for row in written if len(row) > 2 and _kind(row[2]) in KINDS]


def test_hosts_take_the_units_that_the_rack_table_gives_them(planned: Site) -> None:
    hosts = _hosts(_rows("System_Rack_Setup.md"))
    written = sum(int(row[1]) for row in hosts if row[5] == "Prod")
    (rack,) = planned.racks
    ours = [one for one in rack.mounted if one.kind == "host"]
    assert written == 31
    assert sum(one.height_u for one in ours) == written
    assert planned.left_out == ()


def test_production_takes_one_unit_less_than_the_rack_table(planned: Site) -> None:
    """They have two management switches, one of which takes over: ours needs the ports of one."""
    rows = [row for row in _rows("System_Rack_Setup.md") if len(row) > 5 and row[5] == "Prod"]
    (rack,) = planned.racks
    assert sum(int(row[1]) for row in rows) == 37
    assert rack.used_u.value == 36
    assert Counter(_kind(row[2]) for row in rows if "SW" in row[3]) == {
        "sw100g": 2,
        "sw25g": 2,
        "sw1g": 2,
    }
    assert Counter(one.role for one in planned.switches for _ in range(one.count)) == {
        "leaf": 2,
        "spine": 2,
        "out_of_band": 1,
    }


def test_every_power_supply_has_a_cord(planned: Site) -> None:
    written = Counter(
        _kind(row[0]) for row in _rows("System_Power_Wireing.md") if _kind(row[0]) in KINDS
    )
    cords: Counter[str] = Counter()
    for one in planned.cables:
        if one.purpose == "power":
            cords[one.ends[0]] += one.count
    for kind, count in written.items():
        assert sum(cords[group] for group in _groups(kind)) == count


def _links(medium: str) -> Counter[str]:
    """Count the links from a host to a switch, which the document lists from both ends."""
    seen = {
        frozenset(((row[0], row[1]), (row[2], row[3])))
        for row in _rows("System_Network_Wireing.md")
        if len(row) > 5 and row[2] and re.search(medium, row[4])
    }
    kinds = [sorted(_kind(name) for name, _ in ends) for ends in seen]
    return Counter(kind for pair in kinds for kind in pair if kind in KINDS)


def test_every_fast_port_is_joined_to_a_leaf(planned: Site) -> None:
    written = _links("25G")
    assert sum(written.values()) == 42
    ours: Counter[str] = Counter()
    for one in planned.cables:
        if one.purpose == "host":
            ours[one.ends[0]] += one.count
    for kind, count in written.items():
        assert sum(ours[group] for group in _groups(kind)) == count


def test_every_machine_has_a_management_port(planned: Site) -> None:
    """The two managers have links of their own besides, as gateways of the management network."""
    written = _links("RJ45")
    ours: Counter[str] = Counter()
    for one in planned.cables:
        if one.purpose == "out_of_band":
            ours[one.ends[0]] += one.count
    for kind in ("stor", "comp", "ctl"):
        assert sum(ours[group] for group in _groups(kind)) == written[kind]
    assert sum(ours[group] for group in _groups("mgmt")) == 2


INVENTORY = INPUTS / "FDio+csit" / "docs/content/infrastructure/fdio_dc_vexxhost_inventory.md"


def _racks_of_fdio() -> dict[str, set[str]]:
    """Return rack → the units that its machines of 4 units take, as u42-u45."""
    found: dict[str, set[str]] = {}
    for line in INVENTORY.read_text(encoding="utf-8").splitlines():
        if (unit := re.search(r"\b(u\d+)-(u\d+)\s*$", line)) and "YUL1" not in line:
            rack = re.search(r"\b3016\.\d+", line)
            if rack and int(unit[2][1:]) - int(unit[1][1:]) == 3:
                found.setdefault(rack[0], set()).add(unit[0].strip())
    return found


def test_as_many_tall_machines_fit_as_stand_in_the_racks_of_fdio() -> None:
    fullest = max(len(units) for units in _racks_of_fdio().values())
    assert fullest == 11
    hardware = {"tall": {"server": "supermicro-sys-421ge-tnrt"}}
    for count, left_out in ((fullest, ()), (fullest + 1, (("cmp", 1),))):
        groups = [{"name": "cmp", "roles": ["compute"], "count": count, "hardware": "tall"}]
        design = Design.model_validate_json(
            json.dumps(
                changed(
                    {
                        "racks": {"yul1": {"height_u": 47}},
                        "fabric": {"leaves_per_rack": 1},
                        "hardware": hardware,
                        "host_groups": groups,
                    }
                )
            )
        )
        assert site(plan(design, bundled())).left_out == left_out
