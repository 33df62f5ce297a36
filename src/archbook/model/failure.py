"""What a loss leaves: hosts, clusters, services and data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from archbook.i18n import Message

Fate = Literal["alive", "degraded", "lost"]
"""What becomes of something: untouched, there with less of it, or gone until it is repaired."""


def fate_of(members: int, lost: int, needed: int = 1) -> Fate:
    """Return the fate of *members* of which *lost* are lost and *needed* must be left."""
    if members - lost < needed:
        return "lost"
    return "degraded" if lost else "alive"


@dataclass(frozen=True, slots=True)
class Members:
    """Like members, and how many of them are lost.

    Attributes:
        names: Components whose members these are, or one host group.
        groups: Host groups that they stand on.
        region: Region they belong to; None where the design has no regions.
        members: How many there are.
        lost: How many of them are lost.
        needed: How many must be left.
    """

    names: tuple[str, ...]
    groups: tuple[str, ...]
    region: str | None
    members: int
    lost: int
    needed: int = 1

    @property
    def left(self) -> int:
        """Return how many are left."""
        return self.members - self.lost

    @property
    def fate(self) -> Fate:
        """Return what becomes of them together."""
        return fate_of(self.members, self.lost, self.needed)


@dataclass(frozen=True, slots=True)
class ServiceFate:
    """What becomes of a service, and why."""

    service: str
    fate: Fate
    why: Message


@dataclass(frozen=True, slots=True)
class DataFate:
    """What becomes of the data of a back end.

    Attributes:
        fate: ``lost`` where some of it cannot be read.
        hit: Failure domains that lost a host; None: not said, or of no account.
        domains: Failure domains that its hosts stand in.
        why: In words.
    """

    fate: Fate
    hit: int | None
    domains: int
    why: Message


@dataclass(frozen=True, slots=True)
class Failure:
    """What a loss leaves of the control plane.

    Attributes:
        asked: What is lost, as ``rack/r1``, with the hosts that go with it.
        groups: Each host group.
        clusters: Clusters that need a majority, those of the same hosts together.
        services: Each service that has members.
    """

    asked: Mapping[str, int]
    groups: tuple[Members, ...]
    clusters: tuple[Members, ...]
    services: tuple[ServiceFate, ...]

    def lost_hosts(self) -> dict[str, int]:
        """Return group → hosts lost, of groups that lose some."""
        return {one.names[0]: one.lost for one in self.groups if one.lost}
