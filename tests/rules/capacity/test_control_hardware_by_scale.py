"""capacity.control-hardware-by-scale."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "capacity.control-hardware-by-scale"

FAILS, SOUND = examples(RULE)


def cloud(computes: int, **machine: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    groups = [*FAILS["host_groups"][:2], FAILS["host_groups"][2] | {"count": computes}]
    return {"host_groups": groups, "hardware": {"control": machine}}


ELSEWHERE: dict[str, Any] = cloud(94, cores=2)


def test_names_what_is_smaller(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"hosts": 101, "cores": 23, "ram_gib": 127}
    assert "serve a cloud of 101 hosts" in str(hit.message)
    assert "cores: 23, 24 are needed, 127 GiB of memory, 128 are needed" in str(hit.message)


@pytest.mark.parametrize(
    ("machine", "short"),
    [({"cores": 23, "ram_gib": 128}, "cores"), ({"cores": 24, "ram_gib": 127.5}, "ram_gib")],
)
def test_each_by_itself(
    found: Callable[..., list[Hit]], machine: dict[str, float], short: str
) -> None:
    (hit,) = found(RULE, **cloud(95, **machine))
    assert hit.evidence == {"hosts": 101, short: machine[short]}


def test_a_hundred_hosts_are_not_large(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **cloud(94, cores=2, ram_gib=2)) == []


def test_bare_metal_for_users_does_not_make_a_cloud_large(
    found: Callable[..., list[Hit]],
) -> None:
    changes = cloud(94, cores=2)
    changes["host_groups"].append({"name": "bm", "roles": ["bare_metal"], "count": 50})
    assert found(RULE, **changes) == []


def test_a_large_cloud_of_unknown_machines_is_not_judged(
    found: Callable[..., list[Hit]],
) -> None:
    assert found(RULE, **cloud(200)) == []


def test_each_region_has_controllers_of_its_own(found: Callable[..., list[Hit]]) -> None:
    regions = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2"]}}]
    groups = [
        {"name": "c1", "roles": ["control"], "count": 3, "racks": ["r1"], "hardware": "control"},
        {"name": "w1", "roles": ["compute"], "count": 97, "racks": ["r1"]},
        {"name": "c2", "roles": ["control"], "count": 3, "racks": ["r2"], "hardware": "control"},
        {"name": "w2", "roles": ["compute"], "count": 98, "racks": ["r2"]},
    ]
    changes = {"regions": regions, "hardware": {"control": {"cores": 2}}}
    (hit,) = found(RULE, host_groups=groups, **changes)
    assert hit.subject == "group/c2"
    assert hit.evidence == {"hosts": 101, "cores": 2}
