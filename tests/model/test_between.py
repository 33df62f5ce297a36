"""Edits that lead from one design to another."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.model.between import between
from archbook.model.design import Design
from archbook.model.difference import changes
from archbook.model.edit import SetCount, apply
from archbook.model.told import told
from archbook.rules.example import changed

Make = Callable[..., Design]

CHANGES: dict[str, dict[str, Any]] = {
    "nothing": {},
    "fields": {"title": "Later", "profile": "lab", "revision": "2"},
    "services": {"services": ["keystone", "placement", "glance", "nova", "neutron", "heat"]},
    "options": {"options": {"network_backend": "openvswitch"}},
    "settings": {"settings": {"cpu_allocation_ratio": 4.0}},
    "requirements": {"requirements": {"dashboard": True}},
    "racks": {"racks": {"r1": {"room": "a"}, "r2": {}, "r3": {}, "r4": {}}},
    "workload": {"workload": [{"vcpus": 2, "ram_gib": 4, "instances": 9}]},
    "assumptions": {"assumptions": [{"what": "the line is fast"}]},
    "networks": {"networks": [{"name": "api", "carries": ["management"]}]},
    "fabric": {"fabric": {"spines": 2, "leaves_per_rack": 2}},
    "hardware": {"hardware": {"std": {"cores": 32, "ram_gib": 256}}},
    "storage": {
        "storage": [
            {"name": "main", "kind": "external_ceph", "serves": ["cinder"], "usable_tb": 9},
            {"name": "more", "kind": "nfs", "serves": ["glance"]},
        ]
    },
    "groups": {
        "host_groups": [
            {"name": "ctl", "roles": ["control", "monitoring"], "count": 5},
            {"name": "cmp", "roles": ["compute"], "count": 6, "racks": ["r1"], "bought": [4, 2]},
            {"name": "mon", "roles": ["deployment"], "count": 1},
        ]
    },
}


@pytest.mark.parametrize("name", sorted(CHANGES))
@pytest.mark.parametrize("backwards", [False, True])
def test_what_edits_can_say_they_do_say(design: Make, name: str, *, backwards: bool) -> None:
    before, after = design(), design(**CHANGES[name])
    removed = {"networks", "racks", "assumptions", "fabric", "hardware", "storage"}
    if backwards:
        before, after = after, before
    reached = apply(before, *between(before, after))
    left = list(changes(told(reached), told(after)))
    if backwards and name in removed:  # no edit takes these out
        assert left
    else:
        assert left == []


def test_no_edit_for_no_change(design: Make) -> None:
    assert between(design(), design()) == ()


def test_the_smallest_edit_is_taken(design: Make) -> None:
    after = apply(design(), SetCount(group="cmp", count=9))
    assert between(design(), after) == (SetCount(group="cmp", count=9),)


def test_the_last_group_is_not_taken_away(design: Make) -> None:
    one = [{"name": "one", "roles": ["control", "compute"], "count": 1}]
    before = design(host_groups=one)
    after = design(host_groups=[one[0] | {"count": 2, "bought": [1, 1]}])
    edits = between(before, after)
    assert apply(before, *edits).group("one")
    assert list(changes(told(apply(before, *edits)), told(after)))


@given(st.data())
def test_any_two_designs_come_as_near_as_edits_reach(data: st.DataObject) -> None:
    """Whatever is mixed, edits can all be made, and leave only what no edit says."""
    names = data.draw(st.lists(st.sampled_from(sorted(CHANGES)), unique=True, max_size=4))
    others = data.draw(st.lists(st.sampled_from(sorted(CHANGES)), unique=True, max_size=4))
    before, after = _mixed(names), _mixed(others)
    reached = apply(before, *between(before, after))
    left = {one.what for one in changes(told(reached), told(after))}
    assert left <= {"removed", "changed"}


def _mixed(names: list[str]) -> Design:
    stated: dict[str, Any] = {}
    for name in names:
        stated |= CHANGES[name]
    return Design.model_validate_json(json.dumps(changed(stated)))
