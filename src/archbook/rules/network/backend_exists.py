"""Network drivers that the release has."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.lifetimes import Misplaced, cited, explained, misplaced

OPTION = "network_backend"


@rule(
    "network.backend-exists",
    severity=Severity.ERROR,
    cites=(
        Citation("neutron-note-linuxbridge", "26.0.0: Linux bridge mechanism driver"),
        Citation("nova-note-nova-network", "21.0.0: nova-network"),
    ),
)
def backend_exists(blueprint: Blueprint) -> Iterator[Hit]:
    """The network driver exists in the design's release.

    Why:
        A driver that was removed cannot be installed, and a cloud that still runs it cannot be
        upgraded past the release that removed it without moving its networks first.
    How:
        The values of the option network_backend, each with the releases in which the catalog
        has it. Linux bridge left Neutron in 2025.1, nova-network left Nova in Ussuri.
    Cure:
        Set the option back to its default, else to the driver that replaced it.

    Fails:
        options: {network_backend: linuxbridge, block_backend: ceph, image_backend: ceph}

    Passes:
        {}
    """
    for value in blueprint.option(OPTION):
        if found := misplaced(blueprint, OPTION, value):
            yield Hit(
                "cloud",
                explained(found, Message("network driver"), blueprint.release.id),
                {"value": value, "release": blueprint.release.id, "changed_in": found.release},
                tuple((SetOption(option=OPTION, value=value),) for value in _instead(found)),
                citation=cited(found),
            )


def _instead(found: Misplaced) -> tuple[str | None, ...]:
    """Return the default (no value), then what replaced the driver."""
    return (None, found.choice.replaced_by) if found.choice.replaced_by else (None,)
