"""Hypervisors: what runs instances, and how Nova drives it."""

from typing import Literal

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.written import Id, Text


class HypervisorEntry(Entry):
    """A hypervisor. Its id is the value of the option `hypervisor` when Nova drives it."""

    explains: Text
    runs: tuple[Literal["vm", "container", "bare_metal"], ...] = Field(min_length=1)
    driver: str = Field(description="`compute_driver` in nova.conf.")
    virt_type: str | None = Field(None, description="`[libvirt] virt_type` in nova.conf.")
    driven_as: Id | None = Field(
        None, description="The hypervisor as which Nova drives it; none: as itself."
    )
    since: Id | None = Field(None, description="First release; none: all from Ocata on.")
    until: Id | None = Field(None, description="Last release whose Nova drives it.")
    replaced_by: Id | None = None
    advice: Text | None = None
