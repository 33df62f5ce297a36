"""Which services there are: the chosen ones and those that come along with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from archbook.i18n import Message
from archbook.model.blueprint import ActiveService, OptionValue, Reason
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.service import Need, ServiceEntry
from archbook.model.design import Design
from archbook.plan.options import matches
from archbook.plan.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Closure:
    """The services of a design: chosen first, then what comes along, each with its reason."""

    design: Design
    facts: Facts
    timeline: Timeline
    options: Mapping[str, OptionValue]

    def services(self) -> tuple[ActiveService, ...]:
        """Return every service, chosen ones in the design's order."""
        active = {name: self._chosen(name) for name in self.design.services}
        queue = [active[name].entry for name in active]
        for need, because in self._deployer_needs():
            queue += self._bring(need, because, active)
        while queue:
            entry = queue.pop(0)
            if not self.timeline.has(entry):
                continue
            for need in self.needs(entry):
                queue += self._bring(need, entry.name, active)
        return tuple(active.values())

    def needs(self, entry: ServiceEntry) -> Iterator[Need]:
        """Yield what *entry* needs in this release with these options."""
        return (need for need in entry.needs if self._in_force(need))

    def _in_force(self, need: Need) -> bool:
        return self.timeline.holds(need.since, need.until) and matches(need.when, self.options)

    def _chosen(self, name: str) -> ActiveService:
        reason = Reason(Message("the design chooses it"), "design", by="design")
        return ActiveService(self.facts.service(name), reason, chosen=True)

    def _deployer_needs(self) -> Iterator[tuple[Need, str]]:
        if self.design.deployer:
            deployer = self.facts.deployer(self.design.deployer)
            for need in deployer.needs:
                if self._in_force(need):
                    yield need, deployer.name

    def _bring(
        self, need: Need, because: str, active: dict[str, ActiveService]
    ) -> Iterator[ServiceEntry]:
        if any(name in active for name in need.any_of):
            return
        for name in need.any_of:
            entry = self.facts.service(name)
            if entry.automatic and self.timeline.has(entry):
                text = Message("{because} needs it: {why}", {"because": because, "why": need.why})
                source = need.source or entry.source_of("automatic")
                active[name] = ActiveService(entry, Reason(text, source), chosen=False)
                yield entry
                return
