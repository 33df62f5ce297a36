"""What the page about sizing says archbook computes is what it computes."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archbook.capacity.control_plane import control_hosts
from archbook.capacity.counts import units_for
from archbook.capacity.fabric import oversubscription
from archbook.capacity.offer import offer
from archbook.capacity.power import cooling_tons, heat_btuh
from archbook.capacity.ratios import Ratios, ratios
from archbook.capacity.stored import DomainDisks, overhead, reach
from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Hit
from archbook.model.hardware import HardwareProfile
from archbook.model.storage import ErasureCode, StorageBackend
from archbook.model.workload import Workload
from archbook.resilience.availability import (
    at_least,
    downtime_minutes,
    failures_a_year,
    over_domains,
)

PAGE = (Path(__file__).parents[2] / "docs/explanation/sizing.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| ([^|]+) \| [\d.,]+ \| ([\d.,]+) \|$", re.MULTILINE)
ROWS: dict[str, str] = dict(ROW.findall(PAGE))

CODED = StorageBackend(name="main", kind="ceph", erasure=ErasureCode(k=6, m=1))


def _full_ratio() -> float:
    taken = bundled().threshold("ceph-full").position("ceph")
    assert taken
    return taken.value


def _without_majority(*racks: int) -> float:
    return downtime_minutes(over_domains(2, racks, member=0.999, domain=0.9999))


COMPUTED: dict[str, Callable[[], float]] = {
    "cores for the largest instance": lambda: units_for(16, 3.12),
    "cores for 100 instances of 2 GHz": lambda: units_for(200, 2.4),
    "controllers for 999 compute hosts": lambda: control_hosts(999),
    "controllers for 1,000 compute hosts": lambda: control_hosts(1_000),
    "controllers for 2,500 compute hosts": lambda: control_hosts(2_500),
    "raw for one of data with an erasure code of 6 and 1": lambda: overhead(CODED),
    "oversubscription of 19 ports of 10 Gbit/s on 4 uplinks of 40": lambda: oversubscription(
        190, 160
    ),
    "TB that 33 disks of 3 TB hold up to a full ratio of 0.95": lambda: (
        reach([DomainDisks(3, 3, 33)], 3) * _full_ratio()
    ),
    "heat of 12,500 W, BTU/h": lambda: heat_btuh(12_500),
    "cooling of 12,500 W, tons": lambda: cooling_tons(12_500),
    "disks of an MTTF of 1,000,000 hours that fail in a year, percent": lambda: (
        100 * failures_a_year(1e6)
    ),
    "minutes a year without a majority, all in one rack": lambda: _without_majority(3),
    "minutes a year without a majority, over two racks": lambda: _without_majority(2, 1),
    "minutes a year without a majority, over three racks": lambda: _without_majority(1, 1, 1),
}


@pytest.mark.parametrize("example", COMPUTED)
def test_the_last_column_is_computed(example: str) -> None:
    _, _, digits = ROWS[example].partition(".")
    computed = round(COMPUTED[example](), len(digits))
    assert computed == float(ROWS[example].replace(",", ""))


@pytest.mark.parametrize(
    ("example", "threads", "survives"),
    [
        ("hosts, threads counted, none to spare", 2, None),
        ("hosts, threads counted, one may be lost", 2, "host"),
        ("hosts, only cores counted, none to spare", 1, None),
    ],
)
def test_hosts_of_a_general_compute_cloud(
    found: Callable[..., list[Hit]], example: str, threads: int, survives: str | None
) -> None:
    def hits(count: int) -> list[Hit]:
        node = {"cores": 12, "threads_per_core": threads, "ram_gib": 256}
        group: dict[str, Any] = {"name": "cmp", "roles": ["compute"], "hardware": "node"}
        return found(
            "compute.spare-for-loss",
            settings={"nova-cpu-allocation-ratio": 2.0},
            requirements={"workload_survives": survives} if survives else {},
            hardware={"node": node},
            host_groups=[group | {"count": count}],
            workload=[
                {"vcpus": 2, "ram_gib": 4, "instances": 140},
                {"vcpus": 4, "ram_gib": 8, "instances": 3},
            ],
        )

    hosts = int(ROWS[example])
    assert hits(hosts - 1)
    assert not hits(hosts)


@pytest.mark.parametrize("release", ["zed", "2026.1"])
@pytest.mark.parametrize(("what", "vcpus", "ram_gib"), [("CPU", 4, 0.25), ("memory", 1, 8)])
def test_instances_of_one_host(
    blueprint: Callable[..., Blueprint], release: str, what: str, vcpus: int, ram_gib: float
) -> None:
    held = ratios(blueprint(release=release))
    node = HardwareProfile(cores=12, threads_per_core=1, ram_gib=48)
    host = offer(node, Ratios(vcpu=held.vcpu, ram=held.ram, reserved_mib=0))
    assert host
    instances = host.instances(Workload(vcpus=vcpus, ram_gib=ram_gib, instances=1))
    assert instances == int(ROWS[f"instances by {what} in {release}"])


def test_every_row_is_tested() -> None:
    by_hand = {name for name in ROWS if name.startswith(("hosts, ", "instances by "))}
    assert len(by_hand) == 7
    assert ROWS.keys() == COMPUTED.keys() | by_hand


def test_a_fourth_member_is_no_help() -> None:
    assert f"{at_least(2, 3, 0.99):.3%}".replace("%", " %") in PAGE
    assert f"{at_least(3, 4, 0.99):.3%}".replace("%", " %") in PAGE
