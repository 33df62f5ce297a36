"""Firewall and SELinux, as the deployer's documents say."""

from archbook.i18n import Message
from archbook.model.finding import Citation
from archbook.model.preparation import Preparation, Step

_BOOTSTRAP = Citation("kolla-bootstrap-servers", "Enabling/Disabling firewalls; SELinux")
_ROLE = Citation("kolla-collection", "roles/baremetal")
_OSA = Citation("openstack-ansible-target-hosts", "SELinux; firewalld")

_BY_BOOT_LOADER = 9
"""RHEL from which SELinux is switched off in the boot loader."""

_FIREWALL = (
    "systemctl disable --now firewalld 2>/dev/null || true",
    "systemctl mask firewalld",
)


def security(preparation: Preparation) -> Step:
    """Return the step for firewall and SELinux."""
    if preparation.deployed_by("openstack-ansible"):
        return _openstack_ansible(preparation)
    if preparation.deployed_by("kolla-ansible", "kayobe"):
        return _kolla(preparation)
    return Step(
        "security",
        Message("Firewall and SELinux"),
        Message("they must let services reach each other"),
        (Citation("kolla-security-guide", "SELinux; FirewallD"),),
        notes=(Message("the deployer's own documents say how it wants them: nothing is set"),),
    )


def _kolla(preparation: Preparation) -> Step:
    text = (
        "nothing to do: bootstrap-servers stops the firewall and makes SELinux permissive "
        "(`disable_firewall`, `selinux_state`)"
    )
    if preparation.system.package_tool == "apt":
        text = (
            "nothing to do: bootstrap-servers stops the firewall (`disable_firewall`) and takes "
            "libvirt's AppArmor profile away"
        )
    return Step(
        "security",
        Message("Firewall and SELinux"),
        Message("containers write into volumes of other users, which no policy foresees"),
        (_BOOTSTRAP, _ROLE),
        notes=(Message(text),),
    )


def _openstack_ansible(preparation: Preparation) -> Step:
    system = preparation.system
    commands: tuple[str, ...] = ()
    if system.package_tool != "apt":
        major = int(system.version.partition(".")[0])
        selinux = "grubby --update-kernel ALL --args selinux=0"
        if major < _BY_BOOT_LOADER:
            selinux = "sed -i 's/^SELINUX=.*/SELINUX=disabled/' /etc/selinux/config"
        commands = (selinux, *_FIREWALL)
    return Step(
        "security",
        Message("Firewall and SELinux"),
        Message(
            "OpenStack-Ansible has no maintainers for SELinux, and firewalld cuts services off"
        ),
        (_OSA,),
        commands,
        notes=(Message("restart the host afterwards"),) if commands else (),
    )
