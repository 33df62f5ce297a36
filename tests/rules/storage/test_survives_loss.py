"""storage.survives-loss."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetStorage
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "storage.survives-loss"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"requirements": None}


def test_apart_by_host_is_not_apart_by_rack(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    (edit,) = hit.candidates[0]
    assert isinstance(edit, SetStorage)
    assert edit.storage.domain == "rack"


def test_a_rack_holds_its_hosts(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(SOUND | {"requirements": {"storage_survives": "host"}})) == []


def test_lvm_does_not_survive_its_host(found: Callable[..., list[Hit]]) -> None:
    asked = {"storage_survives": "host"}
    (hit,) = found(RULE, requirements=asked, options={"block_backend": "lvm"}, storage=None)
    assert hit.subject == "service/cinder"


def test_without_cinder_there_are_no_volumes_to_lose(found: Callable[..., list[Hit]]) -> None:
    lvm = {"options": {"block_backend": "lvm"}, "storage": None}
    asked = {"storage_survives": "host"}
    assert found(RULE, requirements=asked, services=["keystone", "swift"], **lvm) == []


def test_an_external_cluster_is_an_info(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, requirements={"storage_survives": "rack"})
    assert hit.severity is Severity.INFO


def test_monitors_in_one_rack_lose_their_majority(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "osd", "roles": ["ceph_osd"], "count": 6, "racks": {"r1": 4, "r2": 1, "r3": 1}},
    ]
    subjects = {hit.subject for hit in found(RULE, **(SOUND | {"host_groups": groups}))}
    assert "component/ceph-mon" in subjects


def test_swift_stands_in_two_racks_at_least(found: Callable[..., list[Hit]]) -> None:
    def swift(racks: list[str]) -> dict[str, Any]:
        groups = [{"name": "obj", "roles": ["object_storage"], "count": 3, "racks": racks}]
        storage = [{"name": "objects", "kind": "swift", "on": "obj"}]
        asked = {"storage_survives": "rack"}
        return {"host_groups": groups, "storage": storage, "requirements": asked}

    assert found(RULE, **swift(["r1", "r2"])) == []
    assert [hit.subject for hit in found(RULE, **swift(["r1"]))] == ["storage/objects"]


def test_a_back_end_of_lvm_is_named_once(found: Callable[..., list[Hit]]) -> None:
    storage = [{"name": "local", "kind": "lvm", "on": "ctl", "serves": ["cinder"]}]
    hits = found(RULE, storage=storage, requirements={"storage_survives": "host"})
    assert "storage/local" in {hit.subject for hit in hits}


def test_a_single_copy_survives_nothing(found: Callable[..., list[Hit]]) -> None:
    def copies(size: int) -> list[dict[str, Any]]:
        return [SOUND["storage"][0] | {"size": size}]

    assert len(found(RULE, **(SOUND | {"storage": copies(1)}))) == 1
    assert found(RULE, **(SOUND | {"storage": copies(2)})) == []


def test_racks_are_in_no_larger_domain(found: Callable[..., list[Hit]]) -> None:
    """Copies in two racks may be in one room."""
    racks = {name: {"room": name} for name in ("r1", "r2", "r3")}
    asked = {"storage_survives": "room"}
    (hit,) = found(RULE, **(SOUND | {"requirements": asked, "racks": racks}))
    assert hit.subject == "storage/main"


def test_lvm_beside_another_store_is_found_once(found: Callable[..., list[Hit]]) -> None:
    storage = [{"name": "local", "kind": "lvm", "on": "ctl", "serves": ["cinder"]}]
    hits = found(RULE, storage=storage, requirements={"storage_survives": "host"})
    assert [hit.subject for hit in hits] == ["storage/local"]
    other = [{"name": "main", "kind": "external_ceph"}]
    options = {"block_backend": "lvm"}
    asked = {"storage_survives": "host"}
    hits = found(RULE, storage=other, options=options, requirements=asked)
    assert [hit.subject for hit in hits] == ["storage/main", "service/cinder"]
