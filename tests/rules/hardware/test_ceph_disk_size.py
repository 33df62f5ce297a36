"""hardware.ceph-disk-size."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "hardware.ceph-disk-size"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def disks(*sizes: float) -> dict[str, Any]:
    listed = [{"size_gb": size} for size in sizes]
    system = {"size_gb": 240, "purpose": "system"}
    return FAILS | {"hardware": {"osd": {"disks": [system, *listed]}}}


def test_the_smallest_data_disk_counts(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **disks(1000, 4000)) == []
    (hit,) = found(RULE, **disks(4000, 999))
    assert hit.evidence == {"size_gb": 999, "least_gb": 1000}


def test_unknown_disks_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **disks()) == []
    assert found(RULE, **(FAILS | {"hardware": {"osd": {"ram_gib": 64}}})) == []


def test_small_flash_is_an_info(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **disks(960))
    assert hit.severity is Severity.INFO
    (hit,) = found(RULE, **FAILS)
    assert hit.severity is None
