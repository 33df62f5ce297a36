"""How much is asked for, how much there is, and how each number was found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from archbook.i18n import Message
from archbook.i18n.message import Localized
from archbook.model.finding import Citation
from archbook.model.packing import Packing

Figure = Literal["demand", "capacity", "after_loss", "headroom"]
"""What is said of each resource."""

FIGURES: tuple[Figure, ...] = ("demand", "capacity", "after_loss", "headroom")
"""All figures, in the order in which they are read."""

Kind = Literal["compute", "storage", "hosts", "control", "operations"]
"""Kind of hosts or service that a resource belongs to."""

_SUBJECTS: Mapping[Kind, str] = {
    "storage": "storage/{}",
    "hosts": "group/{}",
    "control": "control",
    "operations": "service/{}",
}
"""Kind → how the subject of a resource that has a name is written; others are aggregates."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that can be checked by hand.

    Attributes:
        value: The number in the unit of its resource; None: what it needs is not known.
        formula: How it was found.
        inputs: What went in; ``GROUP.NAME`` for what holds for the hosts of one group.
        source: Where the formula or the number comes from.
    """

    value: float | None
    formula: Message
    inputs: Mapping[str, float | str | None]
    source: Citation


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource: of a pool of compute hosts, a back end, one host, a control plane, a service.

    Attributes:
        kind: What kind of hosts it stands on. ``hosts``: what one host of a group needs.
        name: The aggregate, back end, group or service; empty for a control plane, and for compute
            hosts in no aggregate that the workload names.
        region: Region that is meant; None: all of them.
        groups: Host groups that offer it.
        resource: What it is, ending in its unit where it has one, as ``ram_gib``.
        unit: Unit of all its figures.
        demand: What the design asks for.
        capacity: What all hosts offer, without those kept spare.
        after_loss: What is left after the loss that the requirements name; None where no room is
            kept for a loss: none is to be survived, or nothing is rebuilt elsewhere by itself.
        headroom: How much more may be asked for; below zero: how much is missing.
        binding: Whether it is the first of its pool to run out.
    """

    kind: Kind
    name: str
    region: str | None
    groups: tuple[str, ...]
    resource: str
    unit: str
    demand: Quantity
    capacity: Quantity
    after_loss: Quantity | None
    headroom: Quantity
    binding: bool = False

    @property
    def subject(self) -> str:
        """Return what it is about, as ``cloud``, ``aggregate/NAME``, ``storage/NAME``."""
        written = _SUBJECTS.get(self.kind, "aggregate/{}" if self.name else "cloud")
        return written.format(self.name)

    def figure(self, name: Figure) -> Quantity | None:
        """Return one of the four figures."""
        found: Quantity | None = getattr(self, name)
        return found

    def share(self) -> float | None:
        """Return the share of what there is, also after the loss, that the demand takes.

        None while a figure is unknown, or while there is neither demand nor capacity.
        """
        wanted = self.demand.value
        offered = least(self.capacity, self.after_loss)
        if wanted is None or offered is None:
            return None
        if offered <= 0:
            return float("inf") if wanted else None
        return wanted / offered


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number that stands for itself: there is nothing to hold it against.

    Attributes:
        subject: What it is about, written as for a resource.
        name: What it is, ending in its unit where it has one, as ``recovery_hours``.
        unit: Its unit.
        quantity: The number.
        of: What of the subject is meant, as a component; empty: the whole.
        region: Region that is meant; None: all of them.
    """

    subject: str
    name: str
    unit: str
    quantity: Quantity
    of: str = ""
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Assumed:
    """A value that the design does not state and that was used all the same.

    Attributes:
        subject: What it holds for, as ``cloud`` or ``group/NAME``.
        name: The setting, threshold or field of the design.
        value: What was used.
        why: Why this value.
        source: Id of the catalog's source.
    """

    subject: str
    name: str
    value: float | str
    why: Message | Localized
    source: str


@dataclass(frozen=True, slots=True)
class HostNeed:
    """Hosts that a pool needs, seen from one side.

    Attributes:
        name: The aggregate; empty for compute hosts in no aggregate that the workload names.
        region: Region that is meant; None: all of them.
        groups: Host groups of the pool.
        by: A resource; ``sums`` for the greatest of them, ``packed`` for whole instances on whole
            hosts, ``loss`` for what also outlives the loss asked for.
        hosts: How many are needed.
        there: How many there are.
        binding: Whether it is the resource that needs the most hosts.
    """

    name: str
    region: str | None
    groups: tuple[str, ...]
    by: str
    hosts: Quantity
    there: int
    binding: bool = False


@dataclass(frozen=True, slots=True)
class YearAhead:
    """What a pool is asked for in a year to come.

    Attributes:
        name: The aggregate; empty for compute hosts in no aggregate that the workload names.
        region: Region that is meant; None: all of them.
        groups: Host groups of the pool.
        year: Years from now.
        instances: Instances, grown.
        demand: Resource → how much of it they take; None where it is unknown.
        hosts: Hosts needed, with what outlives the loss asked for.
        there: Hosts that there are.
    """

    name: str
    region: str | None
    groups: tuple[str, ...]
    year: int
    instances: Quantity
    demand: Mapping[str, float | None]
    hosts: Quantity
    there: int

    def room(self) -> bool | None:
        """Tell whether the hosts that there are suffice; None while it is unknown."""
        return None if self.hosts.value is None else self.hosts.value <= self.there


@dataclass(frozen=True, slots=True)
class Stance:
    """What one source says of a disputed number that goes into the sizing.

    Attributes:
        threshold: Id of the catalog's threshold.
        by: Who says it.
        value: What is said, in the unit of the threshold.
        used: Whether the design is sized with this value.
        hosts: Hosts that the resource would take with this value, over all pools; None: not known.
        why: Why they say so.
        source: Where they say it.
    """

    threshold: str
    by: str
    value: float
    used: bool
    hosts: float | None
    why: Message | Localized
    source: Citation


@dataclass(frozen=True, slots=True)
class Sizing:
    """What a design offers and is asked for, resource by resource.

    Attributes:
        design: Name of the design.
        revision: Its revision.
        resources: Compute first, then storage, single hosts, control plane and operations.
        assumed: Every default that was used.
        estimates: Numbers with nothing to hold against them.
        needed: Hosts that each pool of compute hosts needs, and what asks for them.
        packings: Instances on hosts, with and without the loss asked for.
        years: The years ahead, where they are asked for.
        stances: What sources say of the numbers that they do not agree on.
    """

    design: str
    revision: str
    resources: tuple[Resource, ...]
    assumed: tuple[Assumed, ...]
    estimates: tuple[Estimate, ...] = ()
    needed: tuple[HostNeed, ...] = ()
    packings: tuple[Packing, ...] = ()
    years: tuple[YearAhead, ...] = ()
    stances: tuple[Stance, ...] = ()

    def unknown(self) -> int:
        """Return how many figures are unknown."""
        figures = (resource.figure(name) for resource in self.resources for name in FIGURES)
        alone = (estimate.quantity for estimate in self.estimates)
        hosts = (*(one.hosts for one in self.needed), *(one.hosts for one in self.years))
        return sum(found.value is None for found in (*figures, *alone, *hosts) if found)


def pool_subject(name: str) -> str:
    """Return what a pool of compute hosts is about: ``cloud``, or ``aggregate/NAME``."""
    return f"aggregate/{name}" if name else "cloud"


def least(*found: Quantity | None) -> float | None:
    """Return the least of the quantities that there are; None when one of them is unknown."""
    values = [one.value for one in found if one]
    known = [value for value in values if value is not None]
    return min(known) if len(known) == len(values) else None
