"""What was learned from answers that looked right and were not."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from archbook.optimise.seats import Hosts

_MOST_BOXES = 8
"""Answers that are ruled out one by one, before instances are given whole shares of hosts."""

_ALLOWANCES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5)
"""Shares of each host that are left empty, where whole shares do not do either."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What the next program knows that the first one did not.

    Attributes:
        losses: Pool → places of the classes whose loss of one host is reckoned with.
        boxes: Pool → hosts by class that do not carry it: more of one class at least is needed.
        shares: Whether an instance takes the share of a host that one of as many like it takes.
        allowance: Share of each host that is left empty.
        sure: Whether all of that is proved; else the packing merely found no way.
    """

    losses: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    boxes: Mapping[str, tuple[Hosts, ...]] = field(default_factory=dict)
    shares: bool = False
    allowance: float = 0.0
    sure: bool = True

    def losing(self, pool: str, places: tuple[int, ...]) -> "Learned":
        """Return this with the loss of one host of more classes."""
        known = self.losses.get(pool, ())
        return replace(self, losses={**self.losses, pool: (*known, *places)})

    def beyond(self, pool: str, hosts: Hosts, *, sure: bool) -> "Learned":
        """Return this with hosts that do not carry a pool."""
        boxes = (*self.boxes.get(pool, ()), hosts)
        if sure or len(boxes) <= _MOST_BOXES:
            return replace(self, boxes={**self.boxes, pool: boxes}, sure=self.sure and sure)
        if not self.shares:
            return replace(self, boxes={}, shares=True, sure=False)
        larger = (one for one in _ALLOWANCES if one > self.allowance)
        return replace(self, allowance=next(larger, 1.0), sure=False)

    @property
    def spent(self) -> bool:
        """Tell whether nothing is left to try."""
        return self.allowance >= 1
