"""What the states of boxes mean, for the legend of a sheet that has them."""

from collections.abc import Iterable

from archbook.i18n import Message
from archbook.model.scene import Key, Node, State

STATES: dict[State, Message] = {
    "alive": Message("Untouched"),
    "degraded": Message("There, with less of it"),
    "lost": Message("Lost, or not to be used, until it is repaired"),
    "added": Message("Only in the later design"),
    "removed": Message("Only in the earlier design"),
    "changed": Message("In both, changed"),
}
"""State of a box → what the legend says of it."""


def state_keys(nodes: Iterable[Node]) -> tuple[Key, ...]:
    """Return the lines of the legend for the states that *nodes* are in."""
    shown = {node.state for node in nodes}
    return tuple(Key("state", state, says) for state, says in STATES.items() if state in shown)
