"""storage.capacity-fits."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetCount
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "storage.capacity-fits"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}

CTL = {"name": "ctl", "roles": ["control"], "count": 3}
OSD = {"name": "osd", "roles": ["ceph_osd"], "count": 4, "hardware": "osd"}
HOST = {"osd": {"disks": [{"count": 10, "size_gb": 3000}, {"size_gb": 480, "purpose": "system"}]}}


def store(*backends: dict[str, Any], hosts: int = 3, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - any key
    groups = [CTL, OSD | {"count": hosts}]
    stores = [{"name": f"s{place}", "kind": "ceph"} | one for place, one in enumerate(backends)]
    return {"host_groups": groups, "storage": stores, "hardware": HOST} | more


def test_at_the_planned_ratio_it_fits(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **store({"usable_tb": 25.5})) == []
    (hit,) = found(RULE, **store({"usable_tb": 25.6}))
    assert hit.severity is Severity.WARNING
    assert hit.subject == "storage/s0"
    assert hit.evidence == {"fill": 0.853, "planned": 0.85, "stops_beyond": 0.95}
    assert str(hit.message) == (
        "s0 is to hold 25.6 TB and would fill its disks to 85 %: 85 % is planned, which is "
        "25.5 TB; add hosts or disks"
    )


def test_above_the_full_ratio_it_is_an_error(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **store({"usable_tb": 28.5}))
    assert hit.severity is Severity.WARNING
    (hit,) = found(RULE, **store({"usable_tb": 28.6}))
    assert hit.severity is None
    assert hit.citation is not None
    assert hit.citation.source == "ceph-mon-config"


def test_a_code_takes_less_than_replicas(found: Callable[..., list[Hit]]) -> None:
    code = {"erasure": {"k": 2, "m": 1}}
    assert found(RULE, **store({"usable_tb": 51} | code)) == []
    assert found(RULE, **store({"usable_tb": 52} | code))


def test_pools_on_the_same_hosts_add_up(found: Callable[..., list[Hit]]) -> None:
    pools = {"usable_tb": 12, "on": "osd"}, {"usable_tb": 13.5}
    assert found(RULE, **store(*pools)) == []
    (hit,) = found(RULE, **store(pools[0], {"usable_tb": 14}, {"on": "ctl"}))
    assert "s0, s1 is to hold" in str(hit.message)


def test_a_pool_that_states_nothing_takes_nothing(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **store({"usable_tb": 25.5}, {})) == []


def test_grows_to_the_fewest_hosts_that_outlive_a_loss(found: Callable[..., list[Hit]]) -> None:
    """Four hosts of 30 TB would be 75 % full, and the three left after a loss overfull."""
    (hit,) = found(RULE, **store({"usable_tb": 30}))
    assert hit.candidates == ((SetCount(group="osd", count=5),),)


def test_a_warning_is_left_to_room_after_loss(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **store({"usable_tb": 38}, hosts=4)) == []
    assert len(found(RULE, **store({"usable_tb": 38.1}, hosts=4))) == 1


def test_a_fuller_rack_does_not_help(found: Callable[..., list[Hit]]) -> None:
    """Racks of 2, 1 and 1 hosts: three replicas apart by rack fill one host of each."""
    (hit,) = found(RULE, **store({"usable_tb": 26, "domain": "rack"}, hosts=4))
    assert "which is 25.5 TB" in str(hit.message)
    assert hit.candidates == ((SetCount(group="osd", count=9),),)
    assert found(RULE, **store({"usable_tb": 26, "domain": "rack"}, hosts=6)) == []


@pytest.mark.parametrize(
    "unsaid",
    [{"hardware": {"osd": {"ram_gib": 64}}}, {"hardware": {}}, {"racks": {}}],
    ids=["no disks", "no hardware", "no racks"],
)
def test_unknown_is_not_nothing(
    found: Callable[..., list[Hit]], unsaid: dict[str, dict[str, Any]]
) -> None:
    changes = store({"usable_tb": 9_000, "domain": "rack"}) | unsaid
    if not unsaid.get("hardware", True):
        changes["host_groups"] = [CTL, {k: v for k, v in OSD.items() if k != "hardware"}]
    assert found(RULE, **changes) == []


def test_hosts_without_data_disks_are_unknown(found: Callable[..., list[Hit]]) -> None:
    system = {"osd": {"disks": [{"size_gb": 480, "purpose": "system"}]}}
    assert found(RULE, **store({"usable_tb": 1}, hardware=system)) == []


def test_too_few_domains_are_another_rule(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **store({"usable_tb": 9_000}, hosts=2)) == []


def test_what_no_growth_can_hold_has_no_cure(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **store({"usable_tb": 1623.5}))
    assert hit.candidates == ((SetCount(group="osd", count=192),),)
    (hit,) = found(RULE, **store({"usable_tb": 1624}))
    assert hit.candidates == ()


def swift(usable_tb: float, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON of a back end
    groups = [CTL, {"name": "obj", "roles": ["object_storage"], "count": 2, "hardware": "osd"}]
    backend = {"name": "objects", "kind": "swift", "usable_tb": usable_tb} | more
    return {"host_groups": groups, "storage": [backend], "hardware": HOST}


def test_swift_is_planned_three_quarters_full(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **swift(15)) == []
    (hit,) = found(RULE, **swift(15.1))
    assert hit.severity is Severity.WARNING
    assert hit.citation is not None
    assert hit.citation.source == "fuel-object-storage"
    (hit,) = found(RULE, **swift(20))
    assert hit.severity is Severity.WARNING
    (hit,) = found(RULE, **swift(20.1))
    assert hit.severity is None


def test_swift_fills_uneven_racks(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **swift(15, domain="rack")) == []


def test_a_store_that_fits_does_not_hide_the_next(found: Callable[..., list[Hit]]) -> None:
    groups = [CTL, *(OSD | {"name": name, "count": 3} for name in ("a", "b"))]
    pools = {"usable_tb": 1, "on": "a"}, {"usable_tb": 30, "on": "b"}
    changes = store(*pools) | {"host_groups": groups}
    assert [hit.subject for hit in found(RULE, **changes)] == ["storage/s1"]
