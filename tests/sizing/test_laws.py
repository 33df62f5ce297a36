"""What holds for the sizing of any workload."""

import json
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.model.sizing import Resource
from archbook.plan import plan
from archbook.rules.example import changed
from archbook.rules.registry import rule_called
from archbook.sizing import size

FLAVORS = st.lists(
    st.fixed_dictionaries(
        {
            "vcpus": st.integers(min_value=1, max_value=80),
            "ram_gib": st.integers(min_value=1, max_value=300),
            "instances": st.integers(min_value=1, max_value=200),
        }
    ),
    min_size=1,
    max_size=3,
)
HOSTS = st.integers(min_value=1, max_value=30)
unhurried = settings(deadline=None)
"""The first example reads the catalog, which takes as long as the machine takes."""

SPARE = st.integers(min_value=0, max_value=2)


def _blueprint(hosts: int, spare: int, workload: list[dict[str, int]]) -> Blueprint:
    group = {"name": "cmp", "roles": ["compute"], "hardware": "std"}
    changes: dict[str, Any] = {
        "hardware": {"std": {"cores": 32, "ram_gib": 256}},
        "host_groups": [{**group, "count": hosts, "spare": spare}],
        "requirements": {"workload_survives": "host"},
        "workload": workload,
    }
    return plan(Design.model_validate_json(json.dumps(changed(changes))), bundled())


def _resources(blueprint: Blueprint) -> dict[str, Resource]:
    found = size(blueprint).resources
    return {one.resource: one for one in found if one.kind == "compute"}


def _room(resource: Resource) -> float:
    assert resource.headroom.value is not None
    return resource.headroom.value


@unhurried
@given(HOSTS, SPARE, FLAVORS)
def test_the_rules_find_what_sizing_finds(
    hosts: int, spare: int, workload: list[dict[str, int]]
) -> None:
    planned = _blueprint(hosts, spare, workload)
    rules = ("compute.spare-for-loss", "compute.largest-flavor-fits")
    hits = [hit for name in rules for hit in rule_called(name).check(planned)]
    assert bool(hits) == (_room(_resources(planned)["instances"]) < 0)


@unhurried
@given(HOSTS, SPARE, FLAVORS)
def test_one_host_more_never_leaves_less_room(
    hosts: int, spare: int, workload: list[dict[str, int]]
) -> None:
    before = _resources(_blueprint(hosts, spare, workload))
    after = _resources(_blueprint(hosts + 1, spare, workload))
    for name, resource in after.items():
        assert _room(resource) >= _room(before[name])


@unhurried
@given(HOSTS, SPARE, FLAVORS)
def test_the_order_of_the_workload_does_not_matter(
    hosts: int, spare: int, workload: list[dict[str, int]]
) -> None:
    there = _resources(_blueprint(hosts, spare, workload))
    back = _resources(_blueprint(hosts, spare, workload[::-1]))
    assert {name: _room(one) for name, one in there.items()} == {
        name: _room(one) for name, one in back.items()
    }


@unhurried
@given(HOSTS, FLAVORS)
def test_as_many_instances_as_have_headroom_may_be_added(
    hosts: int, workload: list[dict[str, int]]
) -> None:
    room = int(_room(_resources(_blueprint(hosts, 0, workload))["instances"]))
    assume(room > 0)
    big = max(workload, key=lambda one: (one["ram_gib"], one["vcpus"]))
    exactly = [*workload, {**big, "instances": room}]
    over = [*workload, {**big, "instances": room + 1}]
    assert _room(_resources(_blueprint(hosts, 0, exactly))["instances"]) == 0
    assert _room(_resources(_blueprint(hosts, 0, over))["instances"]) < 0
