"""What must be set on hosts before the deployer runs."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.model.preparation import StepId
from archbook.report.documents.shared import ReadSourceDocument
from archbook.report.documents.size import AssumedDocument


class StepSourceDocument(ReadSourceDocument):
    """A source of a step, with the section that is meant."""

    section: str


class VariableDocument(TypedDict):
    """A value that the design does not say: it is filled in on the host, or in the environment."""

    name: str
    about: str
    default: str
    required: bool


class StepDocument(TypedDict):
    """One thing that is set, as lines of a POSIX shell; none: it is done elsewhere."""

    id: StepId
    title: str
    why: str
    commands: list[str]
    variables: list[str]
    notes: list[str]
    sources: list[StepSourceDocument]


class StepsDocument(TypedDict):
    """Steps in the order they are done, and what they need filled in."""

    variables: list[VariableDocument]
    steps: list[StepDocument]


class UplinkDocument(TypedDict):
    """Ports that are bonded; `ports` is the variable that names them. Null: not said."""

    name: str
    ports: str
    carries: list[str]
    links: int | None
    mtu: int


class RouteDocument(TypedDict):
    """A subnet in another rack, and the router on the way."""

    to: str
    via: str


class InterfaceDocument(TypedDict):
    """An interface with an address; null where the plan has no subnet, or there is no tag."""

    name: str
    uplink: str
    network: str
    vlan: int | None
    mtu: int
    address: str | None
    gateway: str | None
    routes: list[RouteDocument]
    default_route: bool


class PreparedHostDocument(TypedDict):
    """What one host has for itself."""

    name: str
    interfaces: list[InterfaceDocument]


class PreparedGroupDocument(StepsDocument):
    """Like hosts: the steps are those of the host `steps_of`, names and addresses differ."""

    group: str
    uplinks: list[UplinkDocument]
    steps_of: str
    hosts: list[PreparedHostDocument]


class PreparationDocument(TypedDict):
    """What `archbook prepare --format json` prints.

    `deployment_host` has the deployer's own steps where no host of the design has that role.
    """

    schema: Literal["preparation/v1"]
    design: str
    revision: str
    operating_system: str
    operating_system_stated: bool
    deployer: str | None
    groups: list[PreparedGroupDocument]
    deployment_host: StepsDocument | None
    assumed: list[AssumedDocument]
    open: list[str]
