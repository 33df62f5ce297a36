"""Swift or the object gateway of Ceph."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import RemoveService, SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

GATEWAY = "ceph-rgw"


@rule(
    "services.one-object-store",
    severity=Severity.ERROR,
    cites=Citation("crowbar-openstack", "Swift: conflict with the object gateway of Ceph"),
    applies=lambda blueprint: blueprint.has("swift") or GATEWAY in blueprint.option("features"),
)
def one_object_store(blueprint: Blueprint) -> Iterator[Hit]:
    """Objects are served by Swift or by the object gateway of Ceph, not by both.

    Why:
        Both register as the service of type object-store in Keystone's catalog. Clients take one
        of the two endpoints, so what was stored through the one seems lost through the other.
    How:
        The service swift is in the design and the option features has ceph-rgw.
    Cure:
        Leave out one of the two.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, valkey, swift]
        options: {features: [ceph-rgw], block_backend: ceph, image_backend: ceph}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: obj, roles: [object_storage], count: 5}

    Passes:
        options: {features: [ceph-rgw], block_backend: ceph, image_backend: ceph}
    """
    features = blueprint.option("features")
    if blueprint.has("swift") and GATEWAY in features:
        others = tuple(feature for feature in features if feature != GATEWAY)
        yield Hit(
            "service/swift",
            Message(
                "Swift and the object gateway of Ceph both answer as object-store: clients reach "
                "one of the two and miss what the other has; leave one out"
            ),
            {"object_stores": 2, "allowed": 1},
            (
                (SetOption(option="features", value=others or None),),
                (RemoveService(service="swift"),),
            ),
        )
