"""How Octavia reaches its load balancers."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.deployers import with_kolla

OPTION, TENANT = "octavia_network", "tenant"
_SUPPORTED = "openvswitch"


def _applies(blueprint: Blueprint) -> bool:
    amphora = blueprint.has("octavia") and "amphora" in blueprint.option("octavia_driver")
    return amphora and with_kolla(blueprint)


@rule(
    "services.octavia-network",
    severity=Severity.ERROR,
    cites=(
        Citation("kolla-ansible-prechecks", "roles/octavia/tasks/precheck.yml"),
        Citation("kolla-octavia-guide", "Development or testing"),
    ),
    applies=_applies,
)
def octavia_network(blueprint: Blueprint) -> Iterator[Hit]:
    """With Kolla-Ansible, Octavia's project network for management goes with Open vSwitch alone.

    Why:
        Kolla-Ansible plugs a port of that network into each controller with the Open vSwitch
        agent. With another back end its prechecks stop the deployment.
    How:
        The deployer is Kolla-Ansible or Kayobe, Octavia runs amphora load balancers, the option
        octavia_network is tenant and network_backend is not openvswitch.
    Cure:
        Use a provider network, which is the default and what production takes.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, valkey, octavia]
        options:
          octavia_network: tenant
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
        deployer: kolla-ansible

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, valkey, octavia]
        options:
          octavia_network: tenant
          network_backend: openvswitch
          block_backend: ceph
          image_backend: ceph
        deployer: kolla-ansible
    """
    backends = blueprint.option("network_backend")
    if TENANT in blueprint.option(OPTION) and _SUPPORTED not in backends:
        yield Hit(
            "service/octavia",
            Message(
                "Octavia reaches its load balancers by a project network, which Kolla-Ansible "
                "sets up with Open vSwitch only, not with {backend}: use a provider network",
                {"backend": backends},
            ),
            {"network_backend": ", ".join(backends), "supported": _SUPPORTED},
            ((SetOption(option=OPTION, value="provider"),),),
        )
