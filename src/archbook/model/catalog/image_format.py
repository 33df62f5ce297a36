"""Image formats, and which hypervisor starts instances from them."""

from typing import Literal

from pydantic import Field

from archbook.model.catalog.entry import Entry
from archbook.model.written import Id, Text, Written

Use = Literal["direct", "convert", "blocked", "no"]
"""``direct``: as it is. ``convert``: after conversion. ``blocked``: off unless allowed."""


class Fit(Written):
    """What a hypervisor makes of an image format."""

    hypervisor: Id
    use: Use
    note: Text | None = None
    source: Id


class ImageFormatEntry(Entry):
    """An image format. A hypervisor that `fits` does not name: no source tells."""

    explains: Text
    disk_format: Id = Field(description="`disk_format` in Glance.")
    fits: tuple[Fit, ...] = ()
    advice: Text | None = None

    def fit(self, hypervisor: str) -> Fit | None:
        """Return what is known of this format under *hypervisor*."""
        return next((one for one in self.fits if one.hypervisor == hypervisor), None)
