"""How much is asked for, how much there is, and how each number was found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from archbook.i18n import Message
from archbook.i18n.message import Localized
from archbook.model.finding import Citation

Figure = Literal["demand", "capacity", "after_loss", "headroom"]
"""What is said of each resource."""

FIGURES: tuple[Figure, ...] = ("demand", "capacity", "after_loss", "headroom")
"""All figures, in the order in which they are read."""


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
    """One resource of a pool of compute hosts, or of a storage back end.

    Attributes:
        kind: What kind of hosts it stands on.
        name: The aggregate or the back end; empty for compute hosts in no aggregate that the
            workload names.
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

    kind: Literal["compute", "storage"]
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
        """Return what it is about: ``cloud``, ``aggregate/NAME`` or ``storage/NAME``."""
        if self.kind == "storage":
            return f"storage/{self.name}"
        return f"aggregate/{self.name}" if self.name else "cloud"

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
class Sizing:
    """What a design offers and is asked for, resource by resource.

    Attributes:
        design: Name of the design.
        revision: Its revision.
        resources: Compute first, then storage.
        assumed: Every default that was used.
    """

    design: str
    revision: str
    resources: tuple[Resource, ...]
    assumed: tuple[Assumed, ...]

    def unknown(self) -> int:
        """Return how many figures are unknown."""
        figures = (resource.figure(name) for resource in self.resources for name in FIGURES)
        return sum(found.value is None for found in figures if found)


def least(*found: Quantity | None) -> float | None:
    """Return the least of the quantities that there are; None when one of them is unknown."""
    values = [one.value for one in found if one]
    known = [value for value in values if value is not None]
    return min(known) if len(known) == len(values) else None
