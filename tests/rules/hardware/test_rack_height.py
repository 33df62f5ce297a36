"""hardware.rack-height."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "hardware.rack-height"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"hardware": {"std": {"cores": 32}}}


def test_shows_what_is_unknown(found: Callable[..., list[Hit]]) -> None:
    groups = [*FAILS["host_groups"], {"name": "osd", "roles": ["ceph_osd"], "count": 3}]
    (hit,) = found(RULE, **(FAILS | {"host_groups": groups}))
    assert hit.subject == "rack/r1"
    assert hit.evidence == {
        "height_u": 42,
        "machines_u": 41,
        "switches_u": 2,
        "hosts_of_unknown_height": 3,
    }
    assert "41 machines take 41 of them and switches 2" in str(hit.message)


def test_leaves_of_the_fabric_take_room(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **SOUND, fabric={"leaves_per_rack": 3})
    assert hit.severity is None
    assert found(RULE, **FAILS, fabric={"leaves_per_rack": 1}) == []


def test_the_out_of_band_switch_takes_a_unit_where_one_is_stated(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, **SOUND, fabric={"out_of_band": "dell-powerswitch-s3048-on"})
    assert hit.evidence is not None
    assert hit.evidence["switches_u"] == 3


def test_a_rack_is_as_high_as_its_type(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"racks": {"r1": {"type": "apc-ar3357"}}})) == []
    racks = {"r1": {"type": "apc-ar3357", "height_u": 42}}
    assert len(found(RULE, **(FAILS | {"racks": racks}))) == 1


def test_switches_that_are_not_stated_may_stand_elsewhere(
    found: Callable[..., list[Hit]],
) -> None:
    for height, severity in ((42, Severity.WARNING), (41, Severity.WARNING), (40, None)):
        (hit,) = found(RULE, **(FAILS | {"racks": {"r1": {"height_u": height}}}))
        assert hit.severity is severity


def test_two_units_each(found: Callable[..., list[Hit]]) -> None:
    hardware = {"std": {"server": "dell-r760"}}
    groups = [{"name": "cmp", "roles": ["compute"], "count": 20, "hardware": "std"}]
    changes = FAILS | {"hardware": hardware, "host_groups": groups}
    assert found(RULE, **changes) == []
    (hit,) = found(RULE, **(changes | {"racks": {"r1": {"height_u": 41}}}))
    assert hit.evidence is not None
    assert hit.evidence["machines_u"] == 40


def test_virtual_machines_take_none(found: Callable[..., list[Hit]]) -> None:
    hardware = {"std": {"server": "dell-r660", "kind": "virtual_machine"}}
    assert found(RULE, **(FAILS | {"hardware": hardware})) == []


def test_a_rack_that_is_low_for_its_switches_alone(found: Callable[..., list[Hit]]) -> None:
    """Nothing of known height stands in it: nothing is found."""
    groups = [{"name": "cmp", "roles": ["compute"], "count": 20}]
    changes = {"racks": {"r1": {"height_u": 1}}, "host_groups": groups}
    assert found(RULE, **(FAILS | changes)) == []


def test_without_racks_nothing_stands_anywhere(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"racks": None})) == []


def test_a_profile_without_a_type_does_not_hide_the_others(
    found: Callable[..., list[Hit]],
) -> None:
    hardware = FAILS["hardware"] | {"other": {"cores": 8}}
    assert len(found(RULE, **(FAILS | {"hardware": hardware}))) == 1
