"""Concepts: what a cloud is, what it offers and what it is made of."""

from typing import Literal

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.written import Id, Text, Written


class Way(Written):
    """How OpenStack gives a kind of service: all of these services together."""

    services: tuple[Id, ...] = Field(min_length=1)
    how: Text
    since: Id | None = None
    until: Id | None = Field(None, description="Last release that gives it this way.")


class ConceptEntry(Entry):
    """A concept of the course text; a kind of service says who gives it."""

    kind: Literal[
        "characteristic",
        "service_model",
        "deployment_model",
        "reason",
        "trend",
        "layer",
        "service_group",
        "service_kind",
        "vm_type",
        "criterion",
    ]
    explains: Text
    order: int = Field(description="Place among the concepts of its kind.")
    part_of: Id | None = Field(None, description="The concept that it belongs to.")
    ways: tuple[Way, ...] = Field((), description="Each of them gives it.")
    outside: Text | None = Field(
        None, description="What people use because no OpenStack service gives it."
    )
    in_design: Text | None = Field(None, description="What a design says or checks about it.")
    correction: Text | None = Field(None, description="Where the course text differs.")
