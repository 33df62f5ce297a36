"""Roles: what a host is for."""

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.written import Id, Text, Written


class StandIn(Written):
    """The role whose hosts do the work when there are no hosts of the role itself."""

    role: Id
    why: Text
    tests_only: bool = Field(default=False, description="Fit for tests, not for production.")


class RoleEntry(Entry):
    """A role."""

    purpose: Text
    order: int = Field(description="Place in lists, from the control plane down.")
    stand_in: StandIn | None = None
    runs: bool = Field(default=True, description="False: bought and counted, runs nothing.")
