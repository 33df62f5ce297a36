"""How long a store lasts when its data grows."""

from collections.abc import Iterator

from archbook.capacity.growth import years_of_room
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.sizing import Estimate, least
from archbook.model.storage import StorageBackend
from archbook.sizing.rows import product
from archbook.sizing.stored import room_resources

_SAID = Citation("design", "storage")


def room_left(blueprint: Blueprint, backend: StorageBackend) -> Iterator[Estimate]:
    """Yield the years until a back end that grows holds what is planned, also after a loss."""
    growth = backend.growth_percent
    if growth is None:
        return
    usable = next(one for one in room_resources(blueprint, backend) if one.resource == "usable_tb")
    held, room = usable.demand.value, least(usable.capacity, usable.after_loss)
    years = years_of_room(held, room, growth / 100) if held and room is not None else None
    formula = Message(
        "log(usable TB, also after the loss / usable TB asked for) / log(1 + growth)"
    )
    inputs = {"asked_tb": held, "usable_tb": room, "growth_percent": growth}
    quantity = product(years, formula, inputs, _SAID)
    yield Estimate(f"storage/{backend.name}", "room_years", "years", quantity)
