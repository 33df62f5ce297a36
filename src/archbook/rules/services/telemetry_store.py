"""Where telemetry keeps its samples."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.release import spelled
from archbook.model.edit import Edit, RemoveService, SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.additions import adding
from archbook.rules.api import rule
from archbook.rules.lifetimes import timeline

OPTION, MONGODB = "telemetry_backend", "mongodb"
LAST = "pike"


@rule(
    "services.telemetry-store",
    severity=Severity.ERROR,
    cites=Citation("ceilometer-api-removal", "Storage and API"),
    applies=lambda blueprint: blueprint.has("ceilometer") and timeline(blueprint).over(LAST),
)
def telemetry_store(blueprint: Blueprint) -> Iterator[Hit]:
    """After Pike, Ceilometer does not store its samples in MongoDB.

    Why:
        Ceilometer's API and the database behind it left in Queens (10.0.0). Since then it only
        collects and publishes; Gnocchi or Prometheus store what it measures. A MongoDB beside it
        would stay empty.
    How:
        After Pike, Ceilometer stands beside the service mongodb, or the option
        telemetry_backend says mongodb.
    Cure:
        Set telemetry_backend to gnocchi, add Gnocchi and remove MongoDB.

    Fails:
        services:
          - keystone
          - placement
          - glance
          - nova
          - neutron
          - cinder
          - horizon
          - ceilometer
          - mongodb
        options:
          telemetry_backend: mongodb
          block_backend: ceph
          image_backend: ceph
          metrics_backend: ceph

    Passes:
        services:
          - keystone
          - placement
          - glance
          - nova
          - neutron
          - cinder
          - horizon
          - ceilometer
          - gnocchi
    """
    chosen = MONGODB in blueprint.design.services
    if chosen or MONGODB in blueprint.option(OPTION):
        yield Hit(
            "service/ceilometer",
            Message(
                "Ceilometer cannot store its samples in MongoDB at {release}: its API and storage "
                "left in Queens; store them in Gnocchi",
                {"release": spelled(blueprint.release.id)},
            ),
            {"last_release_with_mongodb": LAST},
            (tuple(_cure(blueprint, chosen=chosen)),),
        )


def _cure(blueprint: Blueprint, *, chosen: bool) -> Iterator[Edit]:
    if MONGODB in blueprint.option(OPTION):
        yield SetOption(option=OPTION, value="gnocchi")
    if not blueprint.has("gnocchi"):
        yield from adding(blueprint, "gnocchi")
    if chosen:
        yield RemoveService(service=MONGODB)
