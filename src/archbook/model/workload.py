"""What the cloud has to carry."""

from typing import Literal

from pydantic import Field

from archbook.model.written import Count, Name, Positive, Written


class Workload(Written):
    """Like instances."""

    name: Name | None = Field(None, description="Name of the flavor.")
    vcpus: Count = Field(description="vCPUs of one instance.")
    ram_gib: Positive = Field(description="Memory of one instance in GiB.")
    disk_gb: Positive | None = Field(
        None, description="Root disk of one instance in GB. Not said: all its disks are volumes."
    )
    instances: Count = Field(description="How many of these instances run.")
    cpu_policy: Literal["shared", "dedicated"] = Field(
        "shared", description="Dedicated: each vCPU has a hardware thread of its own (pinned)."
    )
    numa_nodes: int | None = Field(None, ge=1, le=64, description="NUMA nodes of the guest.")
    huge_pages: bool = Field(default=False, description="Memory comes from huge pages.")
    sriov: bool = Field(default=False, description="Ports are virtual functions of a card.")
    gpus: int = Field(0, ge=0, le=64, description="GPUs that an instance is given.")
    growth_percent: float | None = Field(
        None,
        ge=0,
        le=1_000,
        description="More instances each year, in percent of the year before.",
    )
    aggregate: Name | None = Field(
        None, title="Host aggregate", description="Host aggregate that they must run in."
    )
