"""Where things stand, what they draw, and what joins them."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.report.documents.size import AssumedDocument, QuantityDocument


class RackReasonDocument(TypedDict):
    """Why something is there."""

    text: str
    source: str


class MountedDocument(TypedDict):
    """One thing in a rack.

    `of` is its host group, switch type or PDU type (`unspecified`: not chosen); `position` its
    lowest rack unit, 0 beside the rails; a height that is not `known` is taken as one unit.
    """

    kind: Literal["host", "switch", "pdu"]
    name: str
    of: str
    position: float
    height_u: float
    known: bool


class SpaceDocument(TypedDict):
    """Free units of a rack, from the lowest one up."""

    position: float
    height_u: float


class LeftOutDocument(TypedDict):
    """Hosts of a group, or switches, that find no room."""

    group: str
    hosts: int


class FeedDocument(TypedDict):
    """Current of one phase of a feed: what it may carry, shares, and carries alone."""

    feed: str
    breaker_a: float
    phases: int
    allowed_a: float
    shared_a: float | None
    alone_a: float | None
    carries_all: bool | None


class OutletDocument(TypedDict):
    """Outlets of one type on the fullest power strip; null: the type is not known."""

    type: str | None
    there: int | None
    needed: int
    free: int | None


class RackDocument(TypedDict):
    """One rack; `made_up` when the design does not name it."""

    rack: str
    type: str | None
    made_up: bool
    height_u: int
    mounted: list[MountedDocument]
    free: list[SpaceDocument]
    left_out: list[LeftOutDocument]
    used_u: QuantityDocument
    weight_kg: QuantityDocument
    max_load_kg: float | None
    load_w: QuantityDocument
    nameplate_w: QuantityDocument | None
    allowed_w: QuantityDocument | None
    oversubscription: QuantityDocument | None
    feeds: list[FeedDocument]
    outlets: list[OutletDocument]


class SwitchesDocument(TypedDict):
    """Like switches of one rack; `fits` is the smallest type with the ports needed."""

    role: Literal["leaf", "spine", "out_of_band"]
    type: str | None
    rack: str | None
    count: int
    fits: str | None
    reason: RackReasonDocument


class PortUseDocument(TypedDict):
    """Like ports of the fullest switch of one role in one rack."""

    role: Literal["leaf", "spine", "out_of_band"]
    rack: str | None
    type: str | None
    port: str | None
    gbps: float | None
    there: int | None
    taken: dict[str, int]
    used: int
    free: int | None
    split: int


class CablesDocument(TypedDict):
    """Like cables; `plug` is the outlet that a power cord goes into.

    `split` is how many links one cable carries, from a port that is split.
    """

    purpose: Literal["host", "uplink", "peer", "out_of_band", "power"]
    medium: Literal["dac", "aoc", "fibre", "twisted_pair", "power"]
    gbps: float | None
    length_m: float | None
    count: int
    optic: str | None
    plug: str | None
    split: int
    ends: list[str]
    reason: RackReasonDocument


class RacksDocument(TypedDict):
    """What `archbook racks --format json` prints."""

    schema: Literal["racks/v1"]
    design: str
    revision: str
    racks: list[RackDocument]
    needed: QuantityDocument | None
    left_out: list[LeftOutDocument]
    switches: list[SwitchesDocument]
    ports: list[PortUseDocument]
    cables: list[CablesDocument]
    load_w: QuantityDocument
    nameplate_w: QuantityDocument | None
    facility_w: QuantityDocument
    heat_btuh: QuantityDocument
    cooling_tons: QuantityDocument | None
    assumed: list[AssumedDocument]
