"""Deployers: what each can install in which release, and what follows a retired one."""

import pytest

from archbook.catalog import bundled
from archbook.plan.timeline import Timeline

FACTS = bundled()
DEPLOYERS = FACTS.ids("deployers")


def test_there_is_each_that_is_used_or_was() -> None:
    assert set(DEPLOYERS) == {
        *("kolla-ansible", "kayobe", "openstack-ansible", "openstack-charms", "sunbeam"),
        *("openstack-helm", "rhoso", "tripleo", "fuel", "openstack-chef"),
    }


@pytest.mark.parametrize("name", DEPLOYERS)
def test_a_retired_one_has_a_last_release_and_a_living_successor(name: str) -> None:
    deployer = FACTS.deployer(name)
    if deployer.retired:
        assert deployer.covers_until
        assert deployer.replaced_by
        assert deployer.retired > FACTS.release(deployer.covers_until).released
    for other in deployer.replaced_by:
        assert FACTS.deployer(other).retired is None


def test_the_three_retired_ones_say_the_day() -> None:
    days = {name: FACTS.deployer(name).retired for name in DEPLOYERS}
    assert {name: str(day) for name, day in days.items() if day} == {
        "fuel": "2017-06-20",
        "openstack-chef": "2024-01-10",
        "tripleo": "2024-01-09",
    }


@pytest.mark.parametrize("name", DEPLOYERS)
def test_spans_lie_inside_the_life_of_the_deployer_and_of_the_service(name: str) -> None:
    deployer = FACTS.deployer(name)
    begun = FACTS.release(deployer.covers_since)
    for service, span in deployer.deploys.items():
        for edge in filter(None, (span.since, span.until)):
            assert Timeline(FACTS, FACTS.release(edge)).begun(begun.id), service
            assert Timeline(FACTS, FACTS.release(edge)).has(FACTS.service(service)), service
        assert span.source is None or span.source in deployer.sources


@pytest.mark.parametrize("name", DEPLOYERS)
def test_each_can_deploy_the_core_of_a_cloud(name: str) -> None:
    assert {"keystone", "glance", "nova", "neutron", "horizon"} <= set(
        FACTS.deployer(name).deploys
    )


@pytest.mark.parametrize(
    ("service", "since", "until"),
    [("octavia", "pike", None), ("sahara", None, "2023.2"), ("congress", "rocky", "ussuri")],
)
def test_openstack_ansible_is_known_back_to_ocata(
    service: str, since: str | None, until: str | None
) -> None:
    deployer = FACTS.deployer("openstack-ansible")
    assert deployer.covers_since == "ocata"
    span = deployer.deploys[service]
    assert (span.since, span.until) == (since, until)
