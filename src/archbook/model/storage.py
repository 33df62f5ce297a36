"""Where volumes, images and objects are kept."""

from typing import Literal

from pydantic import Field

from archbook.model.site import FailureDomain
from archbook.model.written import Id, Name, Positive, Written

StorageKind = Literal["ceph", "external_ceph", "lvm", "nfs", "san", "swift", "file"]


class StorageBackend(Written):
    """One storage back end."""

    name: Name
    kind: StorageKind
    on: Name | tuple[Name, ...] = Field((), description="Host group or groups that carry it.")
    size: int = Field(3, ge=1, le=10, description="Replicas of each object.")
    domain: FailureDomain = Field("host", description="What two replicas must not share.")
    serves: tuple[Id, ...] = Field((), description="Services that use it.")
    usable_tb: Positive | None = Field(None, description="Usable capacity wanted, in TB (10^12).")
    zones: int | None = Field(None, ge=1, le=1_000, description="Swift zones in the ring.")

    def groups(self) -> tuple[str, ...]:
        """Return the host groups that carry it."""
        return (self.on,) if isinstance(self.on, str) else self.on
