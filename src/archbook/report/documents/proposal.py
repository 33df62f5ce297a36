"""A proposed design."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.report.documents.shared import SeverityName
from archbook.report.documents.size import AssumedDocument, QuantityDocument


class MoneyDocument(TypedDict):
    """What a design costs to buy and to run; more than `known` while `lacks` names something."""

    known: float
    lacks: list[str]
    currency: str
    years: int


class FootprintDocument(TypedDict):
    """What a design costs in things; null where it is not known of all hosts.

    `raw_tb` is what the disks under stores hold, `usable_tb` the data that they take. No `money`:
    nobody gave prices.
    """

    hosts: int
    racks: int
    rack_units: float | None
    raw_tb: float | None
    usable_tb: float | None
    typical_w: float | None
    money: MoneyDocument | None


class ProposedGroupDocument(TypedDict):
    """A host group."""

    name: str
    roles: list[str]
    hosts: int
    hardware: str | None


class NumberReasonDocument(TypedDict):
    """Why a number of the design is what it is; `name` is its field, ending in its unit."""

    subject: str
    name: str
    quantity: QuantityDocument


class DecisionDocument(TypedDict):
    """A decision, and instead of what."""

    id: str
    what: str
    why: str
    instead_of: list[str]


class LeftDocument(TypedDict):
    """A warning that no edit cures."""

    rule: str
    severity: SeverityName
    subject: str
    message: str


class AlternativeDocument(TypedDict):
    """Another way to carry the same; a footprint of null: it cannot be sound."""

    number: int
    id: str
    what: str
    lost: str
    footprint: FootprintDocument | None


class ProposalDocument(TypedDict):
    """What `archbook propose --format json` prints; the design itself is written by `-o`."""

    schema: Literal["proposal/v1"]
    design: str
    release: str
    profile: str
    footprint: FootprintDocument
    groups: list[ProposedGroupDocument]
    reasons: list[NumberReasonDocument]
    decisions: list[DecisionDocument]
    assumed: list[AssumedDocument]
    left: list[LeftDocument]
    alternatives: list[AlternativeDocument]
