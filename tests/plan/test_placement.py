"""Components of which there are few stand apart from each other."""

import json
from collections.abc import Iterator

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint, Cohort, Placement
from archbook.model.design import Design
from archbook.model.site import Rack
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


def racked(component: str) -> Iterator[tuple[Cohort, Placement]]:
    """Plan two groups of Ceph hosts over the same three racks."""
    design = planned(6, 6).design
    racks = dict.fromkeys(("r1", "r2", "r3"), Rack())
    return plan(design.model_copy(update={"racks": racks}), bundled()).standing(component)


def monitors(blueprint: Blueprint) -> list[int]:
    return [len(placement.hosts) for _, placement in blueprint.standing("ceph-mon")]


def test_three_monitors_stand_in_three_groups() -> None:
    assert monitors(planned(16, 16, 16)) == [1, 1, 1]


def test_three_monitors_in_one_group_stand_far_apart() -> None:
    (standing,) = planned(9).standing("ceph-mon")
    assert list(standing[1].hosts) == [0, 3, 6]


def test_members_of_two_groups_stand_in_different_racks() -> None:
    spread = [dict(cohort.per_rack(placement.hosts)) for cohort, placement in racked("ceph-mon")]
    assert spread == [{"r1": 1, "r2": 1}, {"r3": 1}]


def test_a_small_group_gives_what_it_has() -> None:
    assert monitors(planned(1, 9)) == [1, 2]
    assert monitors(planned(1, 1)) == [1, 1]
