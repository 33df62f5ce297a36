"""A reason with its source, as one sentence for a tooltip."""

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Reason
from archbook.model.scene import Words
from archbook.model.sizing import Quantity


def because(blueprint: Blueprint, reason: Reason) -> Message:
    """Return *reason* followed by its source's title and address."""
    if reason.source == "design":
        return reason.text
    source = blueprint.facts.source(reason.source)
    values: dict[str, Value] = {"reason": reason.text, "source": source.title, "url": source.url}
    return Message("{reason} ({source}, {url})", values)


def cited(blueprint: Blueprint, text: Words, source: str) -> Message:
    """Return *text* followed by the title and the address of its source."""
    entry = blueprint.facts.source(source)
    values: dict[str, Value] = {"reason": text, "source": entry.title, "url": entry.url}
    return Message("{reason} ({source}, {url})", values)


def reckoned(blueprint: Blueprint, found: Quantity) -> Message:
    """Return how a quantity is reckoned, followed by its source."""
    return because(blueprint, Reason(found.formula, found.source.source))
