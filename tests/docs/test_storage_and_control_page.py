"""What the page about storage and control plane says archbook computes is what it computes."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archbook.capacity.control_load import (
    AT_1000_COMPUTES,
    AT_1000_WITH_AGENTS,
    cores_together,
    ram_together_gb,
)
from archbook.capacity.control_plane import control_hosts, ovn_relays
from archbook.capacity.logs import debug_gb_a_day, kept_tb
from archbook.capacity.metrics import metric_kib, points, prometheus_gb, samples_a_second
from archbook.capacity.osd_hosts import database_gb
from archbook.capacity.placement_groups import copies, placement_groups
from archbook.capacity.raid import WRITE_OPERATIONS, disk_operations, served_iops
from archbook.capacity.replication import recovery_hours, replicated_gbps
from archbook.capacity.retention import copies_tb
from archbook.capacity.stored import overhead
from archbook.capacity.swift_ring import part_power
from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.hardware import Disk
from archbook.model.storage import StorageBackend
from archbook.sizing import size

FOLDER = Path(__file__).parents[2] / "docs" / "explanation"
PAGE = (FOLDER / "storage-and-control.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| ([^|]+) \| [\d.,]+ \| ([\d.,]+) \|$", re.MULTILINE)
ROWS: dict[str, str] = dict(ROW.findall(PAGE))

Planned = Callable[..., Blueprint]


REPLICATED = StorageBackend(name="main", kind="ceph", size=3)


def _planned() -> float:
    taken = bundled().threshold("ceph-nearfull").position("ceph")
    assert taken
    return taken.value


def _on_disks(raid: str) -> float:
    return disk_operations(1_000, 0.5, WRITE_OPERATIONS[raid])


COMPUTED: dict[str, Callable[[], float]] = {
    "placement groups for 200 OSDs and 3 replicas": lambda: placement_groups(200, 3),
    "placement groups for 10 OSDs and 4 replicas": lambda: placement_groups(10, 4),
    "copies on each of 10 OSDs of 512 groups with 3 replicas": lambda: copies([(512, 3)]) / 10,
    "GB of flash for the database of 1 TB of objects": lambda: database_gb(
        [Disk(size_gb=1_000, media="hdd")], 0.04
    ),
    "raw TB of 800 TB in three replicas": lambda: 800 * overhead(REPLICATED),
    "raw TB of them with the reserve": lambda: 800 * overhead(REPLICATED) / _planned(),
    "hours for 40 TB at 85 % over three hosts of 2 × 25 Gbit/s": lambda: recovery_hours(
        34, 1, 3, 50
    ),
    "the same with an erasure code of 4 and 2": lambda: recovery_hours(34, 4, 3, 50),
    "part power for 5,000 drives": lambda: part_power(5_000),
    "Gbit/s that proxies send while 10 come in": lambda: replicated_gbps(10, 3),
    "operations of the disks in RAID 5": lambda: _on_disks("raid5"),
    "operations of the disks in RAID 6": lambda: _on_disks("raid6"),
    "operations of the disks in RAID 10": lambda: _on_disks("raid10"),
    "served by 700 in RAID 5 with a third of writes": lambda: served_iops(700, 1 / 3, 4),
    "cores under 1,000 compute hosts, fake driver": lambda: cores_together(AT_1000_COMPUTES),
    "GB of memory under 1,000 compute hosts, fake driver": lambda: ram_together_gb(
        AT_1000_COMPUTES
    ),
    "cores under 1,000 compute hosts, with agents": lambda: cores_together(AT_1000_WITH_AGENTS),
    "GB of memory under 1,000 compute hosts, with agents": lambda: ram_together_gb(
        AT_1000_WITH_AGENTS
    ),
    "controllers for 2,500 compute hosts": lambda: control_hosts(2_500),
    "relays for 120 hosts with OVN": lambda: ovn_relays(120),
    "TB of debug logs of 130 hosts for 60 days in two copies": lambda: kept_tb(
        debug_gb_a_day(130), 60, 2
    ),
    "GB of Prometheus for 57,114 series each minute over 7 days": lambda: prometheus_gb(
        samples_a_second(57_114, 60), 7
    ),
    "GB of Prometheus for 8,521 samples a second over 4 days": lambda: prometheus_gb(8_521, 4),
    "KiB of one metric in Gnocchi, a year by the minute": lambda: metric_kib(points(365, 60), 1),
    "MiB of it in six ways": lambda: metric_kib(points(365, 60)) / 1024,
    "TB of two full copies and twelve of 5 % of 50 TB": lambda: copies_tb(50, 2, 12, 0.05),
}

HOSTS: dict[str, tuple[dict[str, Any], str]] = {
    "GiB of a host with a monitor and ten OSDs": (
        {"roles": ["ceph_osd"], "hardware": "flash"},
        "host_ram_gib",
    ),
    "GiB of a controller with OpenSearch": ({"roles": ["control"]}, "host_ram_gib"),
    "GB of flash for ten hard disks of 4 TB and volumes": (
        {"roles": ["ceph_osd"], "hardware": "slow"},
        "host_database_gb",
    ),
}


def _printed(example: str, computed: float) -> None:
    _, _, digits = ROWS[example].partition(".")
    assert round(computed, len(digits)) == float(ROWS[example].replace(",", ""))


def test_every_row_is_computed() -> None:
    assert COMPUTED.keys() | HOSTS.keys() == ROWS.keys()


@pytest.mark.parametrize("example", COMPUTED)
def test_the_last_column_is_computed(example: str) -> None:
    _printed(example, COMPUTED[example]())


@pytest.mark.parametrize("example", HOSTS)
def test_what_one_host_needs_is_sized(example: str, blueprint: Planned) -> None:
    group, resource = HOSTS[example]
    planned = blueprint(
        services=["keystone", "glance", "nova", "neutron", "cinder", "placement", "opensearch"],
        hardware={
            "flash": {"disks": [{"count": 10, "size_gb": 4000}]},
            "slow": {"disks": [{"count": 10, "size_gb": 4000, "media": "hdd"}]},
        },
        host_groups=[{"name": "this", "count": 4, **group}],
        storage=[{"name": "main", "kind": "ceph", "on": "this"}],
    )
    needed = next(one.demand.value for one in size(planned).resources if one.resource == resource)
    assert needed is not None
    _printed(example, needed)
