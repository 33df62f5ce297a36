"""storage.multi-attach."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "storage.multi-attach"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def test_since_queens(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **SOUND, release="queens", services=["nova", "cinder"]) == []
    (hit,) = found(RULE, **SOUND, release="pike", services=["nova", "cinder"])
    assert "Pike" in str(hit.message)
    assert hit.subject == "service/nova"


def test_by_libvirt_alone(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "libvirt" in str(hit.message)
    some = {"name": "cmp", "roles": ["compute"], "count": 2, "hypervisors": ["kvm"]}
    assert found(RULE, **FAILS, host_groups=[some]) == []


def test_volumes_are_cinders(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **SOUND, services=["keystone", "nova"])
    assert "no Cinder" in str(hit.message)
