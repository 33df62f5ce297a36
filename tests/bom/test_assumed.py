"""Every default that a bill rests on is listed."""

from collections.abc import Callable
from typing import Any

from archbook.model.bill import BillOfMaterials

Billed = Callable[..., BillOfMaterials]


def used(bill: BillOfMaterials) -> dict[tuple[str, str], float | str]:
    return {(one.subject, one.name): one.value for one in bill.assumed}


def test_what_is_not_bought_is_listed(billed: Billed) -> None:
    found = used(billed())
    assert found["cloud", "purchase.years"] == 3
    assert found["cloud", "purchase.spares_percent"] == 0
    assert found["cloud", "purchase.support_years"] == 0
    assert found["cloud", "bought"] == 1


def test_what_is_said_is_not_assumed(billed: Billed) -> None:
    purchase = {"years": 5, "support_years": 3, "spares_percent": {"disk": 1}}
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3, "bought": [3]},
        {"name": "cmp", "roles": ["compute"], "count": 2, "bought": [1, 1]},
    ]
    found = used(billed(purchase=purchase, host_groups=groups))
    assert not [name for _, name in found if name.startswith("purchase.")]
    assert ("cloud", "bought") not in found


def test_defaults_of_disks_cards_and_licences(billed: Billed) -> None:
    machine: dict[str, Any] = {"disks": [{"size_gb": 480}], "nics": [{"speed_gbps": 10}]}
    found = used(billed(machine, purchase={"licences": [{"item": "x"}]}))
    assert found["hardware/std", "disks.0.count"] == 1
    assert found["hardware/std", "disks.0.media"] == "ssd"
    assert found["hardware/std", "disks.0.purpose"] == "data"
    assert found["hardware/std", "nics.0.ports"] == 2
    assert found["cloud", "purchase.licences.0.per"] == "host"
    assert found["cloud", "purchase.licences.0.yearly"] == "true"


def test_what_the_racks_rest_on_is_listed_too(billed: Billed) -> None:
    assert "cable_loop_m" in {one.name for one in billed().assumed}
