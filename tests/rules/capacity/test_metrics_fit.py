"""capacity.metrics-fit."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "capacity.metrics-fit"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": FAILS["services"]}


def monitoring(series: int, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    return FAILS | {"operations": {"metric_series": series}} | changes


def test_ten_million_series_take_432_gb(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/mon"
    assert hit.evidence == {"needed_gb": 432, "there_gb": 480, "most_share": 0.85}


@pytest.mark.parametrize(("series", "finds"), [(9_444_444, 0), (9_444_445, 1)])
def test_85_percent_of_the_disk(found: Callable[..., list[Hit]], series: int, finds: int) -> None:
    """408 of 480 GB."""
    assert len(found(RULE, **monitoring(series))) == finds


def test_the_host_with_least_room_counts(found: Callable[..., list[Hit]]) -> None:
    small = {"disks": [{"size_gb": 100}]}
    groups = [
        *FAILS["host_groups"],
        {"name": "more", "roles": ["monitoring"], "count": 1, "hardware": "small"},
    ]
    hardware = FAILS["hardware"] | {"small": small}
    (hit,) = found(RULE, **monitoring(3_000_000, host_groups=groups, hardware=hardware))
    assert hit.evidence
    assert hit.evidence["there_gb"] == 100


def test_unknown_disks_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **monitoring(10**9, hardware={"mon": {}})) == []
