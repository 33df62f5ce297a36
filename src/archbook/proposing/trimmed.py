"""As many disks in a storage host as are needed, where its count is the fewest of all."""

from archbook.capacity.enough import hosts, shortages
from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.plan import plan
from archbook.proposing.assemble import assembled
from archbook.proposing.disks import data_disks
from archbook.proposing.groups import least
from archbook.proposing.phases import at_the_end
from archbook.proposing.pools import Pool, carrier, usable_tb
from archbook.proposing.stores import apart
from archbook.rules.hardware.ceph_disks_per_host import LEAST
from archbook.sizing import size


def trimmed(ask: Ask, facts: Facts, design: Design) -> Ask:
    """Return *ask* with the fewest disks of hosts that stand there for copies to be apart.

    Machines of the user stay as they are, and so do hosts whose number follows from the space.
    """
    racks = len(design.racks)
    fewest = least(ask, facts, racks)
    counts = hosts(design)
    for pool in apart(ask):
        have = _spare(ask, facts, pool)
        if have > LEAST and counts.get(pool.group) == fewest.get(pool.group):
            ask = _fewest(ask, facts, design, pool, have)
    return ask


def _spare(ask: Ask, facts: Facts, pool: Pool) -> int:
    """Return the data disks of a pool's machine; 0 where none may be left out."""
    machine = carrier(ask, facts, pool)
    disks = data_disks(machine.profile)
    if machine.use_case is None or len(disks) != 1 or usable_tb(ask, pool) is None:
        return 0
    return disks[0].count


def _fewest(ask: Ask, facts: Facts, design: Design, pool: Pool, have: int) -> Ask:
    too_few, enough = LEAST - 1, have
    while enough - too_few > 1:
        middle = (too_few + enough) // 2
        if _fits(_with(ask, pool, middle), facts, design):
            enough = middle
        else:
            too_few = middle
    return ask if enough == have else _with(ask, pool, enough)


def _with(ask: Ask, pool: Pool, count: int) -> Ask:
    return ask.model_copy(update={"disks": ask.disks | {pool.hardware: count}})


def _fits(ask: Ask, facts: Facts, design: Design) -> bool:
    fitted = assembled(ask, facts, hosts(design), len(design.racks))
    return not shortages(size(plan(at_the_end(ask, fitted), facts)))
