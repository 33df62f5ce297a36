"""Machines of oVirt's engine, in XML and in JSON."""

import json
from pathlib import Path
from typing import Any

import pytest

from archbook.errors import InputError
from archbook.formats.inventory import Inventory
from archbook.formats.ovirt import inventory_of
from archbook.model.machine import Disk, Machine

XML = """\
<vms>
  <vm href="/ovirt-engine/api/vms/123" id="123">
    <name>web</name>
    <bios><type>q35_ovmf</type></bios>
    <cluster href="/ovirt-engine/api/clusters/1" id="1"><name>East</name></cluster>
    <cpu><topology><cores>2</cores><sockets>3</sockets><threads>1</threads></topology></cpu>
    <memory>4294967296</memory>
    <os><type>rhel_9x64</type></os>
    <status>up</status>
    <disk_attachments>
      <disk_attachment id="7"><disk id="7"><format>cow</format>
        <actual_size>1073741824</actual_size><provisioned_size>10737418240</provisioned_size>
      </disk></disk_attachment>
    </disk_attachments>
  </vm>
</vms>
"""

JSON: dict[str, Any] = {
    "name": "web",
    "bios": {"type": "q35_ovmf"},
    "cluster": {"id": "1", "name": "East"},
    "cpu": {"topology": {"cores": "2", "sockets": "3", "threads": "1"}},
    "memory": 4294967296,
    "os": {"type": "rhel_9x64"},
    "status": "up",
    "disk_attachments": {
        "disk_attachment": [
            {
                "disk": {
                    "format": "cow",
                    "actual_size": "1073741824",
                    "provisioned_size": "10737418240",
                }
            }
        ]
    },
}


def _read(tmp_path: Path, content: str) -> Inventory:
    (tmp_path / "vms").write_text(content, encoding="utf-8")
    return inventory_of([tmp_path / "vms"])


def _one(tmp_path: Path, **changes: object) -> Machine:
    (machine,) = _read(tmp_path, json.dumps({"vm": [JSON | changes]})).machines
    return machine


def test_xml_and_json_say_the_same(tmp_path: Path) -> None:
    from_xml = _read(tmp_path, XML).machines
    from_json = (_one(tmp_path),)

    assert from_xml == from_json
    (machine,) = from_xml
    assert (machine.vcpus, machine.ram_mib, machine.disk_mib) == (6, 4096, 10240)
    assert (machine.in_use_mib, machine.firmware) == (1024, "efi")
    assert (machine.system, machine.location.cluster) == ("rhel_9x64", "East")
    assert machine.disks == (Disk(10240, "qcow2"),)


@pytest.mark.parametrize(
    ("status", "power"),
    [("up", "on"), ("DOWN", "off"), ("suspended", "suspended"), ({"state": "down"}, "off")],
)
def test_versions_3_and_4_tell_the_state_apart(tmp_path: Path, status: object, power: str) -> None:
    assert _one(tmp_path, status=status).power == power


def test_an_unknown_state_counts_as_on_and_is_named(tmp_path: Path) -> None:
    found = _read(tmp_path, json.dumps({"vm": [JSON | {"status": "unknown"}]}))

    assert found.machines[0].power == "on"
    assert "the power state 'unknown' of web is unknown" in str(found.remarks[0].message)


def test_disks_that_the_answer_does_not_hold_are_unknown(tmp_path: Path) -> None:
    found = _read(tmp_path, json.dumps({"vm": [JSON | {"disk_attachments": {}}]}))

    assert found.machines[0].disk_mib is None
    assert "the disks of 1 machines are of unknown size" in str(found.assumed[0][0])


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": ""}, "a machine without a name is left out"),
        ({"memory": 0}, "web is left out: memory is '', not a number above zero"),
        ({"cpu": {}}, "web is left out: cpu.topology is '', not a number above zero"),
    ],
)
def test_a_machine_that_says_too_little_is_named(
    tmp_path: Path, changes: dict[str, object], said: str
) -> None:
    found = _read(tmp_path, json.dumps({"vm": [JSON | changes]}))

    assert found.machines == ()
    assert [str(remark.message) for remark in found.remarks] == [said]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "neither XML nor JSON"),
        ("[" * 100_000, "neither XML nor JSON"),
        ("{}", "no list of machines: its key is 'vm'"),
        ('{"vm": []}', "no machine is listed"),
        ("<vms/>", "no machine is listed"),
        ("<vms><vm></vms>", "no XML that can be read"),
        ("<!DOCTYPE vms><vms/>", "XML with a document type is not read"),
    ],
)
def test_what_is_no_answer_is_refused(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        _read(tmp_path, content)
    with pytest.raises(InputError, match="no such file"):
        inventory_of([tmp_path / "nowhere"])
