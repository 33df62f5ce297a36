"""The sound design with networks, prepared."""

from collections.abc import Callable
from ipaddress import ip_network
from typing import Any

import pytest

from archbook.addressing import network_plan
from archbook.model.blueprint import Blueprint
from archbook.model.preparation import HostPreparation, Preparation, Step
from archbook.preparing import host_called, preparation

NETWORKS = [
    {"name": "mgmt", "carries": ["management", "internal_api"], "vlan": 10, "spans": "all_racks"},
    {"name": "tunnel", "carries": ["tunnel"], "vlan": 30, "mtu": 9000},
    {"name": "bmc", "carries": ["out_of_band"], "vlan": 70},
]
KOLLA = {"deployer": "kolla-ansible", "operating_system": "rocky-linux-10"}

Prepare = Callable[..., Preparation]
HostOf = Callable[..., HostPreparation]
StepOf = Callable[..., Step]


@pytest.fixture
def prepare(blueprint: Callable[..., Blueprint]) -> Prepare:
    """Return a function: changes of the design → its preparation, with room for subnets."""

    def made(
        group: str | None = None,
        host: str | None = None,
        room: str = "10.0.0.0/16",
        **changes: Any,  # noqa: ANN401 - a design holds any JSON
    ) -> Preparation:
        planned = blueprint(**{"networks": NETWORKS, **KOLLA, **changes})
        rooms = (ip_network(room),) if room else ()
        return preparation(planned, network_plan(planned, rooms), group, host)

    return made


@pytest.fixture
def host_of(prepare: Prepare) -> HostOf:
    """Return a function: a host's name and changes of the design → the host."""

    def made(name: str, **changes: Any) -> HostPreparation:  # noqa: ANN401 - any JSON
        return host_called(prepare(**changes), name)

    return made


@pytest.fixture
def step_of(host_of: HostOf) -> StepOf:
    """Return a function: step, host and changes of the design → the step."""

    def made(step: str, name: str = "cmp-01", **changes: Any) -> Step:  # noqa: ANN401 - any JSON
        return next(one for one in host_of(name, **changes).steps if one.id == step)

    return made
