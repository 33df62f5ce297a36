"""What fits."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.report.documents.shared import SourceDocument


class QuantityDocument(TypedDict):
    """A number in the unit of its resource, null when unknown, and how it was found.

    An input `GROUP.NAME` holds for the hosts of one group.
    """

    value: float | None
    formula: str
    inputs: dict[str, float | str | None]
    source: SourceDocument


class ResourceDocument(TypedDict):
    """One resource of a pool of compute hosts (`cloud`, `aggregate/NAME`) or of a store.

    A region of null means all of them. `share` is the part of what there is, also after the loss,
    that the demand takes; null when that is not known, or when there is nothing. `after_loss` is
    null where no room is kept for a loss.
    """

    subject: str
    region: str | None
    groups: list[str]
    resource: Literal["vcpus", "ram_gib", "disk_gb", "gpus", "instances", "raw_tb", "usable_tb"]
    unit: str
    demand: QuantityDocument
    capacity: QuantityDocument
    after_loss: QuantityDocument | None
    headroom: QuantityDocument
    share: float | None
    binding: bool


class AssumedDocument(TypedDict):
    """A value that the design does not state and that was used all the same."""

    subject: str
    name: str
    value: float | str
    why: str
    source: SourceDocument


class SizeDocument(TypedDict):
    """What `archbook size --format json` prints; `unknown` counts the figures of null."""

    schema: Literal["size/v1"]
    design: str
    revision: str
    unknown: int
    resources: list[ResourceDocument]
    assumed: list[AssumedDocument]
