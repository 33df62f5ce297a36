"""OpenStack releases."""

from datetime import date

from pydantic import Field

from archbook.model.catalog.entry import Entry


def spelled(release: str) -> str:
    """Return a release's id as people write it: ``2026.1``, but ``Ussuri`` for ``ussuri``."""
    return release if release[:1].isdigit() else release.capitalize()


class ReleaseEntry(Entry):
    """A coordinated release."""

    name: str = Field(description="Series name, as Gazpacho.")
    order: int = Field(description="Austin is 1.")
    released: date
    slurp: bool = Field(default=False, description="Skip-level upgrades go from SLURP to SLURP.")
    maintained_until: date | None = Field(None, description="Last day of maintenance, if known.")
    end_of_life: date | None = None

    def maintained(self, day: date) -> bool:
        """Tell whether the release is out and still maintained on *day*."""
        return self.released <= day and (
            self.maintained_until is None or day <= self.maintained_until
        )
