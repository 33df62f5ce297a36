"""What the feeds and the power strips of a rack carry."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedLoad:
    """One feed of a rack.

    Attributes:
        feed: Its name.
        breaker_a: Rating of its breaker, for each phase.
        phases: Phases that share the load evenly.
        allowed_a: Current of one phase that it may carry without end.
        shared_a: Current of one phase while all feeds share the load.
        alone_a: Current of one phase when it carries everything; None: no draw is known.
    """

    feed: str
    breaker_a: float
    phases: int
    allowed_a: float
    shared_a: float | None
    alone_a: float | None

    @property
    def carries_all(self) -> bool | None:
        """Tell whether it can carry the whole rack; None: no draw is known."""
        return None if self.alone_a is None else self.alone_a <= self.allowed_a


@dataclass(frozen=True, slots=True)
class OutletUse:
    """Outlets of one type on one power strip, where the most are needed.

    Attributes:
        type: As NetBox names it; None: the inlets are of an unknown type.
        there: Outlets of one strip; None: the strip is not chosen.
        needed: Outlets that are needed on the fullest strip.
    """

    type: str | None
    there: int | None
    needed: int

    @property
    def free(self) -> int | None:
        """Return what is left; below zero: what is missing."""
        return None if self.there is None else self.there - self.needed
