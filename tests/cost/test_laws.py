"""What holds for any price list."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.model.cost import Cost

Reckoned = Callable[..., Cost]

PARTS = (
    *("server/dell-r660", "cpu/cpu-16", "cpu/cpu-64", "memory/32gib", "memory/64gib"),
    *("disk/ssd-480gb", "disk/nvme-4000gb", "nic/2x25gbps", "psu/800w", "rails"),
)
"""Parts of the small cloud that have a price above zero."""

unhurried = settings(
    deadline=None,
    max_examples=20,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@unhurried
@given(gone=st.sets(st.sampled_from(PARTS)))
def test_exactly_what_has_no_price_is_missing(reckoned: Reckoned, gone: set[str]) -> None:
    cost = reckoned(prices={"prices": dict.fromkeys(gone)})
    # Where nothing is left to divide by, that is asked for, too.
    assert {one.name for one in cost.missing} - {"allocation_percent"} == gone
    assert all(one.of for one in cost.missing if one.name in gone), "each says what it is for"
    assert (cost.total.value is None) == bool(gone)
    unpriced = {one.part for one in cost.lines if one.amount is None}
    assert unpriced == gone


@unhurried
@given(gone=st.sets(st.sampled_from(PARTS), min_size=1))
def test_what_is_known_is_less_than_the_whole(reckoned: Reckoned, gone: set[str]) -> None:
    whole, part = reckoned(), reckoned(prices={"prices": dict.fromkeys(gone)})
    assert part.total.known < whole.total.known
    lost = sum((one.amount or 0 for one in whole.lines if one.part in gone), Decimal(0))
    bought = [cost.yearly[0].total.known for cost in (whole, part)]
    assert bought[0] - bought[1] == lost


@unhurried
@given(percent=st.integers(min_value=0, max_value=100))
def test_a_discount_on_all_scales_what_is_bought(reckoned: Reckoned, percent: int) -> None:
    whole, less = reckoned(), reckoned(prices={"discount_percent": percent})
    left = Decimal(100 - percent) / 100
    assert less.yearly[0].total.known == whole.yearly[0].total.known * left


@unhurried
@given(years=st.integers(min_value=1, max_value=30))
def test_more_years_never_cost_less(reckoned: Reckoned, years: int) -> None:
    some, more = reckoned(years=years), reckoned(years=years + 1)
    assert more.total.known >= some.total.known
    for short, long in zip(some.yearly, more.yearly, strict=True):
        assert [one.known for one in long.years[:years]] == [one.known for one in short.years]


def test_the_same_input_gives_the_same_cost(reckoned: Reckoned) -> None:
    assert reckoned(public={}) == reckoned(public={})


@pytest.mark.parametrize("hosts", [10, 1000])
def test_the_cost_follows_the_number_of_hosts(reckoned: Reckoned, hosts: int) -> None:
    group = {"name": "cmp", "roles": ["compute"], "count": hosts, "hardware": "cmp"}
    cost = reckoned(design={"host_groups": [group], "storage": []})
    servers = next(one for one in cost.by_kind if one.name == "server")
    assert servers.amount.known == hosts * 3000
