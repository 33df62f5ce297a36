"""services.companions."""

from collections.abc import Callable

import pytest

from archbook.catalog import bundled
from archbook.model.edit import AddService
from archbook.model.finding import Citation, Hit, Severity
from archbook.workspace.examples import examples

RULE = "services.companions"

FAILS, SOUND = examples(RULE)

BASE = ["keystone", "placement", "glance", "nova", "neutron", "cinder", "heat", "valkey"]


def test_trove_without_an_object_store(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/trove"
    assert str(hit.message) == (
        "Trove has no Swift: backups of its databases are kept in an object store"
    )
    assert hit.evidence == {"wants": "swift"}
    assert hit.severity is Severity.WARNING
    assert hit.citation == Citation("trove-docs")
    (edits,) = hit.candidates
    assert edits[0] == AddService(service="swift")


def test_either_object_store_will_do(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, services=[*BASE, "trove", "swift"]) == []
    assert found(RULE, **SOUND) == []


def test_grafana_shows_what_another_keeps(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=[*BASE, "grafana"])
    assert "Grafana has none of Prometheus, OpenSearch, Gnocchi" in str(hit.message)
    assert hit.candidates[0][0] == AddService(service="prometheus")
    for store in ("prometheus", "opensearch", "gnocchi", "influxdb", "elasticsearch"):
        assert found(RULE, services=[*BASE, "grafana", store]) == []


def test_only_what_the_release_has_is_offered(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=["keystone", "tacker"], release="mitaka")
    assert hit.candidates[0][0] == AddService(service="barbican")
    early = found(RULE, services=["keystone", "trove"], release="icehouse")
    assert early[0].candidates[0][0] == AddService(service="swift")


@pytest.mark.parametrize(
    ("service", "companion", "severity"),
    [
        ("tacker", "barbican", Severity.WARNING),
        ("octavia", "barbican", Severity.INFO),
        ("sahara", "swift", Severity.WARNING),
    ],
)
def test_what_the_catalog_says(
    found: Callable[..., list[Hit]], service: str, companion: str, severity: Severity
) -> None:
    release = "2023.2" if service == "sahara" else "2026.1"
    (hit,) = found(RULE, services=[*BASE, service], release=release)
    assert hit.severity is severity
    assert hit.evidence == {"wants": companion}
    assert found(RULE, services=[*BASE, service, companion], release=release) == []


def test_octavia_in_ovn_keeps_no_certificates(found: Callable[..., list[Hit]]) -> None:
    options = {"octavia_driver": "ovn", "block_backend": "ceph", "image_backend": "ceph"}
    assert found(RULE, services=[*BASE, "octavia"], options=options) == []


def test_every_want_has_a_source() -> None:
    for name in bundled().ids("services"):
        for want in bundled().service(name).wants:
            assert want.source, name


def test_a_service_that_the_release_lacks_is_not_asked(found: Callable[..., list[Hit]]) -> None:
    services = [*BASE, "sahara"]
    assert found(RULE, services=services) == []
    (hit,) = found(RULE, services=[*BASE[:-1], "sahara"], release="pike")
    assert hit.subject == "service/sahara"
