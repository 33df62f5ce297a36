"""Packages that a host must have before the deployer comes."""

from archbook.i18n import Message
from archbook.model.blueprint import Host
from archbook.model.catalog.operating_system import OperatingSystemEntry
from archbook.model.finding import Citation
from archbook.model.preparation import Preparation, Step
from archbook.preparing.shell import line, unless

BASE = ("chrony", "openssh-server", "python3", "sudo")
"""What Ansible and the clock need, whoever deploys."""

_OPENSTACK_ANSIBLE = {
    "dnf": ("iputils", "lsof", "tcpdump"),
    "apt": ("bridge-utils", "debootstrap", "tcpdump", "vlan"),
}
"""What OpenStack-Ansible's guide adds, by the command that installs it."""

_SAYS = {
    "openstack-ansible": Citation("openstack-ansible-target-hosts", "Configuring the system"),
    "kolla-ansible": Citation("kolla-ansible-prechecks", "roles/prechecks: NTP, Python, sudo"),
}


def installing(system: OperatingSystemEntry, *packages: str) -> tuple[str, ...]:
    """Return the commands that install *packages*; none where nobody says by what."""
    if system.package_tool == "apt":
        install = line("apt-get", "install", "-y", *packages)
        return ("apt-get update", f"DEBIAN_FRONTEND=noninteractive {install}")
    return (line(system.package_tool, "install", "-y", *packages),) if system.package_tool else ()


def missing(system: OperatingSystemEntry, package: str) -> str:
    """Return a command that installs *package* only where it is missing."""
    asks = "dpkg -s" if system.package_tool == "apt" else "rpm -q"
    install = " && ".join(installing(system, package))
    return unless(f"{asks} {package}", f"{{ {install}; }}")


def packages(preparation: Preparation, host: Host) -> Step:
    """Return the step that installs what is missing."""
    deployer = preparation.blueprint.design.deployer or ""
    own = Citation(preparation.system.source_of("package_tool"))
    said = _SAYS.get(deployer)
    return Step(
        "packages",
        Message("Packages"),
        Message("Ansible needs Python, SSH and sudo on every host, and hosts need a clock"),
        (said, own) if said else (own,),
        installing(preparation.system, *_wanted(preparation, host)),
    )


def _wanted(preparation: Preparation, host: Host) -> tuple[str, ...]:
    more: tuple[str, ...] = ()
    if preparation.deployed_by("openstack-ansible"):
        more = _OPENSTACK_ANSIBLE.get(preparation.system.package_tool or "", ())
    if volumes_of(preparation, host):
        more = (*more, "lvm2")
    return tuple(sorted({*BASE, *more}))


def volumes_of(preparation: Preparation, host: Host) -> tuple[str, ...]:
    """Return the LVM back ends of the design whose volumes lie on *host*."""
    found = []
    for backend in preparation.blueprint.design.storage:
        on = (backend.on,) if isinstance(backend.on, str) else backend.on
        if backend.kind == "lvm" and host.group in on:
            found.append(backend.name)
    return tuple(found)
