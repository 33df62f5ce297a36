"""CycloneDX, held to its own library's strict schema."""

import json
import sys
from collections.abc import Callable
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from archbook.bom import bill
from archbook.errors import MissingProgramError
from archbook.formats.cyclonedx import cyclonedx_json
from archbook.model.blueprint import Blueprint

GROUPS = [
    {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "std"},
    {"name": "cmp", "roles": ["compute"], "count": 20, "hardware": "std", "bought": [12, 8]},
    {"name": "odd", "roles": ["compute"], "count": 2},
]
HARDWARE = {
    "std": {
        "server": "dell-r660",
        "sockets": 2,
        "disks": [
            {"count": 2, "size_gb": 480, "purpose": "system"},
            {"count": 2, "size_gb": 480},
        ],
    }
}
PURCHASE = {
    "support_years": 3,
    "spares_percent": {"disk": 5},
    "licences": [{"item": "Backup \u202e <x>", "per": "socket"}],
}


@pytest.fixture
def written(blueprint: Callable[..., Blueprint]) -> Callable[..., str]:
    """Return a maker of documents."""

    def made(**changes: Any) -> str:  # noqa: ANN401 - a design holds any JSON
        said = {"host_groups": GROUPS, "hardware": HARDWARE, "purchase": PURCHASE}
        planned = blueprint(**(said | changes))
        return cyclonedx_json(bill(planned), planned)

    return made


def properties(component: dict[str, Any]) -> dict[str, str]:
    return {one["name"]: one["value"] for one in component["properties"]}


def of_type(document: dict[str, Any], kind: str) -> dict[str, dict[str, Any]]:
    return {one["bom-ref"]: one for one in document["components"] if one["type"] == kind}


def test_it_follows_the_schema(written: Callable[..., str]) -> None:
    document = written()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(document) is None
    broken = document.replace('"type": "device"', '"type": "thing"')
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(broken)


def test_servers_hold_their_parts(written: Callable[..., str]) -> None:
    devices = of_type(json.loads(written()), "device")
    server = devices["group/cmp/year-2/server/server/dell-r660"]
    assert server["manufacturer"]["name"] == "Dell"
    assert properties(server)["archbook:quantity"] == "8"
    inside = {one["bom-ref"]: properties(one) for one in server["components"]}
    assert inside["group/cmp/year-2/cpu/cpu/unspecified"]["archbook:quantity"] == "16"
    assert {props["archbook:phase"] for props in inside.values()} == {"2"}


def test_what_nobody_says_is_unknown(written: Callable[..., str]) -> None:
    server = of_type(json.loads(written()), "device")["group/odd/year-1/server/server/unspecified"]
    memory = next(one for one in server["components"] if "memory" in one["bom-ref"])
    assert properties(memory)["archbook:quantity"] == "unknown"


def test_like_disks_for_different_ends_are_two_components(written: Callable[..., str]) -> None:
    server = of_type(json.loads(written()), "device")["group/ctl/year-1/server/server/dell-r660"]
    disks = [one["bom-ref"] for one in server["components"] if "/disk/" in one["bom-ref"]]
    assert sorted(disks) == [
        "group/ctl/year-1/disk/disk/ssd-480gb/data",
        "group/ctl/year-1/disk/disk/ssd-480gb/system",
    ]


def test_services_are_applications_and_openstack_has_its_release(
    written: Callable[..., str],
) -> None:
    found = of_type(json.loads(written()), "application")
    assert found["service/nova"]["version"] == "2026.1"
    assert "version" not in found["service/mariadb"]


def test_licences_and_support_are_said_of_the_cloud(written: Callable[..., str]) -> None:
    cloud = json.loads(written())["metadata"]["component"]
    assert cloud["type"] == "platform"
    found = properties(cloud)
    assert found["archbook:support/group/cmp/year-2/support/dell-r660"] == "24"
    assert found["archbook:licence/cloud/year-1/licence/backup-x"] == "unknown"


def test_the_same_bill_gives_the_same_document_and_another_one_another_number(
    written: Callable[..., str],
) -> None:
    assert written() == written()
    one, other = json.loads(written()), json.loads(written(purchase={}))
    assert one["serialNumber"] != other["serialNumber"]
    assert "timestamp" not in one["metadata"]


def test_hostile_words_are_escaped(written: Callable[..., str]) -> None:
    assert written().isascii()


def test_the_missing_package_is_named(
    written: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cyclonedx.output.json", None)
    with pytest.raises(MissingProgramError, match=r"archbook\[sizing\]"):
        written()
