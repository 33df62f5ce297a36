"""Whether the workload fits, also after a loss."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.fit import (
    NOTHING,
    Loss,
    Pool,
    pools,
    single_hosts,
    without_room,
    worst_loss,
)
from archbook.capacity.offer import Offer, offers
from archbook.model.blueprint import Blueprint
from archbook.model.workload import Workload

HARDWARE = {"std": {"cores": 32, "ram_gib": 256}}


def _groups(count: int) -> list[dict[str, object]]:
    return [{"name": "cmp", "roles": ["compute"], "count": count, "hardware": "std"}]


@pytest.fixture
def pool(blueprint: Callable[..., Blueprint]) -> Callable[..., Pool]:
    """Return a maker of the one pool of six hosts that carry the workload given."""

    def made(*workload: dict[str, float]) -> Pool:
        planned = blueprint(hardware=HARDWARE, host_groups=_groups(6), workload=[*workload])
        (only,) = pools(planned)
        return only

    return made


OFFER = Offer(threads=64, free_ram_mib=261_632, vcpus=256, ram_mib=261_632)


def test_whole_instances_on_each_host(pool: Callable[..., Pool]) -> None:
    carried = pool({"vcpus": 4, "ram_gib": 16, "instances": 100})
    assert without_room(carried, {"cmp": 6}, {"cmp": OFFER}, NOTHING) == 10
    assert without_room(carried, {"cmp": 6}, {"cmp": OFFER}, Loss("", {"cmp": 1})) == 25


def test_cpu_may_be_what_binds(pool: Callable[..., Pool]) -> None:
    carried = pool({"vcpus": 64, "ram_gib": 1, "instances": 25})
    assert without_room(carried, {"cmp": 6}, {"cmp": OFFER}, NOTHING) == 1


def test_unknown_hardware_is_unknown_and_not_zero(pool: Callable[..., Pool]) -> None:
    carried = pool({"vcpus": 1, "ram_gib": 1, "instances": 1})
    assert without_room(carried, {"cmp": 6}, {"cmp": None}, NOTHING) is None
    assert worst_loss(carried, {"cmp": 6}, {"cmp": None}, [NOTHING]) is None


def test_the_worst_loss_is_named(pool: Callable[..., Pool]) -> None:
    carried = pool({"vcpus": 4, "ram_gib": 16, "instances": 90})
    losses = [*single_hosts(carried), Loss("r1", {"cmp": 3}), Loss("r2", {"cmp": 2})]
    assert worst_loss(carried, {"cmp": 6}, {"cmp": OFFER}, losses) == (losses[1], 45)


def test_instances_of_no_aggregate_stay_off_the_hosts_of_others(
    blueprint: Callable[..., Blueprint],
) -> None:
    groups = [
        {"name": "cmp", "roles": ["compute"], "count": 2},
        {"name": "gpu", "roles": ["compute"], "count": 2, "aggregate": "gpu"},
    ]
    workload = [
        {"vcpus": 1, "ram_gib": 1, "instances": 5},
        {"vcpus": 1, "ram_gib": 1, "instances": 7, "aggregate": "gpu"},
    ]
    found = {
        pool.aggregate: ([cohort.name for cohort in pool.cohorts], pool.instances)
        for pool in pools(blueprint(host_groups=groups, workload=workload))
    }
    assert found == {None: (["cmp"], 5), "gpu": (["gpu"], 7)}


@given(
    st.integers(min_value=1, max_value=64),
    st.integers(min_value=1, max_value=255),
    st.integers(min_value=1, max_value=5_000),
)
def test_more_hosts_never_carry_less(vcpus: int, ram_gib: int, instances: int) -> None:
    flavor = Workload(vcpus=vcpus, ram_gib=ram_gib, instances=instances)
    each = OFFER.instances(flavor)
    assert each * vcpus <= OFFER.vcpus
    assert each * ram_gib * 1024 <= OFFER.ram_mib
    assert each >= 1


def test_hosts_that_run_nova_compute_offer_what_their_hardware_has(
    blueprint: Callable[..., Blueprint],
) -> None:
    planned = blueprint(hardware=HARDWARE, host_groups=_groups(3))
    assert offers(planned) == {"cmp": OFFER}
    assert offers(blueprint()) == {"cmp": None}
