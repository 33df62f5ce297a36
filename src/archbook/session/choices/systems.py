"""Operating systems of the hosts that go with the design's deployer and release."""

from archbook.i18n import Message
from archbook.model.catalog.operating_system import OperatingSystemEntry
from archbook.rules.host_systems import supported
from archbook.session.choices.choice import Choice
from archbook.session.results import Results


def operating_systems(results: Results) -> tuple[Choice, ...]:
    """Return the systems that fit, the longest maintained first, and the one that is chosen.

    Those that the deployer takes in the release; where no deployer is chosen or nothing is
    listed of it, those that the release is tested with.
    """
    design, facts = results.workspace.design, results.workspace.catalog
    every = tuple(map(facts.operating_system, facts.ids("operating-systems")))
    fitting = supported(results.blueprint) or tuple(
        one for one in every if results.blueprint.release.id in one.tested_with
    )
    offered = sorted(fitting, key=lambda one: one.maintained_until, reverse=True)
    chosen = (one for one in every if one.id == design.operating_system and one not in fitting)
    return tuple(_choice(one, results) for one in (*offered, *chosen))


def _choice(entry: OperatingSystemEntry, results: Results) -> Choice:
    design = results.workspace.design
    text = "until {until}" if entry.maintained(results.day) else "no updates since {until}"
    mark = Message(text, {"until": entry.maintained_until.isoformat()})
    return Choice(entry.id, entry.title, mark, entry.id == design.operating_system)
