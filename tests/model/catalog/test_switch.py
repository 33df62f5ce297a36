"""What a switch is fit for follows from its ports."""

import pytest

from archbook.model.catalog.chassis import Ports
from archbook.model.catalog.switch import role_of


def _ports(**counts: int) -> list[Ports]:
    return [Ports(count=n, type="a", gbps=float(name[1:])) for name, n in counts.items()]


@pytest.mark.parametrize(
    ("ports", "role"),
    [
        (_ports(g1=48, g10=4), "out-of-band"),
        (_ports(g10=48, g100=6), "leaf"),
        (_ports(g25=48, g100=8), "leaf"),
        (_ports(g100=32, g10=2), "spine"),
        (_ports(g100=32, g400=4), "spine"),
        (_ports(g25=8, g100=8), "spine"),
        ([], None),
    ],
)
def test_the_speed_of_most_ports_decides(ports: list[Ports], role: str | None) -> None:
    assert role_of(ports) == role
    assert role_of(reversed(ports)) == role


def test_ports_of_one_speed_are_added_up_and_management_ports_do_not_count() -> None:
    mixed = [
        Ports(count=16, type="10gbase-t", gbps=10),
        Ports(count=16, type="10gbase-x-sfpp", gbps=10),
        Ports(count=20, type="100gbase-x-qsfp28", gbps=100),
        Ports(count=90, type="1000base-t", gbps=1, management=True),
        Ports(count=99, type="other"),
    ]
    assert role_of(mixed) == "leaf"
