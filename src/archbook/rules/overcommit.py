"""Where more of a compute host is given out than a source allows."""

from collections.abc import Iterator
from dataclasses import dataclass

from archbook.capacity.offer import compute_cohorts
from archbook.i18n import Value
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.threshold import Position
from archbook.model.edit import SetSetting
from archbook.plan.settings import setting
from archbook.rules.lifetimes import timeline


@dataclass(frozen=True, slots=True)
class Excess:
    """A ratio above what a position allows.

    Attributes:
        ratio: The ratio in force.
        group: The host group that states it; None when it holds for the cloud.
    """

    ratio: float
    group: str | None

    @property
    def subject(self) -> str:
        """Return what a finding about it is about."""
        return f"group/{self.group}" if self.group else "cloud"


def above(blueprint: Blueprint, identifier: str, limit: float) -> Iterator[Excess]:
    """Yield once for the cloud, and for each compute group, a ratio of its own above *limit*.

    The cloud's ratio counts only while a compute group takes it.
    """
    found: dict[str | None, Excess] = {}
    for cohort in compute_cohorts(blueprint):
        held = setting(blueprint, identifier, cohort.group)
        if held.value > limit:
            group = cohort.name if held.stated == "group" else None
            found[group] = Excess(held.value, group)
    yield from found.values()


def figures(blueprint: Blueprint, threshold: str) -> dict[str, float]:
    """Return what each source says of a threshold in the design's release, by its name."""
    now = timeline(blueprint)
    return {
        position.by: position.value
        for position in blueprint.facts.threshold(threshold).positions
        if now.holds(position.since, position.until)
    }


def values(found: Excess, taken: Position) -> dict[str, Value]:
    """Return what the message about a ratio speaks of."""
    return {
        "group": found.group or "",
        "ratio": f"{found.ratio:g}",
        "limit": f"{taken.value:g}",
        "by": taken.by,
    }


def lowered(found: Excess, identifier: str, taken: Position) -> tuple[tuple[SetSetting], ...]:
    """Return the edit that takes a ratio back to what the position allows."""
    return ((SetSetting(setting=identifier, value=taken.value, group=found.group),),)
