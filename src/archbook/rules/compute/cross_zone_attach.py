"""Volumes of one zone and instances of another."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.backends import carriers

OPTION = "cross_az_attach"
REFUSED = "refused"


@rule(
    "compute.cross-zone-attach",
    severity=Severity.WARNING,
    cites=(
        Citation("scs-availability-zones", "Cross-Attaching volumes"),
        Citation("nova-conf-cinder", "cross_az_attach"),
    ),
    applies=lambda blueprint: blueprint.has("cinder") and bool(_zones_of_volumes(blueprint)),
)
def cross_zone_attach(blueprint: Blueprint) -> Iterator[Hit]:
    """Where each zone has volumes of its own, an instance takes those of its zone only.

    Why:
        An instance with a volume in another zone falls with either of the two. Its owner placed
        it in one zone to outlive the loss of the other, and does not see that it hangs on both.
    How:
        Back ends that serve Cinder and whose hosts all stand in one availability zone: when
        these are in two zones or more, the option cross_az_attach must be refused.
    Cure:
        Refuse it. Volumes are then made in the zone of the instance.

    Fails:
        regions:
          - {name: one, zones: {a: [r1], b: [r2], c: [r3]}}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: vol-a, roles: [block_storage], count: 2, racks: [r1]}
          - {name: vol-b, roles: [block_storage], count: 2, racks: [r2]}
        storage:
          - {name: a, kind: lvm, on: vol-a, serves: [cinder]}
          - {name: b, kind: lvm, on: vol-b, serves: [cinder]}

    Passes:
        regions:
          - {name: one, zones: {a: [r1], b: [r2], c: [r3]}}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: vol-a, roles: [block_storage], count: 2, racks: [r1]}
          - {name: vol-b, roles: [block_storage], count: 2, racks: [r2]}
        storage:
          - {name: a, kind: lvm, on: vol-a, serves: [cinder]}
          - {name: b, kind: lvm, on: vol-b, serves: [cinder]}
        options:
          network_backend: ovn
          block_backend: lvm
          image_backend: ceph
          cross_az_attach: refused
    """
    zones = _zones_of_volumes(blueprint)
    if len(zones) > 1 and REFUSED not in blueprint.option(OPTION):
        yield Hit(
            "service/cinder",
            Message(
                "availability zones {zones} have volumes of their own, and instances may take "
                "those of another zone: they fall with either zone; refuse it",
                {"zones": zones},
            ),
            {"zones_with_volumes": len(zones)},
            ((SetOption(option=OPTION, value=REFUSED),),),
        )


def _zones_of_volumes(blueprint: Blueprint) -> tuple[str, ...]:
    """Return the zones that hold a whole back end of Cinder."""
    found: dict[str, None] = {}
    for backend in blueprint.design.storage:
        zones = {
            zone
            for cohort in carriers(blueprint, backend)
            if "cinder" in backend.serves
            for zone, _ in cohort.zones.values()
        }
        if len(zones) == 1 and (zone := zones.pop()):
            found[zone] = None
    return tuple(found)
