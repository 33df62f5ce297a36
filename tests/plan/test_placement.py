"""Components of which there are few stand apart from each other."""

import json

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.plan import plan


def planned(*counts: int) -> Blueprint:
    """Plan a cloud with one group of Ceph hosts for each of *counts*."""
    control = {"name": "ctl", "roles": ["control"], "count": 3}
    computes = {"name": "cmp", "roles": ["compute"], "count": 2}
    groups = [
        {"name": f"osd-{place}", "roles": ["ceph_osd"], "count": count}
        for place, count in enumerate(counts)
    ]
    design = {
        "name": "few",
        "release": "2026.1",
        "services": ["keystone", "placement", "glance", "nova", "neutron", "cinder"],
        "host_groups": [control, computes, *groups],
        "storage": [
            {"name": "pool", "kind": "ceph", "on": [g["name"] for g in groups],
             "serves": ["cinder"]}
        ],
    }  # fmt: skip
    return plan(Design.model_validate_json(json.dumps(design)), bundled())


def monitors(blueprint: Blueprint) -> list[int]:
    return [len(placement.hosts) for _, placement in blueprint.standing("ceph-mon")]


def test_three_monitors_stand_in_three_groups() -> None:
    assert monitors(planned(16, 16, 16)) == [1, 1, 1]


def test_three_monitors_in_one_group_stand_far_apart() -> None:
    (standing,) = planned(9).standing("ceph-mon")
    assert list(standing[1].hosts) == [0, 3, 6]


def test_a_small_group_gives_what_it_has() -> None:
    assert monitors(planned(1, 9)) == [1, 2]
    assert monitors(planned(1, 1)) == [1, 1]
