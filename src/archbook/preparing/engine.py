"""What the deployer sets itself on every host, so that nobody does it twice."""

from archbook.i18n import Message
from archbook.model.finding import Citation
from archbook.model.preparation import Preparation, Step

_PODMAN = "2023.2"
"""First release at which Kolla-Ansible takes Podman."""


def container_engine(preparation: Preparation) -> Step | None:
    """Return the step about Docker or Podman; None where the deployer needs neither."""
    if not preparation.deployed_by("kolla-ansible", "kayobe"):
        return None
    facts, release = preparation.blueprint.facts, preparation.blueprint.release
    podman = release.order >= facts.release(_PODMAN).order
    text = "nothing to do: bootstrap-servers installs Docker (`enable_docker_repo`)"
    if podman:
        text = "nothing to do: bootstrap-servers installs Docker, or Podman when told to"
    notes = [Message(text)]
    if preparation.blueprint.design.surroundings.air_gapped:
        notes.append(Message("hosts cannot reach the internet: give it a package mirror"))
    return Step(
        "container-engine",
        Message("Container engine"),
        Message("Kolla-Ansible runs every service in a container"),
        (
            Citation("kolla-bootstrap-servers", "Docker engine installation and configuration"),
            Citation("kolla-ansible-release-notes", "17.0.0: Podman"),
        ),
        notes=tuple(notes),
    )
