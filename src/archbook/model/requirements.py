"""What the cloud must be able to do."""

from typing import Literal

from pydantic import Field

from archbook.model.written import Written

Survives = Literal["none", "host", "rack", "room", "power_feed", "switch_pair", "zone", "site"]


class Requirements(Written):
    """Requirements that rules hold the design to. What is not stated is not asked for."""

    control_survives: Survives | None = Field(
        None,
        title="Control plane survives",
        description="Loss that the control plane outlives.",
    )
    workload_survives: Survives | None = Field(
        None,
        title="Instances survive",
        description="Loss after which all instances still fit on the hosts left.",
    )
    storage_survives: Survives | None = Field(
        None, title="Data survives", description="Loss after which all data is still there."
    )
    dashboard: bool = Field(default=False, description="Users need a web dashboard.")
    instance_ha: bool = Field(
        default=False,
        title="Instance HA",
        description="Instances start again elsewhere after a host is lost.",
    )
    live_migration: bool = Field(default=False, description="Instances move without downtime.")
    monitoring: bool = Field(default=False, description="The operators need metrics and alerts.")
    central_logging: bool = Field(default=False, description="Logs are gathered in one place.")
    backup: bool = Field(default=False, description="The control plane's data is backed up.")
    availability_percent: float | None = Field(
        None, gt=0, lt=100, description="Share of the year in which the APIs answer, in percent."
    )
    metering: bool = Field(default=False, description="Use is metered, for billing.")
