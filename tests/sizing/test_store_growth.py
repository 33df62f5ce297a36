"""How long a store lasts when its data grows."""

from collections.abc import Callable
from typing import Any

import pytest

Alone = Callable[..., dict[tuple[str, str, str], float | None]]

KEY = ("storage/main", "", "room_years")


def _design(**backend: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    main = {"name": "main", "kind": "ceph", "on": "osd", "growth_percent": 100, **backend}
    return {
        "hardware": {"osd": {"disks": [{"count": 10, "size_gb": 4000}]}},
        "host_groups": [{"name": "osd", "roles": ["ceph_osd"], "count": 4, "hardware": "osd"}],
        "storage": [main],
    }


@pytest.mark.parametrize(("usable_tb", "years"), [(8.5, 2), (17, 1), (34, 0), (40, 0)])
def test_34_tb_outlive_a_loss_and_data_doubles(
    alone: Alone, usable_tb: float, years: float
) -> None:
    assert alone(**_design(usable_tb=usable_tb))[KEY] == pytest.approx(years)


def test_what_is_not_said_is_unknown_or_not_there(alone: Alone) -> None:
    assert alone(**_design())[KEY] is None
    assert KEY not in alone(**_design(growth_percent=None, usable_tb=1))
    unknown = _design(usable_tb=1) | {"hardware": {"osd": {}}}
    assert alone(**unknown)[KEY] is None


def test_a_raid_grows_too(alone: Alone) -> None:
    design = _design(kind="lvm", usable_tb=40)
    design["host_groups"][0]["roles"] = ["block_storage"]
    assert alone(**design)[KEY] == 2
