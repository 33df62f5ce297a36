"""services.deployer-can-deploy."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetField
from archbook.model.finding import Hit

RULE = "services.deployer-can-deploy"

FAILS: dict[str, Any] = {
    "services": [
        "keystone",
        "placement",
        "glance",
        "nova",
        "neutron",
        "cinder",
        "horizon",
        "swift",
    ],
    "deployer": "kolla-ansible",
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
        {"name": "obj", "roles": ["object_storage"], "count": 5},
    ],
}

SOUND: dict[str, Any] = {"deployer": "kolla-ansible"}


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
