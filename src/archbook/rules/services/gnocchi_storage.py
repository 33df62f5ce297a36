"""Where Gnocchi keeps measures."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.backends import has_ceph

OPTION = "metrics_backend"
GNOCCHI = "gnocchi-api"


@rule(
    "services.gnocchi-storage",
    severity=Severity.WARNING,
    cites=(
        Citation("kolla-ansible-defaults", "Gnocchi"),
        Citation("gnocchi-docs", "Storage"),
    ),
    applies=lambda blueprint: blueprint.instances(GNOCCHI) > 0,
)
def gnocchi_storage(blueprint: Blueprint) -> Iterator[Hit]:
    """Several Gnocchi hosts share one store of measures.

    Why:
        With the file store each host keeps the measures that it received. A query answers with
        what the asked host has, so graphs and bills miss the rest.
    How:
        The option metrics_backend is file, and gnocchi-api stands on more than one host.
    Cure:
        Keep measures in Ceph where there is Ceph, else in Swift where there is Swift.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, gnocchi]

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, gnocchi]
        options: {metrics_backend: ceph}
    """
    count = blueprint.instances(GNOCCHI)
    if "file" in blueprint.option(OPTION) and count > 1:
        yield Hit(
            "service/gnocchi",
            Message(
                "Gnocchi stands on {count} hosts and each keeps measures in files of its own: "
                "queries miss what the others have; use a shared store",
                {"count": count},
            ),
            {"gnocchi_api": count},
            tuple((SetOption(option=OPTION, value=value),) for value in _shared(blueprint)),
        )


def _shared(blueprint: Blueprint) -> Iterator[str]:
    if has_ceph(blueprint):
        yield "ceph"
    if blueprint.has("swift"):
        yield "swift"
