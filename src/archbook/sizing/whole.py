"""All resources of a design, compute first."""

from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Sizing
from archbook.sizing.assumed import assumed
from archbook.sizing.compute import compute_resources
from archbook.sizing.stands import stands
from archbook.sizing.stored import stored_resources


def size(blueprint: Blueprint) -> Sizing:
    """Return demand, capacity, what a loss leaves, and headroom of each resource.

    A number that the design does not allow to be found is None; it is never taken as zero.
    """
    compute = tuple(
        resource for stand in stands(blueprint) for resource in compute_resources(blueprint, stand)
    )
    design = blueprint.design
    stored = tuple(stored_resources(blueprint))
    return Sizing(design.name, design.revision, compute + stored, tuple(assumed(blueprint)))
