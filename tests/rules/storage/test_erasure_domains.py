"""storage.erasure-domains."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetCount, SetStorage
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "storage.erasure-domains"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def cluster(hosts: int, **storage: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON of a back end
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "osd", "roles": ["ceph_osd"], "count": hosts},
    ]
    backend = {"name": "main", "kind": "ceph", "erasure": {"k": 4, "m": 2}} | storage
    return {"host_groups": groups, "storage": [backend]}


def test_fewer_hosts_than_chunks_is_an_error(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **cluster(5))
    assert hit.severity is None
    assert "take no data" in str(hit.message)
    assert hit.evidence == {"chunks": 6, "domains": 5}
    assert hit.candidates == ((SetCount(group="osd", count=7),),)


def test_as_many_hosts_as_chunks_is_a_warning(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **cluster(6))
    assert hit.severity is Severity.WARNING
    assert "exactly as many" in str(hit.message)
    assert hit.candidates == ((SetCount(group="osd", count=7),),)
    assert found(RULE, **cluster(7)) == []


def test_the_first_group_grows(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": name, "roles": ["ceph_osd"], "count": count}
        for name, count in (("a", 2), ("b", 3))
    ]
    (hit,) = found(RULE, **(cluster(1) | {"host_groups": groups}))
    assert hit.candidates == ((SetCount(group="a", count=4),),)


def test_chunks_apart_by_rack_may_be_apart_by_host(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **cluster(7, domain="rack"))
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetStorage)
    assert edit.storage.domain == "host"
    (hit,) = found(RULE, **cluster(6, domain="rack"))
    assert hit.candidates == ()


def test_as_many_racks_as_chunks_have_no_edit(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **cluster(9, domain="rack", erasure={"k": 2, "m": 1}))
    assert hit.severity is Severity.WARNING
    assert hit.candidates == ()


def test_replicas_are_another_rule(found: Callable[..., list[Hit]]) -> None:
    coded = cluster(7)
    storage = [*coded["storage"], {"name": "fast", "kind": "ceph"}]
    assert found(RULE, **(coded | {"storage": storage})) == []


def test_unsaid_rooms_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **cluster(3, domain="room")) == []


def test_a_cluster_on_no_host_has_no_cure(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, storage=cluster(1)["storage"])
    assert hit.candidates == ()
