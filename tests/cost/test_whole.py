"""The whole cost: what is missing, assumed and remarked."""

from collections.abc import Callable

import pytest

from archbook.model.cost import Cost

Reckoned = Callable[..., Cost]


def remarks(cost: Cost) -> str:
    return "\n".join(map(str, cost.remarks))


def test_with_everything_said_nothing_is_missing(reckoned: Reckoned) -> None:
    cost = reckoned(public={})
    assert cost.missing == ()
    assert cost.assumed == ()
    assert cost.total.value is not None
    assert all(one.amount.value is not None for one in cost.rates)
    assert all(one.amount.value is not None for one in cost.steady)


def test_by_kind_and_by_group_come_to_the_same(reckoned: Reckoned) -> None:
    cost = reckoned()
    whole = sum(one.amount or 0 for one in cost.lines)
    assert sum(one.amount.known for one in cost.by_kind) == whole
    assert sum(one.amount.known for one in cost.by_group) == whole
    assert [one.name for one in cost.by_kind][:3] == ["server", "cpu", "memory"]
    assert [one.name for one in cost.by_group][:3] == ["group/ctl", "group/cmp", "group/osd"]


def test_a_missing_price_says_what_it_is_for(reckoned: Reckoned) -> None:
    cost = reckoned(prices={"prices": {"memory/32gib": None, "rails": None}})
    rails = next(one for one in cost.missing if one.name == "rails")
    assert rails.of == ("group/ctl", "group/cmp", "group/osd")
    assert "no price" in str(rails.why)
    memory = next(one for one in cost.missing if one.name == "memory/32gib")
    assert memory.of == ("group/ctl", "group/osd")


def test_a_missing_number_says_why(reckoned: Reckoned) -> None:
    cost = reckoned(
        design={"hardware": {"ctl": {"power_supplies": None}}},
        prices={"prices": {"psu/*": 1}},
    )
    supply = next(one for one in cost.missing if one.name.startswith("psu/"))
    assert supply.of == ("group/ctl",)
    assert "its number is not known" in str(supply.why)


@pytest.mark.parametrize(
    ("left_out", "name", "value"),
    [
        ("interest_percent", "interest_percent", 0),
        ("sold_percent", "sold_percent", 100),
        ("lifetime_years", "lifetime_years", 3),
    ],
)
def test_each_default_is_listed(
    reckoned: Reckoned, left_out: str, name: str, value: float
) -> None:
    cost = reckoned(prices={left_out: None})
    assert [(one.name, one.value) for one in cost.assumed] == [(name, value)]


def test_kinds_without_a_lifetime_are_listed_by_themselves(reckoned: Reckoned) -> None:
    said = {"all": None, "server": 5, "cpu": 5, "memory": 5, "disk": 5, "nic": 5, "psu": 5}
    cost = reckoned(prices={"lifetime_years": said})
    subjects = [one.subject for one in cost.assumed if one.name == "lifetime_years"]
    assert "part/rails" in subjects
    assert "part/server" not in subjects


def test_the_years_are_those_of_the_design_or_asked_for(reckoned: Reckoned) -> None:
    assert reckoned(design={"purchase": None}).assumed[0].name == "years"
    assert reckoned(design={"purchase": None}, years=4).assumed == ()
    assert reckoned(years=4).terms.years == 4
    assert len(reckoned(years=4).yearly[0].years) == 4


def test_defaults_of_the_bill_and_of_the_sizing_go_in(reckoned: Reckoned) -> None:
    names = {one.name for one in reckoned().beneath}
    assert {"purchase.support_years", "nova-cpu-allocation-ratio"} <= names


def test_an_old_list_and_an_old_price_are_remarked(reckoned: Reckoned) -> None:
    cost = reckoned(
        prices={
            "valid_until": "2026-11-24",
            "prices": {"rails": {"price": 50, "valid_until": "2026-11-24"}},
        }
    )
    assert "the price list held until 2026-11-24" in remarks(cost)
    assert "the price of rails held until 2026-11-24" in remarks(cost)
    today = {"valid_until": "2026-11-25"}
    both = today | {"prices": {"rails": {"price": 50} | today}}
    assert "held until" not in remarks(reckoned(prices=both))


def test_what_the_list_does_not_say_of_itself_is_remarked(reckoned: Reckoned) -> None:
    cost = reckoned(prices={"as_of": None, "tax_included": None})
    assert "of which day it is" in remarks(cost)
    assert "whether taxes are in it" in remarks(cost)


def test_prices_of_other_parts_are_remarked(reckoned: Reckoned) -> None:
    cost = reckoned(prices={"prices": {"gpu/none": 3}})
    assert "parts that are not on the bill: gpu/none" in remarks(cost)


def test_a_mistyped_kind_is_remarked(reckoned: Reckoned) -> None:
    said = {"lifetime_years": {"servers": 4}, "discounts": {"memory": 1, "discs": 2}}
    found = remarks(reckoned(prices=said))
    assert "lifetime_years of nothing on the bill: servers" in found
    assert "discounts of nothing on the bill: discs" in found
    assert "of nothing on the bill" not in remarks(reckoned())


def test_a_price_by_kind_is_remarked(reckoned: Reckoned) -> None:
    cost = reckoned(prices={"prices": {"rails": None, "memory/64gib": None, "memory/*": 3}})
    assert "memory/* of the price list gives the price of memory/64gib" in remarks(cost)


def test_exchange_rates_are_repeated(reckoned: Reckoned) -> None:
    cost = reckoned(prices={"rates": {"USD": 0.9}, "rates_as_of": "2026-10-30"})
    assert "of 2026-10-30: 1 USD = 0.9 EUR" in remarks(cost)


def test_support_that_counts_twice_is_remarked(reckoned: Reckoned) -> None:
    design = {"purchase": {"support_years": 3}}
    assert "counts twice" in remarks(reckoned(design=design))
    free = {"running": {"support_percent_per_year": 0}}
    assert "counts twice" not in remarks(reckoned(design=design, prices=free))


def test_purchases_after_the_years_looked_at_are_remarked(reckoned: Reckoned) -> None:
    assert "bought after the years looked at: server/dell-r660" in remarks(reckoned(years=1))
    assert "bought after" not in remarks(reckoned(years=2))
