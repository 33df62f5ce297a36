"""What a move to a later release changes, and the way there."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from archbook.i18n import Message
from archbook.model.catalog.release import ReleaseEntry
from archbook.model.finding import Finding


class What(StrEnum):
    """What sort of thing changes, in the order in which it is told."""

    SERVICE_GONE = "service-gone"
    SERVICE_COMES = "service-comes"
    SERVICE_LEAVES = "service-leaves"
    DEPLOYER_CANNOT = "deployer-cannot"
    OPTION_GONE = "option-gone"
    DEFAULT_CHANGED = "default-changed"
    COMPONENT_MOVED = "component-moved"
    COMPONENT_RENAMED = "component-renamed"
    COMPONENT_SPLIT = "component-split"
    COMPONENT_GONE = "component-gone"
    COMPONENT_COMES = "component-comes"
    INVENTORY = "inventory"
    HOST = "host"
    PROCEDURE = "procedure"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that the move changes.

    Attributes:
        what: What sort of thing.
        subject: ``service/ID``, ``component/ID``, ``option/ID`` or ``cloud``.
        release: First release in which it is so.
        message: What changes, why, and what to do.
        source: Source of the catalog that says so.
        instead: Ids of what takes its place.
        components: Components that go or come with it.
        groups: Host groups of the design that it touches.
    """

    what: What
    subject: str
    release: ReleaseEntry
    message: Message
    source: str
    instead: tuple[str, ...] = ()
    components: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One upgrade of the way, or the whole move when a parallel cloud is built."""

    start: ReleaseEntry
    target: ReleaseEntry
    changes: tuple[Change, ...]

    @property
    def skips(self) -> bool:
        """Tell whether releases in between are passed over."""
        return self.target.order > self.start.order + 1


Way = Literal["in-place", "parallel"]
"""Upgrade the running cloud step by step, or build a new one beside it and move the workloads."""


@dataclass(frozen=True, slots=True)
class Upgrade:
    """The move of a design to a later release.

    Attributes:
        design: Name of the design.
        start: Release of the design.
        target: Release to move to.
        way: How to get there.
        advice: Why so, in sentences.
        steps: The upgrades in order; a single one for a parallel cloud.
        changes: Start and target compared: what the whole move changes.
        new_findings: What the rules find at the target and not at the start, worst first.
    """

    design: str
    start: ReleaseEntry
    target: ReleaseEntry
    way: Way
    advice: tuple[Message, ...]
    steps: tuple[Step, ...]
    changes: tuple[Change, ...]
    new_findings: tuple[Finding, ...]
