"""Bandwidth and ports of a fabric."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.fabric import even_uplinks, leaf_ports, oversubscription, spine_ports


@pytest.mark.parametrize(
    ("down", "up", "ratio"), [(24 * 10, 2 * 40, 3), (40 * 10, 4 * 40, 2.5), (40, 80, 0.5)]
)
def test_what_hangs_below_over_what_leads_up(down: float, up: float, ratio: float) -> None:
    assert oversubscription(down, up) == ratio


@pytest.mark.parametrize(
    ("uplinks", "spines", "even"), [(4, 2, 4), (4.1, 2, 6), (5, 2, 6), (1, 4, 4)]
)
def test_every_spine_gets_as_many_uplinks(uplinks: float, spines: int, even: int) -> None:
    assert even_uplinks(uplinks, spines) == even


@pytest.mark.parametrize(("ports", "leaves", "each"), [(48, 2, 24), (49, 2, 25), (48, 1, 48)])
def test_the_leaves_of_a_rack_share_its_hosts(ports: int, leaves: int, each: int) -> None:
    assert leaf_ports(ports, leaves) == each


@given(st.integers(1, 100), st.integers(1, 16), st.integers(1, 16))
def test_spines_have_a_port_for_each_uplink(leaves: int, uplinks: int, spines: int) -> None:
    ports = spine_ports(leaves, uplinks, spines)
    assert ports * spines >= leaves * uplinks > (ports - 1) * spines
