"""Where hosts take container images from."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.deployers import with_kolla
from archbook.rules.provenance import imported

_HOST, _NAMESPACE = "quay", "openstack.kolla"
"""Name below a top-level domain, and namespace, of the registry with Kolla's images for tests."""


@rule(
    "operations.image-registry",
    severity=Severity.WARNING,
    cites=(
        Citation("kolla-ansible-prechecks", "roles/prechecks/tasks/registry_checks.yml"),
        Citation("kolla-multinode-guide", "Deploy a registry"),
    ),
    applies=with_kolla,
)
def image_registry(blueprint: Blueprint) -> Iterator[Hit]:
    """Hosts take their images from a registry of one's own, not from Kolla's test images.

    Why:
        The images that Kolla publishes are built for its tests: they change under the same tag,
        and nobody answers for them. Kolla-Ansible's prechecks stop at them. Hosts without the
        internet get no image from there at all.
    How:
        surroundings.registry names Kolla's public registry and its namespace openstack.kolla.
        When it names none it is an info, unless the design was read from an inventory: those
        images are what Kolla-Ansible takes by default. It judges only with Kolla-Ansible.
    Cure:
        Build the images, or copy tested ones, to a registry of the site.

    Fails:
        deployer: kolla-ansible
        surroundings: {registry: quay.example/openstack.kolla}

    Passes:
        deployer: kolla-ansible
        surroundings: {registry: "registry.example.net:4000/kolla"}
    """
    registry = blueprint.design.surroundings.registry
    if _for_tests(registry):
        text = Message(
            "images come from {registry}, which Kolla publishes for tests only: use a registry "
            "of your own",
            {"registry": registry},
        )
        yield Hit("cloud", text, {"registry": registry})
    elif not registry and not imported(blueprint):
        yield Hit("cloud", _unsaid(blueprint), {"registry": "-"}, severity=Severity.INFO)


def _for_tests(registry: str) -> bool:
    host, *path = registry.rpartition("://")[2].split("/")
    name, _, domain = host.partition(".")
    return name == _HOST and "." not in domain and _NAMESPACE in path


def _unsaid(blueprint: Blueprint) -> Message:
    if blueprint.design.surroundings.air_gapped:
        return Message(
            "hosts cannot reach the internet, and no registry is named that they take images from"
        )
    return Message(
        "no image registry is named: Kolla-Ansible then takes the images that Kolla publishes "
        "for tests"
    )
