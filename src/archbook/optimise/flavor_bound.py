"""What no few flavors can do better than: the p-median model, relaxed as Lagrange does.

That each size goes to a flavor is no longer demanded; instead each size has a price for not going.
With prices fixed the best flavors are found by sorting, and what they come to is a bound. The
prices of sizes that go nowhere rise and those of sizes that go twice fall, by steps that get
smaller (the subgradient method), so that the bound gets better.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from archbook.capacity.flavor_choice import Scale
from archbook.errors import MissingProgramError
from archbook.i18n import Message

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Size = tuple[float, float]
"""vCPUs, and memory in GiB."""

ROUNDS = 300
"""How often prices are changed; twice as many brought a thousandth more in trials."""

PATIENCE = 20
"""Rounds without a better bound after which steps are half as large."""

STEP = 2.0
"""First step, as a share of the gap: the largest with which the method still converges."""

CLOSE = 1e-9
"""Gap at which there is nothing left to find."""


def least_waste(
    machines: Mapping[Size, int], joins: Sequence[Size], count: int, scale: Scale, known: float
) -> float:
    """Return a bound: no *count* of *joins* waste less on *machines*.

    Args:
        machines: Size → how many machines have it.
        joins: Flavors that may be chosen.
        count: Most flavors that may be chosen.
        scale: How vCPUs and memory are weighed.
        known: What flavors waste that are known; the search goes towards it.

    Raises:
        MissingProgramError: numpy is not there.
    """
    try:
        import numpy as np  # noqa: PLC0415 - an optional package, slow to load
    except ImportError:
        text = "numpy bounds the waste of flavors and is not there: pip install 'archbook[sizing]'"
        raise MissingProgramError(Message(text)) from None
    costs = _costs(machines, joins, scale)
    prices = costs.min(axis=1) + known / len(machines)
    bound, best, step, idle = -np.inf, prices, STEP, 0
    for _ in range(ROUNDS):
        gains = np.minimum(costs - prices[:, None], 0).sum(axis=0)
        some = np.argsort(gains, kind="stable")[:count]
        value = float(prices.sum() + gains[some].sum())
        idle += 1
        if value > bound:
            bound, best, idle = value, prices.copy(), 0
        slack = 1 - (costs[:, some] < prices[:, None]).sum(axis=1)
        if known - bound < CLOSE or not slack.any():
            break
        if idle >= PATIENCE:
            step, idle, prices = step / 2, 0, best.copy()
        prices += step * (known - value) / float((slack**2).sum()) * slack
    return float(bound)


def _costs(
    machines: Mapping[Size, int], joins: Sequence[Size], scale: Scale
) -> "NDArray[np.float64]":
    """Return what each size wastes in each flavor; infinite where it does not fit."""
    import numpy as np  # noqa: PLC0415 - an optional package, slow to load

    sizes, numbers = np.array(list(machines)), np.array(list(machines.values()))
    vcpus, ram = (np.array(joins)[None, :, axis] - sizes[:, None, axis] for axis in (0, 1))
    costs = (vcpus / scale.vcpus + ram / scale.ram_gib) * numbers[:, None]
    found: NDArray[np.float64] = np.where((vcpus < 0) | (ram < 0), np.inf, costs)
    return found
