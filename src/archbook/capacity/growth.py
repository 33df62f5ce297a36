"""How long room lasts when what it holds grows."""

from math import log


def years_of_room(held: float, room: float, growth: float) -> float:
    """Return the years until *held* is *room*, growing by a share each year.

    log(room / held) / log(1 + growth); 0 when there is no room left today.

    Args:
        held: What is held today; more than zero.
        room: What can be held.
        growth: Share that is added each year, as 0.2; more than zero.
    """
    if room <= held:
        return 0.0
    return log(room / held) / log(1 + growth)
