"""placement.storage-off-controllers."""

from collections.abc import Callable
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddGroup, RemoveRole, SetOption
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "placement.storage-off-controllers"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"host_groups": [{"name": "osd", "roles": ["ceph_osd"], "count": 3}]}


def test_a_group_is_named_once(found: Callable[..., list[Hit]]) -> None:
    roles = ["control", "ceph_osd", "object_storage"]
    groups = [{"name": "all", "roles": roles, "count": 3}]
    (hit,) = found(RULE, host_groups=groups)
    assert "controller and ceph osd, object storage at once" in str(hit.message)
    assert hit.candidates == ()
    assert hit.severity is Severity.WARNING


def test_lvm_stands_in_on_controllers_for_tests_only(found: Callable[..., list[Hit]]) -> None:
    options = {"block_backend": "lvm"}
    (hit,) = found(RULE, options=options, storage=None)
    assert "for tests only" in str(hit.message)
    assert hit.severity is None


def test_lvm_on_storage_hosts_is_sound(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "blk", "roles": ["block_storage"], "count": 2},
    ]
    options = {"block_backend": "lvm"}
    assert found(RULE, options=options, storage=None, host_groups=groups) == []


def test_the_process_cinder_volume_for_ceph_may_stand_there(
    blueprint: Callable[..., Blueprint], found: Callable[..., list[Hit]]
) -> None:
    planned = blueprint(release="2026.1")
    assert [cohort.name for cohort, _ in planned.standing("cinder-volume")] == ["ctl"]
    assert found(RULE, release="2026.1") == []


def test_storage_hosts_take_over_a_shared_role(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control", "block_storage"], "count": 3}]
    (hit,) = found(RULE, options={"block_backend": "lvm"}, storage=None, host_groups=groups)
    added, removed = hit.candidates[0]
    assert isinstance(added, AddGroup)
    assert added.group.count == 2
    assert removed == RemoveRole(group="ctl", role="block_storage")


def test_one_group_more_with_the_role_can_keep_the_data(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control", "ceph_osd"], "count": 3},
        {"name": "osd", "roles": ["ceph_osd"], "count": 3},
    ]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.candidates == ((RemoveRole(group="ctl", role="ceph_osd"),),)


def test_ceph_takes_the_volumes_where_there_is_ceph(found: Callable[..., list[Hit]]) -> None:
    storage = [{"name": "main", "kind": "external_ceph", "serves": ["glance"]}]
    (hit,) = found(RULE, options={"block_backend": "lvm"}, storage=storage)
    assert hit.candidates[0] == (SetOption(option="block_backend", value="ceph"),)
