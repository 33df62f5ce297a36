"""A release explained: how long it gets fixes, and over which releases an upgrade goes."""

from datetime import date

from archbook.i18n import Message
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.release import ReleaseEntry
from archbook.report.lines import Labelled, Leaf
from archbook.report.sources import source_called

CADENCE = "governance-release-cadence"
"""Source of what a SLURP release is."""


def release_leaf(entry: ReleaseEntry, facts: Facts, day: date, language: str) -> Leaf:
    """Return how *entry* stands on *day*."""
    lines: tuple[Labelled, ...] = (
        (Message("Released"), entry.released.isoformat()),
        (Message("Fixes"), _fixes(entry, day)),
        (Message("End of life"), entry.end_of_life.isoformat() if entry.end_of_life else ""),
        (Message("Upgrades"), _upgrades(entry, facts)),
    )
    named = (*entry.sources, *((CADENCE,) if entry.slurp else ()))
    return Leaf(entry.title, lines, tuple(source_called(one, facts, language) for one in named))


def _fixes(entry: ReleaseEntry, day: date) -> Message:
    until = {"until": str(entry.maintained_until)}
    if entry.released > day:
        return Message("none yet: it is not out")
    if entry.maintained_until is None:
        return Message("maintained; the last day is not set yet")
    if entry.maintained_until < day:
        return Message("none since {until}, not even for holes in its security", until)
    return Message("maintained until {until}", until)


def _upgrades(entry: ReleaseEntry, facts: Facts) -> Message:
    every = map(facts.release, facts.ids("releases"))
    first = min((one for one in every if one.slurp), key=lambda one: one.order)
    if entry.slurp:
        return Message("SLURP: an upgrade may go straight to the next SLURP release")
    if entry.order < first.order:
        return Message("from release to release; none can be skipped before {first}", _id(first))
    return Message("no SLURP release: an upgrade goes to the very next release")


def _id(entry: ReleaseEntry) -> dict[str, str]:
    return {"first": entry.id}
