"""Whether a design was drawn up, or read from a cloud that runs."""

from archbook.model.blueprint import Blueprint


def imported(blueprint: Blueprint) -> bool:
    """Tell whether all host groups were taken over from an inventory.

    An inventory does not say what stands around the cloud, so that nothing follows from silence.
    """
    return all(group.origin for group in blueprint.design.host_groups)
