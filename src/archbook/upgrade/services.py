"""Services that the target lacks, brings along, or needs no more."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import ActiveService
from archbook.model.catalog.release import ReleaseEntry, spelled
from archbook.model.catalog.service import ServiceEntry
from archbook.model.upgrade import Change, What
from archbook.rules.lifetimes import timeline
from archbook.upgrade.move import Move, of_service, present


def gone(move: Move) -> Iterator[Change]:
    """Yield a change for each chosen service that the last release does not have."""
    begin = timeline(move.start)
    for active in move.end.services:
        entry = active.entry
        known = begin.has(entry) or (move.opening and begin.begun(entry.first))
        if active.chosen and known and not move.now.has(entry):
            components, groups = of_service(move.start, entry.id)
            yield Change(
                What.SERVICE_GONE,
                f"service/{entry.id}",
                _first_without(move, entry),
                _said(move, entry),
                entry.source_of("last"),
                instead=entry.replaced_by,
                components=components,
                groups=groups,
            )


def _first_without(move: Move, entry: ServiceEntry) -> ReleaseEntry:
    """Return the first release without the service; it may lie before the move."""
    if entry.last and (after := move.now.after(entry.last)) and move.now.over(entry.last):
        return after
    return move.since(lambda blueprint: not timeline(blueprint).has(entry))


def _said(move: Move, entry: ServiceEntry) -> Message:
    text = _why(move, entry)
    if entry.advice:
        return Message("{text}. {advice}", {"text": text, "advice": entry.advice})
    names = tuple(move.end.facts.service(name).name for name in entry.replaced_by)
    return Message("{text}; use {names}", {"text": text, "names": names}) if names else text


def _why(move: Move, entry: ServiceEntry) -> Message:
    values: dict[str, Value] = {
        "service": entry.name,
        "last": spelled(entry.last or ""),
        "release": spelled(move.end.release.id),
    }
    if not move.now.over(entry.last):
        return Message("{service} has no release in {release}", values)
    if entry.retired:
        values["day"] = entry.retired.isoformat()
        return Message(
            "{service} is gone: {last} was the last release with it, and it was retired on {day}",
            values,
        )
    return Message("{service} is gone: {last} was the last release with it", values)


def along(move: Move) -> Iterator[Change]:
    """Yield a change for each service that is there from now on, or is needed no more."""
    before, after = present(move.start), present(move.end)
    for name, active in after.items():
        if name not in before:
            yield _comes(move, active)
    for name, active in before.items():
        if name not in after and not active.chosen:
            yield _leaves(move, active)


def _comes(move: Move, active: ActiveService) -> Change:
    components, groups = of_service(move.end, active.id)
    values: dict[str, Value] = {
        "service": active.entry.name,
        "reason": active.reason.text,
        "first": spelled(active.entry.first or ""),
    }
    text = Message("{service} comes along: {reason}", values)
    if active.chosen:
        text = Message("{service}, which the design chooses, comes with {first}", values)
    return Change(
        What.SERVICE_COMES,
        f"service/{active.id}",
        move.since(lambda blueprint: active.id in present(blueprint)),
        text,
        active.entry.source_of("first") if active.chosen else active.reason.source,
        components=components,
        groups=groups,
    )


def _leaves(move: Move, active: ActiveService) -> Change:
    entry = active.entry
    components, groups = of_service(move.start, active.id)
    text = Message("{service} is needed no more: nothing asks for it", {"service": entry.name})
    if not move.now.has(entry):
        text = _said(move, entry)
    return Change(
        What.SERVICE_LEAVES,
        f"service/{active.id}",
        move.since(lambda blueprint: active.id not in present(blueprint)),
        text,
        active.reason.source,
        instead=entry.replaced_by,
        components=components,
        groups=groups,
    )
