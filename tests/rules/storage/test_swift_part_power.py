"""storage.swift-part-power."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetStorage
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "storage.swift-part-power"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def ring(power: int, hosts: int = 1, disks: int = 1) -> dict[str, Any]:
    obj = {"name": "obj", "roles": ["object_storage"], "count": hosts, "hardware": "obj"}
    return {
        "host_groups": [{"name": "ctl", "roles": ["control"], "count": 3}, obj],
        "storage": [{"name": "objects", "kind": "swift", "part_power": power}],
        "hardware": {"obj": {"disks": [{"count": disks, "size_gb": 8000}]}},
    }


def test_the_published_ring_of_five_thousand_drives(found: Callable[..., list[Hit]]) -> None:
    """Swift's deployment guide: 5000 drives, 500000 partitions, 2 to the power of 19."""
    assert found(RULE, **ring(19, hosts=100, disks=50)) == []
    (hit,) = found(RULE, **ring(18, hosts=100, disks=50))
    assert hit.severity is Severity.WARNING
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetStorage)
    assert edit.storage.part_power == 19


@pytest.mark.parametrize(("power", "drives"), [(3, 8), (10, 1024)])
def test_a_drive_without_a_partition_is_an_error(
    found: Callable[..., list[Hit]], power: int, drives: int
) -> None:
    """The architecture design guide: a power of 3 caps the disks at 8, one of 10 at 1024."""
    (hit,) = found(RULE, **ring(power, disks=drives))
    assert hit.severity is Severity.WARNING
    assert "fill evenly" in str(hit.message)
    (hit,) = found(RULE, **ring(power, disks=drives + 1))
    assert hit.severity is None
    assert "can hold nothing" in str(hit.message)
    assert hit.evidence == {"partitions": 2**power, "drives": drives + 1, "per_drive": 100}


def test_exactly_a_hundred_for_each_drive_pass(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **ring(8, disks=2)) == []
    (hit,) = found(RULE, **ring(7, disks=2))
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetStorage)
    assert edit.storage.part_power == 8


def test_unknown_disks_and_other_stores_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(ring(1, disks=9) | {"hardware": {"obj": {"ram_gib": 64}}})) == []
    two = ring(14)
    two["storage"] += [{"name": "more", "kind": "swift"}, {"name": "c", "kind": "external_ceph"}]
    assert found(RULE, **two) == []
