"""services.closure."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.catalog.service import Need
from archbook.model.edit import AddService
from archbook.model.finding import Hit
from archbook.model.written import Text
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "services.closure"

FAILS, SOUND = examples(RULE)


def test_what_several_services_lack_is_one_finding(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/keystone"
    assert str(hit.message) == (
        "Placement, Glance, Nova, Neutron, Horizon need Keystone, which the design lacks"
    )
    assert hit.evidence == {"needs": "keystone", "services": 5}
    assert hit.candidates == ((AddService(service="keystone"),),)


def test_names_the_service_and_what_it_needs(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=["keystone", "nova", "neutron", "placement"])
    assert hit.subject == "service/nova"
    assert str(hit.message).startswith("Nova needs Glance (")
    assert hit.candidates == ((AddService(service="glance"),),)


def test_two_that_lack_the_same_choice_share_a_finding(found: Callable[..., list[Hit]]) -> None:
    services = ["keystone", "heat", "ceilometer", "cloudkitty"]
    (hit,) = found(RULE, services=services)
    assert hit.subject == "service/gnocchi"
    assert "Ceilometer, CloudKitty need one of Gnocchi, Prometheus, which" in str(hit.message)
    assert hit.evidence == {"needs": "gnocchi | prometheus", "services": 2}
    assert len(hit.candidates) == 2


def test_what_one_lacks_alone_stays_with_it(found: Callable[..., list[Hit]]) -> None:
    hits = {hit.subject: hit for hit in found(RULE, services=["nova", "heat", "magnum"])}
    assert hits["service/keystone"].evidence == {"needs": "keystone", "services": 3}
    assert hits["service/magnum"].evidence == {"needs": "neutron"}


def test_one_finding_for_all_that_a_service_lacks(found: Callable[..., list[Hit]]) -> None:
    services = ["keystone", "glance", "nova", "neutron", "sahara"]
    (hit,) = found(RULE, services=services, release="pike")
    assert hit.evidence == {"needs": "heat, cinder"}
    first = {edit.service for edit in hit.candidates[0] if isinstance(edit, AddService)}
    assert first == {"heat", "cinder", "redis"}


def test_leaves_neutron_and_placement_to_their_own_rules(
    found: Callable[..., list[Hit]],
) -> None:
    assert found(RULE, services=["keystone", "glance", "nova"]) == []


def test_swift_alone_is_a_cloud_disk(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, services=["swift"]) == []


@pytest.mark.parametrize(
    ("service", "needs", "changes"),
    [
        ("nova", "keystone, glance", {}),
        ("octavia", "keystone, nova, neutron, glance", {}),
        ("octavia", "keystone, nova, neutron, glance, valkey", {"deployer": "kolla-ansible"}),
        ("magnum", "keystone, heat, nova, neutron, glance", {}),
        (
            "magnum",
            "keystone, nova, neutron, glance",
            {"options": {"magnum_driver": "cluster-api"}},
        ),
        ("trove", "keystone, nova, glance, cinder, neutron", {}),
        ("masakari", "keystone, nova", {}),
        ("zun", "keystone, neutron", {}),
        ("blazar", "keystone, nova", {}),
        ("tacker", "keystone, heat", {}),
        ("manila", "keystone", {}),
        (
            "manila",
            "keystone, nova, cinder, neutron",
            {"options": {"features": ["manila-generic"]}},
        ),
        ("ceilometer", "keystone, gnocchi | prometheus", {}),
        ("cloudkitty", "keystone, gnocchi | prometheus", {}),
        ("sahara", "keystone, heat, nova, neutron, glance, cinder", {"release": "pike"}),
    ],
)
def test_what_a_service_needs(
    found: Callable[..., list[Hit]], service: str, needs: str, changes: dict[str, Any]
) -> None:
    hits = {hit.subject: hit for hit in found(RULE, services=[service], storage=[], **changes)}
    assert hits[f"service/{service}"].evidence == {"needs": needs}


def test_three_ways_out_are_offered_at_most(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(services=["keystone"])
    stores = ("gnocchi", "prometheus", "opensearch", "swift")
    need = Need(any_of=stores, why=Text(en="it takes the measures from there"))
    asking = tuple(
        replace(active, entry=active.entry.model_copy(update={"needs": (need,)}))
        for active in planned.services
        if active.id == "keystone"
    )
    (hit,) = rule_called(RULE).check(replace(planned, services=asking))
    first = [edits[0] for edits in hit.candidates]
    assert first == [AddService(service=name) for name in stores[:3]]
