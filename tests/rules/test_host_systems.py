"""Operating systems that a deployer takes hosts with."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.rules.host_systems import supported


def test_the_longest_maintained_comes_first(blueprint: Callable[..., Blueprint]) -> None:
    taken = supported(blueprint(deployer="kolla-ansible", release="2026.2"))
    assert [one.id for one in taken] == ["rocky-linux-10", "ubuntu-24.04", "debian-13"]


def test_what_no_source_lists(blueprint: Callable[..., Blueprint]) -> None:
    assert supported(blueprint()) == ()
    assert supported(blueprint(deployer="kolla-ansible", release="queens")) == ()
