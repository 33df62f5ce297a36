"""What an import takes as true without being told, each with its reason."""

from collections.abc import Iterator, Mapping

from archbook.formats.kolla.given import DISTRIBUTION, Given
from archbook.formats.kolla.recognise import Recognised
from archbook.i18n import Message
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.operating_system import OperatingSystemEntry
from archbook.model.catalog.release import spelled

Assumed = tuple[Message, Message]
"""What is assumed, and why."""


def host_system(
    given: Mapping[str, Given], release: str, deployer: str, facts: Facts
) -> OperatingSystemEntry | None:
    """Return the operating system of the hosts, if the distribution leaves one version only.

    Kolla-Ansible names the distribution of its images; hosts that run another are the exception.
    """
    named = given.get(DISTRIBUTION)
    word = (named.value or "").strip().lower() if named else ""
    every = map(facts.operating_system, facts.ids("operating-systems"))
    fitting = [
        one
        for one in every
        if one.distribution.lower().split()[0] == word
        and release in one.deployed_by.get(deployer, ())
    ]
    return fitting[0] if len(fitting) == 1 else None


def assumptions(
    release: Recognised, system: OperatingSystemEntry | None, *, settled: bool
) -> Iterator[Assumed]:
    """Yield what is assumed.

    Args:
        release: The release and why it is taken.
        system: Operating system that the hosts are taken to run.
        settled: Whether files of settings were given.
    """
    yield (
        Message("the cloud runs OpenStack {release}", {"release": spelled(release.release)}),
        release.why,
    )
    if system:
        yield (
            Message("hosts run {system}", {"system": system.title}),
            Message(
                "{key} names its distribution, of which Kolla-Ansible takes no other version then",
                {"key": DISTRIBUTION},
            ),
        )
    if not settled:
        yield (
            Message("services and options are those that Kolla-Ansible has by default"),
            Message("no globals.yml was given"),
        )
