"""The few flavors that waste least, held against trying all of them."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archbook.capacity.flavor_choice import Scale, into_flavors
from archbook.capacity.flavor_mix import Ask, flavor_mix, named
from archbook.optimise import flavor_set as module
from archbook.optimise.flavor_set import candidates, flavor_set

ASKS = [Ask(1, 2)] * 5 + [Ask(2, 4)] * 3 + [Ask(4, 32)] + [Ask(16, 8)] * 2


def _waste(asks: list[Ask], sizes: tuple[tuple[int, float], ...]) -> float:
    found = into_flavors(asks, [named(*size) for size in sizes])
    if found.unheld:
        return float("inf")
    scale = Scale.of(asks)
    return sum(scale.size(one.wasted_vcpus, one.wasted_ram_gib) for one in found.mix)


def test_as_many_flavors_as_sizes_waste_nothing() -> None:
    found = flavor_set(ASKS, 4, 60)

    assert found is not None
    assert (found.sizes, found.proved) == (4, True)
    assert found.waste == pytest.approx(0)
    assert [one.workload.name for one in found.mix] == ["1v-2g", "2v-4g", "4v-32g", "16v-8g"]


def test_one_flavor_is_the_join_of_all() -> None:
    found = flavor_set(ASKS, 1, 60)

    assert found is not None
    assert [one.workload.name for one in found.mix] == ["16v-32g"]
    assert found.waste == pytest.approx(_waste(ASKS, ((16, 32),)))


def test_joins_are_the_candidates() -> None:
    assert candidates({(1, 8): 1, (4, 2): 1}) == [(1, 8), (4, 2), (4, 8)]
    assert candidates({(1, 2): 1, (4, 8): 1}) == [(1, 2), (4, 8)]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.builds(Ask, st.sampled_from((1, 2, 4, 8)), st.sampled_from((1, 2, 6, 16))),
        min_size=1,
        max_size=12,
    ),
    st.integers(1, 3),
)
def test_no_other_choice_wastes_less(asks: list[Ask], count: int) -> None:
    found = flavor_set(asks, count, 60)
    every = sorted({(v, float(r)) for v in (1, 2, 4, 8) for r in (1, 2, 6, 16)})
    least = min(_waste(asks, some) for n in range(1, count + 1) for some in combinations(every, n))

    assert found is not None
    assert found.proved
    assert len(found.mix) <= count
    assert found.waste == pytest.approx(least, abs=1e-6)
    assert sum(one.workload.instances for one in found.mix) == len(asks)


def test_it_wastes_no_more_than_a_ladder_of_as_many_flavors() -> None:
    ladder = flavor_mix(ASKS)
    found = flavor_set(ASKS, len(ladder), 60)

    scale = Scale.of(ASKS)
    assert found is not None
    assert found.waste <= sum(scale.size(one.wasted_vcpus, one.wasted_ram_gib) for one in ladder)


def test_without_time_nothing_is_found() -> None:
    assert flavor_set(ASKS, 2, 0) is None


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.builds(Ask, st.integers(1, 40), st.floats(0.5, 200)), min_size=1, max_size=25),
    st.integers(1, 3),
    st.sampled_from((1, 4)),
)
def test_on_a_grid_the_truth_lies_between_bound_and_waste(
    asks: list[Ask], count: int, most: int
) -> None:
    exact = flavor_set(asks, count, 60)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MOST_SIZES", most)
        rough = flavor_set(asks, count, 60)

    assert exact is not None
    assert rough is not None
    assert rough.bound <= exact.waste + 1e-6
    assert exact.waste <= rough.waste + 1e-6
    assert sum(one.workload.instances for one in rough.mix) == len(asks)
    assert len(rough.mix) <= count


def test_many_sizes_are_put_on_a_grid(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_SIZES", 20)
    asks = [Ask(vcpus, 1.5 * ram) for vcpus in range(1, 11) for ram in range(vcpus, 20)]
    found = flavor_set(asks, 4, 60)

    assert found is not None
    assert found.sizes == len(asks)
    assert found.candidates < len(asks)
    assert (found.proved, len(found.mix)) == (False, 4)
    assert 0 < found.bound < found.waste
