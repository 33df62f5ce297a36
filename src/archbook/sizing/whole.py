"""All resources of a design, compute first."""

from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Sizing
from archbook.sizing.assumed import assumed
from archbook.sizing.assumed_beside import assumed_beside
from archbook.sizing.beside import estimates_beside, resources_beside
from archbook.sizing.compute import compute_resources
from archbook.sizing.needed import needed
from archbook.sizing.packings import packings
from archbook.sizing.stances import stances
from archbook.sizing.stands import stands
from archbook.sizing.years import years_ahead


def size(blueprint: Blueprint, years: int = 0) -> Sizing:
    """Return demand, capacity, what a loss leaves, and headroom of each resource.

    A number that the design does not allow to be found is None; it is never taken as zero.

    Args:
        blueprint: What stands where.
        years: Years ahead for which the hosts needed are reckoned, too.
    """
    pools = tuple(stands(blueprint))
    compute = tuple(
        resource for stand in pools for resource in compute_resources(blueprint, stand)
    )
    design = blueprint.design
    beside = tuple(resources_beside(blueprint))
    return Sizing(
        design.name,
        design.revision,
        compute + beside,
        (*assumed(blueprint), *assumed_beside(blueprint)),
        estimates=tuple(estimates_beside(blueprint)),
        needed=tuple(need for stand in pools for need in needed(blueprint, stand)),
        packings=tuple(found for stand in pools for found in packings(blueprint, stand)),
        years=tuple(year for stand in pools for year in years_ahead(blueprint, stand, years)),
        stances=tuple(stances(blueprint)),
    )
