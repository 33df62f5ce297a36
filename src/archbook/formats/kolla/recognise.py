"""Which release an inventory was written for, told from its groups."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from archbook.formats.kolla.given import RELEASE_SETTING, Given
from archbook.formats.kolla.tree import Tree
from archbook.formats.kolla.values import has_setting
from archbook.i18n import Message, Value
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.inventory_layout import InventoryLayoutEntry, Setting
from archbook.model.catalog.release import ReleaseEntry, spelled
from archbook.plan.timeline import Timeline

MOST_NAMED = 4
"""Most other releases that a reason names."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A release and why it is taken for the inventory's."""

    release: str
    why: Message


@dataclass(frozen=True, slots=True, order=True)
class _Misfit:
    """How badly a release fits: what it does not know; what of its families is not there."""

    strange: int
    lacking: int
    newness: int


def recognised(
    groups: Collection[str],
    layout: InventoryLayoutEntry,
    facts: Facts,
    given: Mapping[str, Given],
) -> Recognised:
    """Return the release of an inventory.

    The settings may name it; else it is the one whose stock groups and settings fit best, the
    newest of those that fit alike.

    Args:
        groups: Groups of the inventory.
        layout: What is known of Kolla-Ansible's groups and settings.
        facts: The catalog.
        given: The settings that were given.
    """
    covered = [*_covered(layout, facts)]
    if stated := given.get(RELEASE_SETTING):
        word = (stated.value or "").strip().lower()
        values = {"key": RELEASE_SETTING, "path": stated.path}
        for release in covered:
            if word in {release.id, release.name.lower()}:
                return Recognised(release.id, Message("{key} in {path} says so", values))
    trees = [Tree(layout, Timeline(facts, release)) for release in covered]
    known = set(groups) & {name for tree in trees for name in tree.names()} - set(layout.top)
    settings = [layout.settings[key] for key in given if key in layout.settings]
    fits = {tree.timeline.now.id: _misfit(known, settings, tree) for tree in trees}
    best = min(fits, key=lambda one: fits[one])
    return Recognised(best, _reason(best, known, fits))


def _covered(layout: InventoryLayoutEntry, facts: Facts) -> Iterator[ReleaseEntry]:
    first = facts.release(facts.deployer(layout.deployers[0]).covers_since)
    for release in map(facts.release, facts.ids("releases")):
        if release.order >= first.order:
            yield release


def _misfit(known: set[str], settings: list[Setting], tree: Tree) -> _Misfit:
    strange = len(known - tree.names())
    strange += sum(not has_setting(tree.timeline, one) for one in settings)
    whole = len(known) * 2 > len(tree.parents)
    lacking = [
        group
        for group, parents in tree.parents.items()
        if group not in known and any(parent in known for parent in parents)
    ]
    return _Misfit(strange, len(lacking) if whole else 0, -tree.timeline.now.order)


def _reason(best: str, known: set[str], fits: dict[str, _Misfit]) -> Message:
    found = fits[best]
    alike = [
        spelled(one)
        for one, misfit in sorted(fits.items(), key=lambda pair: pair[1])
        if (misfit.strange, misfit.lacking) == (found.strange, found.lacking) and one != best
    ]
    values: dict[str, Value] = {
        "known": len(known),
        "strange": found.strange,
        "lacking": found.lacking,
        "alike": (*alike[:MOST_NAMED], "…") if len(alike) > MOST_NAMED else tuple(alike),
    }
    if alike:
        text = (
            "groups and settings fit {alike} as well, and this is the newest of them; "
            "--release says another"
        )
    elif found.strange or found.lacking:
        text = (
            "of its {known} groups and its settings this release does not know {strange}, and "
            "{lacking} of its own groups are not there; every other release fits worse"
        )
    else:
        text = "only this release has all of its {known} groups and its settings"
    return Message(text, values)
