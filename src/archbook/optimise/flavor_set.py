"""The few flavors that waste least: a p-median model over the sizes of machines.

A flavor holds a machine whose vCPUs and memory are not above its own. The best flavors are joins:
the most vCPUs and the most memory of the machines that they carry. So only joins are candidates,
each size goes to one of them, and no more than the wished number of them is used.

HiGHS solves that as it is for up to `MOST_SIZES` sizes. Above it HiGHS solves it for sizes that
are rounded up to a grid, which gives flavors that hold everything, and the bound is that of the
relaxed model. The gap between the two is told.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from archbook.capacity.flavor_choice import Scale, into_flavors
from archbook.capacity.flavor_mix import Ask, MixedFlavor, named
from archbook.optimise.flavor_bound import least_waste
from archbook.optimise.program import Program, total
from archbook.optimise.solver import Solver

Size = tuple[float, float]
"""vCPUs, and memory in GiB."""

MOST_SIZES = 250
"""Sizes up to which HiGHS solves the model: it took 2 s with 200, and 23 s with 300."""

MOST_PAIRS = 10_000_000
"""Pairs of a size and a flavor that the relaxed model holds in memory: 80 MB, several times."""

GRIDS = (32, 16, 8, 4, 2, 1)
"""Steps of a grid between a number and its double, the finest first."""

HALF = 0.5
"""Above it a column that is zero or one is one; solvers leave a last digit."""

HAIR = 1e-5
"""Share by which a grid stands off, so that no last digit of a float puts a size beyond it."""


@dataclass(frozen=True, slots=True)
class FlavorSet:
    """A few flavors, and how good they are.

    Attributes:
        mix: The flavors that carry the machines.
        sizes: Different sizes of machines.
        candidates: Flavors that could have been chosen.
        waste: What rounding up adds: share of vCPUs and share of memory, added up.
        bound: No choice of so many flavors adds less.
        proved: Whether none adds less than this one.
    """

    mix: tuple[MixedFlavor, ...]
    sizes: int
    candidates: int
    waste: float
    bound: float
    proved: bool


def flavor_set(asks: Sequence[Ask], count: int, seconds: float) -> FlavorSet | None:
    """Return the *count* flavors that waste least on *asks*; None when none were found in time.

    Waste is counted as shares of what all machines need, of vCPUs and of memory alike.

    Args:
        asks: What each machine needs.
        count: Most flavors that may be used.
        seconds: How long the solver may take.

    Raises:
        MissingProgramError: HiGHS is not there.
    """
    machines = Counter((float(ask.vcpus), ask.ram_gib) for ask in asks)
    scale, few = Scale.of(asks), len(machines) <= MOST_SIZES
    found = _solved(machines if few else _coarse(machines), count, scale, Solver(seconds))
    if found.chosen is None:
        return None
    mix = _fitted(asks, found.chosen)
    waste = sum(scale.size(one.wasted_vcpus, one.wasted_ram_gib) for one in mix)
    bound = found.bound if few else _bound(machines, count, scale, waste)
    return FlavorSet(
        mix,
        sizes=len(machines),
        candidates=found.candidates,
        waste=waste,
        bound=min(waste, max(0.0, bound)),
        proved=few and found.proved,
    )


def candidates(sizes: Mapping[Size, int]) -> list[Size]:
    """Return the joins of *sizes*: those whose vCPUs and memory some machines below them have."""
    least_ram: dict[float, float] = {}
    least_vcpus: dict[float, float] = {}
    for vcpus, ram in sizes:
        least_ram[vcpus] = min(ram, least_ram.get(vcpus, ram))
        least_vcpus[ram] = min(vcpus, least_vcpus.get(ram, vcpus))
    return [
        (vcpus, ram)
        for vcpus, lowest in sorted(least_ram.items())
        for ram, fewest in sorted(least_vcpus.items())
        if lowest <= ram and fewest <= vcpus
    ]


@dataclass(frozen=True, slots=True)
class _Found:
    """What was chosen, if anything was in time, out of how many, and how good it is."""

    chosen: Sequence[Size] | None
    candidates: int
    bound: float
    proved: bool


def _solved(machines: Mapping[Size, int], count: int, scale: Scale, solver: Solver) -> _Found:
    program = Program()
    used = {join: program.column(1) for join in candidates(machines)}
    aim = dict(_carry(program, used, machines, scale))
    program.at_most(total(used.values()), count)
    found = solver.smallest(program, aim)
    chosen = None
    if found.values is not None:
        chosen = [join for join, column in used.items() if found.values[column] > HALF]
    return _Found(chosen, len(used), found.bound, found.proved)


def _carry(
    program: Program, used: Mapping[Size, int], machines: Mapping[Size, int], scale: Scale
) -> Iterator[tuple[int, float]]:
    """Let each size go to one flavor that is used; yield what each way of going adds."""
    for (vcpus, ram), number in machines.items():
        ways = []
        for join, column in used.items():
            if join[0] >= vcpus and join[1] >= ram:
                way = program.column(1, whole=False)
                program.at_least({column: 1, way: -1}, 0)
                ways.append(way)
                yield way, number * scale.size(join[0] - vcpus, join[1] - ram)
        program.at_least(total(ways), 1)


def _fitted(asks: Sequence[Ask], chosen: Sequence[Size]) -> tuple[MixedFlavor, ...]:
    """Give the machines to the *chosen* sizes, each made no larger than its machines need."""
    rough = [named(int(vcpus), ram) for vcpus, ram in chosen]
    groups = [one.asks for one in into_flavors(asks, rough).mix]
    tight = {(max(a.vcpus for a in some), max(a.ram_gib for a in some)) for some in groups}
    return into_flavors(asks, [named(*size) for size in sorted(tight)]).mix


def _bound(machines: Mapping[Size, int], count: int, scale: Scale, known: float) -> float:
    lower = _held(machines)
    lowered = _lowered(lower, scale)
    return least_waste(lower, candidates(lower), count, scale, known + lowered) - lowered


def _coarse(machines: Mapping[Size, int]) -> Mapping[Size, int]:
    """Return *machines* rounded up to the finest grid that leaves few enough sizes."""
    grids = [_on_grid(machines, steps, math.ceil) for steps in GRIDS]
    return next((one for one in grids if len(one) <= MOST_SIZES), grids[-1])


def _held(machines: Mapping[Size, int]) -> Mapping[Size, int]:
    """Return *machines*, rounded down to a grid if they are too many to hold in memory."""
    grids = [machines, *(_on_grid(machines, steps, math.floor) for steps in GRIDS)]
    fitting = (one for one in grids if len(one) * len(candidates(one)) <= MOST_PAIRS)
    return next(fitting, grids[-1])


def _on_grid(
    machines: Mapping[Size, int], steps: int, turn: Callable[[float], int]
) -> Counter[Size]:
    """Return *machines* with their sizes turned to those of a grid."""
    found: Counter[Size] = Counter()
    for (vcpus, ram), number in machines.items():
        found[_turned(vcpus, steps, turn), _turned(ram, steps, turn)] += number
    return found


def _turned(value: float, steps: int, turn: Callable[[float], int]) -> float:
    place = turn(round(math.log2(value) * steps, 6))
    return float(2 ** (place / steps)) * (1 + HAIR if turn is math.ceil else 1 - HAIR)


def _lowered(lower: Mapping[Size, int], scale: Scale) -> float:
    """Return how much smaller all machines are on a grid below them."""
    vcpus = sum(size[0] * number for size, number in lower.items())
    return scale.size(scale.vcpus - vcpus, scale.ram_gib - sum(s[1] * n for s, n in lower.items()))
