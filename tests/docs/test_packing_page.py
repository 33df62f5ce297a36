"""What the page about packing says archbook computes is what it computes."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.rules.hyperconverged import converged, memory_needed
from archbook.sizing import size
from archbook.sizing.hosts import hosts_offer, in_force

PAGE = (Path(__file__).parents[2] / "docs/explanation/packing.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| ([^|]+) \| [\d.,]+ \| ([\d.,]+) \|$", re.MULTILINE)
ROWS: dict[str, str] = dict(ROW.findall(PAGE))

Planned = Callable[..., Blueprint]

STD = {"cores": 32, "threads_per_core": 2, "ram_gib": 256}
MEMORY = {"vcpus": 4, "ram_gib": 120, "instances": 12}
HOSTS = 4
"""Hosts that 60 instances of 16 GiB need: 15 fit on each."""


def _needed(planned: Planned, by: str, *workload: dict[str, Any], **more: Any) -> float | None:  # noqa: ANN401 - any JSON
    group = {"name": "cmp", "roles": ["compute"], "count": 30, "hardware": "std"}
    changes = {"hardware": {"std": STD}, "host_groups": [group], **more}
    needed = size(planned(workload=[*workload], **changes)).needed
    return next(one.hosts.value for one in needed if one.by == by)


def _lost(planned: Planned, kind: str, **group: object) -> float | None:
    flavor = {"vcpus": 4, "ram_gib": 16, "instances": 15 * HOSTS}
    hosts = {"name": "cmp", "roles": ["compute"], "count": 12, "hardware": "std", **group}
    survives = {"workload_survives": kind}
    return _needed(planned, "loss", flavor, host_groups=[hosts], requirements=survives)


def _pinned(planned: Planned, vcpus: int, nodes: int | None = None) -> int:
    flavor = {"vcpus": vcpus, "ram_gib": 1, "instances": 1, "cpu_policy": "dedicated"}
    flavor |= {"numa_nodes": nodes} if nodes else {}
    group = {"name": "cmp", "roles": ["compute"], "count": 1, "hardware": "std"}
    blueprint = planned(
        hardware={"std": {**STD, "sockets": 2}}, host_groups=[group], workload=[flavor]
    )
    host = hosts_offer(blueprint)["cmp"]
    assert host
    return host.instances(blueprint.design.workload[0])


def _tripleo(planned: Planned) -> Blueprint:
    """Return hosts of 56 threads and 10 OSDs; vCPUs used to a tenth are given out ten times."""
    disks = [{"count": 10, "size_gb": 1000}]
    return planned(
        services=["keystone", "placement", "glance", "nova", "neutron", "cinder", "ceph"],
        options={"network_backend": "ovn"},
        storage=[{"name": "main", "kind": "ceph", "on": "hci", "serves": ["cinder"]}],
        settings={"nova-cpu-allocation-ratio": 10},
        hardware={"hci": {"cores": 56, "threads_per_core": 1, "ram_gib": 256, "disks": disks}},
        host_groups=[
            {"name": "ctl", "roles": ["control", "network"], "count": 3},
            {"name": "hci", "roles": ["compute", "ceph_osd"], "count": 1, "hardware": "hci"},
        ],
        workload=[{"vcpus": 1, "ram_gib": 2, "instances": 90}],
    )


def _vcpus(planned: Planned) -> float:
    host = hosts_offer(_tripleo(planned))["hci"]
    assert host
    return host.vcpus


def _ratio(planned: Planned) -> float:
    blueprint = _tripleo(planned)
    allowed = in_force(blueprint, next(converged(blueprint)).cohort)
    assert allowed
    return allowed.vcpu


def _kept(planned: Planned) -> float:
    blueprint = _tripleo(planned)
    return memory_needed(blueprint, next(converged(blueprint)))


def _year(planned: Planned, year: int) -> float | None:
    flavor = {"vcpus": 4, "ram_gib": 16, "instances": 60, "growth_percent": 20}
    group = {"name": "cmp", "roles": ["compute"], "count": 6, "hardware": "std"}
    changes = {"hardware": {"std": STD}, "host_groups": [group], "workload": [flavor]}
    return size(planned(**changes), year).years[-1].hosts.value


COMPUTED: dict[str, Callable[[Planned], float | None]] = {
    "10 instances of 4 vCPUs and 130 GiB": lambda planned: _needed(
        planned, "packed", {"vcpus": 4, "ram_gib": 130, "instances": 10}
    ),
    "100 instances of 4 vCPUs and 16 GiB": lambda planned: _needed(
        planned, "packed", {"vcpus": 4, "ram_gib": 16, "instances": 100}
    ),
    "12 instances of 4 vCPUs and 120 GiB": lambda planned: _needed(planned, "packed", MEMORY),
    "the same, and 12 of 24 vCPUs and 7 GiB": lambda planned: _needed(
        planned, "packed", MEMORY, {"vcpus": 24, "ram_gib": 7, "instances": 12}
    ),
    "4 hosts, one host may be lost": lambda planned: _lost(planned, "host"),
    "4 hosts, one of three racks may be lost": lambda planned: _lost(
        planned, "rack", racks={"r1": 4, "r2": 4, "r3": 4}
    ),
    "4 hosts, one of two racks may be lost": lambda planned: _lost(
        planned, "rack", racks={"r1": 6, "r2": 6}
    ),
    "4 hosts, one host may be lost, 3 are kept spare": lambda planned: _lost(
        planned, "host", spare=3
    ),
    "16 pinned vCPUs on two sockets of 32 threads": lambda planned: _pinned(planned, 16),
    "20 pinned vCPUs on two sockets of 32 threads": lambda planned: _pinned(planned, 20),
    "40 pinned vCPUs over two NUMA nodes": lambda planned: _pinned(planned, 40, 2),
    "40 pinned vCPUs in one NUMA node": lambda planned: _pinned(planned, 40),
    "vCPUs allowed": _vcpus,
    "CPU allocation ratio": _ratio,
    "GiB kept for OSDs and 90 guests": _kept,
    "60 instances of 16 GiB growing by 20 %, year 1": lambda planned: _year(planned, 1),
    "60 instances of 16 GiB growing by 20 %, year 2": lambda planned: _year(planned, 2),
    "60 instances of 16 GiB growing by 20 %, year 3": lambda planned: _year(planned, 3),
}


def test_each_row_is_computed() -> None:
    assert COMPUTED.keys() == ROWS.keys()


@pytest.mark.parametrize("example", COMPUTED)
def test_the_page_says_what_is_computed(example: str, blueprint: Planned) -> None:
    printed = ROWS[example].replace(",", "")
    digits = len(printed.partition(".")[2])
    assert COMPUTED[example](blueprint) == pytest.approx(float(printed), abs=0.5 * 10**-digits)


def test_the_same_by_sums(blueprint: Planned) -> None:
    printed = dict(re.findall(r"^\| ([^|]+) \| ([\d]+) \| [\d]+ \|$", PAGE, re.MULTILINE))
    flavor = {"vcpus": 4, "ram_gib": 130, "instances": 10}
    sums = _needed(blueprint, "sums", flavor)
    assert sums == float(printed["10 instances of 4 vCPUs and 130 GiB"])
