"""availability.quorum-over-domains."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import AddRack, SetRacks
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "availability.quorum-over-domains"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"racks": None}


def test_two_racks_do_not_help_three_controllers(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "two do not help" in str(hit.message)
    assert hit.severity is Severity.WARNING
    assert hit.evidence is not None
    assert hit.evidence["left"] == 1


def test_it_is_an_error_when_the_requirements_ask(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS, requirements={"control_survives": "rack"})
    assert hit.severity is None


def test_adds_a_third_rack_where_there_are_two(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    added, spread = hit.candidates[0]
    assert isinstance(added, AddRack)
    assert spread == SetRacks(group="ctl", racks=("r1", "r2", added.rack))


def test_an_unsaid_room_does_not_meet_the_requirement(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, requirements={"control_survives": "room"})
    assert "does not say in which room" in str(hit.message)


def test_rooms_are_counted_as_the_racks_name_them(found: Callable[..., list[Hit]]) -> None:
    asked = {"control_survives": "room"}
    apart = {"r1": {"room": "a"}, "r2": {"room": "b"}, "r3": {"room": "c"}}
    shared = {"r1": {"room": "a"}, "r2": {"room": "b"}, "r3": {"room": "b"}}
    assert found(RULE, requirements=asked, racks=apart) == []
    (hit,) = found(RULE, requirements=asked, racks=shared)
    assert "loss of b" in str(hit.message)


def test_one_rack_of_each_zone_where_zones_are_asked_for(
    found: Callable[..., list[Hit]],
) -> None:
    racks: dict[str, Any] = {name: {} for name in ("r1", "r2", "r3", "r4")}
    zones = {"a": ["r1", "r2"], "b": ["r3"], "c": ["r4"]}
    groups = [{"name": "ctl", "roles": ["control"], "count": 3, "racks": ["r1", "r2", "r3"]}]
    (hit,) = found(
        RULE,
        racks=racks,
        regions=[{"name": "one", "zones": zones}],
        host_groups=groups,
        requirements={"control_survives": "zone"},
    )
    assert hit.candidates == ((SetRacks(group="ctl", racks=("r1", "r3", "r4")),),)


def test_an_uneven_spread_is_made_even(found: Callable[..., list[Hit]]) -> None:
    racks = {"r1": 3, "r2": 1, "r3": 1}
    groups = [{"name": "ctl", "roles": ["control"], "count": 5, "racks": racks}]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.candidates == ((SetRacks(group="ctl", racks=("r1", "r2", "r3")),),)


def test_a_host_is_survived_by_three_members(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, requirements={"control_survives": "host"}) == []


def test_ceph_monitors_are_left_to_the_storage_rule(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "osd", "roles": ["ceph_osd"], "count": 3, "racks": ["r1"]}]
    assert found(RULE, services=["ceph"], host_groups=groups) == []


def test_one_rack_holds_all(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, racks={"r1": {}})
    assert "all 3 members" in str(hit.message)


def test_that_two_members_do_not_survive_a_host_is_for_another_rule(
    found: Callable[..., list[Hit]],
) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 2}]
    assert found(RULE, host_groups=groups, requirements={"control_survives": "host"}) == []
    (hit,) = found(RULE, host_groups=groups, requirements={"control_survives": "rack"})
    assert "do not survive the loss of r1: 1 would be left, the majority is 2" in str(hit.message)


def test_a_small_cluster_does_not_hide_the_others(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "without": ["mariadb"]},
        {"name": "db", "run": ["mariadb"], "count": 1},
    ]
    (hit,) = found(RULE, racks={"r1": {}, "r2": {}}, host_groups=groups)
    assert hit.subject == "group/ctl"


def test_a_single_cluster_is_named_by_its_group(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "without": ["mariadb"]},
        {"name": "db", "run": ["mariadb"], "count": 3, "racks": ["r1"]},
    ]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.subject == "group/db"
    assert str(hit.message).startswith("mariadb: all 3 members (on db) stand in one rack (r1)")


def test_a_single_member_is_named_as_the_only_one(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 1}]
    hits = found(RULE, host_groups=groups, requirements={"control_survives": "rack"})
    assert hits
    assert all(
        "the only member (on ctl) is lost with its rack" in str(one.message) for one in hits
    )


def test_an_even_number_cannot_be_spread_evenly(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 4}]
    (hit,) = found(RULE, host_groups=groups, requirements={"control_survives": "rack"})
    assert "spread them evenly, and let them be an odd number" in str(hit.message)
