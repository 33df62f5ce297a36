"""Host operating systems: dates in order, releases and deployers that exist."""

from datetime import date

import pytest

from archbook.catalog import bundled

FACTS = bundled()
SYSTEMS = FACTS.ids("operating-systems")


def test_there_is_each_distribution_that_the_course_text_and_the_deployers_name() -> None:
    distributions = {FACTS.operating_system(name).distribution for name in SYSTEMS}
    assert distributions == {
        *("Rocky Linux", "Red Hat Enterprise Linux", "CentOS Linux", "CentOS Stream"),
        *("Fedora Linux", "Ubuntu", "Debian"),
    }


@pytest.mark.parametrize("name", SYSTEMS)
def test_dates_are_in_order(name: str) -> None:
    system = FACTS.operating_system(name)
    assert system.released < system.maintained_until
    assert system.extended_until is None or system.maintained_until < system.extended_until


@pytest.mark.parametrize("name", SYSTEMS)
def test_it_names_releases_deployers_and_systems_that_exist(name: str) -> None:
    system = FACTS.operating_system(name)
    orders = [FACTS.release(one).order for one in system.tested_with]
    assert orders == sorted(set(orders))
    for deployer, releases in system.deployed_by.items():
        assert deployer in FACTS.ids("deployers")
        orders = [FACTS.release(one).order for one in releases]
        assert orders == sorted(set(orders))
    for other in system.replaced_by:
        assert not FACTS.operating_system(other).replaced_by


@pytest.mark.parametrize("name", SYSTEMS)
def test_no_release_is_deployed_on_a_system_that_was_not_out_in_its_lifetime(name: str) -> None:
    system = FACTS.operating_system(name)
    for releases in system.deployed_by.values():
        for one in releases:
            ended = FACTS.release(one).maintained_until
            assert ended is None or system.released <= ended, one


def test_kolla_ansible_takes_three_systems_at_2026_2() -> None:
    taken = {
        name
        for name in SYSTEMS
        if "2026.2" in FACTS.operating_system(name).deployed_by.get("kolla-ansible", ())
    }
    assert taken == {"debian-13", "rocky-linux-10", "ubuntu-24.04"}


def test_centos_linux_8_ended_before_2022() -> None:
    system = FACTS.operating_system("centos-8")
    assert system.maintained(date(2021, 12, 31))
    assert not system.maintained(date(2022, 1, 1))
    assert not system.maintained(date(2019, 9, 23))


@pytest.mark.parametrize("name", SYSTEMS)
def test_what_has_ended_by_the_day_of_the_facts_says_what_comes_after(name: str) -> None:
    system = FACTS.operating_system(name)
    assert system.maintained(date(2026, 11, 24)) or system.replaced_by


@pytest.mark.parametrize("name", SYSTEMS)
def test_what_sets_it_up_follows_its_family(name: str) -> None:
    """Kolla-Ansible's hosts of today can all be prepared."""
    system = FACTS.operating_system(name)
    by_apt = system.distribution in {"Debian", "Ubuntu"}
    assert (system.package_tool == "apt") == by_apt
    assert system.network_tool in ({"netplan", None} if by_apt else {"networkmanager"})
    if "2026.1" in system.deployed_by.get("kolla-ansible", ()):
        assert system.network_tool is not None
