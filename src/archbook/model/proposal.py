"""A design that is proposed, why it is as it is, and what else was tried."""

from dataclasses import dataclass

from archbook.i18n import Message
from archbook.model.ask import Ask
from archbook.model.design import Design
from archbook.model.finding import Finding
from archbook.model.sizing import Assumed, Quantity


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a number of the design is what it is.

    Attributes:
        subject: What it is a number of, as ``group/cmp`` or ``storage/fast``.
        name: Field of the design, ending in its unit where it has one.
        quantity: The number, its formula, its inputs and its source.
    """

    subject: str
    name: str
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Choice:
    """A decision, in words that can still be translated."""

    id: str
    what: Message
    why: Message
    instead_of: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Money:
    """What a design costs to buy and to run, with the user's own prices.

    Attributes:
        known: What is known of it.
        lacks: What has no known price, so that it costs more than is known.
        currency: Code of ISO 4217.
        years: Years that are counted.
    """

    known: float
    lacks: tuple[str, ...]
    currency: str
    years: int

    @property
    def value(self) -> float | None:
        """Return the whole cost; None while anything of it is unknown."""
        return None if self.lacks else self.known


@dataclass(frozen=True, slots=True)
class Footprint:
    """What a design costs in things; None: not known of all hosts.

    Attributes:
        hosts: Machines.
        racks: Racks.
        rack_units: Rack units of all machines.
        raw_tb: Raw TB of all data disks under stores.
        usable_tb: TB of data that the stores hold, up to the share that is planned.
        typical_w: Typical draw in watts.
        money: What it costs; None: nobody gave prices.
    """

    hosts: int
    racks: int
    rack_units: float | None
    raw_tb: float | None
    usable_tb: float | None
    typical_w: float | None
    money: Money | None = None

    def price(self) -> float | None:
        """Return the whole cost in money; None where it is not known."""
        return self.money.value if self.money else None


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole design with the reason of each number.

    Attributes:
        ask: What was asked for.
        design: The design.
        reasons: Why each number is what it is.
        choices: What was decided, and instead of what.
        assumed: What nobody said and was taken all the same.
        footprint: What it costs in things.
        left: Errors and warnings that no edit cures.
    """

    ask: Ask
    design: Design
    reasons: tuple[Reason, ...]
    choices: tuple[Choice, ...]
    assumed: tuple[Assumed, ...]
    footprint: Footprint
    left: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another way to carry the same, and why it was not taken.

    Attributes:
        id: Short name.
        decides: Decision that it takes otherwise.
        what: What it does otherwise.
        lost: Why it was not taken.
        draft: The whole design; None where it cannot be sound.
    """

    id: str
    decides: str
    what: Message
    lost: Message
    draft: Draft | None
