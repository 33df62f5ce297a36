"""What two designs do not have in common."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.model.difference import Change, What, changes
from archbook.model.told import in_words, placed, told

Make = Callable[..., Design]


def _changes(before: Design, after: Design) -> set[tuple[str, str, str]]:
    return {(one.what, one.subject, one.field) for one in changes(told(before), told(after))}


def test_a_design_does_not_differ_from_itself(design: Make) -> None:
    assert list(changes(told(design()), told(design()))) == []


def test_a_value_at_its_default_is_not_stated(design: Make) -> None:
    assert _changes(design(), design(revision="1", deployment_model="private")) == set()


def test_each_kind_of_thing_is_told(design: Make) -> None:
    after = design(
        title="Later",
        services=["keystone", "placement", "glance", "nova", "neutron", "cinder", "heat"],
        options={"network_backend": "ovn", "block_backend": "lvm"},
        settings={"cpu_allocation_ratio": 4.0},
        requirements={"dashboard": True},
        racks={"r1": {"room": "a"}, "r2": {}, "r4": {}},
        storage=None,
        networks=[{"name": "api", "carries": ["management"], "vlan": 10}],
        host_groups=[
            {"name": "ctl", "roles": ["control"], "count": 5},
            {"name": "cmp", "roles": ["compute"], "count": 6},
            {"name": "mon", "roles": ["monitoring"], "count": 2},
        ],
    )
    assert _changes(design(), after) == {
        ("changed", "cloud", "title"),
        ("added", "service/heat", ""),
        ("removed", "service/horizon", ""),
        ("removed", "service/valkey", ""),
        ("changed", "option/block_backend", "value"),
        ("removed", "option/image_backend", ""),
        ("added", "setting/cpu_allocation_ratio", ""),
        ("added", "requirements", ""),
        ("changed", "rack/r1", "room"),
        ("removed", "rack/r3", ""),
        ("added", "rack/r4", ""),
        ("removed", "storage/main", ""),
        ("added", "network/api", ""),
        ("changed", "group/ctl", "count"),
        ("removed", "group/net", ""),
        ("added", "group/mon", ""),
    }


def test_the_order_of_things_is_no_difference(design: Make) -> None:
    turned = list(reversed(design().model_dump(mode="json")["host_groups"]))
    assert _changes(design(), design(host_groups=turned)) == set()


def test_backwards_it_is_the_opposite(design: Make) -> None:
    before, after = design(), design(racks={"r1": {"room": "a"}, "r4": {}})
    there = list(changes(told(before), told(after)))
    back = list(changes(told(after), told(before)))
    opposite: dict[What, What] = {"added": "removed", "removed": "added", "changed": "changed"}
    turned = [
        Change(one.subject, opposite[one.what], one.field, one.after, one.before) for one in there
    ]
    assert sorted(turned, key=str) == sorted(back, key=str)


def test_a_component_that_moves_is_told(blueprint: Callable[..., Blueprint]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "db", "run": ["mariadb"], "count": 3},
        {"name": "cmp", "roles": ["compute", "network"], "count": 6},
    ]
    moved = {
        one.subject: (one.before, one.after)
        for one in changes(placed(blueprint()), placed(blueprint(host_groups=groups)))
    }
    assert moved["component/neutron-ovn-metadata-agent"][1] == ["cmp"]
    assert "component/glance-api" not in moved


def test_values_read_as_a_person_writes_them() -> None:
    assert in_words(None) == ""
    assert in_words(True) == "true"  # noqa: FBT003 - the value itself
    assert in_words(2.0) == "2"
    assert in_words([{"count": 2, "media": "ssd"}, "x"]) == "count 2, media ssd, x"


def test_what_names_a_thing_is_not_told_twice(design: Make) -> None:
    waiver = {"rule": "a.b", "subject": "cloud", "reason": "known", "until": "2027-01-01"}
    stated = told(
        design(
            waivers=[waiver],
            assumptions=[{"what": "the line is fast"}],
            decisions=[{"id": "d1", "what": "OVN", "why": "floating IPs"}],
            workload=[{"vcpus": 1, "ram_gib": 2, "instances": 3}],
        )
    )
    assert stated["waiver/a.b cloud"] == {"reason": "known", "until": "2027-01-01"}
    assert stated["assumption/the line is fast"] == {}
    assert stated["decision/d1"] == {"what": "OVN", "why": "floating IPs"}
    assert "workload/1" in stated
