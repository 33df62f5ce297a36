"""What racks have for the hosts that are chosen: height, power and ports."""

from archbook.model.choice import RackSpace, ServerChoice
from archbook.model.optimum import Limit
from archbook.optimise.columns import Model

RACK_LIMITS: tuple[Limit, ...] = ("rack_height", "rack_power", "rack_ports")
"""What a rack may run out of."""


def takes(choice: ServerChoice, limit: Limit) -> float | None:
    """Return what one server takes of a rack; None: not known."""
    if limit == "rack_height":
        return choice.height_u
    if limit == "rack_power":
        return choice.typical_w
    return choice.profile.nic_ports()


def has(space: RackSpace, limit: Limit) -> float | None:
    """Return what a rack has for the hosts that are chosen; None: not limited."""
    found = {
        "rack_height": space.height_u,
        "rack_power": space.power_w,
        "rack_ports": space.ports,
    }
    return found.get(limit)


def limit_racks(model: Model) -> None:
    """Let the first rack, which is the fullest, hold no more than it can.

    A server of which it is not known what it takes counts for nothing here; `unknown` says so.
    """
    space = model.question.task.racks
    if space is None or model.racks is None:
        return
    for limit in RACK_LIMITS:
        most = has(space, limit)
        if most is None or limit in model.question.without:
            continue
        terms = {
            model.fullest(place, model.racks): each
            for place, one in enumerate(model.question.found)
            if (each := takes(one.choice, limit))
        }
        if terms:
            model.program.at_most(terms, most, limit)
