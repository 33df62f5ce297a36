"""Changes that the catalog records by themselves: new names, defaults, inventory groups."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.catalog.change import ChangeEntry
from archbook.model.upgrade import Change, What
from archbook.plan.options import matches
from archbook.upgrade.move import Move, placed, present

_WHAT = {
    "renamed": What.COMPONENT_RENAMED,
    "split": What.COMPONENT_SPLIT,
    "default": What.DEFAULT_CHANGED,
    "inventory": What.INVENTORY,
    "procedure": What.PROCEDURE,
}
_NAMES = ("renamed", "split")
"""Kinds that speak of components."""


def recorded(move: Move) -> Iterator[Change]:
    """Yield every recorded change that the move passes and that concerns the design."""
    facts = move.end.facts
    for entry in concerning(move):
        names = entry.kind in _NAMES
        text = Message("{text}", {"text": entry.explains})
        if entry.do:
            text = Message("{text}. {advice}", {"text": entry.explains, "advice": entry.do})
        yield Change(
            _WHAT[entry.kind],
            _subject(entry),
            facts.release(entry.release),
            text,
            entry.source_of("explains"),
            instead=entry.after if names else (),
            components=entry.before if names else (),
            groups=_groups(move, entry) if names else (),
        )


def concerning(move: Move) -> Iterator[ChangeEntry]:
    """Yield the recorded changes that the move passes and that concern the design."""
    facts = move.end.facts
    for name in facts.ids("changes"):
        entry = facts.change(name)
        if move.passes(entry.release) and _concerns(move, entry):
            yield entry


def _concerns(move: Move, entry: ChangeEntry) -> bool:
    if entry.kind in _NAMES and not set(entry.before).intersection(placed(move.start)):
        return False
    if entry.service and not all(entry.service in present(p) for p in (move.start, move.end)):
        return False
    if entry.deployers and move.end.design.deployer not in entry.deployers:
        return False
    if entry.kind == "procedure" and not (move.in_place and _skips(move, entry)):
        return False
    return matches(entry.when, move.end.options)


def _skips(move: Move, entry: ChangeEntry) -> bool:
    """Tell whether the move skips a release on its way to the one of *entry*, if it must."""
    release = move.end.facts.release(entry.release)
    return not entry.skip_level or release.order > move.start.release.order + 1


def _subject(entry: ChangeEntry) -> str:
    if entry.kind in _NAMES:
        return f"component/{entry.before[0]}"
    return f"service/{entry.service}" if entry.service else "cloud"


def _groups(move: Move, entry: ChangeEntry) -> tuple[str, ...]:
    there = placed(move.start)
    on = {group for name in entry.before for group in there.get(name, ())}
    return tuple(cohort.name for cohort in move.start.cohorts if cohort.name in on)


def renamed_from(move: Move) -> frozenset[str]:
    """Return the components that go on under another name."""
    return frozenset(
        name for entry in concerning(move) if entry.kind == "renamed" for name in entry.before
    )


def renamed_to(move: Move) -> frozenset[str]:
    """Return the components that are there before under another name, or as part of another."""
    return frozenset(
        name for entry in concerning(move) if entry.kind in _NAMES for name in entry.after
    )
