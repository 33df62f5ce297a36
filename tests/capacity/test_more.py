"""How many more instances fit beside a workload that fits."""

from collections.abc import Callable

import pytest

from archbook.capacity.fit import NOTHING, Loss, Pool, all_fit, pools
from archbook.capacity.more import more_like
from archbook.capacity.offer import Offer
from archbook.model.blueprint import Blueprint

OFFER = Offer(threads=64, free_ram_mib=261_632, vcpus=256, ram_mib=261_632)
COUNTS, OFFERED = {"cmp": 6}, {"cmp": OFFER}
ONE_HOST = Loss("", {"cmp": 1})
SMALL = {"vcpus": 24, "ram_gib": 7}
BIG = {"vcpus": 4, "ram_gib": 120}


@pytest.fixture
def pool(blueprint: Callable[..., Blueprint]) -> Callable[..., Pool]:
    """Return a maker of the one pool of six hosts that carry the workload given."""

    def made(*workload: dict[str, float]) -> Pool:
        groups = [{"name": "cmp", "roles": ["compute"], "count": 6}]
        (only,) = pools(blueprint(host_groups=groups, workload=[*workload]))
        return only

    return made


@pytest.mark.parametrize(("losses", "more"), [([NOTHING], 90 - 10), ([NOTHING, ONE_HOST], 65)])
def test_one_kind_fills_the_hosts_of_the_worst_loss(
    pool: Callable[..., Pool], losses: list[Loss], more: int
) -> None:
    """15 instances of 16 GiB on each host."""
    carried = pool({"vcpus": 4, "ram_gib": 16, "instances": 10})
    assert more_like(carried, carried.flavors[0], COUNTS, OFFERED, losses) == more


def test_room_that_other_kinds_leave_is_counted_side_by_side(pool: Callable[..., Pool]) -> None:
    """Two of 120 GiB and two of 7 on each host: the small ones take nothing from the big."""
    carried = pool({**BIG, "instances": 2}, {**SMALL, "instances": 12})
    assert more_like(carried, carried.flavors[0], COUNTS, OFFERED, [NOTHING]) == 10


def test_what_is_full_takes_no_more(pool: Callable[..., Pool]) -> None:
    carried = pool({**BIG, "instances": 12}, {**SMALL, "instances": 12})
    assert more_like(carried, carried.flavors[0], COUNTS, OFFERED, [NOTHING]) == 0


def test_all_fit_after_each_loss_or_not(pool: Callable[..., Pool]) -> None:
    carried = pool({"vcpus": 4, "ram_gib": 16, "instances": 80})
    assert all_fit(carried, COUNTS, OFFERED, [NOTHING])
    assert not all_fit(carried, COUNTS, OFFERED, [NOTHING, ONE_HOST])
    assert not all_fit(carried, COUNTS, {"cmp": None}, [NOTHING])
