"""Domains of libvirt, as virsh dumpxml writes them."""

from pathlib import Path

import pytest

from archbook.errors import InputError
from archbook.formats.inventory import Inventory
from archbook.formats.libvirt import inventory_of
from archbook.model.machine import Disk

DOMAIN = """\
<domain type='kvm' id='54'>
  <name>web</name>
  <metadata>
    <libosinfo:libosinfo xmlns:libosinfo="http://libosinfo.org/xmlns/libvirt/domain/1.0">
      <libosinfo:os id="http://ubuntu.com/ubuntu/22.04"/>
    </libosinfo:libosinfo>
  </metadata>
  <memory unit='KiB'>4194304</memory>
  <vcpu placement='static'>2</vcpu>
  <os><type arch='x86_64'>hvm</type></os>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2'/><source file='/images/web.qcow2'/>
    </disk>
    <disk type='file' device='cdrom'><source file='/images/a.iso'/></disk>
  </devices>
</domain>
"""


def _read(tmp_path: Path, *domains: str) -> Inventory:
    for number, domain in enumerate(domains):
        (tmp_path / f"{number}.xml").write_text(domain, encoding="utf-8")
    return inventory_of([tmp_path])


def test_a_domain_is_a_machine(tmp_path: Path) -> None:
    (machine,) = _read(tmp_path, DOMAIN).machines

    assert (machine.name, machine.power, machine.vcpus, machine.ram_mib) == ("web", "on", 2, 4096)
    assert (machine.disk_mib, machine.firmware, machine.platform) == (None, "bios", "libvirt")
    assert machine.system == "http://ubuntu.com/ubuntu/22.04"
    assert machine.disks == (Disk(None, "qcow2", "/images/web.qcow2"),)
    assert machine.obstacles == ()


@pytest.mark.parametrize(
    ("memory", "mib"),
    [
        ("<memory>1024</memory>", 1),
        ("<memory unit='GiB'>2</memory>", 2048),
        ("<memory unit='MB'>1048.576</memory>", 1000),
        ("<memory unit='b'>1048576</memory>", 1),
    ],
)
def test_memory_has_a_unit(tmp_path: Path, memory: str, mib: float) -> None:
    domain = DOMAIN.replace("<memory unit='KiB'>4194304</memory>", memory)

    assert _read(tmp_path, domain).machines[0].ram_mib == pytest.approx(mib)


def test_a_domain_without_an_id_does_not_run_and_that_is_said(tmp_path: Path) -> None:
    found = _read(tmp_path, DOMAIN.replace(" id='54'", ""))

    assert found.machines[0].power == "off"
    assert "a domain without an id does not run" in [str(what) for what, _ in found.assumed]


def test_what_ties_a_domain_to_its_host_is_named(tmp_path: Path) -> None:
    tied = DOMAIN.replace("<devices>", "<devices><hostdev/><hostdev/><filesystem/>")
    tied = tied.replace("<os>", "<os firmware='efi'>")
    (machine,) = _read(tmp_path, tied).machines

    assert [(one.source, str(one.why)[:2]) for one in machine.obstacles] == [
        ("nova-pci-passthrough", "2 "),
        ("libvirt-domain-format", "1 "),
    ]
    assert machine.firmware == "efi"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<name>web</name>", "", "a machine without a name is left out"),
        (">2</vcpu>", ">two</vcpu>", "web is left out: vcpu is 'two', not a number above zero"),
        ("'KiB'", "'XB'", "web is left out: memory is '4194304', not a number above zero"),
        ("<memory unit='KiB'>4194304</memory>", "", "web is left out: memory is ''"),
    ],
)
def test_a_domain_that_says_too_little_is_named(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    found = _read(tmp_path, DOMAIN.replace(old, new), DOMAIN)

    assert len(found.machines) == 1
    assert said in str(found.remarks[0].message)


def test_files_that_are_none_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \.xml file is in it"):
        inventory_of([tmp_path])
    with pytest.raises(InputError, match="no such file"):
        inventory_of([tmp_path / "nowhere.xml"])
    with pytest.raises(InputError, match="XML with a document type is not read"):
        _read(tmp_path, "<!DOCTYPE domain><domain/>")
    assert "there is no domain in it" in str(_read(tmp_path, "<pool/>").remarks[0].message)
