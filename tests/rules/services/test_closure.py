"""services.closure."""

from collections.abc import Callable

from archbook.model.edit import AddService
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "services.closure"

FAILS, SOUND = examples(RULE)


def test_names_the_service_and_what_it_needs(found: Callable[..., list[Hit]]) -> None:
    hits = {hit.subject: hit for hit in found(RULE, **FAILS)}
    assert "Horizon needs Keystone (" in str(hits["service/horizon"].message)
    assert hits["service/horizon"].candidates[0] == (AddService(service="keystone"),)


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
