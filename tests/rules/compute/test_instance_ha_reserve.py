"""compute.instance-ha-reserve."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.instance-ha-reserve"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": FAILS["services"]}


def test_the_cure_does_without_a_reserve(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/cmp"
    assert "by reserved_host, and groups cmp keep no host" in str(hit.message)
    assert hit.evidence == {"spare_hosts": 0, "needed": 1}
    assert hit.candidates == ((SetOption(option="masakari_recovery", value="auto"),),)


@pytest.mark.parametrize("method", ["rh_priority", "auto_priority"])
def test_every_method_that_uses_a_reserve(found: Callable[..., list[Hit]], method: str) -> None:
    assert len(found(RULE, **(FAILS | {"options": {"masakari_recovery": method}}))) == 1


def test_one_group_of_a_segment_keeps_it(found: Callable[..., list[Hit]]) -> None:
    one = {"name": "one", "roles": ["compute"], "count": 3}
    two = {"name": "two", "roles": ["compute"], "count": 3, "spare": 1}
    assert found(RULE, **FAILS, host_groups=[one, two]) == []
    (hit,) = found(RULE, **FAILS, host_groups=[one, two | {"aggregate": "gpu"}])
    assert hit.subject == "group/one"


def test_without_masakari_nobody_reserves(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, options=FAILS["options"]) == []


def test_speaks_of_the_first_group_of_a_segment(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "one", "roles": ["compute"], "count": 3},
        {"name": "two", "roles": ["compute"], "count": 3},
    ]
    (hit,) = found(RULE, **FAILS, host_groups=groups)
    assert hit.subject == "group/one"
    assert "groups one, two keep" in str(hit.message)
