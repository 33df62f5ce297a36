"""The fewest like hosts for a store and for a pool."""

from dataclasses import dataclass, field

from archbook.model.choice import StorageScheme, StoreTask
from archbook.optimise.classes import HostClass
from archbook.optimise.holds import Room
from archbook.optimise.pools import fewest_packed, with_loss
from archbook.optimise.question import Question
from archbook.optimise.stores import least_hosts


@dataclass(frozen=True, slots=True)
class Stored:
    """The best scheme for a store on hosts of a class.

    Attributes:
        scheme: The scheme.
        hosts: The fewest hosts that hold the data.
    """

    scheme: StorageScheme
    hosts: int


@dataclass(slots=True)
class Fewest:
    """The fewest hosts of a class for what they carry; each is reckoned once."""

    question: Question
    _stored: dict[tuple[str, str, float, int | None], Stored | None] = field(default_factory=dict)
    _packed: dict[tuple[str, str, Room | None], int | None] = field(default_factory=dict)

    def carrying(self, hosts: HostClass, racks: int | None) -> int | None:
        """Return the fewest hosts of a class that carry its pool by themselves, after a loss too.

        None: no number does.
        """
        if hosts.pool is None:
            return None
        key = (hosts.pool.name, hosts.choice.name, hosts.room)
        if key not in self._packed:
            self._packed[key] = fewest_packed(self.question, hosts)
        packed = self._packed[key]
        return None if packed is None else with_loss(self.question, hosts, packed, racks)

    def stored(self, hosts: HostClass, racks: int | None) -> Stored | None:
        """Return the best scheme for the store of *hosts*; None: no scheme and no number does."""
        store = hosts.store
        if store is None:
            return None
        key = (store.name, hosts.choice.name, hosts.tb, racks)
        if key not in self._stored:
            self._stored[key] = self._best(store, hosts.tb, racks)
        return self._stored[key]

    def _best(self, store: StoreTask, tb: float, racks: int | None) -> Stored | None:
        task, without = self.question.task, self.question.without
        found = [
            Stored(scheme, hosts)
            for scheme in store.schemes
            if (hosts := least_hosts(task, store, scheme, tb, racks, without)) is not None
        ]
        return min(found, key=lambda one: one.hosts, default=None)
