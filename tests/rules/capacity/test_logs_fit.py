"""capacity.logs-fit."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "capacity.logs-fit"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": FAILS["services"]}


def logging(gb_a_day: float, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    return FAILS | {"operations": {"log_gb_a_day": gb_a_day}} | changes


@pytest.mark.parametrize(("gb_a_day", "finds"), [(30, 0), (30.1, 1)])
def test_sixty_days_twice_on_three_hosts(
    found: Callable[..., list[Hit]], gb_a_day: float, finds: int
) -> None:
    """30 * 60 * 2 are the 3.6 TB that there are."""
    assert len(found(RULE, **logging(gb_a_day))) == finds


def test_the_group_of_the_log_store_is_named(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"needed_tb": 4.8, "there_tb": 3.6, "days": 60}


def test_days_are_kolla_s_or_stated(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **logging(1e6, settings={}, deployer=None)) == []
    (hit,) = found(RULE, **logging(40, settings={}, deployer="kolla-ansible"))
    assert hit.evidence
    assert hit.evidence["days"] == 60


def test_one_host_keeps_one_copy(found: Callable[..., list[Hit]]) -> None:
    control, *others = FAILS["host_groups"]
    alone = [control | {"count": 1}, *others]
    assert found(RULE, **logging(20, host_groups=alone)) == []
    assert len(found(RULE, **logging(20.1, host_groups=alone))) == 1


def test_unknown_disks_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **logging(1e6, hardware={"ctl": {}})) == []
