"""From hosts by class to an answer: racks, schemes, and what was reached."""

from archbook.model.optimum import Answer, Chosen, Stage
from archbook.optimise.aims import aims
from archbook.optimise.classes import HostClass
from archbook.optimise.fewest import Fewest
from archbook.optimise.question import Question
from archbook.optimise.staged import Found


def assembled(question: Question, found: Found) -> Answer | None:
    """Return the answer that *found* is; None where nothing was found."""
    if found.hosts is None:
        return None
    counted = [(question.found[place], many) for place, many in sorted(found.hosts.items())]
    fewest = Fewest(question)
    schemes = {
        one.store.name: stored.scheme.name
        for one, _ in counted
        if one.store and (stored := fewest.stored(one, found.racks))
    }
    stages = tuple(
        Stage(weighed.aim, value, bound)
        for weighed, value, bound in zip(aims(question), found.values, found.bounds, strict=False)
    )
    chosen = tuple(_chosen(one, many, found.racks) for one, many in counted)
    return Answer(chosen, schemes, found.racks, stages)


def _chosen(one: HostClass, hosts: int, racks: int | None) -> Chosen:
    return Chosen(
        one.choice.name,
        one.use,
        one.pool.name if one.pool else None,
        one.store.name if one.store else None,
        hosts,
        split(hosts, racks) if racks else (),
        one.holds,
        one.tb,
    )


def split(hosts: int, racks: int) -> tuple[int, ...]:
    """Return hosts in each rack: evenly, the first racks fuller, as a design is planned."""
    share, left = divmod(hosts, racks)
    return tuple(share + (place < left) for place in range(racks))
