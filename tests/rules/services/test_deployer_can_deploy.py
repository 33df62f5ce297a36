"""services.deployer-can-deploy."""

from collections.abc import Callable
from typing import Any

from archbook.catalog import Catalog, bundled
from archbook.catalog.bundle import bundled_catalogs
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.deployer import DeployerEntry
from archbook.model.design import Design
from archbook.model.edit import SetField
from archbook.model.finding import Hit
from archbook.plan import plan
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "services.deployer-can-deploy"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"deployer": None}


def test_swift_left_kolla_ansible(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/swift"
    assert "2024.2 was the last release" in str(hit.message)
    assert (SetField(field="deployer", value="openstack-ansible"),) in hit.candidates


def test_it_could_before(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **FAILS, release="2024.2") == []


def test_without_a_deployer_nothing_is_asked(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, services=FAILS["services"]) == []


def test_ceph_is_deployed_by_its_own_tool(found: Callable[..., list[Hit]]) -> None:
    services = ["keystone", "ceph"]
    assert found(RULE, services=services, deployer="kolla-ansible") == []


def test_what_a_deployer_never_had(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=["keystone", "adjutant"], deployer="kolla-ansible")
    assert str(hit.message) == "Kolla-Ansible does not deploy Adjutant"


def test_what_a_deployer_got_later(found: Callable[..., list[Hit]]) -> None:
    hits = found(RULE, services=["keystone", "monasca"], deployer="kolla-ansible", release="pike")
    assert "deploys Monasca from Rocky on, not at Pike" in str(hits[0].message)


def test_releases_before_the_facts_begin_are_not_judged(
    blueprint: Callable[..., Blueprint],
) -> None:
    planned = blueprint(deployer="openstack-helm", release="zed")
    assert not rule_called(RULE).applies(planned)


class Ended(Catalog):
    """The catalog, in which Kayobe deploys nothing after Wallaby."""

    def deployer(self, identifier: str) -> DeployerEntry:
        """Return the deployer, ended when it is Kayobe."""
        entry = bundled().deployer(identifier)
        last = "wallaby" if identifier == "kayobe" else None
        return entry.model_copy(update={"covers_until": last})


def test_a_deployer_that_has_ended(design: Callable[..., Design]) -> None:
    planned = plan(design(deployer="kayobe"), Ended(bundled_catalogs()))
    (hit,) = rule_called(RULE).check(planned)
    assert "deploys no release after Wallaby" in str(hit.message)
    assert (SetField(field="deployer", value="kolla-ansible"),) in hit.candidates
