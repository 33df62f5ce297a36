"""How to get there and why, in sentences."""

from collections.abc import Iterator
from datetime import date

from archbook.i18n import Message, Value
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.release import ReleaseEntry, spelled
from archbook.upgrade.path import unmaintained

Releases = tuple[ReleaseEntry, ...]


def advice(stops: Releases, shut: Releases, facts: Facts, day: date) -> Iterator[Message]:
    """Yield what to do, sentence by sentence.

    Args:
        stops: The releases at which an upgrade in place stops, first and last included.
        shut: Those of them that are at end of life: then a parallel cloud is advised.
        facts: The catalog.
        day: The day on which it is judged what is maintained.
    """
    first = _first_slurp(facts)
    values: dict[str, Value] = {
        "start": spelled(stops[0].id),
        "target": spelled(stops[-1].id),
        "count": len(stops) - 1,
        "slurp": spelled(first.id),
        "closed": _names(shut),
        "old": _names(unmaintained(stops, day)),
    }
    yield from _parallel(stops, values) if shut else _in_place(stops, values, first)
    if not stops[-1].maintained(day):
        yield Message("{target} gets no more fixes: move to a release that is maintained.", values)


def _names(releases: Releases) -> tuple[str, ...]:
    return tuple(spelled(release.id) for release in releases)


def _first_slurp(facts: Facts) -> ReleaseEntry:
    every = map(facts.release, facts.ids("releases"))
    return min((one for one in every if one.slurp), key=lambda one: one.order)


def _parallel(stops: Releases, values: dict[str, Value]) -> Iterator[Message]:
    yield Message(
        "Build a cloud of {target} beside this one and move the workloads to it.", values
    )
    yield Message(
        "Upgrades in place that it would take instead: {count}, over releases that are at end of "
        "life, so that nobody repairs what fails there: {closed}.",
        values,
    )
    if not stops[0].slurp:
        yield Message("Upgrades that skip a release exist only from {slurp} on.", values)


def _in_place(stops: Releases, values: dict[str, Value], first: ReleaseEntry) -> Iterator[Message]:
    yield from _from_where(stops, values, first)
    if values["old"]:
        yield Message(
            "On the way these get no more fixes, so stay on them no longer than the upgrade "
            "takes: {old}.",
            values,
        )
    if not stops[-1].slurp:
        yield Message(
            "{target} is no SLURP release: the cloud has to go on to the release after it before "
            "its maintenance ends.",
            values,
        )


def _from_where(
    stops: Releases, values: dict[str, Value], first: ReleaseEntry
) -> Iterator[Message]:
    start = stops[0]
    if len(stops) == 2:  # noqa: PLR2004 - a way over two releases has one step
        yield Message("Upgrade in place, in one step.", values)
    else:
        yield Message("Upgrade in place, in {count} steps, one after the other.", values)
    if start.order < first.order:
        yield Message(
            "Before {slurp} an upgrade leads to the next release only; a cloud of {target} beside "
            "this one, to which the workloads move, is the other way.",
            values,
        )
    elif not start.slurp:
        yield Message(
            "{start} is no SLURP release: from it an upgrade leads to the next release only.",
            values,
        )
