"""Which racks are alike, and what their kinds are called."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.physical import site
from archbook.views.parts.rack_kinds import FEW, Kind, called, kinds, leading_role, what

Blueprints = Callable[..., Blueprint]


def _found(blueprint: Blueprints, racks: dict[str, Any], *groups: dict[str, Any]) -> list[Kind]:
    planned = blueprint(racks=racks, host_groups=groups, storage=None)
    return list(kinds(planned, site(planned)))


def _group(name: str, racks: list[str], **more: object) -> dict[str, Any]:
    return {"name": name, "roles": ["compute"], "count": len(racks), "racks": racks} | more


@pytest.mark.parametrize(
    ("place", "letters"),
    [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")],
)
def test_kinds_are_called_as_columns_of_a_table_are(place: int, letters: str) -> None:
    assert called(place) == letters


def test_few_racks_are_never_folded(blueprint: Blueprints) -> None:
    names = [f"r{number}" for number in range(FEW)]
    found = _found(blueprint, {name: {} for name in names}, _group("cmp", names))
    assert [kind.id for kind in found] == [f"rack/{name}" for name in names]


def test_the_most_common_kind_comes_first(blueprint: Blueprints) -> None:
    names = [f"r{number}" for number in range(10)]
    racks: dict[str, Any] = {name: {} for name in names} | {"r9": {"height_u": 48}}
    found = _found(blueprint, racks, _group("cmp", names))
    counts = [len(kind.racks) for kind in found]
    assert counts == sorted(counts, reverse=True)
    assert [kind.letter for kind in found] == ["A", "B", "C"][: len(found)]
    assert found[0].groups() == {"cmp": 1}
    assert ["r9"] in [[rack.rack for rack in kind.racks] for kind in found]


def test_racks_with_other_hardware_are_of_another_kind(blueprint: Blueprints) -> None:
    names = [f"r{number}" for number in range(12)]
    planned = blueprint(
        racks={name: {} for name in names},
        hardware={"one": {"server": "dell-r660"}, "two": {"server": "dell-r760"}},
        host_groups=[
            _group("a", names[:6], hardware="one"),
            _group("b", names[6:], hardware="two"),
        ],
        storage=None,
    )
    found = kinds(planned, site(planned))
    assert all(len(kind.groups()) == 1 for kind in found)


def test_a_rack_is_for_what_takes_the_most_of_it(blueprint: Blueprints) -> None:
    planned = blueprint(
        racks={"r1": {}},
        hardware={"low": {"server": "dell-r660"}, "high": {"server": "dell-r760"}},
        host_groups=[
            {"name": "cmp", "roles": ["compute"], "count": 3, "hardware": "low"},
            {"name": "osd", "roles": ["ceph_osd"], "count": 2, "hardware": "high"},
        ],
        storage=None,
    )
    (kind,) = kinds(planned, site(planned))
    assert leading_role(kind, planned) == "ceph_osd"


def test_a_name_says_what_a_switch_is_for_and_the_feed_of_a_strip(blueprint: Blueprints) -> None:
    planned = blueprint(racks={"r-1": {}})
    mounted = site(planned).racks[0].mounted
    said = {what(one) for one in mounted if one.kind != "host"}
    assert {"leaf", "oob", "A"} <= said
