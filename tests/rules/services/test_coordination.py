"""services.coordination."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import AddService
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "services.coordination"

SERVICES = ["keystone", "placement", "glance", "nova", "neutron", "cinder", "horizon"]

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 1},
        {"name": "cmp", "roles": ["compute"], "count": 6},
    ]
}


def test_several_volume_hosts_on_one_store_need_a_lock_service(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/cinder"
    assert str(hit.message) == (
        "cinder-volume shares its work among 3 hosts with nothing to coordinate it: add one of "
        "Valkey, etcd"
    )
    assert hit.severity is None
    assert hit.candidates[0] == (AddService(service="valkey"),)
    assert found(RULE, **SOUND) == []


def test_without_kolla_ansible_it_is_a_warning_for_cinder(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, services=SERVICES)
    assert hit.severity is Severity.WARNING


def test_one_volume_host_and_volumes_on_lvm_need_none(found: Callable[..., list[Hit]]) -> None:
    alone = [
        {"name": "ctl", "roles": ["control"], "count": 1},
        {"name": "cmp", "roles": ["compute"], "count": 2},
    ]
    assert found(RULE, **FAILS, host_groups=alone) == []
    lvm = {"block_backend": "lvm", "image_backend": "ceph"}
    assert found(RULE, **FAILS, options=lvm, storage=[]) == []


@pytest.mark.parametrize(
    ("service", "component"), [("designate", "designate-worker"), ("masakari", "masakari-engine")]
)
def test_designate_and_masakari_need_one_too(
    found: Callable[..., list[Hit]], service: str, component: str
) -> None:
    subjects = {
        hit.subject: str(hit.message) for hit in found(RULE, services=[*SERVICES, service])
    }
    assert component in subjects[f"service/{service}"]


def test_only_what_the_deployer_can_install_is_offered(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=SERVICES, deployer="openstack-ansible")
    assert hit.candidates == ((AddService(service="zookeeper"),),)
    assert str(hit.message).endswith("to coordinate it: add ZooKeeper")


def test_nothing_is_named_where_nothing_can_be_installed(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=SERVICES, deployer="fuel", release="newton")
    assert hit.candidates == ()
    assert str(hit.message).endswith("with nothing to coordinate it")


def test_two_members_are_enough_to_disagree(found: Callable[..., list[Hit]]) -> None:
    pair = [{"name": "ctl", "roles": ["control"], "count": 2}]
    (hit,) = found(RULE, **FAILS, host_groups=pair)
    assert hit.evidence == {"members": 2}


def test_a_single_member_beside_others_agrees_with_itself(
    found: Callable[..., list[Hit]],
) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "without": ["designate-worker"]},
        {"name": "dns", "run": ["designate-worker"], "count": 1},
        {"name": "net", "roles": ["network"], "count": 2},
    ]
    hits = found(RULE, services=[*SERVICES, "designate"], host_groups=groups)
    assert [hit.subject for hit in hits] == ["service/cinder"]


def test_etcd_does_not_do_for_designate_with_kolla_ansible(
    found: Callable[..., list[Hit]],
) -> None:
    services = [*SERVICES, "designate", "etcd"]
    (hit,) = found(RULE, services=services, deployer="kolla-ansible")
    assert hit.subject == "service/designate"
    assert str(hit.message) == (
        "designate-worker shares its work among 3 hosts, and Kolla-Ansible does not coordinate it "
        "by etcd: add Valkey"
    )
    assert hit.candidates == ((AddService(service="valkey"),),)
    assert found(RULE, services=services) == []
    assert found(RULE, services=[*services, "valkey"], deployer="kolla-ansible") == []
    assert found(RULE, services=[*SERVICES, "etcd"], deployer="kolla-ansible") == []
