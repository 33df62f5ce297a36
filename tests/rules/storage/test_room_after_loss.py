"""storage.room-after-loss."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetCount
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "storage.room-after-loss"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def cluster(hosts: int, usable_tb: float, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - any key
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "osd", "roles": ["ceph_osd"], "count": hosts, "hardware": "osd"},
    ]
    backend = {"name": "main", "kind": "ceph", "usable_tb": usable_tb} | more
    hardware = {"osd": {"disks": [{"count": 10, "size_gb": 3000}]}}
    return {"host_groups": groups, "storage": [backend], "hardware": hardware}


def test_what_is_left_stays_below_nearfull(found: Callable[..., list[Hit]]) -> None:
    """Four hosts of 30 TB, three replicas: 90 TB are left, of which 85 % hold 25.5 TB."""
    assert found(RULE, **cluster(4, 25.5)) == []
    (hit,) = found(RULE, **cluster(4, 25.6))
    assert hit.severity is Severity.WARNING
    assert "25.5 TB" in str(hit.message)
    assert hit.candidates == ((SetCount(group="osd", count=5),),)


def test_beyond_backfillfull_it_cannot_be_rebuilt(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **cluster(4, 27))
    assert hit.severity is Severity.WARNING
    (hit,) = found(RULE, **cluster(4, 27.1))
    assert hit.severity is None
    assert hit.evidence == {
        "fill_after_loss": 0.903,
        "planned": 0.85,
        "refused_beyond": 0.9,
    }
    assert hit.citation is not None
    assert hit.citation.source == "ceph-mon-config"


def test_with_as_many_racks_as_replicas_a_host_is_lost(found: Callable[..., list[Hit]]) -> None:
    """Three racks of three hosts: one rack rebuilds on the 60 TB of its other two."""
    assert found(RULE, **cluster(9, 51, domain="rack")) == []
    (hit,) = found(RULE, **cluster(9, 51.1, domain="rack"))
    assert hit.candidates == ((SetCount(group="osd", count=12),),)


def test_with_a_rack_to_spare_a_rack_is_lost(found: Callable[..., list[Hit]]) -> None:
    racks: dict[str, Any] = {"r1": {}, "r2": {}, "r3": {}, "r4": {}}
    assert found(RULE, **cluster(8, 51, domain="rack"), racks=racks) == []
    assert found(RULE, **cluster(8, 51.1, domain="rack"), racks=racks)


def test_where_nothing_is_rebuilt_it_is_silent(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **cluster(3, 30)) == []


def test_unknown_disks_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    unsaid = cluster(4, 90) | {"hardware": {"osd": {"ram_gib": 64}}}
    assert found(RULE, **unsaid) == []


def test_what_growth_of_one_rack_cannot_hold_has_no_cure(found: Callable[..., list[Hit]]) -> None:
    """Two hosts in each rack, each rack a group: more hosts in one rack do not help."""
    named = [
        {"name": f"o{rack}", "roles": ["ceph_osd"], "count": 2, "hardware": "osd", "racks": [rack]}
        for rack in ("r1", "r2", "r3")
    ]
    changes = cluster(6, 50, domain="rack")
    changes["host_groups"] = [changes["host_groups"][0], *named]
    (hit,) = found(RULE, **changes)
    assert hit.candidates == ()


def test_what_does_not_fit_before_a_loss_is_for_another_rule(
    found: Callable[..., list[Hit]],
) -> None:
    assert len(found(RULE, **cluster(4, 38))) == 1
    assert found(RULE, **cluster(4, 38.1)) == []
