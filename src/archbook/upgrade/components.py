"""Components that appear, disappear or move, of services that stay."""

from collections.abc import Callable, Iterator, Mapping

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Placement
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.release import ReleaseEntry, spelled
from archbook.model.upgrade import Change, What
from archbook.rules.lifetimes import timeline
from archbook.upgrade.move import Move, placed, present
from archbook.upgrade.recorded import renamed_from, renamed_to

Groups = Mapping[str, Placement]
"""Host group → what stands there."""


def gone(move: Move) -> Iterator[Change]:
    """Yield a change for each component that stands nowhere at the last release.

    A component that the design names for a group stands there in every plan: when its last
    release is over it is told all the same.
    """
    stands, told, services = placed(move.end), renamed_from(move), present(move.end)
    for name, groups in placed(move.start).items():
        entry = next(iter(groups.values())).component
        goes = name not in stands or _ends(move, entry)
        if goes and name not in told and entry.service in services:
            yield Change(
                What.COMPONENT_GONE,
                f"component/{name}",
                _first_without(move, entry),
                _why_gone(move, entry),
                entry.source_of("until" if move.now.over(entry.until) else "placing"),
                groups=tuple(groups),
            )


def _ends(move: Move, entry: ComponentEntry) -> bool:
    """Tell whether the last release with the component lies in the move, or before its opening."""
    before = not move.opening and timeline(move.start).over(entry.until)
    return move.now.over(entry.until) and not before


def _first_without(move: Move, entry: ComponentEntry) -> ReleaseEntry:
    """Return the first release without the component; it may lie before the move."""
    if entry.until and _ends(move, entry) and (after := move.now.after(entry.until)):
        return after
    return move.since(_stands(entry.id, so=False))


def _why_gone(move: Move, entry: ComponentEntry) -> Message:
    values: dict[str, Value] = {"component": entry.id, "does": entry.does}
    if entry.until and move.now.over(entry.until):
        values["last"] = spelled(entry.until)
        return Message(
            "{component}, which {does}, is gone: {last} was the last release with it", values
        )
    if because := _because(move, entry):
        values["because"] = because
        return Message("{component}, which {does}, goes, for {because}", values)
    return Message("{component}, which {does}, is placed no more", values)


def comes(move: Move) -> Iterator[Change]:
    """Yield a change for each component that stands nowhere at the first release."""
    before, told = placed(move.start), renamed_to(move)
    for name, groups in placed(move.end).items():
        entry = next(iter(groups.values())).component
        if name in before or name in told or entry.service not in present(move.start):
            continue
        yield Change(
            What.COMPONENT_COMES,
            f"component/{name}",
            move.since(_stands(name, so=True)),
            _why_comes(move, entry, groups),
            entry.source_of("since" if entry.since else "placing"),
            groups=tuple(groups),
        )


def _why_comes(move: Move, entry: ComponentEntry, groups: Groups) -> Message:
    values: dict[str, Value] = {
        "component": entry.id,
        "does": entry.does,
        "groups": tuple(groups),
    }
    if because := _because(move, entry):
        values["because"] = because
        return Message(
            "{component} {does}; it comes, for {because}, and stands on {groups}", values
        )
    return Message("{component} {does}; it is new and stands on {groups}", values)


def _because(move: Move, entry: ComponentEntry) -> Message | None:
    """Return which option that decides about the component changes over the move."""
    asked = {name for one in entry.placing for name in (*one.when, *one.unless)}
    for name in sorted(asked):
        before, after = move.start.option(name), move.end.option(name)
        if before != after:
            values: dict[str, Value] = {"option": name, "before": before, "after": after}
            return Message("{option} changes from {before} to {after}", values)
    return None


def moved(move: Move) -> Iterator[Change]:
    """Yield a change for each component whose role, or whose host groups, are others."""
    before = placed(move.start)
    for name, groups in placed(move.end).items():
        if name in before and _roles(before[name]) != _roles(groups):
            yield Change(
                What.COMPONENT_MOVED,
                f"component/{name}",
                move.since(_stands_so(name, groups)),
                _how_moved(name, before[name], groups),
                next(iter(groups.values())).reason.source,
                groups=tuple(dict.fromkeys((*before[name], *groups))),
            )


def _stands(name: str, *, so: bool) -> Callable[[Blueprint], bool]:
    """Return what tells whether a component stands anywhere, or nowhere."""
    return lambda blueprint: any(True for _ in blueprint.standing(name)) is so


def _stands_so(name: str, groups: Groups) -> Callable[[Blueprint], bool]:
    """Return what tells whether a component stands for the same roles as in *groups*."""
    roles = _roles(groups)
    return lambda blueprint: _roles(placed(blueprint).get(name, {})) == roles


def _roles(groups: Groups) -> tuple[str, ...]:
    return tuple(sorted({one.role for one in groups.values() if one.role}))


def _how_moved(name: str, before: Groups, after: Groups) -> Message:
    values: dict[str, Value] = {
        "component": name,
        "old": _hosts(before),
        "new": _hosts(after),
        "before": tuple(before),
        "after": tuple(after),
    }
    if set(before) == set(after):
        return Message(
            "{component} moves from {old} hosts to {new} hosts; here it stays on {after}", values
        )
    return Message(
        "{component} moves from {old} hosts to {new} hosts; here from {before} to {after}", values
    )


def _hosts(groups: Groups) -> tuple[Message, ...]:
    return tuple(Message(role.replace("_", " ")) for role in _roles(groups))
