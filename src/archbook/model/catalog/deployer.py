"""Deployers: what installs a cloud, and what it can install when."""

from collections.abc import Mapping
from datetime import date

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.catalog.service import Need
from archbook.model.written import Id, Text, Written


class Span(Written):
    """From which to which release a deployer can install a service."""

    since: Id | None = None
    until: Id | None = None
    why: Text | None = Field(None, description="Why it stopped.")
    source: Id | None = None


class DeployerEntry(Entry):
    """A deployer."""

    name: str
    covers_since: Id = Field(description="First release that this entry speaks of.")
    covers_until: Id | None = Field(
        None, description="Last release that it deploys; none: still going."
    )
    retired: date | None = Field(None, description="Day on which its project was retired.")
    replaced_by: tuple[Id, ...] = Field((), description="Deployers that are alive, instead.")
    deploys: Mapping[Id, Span] = Field(description="Service → span; not listed: never.")
    needs: tuple[Need, ...] = Field((), description="Services that it brings or asks for itself.")
    advice: Text | None = None
