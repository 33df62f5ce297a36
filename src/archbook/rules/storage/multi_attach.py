"""Volumes that several instances use at once."""

from collections.abc import Iterator

from archbook.i18n import Message, Value, mark
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.lifetimes import misplaced, timeline

FEATURE = "multiattach"
OPTION = "features"

_OTHER_DRIVERS = {"hyperv", "ironic", "powervm", "vmware", "xenapi", "zvm"}
"""Values of the option hypervisor whose driver is not libvirt, which alone can do it."""


@rule(
    "storage.multi-attach",
    severity=Severity.ERROR,
    cites=Citation("nova-volumes", "Volume multi-attach"),
    applies=lambda blueprint: FEATURE in blueprint.option(OPTION),
)
def multi_attach(blueprint: Blueprint) -> Iterator[Hit]:
    """Volumes attach to several instances only where release, driver and Cinder allow it.

    Why:
        Nova attaches a volume several times since Queens (microversion 2.60), by libvirt alone.
        Elsewhere the second attachment is refused.
    How:
        The option features has multiattach, and the release is before Queens, no hypervisor of
        the design has the libvirt driver, or there is no Cinder. Whether a storage array's driver
        can do it is not known here.
    Cure:
        Leave the feature out, or change what stands in its way.

    Fails:
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          features: [multiattach]
          hypervisor: vmware

    Passes:
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          features: [multiattach]
          hypervisor: kvm
    """
    if text := _obstacle(blueprint):
        values: dict[str, Value] = {"release": timeline(blueprint).now.name}
        yield Hit("service/nova", Message(text, values), {"feature": FEATURE})


def _obstacle(blueprint: Blueprint) -> str | None:
    if misplaced(blueprint, OPTION, FEATURE):
        return mark("{release} attaches a volume to one instance only: several since Queens")
    if not blueprint.has("cinder"):
        return mark("volumes are to attach to several instances, and there is no Cinder")
    named = {name for group in blueprint.design.host_groups for name in group.hypervisors}
    if named.union(blueprint.option("hypervisor")) <= _OTHER_DRIVERS:
        return mark("only the libvirt driver of Nova attaches a volume to several instances")
    return None
