"""Measured load of a control plane."""

import pytest

from archbook.capacity.control_load import (
    AT_1000_COMPUTES,
    AT_1000_WITH_AGENTS,
    MEASUREMENTS,
    ServiceLoad,
    cores_together,
    measured,
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


def test_nobody_has_measured_more_than_a_thousand() -> None:
    assert measured(1) == measured(1_000) == MEASUREMENTS
    assert not measured(1_001)


def test_the_report_in_ghz_counts_cores_of_2_5() -> None:
    """118.37 GHz and 72.8 GB together."""
    assert cores_together(AT_1000_WITH_AGENTS) * 2.5 == pytest.approx(118.37)
    assert ram_together_gb(AT_1000_WITH_AGENTS) == pytest.approx(72.827)
