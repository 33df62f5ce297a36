"""availability.load-balancer-present."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "availability.load-balancer-present"

FAILS, SOUND = examples(RULE)


def test_an_own_load_balancer_will_do(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, options={"load_balancer": "external"}) == []


def test_one_controller_needs_none(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 1}]
    assert found(RULE, options={"load_balancer": "none"}, host_groups=groups) == []


def test_names_what_clients_reach_by_the_virtual_ip(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "keystone-api" in str(hit.message)
    assert "memcached" not in str(hit.message)


def test_counts_them(found: Callable[..., list[Hit]], blueprint: Callable[..., Blueprint]) -> None:
    reached = {
        placement.component.id
        for cohort in blueprint(**FAILS).cohorts
        for placement in cohort.placements
        if placement.component.access == "vip" and len(placement.hosts) > 1
    }
    (hit,) = found(RULE, **FAILS)
    assert hit.evidence == {"components": len(reached)}


def test_two_controllers_need_one(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 2}]
    (hit,) = found(RULE, options={"load_balancer": "none"}, host_groups=groups)
    assert hit.candidates == ((SetOption(option="load_balancer", value="haproxy"),),)


def test_names_five_of_them(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert isinstance(named := hit.message.values["components"], tuple)
    assert len(named) == 5
