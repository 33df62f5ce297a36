"""hardware.ceph-osd-cores."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.ceph-osd-cores"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def host(cores: int | None, *, encrypted: bool = False) -> dict[str, Any]:
    profile = {"cores": cores, "disks": [{"count": 10, "size_gb": 4000}]}
    backend = FAILS["storage"][0] | {"encrypted": encrypted}
    return FAILS | {"hardware": {"osd": profile}, "storage": [backend]}


def test_two_cores_for_each_osd(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **host(20)) == []
    (hit,) = found(RULE, **host(19))
    assert hit.evidence == {"cores": 19, "needed": 20, "each": 2}
    assert "19 cores for 10 OSDs: 20 are needed" in str(hit.message)
    assert hit.citation is not None
    assert hit.citation.source == "ceph-hardware"


def test_one_core_for_each_hard_disk(found: Callable[..., list[Hit]]) -> None:
    disks = [{"count": 8, "size_gb": 18_000, "media": "hdd"}, {"count": 2, "size_gb": 3840}]
    for cores, hits in ((12, 0), (11, 1)):
        profile = {"cores": cores, "disks": disks}
        assert len(found(RULE, **(FAILS | {"hardware": {"osd": profile}}))) == hits


def test_twice_as_many_on_encrypted_disks(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **host(40, encrypted=True)) == []
    (hit,) = found(RULE, **host(39, encrypted=True))
    assert hit.citation is not None
    assert hit.citation.source == "scs-hardware-plan"


def test_another_encrypted_store_does_not_count(found: Callable[..., list[Hit]]) -> None:
    changes = host(20)
    other = {"name": "blk", "kind": "lvm", "on": "cmp", "encrypted": True}
    assert found(RULE, **(changes | {"storage": [*changes["storage"], other]})) == []


def test_what_is_unknown_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **host(None)) == []
    assert found(RULE, **(FAILS | {"hardware": {"osd": {"cores": 1}}})) == []
    groups = [
        {"name": "dark", "roles": ["ceph_osd"], "count": 3},
        {"name": "osd", "roles": ["ceph_osd"], "count": 3, "hardware": "osd"},
    ]
    (hit,) = found(RULE, **(FAILS | {"host_groups": groups}))
    assert hit.subject == "group/osd"
