"""Controllers, the load measured elsewhere, conductors."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.sizing import size

Rows = Callable[..., dict[tuple[str, str], tuple[float | None, ...]]]

STD = {"std": {"cores": 24, "ram_gib": 128}}


def _design(computes: int, **control: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    return {
        "hardware": STD,
        "host_groups": [
            {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "std", **control},
            {"name": "cmp", "roles": ["compute"], "count": computes},
        ],
    }


@pytest.mark.parametrize(("computes", "needed"), [(1, 3), (999, 3), (1_000, 5), (2_500, 5)])
def test_controllers_for_compute_hosts(rows: Rows, computes: int, needed: int) -> None:
    found = rows(**_design(computes))
    assert found["control", "controllers"] == (needed, 3, None, 3 - needed)


@pytest.mark.parametrize(("nodes", "needed"), [(10, 2), (600, 2), (601, 3)])
def test_conductors_for_bare_metal(rows: Rows, nodes: int, needed: int) -> None:
    services = ["keystone", "placement", "glance", "nova", "neutron", "ironic"]
    design = _design(3)
    design["host_groups"].append({"name": "bm", "roles": ["bare_metal"], "count": nodes})
    found = rows(**design, services=services)
    assert found["control", "conductors"] == (needed, 3, None, 3 - needed)


def test_swift_alone_has_no_compute_hosts_to_count_by(rows: Rows) -> None:
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3},
        {"name": "obj", "roles": ["object_storage"], "count": 5},
    ]
    found = rows(services=["keystone", "swift"], options=None, storage=None, host_groups=groups)
    assert not [subject for subject, _ in found if subject == "control"]


@pytest.mark.parametrize(
    ("deployer", "settings", "wanted"),
    [
        (None, {}, 1),
        ("kolla-ansible", {}, 2),
        (None, {"neutron-dhcp-agents-per-network": 3}, 3),
        ("kolla-ansible", {"neutron-dhcp-agents-per-network": 1}, 1),
    ],
)
def test_dhcp_agents_of_one_network(
    rows: Rows, deployer: str | None, settings: dict[str, int], wanted: int
) -> None:
    options = {"network_backend": "openvswitch", "block_backend": "ceph", "image_backend": "ceph"}
    design = _design(3)
    design["host_groups"].append({"name": "net", "roles": ["network"], "count": 3})
    found = rows(**design, options=options, settings=settings, deployer=deployer)
    assert found["control", "dhcp_agents"] == (wanted, 3, None, 3 - wanted)
    assert ("control", "dhcp_agents") not in rows(**design)


def test_regions_are_sized_apart(blueprint: Callable[..., Blueprint]) -> None:
    regions = [
        {"name": "east", "zones": {"a": ["r1"]}},
        {"name": "west", "zones": {"b": ["r2"]}},
    ]
    groups = [
        {"name": f"{role}-{rack}", "roles": [role], "count": count, "racks": [rack]}
        for rack, computes in (("r1", 999), ("r2", 1_000))
        for role, count in (("control", 3), ("compute", computes))
    ]
    planned = blueprint(regions=regions, racks={"r1": {}, "r2": {}}, host_groups=groups)
    found = [one for one in size(planned).resources if one.resource == "controllers"]
    needed = [(one.region, one.groups, one.demand.value) for one in found]
    assert needed == [("east", ("control-r1",), 3), ("west", ("control-r2",), 5)]


@pytest.mark.parametrize(
    ("count", "asked", "shown"),
    [(1, None, 0), (1, "none", 0), (1, "host", 1), (2, None, 1)],
)
def test_one_controller_that_nothing_is_asked_of_is_enough(
    rows: Rows, count: int, asked: str | None, shown: int
) -> None:
    found = rows(**_design(3, count=count), requirements={"control_survives": asked})
    assert list(found).count(("control", "controllers")) == shown
