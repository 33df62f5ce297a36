"""A design planned at every release of a move: what the comparisons read."""

from collections.abc import Callable
from dataclasses import dataclass

from archbook.model.blueprint import ActiveService, Blueprint, Placement
from archbook.model.catalog.release import ReleaseEntry
from archbook.plan.timeline import Timeline
from archbook.rules.lifetimes import timeline


@dataclass(frozen=True, slots=True)
class Move:
    """One design, planned at its first release, its last one and all between them.

    Attributes:
        plans: The blueprints, oldest release first; two at least.
        opening: The way begins here, so what is amiss at the start already is told too.
        in_place: The running cloud is upgraded; else a new one is built beside it.
    """

    plans: tuple[Blueprint, ...]
    opening: bool = True
    in_place: bool = True

    @property
    def start(self) -> Blueprint:
        """Return the blueprint at the first release."""
        return self.plans[0]

    @property
    def end(self) -> Blueprint:
        """Return the blueprint at the last release."""
        return self.plans[-1]

    @property
    def now(self) -> Timeline:
        """Return the releases as seen from the last one."""
        return timeline(self.end)

    def since(self, holds: Callable[[Blueprint], bool]) -> ReleaseEntry:
        """Return the first release from which on *holds* is true up to the last one."""
        first = self.end.release
        for blueprint in reversed(self.plans):
            if not holds(blueprint):
                break
            first = blueprint.release
        return first

    def passes(self, release: str) -> bool:
        """Tell whether the move leads from before *release* to it or beyond."""
        return self.now.begun(release) and not timeline(self.start).begun(release)


def present(blueprint: Blueprint) -> dict[str, ActiveService]:
    """Return the services that are there and that the release has."""
    now = timeline(blueprint)
    return {active.id: active for active in blueprint.services if now.has(active.entry)}


def placed(blueprint: Blueprint) -> dict[str, dict[str, Placement]]:
    """Return where each component stands: component → host group → placement."""
    found: dict[str, dict[str, Placement]] = {}
    for cohort in blueprint.cohorts:
        for placement in cohort.placements:
            found.setdefault(placement.component.id, {})[cohort.name] = placement
    return found


def of_service(blueprint: Blueprint, service: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the components of *service* that stand somewhere, and the groups they stand on."""
    standing = {
        name: groups
        for name, groups in placed(blueprint).items()
        if next(iter(groups.values())).component.service == service
    }
    on = {group for groups in standing.values() for group in groups}
    ordered = tuple(cohort.name for cohort in blueprint.cohorts if cohort.name in on)
    return tuple(standing), ordered
