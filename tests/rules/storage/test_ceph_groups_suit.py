"""storage.ceph-groups-suit."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import Edit, SetStorage
from archbook.model.finding import Hit
from archbook.model.storage import StorageBackend
from archbook.workspace.examples import examples

RULE = "storage.ceph-groups-suit"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def pools(*groups: int | None, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    (backend,) = FAILS["storage"]
    made = [
        backend | {"name": f"p{place}", "placement_groups": count} | changes
        for place, count in enumerate(groups)
    ]
    return FAILS | {"storage": made}


@pytest.mark.parametrize(("stated", "finds"), [(341, 1), (512, 0), (1024, 0), (2048, 0)])
def test_a_third_of_what_suits_is_enough(
    found: Callable[..., list[Hit]], stated: int, finds: int
) -> None:
    assert len(found(RULE, **pools(stated))) == finds


@pytest.mark.parametrize(
    ("stated", "part"), [(256, "256 placement groups: 1024"), (600, "no power")]
)
def test_few_and_crooked_are_two_things(
    found: Callable[..., list[Hit]], stated: int, part: str
) -> None:
    (hit,) = found(RULE, **pools(stated))
    assert part in str(hit.message)
    assert hit.evidence == {"placement_groups": stated, "suggested": 1024}


def test_pools_share_by_their_raw_data(found: Callable[..., list[Hit]]) -> None:
    """Half of the data each: 666 copies, so 512 groups; 128 are fewer than a third."""
    hits = found(RULE, **pools(128, 512, usable_tb=10))
    assert [(hit.subject, hit.evidence) for hit in hits] == [
        ("storage/p0", {"placement_groups": 128, "suggested": 512})
    ]
    assert found(RULE, **pools(128, 512)) == []


def test_unknown_disks_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"hardware": {"osd": {}}})) == []


def test_the_fix_sets_what_suits(
    found: Callable[..., list[Hit]],
    cured: Callable[[str, str, tuple[Edit, ...], dict[str, Any]], bool],
) -> None:
    (hit,) = found(RULE, **FAILS)
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetStorage)
    assert isinstance(edit.storage, StorageBackend)
    assert edit.storage.placement_groups == 1024
    assert cured(RULE, hit.subject, (edit,), FAILS)
