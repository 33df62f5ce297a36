"""The position that a design's profile takes on a disputed threshold."""

from archbook.model.blueprint import Blueprint
from archbook.model.catalog.threshold import Position
from archbook.plan.timeline import Timeline


def position(blueprint: Blueprint, threshold: str) -> Position:
    """Return what holds for a design: its profile's choice, else the one that is used.

    Raises:
        UnknownNameError: The catalog has no such threshold.
    """
    now = Timeline(blueprint.facts, blueprint.release)
    return position_under(blueprint.design.profile, now, threshold)


def position_under(profile: str, now: Timeline, threshold: str) -> Position:
    """Return what holds under a profile in a release, also where there is no design yet.

    Of several positions by the same name the one that speaks of the release counts.

    Raises:
        UnknownNameError: The catalog has no such threshold or profile.
    """
    entry = now.facts.threshold(threshold)
    stance = now.facts.profile(profile).thresholds.get(threshold)
    taken = stance.by if stance else entry.used
    held = [one for one in entry.positions if one.by == taken]
    return next((one for one in held if now.holds(one.since, one.until)), held[-1])
