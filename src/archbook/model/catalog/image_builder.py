"""Image builders: tools that make images, or turn machines into images."""

from typing import Literal

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.written import Id, Text


class ImageBuilderEntry(Entry):
    """A tool that makes images.

    ``build`` makes one from a distribution, ``p2v`` from a physical machine, ``v2v`` from a
    virtual machine of another hypervisor.
    """

    explains: Text
    does: tuple[Literal["build", "p2v", "v2v"], ...] = Field(min_length=1)
    makes: tuple[Id, ...] = Field((), description="Image formats that a source names.")
    advice: Text | None = None
