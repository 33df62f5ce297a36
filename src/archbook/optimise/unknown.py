"""What an answer does not reckon with, because nobody says it."""

from collections.abc import Iterator, Mapping

from archbook.i18n import Message, mark
from archbook.model.choice import Task
from archbook.model.optimum import Answer, Limit
from archbook.optimise.space import RACK_LIMITS, has, takes

_TEXTS: Mapping[Limit, str] = {
    "rack_height": mark("the height of {servers} is not known, and takes nothing of a rack here"),
    "rack_power": mark("the draw of {servers} is not known, and takes nothing of a rack here"),
    "rack_ports": mark("the ports of {servers} are not known, and take nothing of a rack here"),
}


def unknown(task: Task, answer: Answer | None) -> tuple[Message, ...]:
    """Return what is not known of the servers of *answer*, and of costs."""
    return tuple(_unknown(task, answer))


def _unknown(task: Task, answer: Answer | None) -> Iterator[Message]:
    free = tuple(one.name for one in task.servers if one.cost is None)
    if free and len(free) < len(task.servers):
        text = "no cost is known of {servers}: hosts are counted instead of money"
        yield Message(text, {"servers": free})
    if answer is None or task.racks is None:
        return
    chosen = {one.server for one in answer.chosen}
    for limit in RACK_LIMITS:
        servers = tuple(
            one.name for one in task.servers if one.name in chosen and takes(one, limit) is None
        )
        if servers and has(task.racks, limit) is not None:
            yield Message(_TEXTS[limit], {"servers": servers})
