"""Services and components that only one of two designs has, or that stand elsewhere."""

from collections.abc import Sequence

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.difference import SUBJECTS, Change, What
from archbook.model.scene import Chip, Node, Section, Words

_GROUPS = "groups"

_NAMED = 4


def services(blueprint: Blueprint, what: What, same: Sequence[Sequence[Change]]) -> Node:
    """Return one box with services that were all added, or all removed."""
    at = f"service/{what}"
    sections = tuple(_service(blueprint, at, changes[0].name) for changes in same)
    return Node(at, "step", "neutral", _counted("service", same), sections=sections, state=what)


def _service(blueprint: Blueprint, at: str, name: str) -> Section:
    service = blueprint.facts.service(name)
    return Section(f"{at}/{name}", service.name, service.icon, tooltip=service.mission)


def components(what: What, same: Sequence[Sequence[Change]]) -> Node:
    """Return one box with components, under the host groups that they stand on."""
    at = f"component/{what}"
    found: dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = {}
    for changes in same:
        found.setdefault(_standing(changes[0]), []).append(changes[0].name)
    sections = tuple(
        _on(f"{at}/{place}", *where, names) for place, (where, names) in enumerate(found.items())
    )
    return Node(at, "step", "neutral", _counted("component", same), sections=sections, state=what)


def _standing(change: Change) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the groups that a component stood on, and those that it stands on."""
    if change.what == "changed":
        return tuple(change.before or ()), tuple(change.after or ())
    before, after = (tuple((one or {}).get(_GROUPS, ())) for one in (change.before, change.after))
    return before, after


def _on(at: str, before: tuple[str, ...], after: tuple[str, ...], names: list[str]) -> Section:
    label: Words = _few(after or before)
    if before and after:
        values: dict[str, Value] = {"before": _few(before), "after": _few(after)}
        label = Message("{before} → {after}", values)
    return Section(at, label, "", tuple(Chip(f"{at}/{name}", name) for name in names))


def _few(groups: tuple[str, ...]) -> Message:
    """Name host groups, or count them where they are many."""
    if len(groups) <= _NAMED:
        return Message("{groups}", {"groups": groups})
    return Message("{count} host groups", {"count": len(groups)})


def _counted(kind: str, same: Sequence[object]) -> Words:
    values: dict[str, Value] = {"kind": SUBJECTS[kind], "count": len(same)}
    return Message("{kind}: {count}", values)
