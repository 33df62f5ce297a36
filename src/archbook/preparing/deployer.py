"""The host that the deployer itself runs on."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.finding import Citation
from archbook.model.network import Traffic
from archbook.model.preparation import Preparation, Step, Variable
from archbook.preparing.environment import ansible, environment
from archbook.preparing.packages import installing
from archbook.preparing.traffic import interface_of, outside

_KOLLA = {
    "dnf": ("git", "python3-devel", "libffi-devel", "gcc", "openssl-devel", "python3-libselinux"),
    "apt": (
        "git",
        "python3-dev",
        "libffi-dev",
        "gcc",
        "libssl-dev",
        "libdbus-glib-1-dev",
        "python3-venv",
    ),
}
_OSA = {
    "dnf": ("git", "chrony", "openssh-server", "python3-devel", "sudo"),
    "apt": ("build-essential", "git", "chrony", "openssh-server", "python3-dev", "sudo"),
}

_OSA_COMMANDS = (
    "[ -d /opt/openstack-ansible ] ||",
    '    git clone -b "$BRANCH" \\',
    "    https://opendev.org/openstack/openstack-ansible /opt/openstack-ansible",
    "cd /opt/openstack-ansible && scripts/bootstrap-ansible.sh",
)

_SETTINGS: dict[str, Traffic] = {
    "network_interface": "management",
    "api_interface": "internal_api",
    "kolla_external_vip_interface": "public_api",
    "tunnel_interface": "tunnel",
}
"""Kolla-Ansible's variables, and the traffic of the interface that each names."""


def deployer(preparation: Preparation) -> Step:
    """Return the step that installs the deployer."""
    if preparation.deployed_by("kolla-ansible"):
        return _kolla(preparation)
    if preparation.deployed_by("openstack-ansible"):
        return _openstack_ansible(preparation)
    return Step(
        "deployer",
        Message("Deployer"),
        Message("one host runs the deployer and reaches all others"),
        (Citation("kolla-quickstart", "Install dependencies"),),
        notes=(Message("the deployer's own documents say how it is installed: nothing is set"),),
    )


def _kolla(preparation: Preparation) -> Step:
    tool = "apt" if preparation.system.package_tool == "apt" else "dnf"
    return Step(
        "deployer",
        Message("Deployer"),
        Message("Kolla-Ansible lives in a virtual environment, apart from the system's Python"),
        (
            Citation("kolla-quickstart", "Install dependencies; Install Kolla-ansible"),
            Citation("kolla-production-guide", "Interface configuration"),
        ),
        (*installing(preparation.system, *_KOLLA[tool]), *environment(preparation)),
        (_branch(preparation), *ansible(preparation)),
        (
            *_settings(preparation),
            Message("next: kolla-ansible bootstrap-servers, then prechecks"),
        ),
    )


def _settings(preparation: Preparation) -> Iterator[Message]:
    """Yield what globals.yml says of interfaces, which have one name on every host."""
    for name, traffic in _SETTINGS.items():
        if interface := interface_of(preparation, traffic):
            values = {"setting": f"{name}: {interface}"}
            yield Message("in globals.yml: {setting}", values)
    for interface in outside(preparation):
        values = {"setting": f"neutron_external_interface: {interface}"}
        yield Message("in globals.yml: {setting}", values)


def _openstack_ansible(preparation: Preparation) -> Step:
    tool = "apt" if preparation.system.package_tool == "apt" else "dnf"
    return Step(
        "deployer",
        Message("Deployer"),
        Message("OpenStack-Ansible is a checkout with an Ansible of its own"),
        (Citation("openstack-ansible-deployment-host", "Install the source and dependencies"),),
        (*installing(preparation.system, *_OSA[tool]), *_OSA_COMMANDS),
        (_branch(preparation),),
    )


def _branch(preparation: Preparation) -> Variable:
    """Return the branch of the release; ended ones have moved to another name."""
    text = "branch of the deployer; of a release that has ended: unmaintained/… or the tag …-eol"
    return Variable(
        "BRANCH", Message(text), f"stable/{preparation.blueprint.release.id}", required=False
    )
