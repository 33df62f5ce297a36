"""What has a life in releases: values of options and spans of deployers, seen from the design."""

from dataclasses import dataclass

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.deployer import DeployerEntry
from archbook.model.catalog.option import Choice
from archbook.model.catalog.release import spelled
from archbook.model.finding import Citation
from archbook.plan.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A value that the design's release does not have.

    Attributes:
        choice: The value.
        removed: True when it is gone, False when it is not there yet.
        release: First release without it, or first one with it.
    """

    choice: Choice
    removed: bool
    release: str


def timeline(blueprint: Blueprint) -> Timeline:
    """Return the releases as seen from the design's own."""
    return Timeline(blueprint.facts, blueprint.release)


def misplaced(blueprint: Blueprint, option: str, value: str) -> Misplaced | None:
    """Return why the release does not have *value*; None when it has it."""
    choice = blueprint.facts.option(option).choice(value)
    now = timeline(blueprint)
    if choice is None:
        return None
    if choice.until and now.over(choice.until):
        after = now.after(choice.until)
        return Misplaced(choice, removed=True, release=after.id if after else choice.until)
    if choice.since and not now.begun(choice.since):
        return Misplaced(choice, removed=False, release=choice.since)
    return None


def can_deploy(deployer: DeployerEntry, service: str, now: Timeline) -> bool:
    """Tell whether *deployer* can install *service* in the present release."""
    span = deployer.deploys.get(service)
    return span is not None and now.holds(span.since, span.until)


def cited(found: Misplaced) -> Citation | None:
    """Return the source that says so of this very value, where the catalog names one."""
    return Citation(found.choice.source) if found.choice.source else None


def explained(found: Misplaced, what: Message, release: str) -> Message:
    """Say that *what* (a driver) is gone or not yet there, and what to use."""
    values: dict[str, Value] = {
        "what": what,
        "value": found.choice.value,
        "since": spelled(found.release),
        "release": spelled(release),
        "instead": found.choice.replaced_by or "",
        "advice": found.choice.advice or "",
    }
    if not found.removed:
        return Message("{what} {value} comes with {since}; {release} does not have it", values)
    gone = Message(
        "{what} {value} was removed in {since}"
        if found.release == release
        else "{what} {value} was removed in {since}, so {release} does not have it",
        values,
    )
    if found.choice.advice:
        return Message("{text}. {advice}", {"text": gone, "advice": found.choice.advice})
    if found.choice.replaced_by:
        return Message("{text}: use {instead}", {"text": gone, "instead": values["instead"]})
    return gone
