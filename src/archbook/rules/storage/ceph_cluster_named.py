"""Which Ceph cluster is meant."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.backends import ceph_backends

_OPTIONS = ("block_backend", "image_backend", "metrics_backend")


def _users(blueprint: Blueprint) -> tuple[str, ...]:
    return tuple(name for name in _OPTIONS if "ceph" in blueprint.option(name))


@rule(
    "storage.ceph-cluster-named",
    severity=Severity.INFO,
    cites=Citation("kolla-external-ceph-guide", "External Ceph"),
    applies=lambda blueprint: bool(_users(blueprint)),
)
def ceph_cluster_named(blueprint: Blueprint) -> Iterator[Hit]:
    """The Ceph cluster that the services use is part of the design.

    Why:
        Its hosts, capacity and replicas can be checked, drawn and bought only when the design
        names it.
    How:
        An option says ceph, the design has no storage back end of kind ceph or external_ceph,
        and no host has the role ceph_osd. It is then taken as an external cluster.
    Cure:
        Add the cluster under `storage`.

    Fails:
        storage: null

    Passes:
        {}
    """
    if not ceph_backends(blueprint) and not blueprint.with_role("ceph_osd"):
        yield Hit(
            "cloud",
            Message(
                "Ceph is used ({options}) and the design names no cluster: it is taken as an "
                "external one, whose capacity and redundancy are not checked",
                {"options": _users(blueprint)},
            ),
        )
