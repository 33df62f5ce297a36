"""Hosts and instances in whole units: the packing agrees with what one host takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.offer import Offer
from archbook.capacity.packing.classes import fitting
from archbook.capacity.packing.measured import amounts, host_class, kind
from archbook.model.workload import Workload

OFFER = Offer(threads=64, free_ram_mib=261_632, vcpus=256, ram_mib=261_632, gpus=4, sockets=2)
HOSTS = st.builds(
    lambda threads, ratio, sockets: Offer(
        threads, 261_632, int(threads * ratio), 261_632, sockets=sockets
    ),
    st.integers(min_value=1, max_value=128),
    st.sampled_from([0.5, 1.0, 1.5, 3.5, 4.0, 16.0]),
    st.sampled_from([None, 1, 2]),
)
FLAVORS = st.builds(
    Workload,
    vcpus=st.integers(min_value=1, max_value=64),
    ram_gib=st.integers(min_value=1, max_value=300),
    instances=st.just(1),
    cpu_policy=st.sampled_from(["shared", "dedicated"]),
)


@given(HOSTS, FLAVORS)
def test_one_kind_alone_fills_a_host_as_nova_would(host: Offer, flavor: Workload) -> None:
    packed = kind("x", flavor, 1, {"a": host})
    each = host.instances(flavor)
    assert bool(packed.takes) == bool(each)
    if each:
        assert fitting(host_class("a", 1, host).room, packed.takes["a"]) == each


@pytest.mark.parametrize(
    ("flavor", "each"),
    [
        ({"vcpus": 4, "ram_gib": 16}, 15),
        ({"vcpus": 4, "ram_gib": 16, "gpus": 1}, 4),
        ({"vcpus": 4, "ram_gib": 16, "gpus": 5}, 0),
        ({"vcpus": 16, "ram_gib": 1, "cpu_policy": "dedicated"}, 4),  # two in each socket
        ({"vcpus": 20, "ram_gib": 1, "cpu_policy": "dedicated"}, 2),  # one in each socket
        ({"vcpus": 40, "ram_gib": 1, "cpu_policy": "dedicated"}, 0),  # no socket has 40 threads
        ({"vcpus": 40, "ram_gib": 1, "cpu_policy": "dedicated", "numa_nodes": 2}, 1),
        ({"vcpus": 4, "ram_gib": 100, "numa_nodes": 1}, 2),  # not three: memory of one cell
        ({"vcpus": 4, "ram_gib": 4, "numa_nodes": 4}, 0),  # four cells, and there are two
    ],
)
def test_devices_and_cells_bind(flavor: dict[str, object], each: int) -> None:
    asked = Workload.model_validate({**flavor, "instances": 1})
    packed = kind("x", asked, 1, {"a": OFFER})
    found = fitting(host_class("a", 1, OFFER).room, packed.takes["a"]) if packed.takes else 0
    assert found == each == OFFER.instances(asked)


def test_shared_and_pinned_share_the_threads() -> None:
    """Half of the threads pinned leave half of the vCPUs."""
    shared = kind("s", Workload(vcpus=1, ram_gib=1, instances=1), 1, {"a": OFFER})
    pinned = Workload(vcpus=16, ram_gib=1, instances=1, cpu_policy="dedicated")
    two = kind("p", pinned, 1, {"a": OFFER}).takes["a"]
    left = tuple(
        have - 2 * one for have, one in zip(host_class("a", 1, OFFER).room, two, strict=True)
    )
    assert fitting(left[:1], shared.takes["a"][:1]) == 128


def test_disk_and_number_of_instances_bind_where_they_are_stated() -> None:
    flavor = Workload(vcpus=1, ram_gib=1, disk_gb=100, instances=1)
    host = Offer(64, 261_632, 256, 261_632, disk_gb=1000, most=7)
    takes = kind("x", flavor, 1, {"a": host}).takes["a"]
    assert fitting(host_class("a", 1, host).room, takes) == 7
    roomy = Offer(64, 261_632, 256, 261_632, disk_gb=550)
    takes = kind("x", flavor, 1, {"a": roomy}).takes["a"]
    assert fitting(host_class("a", 1, roomy).room, takes) == 5


def test_units_read_as_amounts() -> None:
    host = Offer(64, 261_632, 256, 261_632, gpus=2, sockets=2, disk_gb=1000)
    assert amounts(host_class("a", 1, host).room, host) == {
        "vcpus": 256,
        "ram_gib": 255.5,
        "disk_gb": 1000,
        "gpus": 2,
    }
