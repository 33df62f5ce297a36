"""placement.roles-have-hosts."""

from collections.abc import Callable

import pytest

from archbook.model.edit import AddGroup, AddRole
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "placement.roles-have-hosts"

FAILS, SOUND = examples(RULE)


def test_prometheus_without_monitoring_hosts(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/prometheus"
    assert "role monitoring" in str(hit.message)
    assert hit.candidates[0] == (AddRole(group="ctl", role="monitoring"),)


def test_swift_without_storage_hosts(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=["keystone", "swift"])
    assert "object storage" in str(hit.message)


def test_each_region_needs_hosts_of_its_own(found: Callable[..., list[Hit]]) -> None:
    regions = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2"]}}]
    groups = [
        {"name": "c1", "roles": ["control"], "count": 3, "racks": ["r1"]},
        {"name": "k2", "roles": ["compute"], "count": 3, "racks": ["r2"]},
    ]
    hits = found(RULE, services=["keystone"], regions=regions, host_groups=groups)
    (keystone,) = [hit for hit in hits if hit.subject == "service/keystone"]
    assert "in region two" in str(keystone.message)
    (edit,) = keystone.candidates[0]
    assert isinstance(edit, AddGroup)
    assert edit.group.racks == ("r2",)


def test_missing_compute_hosts_are_left_to_their_own_rule(
    found: Callable[..., list[Hit]],
) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 3}]
    assert found(RULE, host_groups=groups) == []


@pytest.mark.parametrize(
    ("service", "named", "all_of_them"), [("aodh", 4, 4), ("ironic", 5, 5), ("horizon", 1, 1)]
)
def test_four_components_are_named_and_more_are_dots(
    found: Callable[..., list[Hit]], service: str, named: int, all_of_them: int
) -> None:
    groups = [{"name": "cmp", "roles": ["compute"], "count": 3}]
    hits = found(RULE, services=["keystone", service], host_groups=groups)
    (hit,) = [hit for hit in hits if hit.subject == f"service/{service}"]
    assert isinstance(names := hit.message.values["components"], tuple)
    assert len(names) == named
    assert ("…" in names) == (named > 4)
    assert hit.evidence == {"components": all_of_them, "hosts": 0}


def test_each_role_that_is_missing_gets_hosts(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "cmp", "roles": ["compute"], "count": 3}]
    hits = found(RULE, services=["keystone", "manila"], host_groups=groups)
    (manila,) = [hit for hit in hits if hit.subject == "service/manila"]
    roles = [edit.group.roles for edit in manila.candidates[-1] if isinstance(edit, AddGroup)]
    assert roles == [("control",), ("network",)]


def test_what_every_group_leaves_out_is_meant_so(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3, "without": ["keepalived"]},
        {"name": "cmp", "roles": ["compute"], "count": 6},
    ]
    (hit,) = found(RULE, host_groups=groups)
    assert (hit.subject, hit.severity) == ("service/keepalived", Severity.INFO)
    assert hit.evidence == {"components": 1, "hosts": 0}
    assert hit.candidates == ()
    groups.append({"name": "net2", "roles": ["network"], "count": 1})
    assert found(RULE, host_groups=groups) == []
