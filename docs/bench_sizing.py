"""Measure how far packing is from the optimum, and how much faster it is, in one run.

Run by `make bench`. The optimum comes from HiGHS on patterns of instances that one host takes. The
linear program over patterns is solved by making patterns as they pay (column generation), which
gives a number of hosts that no packing can go below; then the whole-number program over the
patterns made gives a packing. Times are ratios of HiGHS to archbook, since machines are noisy.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from time import process_time
from typing import Any

import highspy

from archbook.capacity.packing.bound import fewest
from archbook.capacity.packing.classes import HostClass, Kind, Vector
from archbook.capacity.packing.packed import hosts_needed

HOST = "host"
ROOM = (64 * 4, 512 * 1024)
"""vCPUs at a ratio of 4 on 64 threads, and MiB of memory."""

SEED = 20_261_125
TOLERANCE = 1e-6
SIZES = ((5, 100), (10, 1_000), (20, 1_000), (20, 10_000), (40, 100_000))
"""Kinds of instances, and instances."""

TRIALS = 3
SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Optimum:
    """The best packing that the solver found, and a number that none can go below."""

    hosts: int
    bound: int


@dataclass(slots=True)
class Program:
    """Columns with cost and upper bound, and rows of a linear or whole-number program."""

    costs: list[float]
    columns: list[list[float]]
    lower: list[float]
    upper: list[float]
    most: list[float]
    whole: bool

    def solved(self, seconds: float) -> tuple[list[float], list[float], float]:
        """Return the values of the columns, the duals of the rows, and the bound of the cost."""
        made: Any = _Quiet  # highspy has no types for its constructor
        solver = made()
        solver.setOptionValue("time_limit", max(1.0, seconds))
        solver.passModel(self._model())
        solver.run()
        found, info = solver.getSolution(), solver.getInfo()
        bound = info.mip_dual_bound if self.whole else info.objective_function_value
        return list(found.col_value), list(found.row_dual), bound

    def _model(self) -> highspy.HighsLp:
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(self.costs), len(self.lower)
        model.col_cost_ = self.costs
        model.col_lower_, model.col_upper_ = [0.0] * len(self.costs), self.most
        model.row_lower_, model.row_upper_ = self.lower, self.upper
        starts = [0]
        for column in self.columns:
            starts.append(starts[-1] + len(column))
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_ = starts
        model.a_matrix_.index_ = [row for column in self.columns for row in range(len(column))]
        model.a_matrix_.value_ = [value for column in self.columns for value in column]
        if self.whole:
            model.integrality_ = [highspy.HighsVarType.kInteger] * len(self.costs)
        return model


class _Quiet(highspy.Highs):
    """HiGHS without the greeting that it prints where results go."""

    def enableCallbacks(self) -> None:  # noqa: N802 - HiGHS's name; it is what greets
        self.silent()


def optimum(room: Vector, kinds: Sequence[Kind], seconds: float = SECONDS) -> Optimum:
    """Return the fewest like hosts that HiGHS packs *kinds* on, and the bound that it proves."""
    until = process_time() + seconds
    takes = [kind.takes[HOST] for kind in kinds]
    counts = [kind.count for kind in kinds]
    patterns = [_alone(place, takes, room, counts) for place in range(len(kinds))]
    least = 0.0
    while process_time() < until:
        _, duals, cost = _master(patterns, counts, whole=False).solved(until - process_time())
        pattern, worth = _priced(duals, takes, room, counts, until - process_time())
        least = max(least, cost / max(1.0, worth))
        if worth <= 1 + TOLERANCE or pattern in patterns:
            break
        patterns.append(pattern)
    used, _, _ = _master(patterns, counts, whole=True).solved(until - process_time())
    return Optimum(round(sum(used)), ceil(least - TOLERANCE))


def _alone(place: int, takes: list[Vector], room: Vector, counts: list[int]) -> list[float]:
    """Return the pattern of as many like instances as one host takes, and no others."""
    fits = min(have // one for have, one in zip(room, takes[place], strict=True) if one)
    pattern = [0.0] * len(takes)
    pattern[place] = float(min(fits, counts[place]))
    return pattern


def _master(patterns: list[list[float]], counts: list[int], *, whole: bool) -> Program:
    """Return the program that takes the fewest patterns which hold all instances."""
    ones, free = [1.0] * len(patterns), [highspy.kHighsInf] * len(patterns)
    lower = [float(count) for count in counts]
    return Program(ones, patterns, lower, [highspy.kHighsInf] * len(counts), free, whole)


def _priced(
    duals: list[float], takes: list[Vector], room: Vector, counts: list[int], seconds: float
) -> tuple[list[float], float]:
    """Return the pattern that is worth most at the prices *duals*, and at most how much."""
    costs = [-price for price in duals]
    columns = [[float(one) for one in each] for each in takes]
    lower, upper = [-highspy.kHighsInf] * len(room), [float(have) for have in room]
    program = Program(costs, columns, lower, upper, [float(count) for count in counts], whole=True)
    values, _, bound = program.solved(seconds)
    return [float(round(value)) for value in values], -bound


def workload(kinds: int, instances: int, dice: random.Random) -> list[Kind]:
    """Return kinds of instances of many shapes, drawn with a seed."""
    found: dict[Vector, int] = {}
    while len(found) < kinds:
        takes = dice.choice((1, 2, 3, 4, 6, 8, 12, 16, 24)), 1024 * dice.randint(1, 96)
        found[takes] = max(1, round(2 * dice.random() * instances / kinds))
    return [Kind(f"{place:03}", found[one], {HOST: one}) for place, one in enumerate(found)]


@dataclass(frozen=True, slots=True)
class Compared:
    """One workload packed by both."""

    instances: int
    hosts: int
    bound: int
    best: Optimum
    ratio: float

    def gap(self) -> float:
        """Return how far archbook is from the number that none can go below, in percent."""
        return 100 * (self.hosts - self.best.bound) / self.best.bound


def compared(kinds: int, instances: int) -> Iterator[Compared]:
    """Yield workloads of one size, packed by archbook and by HiGHS."""
    dice = random.Random(SEED)  # noqa: S311 - the same instances in every run, nothing secret
    hosts = [HostClass(HOST, 0, ROOM)]
    for _ in range(TRIALS):
        drawn = workload(kinds, instances, dice)
        begun = process_time()
        found = hosts_needed(hosts, drawn, HOST)
        ended = process_time()
        best = optimum(ROOM, drawn)
        ratio = (process_time() - ended) / (ended - begun)
        if found:
            total = sum(kind.count for kind in drawn)
            yield Compared(total, found[0].used(), fewest(hosts, drawn), best, ratio)


def main() -> None:
    """Print hosts, gap and ratio of time for each size."""
    print("kinds  instances  archbook  own bound   HiGHS   bound  gap %  HiGHS/archbook time")
    for kinds, instances in SIZES:
        for one in compared(kinds, instances):
            print(
                f"{kinds:>5} {one.instances:>10,} {one.hosts:>9,} {one.bound:>10,} "
                f"{one.best.hosts:>7,} {one.best.bound:>7,} {one.gap():>6.2f} {one.ratio:>20.1f}"
            )


if __name__ == "__main__":
    main()
