"""Names as the library's contributors write them."""

from typing import Any

import pytest

from archbook.formats.netbox.device_type import DeviceType
from archbook.formats.netbox.facts import chassis_fields
from archbook.marked import read

HEAD = "manufacturer: A\nmodel: B\nslug: a-b\nu_height: 1\n"


def _fields(parts: str, kind: str = "server") -> dict[str, Any]:
    return chassis_fields(read(HEAD + parts, DeviceType, "a.yaml").value, kind)


@pytest.mark.parametrize(
    "name",
    [
        *("PSU1", "PS0", "PSU 2", "PSU-1", "Power Supply 1", "PS-A", "PS A", "PEM0", "PWR1"),
        *("PSU Slot 1", "Power Tray Slot 1", "Power Supply Module 1", "Power 1", "power1"),
        *("PSM 1", "psu-1a", "Power Input Module 1", "power supply unit 1", "PSU.Slot.1"),
    ],
)
def test_bays_for_power_supplies_are_counted(name: str) -> None:
    assert _fields(f"module-bays: [{{name: {name}}}]\n")["power_supplies"] == 1


@pytest.mark.parametrize("name", ["Power Distribution Board", "PSoC", "Fan 1", "PCIe 1", "Ps"])
def test_other_bays_are_not(name: str) -> None:
    assert "power_supplies" not in _fields(f"module-bays: [{{name: {name}}}]\n")


def test_a_label_names_a_bay_too() -> None:
    parts = "module-bays: [{name: '1', label: PSU Slot 1}, {name: '2', label: PSU Slot 2}]\n"
    assert _fields(parts)["power_supplies"] == 2


def test_a_machine_without_such_bays_has_inlets_of_its_own() -> None:
    fields = _fields(
        "power-ports: [{name: a, type: iec-60320-c14}, {name: b, maximum_draw: 60}]\n"
    )

    assert fields["power_supplies"] == 2
    assert fields["inlets"] == [
        {"count": 1, "type": "iec-60320-c14"},
        {"count": 1, "maximum_w": 60},
    ]


def test_controllers_of_an_array_are_counted_wherever_they_sit() -> None:
    parts = "device-bays: [{name: A}, {name: B}]\nmodule-bays: [{name: PSU 1}, {name: Disk 1}]\n"
    fields = _fields(parts, "storage-array")

    assert (fields["controllers"], fields["drive_bays"]) == (2, 1)
    assert _fields("module-bays: [{name: Ctrl A}]\n", "storage-array")["controllers"] == 1


@pytest.mark.parametrize(
    ("comments", "link"),
    [
        ("'[Guide](https://a.example/x.pdf)'", "https://a.example/x.pdf"),
        ("'see https://a.example/x.'", "https://a.example/x"),
        ("'Type B (https://a.example/x_(1).pdf)'", "https://a.example/x_(1).pdf"),
        ("'no address here'", None),
    ],
)
def test_the_first_address_of_the_comments_is_the_data_sheet(
    comments: str, link: str | None
) -> None:
    assert _fields(f"comments: {comments}\n").get("datasheet") == link


def test_ports_that_are_no_sockets_are_no_ports() -> None:
    parts = (
        "interfaces: [{name: a, type: virtual}, {name: b, type: lag}, {name: c, type: bridge}]\n"
    )
    assert "ports" not in _fields(parts)
