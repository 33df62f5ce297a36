"""Where Glance keeps images."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.backends import has_ceph

OPTION = "image_backend"
GLANCE = "glance-api"


@rule(
    "storage.image-store",
    severity=Severity.ERROR,
    cites=(
        Citation("arch-design-control-plane", "Image service"),
        Citation("kolla-ansible-defaults", "Glance"),
    ),
    applies=lambda blueprint: blueprint.instances(GLANCE) > 0,
    inferred=True,
)
def image_store(blueprint: Blueprint) -> Iterator[Hit]:
    """Several controllers share one image store.

    Why:
        With the file back end an image is on the disk of the host that received it. Other hosts
        answer that it is not there; and when a deployer therefore runs glance-api on one host
        only, images are gone with that host.
    How:
        The option image_backend is file alone, and glance-api stands on several hosts (an
        error), or on one while there are several controllers (a warning).
    Cure:
        Keep images in Ceph where there is Ceph, else in Swift where there is Swift.

    Fails:
        options: {image_backend: file}
        storage:
          - {name: main, kind: external_ceph, serves: [cinder, nova]}

    Passes:
        {}
    """
    if blueprint.option(OPTION) != ("file",):
        return
    several = blueprint.instances(GLANCE) > 1
    controllers = sum(map(len, blueprint.with_role("control")))
    evidence = {"glance_api": blueprint.instances(GLANCE), "controllers": controllers}
    cures = tuple((SetOption(option=OPTION, value=value),) for value in _shared(blueprint))
    if several:
        text = Message(
            "glance-api stands on {count} hosts and each keeps images on its own disk: an image "
            "is found on one of them only; use a shared store",
            {"count": blueprint.instances(GLANCE)},
        )
        yield Hit("service/glance", text, evidence, cures)
    elif controllers > 1:
        text = Message(
            "images are kept in files, so glance-api stands on one of {controllers} controllers "
            "only: a single point of failure; use a shared store",
            {"controllers": controllers},
        )
        yield Hit("service/glance", text, evidence, cures, Severity.WARNING)


def _shared(blueprint: Blueprint) -> Iterator[str]:
    if has_ceph(blueprint):
        yield "ceph"
    if blueprint.has("swift"):
        yield "swift"
