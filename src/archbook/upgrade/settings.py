"""Defaults of services, as allocation ratios, that are others at the target."""

from collections.abc import Callable, Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.default import DefaultEntry, Held
from archbook.model.upgrade import Change, What
from archbook.rules.lifetimes import timeline
from archbook.upgrade.move import Move, present


def changed(move: Move) -> Iterator[Change]:
    """Yield a change for each default of a service of the design that is another one then."""
    facts = move.end.facts
    stays = set(present(move.start)).intersection(present(move.end))
    for entry in map(facts.default, facts.ids("defaults")):
        before, after = _held(entry, move.start), _held(entry, move.end)
        if entry.service in stays and before and after and before.value != after.value:
            yield Change(
                What.DEFAULT_CHANGED,
                f"service/{entry.service}",
                move.since(_is(entry, after)),
                _said(move, entry, before, after),
                after.source,
            )


def _held(entry: DefaultEntry, blueprint: Blueprint) -> Held | None:
    now = timeline(blueprint)
    return next((one for one in entry.values if now.holds(one.since, one.until)), None)


def _is(entry: DefaultEntry, held: Held) -> Callable[[Blueprint], bool]:
    return lambda blueprint: _held(entry, blueprint) == held


def _said(move: Move, entry: DefaultEntry, before: Held, after: Held) -> Message:
    values: dict[str, Value] = {
        "setting": entry.setting,
        "service": move.end.facts.service(entry.service).name,
        "before": before.value,
        "after": after.value,
        "why": after.why,
    }
    return Message(
        "the default of {setting} ({service}) changes from {before} to {after}: {why}", values
    )
