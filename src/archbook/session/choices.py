"""What a person can choose from: entries of the catalog, each marked for the design's release."""

from collections.abc import Iterable
from dataclasses import dataclass

from archbook.i18n import Localized, Message
from archbook.model.catalog.option import OptionEntry
from archbook.model.catalog.service import ServiceEntry
from archbook.model.host_group import HostGroup
from archbook.plan.timeline import Timeline
from archbook.session.results import Results

Words = Message | Localized | str

LAYERS: dict[str, Message] = {
    "compute": Message("Compute"),
    "bare_metal": Message("Bare metal"),
    "network": Message("Network"),
    "storage": Message("Storage"),
    "image": Message("Images"),
    "identity": Message("Identity"),
    "dashboard": Message("Dashboard"),
    "orchestration": Message("Orchestration"),
    "application": Message("Applications"),
    "telemetry": Message("Telemetry"),
    "monitoring": Message("Monitoring"),
    "logging": Message("Logging"),
    "operations": Message("Operations"),
    "load_balancing": Message("Load balancing"),
    "database": Message("Database"),
    "messaging": Message("Messaging"),
    "cache": Message("Cache"),
    "coordination": Message("Coordination"),
}
"""Layers of services in the order in which they are offered, with their names."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen.

    Attributes:
        value: Id of the catalog.
        title: Its name.
        mark: What is special about it in the design's release: gone, not there yet, deprecated.
        taken: Whether the design has chosen it.
        note: What it is for.
    """

    value: str
    title: Words
    mark: Message | None = None
    taken: bool = False
    note: Words = ""

    @property
    def label(self) -> Words:
        """Return the title, with the mark when there is one."""
        if self.mark is None:
            return self.title
        return Message("{title} ({mark})", {"title": self.title, "mark": self.mark})


@dataclass(frozen=True, slots=True)
class Question:
    """An option of the catalog: its values, and what holds when none is taken."""

    id: str
    title: Words
    note: Words
    multiple: bool
    choices: tuple[Choice, ...]
    default: Message


def use_cases(results: Results) -> tuple[Choice, ...]:
    """Return the use cases in the order of the catalog."""
    facts = results.workspace.catalog
    entries = sorted(map(facts.use_case, facts.ids("use-cases")), key=lambda entry: entry.order)
    now = results.workspace.design.use_case
    return tuple(
        Choice(entry.id, entry.title, taken=entry.id == now, note=entry.why) for entry in entries
    )


def releases(results: Results) -> tuple[Choice, ...]:
    """Return the releases, newest first."""
    facts = results.workspace.catalog
    entries = sorted(map(facts.release, facts.ids("releases")), key=lambda entry: -entry.order)
    now = results.workspace.design.release
    return tuple(
        Choice(
            entry.id,
            entry.title,
            Message("SLURP") if entry.slurp else None,
            taken=entry.id == now,
        )
        for entry in entries
    )


def profiles(results: Results) -> tuple[Choice, ...]:
    """Return the profiles that rules can judge by."""
    facts = results.workspace.catalog
    now = results.workspace.design.profile
    entries = map(facts.profile, facts.ids("profiles"))
    return tuple(
        Choice(entry.id, entry.title, taken=entry.id == now, note=entry.explains)
        for entry in entries
    )


def deployers(results: Results) -> tuple[Choice, ...]:
    """Return the deployers, marked where they do not know the design's release."""
    facts, timeline = results.workspace.catalog, _timeline(results)
    now = results.workspace.design.deployer
    return tuple(
        Choice(
            entry.id,
            entry.name,
            _life(timeline, entry.covers_since, entry.covers_until),
            taken=entry.id == now,
        )
        for entry in map(facts.deployer, facts.ids("deployers"))
    )


def services(results: Results) -> dict[str, tuple[Choice, ...]]:
    """Return layer → services that can be chosen, core ones first and marked ones last.

    A service that comes along by itself is offered only when the design has chosen it, so that
    the choice can be taken back.
    """
    facts, timeline = results.workspace.catalog, _timeline(results)
    chosen = frozenset(results.workspace.design.services)
    entries = [
        entry
        for entry in map(facts.service, facts.ids("services"))
        if entry.id in chosen or not entry.automatic
    ]
    entries.sort(key=lambda entry: (not entry.core, entry.name.casefold()))
    found = {
        layer: sorted(
            (_service(entry, timeline, chosen) for entry in entries if entry.layer == layer),
            key=lambda choice: choice.mark is not None,
        )
        for layer in LAYERS
    }
    return {layer: tuple(choices) for layer, choices in found.items() if choices}


def came_along(results: Results) -> tuple[Choice, ...]:
    """Return the services that the design did not choose, each with the reason it is there."""
    return tuple(
        Choice(active.id, active.entry.name, note=active.reason.text)
        for active in results.blueprint.services
        if not active.chosen
    )


def questions(results: Results) -> tuple[Question, ...]:
    """Return every option of the catalog but the deployer, which is a field of its own."""
    facts = results.workspace.catalog
    names = (name for name in facts.ids("options") if name != "deployer")
    return tuple(_question(facts.option(name), results) for name in names)


def roles(results: Results) -> tuple[Choice, ...]:
    """Return the roles that hosts can have, from the control plane down."""
    facts = results.workspace.catalog
    entries = sorted(map(facts.role, facts.ids("roles")), key=lambda entry: entry.order)
    there = {role for group in results.workspace.design.host_groups for role in group.roles}
    return tuple(
        Choice(entry.id, entry.title, taken=entry.id in there, note=entry.purpose)
        for entry in entries
    )


def one_more_group(results: Results, role: str) -> HostGroup:
    """Return a group of one host with *role*, under a name that the design does not have yet."""
    names = {group.name for group in results.workspace.design.host_groups}
    numbered = (f"{role}-{number}" for number in range(2, len(names) + 3))
    free = next(name for name in (role, *numbered) if name not in names)
    return HostGroup(name=free, roles=(role,), count=1)


def _timeline(results: Results) -> Timeline:
    facts = results.workspace.catalog
    return Timeline(facts, facts.release(results.workspace.design.release))


def _service(entry: ServiceEntry, timeline: Timeline, chosen: frozenset[str]) -> Choice:
    mark = _life(timeline, entry.first, entry.last)
    if mark is None and timeline.now.id in entry.gaps:
        mark = Message("not in {release}", {"release": timeline.now.id})
    if mark is None and entry.last is None:  # what has a last release is marked after it
        mark = _STATUS.get(entry.status)
    return Choice(entry.id, entry.name, mark, entry.id in chosen, entry.mission)


_STATUS = {
    "deprecated": Message("deprecated"),
    "inactive": Message("inactive"),
    "retired": Message("retired"),
}


def _life(timeline: Timeline, since: str | None, until: str | None) -> Message | None:
    if until is not None and timeline.over(until):
        return Message("gone after {release}", {"release": until})
    if since is not None and not timeline.begun(since):
        return Message("not before {release}", {"release": since})
    return None


def _question(entry: OptionEntry, results: Results) -> Question:
    timeline = _timeline(results)
    stated = results.workspace.design.options.get(entry.id, ())
    taken = (stated,) if isinstance(stated, str) else stated
    choices = tuple(
        Choice(
            one.value,
            one.title,
            _life(timeline, one.since, one.until),
            one.value in taken,
            one.advice or "",
        )
        for one in entry.choices
    )
    values = results.blueprint.options[entry.id].values if not taken else _usual(entry, timeline)
    default = _default(choices, values)
    return Question(entry.id, entry.title, entry.explains, entry.multiple, choices, default)


def _usual(entry: OptionEntry, timeline: Timeline) -> tuple[str, ...]:
    holding = (one.values for one in entry.default if timeline.holds(one.since, one.until))
    return next(holding, ())


def _default(choices: Iterable[Choice], values: tuple[str, ...]) -> Message:
    """Name what holds when the design does not say."""
    titles = tuple(choice.title for choice in choices if choice.value in values)
    return Message("default: {values}", {"values": titles}) if titles else Message("default")
