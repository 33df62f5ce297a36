"""What is to be done before and after a machine is moved, and where its drivers come from."""

from collections.abc import Iterator

from archbook.formats.virt_v2v.command import typeable
from archbook.i18n import Message
from archbook.model.conversion import Family, Step
from archbook.model.machine import Machine

MANUAL, SUPPORT = "virt-v2v-manual", "virt-v2v-support"


def before(machine: Machine, family: Family | None) -> Iterator[Step]:
    """Yield what must be done first."""
    for one in machine.obstacles:
        yield Step(one.why, one.source)
    if not typeable(machine.name):
        yield Step(Message("its name holds control characters: rename it first"), MANUAL)
    if machine.power == "suspended":
        yield Step(Message("it is suspended: resume it, so that it can be shut down"), MANUAL)
    if family == "windows" and machine.platform == "vmware":
        text = "turn off fast startup and hibernation: a hibernated Windows is not converted"
        yield Step(Message(text), MANUAL)
        text = "remove VMware Tools while it still runs on VMware: later it often fails"
        yield Step(Message(text), MANUAL)
    if machine.power != "off":
        text = "shut it down cleanly, and do not start it there again"
        yield Step(Message(text), MANUAL)


def drivers(machine: Machine, family: Family | None) -> Iterator[Step]:
    """Yield where the drivers come from."""
    if machine.platform in {"libvirt", "ovirt"}:
        text = "it runs on KVM already: virt-v2v is not needed, its disks are copied as they are"
        yield Step(Message(text), SUPPORT)
    elif family == "windows":
        text = "virt-v2v puts in the virtio drivers that it finds in /usr/share/virtio-win"
        yield Step(Message(text), MANUAL)
    elif family == "linux":
        text = "virt-v2v uses the virtio drivers of its own kernel and makes it boot with them"
        yield Step(Message(text), MANUAL)
    else:
        text = "virt-v2v may know no drivers for it: try it, or install it anew"
        yield Step(Message(text), SUPPORT)


def after(machine: Machine, family: Family | None) -> Iterator[Step]:
    """Yield what is left to do."""
    if machine.platform == "vmware":
        text = "boot from the volumes that virt-v2v made, one for each disk"
        yield Step(Message(text), "virt-v2v-openstack")
        text = "check its addresses: virt-v2v does not change the network inside"
        yield Step(Message(text), MANUAL)
    if machine.platform == "vmware" and family == "windows":
        text = "let it install drivers and start again, several times, undisturbed"
        yield Step(Message(text), MANUAL)
    if machine.firmware == "efi":
        text = "it boots by UEFI: that needs virt-v2v 1.43.2 or newer"
        uefi = Message("it boots by UEFI: set hw_firmware_type=uefi on its image")
        vmware = machine.platform == "vmware"
        yield Step(Message(text), SUPPORT) if vmware else Step(uefi, "nova-uefi")
