"""availability.load-balancer-present."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit

RULE = "availability.load-balancer-present"

FAILS: dict[str, Any] = {
    "options": {"load_balancer": "none", "block_backend": "ceph", "image_backend": "ceph"}
}

SOUND: dict[str, Any] = {}


def test_an_own_load_balancer_will_do(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, options={"load_balancer": "external"}) == []


def test_one_controller_needs_none(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 1}]
    assert found(RULE, options={"load_balancer": "none"}, host_groups=groups) == []
