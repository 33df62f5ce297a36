"""Options: choices inside services."""

from collections.abc import Iterable
from dataclasses import dataclass

from archbook.i18n import Message
from archbook.model.catalog.option import OptionEntry
from archbook.plan.timeline import Timeline
from archbook.session.choices.choice import Choice, Words, life_mark, timeline_of
from archbook.session.choices.meanings import hypervisor_meaning
from archbook.session.results import Results


@dataclass(frozen=True, slots=True)
class Question:
    """An option of the catalog: its values, and what holds when none is taken.

    Attributes:
        id: Id of the option.
        title: Its name.
        note: What it decides.
        multiple: Whether several of its values may be taken.
        choices: Its values.
        default: What holds when none is taken.
    """

    id: str
    title: Words
    note: Words
    multiple: bool
    choices: tuple[Choice, ...]
    default: Message


def questions(results: Results) -> tuple[Question, ...]:
    """Return the options of the services at hand, and those that the design states.

    The deployer is not among them: it is a field of its own.
    """
    facts = results.workspace.catalog
    entries = (facts.option(name) for name in facts.ids("options") if name != "deployer")
    return tuple(_question(entry, results) for entry in entries if _asked(entry, results))


def _asked(entry: OptionEntry, results: Results) -> bool:
    stated = entry.id in results.workspace.design.options
    return stated or not entry.of or any(map(results.blueprint.has, entry.of))


def _question(entry: OptionEntry, results: Results) -> Question:
    timeline = timeline_of(results)
    stated = results.workspace.design.options.get(entry.id, ())
    taken = (stated,) if isinstance(stated, str) else stated
    choices = tuple(
        Choice(
            one.value,
            one.title,
            life_mark(timeline, one.since, one.until),
            one.value in taken,
            one.advice or _meaning(entry.id, one.value, results),
        )
        for one in entry.choices
    )
    default = _default(choices, _usual(entry, timeline))
    in_force = results.blueprint.options[entry.id]
    if in_force.stated and not taken:
        values = {"values": _titles(choices, in_force.values)}
        default = Message("from the storage back ends: {values}", values)
    return Question(entry.id, entry.title, entry.explains, entry.multiple, choices, default)


def _meaning(option: str, value: str, results: Results) -> Words:
    """Return what a value is, where an entry of its own tells."""
    return hypervisor_meaning(results, value) if option == "hypervisor" else ""


def _usual(entry: OptionEntry, timeline: Timeline) -> tuple[str, ...]:
    holding = (one.values for one in entry.default if timeline.holds(one.since, one.until))
    return next(holding, ())


def _default(choices: Iterable[Choice], values: tuple[str, ...]) -> Message:
    """Name what holds when the design does not say."""
    titles = _titles(choices, values)
    return Message("default: {values}", {"values": titles}) if titles else Message("default")


def _titles(choices: Iterable[Choice], values: tuple[str, ...]) -> tuple[Words, ...]:
    return tuple(choice.title for choice in choices if choice.value in values)
