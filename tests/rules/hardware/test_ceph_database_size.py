"""hardware.ceph-database-size."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.ceph-database-size"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}

SLOW = {"count": 10, "size_gb": 10_000, "media": "hdd"}


def host(*disks: dict[str, Any], **group: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    *others, osd = FAILS["host_groups"]
    hardware = {"osd": FAILS["hardware"]["osd"] | {"disks": list(disks)}}
    return FAILS | {"hardware": hardware, "host_groups": [*others, osd | group]}


def flash(size_gb: float, media: str = "nvme") -> dict[str, Any]:
    return {"size_gb": size_gb, "media": media, "purpose": "journal"}


@pytest.mark.parametrize(("size_gb", "finds"), [(999, 1), (1000, 0)])
@pytest.mark.parametrize("media", ["ssd", "nvme"])
def test_one_percent_of_the_hard_disks(
    found: Callable[..., list[Hit]], size_gb: float, finds: int, media: str
) -> None:
    assert len(found(RULE, **host(SLOW, flash(size_gb, media)))) == finds


@pytest.mark.parametrize(("size_gb", "finds"), [(3999, 1), (4000, 0)])
def test_four_percent_with_an_object_gateway(
    found: Callable[..., list[Hit]], size_gb: float, finds: int
) -> None:
    hits = found(RULE, **host(SLOW, flash(size_gb), run=["ceph-rgw"]))
    assert len(hits) == finds
    assert all(hit.evidence and hit.evidence["needed_gb"] == 4000 for hit in hits)


def test_the_source_is_that_of_the_share(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.citation
    assert hit.citation.source == "rhcs-bluestore-sizing"
    assert hit.evidence == {"flash_gb": 960, "needed_gb": 1600, "share": 0.01}


def test_hosts_without_such_flash_belong_to_another_rule(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **host(SLOW)) == []
    assert found(RULE, **host(SLOW, flash(1, "hdd"))) == []
    assert found(RULE, **host(SLOW, {"size_gb": 1, "media": "nvme"})) == []


def test_flash_needs_none_and_unknown_disks_are_not_judged(
    found: Callable[..., list[Hit]],
) -> None:
    assert found(RULE, **host({"count": 9, "size_gb": 3840}, flash(1))) == []
    assert found(RULE, **host()) == []
