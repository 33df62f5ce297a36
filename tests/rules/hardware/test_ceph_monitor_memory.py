"""hardware.ceph-monitor-memory."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "hardware.ceph-monitor-memory"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def host(ram_gib: float | None, disks: int = 1, hosts: int = 3) -> dict[str, Any]:
    osd = {"name": "osd", "roles": ["ceph_osd"], "count": hosts, "hardware": "osd"}
    profile = {"ram_gib": ram_gib, "disks": [{"count": disks, "size_gb": 4000}]}
    return FAILS | {"host_groups": [osd], "hardware": {"osd": profile}}


@pytest.mark.parametrize(
    ("ram", "severity"), [(63, Severity.INFO), (32, Severity.INFO), (31, None)]
)
def test_a_modest_cluster(
    found: Callable[..., list[Hit]], ram: int, severity: Severity | None
) -> None:
    (hit,) = found(RULE, **host(ram, disks=100))
    assert hit.severity is severity
    assert hit.evidence == {"ram_gib": ram, "osds": 300, "needed_gib": 64}
    assert found(RULE, **host(64, disks=100)) == []


def test_more_than_three_hundred_osds(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **host(127, disks=43, hosts=7))
    assert (hit.severity, hit.evidence) == (
        None,
        {"ram_gib": 127, "osds": 301, "needed_gib": 128},
    )
    assert found(RULE, **host(128, disks=43, hosts=7)) == []


def test_what_is_unknown_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **host(None)) == []
    groups = [{"name": "osd", "roles": ["ceph_osd"], "count": 3}]
    assert found(RULE, **(FAILS | {"host_groups": groups})) == []
    unsaid = FAILS | {"hardware": {"osd": {"ram_gib": 24}}}
    (hit,) = found(RULE, **unsaid)
    assert hit.evidence == {"ram_gib": 24, "osds": 0, "needed_gib": 64}


def test_a_single_monitor_is_judged_too(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **host(24, hosts=1))
