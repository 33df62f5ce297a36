"""services.gnocchi-storage."""

from collections.abc import Callable
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "services.gnocchi-storage"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone"]}


def test_counts_the_hosts(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "stands on 3 hosts" in str(hit.message)
    assert hit.candidates == ((SetOption(option="metrics_backend", value="ceph"),),)


def test_one_host_has_all_measures(
    found: Callable[..., list[Hit]], blueprint: Callable[..., Blueprint]
) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 1}]
    assert found(RULE, **FAILS, host_groups=groups) == []
    assert rule_called(RULE).applies(blueprint(**FAILS, host_groups=groups))
    groups = [{"name": "ctl", "roles": ["control"], "count": 2}]
    assert len(found(RULE, **FAILS, host_groups=groups)) == 1


def test_swift_will_do_without_ceph(found: Callable[..., list[Hit]]) -> None:
    services = ["keystone", "gnocchi", "swift"]
    (hit,) = found(RULE, services=services, options={}, storage=None)
    assert hit.candidates == ((SetOption(option="metrics_backend", value="swift"),),)
