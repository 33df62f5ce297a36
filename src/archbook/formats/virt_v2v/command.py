"""What is typed to move a machine; names that strangers chose cannot break out of it.

Sources: `virt-v2v-vmware` describes the address and the options of VDDK, the quickest way to read
from a vCenter; `virt-v2v-openstack` the output, which makes a volume of each disk.
"""

from collections.abc import Iterator
from shlex import quote
from unicodedata import category
from urllib.parse import quote as escaped

from archbook.i18n import Message, mark
from archbook.model.machine import Location, Machine

VARIABLES = {
    "VCENTER_USER": mark("user of the vCenter; a backslash is written %5c"),
    "VPX_URI": mark("address of the host, as vpx://user@vcenter/datacenter/cluster/host"),
    "PASSWORD_FILE": mark("file with that user's password"),
    "VDDK": mark("folder of VMware's VDDK library"),
    "THUMBPRINT": mark("SHA-1 thumbprint of the vCenter's certificate"),
    "CONVERSION_SERVER": mark("name of the instance in which virt-v2v runs"),
}
"""Variable of the shell → what it holds, in the order of the command."""

_VDDK = '-it vddk -io vddk-libdir="$VDDK" -io vddk-thumbprint="$THUMBPRINT" -ip "$PASSWORD_FILE"'
_OUTPUT = '-o openstack -oo server-id="$CONVERSION_SERVER"'


def commands_of(machine: Machine) -> Iterator[str]:
    """Yield the commands that move *machine*: none when its name or platform allows none."""
    if not typeable(machine.name):
        return
    match machine.platform:
        case "vmware":
            address, name = _address(machine.location), _operand(machine)
            yield f"virt-v2v -ic {address} {_VDDK} {_OUTPUT} {name}"
        case "libvirt":
            yield from _uploads(machine)


def variables_of(commands: str) -> dict[str, Message]:
    """Return the variables that *commands* name, and what they hold."""
    return {name: Message(what) for name, what in VARIABLES.items() if f"${name}" in commands}


def typeable(text: str) -> bool:
    """Tell whether *text* holds no control character, which no command line shows."""
    return not any(category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for letter in text)


def _address(location: Location) -> str:
    """Return libvirt's address of the host that runs a machine (source `libvirt-esx-driver`)."""
    steps = (location.datacenter, location.cluster, location.host)
    if not location.manager or not location.datacenter or not location.host:
        return '"$VPX_URI"'
    path = "/".join(escaped(step, safe="") for step in steps if step)
    return f'"vpx://$VCENTER_USER@"{quote(escaped(location.manager, safe=":"))}/{quote(path)}'


def _operand(machine: Machine) -> str:
    """Return the name; one that begins with a dash must not be taken for an option."""
    name = quote(machine.name)
    return f"-- {name}" if machine.name.startswith("-") else name


def _uploads(machine: Machine) -> Iterator[str]:
    """Yield a command for each disk that is a file of a known format."""
    for number, disk in enumerate(machine.disks):
        if disk.path.startswith("/") and disk.form and typeable(disk.path):
            name = machine.name if not number else f"{machine.name}-disk{number + 1}"
            options = f"--disk-format {quote(disk.form)} --container-format bare"
            yield f"openstack image create {options} --file {quote(disk.path)} -- {quote(name)}"
