"""A service for users' keys."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.additions import adding
from archbook.rules.api import rule

KEY_MANAGER = "barbican"


@rule(
    "security.key-manager",
    severity=Severity.WARNING,
    cites=Citation("scs-key-manager", "Decision"),
    optional=True,
)
def key_manager(blueprint: Blueprint) -> Iterator[Hit]:
    """The cloud has a key manager.

    Why:
        Volumes and load balancers encrypt only with keys that are kept somewhere. Without a key
        manager, users keep keys beside their data, or do not encrypt.
    How:
        Barbican is among the services.
    Cure:
        Add Barbican.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, valkey]

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, valkey, barbican]
    """
    if not blueprint.has(KEY_MANAGER):
        yield Hit(
            "cloud",
            Message("no service keeps users' keys; Barbican is the key manager of OpenStack"),
            candidates=(adding(blueprint, KEY_MANAGER),),
        )
