"""What the page about costs says archbook computes is what it computes."""

import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from archbook.bom import bill
from archbook.catalog import bundled
from archbook.cost import cost
from archbook.cost.annuity import recovery_factor
from archbook.model.cost import Cost
from archbook.model.design import Design
from archbook.model.prices import PriceList
from archbook.plan import plan
from archbook.sizing import size

PAGE = (Path(__file__).parents[2] / "docs/explanation/cost.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| ([^|]+) \| [\d.,]+ \| ([\d.,]+) \|$", re.MULTILINE)
ROWS: dict[str, str] = dict(ROW.findall(PAGE))


def _cost(hosts: int, watts: float, pue: float, years: int = 1, **prices: Any) -> Cost:  # noqa: ANN401 - a price list holds any JSON
    """Return the cost of like compute hosts."""
    design = {
        "name": "example",
        "release": "2026.1",
        "services": ["keystone", "nova"],
        "surroundings": {"pue": pue},
        "hardware": {"std": {"typical_w": watts}},
        "host_groups": [{"name": "c", "roles": ["compute"], "count": hosts, "hardware": "std"}],
    }
    blueprint = plan(Design.model_validate_json(json.dumps(design)), bundled())
    listed = PriceList.model_validate_json(json.dumps({"currency": "USD"} | prices))
    day = date(2026, 11, 25)
    bought = bill(blueprint)
    return cost(blueprint, bought, size(blueprint), listed, digits=2, day=day, years=years)


def _energy(hosts: int, watts: float, pue: float, price: float) -> float:
    switches = {"energy_per_kwh": price, "other_load_w": 1e-9}
    found = _cost(hosts, watts, pue, running=switches)
    return float(next(one for one in found.yearly if one.item == "energy").total.known)


def _others(a_year: int, years: int) -> float:
    found = _cost(1, 1, 1, years, running={"other_per_year": {"example": a_year}})
    return float(next(one for one in found.yearly if one.item == "other").total.known)


def _capital_of_a_month(whole: int, years: int) -> float:
    prices = {"server/*": whole}
    found = _cost(1, 1, 1, prices=prices, lifetime_years={"all": years})
    return float(found.steady[0].amount.known) / 12


COMPUTED: dict[str, Callable[[], float]] = {
    "a year of one server of 500 W at 0.15": lambda: _energy(1, 500, 1, 0.15),
    "a year of 500 kW at PUE 1.45 and 0.12": lambda: _energy(1000, 500, 1.45, 0.12),
    "a month of 500 kW at PUE 1.45 and 0.12": lambda: _energy(1000, 500, 1.45, 0.12) / 12,
    "a year of 10 servers of 450 W at PUE 1.4 and 0.12": lambda: _energy(10, 450, 1.4, 0.12),
    "connectivity of 500 a year over three years": lambda: _others(500, 3),
    "management of 2,000 a year over three years": lambda: _others(2_000, 3),
    "a month of 12 million over five years": lambda: _capital_of_a_month(12_000_000, 5),
    "share of a purchase for each of 4 years at 6 percent": lambda: float(
        recovery_factor(Decimal(6), 4)
    ),
    "share of a purchase for each of 6 years at 3.5 percent": lambda: float(
        recovery_factor(Decimal("3.5"), 6)
    ),
    "share of a purchase for each of 10 years at 10 percent": lambda: float(
        recovery_factor(Decimal(10), 10)
    ),
}


@pytest.mark.parametrize("example", COMPUTED)
def test_the_last_column_is_computed(example: str) -> None:
    _, _, digits = ROWS[example].partition(".")
    computed = round(COMPUTED[example](), len(digits))
    assert computed == float(ROWS[example].replace(",", ""))


def test_no_row_is_left_out() -> None:
    assert set(ROWS) == set(COMPUTED)
