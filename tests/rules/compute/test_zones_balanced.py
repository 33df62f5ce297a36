"""compute.zones-balanced."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "compute.zones-balanced"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"regions": [{"name": "one", "zones": {"a": ["r1", "r2", "r3"]}}]}


def _racks(name: str, racks: dict[str, int], role: str = "compute") -> dict[str, Any]:
    return {"name": name, "roles": [role], "count": sum(racks.values()), "racks": racks}


def test_names_the_largest_group_of_the_role(found: Callable[..., list[Hit]]) -> None:
    small = _racks("small", {"r1": 1})
    (hit,) = found(RULE, **(FAILS | {"host_groups": [small, *FAILS["host_groups"]]}))
    assert (hit.subject, hit.severity) == ("group/cmp", Severity.INFO)
    assert "unlike numbers of compute hosts (a: 4, b: 2, c: 1)" in str(hit.message)
    assert hit.evidence == {"most": 4, "fewest": 1}


def test_sunbeam_refuses_any_difference(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **SOUND, deployer="sunbeam")
    assert hit.severity is None
    assert hit.evidence == {"most": 3, "fewest": 2}
    even = [_racks("cmp", {"r1": 2, "r2": 2, "r3": 2})]
    assert found(RULE, **(SOUND | {"host_groups": even}), deployer="sunbeam") == []


def test_a_tenth_of_many_is_no_matter(found: Callable[..., list[Hit]]) -> None:
    for fewest, hits in ((36, 0), (35, 1)):
        groups = [_racks("cmp", {"r1": 40, "r2": 40, "r3": fewest})]
        assert len(found(RULE, **(SOUND | {"host_groups": groups}))) == hits


def test_a_zone_without_the_role_counts_as_none(found: Callable[..., list[Hit]]) -> None:
    groups = [_racks("ctl", {"r1": 2, "r2": 1}, role="control")]
    (hit,) = found(RULE, regions=SOUND["regions"], host_groups=groups)
    assert hit.evidence == {"most": 2, "fewest": 0}
    groups = [_racks("ctl", {"r1": 1, "r2": 1}, role="control")]
    assert found(RULE, regions=SOUND["regions"], host_groups=groups) == []


def test_every_role_by_itself(found: Callable[..., list[Hit]]) -> None:
    for role in ("control", "network", "compute", "ceph_osd"):
        groups = [_racks("uneven", {"r1": 3, "r2": 1, "r3": 1}, role=role)]
        assert len(found(RULE, regions=SOUND["regions"], host_groups=groups)) == 1
    groups = [_racks("uneven", {"r1": 3, "r2": 1, "r3": 1}, role="monitoring")]
    assert found(RULE, regions=SOUND["regions"], host_groups=groups) == []


def test_a_remote_site_serves_itself(found: Callable[..., list[Hit]]) -> None:
    racks = {"r1": {}, "r2": {}, "r3": {"site": "edge"}}
    groups = [_racks("cmp", {"r1": 3, "r2": 3, "r3": 1})]
    assert found(RULE, racks=racks, regions=SOUND["regions"], host_groups=groups) == []


def test_groups_of_another_region_are_not_named(found: Callable[..., list[Hit]]) -> None:
    regions = [
        {"name": "one", "zones": {"a": ["r1"], "b": ["r2"]}},
        {"name": "two", "zones": {"c": ["r3"]}},
    ]
    groups = [_racks("far", {"r3": 9}), _racks("near", {"r1": 3, "r2": 1})]
    (hit,) = found(RULE, regions=regions, host_groups=groups)
    assert hit.subject == "group/near"
