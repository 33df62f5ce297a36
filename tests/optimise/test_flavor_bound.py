"""The bound is below what the best flavors waste, and near it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archbook.capacity.flavor_choice import Scale
from archbook.capacity.flavor_mix import Ask
from archbook.optimise.flavor_bound import least_waste
from archbook.optimise.flavor_set import candidates, flavor_set


def _bound(asks: list[Ask], count: int, known: float) -> float:
    machines = {(float(ask.vcpus), ask.ram_gib): 0 for ask in asks}
    for ask in asks:
        machines[float(ask.vcpus), ask.ram_gib] += 1
    return least_waste(machines, candidates(machines), count, Scale.of(asks), known)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.builds(Ask, st.integers(1, 20), st.integers(1, 60)), min_size=1, max_size=20),
    st.integers(1, 4),
)
def test_no_flavors_waste_less_than_the_bound(asks: list[Ask], count: int) -> None:
    best = flavor_set(asks, count, 60)

    assert best is not None
    assert _bound(asks, count, best.waste) <= best.waste + 1e-6
    assert _bound(asks, count, best.waste + 1) <= best.waste + 1e-6


def test_the_bound_is_near_the_truth() -> None:
    asks = [Ask(vcpus, ram) for vcpus in range(1, 9) for ram in range(vcpus, 40, 2)]
    best = flavor_set(asks, 4, 60)

    assert best is not None
    assert best.proved
    assert _bound(asks, 4, best.waste) == pytest.approx(best.waste, rel=0.05)
