"""storage.swift-proxies."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetCount
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "storage.swift-proxies"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def test_one_proxy_is_found_and_two_are_enough(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"proxies": 1, "needed": 2}
    assert hit.candidates == ((SetCount(group="ctl", count=3),),)
    two = [FAILS["host_groups"][0] | {"count": 2}, FAILS["host_groups"][1]]
    assert found(RULE, **(FAILS | {"host_groups": two})) == []
