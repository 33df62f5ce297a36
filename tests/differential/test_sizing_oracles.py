"""Worked examples that others published: we compute what they print.

Each has the name that it has in the gathered list, which is compared where it is beside the
checkout. Examples that are wrong are those of `test_disagreements.py`; conventions that differ are
explained in docs/explanation/sizing.md.
"""

import json
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from archbook.bom import bill
from archbook.capacity.control_load import AT_1000_COMPUTES, cores_together, ram_together_gb
from archbook.capacity.control_plane import control_hosts, ovn_relays, published_control_hosts
from archbook.capacity.counts import units_for
from archbook.capacity.fabric import oversubscription
from archbook.capacity.fit import NOTHING, Loss, Pool, pools, single_hosts, worst_loss
from archbook.capacity.mtu import instance_mtu, tunnel_overhead
from archbook.capacity.offer import offer, offers
from archbook.capacity.osd_hosts import osd_cores, osd_memory_gib
from archbook.capacity.power import (
    amperes,
    continuous_amperes,
    cooling_tons,
    energy_kwh,
    heat_btuh,
)
from archbook.capacity.rack_ports import RackPorts, ports_by_rack
from archbook.capacity.ratios import Ratios, ratios
from archbook.capacity.replication import replicated_gbps
from archbook.capacity.stored import DomainDisks, overhead, reach
from archbook.capacity.swift_ring import part_power, partitions
from archbook.model.blueprint import Blueprint
from archbook.model.hardware import Disk, HardwareProfile
from archbook.model.storage import StorageBackend
from archbook.model.workload import Workload
from archbook.resilience.availability import at_least, downtime_minutes, failures_a_year, years
from archbook.resilience.clusters import quorum_of, tolerated
from archbook.sizing import size

LIST = Path(__file__).parents[3] / "shared" / "facts" / "sizing-oracles.json"
WRONG = {"X01", "X02", "X03", "X05", "X06"}
"""Examples that archbook disagrees with."""

Planned = Callable[..., Blueprint]
Numbers = dict[str, Any]

EXPECTED: dict[str, Numbers] = {
    "O01": {"vcpu": 292, "ram_gb": 584, "nodes_HT": 7, "nodes_HT_N1": 8, "nodes_noHT": 13},
    "O02": {
        "vcpus": 192,
        "instances_cpu": 48,
        "ram_sched": 72.0,
        "instances_ram": 9,
        "today_cpu": 12,
        "today_ram": 6,
    },
    "O03": {"vms": 1600, "disk_tb": 80.0},
    "O04": {"raw": 480, "usable": 160.0},
    "O06": {"backend": 60, "out": 30},
    "O08": {
        "cores_per_max_vm": 5,
        "total_cores": 84,
        "sockets": 11,
        "sockets_even": 12,
        "servers": 6,
        "vms_per_server": 17,
    },
    "O09": {"vm_ram": 204, "with_os": 220, "installed": 256},
    "O12": {"mbps_per_vm": 118, "data_ports_min": 12, "ipmi_ports": 6},
    "O14": {"servers": 12, "raw_tb": 54, "usable_tb": 18, "osd_cores": 3, "osd_ram_gb": 18},
    "O15": {"part_power": 19, "partitions": 524288},
    "O16": {"max_disks": [8, 1024]},
    "O17": {"4,2": 1.5, "2,2": 2.0, "8,3": 1.38, "3,2": 1.67, "6,3": 1.5, "10,4": 1.4},
    "O21": {"vxlan_v4": 8950, "vxlan_v6": 8930, "geneve_ovn_v4_1500": 1442},
    "O22": {"a": 1.1875, "b": 3.0, "c": 3.0, "d": 2.5, "e": 4.8},
    "O24": {"btu": 42650.0, "tons": 3.55},
    "O25": {"amps": 28.3, "limit": 25.6, "ok": False, "kwh_month": 4680.0},
    "O26": {"nodes": [3, 3, 4, 5], "odd": [3, 3, 5, 5]},
    "O29": {"cores": 52.15, "ram_gb": 43.05},
    "O30": {"relays": 3},
    "O31": {"quorum": [2, 3, 4], "tolerate": [1, 2, 3]},
    "O33": {"minutes": [5256.0, 525.6, 262.8, 52.6, 5.3]},
    "O35": {"afr": 0.876},
    "O36": {"years": [11.4, 22.8]},
    "O37": {"a2oo3": 0.999702, "a3oo5": 0.9999901494, "a2oo2": 0.9801, "a3oo4": 0.99940797},
    "O38": {"n3": 0.999702, "n4": 0.99940797},
}


def agree(oracle: str, computed: Numbers) -> None:
    """Hold that all numbers of an example are computed, to half of their last printed digit."""
    assert computed.keys() == EXPECTED[oracle].keys()
    for name, expected in EXPECTED[oracle].items():
        printed = expected if isinstance(expected, list) else [expected]
        found = computed[name] if isinstance(expected, list) else [computed[name]]
        for one, other in zip(found, printed, strict=True):
            digits = len(str(other).partition(".")[2])
            assert one == pytest.approx(other, abs=0.5000001 * 10**-digits), (oracle, name)


def _numbers(value: object) -> Iterator[float]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, int | float):
            yield one


def test_the_gathered_list_says_the_same() -> None:
    if not LIST.is_file():
        pytest.skip("the gathered list of worked examples is not beside the checkout")
    gathered = {row["id"]: row["recomputed"] for row in json.loads(LIST.read_text("utf-8"))}
    assert gathered.keys() == EXPECTED.keys() | WRONG
    for oracle, expected in EXPECTED.items():
        assert gathered[oracle].keys() == expected.keys()
        for name, value in expected.items():
            listed = list(_numbers(gathered[oracle][name]))
            assert listed == pytest.approx(list(_numbers(value)), rel=1e-12), (oracle, name)


def _classified_ads(blueprint: Planned, threads_per_core: int) -> Blueprint:
    node = {"cores": 12, "threads_per_core": threads_per_core, "ram_gib": 256}
    return blueprint(
        settings={"nova-cpu-allocation-ratio": 2.0},
        hardware={"node": node},
        host_groups=[{"name": "cmp", "roles": ["compute"], "count": 1, "hardware": "node"}],
        workload=[
            {"name": "web", "vcpus": 2, "ram_gib": 4, "instances": 140},
            {"name": "db", "vcpus": 4, "ram_gib": 8, "instances": 3},
        ],
    )


def _least(planned: Blueprint, losses: Callable[[Pool], Iterator[Loss]]) -> int:
    """Return the fewest hosts that carry the workload, also after each of the *losses*."""
    (pool,), offered = pools(planned), offers(planned)
    for hosts in count(1):
        worst = worst_loss(pool, {"cmp": hosts}, offered, losses(pool))
        if worst and worst[1] <= 0:
            return hosts
    raise AssertionError


def _demand(planned: Blueprint, resource: str) -> float | None:
    resources = size(planned).resources
    return next(one.demand.value for one in resources if one.resource == resource)


def test_o01_general_compute_cloud(blueprint: Planned) -> None:
    threads, cores = (_classified_ads(blueprint, each) for each in (2, 1))
    computed = {
        "vcpu": _demand(threads, "vcpus"),
        "ram_gb": _demand(threads, "ram_gib"),
        "nodes_HT": _least(threads, lambda _: iter([NOTHING])),
        "nodes_HT_N1": _least(threads, single_hosts),
        "nodes_noHT": _least(cores, lambda _: iter([NOTHING])),
    }
    agree("O01", computed)


def test_o02_overcommit_of_one_node(blueprint: Planned) -> None:
    node = HardwareProfile(cores=12, threads_per_core=1, ram_gib=48)
    today = ratios(blueprint(release="2026.1"))
    was = offer(node, Ratios(vcpu=16, ram=1.5, reserved_mib=0))
    now = offer(node, Ratios(vcpu=today.vcpu, ram=today.ram, reserved_mib=0))
    by_cpu = Workload(vcpus=4, ram_gib=0.25, instances=1)
    by_ram = Workload(vcpus=1, ram_gib=8, instances=1)
    assert was
    assert now
    computed = {
        "vcpus": was.vcpus,
        "instances_cpu": was.instances(by_cpu),
        "ram_sched": was.ram_mib / 1024,
        "instances_ram": was.instances(by_ram),
        "today_cpu": now.instances(by_cpu),
        "today_ram": now.instances(by_ram),
    }
    agree("O02", computed)


def test_o03_capacity_of_200_cores(blueprint: Planned) -> None:
    whole = HardwareProfile(cores=200, threads_per_core=1, ram_gib=4096)
    offered = offer(whole, Ratios(vcpu=16, ram=1, reserved_mib=0))
    assert offered
    vms = offered.instances(Workload(vcpus=2, ram_gib=1, instances=1))
    planned = blueprint(
        options={"network_backend": "ovn"},
        storage=None,
        workload=[{"vcpus": 2, "ram_gib": 1, "disk_gb": 50, "instances": vms}],
    )
    disk_gb = _demand(planned, "disk_gb")
    assert disk_gb
    agree("O03", {"vms": vms, "disk_tb": disk_gb / 1000})


def _replicated(hosts: int, disks: int, tb: float) -> tuple[float, float]:
    """Return raw and usable TB of three replicas on like hosts."""
    kept = StorageBackend(name="objects", kind="ceph", size=3)
    raw = reach([DomainDisks(disks * tb, disks * tb, hosts)], 3)
    return raw, raw / overhead(kept)


def test_o04_raw_and_usable_of_an_object_store() -> None:
    raw, usable = _replicated(10, 12, 4)
    agree("O04", {"raw": raw, "usable": usable})


def _ports(blueprint: Planned, hosts: int, gbps: float) -> RackPorts:
    """Return the ports of *hosts* with two ports each that stand in one rack."""
    group = {"name": "cmp", "roles": ["compute"], "racks": ["r1"], "hardware": "node"}
    planned = blueprint(
        hardware={"node": {"nics": [{"ports": 2, "speed_gbps": gbps}]}},
        host_groups=[group | {"count": hosts}],
    )
    return ports_by_rack(planned)["r1"]


def test_o06_bandwidth_of_proxies(blueprint: Planned) -> None:
    out = replicated_gbps(10, 3)
    agree("O06", {"backend": _ports(blueprint, 3, 10).gbps, "out": out})


def test_o08_cpu_of_100_instances() -> None:
    cores = units_for(100 * 2, 2.4)
    sockets = units_for(cores, 8)
    servers = units_for(sockets, 2)
    largest = units_for(16, 2.4 * 1.3)
    assert largest == 6, "16 GHz are more than five times 3.12, and the guide rounds down"
    computed = {
        "cores_per_max_vm": largest - 1,
        "total_cores": cores,
        "sockets": sockets,
        "sockets_even": 2 * servers,
        "servers": servers,
        "vms_per_server": units_for(100, servers),
    }
    agree("O08", computed)


def test_o09_memory_of_100_instances() -> None:
    flavor = Workload(vcpus=1, ram_gib=12, instances=17)
    kept = Ratios(vcpu=1, ram=1, reserved_mib=16 * 1024)

    def least(sizes: Iterator[int]) -> tuple[int, int]:
        """Return the first of *sizes* that carries the instances, and what it offers them."""
        for gib in sizes:
            host = offer(HardwareProfile(cores=16, ram_gib=gib), kept)
            if host and host.instances(flavor) >= flavor.instances:
                return gib, host.ram_mib // 1024
        raise AssertionError

    with_os, vm_ram = least(count(17))
    installed, _ = least(16 * module for module in (4, 8, 16, 32))
    agree("O09", {"vm_ram": vm_ram, "with_os": with_os, "installed": installed})


def test_o12_network_and_ports(blueprint: Planned) -> None:
    ports = _ports(blueprint, 6, 1)
    each = 1000 * ports.gbps / (6 * 17)
    management = ports.count // 2
    computed = {"mbps_per_vm": each, "data_ports_min": ports.count, "ipmi_ports": management}
    agree("O12", computed)


def test_o14_twelve_servers(blueprint: Planned) -> None:
    groups = [
        {"name": "dep", "roles": ["deployment"], "count": 1},
        {"name": "ctl", "roles": ["control", "network"], "count": 3},
        {"name": "osd", "roles": ["ceph_osd"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 5},
    ]
    raw, usable = _replicated(3, 6, 3)
    disks = Disk(count=6, size_gb=3000, media="hdd")
    computed = {
        "servers": sum(
            line.quantity or 0 for line in bill(blueprint(host_groups=groups)).machines()
        ),
        "raw_tb": raw,
        "usable_tb": usable,
        "osd_cores": osd_cores([disks], 0.5),
        "osd_ram_gb": osd_memory_gib(disks.count, 1 * 3),
    }
    agree("O14", computed)


def test_o15_o16_rings() -> None:
    power = part_power(5000)
    agree("O15", {"part_power": power, "partitions": partitions(power)})
    agree("O16", {"max_disks": [partitions(3), partitions(10)]})


def _coded(k: int, m: int) -> float:
    return overhead(
        StorageBackend.model_validate({"name": "a", "kind": "ceph", "erasure": {"k": k, "m": m}})
    )


def test_o17_overhead_of_erasure_codes() -> None:
    cells = {name: [int(part) for part in name.split(",")] for name in EXPECTED["O17"]}
    agree("O17", {name: _coded(k, m) for name, (k, m) in cells.items()})


def test_o21_mtu() -> None:
    four, six = (tunnel_overhead(["vxlan"], ipv6=ipv6) for ipv6 in (False, True))
    computed = {
        "vxlan_v4": instance_mtu(9000, four),
        "vxlan_v6": instance_mtu(9000, six),
        "geneve_ovn_v4_1500": instance_mtu(1500, tunnel_overhead(["geneve"])),
    }
    agree("O21", computed)


def test_o22_oversubscription() -> None:
    computed = {
        "a": oversubscription(19 * 10, 4 * 40),
        "b": oversubscription(24 * 10, 2 * 40),
        "c": oversubscription(48 * 10, 4 * 40),
        "d": oversubscription(40 * 10, 4 * 40),
        "e": oversubscription(48 * 1, 1 * 10),
    }
    agree("O22", computed)


def test_o24_o25_heat_and_current() -> None:
    agree("O24", {"btu": heat_btuh(12_500), "tons": cooling_tons(12_500)})
    drawn, limit = amperes(6_500, 230), continuous_amperes(32)
    month = energy_kwh(6_500)
    agree("O25", {"amps": drawn, "limit": limit, "ok": drawn <= limit, "kwh_month": month})


def test_o26_control_nodes() -> None:
    computes = (10, 999, 1000, 2500)
    published = [published_control_hosts(one) for one in computes]
    agree("O26", {"nodes": published, "odd": [control_hosts(one) for one in computes]})


def test_o29_load_of_1000_compute_hosts() -> None:
    cores, ram_gb = cores_together(AT_1000_COMPUTES), ram_together_gb(AT_1000_COMPUTES)
    agree("O29", {"cores": cores, "ram_gb": ram_gb})


def test_o30_o31_members() -> None:
    agree("O30", {"relays": ovn_relays(120)})
    sizes = (3, 5, 7)
    quorums, losses = [quorum_of(one) for one in sizes], [tolerated(one) for one in sizes]
    agree("O31", {"quorum": quorums, "tolerate": losses})


def test_o33_nines() -> None:
    minutes = [downtime_minutes(one) for one in (0.99, 0.999, 0.9995, 0.9999, 0.99999)]
    agree("O33", {"minutes": minutes})
    # Printed as 3d15h, 8h45m, 4h22m, 52m and 5m: cut off, not rounded.
    assert int(minutes[0] / 60) == 3 * 24 + 15
    assert [int(one) for one in minutes[1:]] == [8 * 60 + 45, 4 * 60 + 22, 52, 5]


def test_o35_o36_mean_times() -> None:
    agree("O35", {"afr": 100 * failures_a_year(1e6)})
    agree("O36", {"years": [years(1e5), years(2e5)]})


def test_o37_o38_majorities() -> None:
    three, four = at_least(2, 3, 0.99), at_least(3, 4, 0.99)
    five, two = at_least(3, 5, 0.99), at_least(2, 2, 0.99)
    agree("O37", {"a2oo3": three, "a3oo5": five, "a2oo2": two, "a3oo4": four})
    agree("O38", {"n3": three, "n4": four})
    assert four < three
