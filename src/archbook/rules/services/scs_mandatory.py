"""Services that a standard asks for."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.additions import adding
from archbook.rules.api import rule
from archbook.rules.lifetimes import timeline

MANDATORY = ("cinder", "nova", "keystone", "glance", "octavia", "neutron")
"""Services whose APIs the standard makes mandatory."""

OBJECT_STORE, GATEWAY = "swift", "ceph-rgw"
"""What can answer the S3 API, which is mandatory too."""


@rule(
    "services.scs-mandatory",
    severity=Severity.ERROR,
    cites=Citation("scs-services", "Mandatory IaaS APIs"),
    optional=True,
)
def scs_mandatory(blueprint: Blueprint) -> Iterator[Hit]:
    """The cloud has every API that Sovereign Cloud Stack makes mandatory.

    Why:
        Software that is made for such clouds counts on these APIs. A cloud that lacks one is not
        compliant, and tests for the certificate fail.
    How:
        Cinder, Nova, Keystone, Glance, Octavia, Neutron, and an object store with the S3 API:
        Swift, or the object gateway of Ceph (the feature ceph-rgw). It judges only under a
        profile that weighs it.
    Cure:
        Add what is missing.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, valkey]

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, valkey, octavia]
        options: {features: [ceph-rgw], block_backend: ceph, image_backend: ceph}
    """
    for name in MANDATORY:
        if not blueprint.has(name):
            service = blueprint.facts.service(name).name
            text = Message("{service} is mandatory and is not there: add it", {"service": service})
            yield _hit(blueprint, name, text)
    if not blueprint.has(OBJECT_STORE) and GATEWAY not in blueprint.option("features"):
        text = Message(
            "an object store with the S3 API is mandatory and there is none: add Swift or the "
            "object gateway of Ceph"
        )
        yield _hit(blueprint, OBJECT_STORE, text)


def _hit(blueprint: Blueprint, name: str, text: Message) -> Hit:
    there = timeline(blueprint).has(blueprint.facts.service(name))
    cures = (adding(blueprint, name),) if there else ()
    return Hit(f"service/{name}", text, {"mandatory": len(MANDATORY) + 1}, cures)
