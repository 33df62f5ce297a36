"""Numbers that stand alone, in tables and in the document."""

from collections.abc import Callable
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from archbook.model.sizing_words import ESTIMATES, RESOURCES
from archbook.report.documents import schema_of
from archbook.report.documents.size import EstimateName, ResourceName
from archbook.workspace import Workspace
from archbook.workspace.sized import Sized

DISKS = [
    {"count": 10, "size_gb": 4000, "media": "hdd"},
    {"count": 2, "size_gb": 960, "media": "ssd"},
]
DESIGN: dict[str, Any] = {
    "services": ["keystone", "placement", "glance", "nova", "neutron", "cinder", "opensearch"],
    "deployer": "kolla-ansible",
    "hardware": {"std": {"cores": 32, "ram_gib": 256, "disks": DISKS}},
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "std"},
        {"name": "cmp", "roles": ["compute"], "count": 200},
        {"name": "osd", "roles": ["ceph_osd"], "count": 4, "hardware": "std"},
    ],
    "storage": [{"name": "main", "kind": "ceph", "on": "osd", "usable_tb": 30}],
}


@pytest.fixture
def sized(workspace: Callable[..., Workspace]) -> Sized:
    """Return the sizing of a cloud with a Ceph cluster and a log store."""
    return workspace(**DESIGN).size()


def test_the_document_validates_and_says_how_each_was_found(sized: Sized) -> None:
    document = sized.document()
    Draft202012Validator(schema_of("size")).validate(document)
    found = {(one["subject"], one["of"], one["name"]): one for one in document["estimates"]}
    osds = found["storage/main", "", "osds"]
    assert osds["quantity"]["value"] == 48
    assert osds["quantity"]["source"]["url"].startswith("https://docs.ceph.com/")
    logs = found["service/opensearch", "", "log_gb_a_day"]["quantity"]
    assert logs["value"] is None
    assert "nobody has published" in logs["formula"]


def test_unknown_ones_are_counted(sized: Sized) -> None:
    alone = [one.quantity.value for one in sized.sizing.estimates]
    figures = sum(
        found.value is None
        for one in sized.sizing.resources
        for found in (one.demand, one.capacity, one.after_loss, one.headroom)
        if found
    )
    assert alone.count(None) > 0
    assert sized.document()["unknown"] == figures + alone.count(None)


def test_the_table_and_the_working_name_them(sized: Sized) -> None:
    text = " ".join(str(sized).split())
    assert "storage/main OSDs 48" in text
    assert "group/ctl: opensearch memory of one host, GiB 32" in text
    working = " ".join(sized.working().split())
    assert "one host of ctl: cores" in working
    assert "control plane: controllers" in working
    assert "service opensearch: logs kept, TB" in working
    assert "hosts_left = 3" in working
    assert "Ceph: PG Calc" in working


def test_a_region_is_named(workspace: Callable[..., Workspace]) -> None:
    regions = [{"name": "east", "zones": {"a": ["r1"]}}]
    groups = [{**one, "racks": ["r1"]} for one in DESIGN["host_groups"]]
    changes = DESIGN | {"regions": regions, "racks": {"r1": {}}, "host_groups": groups}
    sized = workspace(**changes).size()
    assert "control plane in east: controllers" in sized.working()
    text = " ".join(str(sized).split())
    assert "control in east" in text
    assert "control: rabbitmq in east" in text


def test_the_frame_has_a_row_for_each(sized: Sized) -> None:
    frame = sized.estimates().set_index(["subject", "of", "name"])
    assert frame.loc[("storage/main", "", "osds"), "value"] == 48
    assert frame.loc[("control", "rabbitmq", "member_ram_gb"), "unit"] == "GB"


def test_every_name_has_words() -> None:
    assert set(get_args(EstimateName)) == ESTIMATES.keys()
    assert set(get_args(ResourceName)) == RESOURCES.keys()
