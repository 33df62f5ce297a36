"""services.hosts-apart."""

from collections.abc import Callable
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "services.hosts-apart"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {**FAILS, "deployer": None}


def test_mongodb_beside_computes(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert str(hit.message) == (
        "mongodb shares hosts of group ctl with nova-compute: Fuel's role for MongoDB refuses "
        "hosts that run instances or keep Ceph's data"
    )
    assert hit.evidence == {"component": "mongodb", "neighbours": 1}
    assert hit.citation == Citation("fuel-roles")


def test_both_neighbours_are_named(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "all", "roles": ["control", "compute", "ceph_osd"], "count": 3}]
    (hit,) = found(RULE, **{**FAILS, "host_groups": groups})
    assert "with nova-compute, ceph-osd:" in str(hit.message)
    assert hit.evidence == {"component": "mongodb", "neighbours": 2}


def test_hosts_of_its_own_are_sound(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **SOUND) == []


def test_holds_only_for_the_deployer_that_refuses_it(
    blueprint: Callable[..., Blueprint],
) -> None:
    applies = rule_called(RULE).applies
    assert applies(blueprint(**FAILS))
    assert not applies(blueprint(**{**FAILS, "deployer": "kolla-ansible"}))
    assert not applies(blueprint(**{**FAILS, "services": ["keystone"]}))
