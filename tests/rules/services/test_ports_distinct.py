"""services.ports-distinct."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.model.edit import RemoveService
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "services.ports-distinct"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"deployer": "openstack-ansible"}

GROUPS = [
    {
        "name": "ctl",
        "roles": ["control"],
        "count": 2,
        "hosts": ["ctl-a", "ctl-b"],
        "addresses": ["192.0.2.11", "192.0.2.12"],
    },
    {"name": "net", "roles": ["network"], "count": 2},
]


def test_redis_beside_valkey(found: Callable[..., list[Hit]]) -> None:
    hits = found(RULE, **FAILS)
    assert {hit.subject for hit in hits} == {"group/ctl"}
    texts = [str(hit.message) for hit in hits]
    assert (
        "valkey-server, redis listen on one port, 6379/tcp, of the hosts of group ctl" in texts[0]
    )
    assert "26379/tcp" in texts[1]
    assert hits[0].evidence == {"port": "6379/tcp", "components": 2}
    assert hits[0].candidates == (
        (RemoveService(service="valkey"),),
        (RemoveService(service="redis"),),
    )


def test_hosts_of_their_own_share_no_port(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "without": ["redis", "redis-sentinel"], "count": 3},
        {"name": "red", "run": ["redis", "redis-sentinel"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 2},
    ]
    assert found(RULE, **{**FAILS, "host_groups": groups}) == []


def test_two_stores_of_logs(found: Callable[..., list[Hit]]) -> None:
    services = ["keystone", "opensearch", "elasticsearch", "fluentd"]
    (hit,) = found(RULE, services=services)
    assert "9200/tcp" in str(hit.message)


@pytest.mark.parametrize("registry", ["ctl-b:5000", "192.0.2.11:5000/kolla"])
def test_a_registry_in_the_place_of_keystone(
    found: Callable[..., list[Hit]], registry: str
) -> None:
    (hit,) = found(RULE, host_groups=GROUPS, surroundings={"registry": registry})
    assert hit.subject == "group/ctl"
    assert "the image registry and keystone-api both listen on port 5000" in str(hit.message)
    assert hit.evidence == {"port": 5000, "components": 2}
    assert hit.candidates == ()
    assert hit.citation is not None


@pytest.mark.parametrize("registry", ["ctl-b:4000", "elsewhere:5000", ""])
def test_a_registry_with_a_place_of_its_own(
    found: Callable[..., list[Hit]], registry: str
) -> None:
    assert found(RULE, host_groups=GROUPS, surroundings={"registry": registry}) == []


@pytest.mark.parametrize("name", bundled().ids("use-cases"))
def test_no_use_case_has_two_on_one_port(found: Callable[..., list[Hit]], name: str) -> None:
    entry = bundled().use_case(name)
    groups = [{"name": "all", "count": 3, "roles": [*bundled().ids("roles")]}]
    release = entry.release or "2026.1"
    services = list(entry.services)
    assert found(RULE, services=services, host_groups=groups, release=release) == []


def test_holds_with_kolla_ansible_too(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **FAILS, deployer="kolla-ansible")
