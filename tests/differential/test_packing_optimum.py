"""Packing beside the optimum that HiGHS finds and proves."""

import random
import runpy
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from archbook.capacity.packing.bound import fewest
from archbook.capacity.packing.classes import HostClass, Kind, Vector
from archbook.capacity.packing.packed import hosts_needed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

pytest.importorskip("highspy")

BENCH = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "bench_sizing.py"))
optimum = cast("Callable[[Vector, Sequence[Kind]], Any]", BENCH["optimum"])
workload = cast("Callable[[int, int, random.Random], list[Kind]]", BENCH["workload"])
ROOM = cast("Vector", BENCH["ROOM"])


@pytest.mark.parametrize(("kinds", "instances"), [(3, 100), (6, 300), (12, 1_000)])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_packing_is_one_host_in_a_hundred_above_the_optimum_and_one_at_most(
    kinds: int, instances: int, seed: int
) -> None:
    drawn = workload(kinds, instances, random.Random(seed))  # noqa: S311 - the same in every run
    hosts = [HostClass("host", 0, ROOM)]
    found = hosts_needed(hosts, drawn, "host")
    assert found
    best = optimum(ROOM, drawn)
    assert fewest(hosts, drawn) <= best.bound <= found[0].used()
    assert found[0].used() <= best.hosts + 1 + best.hosts // 100
