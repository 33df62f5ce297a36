"""hardware.control-disk-media."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "hardware.control-disk-media"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"hardware": {"other": {"disks": [{"size_gb": 1, "media": "hdd"}]}}}

HDD = {"size_gb": 960, "media": "hdd", "purpose": "system"}


def disks(*named: dict[str, Any]) -> dict[str, Any]:
    return FAILS | {"hardware": {"control": {"disks": list(named)}}}


def test_hard_disks_are_found_and_counted(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"hard_disks": 2}
    assert hit.severity is None
    assert hit.citation is None


def test_mirrored_ones_are_an_info_with_the_source_that_allows_them(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, **disks(HDD | {"count": 2, "raid": "raid1"}))
    assert hit.severity is Severity.INFO
    assert hit.citation is not None
    assert hit.citation.source == "rhosp-large-deployments"


def test_one_that_is_not_mirrored_is_enough(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **disks(HDD | {"count": 2, "raid": "raid1"}, HDD))
    assert hit.severity is None
    assert hit.evidence == {"hard_disks": 3}


@pytest.mark.parametrize("change", [{"media": "nvme"}, {"media": "ssd"}, {"purpose": "data"}])
def test_others_pass(found: Callable[..., list[Hit]], change: dict[str, str]) -> None:
    assert found(RULE, **disks(HDD | change)) == []
