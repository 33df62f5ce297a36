"""What was chosen, how it is known to be the best, and why others lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from archbook.i18n import Message
from archbook.model.choice import Task, Use

Aim = Literal["cost", "hosts", "rack_units", "watts"]
"""What is made as small as it can be; the first one first, the others among what ties."""

Status = Literal["proved", "gap", "infeasible", "unknown"]
"""Whether there is nothing better, there may be, nothing fits, or time ran out before that."""

Limit = Literal[
    "after_loss", "largest_flavor", "vcpus", "ram_gib", "disk_gb", "gpus",
    "usable_tb", "failure_domains", "osd_memory", "osd_cores",
    "rack_height", "rack_power", "rack_ports", "at_most", "one_cpu",
]  # fmt: skip
"""What keeps an answer from being smaller."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Like hosts of an answer.

    Attributes:
        server: Name of the server.
        use: What the hosts are for.
        pool: Host aggregate whose instances they run; None: none.
        store: Back end whose data they hold; None: none.
        hosts: How many.
        racks: Hosts in each rack, the first rack first; empty where racks are not reckoned with.
        holds: Flavor's place in the pool → instances of it that one host takes.
        tb: Raw TB of one host.
    """

    server: str
    use: Use
    pool: str | None
    store: str | None
    hosts: int
    racks: tuple[int, ...] = ()
    holds: tuple[int, ...] = ()
    tb: float = 0.0


@dataclass(frozen=True, slots=True)
class Stage:
    """One aim: what was reached, and what is proved to be out of reach.

    Attributes:
        aim: What was made small.
        value: What the answer has.
        bound: No answer has less; None while nothing is proved.
    """

    aim: Aim
    value: float
    bound: float | None

    def gap(self) -> float | None:
        """Return the share of the value that a better answer might save at most."""
        if self.bound is None:
            return None
        if self.value <= self.bound:
            return 0.0
        return (self.value - self.bound) / self.value


@dataclass(frozen=True, slots=True)
class Answer:
    """Hosts, racks and storage schemes that carry everything.

    Attributes:
        chosen: Like hosts.
        schemes: Back end → name of its scheme.
        racks: Racks that are used; None: not reckoned with.
        stages: What was made small, the first aim first.
    """

    chosen: tuple[Chosen, ...]
    schemes: Mapping[str, str]
    racks: int | None
    stages: tuple[Stage, ...]

    def hosts(self) -> int:
        """Return all hosts."""
        return sum(one.hosts for one in self.chosen)

    def value(self) -> float:
        """Return what the first aim reached."""
        return self.stages[0].value


@dataclass(frozen=True, slots=True)
class Binding:
    """A limit that costs something.

    Attributes:
        limit: The limit.
        saves: What the first aim would save without it; None: time ran out before it was known.
    """

    limit: Limit
    saves: float | None


@dataclass(frozen=True, slots=True)
class RunnerUp:
    """The best of what is left when something of the best answer is taken away.

    Attributes:
        without: What was taken away.
        answer: The best of the rest; None: nothing fits, or time ran out.
        more: How much more the first aim takes.
        why: Which limit made it lose; None: not known.
        known: Whether it is proved to be the best of the rest.
    """

    without: Message
    answer: Answer | None
    more: float | None
    why: Message | None
    known: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """A server that cannot be chosen for a use."""

    server: str
    use: Use
    why: Message


@dataclass(frozen=True, slots=True)
class Optimum:
    """The outcome: the best answer, or why there is none.

    Attributes:
        task: What was to be chosen.
        status: How much is known.
        answer: The best answer that was found.
        binding: Limits that cost something, the dearest first.
        runners_up: What lost, and why.
        conflicts: Limits that cannot all hold, where nothing fits.
        refused: Servers that cannot be chosen for a use.
        unknown: What was not reckoned with, because it is not known.
    """

    task: Task
    status: Status
    answer: Answer | None
    binding: tuple[Binding, ...] = ()
    runners_up: tuple[RunnerUp, ...] = ()
    conflicts: tuple[Message, ...] = ()
    refused: tuple[Refused, ...] = ()
    unknown: tuple[Message, ...] = ()
