"""upgrade(): what a move to a later release changes, and the way there."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

from archbook.errors import InputError
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.release import ReleaseEntry, spelled
from archbook.model.design import Design
from archbook.model.edit import SetField, apply
from archbook.model.finding import Finding, Findings
from archbook.model.upgrade import Step, Upgrade, Way
from archbook.plan import plan
from archbook.upgrade.advice import advice
from archbook.upgrade.compare import changes
from archbook.upgrade.move import Move
from archbook.upgrade.path import between, closed, walk

Judge = Callable[[Blueprint], Findings]
"""Holds a blueprint against the rules."""


def upgrade(design: Design, facts: Facts, to: str, judge: Judge, day: date) -> Upgrade:
    """Compare *design* at its own release and at *to*, and find the way between them.

    The design is planned at every release of the move, so that each change is dated by the first
    release in which it holds, whatever it comes from. The cost is that of one plan a release and
    two checks.

    Args:
        design: What the architect asks for.
        facts: The catalog.
        to: Id of the release to move to.
        judge: Holds a blueprint against the rules.
        day: The day on which it is judged which releases are at end of life.

    Raises:
        UnknownNameError: No such release; the nearest one is named.
        InputError: The release is not newer than the design's own.
        DesignError: A name in the design points to nothing.
    """
    start, target = facts.release(design.release), facts.release(to)
    if target.order <= start.order:
        raise InputError(_not_newer(start, target, facts))
    releases = between(facts, start, target)
    plans = tuple(plan(_at(design, release), facts) for release in releases)
    stops = walk(releases)
    shut = closed(stops, day)
    way: Way = "parallel" if shut else "in-place"
    return Upgrade(
        design.name,
        start,
        target,
        way,
        tuple(advice(stops, shut, facts, day)),
        tuple(_steps(plans, (start, target) if shut else stops, in_place=not shut)),
        changes(Move(plans, in_place=not shut)),
        tuple(_new(judge(plans[0]), judge(plans[-1]))),
    )


def _at(design: Design, release: ReleaseEntry) -> Design:
    if design.release == release.id:
        return design
    return apply(design, SetField(field="release", value=release.id))


def _not_newer(start: ReleaseEntry, target: ReleaseEntry, facts: Facts) -> Message:
    newest = max(map(facts.release, facts.ids("releases")), key=lambda one: one.order)
    values: dict[str, Value] = {
        "target": spelled(target.id),
        "start": spelled(start.id),
        "newest": spelled(newest.id),
    }
    if newest.order <= start.order:
        return Message(
            "{target} is not newer than {start}, the design's release, and {start} is the newest "
            "one that is known",
            values,
        )
    return Message(
        "{target} is not newer than {start}, the design's release: name a later one, up to "
        "{newest}",
        values,
    )


def _steps(
    plans: tuple[Blueprint, ...], stops: tuple[ReleaseEntry, ...], *, in_place: bool
) -> Iterator[Step]:
    place = {blueprint.release.id: number for number, blueprint in enumerate(plans)}
    for number, (start, target) in enumerate(pairwise(stops)):
        part = plans[place[start.id] : place[target.id] + 1]
        yield Step(start, target, changes(Move(part, number == 0, in_place)))


def _new(before: Findings, after: Findings) -> Iterator[Finding]:
    """Yield what is found at the target and not at the start, and not waived."""
    known = before.found() | {waived.finding.key for waived in before.waived}
    return (found for found in after.findings if found.key not in known)
