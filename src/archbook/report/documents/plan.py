"""What is placed."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.model.catalog.component import Access, Membership


class ReasonDocument(TypedDict):
    """Why a component stands where it stands; no url when the design itself says so."""

    text: str
    source: str
    url: str


class ComponentDocument(TypedDict):
    """A component on a host group; `instances` is the total over the group."""

    component: str
    service: str
    per_host: int
    instances: int
    membership: Membership
    access: Access
    reason: ReasonDocument


class GroupDocument(TypedDict):
    """A host group and what stands on it."""

    name: str
    roles: list[str]
    count: int
    components: list[ComponentDocument]


class UnplacedDocument(TypedDict):
    """A component that is needed and has no host."""

    component: str
    service: str
    roles: list[str]
    region: str | None


class PlanDocument(TypedDict):
    """What `archbook plan --format json` prints."""

    schema: Literal["plan/v1"]
    design: str
    release: str
    groups: list[GroupDocument]
    unplaced: list[UnplacedDocument]
