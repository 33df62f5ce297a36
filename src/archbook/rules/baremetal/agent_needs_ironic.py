"""Neutron's agent for bare metal ports."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.additions import adding
from archbook.rules.api import rule

OPTION = "features"
AGENT = "ironic-neutron-agent"
FEATURES = (AGENT, "ironic-pxe-filter")
"""Parts of Ironic that do nothing without it."""


def _chosen(blueprint: Blueprint) -> tuple[str, ...]:
    return tuple(name for name in FEATURES if name in blueprint.option(OPTION))


@rule(
    "baremetal.agent-needs-ironic",
    severity=Severity.ERROR,
    cites=Citation("kolla-ansible-prechecks", "roles/neutron/tasks/precheck.yml"),
    applies=lambda blueprint: bool(_chosen(blueprint)),
)
def agent_needs_ironic(blueprint: Blueprint) -> Iterator[Hit]:
    """The features of Ironic are chosen together with Ironic.

    Why:
        ironic-neutron-agent tells Neutron which ports of bare metal machines are up, and asks
        Ironic for them; without Ironic there is nobody to ask, and Kolla-Ansible's prechecks
        stop. The PXE filter says whom the inspection of Ironic answers; alone it does nothing.
    How:
        The option features holds ironic-neutron-agent, or ironic-pxe-filter, and the service
        ironic is not in the design. With the filter alone it is a warning.
    Cure:
        Leave the features out, or add Ironic.

    Fails:
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          features: ironic-neutron-agent

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ironic, valkey]
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          features: ironic-neutron-agent
    """
    if not blueprint.has("ironic"):
        chosen = _chosen(blueprint)
        kept = tuple(name for name in blueprint.option(OPTION) if name not in chosen)
        yield Hit(
            "service/ironic",
            Message(
                "the features {features} belong to Ironic, which is not in the design",
                {"features": chosen},
            ),
            {"features": ", ".join(chosen)},
            ((SetOption(option=OPTION, value=kept or None),), adding(blueprint, "ironic")),
            severity=None if AGENT in chosen else Severity.WARNING,
        )
