"""Ring and proxies of Swift."""

from collections.abc import Callable
from typing import Any

import pytest

Alone = Callable[..., dict[tuple[str, str, str], float | None]]
Rows = Callable[..., dict[tuple[str, str], tuple[float | None, ...]]]

SUBJECT = "storage/objects"


def _design(proxy: dict[str, Any], **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    return {
        "services": ["keystone", "swift"],
        "options": None,
        "hardware": {"obj": {"disks": [{"count": 12, "size_gb": 4000}]}, "proxy": proxy},
        "host_groups": [
            {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "proxy"},
            {"name": "obj", "roles": ["object_storage"], "count": 10, "hardware": "obj"},
        ],
        "storage": [{"name": "objects", "kind": "swift", "on": "obj", **changes}],
    }


TWO_OF_TEN = {"nics": [{"ports": 2, "speed_gbps": 10}]}


def test_three_proxies_with_two_ports_of_ten(rows: Rows, alone: Alone) -> None:
    """The architecture guide's example: 10 Gbit/s come in, 30 go out over 60."""
    design = _design(TWO_OF_TEN, ingress_gbps=10)
    assert rows(**design)[SUBJECT, "proxy_gbps"] == (30, 60, 40, 10)
    assert alone(**design)[SUBJECT, "", "proxies"] == 2


def test_what_is_not_said_is_unknown(rows: Rows, alone: Alone) -> None:
    assert rows(**_design(TWO_OF_TEN))[SUBJECT, "proxy_gbps"] == (None, 60, 40, None)
    unknown = _design({}, ingress_gbps=10)
    assert rows(**unknown)[SUBJECT, "proxy_gbps"] == (30, None, None, None)
    assert alone(**unknown)[SUBJECT, "", "proxies"] is None


@pytest.mark.parametrize(("stated", "partitions"), [({}, 2**14), ({"part_power": 16}, 2**16)])
def test_the_ring_of_120_drives(alone: Alone, stated: dict[str, int], partitions: int) -> None:
    found = alone(**_design(TWO_OF_TEN, **stated))
    assert found[SUBJECT, "", "part_power"] == 14  # 12,000 partitions
    assert found[SUBJECT, "", "partitions"] == partitions


def test_without_a_proxy_there_is_no_row(rows: Rows) -> None:
    design = _design(TWO_OF_TEN)
    design["host_groups"][0]["without"] = ["swift-proxy-server"]
    assert (SUBJECT, "proxy_gbps") not in rows(**design)
