"""First fit: each kind in turn onto the first hosts that have room, batch by batch.

It does for all like instances at once what first fit does instance by instance. A kind splits at
most one batch in two, so that cost follows kinds and classes, not instances and hosts.
"""

from collections.abc import Iterable, Iterator, Sequence

from archbook.capacity.packing.classes import Batch, Fill, HostClass, Kind, fitting, less


def first_fit(classes: Iterable[HostClass], kinds: Sequence[Kind]) -> Fill:
    """Return the hosts filled with *kinds*, both in the order in which they are given."""
    batches = [empty(one) for one in classes if one.count]
    return topped_up(batches, kinds, {kind.name: kind.count for kind in kinds})


def empty(hosts: HostClass) -> Batch:
    """Return the hosts of a class with nothing on them."""
    return Batch(hosts.name, hosts.count, {}, hosts.room)


def topped_up(batches: Iterable[Batch], kinds: Sequence[Kind], waiting: dict[str, int]) -> Fill:
    """Return *batches* with what is *waiting* put where there is room, kind by kind."""
    filled, left = list(batches), dict(waiting)
    for kind in kinds:
        after: list[Batch] = []
        for batch in filled:
            parts = list(_placed(batch, kind, left[kind.name]))
            left[kind.name] -= sum(
                part.count * (part.holds.get(kind.name, 0) - batch.holds.get(kind.name, 0))
                for part in parts
            )
            after += parts
        filled = after
    return Fill(tuple(filled), {name: count for name, count in left.items() if count})


def _placed(batch: Batch, kind: Kind, waiting: int) -> Iterator[Batch]:
    """Yield *batch* in up to three parts: filled with *kind*, with the last few, and as it was."""
    takes = kind.takes.get(batch.host)
    each = fitting(batch.left, takes) if takes and waiting else 0
    if not takes or not each:
        yield batch
        return
    full, rest = divmod(waiting, each)
    full = min(full, batch.count)
    rest = rest if full < batch.count else 0
    for count, more in ((full, each), (1 if rest else 0, rest)):
        if count:
            holds = {**batch.holds, kind.name: batch.holds.get(kind.name, 0) + more}
            yield Batch(batch.host, count, holds, less(batch.left, takes, more))
    if untouched := batch.count - full - (1 if rest else 0):
        yield Batch(batch.host, untouched, batch.holds, batch.left)
