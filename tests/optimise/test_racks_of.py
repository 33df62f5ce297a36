"""What racks have left, and how hosts are dealt out over what lies above them."""

from collections.abc import Callable

import pytest

from archbook.errors import InputError
from archbook.model.blueprint import Blueprint
from archbook.optimise.racks_of import racks_of

Make = Callable[..., Blueprint]

GROUPS = [
    {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "std"},
    {"name": "net", "roles": ["network"], "count": 3, "hardware": "std"},
    {"name": "cmp", "roles": ["compute"], "count": 8, "hardware": "std"},
]
STD = {"std": {"server": "dell-r660", "typical_w": 400.0}}


def rack(room: str, **more: float) -> dict[str, object]:
    return {"room": room, **more}


def test_what_stays_is_taken_off(blueprint: Make) -> None:
    racks = {name: {"height_u": 20, "power_w": 5000.0} for name in ("r1", "r2")}
    planned = blueprint(racks=racks, hardware=STD, host_groups=GROUPS)
    chosen = [one for one in planned.cohorts if one.name == "cmp"]
    space = racks_of(planned, chosen, ()).space
    # Of six others r1 has four of one unit and 400 W; two units are for switches.
    assert space is not None
    assert (space.at_most, space.height_u, space.power_w) == (2, 20 - 4 - 2, 5000 - 4 * 400)


def test_racks_without_hosts_are_there_too(blueprint: Make) -> None:
    planned = blueprint(
        racks={f"r{number}": {} for number in range(12)}, hardware=STD, host_groups=GROUPS
    )
    chosen = [one for one in planned.cohorts if one.name == "cmp"]
    assert len(racks_of(planned, chosen, ()).names) == 12


def test_racks_are_taken_in_turns_from_the_rooms(blueprint: Make) -> None:
    racks = {"a1": rack("a"), "a2": rack("a"), "b1": rack("b"), "b2": rack("b")}
    planned = blueprint(racks=racks, host_groups=GROUPS, hardware=STD)
    found = racks_of(planned, planned.cohorts, ("room",))
    assert found.names == ("a1", "b1", "a2", "b2")
    assert found.space is not None
    assert found.space.inside == {"room": 2}


@pytest.mark.parametrize("last", [rack("a"), {}])
def test_unlike_rooms_are_refused(blueprint: Make, last: dict[str, object]) -> None:
    racks = {"a1": rack("a"), "a2": rack("a"), "b1": rack("b"), "x": last}
    planned = blueprint(racks=racks, host_groups=GROUPS, hardware=STD)
    with pytest.raises(InputError, match="like failure domains \\(room\\)"):
        racks_of(planned, planned.cohorts, ("room",))


def test_without_racks_there_is_no_space(blueprint: Make) -> None:
    planned = blueprint(racks=None, host_groups=GROUPS, hardware=STD)
    assert racks_of(planned, planned.cohorts, ()).space is None
