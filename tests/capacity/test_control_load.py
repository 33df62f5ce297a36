"""Measured load of a control plane."""

import pytest

from archbook.capacity.control_load import (
    AT_1000_COMPUTES,
    ServiceLoad,
    cores_together,
    ram_together_gb,
)


def test_every_member_counts() -> None:
    loads = [ServiceLoad("a", 0.5, 2, 8), ServiceLoad("b", 1, 3)]
    assert cores_together(loads) == 5
    assert ram_together_gb(loads) == 19
    assert cores_together([]) == 0


def test_three_quarters_of_the_cores_are_the_api_and_what_serves_it() -> None:
    most = [load for load in AT_1000_COMPUTES if load.cores >= 7]
    assert {load.service for load in most} == {"nova-api", "nova-conductor", "neutron-server"}
    share = cores_together(most) / cores_together(AT_1000_COMPUTES)
    assert share == pytest.approx(0.75, abs=0.005)
