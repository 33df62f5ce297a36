"""The operating system: the design's, or the one that is maintained longest."""

from collections.abc import Callable

import pytest

from archbook.errors import InputError
from archbook.model.blueprint import Blueprint
from archbook.preparing.systems import assumed_system, misfit, system_of

Planned = Callable[..., Blueprint]


def test_the_system_of_the_design_is_taken(blueprint: Planned) -> None:
    planned = blueprint(deployer="kolla-ansible", operating_system="ubuntu-24.04")
    system = system_of(planned)
    assert system.id == "ubuntu-24.04"
    assert not assumed_system(planned, system)
    assert misfit(planned, system) is None


def test_without_one_the_longest_maintained_that_the_deployer_takes(blueprint: Planned) -> None:
    planned = blueprint(deployer="kolla-ansible")
    system = system_of(planned)
    assert system.id == "rocky-linux-10"
    (said,) = assumed_system(planned, system)
    assert (said.name, said.value, said.source) == (
        *("operating_system", "rocky-linux-10"), "kolla-host-systems",
    )  # fmt: skip


def test_without_a_deployer_what_the_release_is_tested_on(blueprint: Planned) -> None:
    planned = blueprint()
    system = system_of(planned)
    assert "2026.1" in system.tested_with
    (said,) = assumed_system(planned, system)
    assert "tested" in str(said.why)


def test_a_system_that_the_deployer_does_not_take_is_said(blueprint: Planned) -> None:
    planned = blueprint(deployer="kolla-ansible", operating_system="rocky-linux-9")
    assert str(misfit(planned, system_of(planned))).startswith(
        "Kolla-Ansible does not take hosts with Rocky Linux 9 at 2026.1: it takes Rocky Linux 10"
    )


def test_where_nobody_knows_one_it_must_be_said(blueprint: Planned) -> None:
    planned = blueprint(release="queens", services=["keystone", "glance", "nova", "neutron"])
    with pytest.raises(InputError, match=r"say `operating_system`: .* OpenStack Queens"):
        system_of(planned)
