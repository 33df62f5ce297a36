"""Edits that add a service together with what it needs."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddGroup, AddRole, AddService, SetOption
from archbook.rules.additions import adding


def test_what_a_service_needs_comes_too(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(services=["keystone"])
    services = {edit.service for edit in adding(planned, "nova") if isinstance(edit, AddService)}
    assert services == {"nova", "glance", "placement", "neutron"}


def test_what_comes_along_by_itself_needs_no_edit(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(services=["swift"])
    assert adding(planned, "keystone") == (AddService(service="keystone"),)


def test_cinder_gets_a_back_end(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(services=["keystone"], options={}, storage=None)
    ceph = SetOption(option="block_backend", value="ceph")
    added = (AddService(service="cinder"), AddService(service="valkey"), ceph)
    assert adding(planned, "cinder") == added
    groups = [{"name": "blk", "roles": ["control", "block_storage"], "count": 1}]
    ready = blueprint(services=["keystone"], options={}, storage=None, host_groups=groups)
    assert adding(ready, "cinder")[-1] == SetOption(option="block_backend", value="lvm")


def test_what_shares_work_among_controllers_gets_a_coordinator(
    blueprint: Callable[..., Blueprint],
) -> None:
    planned = blueprint(services=["keystone", "nova"])
    assert AddService(service="valkey") in adding(planned, "masakari")
    one = [{"name": "ctl", "roles": ["control", "compute"], "count": 1}]
    alone = blueprint(services=["keystone", "nova"], host_groups=one)
    assert AddService(service="valkey") not in adding(alone, "masakari")


def test_a_role_that_has_no_hosts_gets_some(blueprint: Callable[..., Blueprint]) -> None:
    edits = adding(blueprint(), "prometheus")
    assert edits == (AddService(service="prometheus"), AddRole(group="ctl", role="monitoring"))
    (_, added) = adding(blueprint(services=["keystone"]), "swift")
    assert isinstance(added, AddGroup)
    assert added.group.roles == ("object_storage",)
