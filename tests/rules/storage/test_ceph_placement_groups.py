"""storage.ceph-placement-groups."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetStorage
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "storage.ceph-placement-groups"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def pools(*groups: int | None, hosts: int = 4, disks: int = 10) -> dict[str, Any]:
    osd = {"name": "osd", "roles": ["ceph_osd"], "count": hosts, "hardware": "osd"}
    stores = [
        {"name": f"s{place}", "kind": "ceph", "placement_groups": count}
        for place, count in enumerate(groups)
    ]
    return {
        "host_groups": [{"name": "ctl", "roles": ["control"], "count": 3}, osd],
        "storage": stores,
        "hardware": {"osd": {"disks": [{"count": disks, "size_gb": 4000}]}},
    }


def test_forty_osds_carry_ten_thousand_copies(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **pools(3333)) == []
    (hit,) = found(RULE, **pools(3334))
    assert hit.evidence == {"copies": 10_002, "osds": 40, "allowed": 10_000}
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetStorage)
    assert edit.storage.placement_groups == 3333


def test_pools_on_the_same_osds_add_up(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **pools(3000, 333, None)) == []
    (hit,) = found(RULE, **pools(3000, 334))
    assert (hit.subject, hit.candidates) == ("storage/s0", ())


def test_three_osds_are_counted_at_least(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **pools(250, hosts=2, disks=1)) == []
    assert found(RULE, **pools(251, hosts=2, disks=1))


def test_a_stated_limit_holds(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **pools(3334), settings={"ceph-mon-max-pg-per-osd": 300}) == []
    assert found(RULE, **pools(3333), settings={"ceph-mon-max-pg-per-osd": 200})


def test_chunks_count_as_copies(found: Callable[..., list[Hit]]) -> None:
    coded = pools(1666, hosts=7)
    coded["storage"][0]["erasure"] = {"k": 4, "m": 2}
    assert found(RULE, **coded, settings={"ceph-mon-max-pg-per-osd": 142}) != []
    assert found(RULE, **coded, settings={"ceph-mon-max-pg-per-osd": 143}) == []


def test_unknown_disks_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(pools(9999) | {"hardware": {"osd": {"ram_gib": 64}}})) == []
