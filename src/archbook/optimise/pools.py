"""The fewest like hosts that carry a pool by themselves, packed as the rules pack instances."""

from math import ceil

from archbook.optimise.classes import HostClass
from archbook.optimise.question import Question
from archbook.optimise.seats import hopeless, seated

_DIGITS = 9


def fewest_packed(question: Question, one: HostClass) -> int | None:
    """Return the fewest hosts of a class that carry its pool while nothing is lost.

    From the hosts that no packing can do without upwards, in growing steps, then halving. None
    when an instance fits on no host of the class.
    """
    pool, room = one.pool, one.room
    if pool is None or room is None or not all(one.holds):
        return None
    if not pool.flavors:
        return 0
    sums = _by_sums(one)
    if "largest_flavor" in question.without:
        return sums

    def fits(hosts: int) -> bool:
        return not hopeless(pool, (one,), {0: hosts}) and seated(pool, (one,), {0: hosts})

    least, most, step = max(0, sums - 1), sums, 1
    while not fits(most):
        least, most, step = most, most + step, step * 2
    while most - least > 1:
        middle = (least + most) // 2
        least, most = (least, middle) if fits(middle) else (middle, most)
    return most


def _by_sums(one: HostClass) -> int:
    """Return the hosts that instances take of the scarcest resource, if they could be cut."""
    pool, room = one.pool, one.room
    if pool is None or room is None:
        return 0
    shares = [
        sum(
            flavor.instances * takes[resource] / has
            for flavor, takes in zip(pool.flavors, room.takes, strict=True)
            if takes
        )
        for resource, has in enumerate(room.room)
        if has
    ]
    return ceil(round(max(shares, default=0.0), _DIGITS))


def with_loss(question: Question, one: HostClass, hosts: int, racks: int | None) -> int | None:
    """Return the fewest hosts of which *hosts* are left after the loss; None: none are enough."""
    kind = question.survives(one.pool) if one.pool else None
    if kind is None or not hosts:
        return hosts
    if kind == "host":
        return hosts + 1
    domains = question.domains(kind, racks)
    if domains <= 1:
        return None
    # The fullest domain holds ceil(x / domains); x - that is what is left.
    return hosts + ceil(hosts / (domains - 1))
