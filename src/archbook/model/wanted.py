"""What is wanted of a cloud beside the instances that it carries."""

from typing import Literal

from pydantic import Field

from archbook.model.written import Count, Line, Positive, Written

Gateways = Literal["network", "control", "distributed"]
"""Where instances reach the outside: hosts for it, controllers, or compute hosts for all but
source NAT, which then stands on the controllers."""


class Wanted(Written):
    """What can be said of any cloud on the first day."""

    objects_tb: Positive | None = Field(
        None, title="Objects, usable (TB)", description="Objects to hold, in usable TB."
    )
    objects_by: Literal["ceph", "swift"] = Field(
        "ceph", title="Objects kept by", description="What keeps objects."
    )
    racks: Count | None = Field(
        None,
        title="Racks that there are",
        description="Racks that there are. Not said: as many as the hosts need.",
    )
    rack_power_w: Positive | None = Field(
        None,
        title="Power of a rack (W)",
        description="Power in watts that the machines of one rack may draw together.",
    )
    survives: Literal["none", "host", "rack"] = Field(
        "host",
        title="Survives loss of",
        description="What may be lost: instances, data and APIs outlive it.",
    )
    growth_percent: float | None = Field(
        None,
        ge=0,
        le=1_000,
        title="Growth each year (%)",
        description="More instances and data each year, in percent of the year before.",
    )
    years: int = Field(
        3,
        ge=1,
        le=10,
        title="Years to last",
        description="Years that the cloud must last for, with the growth.",
    )
    hyperconverged: bool = Field(
        default=False,
        title="Hyperconverged",
        description="Compute hosts carry the disks of Ceph.",
    )
    gateways: Gateways = Field(
        "network",
        description="Where instances reach the outside: hosts of their own (network), controllers "
        "(control) or compute hosts (distributed).",
    )


class Request(Wanted):
    """What an architect fills in to have a design proposed for the workload at hand."""

    volumes_tb: Positive | None = Field(
        None, title="Volumes, usable (TB)", description="Data in volumes, in usable TB."
    )
    erasure: Line | None = Field(
        None,
        title="Erasure code",
        description="Erasure code of volumes, as 4+2. Not said: three replicas.",
    )
    own_hardware: bool = Field(
        default=False,
        title="Build from the servers of this design",
        description="Machines are taken from step Servers. Otherwise from those that the use case "
        "starts from.",
    )
