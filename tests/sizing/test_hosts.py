"""What hosts offer beside OSDs, on their own disks, and up to a number of instances."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.capacity.offer import Offer
from archbook.model.blueprint import Blueprint
from archbook.sizing import size
from archbook.sizing.hosts import hosts_offer

Offered = Callable[..., Offer | None]

DISKS = [{"count": 8, "size_gb": 3840, "media": "nvme"}]
BIG = {"cores": 64, "ram_gib": 512, "disks": DISKS}
SERVICES = ["keystone", "placement", "glance", "nova", "neutron", "cinder", "horizon", "ceph"]
STORAGE = [{"name": "main", "kind": "ceph", "on": "hci", "serves": ["cinder", "glance", "nova"]}]


def _changes(hardware: dict[str, object], **more: object) -> dict[str, Any]:
    group = {"name": "hci", "roles": ["compute", "ceph_osd"], "count": 6, "hardware": "big"}
    return {
        "services": SERVICES,
        "storage": STORAGE,
        "hardware": {"big": hardware},
        "host_groups": [
            {"name": "ctl", "roles": ["control"], "count": 3},
            {"name": "net", "roles": ["network"], "count": 3},
            {**group, **more},
        ],
        "workload": [{"vcpus": 4, "ram_gib": 16, "instances": 120}],
    }


@pytest.fixture
def offered(blueprint: Callable[..., Blueprint]) -> Offered:
    """Return a function: changes of the hosts → what one of them offers."""

    def of_hosts(hardware: dict[str, object], **more: object) -> Offer | None:
        return hosts_offer(blueprint(**_changes(hardware, **more)))["hci"]

    return of_hosts


def test_osds_have_a_core_each_and_their_memory(offered: Offered) -> None:
    """8 of 64 cores: a ratio of 3.5. 8 * 5 + 20 instances * 0.5 + 4 = 54 GiB are kept."""
    host = offered(BIG)
    assert host
    assert host.vcpus == int(128 * 3.5)
    assert host.free_ram_mib == (512 - 54) * 1024
    assert host.disk_gb is None


def test_a_group_that_states_its_own_has_said_what_osds_are_left(offered: Offered) -> None:
    own = {"nova-cpu-allocation-ratio": 2, "nova-reserved-host-memory": 65_536}
    host = offered(BIG, settings=own)
    assert host
    assert (host.vcpus, host.free_ram_mib) == (256, (512 - 64) * 1024)
    half = offered(BIG, settings={"nova-cpu-allocation-ratio": 2})
    assert half
    assert (half.vcpus, half.free_ram_mib) == (256, (512 - 54) * 1024)


def test_osds_that_cannot_be_counted_leave_the_offer_unknown(offered: Offered) -> None:
    assert offered({"cores": 64, "ram_gib": 512}) is None
    system = [{"count": 2, "size_gb": 480, "purpose": "system"}]
    none = offered({**BIG, "disks": system})
    assert none
    assert (none.vcpus, none.free_ram_mib) == (512, 512 * 1024 - 512)


def test_what_osds_take_is_listed(blueprint: Callable[..., Blueprint]) -> None:
    listed = {one.name: one.value for one in size(blueprint(**_changes(BIG))).assumed}
    taken = ("cores_per_osd", "hci-osd-memory", "host_gib", "gib_per_instance")
    assert [listed[name] for name in taken] == [1, 5, 4, 0.5]
    capacity = size(blueprint(**_changes(BIG))).resources[0].capacity
    assert (capacity.inputs["hci.osds"], capacity.inputs["hci.cpu_allocation_ratio"]) == (8, 3.5)


def _local(blueprint: Callable[..., Blueprint], **settings: float) -> Offer:
    planned = blueprint(
        storage=[],
        settings={name.replace("_", "-"): value for name, value in settings.items()},
        hardware={"std": {"cores": 8, "ram_gib": 64, "disks": [{"count": 2, "size_gb": 500}]}},
        host_groups=[{"name": "cmp", "roles": ["compute"], "count": 3, "hardware": "std"}],
        workload=[{"vcpus": 1, "ram_gib": 1, "disk_gb": 10, "instances": 1}],
    )
    host = hosts_offer(planned)["cmp"]
    assert host
    return host


def test_disk_of_a_host_is_given_out_by_the_ratio(blueprint: Callable[..., Blueprint]) -> None:
    assert _local(blueprint).disk_gb == 1000
    assert _local(blueprint, nova_disk_allocation_ratio=1.5).disk_gb == 1500


def test_a_limit_of_instances_holds_where_it_is_stated(
    blueprint: Callable[..., Blueprint],
) -> None:
    assert _local(blueprint).most is None
    assert _local(blueprint, nova_max_instances_per_host=50).most == 50
