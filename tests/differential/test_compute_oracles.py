"""Worked examples of compute hosts that others published, beside those of the gathered list."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.capacity.counts import units_for
from archbook.capacity.offer import offer
from archbook.capacity.ratios import Ratios
from archbook.model.blueprint import Blueprint
from archbook.model.hardware import HardwareProfile
from archbook.model.workload import Workload
from archbook.rules.hyperconverged import GIB_PER_INSTANCE, converged, memory_needed
from archbook.sizing import size
from archbook.sizing.hosts import hosts_offer, in_force

Planned = Callable[..., Blueprint]


def _converged(blueprint: Planned, guests: int, **settings: float) -> Blueprint:
    """Return one host of 56 threads, 256 GiB and 10 OSDs, in a cloud with these settings."""
    disks = [{"count": 10, "size_gb": 1000}]
    return blueprint(
        storage=[{"name": "main", "kind": "ceph", "on": "hci", "serves": ["cinder", "nova"]}],
        services=["keystone", "placement", "glance", "nova", "neutron", "cinder", "ceph"],
        settings={name.replace("_", "-"): value for name, value in settings.items()},
        hardware={"hci": {"cores": 56, "threads_per_core": 1, "ram_gib": 256, "disks": disks}},
        host_groups=[
            {"name": "ctl", "roles": ["control", "network"], "count": 3},
            {"name": "hci", "roles": ["compute", "ceph_osd"], "count": 1, "hardware": "hci"},
        ],
        workload=[{"vcpus": 1, "ram_gib": 2, "instances": guests}],
    )


def test_red_hats_calculator_of_hyperconverged_hosts(blueprint: Planned) -> None:
    """Red Hat OpenStack Platform 16.0, hyperconverged infrastructure guide, appendix A.

    https://access.redhat.com/documentation/en-us/red_hat_openstack_platform/16.0/html/hyperconverged_infrastructure_guide/appendix-main
    A vCPU that is used to a tenth is a ratio of ten on the cores that the OSDs leave.
    """
    planned = _converged(blueprint, 90, nova_cpu_allocation_ratio=10)
    (hosts,) = converged(planned)
    allowed, host = in_force(planned, hosts.cohort), hosts_offer(planned)["hci"]
    assert allowed
    assert host
    assert allowed.vcpu == pytest.approx(8.214286, abs=5e-7)
    assert host.vcpus == 460
    # 3 GB for each OSD there, 5 here, and 4 for the host itself.
    published = 10 * 3 + 90 * GIB_PER_INSTANCE
    assert published == 75
    assert memory_needed(planned, hosts) == published + 10 * 2 + 4


@pytest.mark.parametrize(("kept_gib", "guests"), [(10 * 3, 113), (75, 90)])
def test_red_hats_guests_by_memory(kept_gib: int, guests: int) -> None:
    """The same appendix: 226 GB take 113 guests of 2 GB; with 75 GB kept, 90."""
    host = HardwareProfile(cores=56, threads_per_core=1, ram_gib=256)
    offered = offer(host, Ratios(vcpu=16, ram=1, reserved_mib=kept_gib * 1024))
    assert offered
    assert offered.instances(Workload(vcpus=1, ram_gib=2, instances=1)) == guests


def test_red_hats_default_ratio_of_sixteen(blueprint: Planned) -> None:
    """The same appendix: 56 cores at 16 give 896 vCPUs, when no OSD is counted."""
    group = {"name": "cmp", "roles": ["compute"], "count": 1, "hardware": "std"}
    hardware = {"std": {"cores": 56, "threads_per_core": 1, "ram_gib": 256}}
    planned = blueprint(release="train", hardware=hardware, host_groups=[group])
    host = hosts_offer(planned)["cmp"]
    assert host
    assert host.vcpus == 896


def test_mastering_openstack_counts_sockets_and_rounds_down() -> None:
    """Mastering OpenStack, second edition, CPU calculations: 200 machines of 2 GHz, cores of 2.6.

    The book goes on with 153 cores and 15 sockets, which are too few, and ends at "seven to eight"
    servers with 25 machines on each; rounding up gives eight at once.
    """
    cores = units_for(200 * 2, 2.6)
    sockets = units_for(cores, 10)
    servers = units_for(sockets, 2)
    assert (cores - 1, sockets - 1, servers) == (153, 15, 8)
    assert units_for(200, servers) == 25


def test_the_operations_guides_200_cores_by_instances(blueprint: Planned) -> None:
    """Operations guide, capacity planning: 200 cores at 16 carry 1,600 instances of 2 vCPUs."""
    group: dict[str, Any] = {"name": "cmp", "roles": ["compute"], "count": 25, "hardware": "std"}
    planned = blueprint(
        hardware={"std": {"cores": 8, "threads_per_core": 1, "ram_gib": 256}},
        settings={"nova-cpu-allocation-ratio": 16},
        host_groups=[group],
        requirements={"workload_survives": "none"},
        workload=[{"vcpus": 2, "ram_gib": 1, "instances": 1600}],
    )
    found = size(planned)
    needed = {one.by: one.hosts.value for one in found.needed}
    assert (needed["vcpus"], needed["packed"]) == (25, 25)
    (packing,) = found.packings
    assert (packing.homeless(), packing.patterns[0].instances) == (0, {"1": 64})
