"""Logs and metrics that are kept."""

from collections.abc import Callable
from typing import Any

import pytest

Alone = Callable[..., dict[tuple[str, str, str], float | None]]
Rows = Callable[..., dict[tuple[str, str], tuple[float | None, ...]]]

SERVICES = ["keystone", "placement", "glance", "nova", "neutron", "cinder", "opensearch"]
DISKS = [
    {"count": 2, "size_gb": 480, "purpose": "system", "raid": "raid1"},
    {"count": 2, "size_gb": 4000, "raid": "raid1"},
]
LOGS = ("service/opensearch", "log_tb")
METRICS = ("service/prometheus", "metrics_gb")


def _design(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    groups = [
        {"name": "ctl", "roles": ["control", "monitoring"], "count": 3, "hardware": "std"},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 124},
    ]
    return {
        "services": [*SERVICES, "prometheus"],
        "deployer": "kolla-ansible",
        "hardware": {"std": {"disks": DISKS}},
        "host_groups": groups,
        **changes,
    }


def _debug(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    options = {"log_level": "debug", "block_backend": "ceph", "image_backend": "ceph"}
    return _design(options=options, **changes)


def test_130_hosts_in_debug_write_what_was_measured(rows: Rows, alone: Alone) -> None:
    """50 GB a day for 60 days, twice, on three hosts of 4 TB."""
    assert alone(**_debug())["service/opensearch", "", "log_gb_a_day"] == 50
    assert rows(**_debug())[LOGS] == (6, 12, None, 6)


def test_what_the_operators_measured_comes_first(rows: Rows) -> None:
    design = _debug(operations={"log_gb_a_day": 200})
    assert rows(**design)[LOGS] == (24, 12, None, -12)


def test_at_other_levels_nobody_knows(rows: Rows, alone: Alone) -> None:
    assert rows(**_design())[LOGS] == (None, 12, None, None)
    assert alone(**_design())["service/opensearch", "", "log_gb_a_day"] is None


def test_retention_is_kolla_s_or_what_the_design_says(rows: Rows) -> None:
    kept = rows(**_debug(settings={"opensearch-hard-retention": 30}))
    assert kept[LOGS][0] == 3
    assert rows(**_debug(deployer=None))[LOGS][0] is None
    said = _debug(deployer=None, settings={"opensearch-hard-retention": 30})
    assert rows(**said)[LOGS][0] == 3


def test_replicas_need_other_hosts(rows: Rows) -> None:
    design = _debug(settings={"opensearch-replicas": 2})
    assert rows(**design)[LOGS][0] == 9
    design["host_groups"][0]["count"] = 1
    design["host_groups"][2]["count"] = 126
    assert rows(**design)[LOGS][:2] == (3, 4)


@pytest.mark.parametrize(
    ("settings", "gb"),
    [
        ({}, 43.2),
        ({"prometheus-retention": 30}, 86.4),
        ({"prometheus-scrape-interval": 15}, 172.8),
    ],
)
def test_a_million_series(rows: Rows, settings: dict[str, int], gb: float) -> None:
    """Read each minute, 2 bytes each, for 15 days; the host has 4,000 GB."""
    found = rows(**_design(operations={"metric_series": 1_000_000}, settings=settings))
    assert found[METRICS] == (gb, 4_000, None, round(4_000 - gb, 6))


def test_series_that_nobody_counted_are_unknown(rows: Rows, alone: Alone) -> None:
    assert rows(**_design())[METRICS] == (None, 4_000, None, None)
    assert alone(**_design())["service/prometheus", "", "samples_a_second"] is None


def test_system_disks_hold_it_where_there_are_no_others(rows: Rows) -> None:
    found = rows(**_design(hardware={"std": {"disks": DISKS[:1]}}))
    assert found[METRICS][1] == 480
    assert found[LOGS][1] == 3 * 0.48


def test_unknown_disks_are_unknown(rows: Rows) -> None:
    found = rows(**_design(hardware={"std": {}}))
    assert found[METRICS][1] is None
    assert found[LOGS][1] is None


def test_disks_of_osds_are_not_for_logs(rows: Rows) -> None:
    design = _design()
    design["host_groups"][0]["roles"] = ["control", "monitoring", "ceph_osd"]
    assert rows(**design)[METRICS][1] == 480


def test_without_a_store_there_is_no_row(rows: Rows) -> None:
    found = rows(services=SERVICES[:-1])
    assert LOGS not in found
    assert METRICS not in found
