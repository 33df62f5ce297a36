"""storage.swift-proxy-speed."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "storage.swift-proxy-speed"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def swift(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    (backend,) = FAILS["storage"]
    return SOUND | {"storage": [backend | changes]}


def test_one_proxy_must_be_spared(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "storage/objects"
    assert hit.evidence == {"needed_gbps": 30, "left_gbps": 20, "replicas": 3}


@pytest.mark.parametrize(("ingress", "finds"), [(13.3, 0), (13.4, 1)])
def test_two_of_three_proxies_send_forty(
    found: Callable[..., list[Hit]], ingress: float, finds: int
) -> None:
    assert len(found(RULE, **swift(ingress_gbps=ingress))) == finds


def test_fewer_replicas_are_less_to_send(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **swift(ingress_gbps=20, size=2)) == []
    assert len(found(RULE, **swift(ingress_gbps=20, size=3))) == 1


def test_what_is_unknown_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(swift(ingress_gbps=1e6) | {"hardware": {"proxy": {}}})) == []
    (backend,) = FAILS["storage"]
    silent = {"name": "other", "kind": "swift", "on": "obj"}
    hits = found(RULE, **(FAILS | {"storage": [backend, silent]}))
    assert [hit.subject for hit in hits] == ["storage/objects"]
