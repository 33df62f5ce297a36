"""storage.cinder-cluster."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Hit, Severity
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "storage.cinder-cluster"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"deployer": "openstack-ansible"}

NET = {"name": "net", "roles": ["network"], "count": 3}


def cloud(
    backend: str | list[str],
    said: str | None,
    controllers: int = 3,
    **more: Any,  # noqa: ANN401 - any key
) -> dict[str, Any]:
    options: dict[str, Any] = {"block_backend": backend}
    if said:
        options["cinder_cluster"] = said
    groups = [
        {"name": "ctl", "roles": ["control"], "count": controllers},
        {"name": "blk", "roles": ["block_storage"], "count": 1},
        NET,
    ]
    base = {"deployer": "kolla-ansible", "options": options, "host_groups": groups}
    return base | {"storage": []} | more


def edit(hit: Hit) -> object:
    ((found,),) = hit.candidates
    assert isinstance(found, SetOption)
    return found.value


def test_several_members_have_a_name(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **cloud("ceph", "unnamed"))
    assert (edit(hit), hit.severity, hit.evidence) == ("named", None, {"hosts": 3})
    assert found(RULE, **cloud("ceph", "unnamed", controllers=2)) != []
    for said in ("named", "unchecked", None):
        assert found(RULE, **cloud("ceph", said)) == []


def test_one_member_has_none(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **cloud("ceph", "named", controllers=1))
    assert edit(hit) == "unnamed"
    for said in ("unnamed", "unchecked", None):
        assert found(RULE, **cloud("ceph", said, controllers=1)) == []


def test_lvm_alone_tells_the_precheck_to_pass(found: Callable[..., list[Hit]]) -> None:
    """Kolla-Ansible counts the controllers, though the only member stands on a storage host."""
    for said, severity in (("named", None), ("unnamed", None), (None, Severity.INFO)):
        (hit,) = found(RULE, **cloud("lvm", said))
        assert (edit(hit), hit.severity) == ("unchecked", severity)
    assert found(RULE, **cloud("lvm", None, controllers=2)) != []
    assert found(RULE, **cloud("lvm", "unchecked")) == []
    assert found(RULE, **cloud("lvm", None, controllers=1)) == []


def test_lvm_beside_ceph_may_be_named(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **cloud(["ceph", "lvm"], "named")) == []


def test_before_2026_1_the_members_are_counted(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **cloud("lvm", None, release="2025.2")) == []
    (hit,) = found(RULE, **cloud("lvm", "named", release="2025.2"))
    assert hit.evidence == {"hosts": 1}


@pytest.mark.parametrize(
    ("changes", "applies"),
    [
        ({"release": "2024.1"}, False),
        ({"release": "2024.2"}, True),
        ({"deployer": "kayobe"}, True),
        ({"services": ["keystone", "glance"]}, False),
    ],
)
def test_where_kolla_asks(
    blueprint: Callable[..., Blueprint], changes: dict[str, Any], *, applies: bool
) -> None:
    planned = blueprint(**(cloud("ceph", None) | changes))
    assert rule_called(RULE).applies(planned) is applies
