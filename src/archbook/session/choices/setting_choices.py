"""Settings of the services at hand, with their defaults in the design's release."""

from dataclasses import dataclass

from archbook.i18n import Message
from archbook.model.catalog.default import DefaultEntry
from archbook.session.choices.choice import Words, timeline_of
from archbook.session.results import Results
from archbook.units import quantity


@dataclass(frozen=True, slots=True)
class Number:
    """A setting: what it is, what holds by default and what the design states.

    Attributes:
        id: Id of the setting.
        title: Its name.
        note: What it decides.
        default: What holds when the design says nothing, with its unit.
        stated: What the design says.
    """

    id: str
    title: Words
    note: Words
    default: Message
    stated: float | None


def settings(results: Results) -> tuple[Number, ...]:
    """Return the settings of the services at hand, and those that the design states."""
    facts, stated = results.workspace.catalog, results.workspace.design.settings
    entries = map(facts.default, facts.ids("defaults"))
    return tuple(
        Number(one.id, one.title, one.explains, _default(one, results), stated.get(one.id))
        for one in entries
        if one.id in stated or results.blueprint.has(one.service)
    )


def _default(entry: DefaultEntry, results: Results) -> Message:
    timeline = timeline_of(results)
    holding = (one.value for one in entry.values if timeline.holds(one.since, one.until))
    value = quantity(next(holding, None), entry.unit)
    return Message("default: {values}", {"values": value})
