"""requirements.stated-are-met."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import AddService, AddStorage, SetStorage
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "requirements.stated-are-met"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"requirements": None}


@pytest.mark.parametrize(
    ("requirement", "service"),
    [
        ("dashboard", "horizon"),
        ("monitoring", "prometheus"),
        ("central_logging", "opensearch"),
        ("metering", "ceilometer"),
        ("instance_ha", "masakari"),
    ],
)
def test_each_requirement_has_its_service(
    found: Callable[..., list[Hit]], requirement: str, service: str
) -> None:
    services = ["keystone", "placement", "glance", "nova", "neutron"]
    (hit,) = found(RULE, services=services, requirements={requirement: True})
    assert hit.subject == f"service/{service}"
    assert hit.candidates[0][0] == AddService(service=service)
    met = [*services, service]
    assert found(RULE, services=met, requirements={requirement: True}) == []


@pytest.mark.parametrize("store", ["elasticsearch", "splunk", "loghost"])
def test_logs_may_be_kept_elsewhere(found: Callable[..., list[Hit]], store: str) -> None:
    asked = {"release": "train", "requirements": {"central_logging": True}}
    assert found(RULE, services=["keystone", "fluentd", store], **asked) == []
    (hit,) = found(RULE, services=["keystone", "fluentd"], **asked)
    offered = ("opensearch", "elasticsearch")
    assert [edits[0] for edits in hit.candidates] == [AddService(service=one) for one in offered]


def test_a_service_that_the_release_lacks_does_not_count(
    found: Callable[..., list[Hit]],
) -> None:
    services = ["keystone", "monasca"]
    assert len(found(RULE, services=services, requirements={"monitoring": True})) == 1


def test_live_migration_needs_storage_that_serves_nova(
    found: Callable[..., list[Hit]],
) -> None:
    storage = [{"name": "main", "kind": "external_ceph", "serves": ["cinder"]}]
    (hit,) = found(RULE, storage=storage, requirements={"live_migration": True})
    assert hit.subject == "service/nova"
    (edit,) = hit.candidates[0]
    assert isinstance(edit, SetStorage)
    assert edit.storage.serves == ("cinder", "nova")


def test_says_so_when_the_release_has_nothing_for_it(found: Callable[..., list[Hit]]) -> None:
    hits = found(RULE, services=["keystone"], release="pike", requirements={"instance_ha": True})
    masakari = next(hit for hit in hits if hit.subject == "service/masakari")
    assert masakari.candidates == ()


def test_an_external_cluster_that_is_used_may_serve_nova(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, storage=None, requirements={"live_migration": True})
    (edit,) = hit.candidates[0]
    assert isinstance(edit, AddStorage)
    assert (edit.storage.kind, edit.storage.serves) == ("external_ceph", ("nova",))


def test_names_both_services_that_would_do(found: Callable[..., list[Hit]]) -> None:
    bare = ["keystone", "placement", "glance", "nova", "neutron"]
    (hit,) = found(RULE, services=bare, requirements={"dashboard": True})
    assert str(hit.message).endswith("there is none: add Horizon or Skyline")
    assert hit.evidence == {"any_of": "horizon | skyline"}


def test_names_the_only_one_that_the_release_has(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=["keystone"], requirements={"metering": True})
    assert str(hit.message).endswith("measures use: add Ceilometer")
