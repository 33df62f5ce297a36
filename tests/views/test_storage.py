"""Storage: who keeps what in which store, raw and usable, and on whose disks."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Node, Scene
from archbook.sizing import size
from archbook.views.storage import scene

Draw = Callable[..., Scene]

DISKS = [
    {"count": 10, "size_gb": 4_000, "media": "hdd", "purpose": "data"},
    {"count": 2, "size_gb": 960, "media": "nvme", "purpose": "data"},
]
DESIGN: dict[str, Any] = {
    "hardware": {"disks": {"cores": 32, "ram_gib": 256, "disks": DISKS}},
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
        {"name": "osd", "roles": ["ceph_osd"], "count": 6, "hardware": "disks"},
    ],
    "storage": [
        {
            "name": "bulk",
            "kind": "ceph",
            "on": "osd",
            "media": "hdd",
            "serves": ["cinder", "glance", "nova"],
            "usable_tb": 30,
            "volume_types": ["bronze"],
        },
        {"name": "array", "kind": "san", "serves": ["cinder"]},
    ],
}


@pytest.fixture
def draw(blueprint: Callable[..., Blueprint]) -> Draw:
    def drawn(**changes: Any) -> Scene:  # noqa: ANN401 - a design holds any JSON
        planned = blueprint(**DESIGN | changes)
        return scene(planned, size(planned))

    return drawn


def _node(drawn: Scene, name: str) -> Node:
    node = drawn.node(name)
    assert node, [one.id for one in drawn.nodes]
    return node


def _tier(drawn: Scene, name: str) -> tuple[str, ...]:
    return next((tier.members for tier in drawn.tiers if tier.id == f"tier/{name}"), ())


def test_services_hang_on_the_stores_that_serve_them(draw: Draw) -> None:
    drawn = draw()
    links = {link.id: set(link.members) for link in drawn.links}
    assert links["keeps/storage/bulk"] == {
        "service/cinder",
        "service/glance",
        "service/nova",
        "storage/bulk",
    }
    assert links["keeps/storage/array"] == {"service/cinder", "storage/array"}
    assert links["disks/storage/bulk"] == {"storage/bulk", "group/osd"}


def test_raw_and_usable_are_both_written_and_only_the_medium_that_is_meant(draw: Draw) -> None:
    bulk = _node(draw(), "storage/bulk")
    lines = [str(line) for line in bulk.details]
    assert "60 × 4,000 GB hard disks" in lines
    assert not any("NVMe" in line for line in lines)
    assert any(line.startswith("240 TB raw, ") and line.endswith("TB usable") for line in lines)
    assert [str(badge.label) for badge in bulk.badges] == ["type bronze"]
    (bar,) = bulk.gauges
    assert bar.taken == 30
    assert not bar.binding


def test_what_is_outside_stands_outside(draw: Draw) -> None:
    drawn = draw()
    assert _tier(drawn, "stores") == ("storage/bulk",)
    assert _tier(drawn, "outside") == ("storage/array",)
    assert "outside this design" in [str(line) for line in _node(drawn, "storage/array").details]


def test_erasure_codes_are_written_out(draw: Draw) -> None:
    backend = {"name": "ec", "kind": "ceph", "on": "osd", "erasure": {"k": 4, "m": 2}}
    lines = [str(line) for line in _node(draw(storage=[backend]), "storage/ec").details]
    assert "erasure code 4 + 2, one chunk a host" in lines


def test_instances_without_a_store_are_on_local_disks(draw: Draw) -> None:
    backend = {"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder", "glance"]}
    drawn = draw(storage=[backend])
    links = {link.id: link.members for link in drawn.links}
    assert links["keeps/storage/local-disks"] == ("service/nova", "storage/local-disks")
    assert links["disks/storage/local-disks"] == ("storage/local-disks", "group/cmp")
    assert draw().node("storage/local-disks") is None


def test_images_in_files_are_on_the_hosts_of_glance(draw: Draw) -> None:
    drawn = draw(storage=[], options={"image_backend": "file"})
    links = {link.id: link.members for link in drawn.links}
    assert links["disks/storage/image-files"] == ("storage/image-files", "group/ctl")


def test_many_carriers_of_a_store_share_a_box(draw: Draw) -> None:
    names = [f"osd{n}" for n in range(9)]
    groups = [
        {"name": name, "roles": ["ceph_osd"], "count": 3, "hardware": "disks"} for name in names
    ]
    storage = [{"name": "main", "kind": "ceph", "on": names, "serves": ["cinder", "nova"]}]
    drawn = draw(host_groups=[*DESIGN["host_groups"][:2], *groups], storage=storage)
    assert _node(drawn, "group/osd0").times == 27


def test_a_design_without_data_says_so(draw: Draw) -> None:
    drawn = draw(
        services=["keystone"],
        options=None,
        storage=[],
        host_groups=[{"name": "ctl", "roles": ["control"], "count": 3}],
    )
    assert [node.shape for node in drawn.nodes] == ["note"]
