"""Operations a second of back ends."""

from collections.abc import Callable
from typing import Any

import pytest

Rows = Callable[..., dict[tuple[str, str], tuple[float | None, ...]]]


def _lvm(disks: list[dict[str, Any]], **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    return {
        "hardware": {"lvm": {"disks": disks}},
        "host_groups": [
            {"name": "vol", "roles": ["block_storage"], "count": 2, "hardware": "lvm"}
        ],
        "storage": [{"name": "vol", "kind": "lvm", "serves": ["cinder"], **changes}],
    }


def _disks(raid: str | None, count: int = 8, iops: int | None = 180) -> list[dict[str, Any]]:
    return [{"count": count, "size_gb": 1000, "iops": iops, "raid": raid}]


@pytest.mark.parametrize(
    ("raid", "writes", "served"),
    [
        ("raid10", 100, 2 * 8 * 180 / 2),
        ("raid5", 100, 2 * 8 * 180 / 4),
        ("raid6", 50, 2 * 8 * 180 / 3.5),
        ("raid5", 0, 2 * 8 * 180),
        ("none", 100, 2 * 8 * 180),
    ],
)
def test_raid_makes_writes_dear(rows: Rows, raid: str, writes: int, served: float) -> None:
    found = rows(**_lvm(_disks(raid), iops=500, write_percent=writes))
    expected = (500, round(served, 6), None, round(served - 500, 6))
    assert found["storage/vol", "iops"] == expected


def test_a_mix_that_is_not_said_is_all_writes(rows: Rows) -> None:
    assert rows(**_lvm(_disks("raid10"), iops=500))["storage/vol", "iops"][1] == 1440


def test_replicas_are_written_once_each(rows: Rows) -> None:
    design = _lvm(_disks(None))
    design["host_groups"][0]["roles"] = ["ceph_osd"]
    design["storage"] = [{"name": "vol", "kind": "ceph", "on": "vol", "serves": ["cinder"]}]
    assert rows(**design)["storage/vol", "iops"] == (None, 960, None, None)


@pytest.mark.parametrize("disks", [_disks(None), _disks("raid5", iops=None), []])
def test_an_unsaid_raid_or_disk_is_unknown(rows: Rows, disks: list[dict[str, Any]]) -> None:
    assert rows(**_lvm(disks, iops=500))["storage/vol", "iops"] == (500, None, None, None)


def test_a_single_disk_needs_no_raid(rows: Rows) -> None:
    assert rows(**_lvm(_disks(None, count=1)))["storage/vol", "iops"][1] == 360


def test_nothing_is_said_where_the_design_says_nothing(rows: Rows) -> None:
    silent = _lvm(_disks("raid10", iops=None))
    assert ("storage/vol", "iops") not in rows(**silent)
    array = {
        **silent,
        "storage": [{"name": "vol", "kind": "san", "iops": 5, "serves": ["cinder"]}],
    }
    assert ("storage/vol", "iops") not in rows(**array)
