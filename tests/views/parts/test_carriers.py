"""What is said of the networks that carry a link."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.views.parts.carriers import carriers


def _net(name: str, traffic: str, **more: object) -> dict[str, object]:
    return {"name": name, "carries": [traffic]} | more


@pytest.mark.parametrize(
    ("networks", "kind", "said"),
    [
        ([_net("tun", "tunnel", vlan=30)], "tunnel", ["VLAN 30"]),
        ([_net("tun", "tunnel")], "tunnel", ["tun"]),
        ([_net("one", "tunnel"), _net("two", "tunnel")], "tunnel", ["one, two"]),
        ([_net(f"t{n}", "tunnel") for n in range(3)], "tunnel", ["3 networks"]),
        ([_net("mgmt", "management")], "api", ["mgmt"]),
        ([_net("mgmt", "management")], "tunnel", []),
        ([_net("mgmt", "management")], "unheard-of", []),
    ],
)
def test_the_vlan_else_the_names_else_how_many(
    blueprint: Callable[..., Blueprint], networks: list[object], kind: str, said: list[str]
) -> None:
    assert [str(line) for line in carriers(blueprint(networks=networks), kind)] == said


def test_the_outside_is_an_external_provider_network(
    blueprint: Callable[..., Blueprint],
) -> None:
    ext = {"name": "ext", "external": True, "vlan": 100}
    planned = blueprint(physnets=[{"name": "p", "networks": [ext, {"name": "in"}]}])
    assert [str(line) for line in carriers(planned, "external")] == ["VLAN 100"]
