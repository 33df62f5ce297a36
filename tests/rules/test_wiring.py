"""Edits that add networks between hosts."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddNetwork
from archbook.model.network import HostNetwork
from archbook.rules.wiring import new_network


def test_is_called_like_its_traffic(blueprint: Callable[..., Blueprint]) -> None:
    added = HostNetwork(name="out-of-band", carries=("out_of_band",))
    assert new_network(blueprint(), "out_of_band") == AddNetwork(network=added)


def test_firmware_boots_from_an_untagged_one(blueprint: Callable[..., Blueprint]) -> None:
    assert new_network(blueprint(), "provisioning").network.tagged is False
    assert new_network(blueprint(), "storage").network.tagged is True


def test_takes_the_next_name_that_is_free(blueprint: Callable[..., Blueprint]) -> None:
    networks = [{"name": "tunnel"}, {"name": "tunnel-2"}]
    assert new_network(blueprint(networks=networks), "tunnel").network.name == "tunnel-3"
