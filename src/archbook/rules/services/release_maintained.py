"""How long the release gets fixes."""

from collections.abc import Iterator
from datetime import timedelta

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.release import ReleaseEntry, spelled
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule


@rule(
    "services.release-maintained",
    severity=Severity.WARNING,
    cites=Citation("releases-series-status", "Maintained series"),
)
def release_maintained(blueprint: Blueprint) -> Iterator[Hit]:
    """The release is maintained on the day of the check.

    Why:
        After the last day of maintenance no release with fixes follows, not even for a hole in
        security; at best volunteers keep a branch that is called unmaintained.
    How:
        The day of the check is not after the last day of maintenance of the design's release. A
        release whose last day is not known yet passes.
    Cure:
        Design with the newest SLURP release; a cloud that runs takes the way that
        `archbook upgrade` shows. No edit does it: a release is a decision, and changes much else.

    Fails:
        release: '2024.1'

    Passes:
        release: '2026.1'
    """
    until = blueprint.release.maintained_until
    if until is not None:
        newest = _newest(blueprint)
        values: dict[str, Value] = {
            "release": spelled(blueprint.release.id),
            "until": until.isoformat(),
            "newest": spelled(newest.id),
        }
        yield Hit(
            "cloud",
            Message(
                "{release} was maintained until {until}: no release with fixes follows; the "
                "newest SLURP release is {newest}",
                values,
            ),
            {"maintained_until": until.isoformat()},
            since=until + timedelta(days=1),
        )


def _newest(blueprint: Blueprint) -> ReleaseEntry:
    """Return the newest SLURP release: the one that a new cloud starts from."""
    releases = map(blueprint.facts.release, blueprint.facts.ids("releases"))
    return max((one for one in releases if one.slurp), key=lambda one: one.order)
