"""Use cases, releases, profiles and deployers: what a design begins with."""

from archbook.i18n import Message
from archbook.model.catalog.release import ReleaseEntry
from archbook.session.choices.choice import Choice, life_mark, timeline_of
from archbook.session.results import Results


def use_cases(results: Results) -> tuple[Choice, ...]:
    """Return the use cases in the order of the catalog."""
    facts = results.workspace.catalog
    entries = sorted(map(facts.use_case, facts.ids("use-cases")), key=lambda entry: entry.order)
    now = results.workspace.design.use_case
    return tuple(
        Choice(entry.id, entry.title, taken=entry.id == now, note=entry.why) for entry in entries
    )


def releases(results: Results) -> tuple[Choice, ...]:
    """Return the releases, newest first."""
    facts = results.workspace.catalog
    entries = sorted(map(facts.release, facts.ids("releases")), key=lambda entry: -entry.order)
    now = results.workspace.design.release
    return tuple(
        Choice(
            entry.id,
            entry.title,
            _state(entry, results),
            taken=entry.id == now,
        )
        for entry in entries
    )


def _state(entry: ReleaseEntry, results: Results) -> Message | None:
    """Say that a release gets no more fixes, or that upgrades may skip the one after it."""
    if entry.maintained_until and entry.maintained_until < results.day:
        return Message("not maintained since {day}", {"day": str(entry.maintained_until)})
    return Message("SLURP") if entry.slurp else None


def profiles(results: Results) -> tuple[Choice, ...]:
    """Return the profiles that rules can judge by."""
    facts = results.workspace.catalog
    now = results.workspace.design.profile
    entries = map(facts.profile, facts.ids("profiles"))
    return tuple(
        Choice(entry.id, entry.title, taken=entry.id == now, note=entry.explains)
        for entry in entries
    )


def deployers(results: Results) -> tuple[Choice, ...]:
    """Return the deployers, marked where they do not know the design's release."""
    facts, timeline = results.workspace.catalog, timeline_of(results)
    now = results.workspace.design.deployer
    return tuple(
        Choice(
            entry.id,
            entry.name,
            life_mark(timeline, entry.covers_since, entry.covers_until),
            taken=entry.id == now,
        )
        for entry in map(facts.deployer, facts.ids("deployers"))
    )
