"""Placement groups, fill, and what fits up to each ratio of Ceph."""

from collections.abc import Callable
from typing import Any

import pytest

Alone = Callable[..., dict[tuple[str, str, str], float | None]]
Rows = Callable[..., dict[tuple[str, str], tuple[float | None, ...]]]

OSD = {"osd": {"disks": [{"count": 10, "size_gb": 4000}]}}
GROUPS = [{"name": "osd", "roles": ["ceph_osd"], "count": 4, "hardware": "osd"}]
MAIN = {"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder"]}
SUBJECT = "storage/main"


def _design(*backends: dict[str, Any]) -> dict[str, Any]:
    return {"hardware": OSD, "host_groups": GROUPS, "storage": list(backends)}


@pytest.mark.parametrize(
    ("changes", "wanted", "most"),
    [
        ({}, 1024, 40 * 250 // 3),  # 100 * 40 / 3 = 1333, and 1024 is no quarter below
        ({"size": 2}, 2048, 5000),
        ({"erasure": {"k": 4, "m": 2}}, 512, 40 * 250 // 6),  # 666.7
    ],
)
def test_one_pool_has_all_of_the_data(
    rows: Rows, changes: dict[str, Any], wanted: int, most: int
) -> None:
    found = rows(**_design({**MAIN, **changes}))[SUBJECT, "placement_groups"]
    assert found == (wanted, most, None, most - wanted)


def test_pools_on_the_same_disks_share_by_their_raw_data(rows: Rows) -> None:
    """3 * 10 TB and 1.5 * 20 TB are the same on the disks: half of them each."""
    other = {**MAIN, "name": "other", "usable_tb": 20, "erasure": {"k": 2, "m": 1}}
    stated = {**other, "placement_groups": 512}
    found = rows(**_design({**MAIN, "usable_tb": 10}, stated))
    most = (40 * 250 - 512 * 3) // 3
    assert found[SUBJECT, "placement_groups"] == (512, most, None, most - 512)


def test_a_share_that_is_not_said_is_unknown(rows: Rows) -> None:
    other = {**MAIN, "name": "other", "usable_tb": 20}
    found = rows(**_design(MAIN, other))
    assert found[SUBJECT, "placement_groups"][0] is None
    assert found["storage/other", "placement_groups"][0] is None


def test_a_setting_of_the_design_counts(rows: Rows) -> None:
    settings = {"ceph-mon-max-pg-per-osd": 300}
    found = rows(**_design(MAIN), settings=settings)
    assert found[SUBJECT, "placement_groups"][1] == 4000


def test_fill_and_ratios(alone: Alone) -> None:
    """34 TB three times on 160 TB, and on 120 TB after the loss of a host."""
    found = alone(**_design({**MAIN, "usable_tb": 34}))
    assert found[SUBJECT, "", "osds"] == 40
    assert found[SUBJECT, "", "fill_percent"] == 63.75
    assert found[SUBJECT, "", "fill_after_loss_percent"] == 85
    assert found[SUBJECT, "", "usable_backfillfull_tb"] == 48
    assert found[SUBJECT, "", "usable_full_tb"] == round(160 * 0.95 / 3, 6)


def test_fill_of_what_is_not_asked_for_is_unknown(alone: Alone) -> None:
    found = alone(**_design(MAIN))
    assert found[SUBJECT, "", "fill_percent"] is None
    assert found[SUBJECT, "", "usable_full_tb"] is not None


def test_unknown_disks_are_unknown(rows: Rows, alone: Alone) -> None:
    design = {**_design({**MAIN, "usable_tb": 1}), "hardware": {"osd": {}}}
    assert rows(**design)[SUBJECT, "placement_groups"] == (None,) * 4
    found = alone(**design)
    assert {value for (subject, _, _), value in found.items() if subject == SUBJECT} == {None}
