"""What an architect asks for on the first day, before there is a design."""

from typing import Literal, Self

from pydantic import Field, model_validator

from archbook.model.hardware import HardwareProfile
from archbook.model.storage import ErasureCode
from archbook.model.surroundings import Surroundings
from archbook.model.wanted import Wanted
from archbook.model.workload import Workload
from archbook.model.written import Count, Id, Name, Positive, Written


class VolumeClass(Written):
    """Like volumes: a volume type of Cinder."""

    name: Name
    usable_tb: Positive = Field(description="Data that it is to hold, in TB (10^12 bytes).")
    media: Literal["hdd", "ssd", "nvme"] | None = Field(
        None, description="Kind of disks. None: those of the hardware that bears its name."
    )


class Ask(Wanted):
    """A workload and what is required of the cloud that carries it."""

    name: Name = "proposal"
    release: Id = Field(description='OpenStack release, as "2026.1".')
    profile: Id = Field("production", description="Profile that judges the design.")
    use_case: Id | None = Field(None, description="Use case whose services are taken.")
    deployer: Id | None = Field(None, description="Deployer. None: that of the use case.")
    services: tuple[Id, ...] = Field((), description="Services beside those that are needed.")
    workload: tuple[Workload, ...] = ()
    volumes: tuple[VolumeClass, ...] = ()
    objects_apart: bool = Field(
        default=True, description="Objects have hosts of their own, with hard disks."
    )
    availability_percent: float | None = Field(None, gt=0, lt=100)
    dashboard: bool = True
    monitoring: bool = True
    erasure: ErasureCode | None = Field(None, description="Erasure code of volumes.")
    compute: Name | None = Field(None, description="Hardware of the compute hosts, by its name.")
    disks: dict[Name, Count] = Field(
        default_factory=dict, description="Hardware of storage hosts → data disks of one."
    )
    surroundings: Surroundings = Surroundings()
    servers: dict[Name, HardwareProfile] = Field(
        default_factory=dict, description="Hardware to build from, as `hardware` of a design."
    )

    @model_validator(mode="after")
    def _asks_for_something(self) -> Self:
        if not self.workload and not self.volumes and self.objects_tb is None:
            raise ValueError("asks for nothing: say how many instances, or how many TB")
        names = [one.name for one in self.volumes]
        if len(set(names)) < len(names):
            raise ValueError("two kinds of volumes have the same name")
        return self

    def grown(self, years: int) -> float:
        """Return what one TB of today has become after so many *years*."""
        return float((1 + (self.growth_percent or 0) / 100) ** years)
