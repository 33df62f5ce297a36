"""The position that a design's profile takes on a disputed threshold."""

from archbook.model.blueprint import Blueprint
from archbook.model.catalog.threshold import Position
from archbook.model.finding import Citation
from archbook.rules.lifetimes import timeline


def position(blueprint: Blueprint, threshold: str) -> Position:
    """Return what holds for a design: its profile's choice, else the one that is used.

    Of several positions by the same name the one that speaks of the design's release counts.

    Raises:
        UnknownNameError: The catalog has no such threshold.
    """
    entry = blueprint.facts.threshold(threshold)
    stance = blueprint.facts.profile(blueprint.design.profile).thresholds.get(threshold)
    taken = stance.by if stance else entry.used
    now = timeline(blueprint)
    held = [one for one in entry.positions if one.by == taken]
    return next((one for one in held if now.holds(one.since, one.until)), held[-1])


def cited(taken: Position) -> Citation:
    """Return the source that a position stands in, for a hit that was judged by it."""
    return Citation(taken.source, taken.section)
