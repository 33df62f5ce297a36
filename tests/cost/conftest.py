"""A small cloud of which every part is said, and a price list with a price for each."""

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import pytest

from archbook.bom import bill
from archbook.catalog import bundled
from archbook.cost import cost
from archbook.model.cost import Cost
from archbook.model.design import Design
from archbook.model.prices import PriceList
from archbook.model.public_prices import PublicPrices
from archbook.plan import plan
from archbook.sizing import size

DAY = date(2026, 11, 25)


def _host(cores: int, ram_gib: int, module_gib: int, watts: int) -> dict[str, Any]:
    return {
        "server": "dell-r660",
        "cpu": f"CPU {cores}",
        "sockets": 2,
        "cores": cores,
        "ram_gib": ram_gib,
        "module_gib": module_gib,
        "disks": [{"count": 2, "size_gb": 480, "purpose": "system"}],
        "nics": [{"count": 1, "ports": 2, "speed_gbps": 25}],
        "power_supplies": 2,
        "supply_w": 800,
        "typical_w": watts,
    }


DESIGN: dict[str, Any] = {
    "schema": "design/v1",
    "name": "small",
    "release": "2026.1",
    "services": ["keystone", "placement", "glance", "nova", "neutron", "cinder"],
    "surroundings": {"pue": 1.5},
    "purchase": {"years": 3},
    "hardware": {
        "ctl": _host(16, 128, 32, 300),
        "cmp": _host(64, 1024, 64, 600),
        "osd": _host(16, 128, 32, 400)
        | {"disks": [{"count": 10, "size_gb": 4000, "media": "nvme"}]},
    },
    "host_groups": [
        {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "ctl"},
        {"name": "cmp", "roles": ["compute"], "count": 10, "hardware": "cmp", "bought": [6, 4]},
        {"name": "osd", "roles": ["ceph_osd"], "count": 5, "hardware": "osd"},
    ],
    "storage": [{"name": "main", "kind": "ceph", "serves": ["cinder", "glance"], "usable_tb": 20}],
    "workload": [
        {"name": "general", "vcpus": 4, "ram_gib": 16, "instances": 200},
        {"name": "pinned", "vcpus": 8, "ram_gib": 32, "instances": 4, "cpu_policy": "dedicated"},
    ],
}

PRICES: dict[str, Any] = {
    "currency": "EUR",
    "as_of": "2026-11-01",
    "tax_included": False,
    "prices": {
        "server/dell-r660": 3000,
        "cpu/cpu-16": 1000,
        "cpu/cpu-64": 4000,
        "memory/32gib": 200,
        "memory/64gib": 400,
        "disk/ssd-480gb": 100,
        "disk/nvme-4000gb": 500,
        "nic/2x25gbps": 300,
        "psu/800w": 150,
        "rails": 50,
        **{f"{kind}/*": 0 for kind in ("rack", "pdu", "switch", "cable", "optic")},
    },
    "running": {
        "energy_per_kwh": 0.2,
        "other_load_w": 500,
        "rack_per_month": 1000,
        "staff_per_year": 100_000,
        "support_percent_per_year": 5,
    },
    "interest_percent": 0,
    "lifetime_years": {"all": 5},
    "sold_percent": 80,
}

PUBLIC: dict[str, Any] = {
    "provider": "Elsewhere",
    "currency": "EUR",
    "instance_types": [
        {"name": "large", "vcpus": 8, "ram_gib": 32, "per_hour": 0.4},
        {"name": "small", "vcpus": 4, "ram_gib": 16, "per_hour": 0.2},
        {"name": "thin", "vcpus": 8, "ram_gib": 8, "per_hour": 0.1},
    ],
    "volume_per_gb_month": 0.05,
}


def changed(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Return *base* with keys replaced; None leaves one out, and a mapping is merged."""
    merged = dict(base)
    for key, value in changes.items():
        both = isinstance(value, dict) and isinstance(base.get(key), dict)
        merged[key] = changed(base[key], value) if both else value
    return {key: value for key, value in merged.items() if value is not None}


@cache
def _design(changes: str) -> Design:
    return Design.model_validate_json(json.dumps(changed(DESIGN, json.loads(changes))))


Reckoned = Callable[..., Cost]


@pytest.fixture
def reckoned() -> Reckoned:
    """Return a function: changes of the design, the prices and the public prices → the cost."""

    def found(
        *,
        design: dict[str, Any] | None = None,
        prices: dict[str, Any] | None = None,
        public: dict[str, Any] | None = None,
        years: int | None = None,
    ) -> Cost:
        blueprint = plan(_design(json.dumps(design or {})), bundled())
        listed = PriceList.model_validate_json(json.dumps(changed(PRICES, prices or {})))
        elsewhere = json.dumps(changed(PUBLIC, public or {}))
        return cost(
            blueprint,
            bill(blueprint),
            size(blueprint),
            listed,
            digits=2,
            day=DAY,
            public=None if public is None else PublicPrices.model_validate_json(elsewhere),
            years=years,
        )

    return found
