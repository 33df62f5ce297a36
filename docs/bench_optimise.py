"""Measure the optimiser beside a brute force and a model of single hosts, in one run.

Servers are drawn from a fixed seed; times are processor seconds. Nothing here is a test: the
numbers are printed and read by a person.
"""

import random
import sys
from itertools import product
from time import process_time

from archbook.model.choice import Cited, PoolTask, ServerChoice, Shares, Task
from archbook.model.finding import Citation
from archbook.model.hardware import HardwareProfile
from archbook.model.workload import Workload
from archbook.optimise.aims import aims
from archbook.optimise.classes import HostClass
from archbook.optimise.pools import fewest_packed, with_loss
from archbook.optimise.program import Program, total
from archbook.optimise.question import ask
from archbook.optimise.search import best
from archbook.optimise.solver import Solver

SECONDS = 30.0
TYPES = (5, 20, 50)
HOSTS = (10, 100, 1_000)
INSTANCES_PER_HOST = 35


def cited(value: float) -> Cited:
    """Return a number that only this benchmark answers for."""
    return Cited(value, Citation("archbook"))


SHARES = Shares(*map(cited, (4, 1, 512, 0.85, 2, 4, 0, 1, 5, 4, 0.5, 0.8, 0.5)))


def servers(count: int) -> tuple[ServerChoice, ...]:
    """Return servers of random sizes, each with a price that follows its size roughly."""
    dice = random.Random(7)  # noqa: S311 - a fixed seed, for the same servers each time
    found = []
    for place in range(count):
        cores, ram = dice.choice((16, 24, 32, 48, 64, 96)), dice.choice((256, 384, 512, 768, 1024))
        cost = round(1_500 + cores * 70 + ram * 5.5 + dice.uniform(-800, 2_500))
        profile = HardwareProfile(cores=cores, ram_gib=float(ram))
        found.append(ServerChoice(f"s{place}", profile, float(cost), 1.0, 150.0 + cores * 5))
    return tuple(found)


def task(types: int, hosts: int, kinds: int | None) -> Task:
    """Return a task that takes about *hosts* hosts; one may be lost where servers are alike."""
    sizes = ((2, 4, 0.4), (4, 16, 0.35), (8, 32, 0.2), (16, 128, 0.05))
    flavors = tuple(
        Workload(
            vcpus=vcpus,
            ram_gib=float(ram),
            instances=max(1, round(hosts * INSTANCES_PER_HOST * share)),
        )
        for vcpus, ram, share in sizes
    )
    return Task(
        servers(types), (PoolTask("", flavors, "host" if kinds else None, kinds),), (), SHARES
    )


def of_classes(asked: Task) -> tuple[float, float, float]:
    """Return seconds, value and gap of the optimiser."""
    start, question, solver = process_time(), ask(asked), Solver(SECONDS)
    found = best(question, solver, first_only=True)
    bound = found.bounds[0] or 0.0
    return process_time() - start, found.value, (found.value - bound) / found.value


def of_trying(asked: Task) -> tuple[float, float]:
    """Return seconds and value of counting up each server until it carries everything."""
    start, question = process_time(), ask(asked)
    weighed = aims(question)[0]
    values = []
    for place, one in enumerate(question.found):
        packed = fewest_packed(question, one)
        hosts = None if packed is None else with_loss(question, one, packed, None)
        if hosts is not None:
            values.append(hosts * weighed.each[place])
    return process_time() - start, min(values)


def of_hosts(asked: Task) -> tuple[float, float, float]:
    """Return seconds, value and gap of a model with a column for each single host.

    It packs whole instances and may mix servers; like hosts are told apart, as in any such model.
    """
    start, question = process_time(), ask(asked)
    program, aim = Program(), {}
    (pool,) = asked.pools
    seats: dict[int, list[int]] = {number: [] for number in range(len(pool.flavors))}
    for one in question.found:
        for _ in range(_most(one)):
            opened = program.column(1)
            aim[opened] = one.choice.cost or 0.0
            _host(program, one, opened, seats)
    for number, flavor in enumerate(pool.flavors):
        program.at_least(total(seats[number]), flavor.instances)
    outcome = Solver(SECONDS).smallest(program, aim)
    took = process_time() - start
    if outcome.values is None:
        return took, float("inf"), 1.0
    return took, outcome.value, (outcome.value - outcome.bound) / outcome.value


def _most(one: HostClass) -> int:
    asked = zip(one.pool.flavors if one.pool else (), one.holds, strict=True)
    return sum(-(-flavor.instances // each) for flavor, each in asked if each)


def _host(program: Program, one: HostClass, opened: int, seats: dict[int, list[int]]) -> None:
    if one.room is None or one.pool is None:
        return
    mine = {
        number: program.column(one.pool.flavors[number].instances)
        for number, each in enumerate(one.holds)
        if each
    }
    for number, column in mine.items():
        seats[number].append(column)
    for resource, room in enumerate(one.room.room):
        terms = {
            column: takes[resource] / room
            for number, column in mine.items()
            if room and (takes := one.room.takes[number])
        }
        if terms:
            program.at_most({**terms, opened: -1.0}, 0)


def main() -> None:
    """Print a line for each number of servers and hosts."""
    print("kinds: how many kinds of servers a pool may mix; gap in percent; seconds of processor")
    print(
        f"{'types':>5} {'hosts':>6} {'kinds':>5} {'classes s':>9} {'gap':>6} "
        f"{'trying s':>8} {'same':>5} {'hosts s':>8} {'gap':>6} {'times':>7}"
    )
    single_hosts = "--no-hosts" not in sys.argv
    for types, hosts, kinds in product(TYPES, HOSTS, (1, None)):
        asked = task(types, hosts, kinds)
        took, value, gap = of_classes(asked)
        tried, least = of_trying(asked) if kinds == 1 else (float("nan"), float("nan"))
        same = "-" if kinds is None else str(abs(least - value) < 1e-6)  # noqa: PLR2004 - cents
        line = f"{types:>5} {hosts:>6} {kinds or 'any':>5} {took:>9.2f} {100 * gap:>6.2f} "
        line += f"{tried:>8.2f} {same:>5}"
        if single_hosts and kinds is None and hosts <= HOSTS[1]:
            alone, _, left = of_hosts(asked)
            line += f" {alone:>8.1f} {100 * left:>6.2f} {alone / took:>7.1f}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
