"""Host groups cut along regions, no host lost and none twice."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.views.parts.slices import slices

REGIONS = [
    {"name": "seoul", "zones": {"az1": ["r1"], "az2": ["r2"]}},
    {"name": "busan", "zones": {"b1": ["r3"]}},
]


def test_without_regions_there_is_one_whole(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint()
    cut = slices(planned)
    assert list(cut) == [None]
    assert all(piece.whole for piece in cut[None])
    assert sorted(piece.count for piece in cut[None]) == [3, 3, 6]


def test_every_host_is_in_one_slice(blueprint: Callable[..., Blueprint]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 5, "racks": ["r1", "r2", "r3"]},
        {"name": "cmp", "roles": ["compute"], "count": 7, "racks": {"r3": 4, "r1": 3}},
    ]
    planned = blueprint(regions=REGIONS, host_groups=groups)
    cut = slices(planned)
    names = [host.name for pieces in cut.values() for piece in pieces for host in piece.hosts()]
    assert sorted(names) == sorted(host.name for cohort in planned.cohorts for host in cohort)
    for region, pieces in cut.items():
        for piece in pieces:
            assert piece.count == len(list(piece.hosts()))
            assert {host.region for host in piece.hosts()} == {region}


def test_zones_are_those_of_its_racks(blueprint: Callable[..., Blueprint]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 3, "racks": ["r1", "r2", "r3"]}]
    cut = slices(blueprint(regions=REGIONS, host_groups=groups))
    assert cut["seoul"][0].zones() == ("az1", "az2")
    assert cut["busan"][0].zones() == ("b1",)
    assert cut["busan"][0].id == "group/ctl@busan"


def test_racks_of_no_region_are_kept_apart(blueprint: Callable[..., Blueprint]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 3, "racks": ["r1", "r2", "r3"]}]
    cut = slices(blueprint(regions=REGIONS[:1], host_groups=groups))
    assert list(cut) == ["seoul", None]
    assert cut[None][0].count == 1


def test_groups_come_in_the_order_of_their_roles(blueprint: Callable[..., Blueprint]) -> None:
    groups = [
        {"name": "cmp", "roles": ["compute"], "count": 3},
        {"name": "db", "run": ["mariadb"], "count": 3},
        {"name": "ctl", "roles": ["control"], "count": 3},
    ]
    names = [piece.cohort.name for piece in slices(blueprint(host_groups=groups))[None]]
    assert names == ["db", "ctl", "cmp"]
