"""How available parts are, alone and together."""

from itertools import product
from math import prod

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from archbook.resilience.availability import (
    at_least,
    downtime_minutes,
    failures_a_year,
    in_parallel,
    in_series,
    over_domains,
    repaired,
    steady,
    years,
)

SHARE = st.floats(0, 1)
SHARES = st.lists(SHARE, min_size=1, max_size=6)


def test_a_part_that_is_repaired() -> None:
    assert steady(99, 1) == 0.99
    assert failures_a_year(8_760) == 1
    assert years(8_760) == 1
    assert downtime_minutes(0) == 525_600


# Numbers that were found by enumeration, apart from this code.
@pytest.mark.parametrize(
    ("needed", "members", "each", "together"),
    [
        (2, 3, 0.99, 0.999702),
        (2, 3, 0.995, 0.99992525),
        (2, 3, 0.999, 0.999997002),
        (2, 3, 0.9995, 0.99999925),
        (3, 5, 0.99, 0.9999901494),
        (3, 5, 0.999, 0.999999990015),
        (3, 4, 0.99, 0.99940797),
        (2, 2, 0.99, 0.9801),
    ],
)
def test_a_majority_of_like_members(
    needed: int, members: int, each: float, together: float
) -> None:
    assert at_least(needed, members, each) == pytest.approx(together, abs=5e-10)


# Numbers that were found by solving the chain's linear equations, apart from this code.
@pytest.mark.parametrize(
    ("crews", "together", "minutes"), [(1, 0.9999950051, 2.63), (3, 0.9999975040, 1.31)]
)
def test_members_wait_for_the_only_crew(crews: int, together: float, minutes: float) -> None:
    found = repaired(2, 3, mttf_hours=8_760, mttr_hours=8, crews=crews)
    assert found == pytest.approx(together, abs=5e-11)
    assert downtime_minutes(found) == pytest.approx(minutes, abs=0.005)


@pytest.mark.parametrize(("racks", "minutes"), [([3], 54.14), ([2, 1], 54.24), ([1, 1, 1], 1.91)])
def test_two_racks_are_no_better_than_one(racks: list[int], minutes: float) -> None:
    found = over_domains(2, racks, member=0.999, domain=0.9999)
    assert downtime_minutes(found) == pytest.approx(minutes, abs=0.005)


def test_what_fails_together_is_worse_than_what_fails_apart() -> None:
    together = over_domains(2, [3], member=0.99, domain=0.999)
    apart = over_domains(2, [1, 1, 1], member=0.99, domain=0.999)
    assert together < apart


def test_domains_are_what_enumeration_says() -> None:
    """Two racks of two and one: every state of both racks and of three members."""
    member, rack, found = 0.9, 0.8, 0.0
    for first, second, a, b, c in product((True, False), repeat=5):
        chance = prod(rack if up else 1 - rack for up in (first, second))
        chance *= prod(member if up else 1 - member for up in (a, b, c))
        found += chance * (first * (a + b) + second * c >= 2)
    assert over_domains(2, [2, 1], member, rack) == pytest.approx(found)


@given(SHARES)
def test_a_chain_is_no_better_than_its_worst_part(parts: list[float]) -> None:
    assert in_series(parts) <= min(parts) + 1e-12
    assert in_parallel(parts) >= max(parts) - 1e-12


@given(SHARES)
def test_a_chain_of_failures_is_a_failure_in_parallel(parts: list[float]) -> None:
    down = [1 - part for part in parts]
    assert in_parallel(parts) == pytest.approx(1 - in_series(down))


@given(st.integers(1, 8), SHARE)
def test_all_are_a_chain_and_one_is_parallel(members: int, each: float) -> None:
    assert at_least(members, members, each) == pytest.approx(in_series([each] * members))
    assert at_least(1, members, each) == pytest.approx(in_parallel([each] * members))
    assert at_least(0, members, each) == pytest.approx(1)


@given(st.integers(1, 8), st.integers(1, 8), SHARE)
def test_more_members_never_hurt_and_more_needed_never_helps(
    needed: int, members: int, each: float
) -> None:
    assume(needed <= members)
    assert at_least(needed, members + 1, each) >= at_least(needed, members, each) - 1e-12
    assert at_least(needed + 1, members, each) <= at_least(needed, members, each) + 1e-12


@given(st.integers(1, 7), st.integers(1, 7), st.floats(10, 1e6), st.floats(0.1, 100))
def test_a_crew_for_each_member_is_the_binomial(
    needed: int, members: int, mttf: float, mttr: float
) -> None:
    assume(needed <= members)
    found = repaired(needed, members, mttf_hours=mttf, mttr_hours=mttr, crews=members)
    assert found == pytest.approx(at_least(needed, members, steady(mttf, mttr)))
    alone = repaired(needed, members, mttf_hours=mttf, mttr_hours=mttr, crews=1)
    assert alone <= found + 1e-12


@given(st.lists(st.integers(0, 4), min_size=1, max_size=4), st.integers(0, 6), SHARE)
def test_domains_that_never_fail_are_none(domains: list[int], needed: int, each: float) -> None:
    found = over_domains(needed, domains, each, 1)
    assert found == pytest.approx(at_least(needed, sum(domains), each))
