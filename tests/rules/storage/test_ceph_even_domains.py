"""storage.ceph-even-domains."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "storage.ceph-even-domains"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def racks(hosts: dict[str, int], **storage: Any) -> dict[str, Any]:  # noqa: ANN401 - any key
    osd = {"name": "osd", "roles": ["ceph_osd"], "count": sum(hosts.values()), "racks": hosts}
    backend = {"name": "main", "kind": "ceph", "domain": "rack"} | storage
    return FAILS | {"host_groups": [osd | {"hardware": "osd"}], "storage": [backend]}


def test_a_fuller_rack_is_not_filled(found: Callable[..., list[Hit]]) -> None:
    """Racks of 4, 3 and 2 hosts with 40 TB each: three replicas fill two hosts of each."""
    (hit,) = found(RULE, **racks({"r1": 4, "r2": 3, "r3": 2}))
    assert hit.subject == "storage/main"
    assert hit.evidence == {"raw_tb": 360, "filled_tb": 240}
    assert "360 TB of disks, of which 240 TB" in str(hit.message)


def test_terabytes_are_rounded_to_tenths(found: Callable[..., list[Hit]]) -> None:
    hardware = {"osd": {"disks": [{"size_gb": 4540}]}}
    (hit,) = found(RULE, **(racks({"r1": 4, "r2": 3, "r3": 2}) | {"hardware": hardware}))
    assert hit.evidence == {"raw_tb": 40.9, "filled_tb": 27.2}


def test_like_racks_are_filled(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **racks({"r1": 3, "r2": 3, "r3": 3})) == []


def test_hosts_are_alike(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **racks({"r1": 4, "r2": 3, "r3": 2}, domain="host")) == []


def test_spare_domains_make_up_for_it(found: Callable[..., list[Hit]]) -> None:
    """Two replicas in racks of 2, 1 and 1: the largest holds one of everything."""
    assert found(RULE, **racks({"r1": 2, "r2": 1, "r3": 1}, size=2)) == []
    assert found(RULE, **racks({"r1": 3, "r2": 1, "r3": 1}, size=2))


def test_too_few_domains_and_unknown_disks_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **racks({"r1": 4, "r2": 3})) == []
    assert found(RULE, **(FAILS | {"hardware": {"osd": {"ram_gib": 64}}})) == []
