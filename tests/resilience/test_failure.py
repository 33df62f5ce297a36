"""What a loss leaves of groups, quorums and services."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from archbook.model.blueprint import Blueprint
from archbook.model.failure import Failure, fate_of
from archbook.resilience.failure import failure


def _fates(found: Failure) -> dict[str, str]:
    return {one.service: one.fate for one in found.services}


def test_a_rack_takes_its_share_of_each_group(blueprint: Callable[..., Blueprint]) -> None:
    found, _ = failure(blueprint(), ["rack/r1"])
    assert found.asked == {"rack/r1": 4}
    assert found.lost_hosts() == {"ctl": 1, "net": 1, "cmp": 2}
    assert {one.fate for one in found.groups} == {"degraded"}


def test_two_of_three_keep_a_majority_and_one_does_not(
    blueprint: Callable[..., Blueprint],
) -> None:
    planned = blueprint()
    (one,) = failure(planned, ["rack/r1"])[0].clusters
    assert "mariadb" in one.names
    assert (one.members, one.left, one.needed, one.fate) == (3, 2, 2, "degraded")
    (two,) = failure(planned, ["rack/r1", "rack/r2"])[0].clusters
    assert (two.left, two.fate) == (1, "lost")


def test_a_service_needs_what_it_needs(blueprint: Callable[..., Blueprint]) -> None:
    found, _ = failure(blueprint(), ["rack/r1", "host/ctl-02"])
    fates = _fates(found)
    assert (fates["mariadb"], fates["keystone"], fates["horizon"]) == ("lost",) * 3
    assert fates["memcached"] == "degraded"
    said = {one.service: str(one.why) for one in found.services}
    assert said["mariadb"] == "1 of 3 members left, a majority is 2"
    assert said["keystone"] == "needs MariaDB, which is lost"


def test_a_rack_that_holds_no_member_takes_no_service(
    blueprint: Callable[..., Blueprint],
) -> None:
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3, "racks": ["r1", "r2", "r3"]},
        {"name": "cmp", "roles": ["compute"], "count": 2, "racks": ["r4"]},
    ]
    planned = blueprint(
        racks={"r1": {}, "r2": {}, "r3": {}, "r4": {}}, host_groups=groups, storage=None
    )
    found, _ = failure(planned, ["rack/r4"])
    assert set(_fates(found).values()) == {"alive"}
    assert found.lost_hosts() == {"cmp": 2}


def test_what_another_region_has_is_not_lost(blueprint: Callable[..., Blueprint]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 2, "racks": ["r1", "r2"]},
        {"name": "cmp", "roles": ["compute"], "count": 2, "racks": ["r1", "r2"]},
    ]
    regions = [
        {"name": "one", "zones": {"a": ["r1"]}},
        {"name": "two", "zones": {"b": ["r2"]}},
    ]
    planned = blueprint(
        racks={"r1": {}, "r2": {}}, regions=regions, host_groups=groups, storage=None
    )
    found, _ = failure(planned, ["rack/r1"])
    assert {one.region: one.fate for one in found.clusters} == {"one": "lost", "two": "alive"}
    assert set(_fates(found).values()) == {"degraded"}


@given(st.integers(1, 9), st.integers(0, 9), st.integers(1, 9))
def test_fewer_left_is_never_better(members: int, lost: int, needed: int) -> None:
    order = ["alive", "degraded", "lost"]
    lost, needed = min(lost, members), min(needed, members)
    worse = fate_of(members, min(lost + 1, members), needed)
    assert order.index(worse) >= order.index(fate_of(members, lost, needed))


def test_without_images_nova_still_runs_what_it_runs(blueprint: Callable[..., Blueprint]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "without": ["glance-api"]},
        {"name": "img", "run": ["glance-api"], "count": 1, "racks": ["r1"]},
        {"name": "cmp", "roles": ["compute", "network"], "count": 6},
    ]
    found, _ = failure(blueprint(host_groups=groups), ["host/img-01"])
    assert (_fates(found)["glance"], _fates(found)["nova"]) == ("lost", "degraded")
    said = {one.service: str(one.why) for one in found.services}
    assert said["nova"] == "needs Glance, which is lost"
