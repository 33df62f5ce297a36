"""What a device type is, told from its parts."""

import pytest

from archbook.formats.netbox.device_type import DeviceType
from archbook.formats.netbox.kinds import FOLDERS, kind_of
from archbook.marked import read
from archbook.model.catalog.facts import KINDS

HEAD = "manufacturer: A\nmodel: B\nslug: a-b\nu_height: 1\n"


def _kind(parts: str) -> str | None:
    return kind_of(read(HEAD + parts, DeviceType, "a.yaml").value)


def test_every_kind_has_a_folder_of_the_catalog() -> None:
    assert set(FOLDERS.values()) <= set(KINDS)


@pytest.mark.parametrize(
    "name", ["iDRAC", "iLO", "iLO 5", "BMC", "IPMI", "XCC", "CIMC", "iRMC S5"]
)
def test_a_management_controller_makes_a_server(name: str) -> None:
    assert _kind(f"interfaces: [{{name: {name}, type: 1000base-t}}]\n") == "server"


def test_slots_for_cards_make_a_server() -> None:
    assert _kind("module-bays: [{name: NUMA 0 - PCIe slot 1 - LP}]\n") == "server"


def test_a_bare_machine_is_nothing_we_know() -> None:
    assert _kind("") is None


def test_management_ports_and_bundles_do_not_make_a_switch() -> None:
    ports = ", ".join(f"{{name: p{one}, type: lag}}" for one in range(40))
    assert _kind(f"interfaces: [{ports}]\n") is None
