"""How long a cluster copies when it has lost a host."""

from collections.abc import Callable
from typing import Any

import pytest

Alone = Callable[..., dict[tuple[str, str, str], float | None]]

KEY = ("storage/main", "", "recovery_hours")


def _design(nics: list[dict[str, Any]], **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    return {
        "hardware": {"osd": {"disks": [{"count": 10, "size_gb": 4000}], "nics": nics}},
        "host_groups": [{"name": "osd", "roles": ["ceph_osd"], "count": 4, "hardware": "osd"}],
        "storage": [{"name": "main", "kind": "ceph", "on": "osd", **changes}],
    }


@pytest.mark.parametrize(
    ("nics", "changes", "hours"),
    [
        # 0.85 * 40 TB = 272,000 Gbit over three hosts of 2 * 25 Gbit/s
        ([{"ports": 2, "speed_gbps": 25}], {}, 272_000 / 150 / 3_600),
        ([{"ports": 2, "speed_gbps": 25}], {"erasure": {"k": 2, "m": 1}}, 544_000 / 150 / 3_600),
        ([{"ports": 1, "speed_gbps": 10}], {}, 272_000 / 30 / 3_600),
    ],
)
def test_the_hosts_left_share_what_a_host_held(
    alone: Alone, nics: list[dict[str, Any]], changes: dict[str, Any], hours: float
) -> None:
    assert alone(**_design(nics, **changes))[KEY] == pytest.approx(hours, abs=1e-6)


def test_unknown_ports_are_unknown(alone: Alone) -> None:
    assert alone(**_design([]))[KEY] is None


def test_one_host_has_nobody_to_recover_it(alone: Alone) -> None:
    design = _design([{"speed_gbps": 10}])
    design["host_groups"][0]["count"] = 1
    assert KEY not in alone(**design)
