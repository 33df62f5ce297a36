"""Operating systems that hosts can have, by deployer."""

from collections.abc import Callable

from archbook.model.upgrade import Upgrade, What

Moved = Callable[..., Upgrade]


def hosts(made: Upgrade) -> list[tuple[str, str, str]]:
    return [
        (change.release.id, str(change.message), change.source)
        for step in made.steps
        for change in step.changes
        if change.what is What.HOST
    ]


def test_the_deployers_hosts_are_told_with_its_own_source(moved: Moved) -> None:
    ((release, kolla, source),) = hosts(moved("2025.2", "2026.1", deployer="kolla-ansible"))
    assert release == "2026.1"
    assert kolla.startswith("hosts of Kolla-Ansible: ")
    assert "Debian 13" in kolla.split(";")[0]
    assert "no more: Debian 12" in kolla
    assert source.startswith("kolla")
    ((_, other, source),) = hosts(moved("2025.2", "2026.1", deployer="openstack-ansible"))
    assert other.startswith("hosts of OpenStack-Ansible: ")
    assert source.startswith("openstack-ansible")


def test_hosts_are_installed_anew_when_no_system_stays(moved: Moved) -> None:
    ((_, said, _),) = hosts(moved("train", "2026.1", deployer="kolla-ansible"))
    assert "so the hosts are installed anew" in said


def test_what_nobody_vouches_for_is_not_told(moved: Moved) -> None:
    assert hosts(moved("austin", "bexar")) == []


def test_systems_that_stay_the_same_are_not_told(moved: Moved) -> None:
    assert hosts(moved("2023.1", "2023.2", deployer="kolla-ansible")) == []
