"""A whole design from an ask and the hosts of each group."""

from collections.abc import Mapping

from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.model.edit import SetWorkload, apply
from archbook.model.purchase import Purchase
from archbook.plan import plan
from archbook.proposing.groups import groups, hardware
from archbook.proposing.instances import kinds
from archbook.proposing.nets import networks, physnets
from archbook.proposing.phases import at_the_end
from archbook.proposing.reserve import reserved
from archbook.proposing.services import deployer, options, requirements, services
from archbook.proposing.site import cells, racks, region
from archbook.proposing.standing import standing
from archbook.proposing.stores import backends


def assembled(ask: Ask, facts: Facts, counts: Mapping[str, int], rack_count: int) -> Design:
    """Return the design with *counts* hosts; the same parts give the same design."""
    stood = racks(rack_count, ask.rack_power_w)
    split = cells(sum(counts[kind.group] for kind in kinds(ask.workload)), ask, facts)
    chosen = services(ask, facts)
    stated: dict[str, object] = {
        "name": ask.name,
        "profile": ask.profile,
        "release": facts.release(ask.release).id,
        "services": chosen,
        "requirements": requirements(ask, facts, chosen),
        "purchase": Purchase(years=ask.years),
        "racks": stood,
        "regions": (region(tuple(stood), split),),
        "hardware": hardware(ask, facts),
        "host_groups": tuple(standing(groups(ask, counts), tuple(stood))),
        "networks": networks(ask, facts, sum(counts.values())),
    }
    perhaps = {
        "use_case": ask.use_case,
        "deployer": deployer(ask, facts),
        "options": options(ask, facts, split),
        "storage": tuple(backends(ask, rack_count)),
        "physnets": tuple(physnets(ask)),
        "workload": ask.workload,
        "surroundings": ask.surroundings if ask.surroundings.model_fields_set else None,
    }
    design = in_order(stated | {name: value for name, value in perhaps.items() if value})
    if not ask.workload:
        return design
    # Hosts keep what the instances of the last year need; the file states those of today.
    kept = reserved(plan(at_the_end(ask, design), facts))
    return apply(kept, SetWorkload(workload=ask.workload))


def in_order(stated: Mapping[str, object]) -> Design:
    """Return a design whose file names its parts in the order in which `Design` does."""
    return Design.model_validate(
        {key: stated[key] for key in Design.model_fields if key in stated}
    )
