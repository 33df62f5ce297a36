"""Groups that the inventory of Kolla-Ansible needs for the design, or has no more.

Kolla-Ansible stops at a group that it expects and does not find, whether the design uses it or
not; so a group is told to be gone only where the component, its service or its role has ended.
"""

from collections.abc import Iterable, Iterator, Mapping

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.release import ReleaseEntry
from archbook.model.upgrade import Change, What
from archbook.rules.lifetimes import can_deploy, timeline
from archbook.upgrade.move import Move
from archbook.upgrade.recorded import concerning

KOLLA = frozenset({"kolla-ansible", "kayobe"})
"""Deployers whose inventory has Kolla-Ansible's groups."""

Needed = Mapping[str, ComponentEntry]
"""Inventory group → a component that stands on its hosts."""


def groups(move: Move) -> Iterator[Change]:
    """Yield a change for each release that brings new groups, and for each that drops some."""
    if move.end.design.deployer not in KOLLA:
        return
    before, after, told = _needed(move.start), _needed(move.end), _told(move)
    come = {name: _first_with(move, name) for name in after if name not in {*before, *told}}
    for release, names in _by_release(come):
        text = Message("the inventory needs these groups as well: {groups}", {"groups": names})
        yield _change(release, text, after[names[0]])
    gone = {
        name: ended
        for name, entry in before.items()
        if name not in {*after, *told} and (ended := _first_without(move, entry))
    }
    for release, names in _by_release(gone):
        text = Message("the inventory has these groups no more: {groups}", {"groups": names})
        yield _change(release, text, before[names[0]])


def _needed(blueprint: Blueprint) -> Needed:
    """Return the groups of what is placed and what Kolla-Ansible can deploy in that release."""
    deployer, now = blueprint.facts.deployer(blueprint.design.deployer or ""), timeline(blueprint)
    return {
        placement.component.kolla_group: placement.component
        for cohort in blueprint.cohorts
        for placement in cohort.placements
        if placement.component.kolla_group
        and can_deploy(deployer, placement.component.service, now)
    }


def _told(move: Move) -> frozenset[str]:
    """Return the groups that a recorded change speaks of."""
    entries = (entry for entry in concerning(move) if entry.kind == "inventory")
    return frozenset(name for entry in entries for name in (*entry.before, *entry.after))


def _first_with(move: Move, name: str) -> ReleaseEntry:
    return move.since(lambda blueprint: name in _needed(blueprint))


def _first_without(move: Move, entry: ComponentEntry) -> ReleaseEntry | None:
    """Return the release after the last one with the component; None: it has not ended."""
    facts = move.end.facts
    span = facts.deployer(move.end.design.deployer or "").deploys.get(entry.service)
    ends = (entry.until, facts.service(entry.service).last, span.until if span else None)
    over = [facts.release(end) for end in ends if end and move.now.over(end)]
    if not over:
        return None
    return move.now.after(min(over, key=lambda release: release.order).id)


def _by_release(
    dated: Mapping[str, ReleaseEntry],
) -> Iterable[tuple[ReleaseEntry, tuple[str, ...]]]:
    """Return the groups of each release together, sorted."""
    found: dict[str, tuple[ReleaseEntry, tuple[str, ...]]] = {}
    for name in sorted(dated):
        release = dated[name]
        _, names = found.get(release.id, (release, ()))
        found[release.id] = (release, (*names, name))
    return found.values()


def _change(release: ReleaseEntry, text: Message, entry: ComponentEntry) -> Change:
    return Change(What.INVENTORY, "cloud", release, text, entry.source_of("kolla_group"))
