"""Which release comes before which, and what holds in one."""

from dataclasses import dataclass

from archbook.model.catalog.facts import Facts
from archbook.model.catalog.release import ReleaseEntry
from archbook.model.catalog.service import ServiceEntry


@dataclass(frozen=True, slots=True)
class Timeline:
    """The releases as seen from one of them."""

    facts: Facts
    now: ReleaseEntry

    def holds(self, since: str | None, until: str | None) -> bool:
        """Tell whether the present release lies from *since* to *until*, both included."""
        return self.begun(since) and not self.over(until)

    def begun(self, since: str | None) -> bool:
        """Tell whether the present release is *since* or later."""
        return since is None or self.facts.release(since).order <= self.now.order

    def over(self, until: str | None) -> bool:
        """Tell whether the present release comes after *until*."""
        return until is not None and self.facts.release(until).order < self.now.order

    def has(self, service: ServiceEntry) -> bool:
        """Tell whether the present release has *service*."""
        return self.holds(service.first, service.last) and self.now.id not in service.gaps

    def default(self, identifier: str) -> float:
        """Return what a setting has by default in the present release."""
        values = self.facts.default(identifier).values
        return next(one.value for one in values if self.holds(one.since, one.until))

    def after(self, release: str) -> ReleaseEntry | None:
        """Return the release that follows *release*; None when the catalog ends there."""
        order = self.facts.release(release).order + 1
        every = map(self.facts.release, self.facts.ids("releases"))
        return next((entry for entry in every if entry.order == order), None)
