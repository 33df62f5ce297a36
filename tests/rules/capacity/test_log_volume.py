"""capacity.log-volume."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "capacity.log-volume"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"options": FAILS["options"]}


def cloud(computes: int, *disks: dict[str, Any]) -> dict[str, Any]:
    groups: list[dict[str, Any]] = [
        {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "control"},
        {"name": "cmp", "roles": ["compute"], "count": computes},
    ]
    machines = {"control": {"disks": list(disks)}, "other": {"disks": [{"size_gb": 1}]}}
    return FAILS | {"host_groups": groups, "hardware": machines}


def test_the_measured_cloud_writes_what_was_measured(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **cloud(127))
    assert hit.subject == "cloud"
    assert hit.evidence == {"hosts": 130, "gb_a_day": 50}
    assert str(hit.message) == "debug logs of 130 hosts may be 50 GB a day; set it to info"
    assert hit.candidates == ((SetOption(option="log_level", value="info"),),)


@pytest.mark.parametrize(("computes", "volume"), [(10, 5), (11, 6), (257, 100)])
def test_the_volume_grows_with_the_hosts_and_is_rounded_up(
    found: Callable[..., list[Hit]], computes: int, volume: int
) -> None:
    """13 hosts write 5 GB, 14 write 5.4."""
    (hit,) = found(RULE, **cloud(computes))
    assert hit.evidence == {"hosts": computes + 3, "gb_a_day": volume}


def test_days_until_the_smallest_log_host_is_full(found: Callable[..., list[Hit]]) -> None:
    changes = cloud(127, {"size_gb": 499, "purpose": "data"}, {"size_gb": 9, "purpose": "system"})
    changes["hardware"]["large"] = {"disks": [{"size_gb": 4000}]}
    changes["host_groups"].append({"name": "log", "run": ["opensearch"], "count": 3})
    changes["host_groups"][2]["hardware"] = "large"
    (hit,) = found(RULE, **changes)
    assert hit.evidence == {"hosts": 133, "gb_a_day": 52, "days": 9}
    assert "which fills the data disks of a log host in 9 days" in str(hit.message)


def test_no_days_without_data_disks(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **cloud(127, {"size_gb": 960, "purpose": "system"}))
    assert hit.evidence == {"hosts": 130, "gb_a_day": 50}


def test_elasticsearch_keeps_logs_too(found: Callable[..., list[Hit]]) -> None:
    older = {"release": "yoga", "services": ["keystone", "elasticsearch"]}
    assert len(found(RULE, **(FAILS | older))) == 1
