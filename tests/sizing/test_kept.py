"""Images, backups, snapshots and metered metrics."""

from collections.abc import Callable
from typing import Any

Alone = Callable[..., dict[tuple[str, str, str], float | None]]

IMAGES = ("service/glance", "", "image_tb")
BACKUPS = ("service/cinder", "", "backup_tb")
SNAPSHOTS = ("service/cinder", "", "snapshot_tb")
METERED = ("service/gnocchi", "", "metered_gb")
STORE = {"name": "main", "kind": "external_ceph", "serves": ["cinder"], "usable_tb": 50}
METERING = [
    *("keystone", "placement", "glance", "nova", "neutron", "cinder"),
    *("ceilometer", "gnocchi"),
]


def _design(**operations: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    return {"operations": operations, "storage": [STORE]}


def test_images(alone: Alone) -> None:
    assert alone(**_design(images=200, image_gb=12.5))[IMAGES] == 2.5
    assert alone(**_design(images=200))[IMAGES] is None


def test_backups_of_what_the_stores_shall_hold(alone: Alone) -> None:
    """Two full copies and twelve of 5 % of 50 TB."""
    kept = {"full": 2, "changes": 12, "change_percent": 5}
    assert alone(**_design(backups=kept))[BACKUPS] == 130
    assert alone(**_design(backups={**kept, "volumes_tb": 10}))[BACKUPS] == 26
    assert alone(**_design(snapshots={"changes": 1, "change_percent": 10}))[SNAPSHOTS] == 5


def test_full_copies_need_no_rate_of_change(alone: Alone) -> None:
    assert alone(**_design(backups={"full": 3}))[BACKUPS] == 150
    assert alone(**_design(backups={"full": 3, "changes": 1}))[BACKUPS] is None


def test_a_store_that_does_not_say_what_it_holds(alone: Alone) -> None:
    other = {**STORE, "name": "other", "usable_tb": None}
    design = {**_design(backups={"full": 1}), "storage": [STORE, other]}
    assert alone(**design)[BACKUPS] is None


def test_what_is_not_spoken_of_has_no_row(alone: Alone) -> None:
    found = alone(**_design())
    assert IMAGES not in found
    assert BACKUPS not in found
    assert SNAPSHOTS not in found
    assert METERED not in found


def test_metered_metrics(alone: Alone) -> None:
    """406 KiB each under the policy low."""
    found = alone(**_design(metered_metrics=1_000_000), services=METERING)
    assert found[METERED] == 415.744
    assert alone(**_design(), services=METERING)[METERED] is None
