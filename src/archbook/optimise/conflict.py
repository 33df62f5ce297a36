"""Why nothing fits: what is plainly missing, or which limits cannot all hold, and by how much."""

from collections.abc import Iterator

from archbook.capacity.stored import parts
from archbook.i18n import Message, Value, mark
from archbook.model.optimum import Limit
from archbook.optimise.classes import of_pool, of_store
from archbook.optimise.fewest import Fewest
from archbook.optimise.learned import Learned
from archbook.optimise.model import modelled
from archbook.optimise.program import INFINITE, Program, Row, total
from archbook.optimise.question import Question
from archbook.optimise.solver import Solver
from archbook.optimise.stores import needs_spare

_SLIGHT = 1e-6

_SHORT: dict[Limit, str] = {
    "rack_height": mark("racks are too low: {more} more rack units are needed in each"),
    "rack_power": mark("racks have too little power: {more} W more are needed in each"),
    "rack_ports": mark("racks have too few switch ports: {more} more are needed in each"),
    "at_most": mark("there are too few servers: {more} more are needed"),
    "one_cpu": mark("no CPU model carries all instances by itself: {more} more must be allowed"),
}


def conflicts(question: Question, solver: Solver) -> tuple[Message, ...]:
    """Return why *question* has no answer: what is missing, else the limits that conflict.

    The limits are eased, each by as little as will do, and those that had to give are named.
    """
    racks = next(iter(question.racks()), None)
    plain = tuple(_missing(question, racks))
    return plain or tuple(_eased(question, racks, solver))


def _missing(question: Question, racks: int | None) -> Iterator[Message]:
    yield from _without_host(question)
    yield from _without_domain(question, racks)
    fewest = Fewest(question)
    for store in question.task.stores:
        places = of_store(question.found, store)
        if not any(fewest.stored(question.found[place], racks) for place in places):
            yield _not_held(question, store.name, places, racks)
    control = question.task.control
    if control and all(one.use != "control" for one in question.found):
        yield Message("no server that may be a controller is large enough for one")


def _without_host(question: Question) -> Iterator[Message]:
    for pool in question.task.pools:
        places = of_pool(question.found, pool)
        for number, flavor in enumerate(pool.flavors):
            if not any(question.found[place].holds[number] for place in places):
                values: dict[str, Value] = {"vcpus": flavor.vcpus, "ram": flavor.ram_gib}
                text = "no server takes an instance of {vcpus} vCPUs and {ram} GiB"
                yield Message(text, values)
        kinds = [question.found[place].holds for place in places]
        if pool.kinds == 1 and kinds and not any(all(holds) for holds in kinds):
            yield Message("no server takes all kinds of instances: allow more kinds of servers")


def _without_domain(question: Question, racks: int | None) -> Iterator[Message]:
    for pool in question.task.pools:
        kind = question.survives(pool)
        if kind and kind != "host" and (there := question.domains(kind, racks)) < 2:  # noqa: PLR2004 - one is lost, one is left
            values: dict[str, Value] = {
                "kind": Message(kind.replace("_", " ")),
                "count": there,
            }
            text = "instances are to outlive the loss of one {kind}, and there are {count}"
            yield Message(text, values)


def _not_held(question: Question, store: str, places: list[int], racks: int | None) -> Message:
    if not places:
        text = "no server may hold the data of {store}: none has the disks, cores and memory"
        return Message(text, {"store": store})
    task = next(one for one in question.task.stores if one.name == store)
    needed = min(parts(one) + needs_spare(task, one) for one in task.schemes)
    values: dict[str, Value] = {
        "store": store,
        "schemes": tuple(scheme.name for scheme in task.schemes),
        "needed": needed,
        "racks": racks or 0,
    }
    text = (
        "no scheme of {store} ({schemes}) has enough failure domains: {needed} are needed at "
        "least, and there are {racks} racks"
    )
    return Message(text, values)


def _eased(question: Question, racks: int | None, solver: Solver) -> Iterator[Message]:
    fewest = Fewest(question)
    model = modelled(question, racks, fewest, Learned())
    program, slack = _with_slack(model.program)
    outcome = solver.smallest(program, {column: 1 / _scale(row) for column, row in slack.items()})
    if outcome.values is None:
        yield Message(
            "nothing fits, whichever of racks, supply and CPU models gives way"
            if outcome.infeasible
            else "nothing fits, and why was not found in time"
        )
        return
    for column, row in slack.items():
        more = outcome.values[column]
        if more > _SLIGHT and row.limit:
            yield Message(_SHORT[row.limit], {"more": round(more, 1)})


def _with_slack(program: Program) -> tuple[Program, dict[int, Row]]:
    """Return a program in which each limit may give, and the column that says by how much."""
    eased = Program(list(program.upper), list(program.whole))
    slack: dict[int, Row] = {}
    for row in program.rows:
        if row.limit in _SHORT:
            column = eased.column(INFINITE, whole=False)
            slack[column] = row
            eased.rows.append(Row({**row.terms, **total([column], -1.0)}, row.lower, row.upper))
        else:
            eased.rows.append(row)
    return eased, slack


def _scale(row: Row) -> float:
    """Return what a limit is, so that giving a tenth of it weighs the same for all."""
    return abs(row.upper) or 1.0
