"""baremetal.ramdisk-memory."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "baremetal.ramdisk-memory"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"hardware": {"std": {"ram_gib": 2}}}


def test_just_too_little(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **(FAILS | {"hardware": {"small": {"ram_gib": 2.9}}}))
    assert hit.subject == "group/bm"
    assert hit.evidence == {"ram_gib": 2.9, "needed_gib": 3}
    assert "have 2.9 GiB of memory" in str(hit.message)


def test_unknown_memory_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"hardware": {"small": {"cores": 4}}})) == []


def test_only_bare_metal_is_meant(found: Callable[..., list[Hit]]) -> None:
    small = {"name": "dep", "roles": ["deployment"], "count": 1, "hardware": "small"}
    large = {"name": "bm", "roles": ["bare_metal"], "count": 6, "hardware": "large"}
    hardware = {"small": {"ram_gib": 2}, "large": {"ram_gib": 64}}
    assert found(RULE, **(FAILS | {"host_groups": [small, large], "hardware": hardware})) == []
