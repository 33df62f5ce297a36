"""Which hosts are gateways."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.resilience.gateways import gateways


@pytest.mark.parametrize("backend", ["ovn", "openvswitch"])
@pytest.mark.parametrize("routing", ["centralized", "distributed"])
def test_network_hosts_are_the_gateways(
    blueprint: Callable[..., Blueprint], backend: str, routing: str
) -> None:
    planned = blueprint(options={"network_backend": backend, "routing": routing})
    assert [cohort.name for cohort in gateways(planned)] == ["net"]


def test_controllers_stand_in(blueprint: Callable[..., Blueprint]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 2},
    ]
    planned = blueprint(host_groups=groups)
    assert [cohort.name for cohort in gateways(planned)] == ["ctl"]
