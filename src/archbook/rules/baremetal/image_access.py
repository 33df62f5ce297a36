"""How bare metal machines get their images."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.lifetimes import misplaced

OPTION = "ironic_image_source"
OBJECT_STORE = "swift"
CONDUCTOR = "http"


def _from_object_store(blueprint: Blueprint) -> bool:
    source = blueprint.options[OPTION]
    chosen = source.stated and OBJECT_STORE in source.values
    return chosen and blueprint.has("ironic") and blueprint.has("glance")


@rule(
    "baremetal.image-access",
    severity=Severity.WARNING,
    cites=(
        Citation("ironic-note-http-default", "upgrade"),
        Citation("fuel-roles", "Ironic restrictions"),
    ),
    applies=_from_object_store,
)
def image_access(blueprint: Blueprint) -> Iterator[Hit]:
    """Where machines take images from an object store, Glance keeps images in one.

    Why:
        The direct deploy of Ironic has the machine download its image by itself. By temporary
        URL it can do so only where Glance keeps its images in Swift, or in Ceph's gateway that
        speaks its language: a pool of RBD images has no URL.
    How:
        The design states that the option ironic_image_source is swift, and the option
        image_backend does not hold swift. What is not stated is not judged: swift is the default
        until Ussuri, and matters there to direct deploy only.
    Cure:
        Serve images from the conductor's HTTP server, where the release has it.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ironic, valkey]
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          ironic_image_source: swift

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ironic, valkey]
        storage: null
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: swift
          ironic_image_source: swift
    """
    backends = blueprint.option("image_backend")
    if OBJECT_STORE not in backends:
        served = SetOption(option=OPTION, value=CONDUCTOR)
        yield Hit(
            "service/ironic",
            Message(
                "machines download their images from an object store, and Glance keeps images in "
                "{backends}, where no machine can fetch them",
                {"backends": backends},
            ),
            {"image_backends": ", ".join(backends)},
            () if misplaced(blueprint, OPTION, CONDUCTOR) else ((served,),),
        )
