"""Instances by the hosts that they must have to themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from archbook.model.ask import Ask
from archbook.model.workload import Workload
from archbook.rules.flavors import pinned

_DIGITS = 6
"""Decimals of grown instances that count: 100 * 1.1 is 110, whatever binary fractions say."""

GENERAL = "cmp"
"""Group of the hosts that instances share."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Instances that run on the same hosts.

    Attributes:
        aggregate: Host aggregate; None: hosts that ask for nothing special.
        flavors: The instances.
    """

    aggregate: str | None
    flavors: tuple[Workload, ...]

    @property
    def group(self) -> str:
        """Return the name of their host group."""
        return f"{GENERAL}-{self.aggregate}" if self.aggregate else GENERAL

    @property
    def pinned(self) -> bool:
        """Tell whether their vCPUs have threads of their own."""
        return any(pinned(flavor) for flavor in self.flavors)

    @property
    def gpus(self) -> int:
        """Return the most GPUs that one of them is given."""
        return max(flavor.gpus for flavor in self.flavors)


def settled(ask: Ask) -> Ask:
    """Return *ask* with an aggregate and a growth for each instance that names none.

    Pinned instances and those with GPUs run on hosts of their own.
    """
    workload = tuple(_settled(flavor, ask.growth_percent) for flavor in ask.workload)
    return ask.model_copy(update={"workload": workload})


def _settled(flavor: Workload, growth: float | None) -> Workload:
    stated = {name: getattr(flavor, name) for name in flavor.model_fields_set}
    if not flavor.aggregate and (name := _aggregate(flavor)):
        stated["aggregate"] = name
    if flavor.growth_percent is None and growth is not None:
        stated["growth_percent"] = growth
    return Workload.model_validate(stated)


def _aggregate(flavor: Workload) -> str | None:
    parts = ("gpu" if flavor.gpus else "", "pinned" if pinned(flavor) else "")
    return "-".join(filter(None, parts)) or None


def kinds(workload: Iterable[Workload]) -> Iterator[Kind]:
    """Yield the instances of each aggregate together, those of none first."""
    found: dict[str | None, list[Workload]] = {}
    for flavor in workload:
        found.setdefault(flavor.aggregate, []).append(flavor)
    for aggregate in sorted(found, key=lambda name: name or ""):
        yield Kind(aggregate, tuple(found[aggregate]))


def after(workload: Iterable[Workload], years: int) -> tuple[Workload, ...]:
    """Return the workload as it has grown after *years*, rounded up to whole instances."""
    return tuple(
        flavor.model_copy(update={"instances": _grown(flavor, years)}) for flavor in workload
    )


def _grown(flavor: Workload, years: int) -> int:
    growth = 1 + (flavor.growth_percent or 0) / 100
    return ceil(round(flavor.instances * growth**years, _DIGITS))
