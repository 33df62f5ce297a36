"""What lost, by how much, and which limit made it lose."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from archbook.capacity.stored import overhead
from archbook.i18n import Message
from archbook.model.choice import StorageScheme, Use
from archbook.model.optimum import Answer, Binding, Limit, RunnerUp
from archbook.optimise.assembled import assembled
from archbook.optimise.conflict import conflicts
from archbook.optimise.question import Kind, Question, ask
from archbook.optimise.reasons import binding
from archbook.optimise.search import best
from archbook.optimise.solver import Solver

LIMITS: dict[Limit, Message] = {
    "after_loss": Message("room for the loss that instances have to outlive"),
    "largest_flavor": Message("instances are whole, and the largest has to fit on a host"),
    "vcpus": Message("vCPUs of a host"),
    "ram_gib": Message("memory of a host"),
    "disk_gb": Message("disk of a host"),
    "gpus": Message("GPUs of a host"),
    "usable_tb": Message("data to hold"),
    "failure_domains": Message("failure domains that keep parts of an object apart"),
    "osd_memory": Message("memory of OSDs"),
    "osd_cores": Message("cores of OSDs"),
    "rack_height": Message("height of racks"),
    "rack_power": Message("power of racks"),
    "rack_ports": Message("switch ports of racks"),
    "at_most": Message("how many there are of a server"),
    "one_cpu": Message("one CPU model for instances that move"),
}
"""Limit → what people call it."""

_SHARE = 0.3
"""Share of the seconds left that one answer, or the reason why it lost, may take."""

_SLIGHT = 0.005
"""Shares that differ by less are the same."""

_RUNNING: tuple[Use, ...] = ("compute", "converged")


@dataclass(frozen=True, slots=True)
class Winner:
    """The best answer, and what each limit costs it."""

    answer: Answer
    binding: tuple[Binding, ...]

    def share(self, limit: Limit) -> float:
        """Return the share that the best answer would save without a limit, as far as is known."""
        saves = next((one.saves or 0.0 for one in self.binding if one.limit == limit), 0.0)
        return saves / self.answer.value()


def runners_up(
    question: Question, winner: Winner, most: int, solver: Solver
) -> Iterator[RunnerUp]:
    """Yield what lost: first without the servers that won, then with other storage schemes.

    Args:
        question: What was asked.
        winner: The best answer.
        most: How many answers with other servers.
        solver: The solver, with the seconds that are left.
    """
    yield from _other_servers(question, winner, most, solver)
    if most:
        yield from _other_schemes(question, winner, solver)


def _other_servers(
    question: Question, winner: Winner, most: int, solver: Solver
) -> Iterator[RunnerUp]:
    last: Answer | None = winner.answer
    for _ in range(most):
        kinds = _kinds(last) if last else set()
        if not kinds:
            return
        question = question.banning(kinds)
        names = tuple(sorted({name for name, _ in kinds}))
        runner = _asked(question, winner, Message("without {servers}", {"servers": names}), solver)
        yield runner
        last = runner.answer


def _kinds(answer: Answer) -> set[Kind]:
    """Return the kinds of hosts that run instances; those that hold data where none do."""
    running = {(one.server, one.use) for one in answer.chosen if one.use in _RUNNING}
    return running or {(one.server, one.use) for one in answer.chosen if one.use == "storage"}


def _other_schemes(question: Question, winner: Winner, solver: Solver) -> Iterator[RunnerUp]:
    for store in question.task.stores:
        won = next((s for s in store.schemes if s.name == winner.answer.schemes[store.name]), None)
        for scheme in store.schemes:
            if won and scheme != won:
                only = replace(store, schemes=(scheme,))
                kept = tuple(only if one == store else one for one in question.task.stores)
                values = {"store": store.name, "scheme": scheme.name}
                text = Message("{store} with {scheme}", values)
                runner = _asked(ask(replace(question.task, stores=kept)), winner, text, solver)
                yield _of_scheme(runner, scheme, won)


def _of_scheme(runner: RunnerUp, scheme: StorageScheme, won: StorageScheme) -> RunnerUp:
    """Return *runner* with the raw TB as the reason, where its scheme takes more of them."""
    raw, less = overhead(scheme), overhead(won)
    if runner.answer is None or raw <= less:
        return runner
    values = {"raw": round(raw, 2), "less": round(less, 2)}
    why = Message("{raw} TB of disks for each TB of data, not {less}", values)
    return replace(runner, why=why)


def _asked(question: Question, winner: Winner, without: Message, solver: Solver) -> RunnerUp:
    with solver.lent(_SHARE) as lent:
        found = best(question, lent)
    answer = assembled(question, found)
    if answer is None:
        reasons = conflicts(question, solver) if found.proved else ()
        return RunnerUp(without, None, None, next(iter(reasons), None), found.proved)
    with solver.lent(_SHARE) as lent:
        pays = binding(question, answer.value(), lent)
    more = answer.value() - winner.answer.value()
    return RunnerUp(without, answer, more, _why(pays, answer, winner), found.proved)


def _why(pays: tuple[Binding, ...], answer: Answer, winner: Winner) -> Message:
    """Return the limit that takes a larger share of an answer than it takes of the best one."""
    beyond = {
        one.limit: (one.saves or 0.0) / answer.value() - winner.share(one.limit) for one in pays
    }
    worst = max(beyond, key=lambda limit: beyond[limit], default=None)
    if worst is None or beyond[worst] <= _SLIGHT:
        return Message("its servers weigh more for what they carry")
    return LIMITS[worst]
