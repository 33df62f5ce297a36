"""storage.iops-fit."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "storage.iops-fit"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def store(disks: list[dict[str, Any]], **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    (backend,) = FAILS["storage"]
    return FAILS | {"storage": [backend | changes], "hardware": {"vol": {"disks": disks}}}


def disks(raid: str | None, count: int = 10, iops: int | None = 100) -> list[dict[str, Any]]:
    return [{"count": count, "size_gb": 1000, "raid": raid, "iops": iops}]


def test_raid_5_serves_less_than_is_asked(found: Callable[..., list[Hit]]) -> None:
    """2 * 12 * 200 operations, of which half of the writes cost four: 4,800 / 2.5."""
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "storage/vol"
    assert hit.evidence == {"iops": 2000, "served": 1920, "write_share": 0.5}


@pytest.mark.parametrize(("wanted", "finds"), [(1000, 0), (1001, 1)])
def test_both_sides_of_what_mirrors_serve(
    found: Callable[..., list[Hit]], wanted: int, finds: int
) -> None:
    changes = store(disks("raid10"), iops=wanted, write_percent=100)
    assert len(found(RULE, **changes)) == finds


@pytest.mark.parametrize(("wanted", "finds"), [(2000, 0), (2001, 1)])
def test_reads_alone_are_taken_where_the_mix_is_not_said(
    found: Callable[..., list[Hit]], wanted: int, finds: int
) -> None:
    changes = store(disks("raid5"), iops=wanted, write_percent=None)
    assert len(found(RULE, **changes)) == finds


def test_what_is_unknown_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **store(disks(None), iops=1e6)) == []
    assert found(RULE, **store(disks("raid5", iops=None), iops=1e6)) == []
    assert found(RULE, **store([], iops=1e6)) == []
    assert found(RULE, **store(disks("raid5"), iops=1e6, kind="san")) == []


def test_replicas_cost_one_operation_each(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "vol", "roles": ["ceph_osd"], "count": 3, "hardware": "vol"}]
    changes = store(disks(None), kind="ceph", iops=1001, write_percent=100)
    (hit,) = found(RULE, **(changes | {"host_groups": groups}))
    assert hit.evidence == {"iops": 1001, "served": 1000, "write_share": 1}
