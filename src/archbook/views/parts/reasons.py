"""A reason with its source, as one sentence for a tooltip."""

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Reason


def because(blueprint: Blueprint, reason: Reason) -> Message:
    """Return *reason* followed by its source's title and address."""
    if reason.source == "design":
        return reason.text
    source = blueprint.facts.source(reason.source)
    values: dict[str, Value] = {"reason": reason.text, "source": source.title, "url": source.url}
    return Message("{reason} ({source}, {url})", values)
