"""services.scs-mandatory."""

from collections.abc import Callable

from archbook.model.edit import AddService
from archbook.model.finding import Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "services.scs-mandatory"

FAILS, SOUND = examples(RULE)


def test_names_what_is_missing(found: Callable[..., list[Hit]]) -> None:
    balancer, objects = found(RULE, **FAILS)
    assert balancer.subject == "service/octavia"
    assert str(balancer.message) == "Octavia is mandatory and is not there: add it"
    assert balancer.candidates[0][0] == AddService(service="octavia")
    assert balancer.evidence == {"mandatory": 7}
    assert objects.subject == "service/swift"
    assert "an object store with the S3 API is mandatory" in str(objects.message)
    assert objects.candidates[0][0] == AddService(service="swift")


def test_every_service_of_the_standard(found: Callable[..., list[Hit]]) -> None:
    subjects = [hit.subject for hit in found(RULE, services=["horizon"])]
    assert subjects == [
        "service/cinder",
        "service/nova",
        "service/keystone",
        "service/glance",
        "service/octavia",
        "service/neutron",
        "service/swift",
    ]


def test_swift_or_the_gateway_will_do(found: Callable[..., list[Hit]]) -> None:
    services = ["keystone", "placement", "glance", "nova", "neutron", "cinder", "octavia"]
    assert found(RULE, services=[*services, "swift"]) == []
    assert found(RULE, **SOUND) == []


def test_what_the_release_lacks_has_no_cure(found: Callable[..., list[Hit]]) -> None:
    hits = {hit.subject: hit for hit in found(RULE, services=["keystone"], release="icehouse")}
    assert hits["service/octavia"].candidates == ()
    assert hits["service/swift"].candidates


def test_is_asked_for_by_a_profile() -> None:
    assert rule_called(RULE).optional
