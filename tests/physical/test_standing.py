"""Which hosts stand in which rack."""

from collections.abc import Callable
from math import inf
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.site import Rack
from archbook.physical.ground import Ground
from archbook.physical.standing import Standing, standing

HARDWARE = {"std": {"server": "dell-r660", "typical_w": 500, "nics": [{"speed_gbps": 25}]}}


def _groups(compute: int, **more: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - any field
    return [
        {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "std"},
        {"name": "net", "roles": ["network"], "count": 3, "hardware": "std"},
        {"name": "cmp", "roles": ["compute"], "count": compute, "hardware": "std"} | more,
    ]


def _counts(stands: Standing) -> dict[str, dict[str, int]]:
    return {
        rack: {one.cohort.name: len(one.indices) for one in hosts}
        for rack, hosts in stands.inside.items()
    }


def test_hosts_stand_where_their_group_does(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(hardware=HARDWARE, host_groups=_groups(4, racks={"r1": 1, "r3": 3}))
    stands = standing(Ground.of(planned, Rack()), inf)
    assert _counts(stands) == {
        "r1": {"ctl": 1, "net": 1, "cmp": 1},
        "r2": {"ctl": 1, "net": 1},
        "r3": {"ctl": 1, "net": 1, "cmp": 3},
    }
    assert stands.needed is None
    assert [list(one.indices) for one in stands.inside["r3"]] == [[2], [2], [1, 2, 3]]


def test_racks_are_made_up_where_the_design_names_none(
    blueprint: Callable[..., Blueprint],
) -> None:
    """42 units less two leaves, an out-of-band switch and room for a spine leave 38 each."""
    planned = blueprint(hardware=HARDWARE, host_groups=_groups(70), racks={})
    stands = standing(Ground.of(planned, Rack()), inf)
    assert _counts(stands) == {
        "rack-1": {"ctl": 2, "net": 2, "cmp": 34},
        "rack-2": {"ctl": 1, "net": 1, "cmp": 36},
    }
    assert stands.needed is not None
    assert stands.needed.value == 2
    assert stands.needed.inputs == {
        "rack_height_u": 38,
        "racks_by_height_u": 2,
        "racks_to_stay_apart": 1,
    }


def test_what_must_outlive_a_rack_stands_over_three(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(
        hardware=HARDWARE,
        host_groups=_groups(6),
        racks={},
        requirements={"control_survives": "rack"},
    )
    stands = standing(Ground.of(planned, Rack()), inf)
    each = {"ctl": 1, "net": 1, "cmp": 2}
    assert _counts(stands) == {"rack-1": each, "rack-2": each, "rack-3": each}


def test_copies_of_data_that_outlive_a_rack_stand_apart(
    blueprint: Callable[..., Blueprint],
) -> None:
    groups = [*_groups(3), {"name": "osd", "roles": ["ceph_osd"], "count": 5, "hardware": "std"}]
    planned = blueprint(
        hardware=HARDWARE,
        host_groups=groups,
        racks={},
        requirements={"storage_survives": "rack"},
        storage=[{"name": "ec", "kind": "ceph", "on": "osd", "erasure": {"k": 3, "m": 2}}],
    )
    assert len(standing(Ground.of(planned, Rack()), inf).inside) == 5


def test_weight_power_and_ports_make_more_racks(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(hardware=HARDWARE, host_groups=_groups(30), racks={})
    heavy, strong = Rack(max_load_kg=200), Rack(power_w=6_000)
    for like, leaf_room, racks in ((heavy, inf, 4), (strong, inf, 3), (Rack(), 24, 3)):
        stands = standing(Ground.of(planned, like), leaf_room)
        assert len(stands.inside) == racks
        assert stands.left_out == {}


def test_a_host_that_is_taller_than_a_rack_is_left_out(
    blueprint: Callable[..., Blueprint],
) -> None:
    planned = blueprint(hardware=HARDWARE, host_groups=_groups(2), racks={})
    stands = standing(Ground.of(planned, Rack(height_u=4)), inf)
    assert stands.left_out == {"ctl": 3, "net": 3, "cmp": 2}


def test_virtual_machines_stand_nowhere(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(
        hardware={"std": {"kind": "virtual_machine"}}, host_groups=_groups(2), racks={}
    )
    assert standing(Ground.of(planned, Rack()), inf).inside == {}


def test_made_up_names_do_not_take_those_of_the_design(
    blueprint: Callable[..., Blueprint],
) -> None:
    racks = {"rack-1": {"site": "edge"}}
    planned = blueprint(hardware=HARDWARE, host_groups=_groups(2), racks=racks)
    assert list(standing(Ground.of(planned, Rack()), inf).inside) == ["rack-2"]
