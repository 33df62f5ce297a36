"""What tunnels leave of an MTU."""

import pytest

from archbook.capacity.mtu import instance_mtu, tunnel_overhead


@pytest.mark.parametrize(
    ("types", "ipv6", "taken"),
    [
        (["vxlan"], False, 50),
        (["vxlan"], True, 70),
        (["gre", "geneve"], False, 58),
        (["vlan", "flat"], False, 0),
        (["vlan", "flat"], True, 0),
        ([], True, 0),
    ],
)
def test_the_longest_header_counts(types: list[str], taken: int, *, ipv6: bool) -> None:
    assert tunnel_overhead(types, ipv6=ipv6) == taken


def test_what_is_left_is_the_instances() -> None:
    assert instance_mtu(1500, tunnel_overhead(["geneve"])) == 1442
