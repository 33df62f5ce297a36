"""Tunnels of project networks."""

from collections.abc import Callable

import pytest
from pydantic import TypeAdapter

from archbook.capacity.overlays import overhead, project_types, tunnelled
from archbook.model.blueprint import Blueprint
from archbook.model.network import HostNetwork


@pytest.mark.parametrize(
    ("backend", "types"),
    [
        ("ovn", ("geneve",)),
        ("openvswitch", ("vxlan",)),
        ("linuxbridge", ("vxlan",)),
        ("nova-network", ()),
    ],
)
def test_the_back_end_decides_when_nothing_is_said(
    blueprint: Callable[..., Blueprint], backend: str, types: tuple[str, ...]
) -> None:
    assert project_types(blueprint(options={"network_backend": backend})) == types


def test_what_is_stated_counts(blueprint: Callable[..., Blueprint]) -> None:
    options = {"network_backend": "ovn", "project_network_types": ["vlan", "vxlan", "flat"]}
    planned = blueprint(options=options)
    assert project_types(planned) == ("vlan", "vxlan", "flat")
    assert tunnelled(planned) == ("vxlan",)


@pytest.mark.parametrize(
    ("types", "ipv4", "ipv6"),
    [
        (["gre"], 42, 62),
        (["vxlan"], 50, 70),
        (["geneve"], 58, 78),
        (["gre", "geneve", "vxlan"], 58, 78),
        (["vlan", "flat"], 0, 0),
    ],
)
def test_room_that_headers_take(
    blueprint: Callable[..., Blueprint], types: list[str], ipv4: int, ipv6: int
) -> None:
    planned = blueprint(options={"network_backend": "ovn", "project_network_types": types})
    network = TypeAdapter(HostNetwork).validate_json
    assert overhead(planned, network('{"name": "n"}')) == ipv4
    assert overhead(planned, network('{"name": "n", "subnet": "10.0.0.0/8"}')) == ipv4
    assert overhead(planned, network('{"name": "n", "subnet": "fd00::/64"}')) == ipv6


def test_without_neutron_there_are_no_project_networks(
    blueprint: Callable[..., Blueprint],
) -> None:
    stated = {"network_backend": "ovn", "project_network_types": ["vlan", "vxlan"]}
    assert project_types(blueprint(services=["keystone", "swift"], options=stated)) == ()
