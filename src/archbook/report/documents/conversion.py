"""A plan for moving machines."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12


class StepDocument(TypedDict):
    """Something to do or to know; the source is an id of the catalog."""

    what: str
    source: str


class ConvertedMachineDocument(TypedDict):
    """What happens to one machine; null is what nobody knows, or what is none."""

    name: str
    file: str
    row: int
    platform: Literal["vmware", "libvirt", "ovirt", "unknown"]
    system: str | None
    family: Literal["windows", "linux"] | None
    flavor: str | None
    disks: int | None
    disk_format: str | None
    copy_gb: float | None
    hours: float | None
    before: list[StepDocument]
    drivers: list[StepDocument]
    commands: list[str]
    after: list[StepDocument]


class ConversionDocument(TypedDict):
    """What `--plan FILE.json` writes; GB are 10^9 bytes, hours are those at full line rate.

    `copy_gb` leaves out the machines of unknown size; `hours` is null when one of them is unknown.
    """

    schema: Literal["conversion/v1"]
    copy_gbps: float | None
    copy_gb: float
    sizes_unknown: int
    hours: float | None
    variables: dict[str, str]
    machines: list[ConvertedMachineDocument]
