"""Bandwidth and ports of a fabric of leaf and spine switches."""

from archbook.capacity.counts import units_for


def oversubscription(down_gbps: float, up_gbps: float) -> float:
    """Return how many times the uplinks could be filled by what hangs below them.

    Source: VMware Validated Design 4.0, "Oversubscription in the leaf layer".

    Args:
        down_gbps: What all ports towards hosts carry together, in Gbit/s.
        up_gbps: What all uplinks carry together, in Gbit/s.
    """
    return down_gbps / up_gbps


def even_uplinks(uplinks: float, spines: int) -> int:
    """Return the fewest uplinks of a leaf, *uplinks* at least, that are as many to each spine."""
    return units_for(uplinks, spines) * spines


def leaf_ports(host_ports: int, leaves: int) -> int:
    """Return the ports of one leaf that hosts take when the *leaves* of a rack share them."""
    return units_for(host_ports, leaves)


def spine_ports(leaves: int, uplinks: int, spines: int) -> int:
    """Return the ports of one spine that leaves take.

    Source: B. Hedlund, "Construct a leaf and spine design": spines need a port for each leaf.

    Args:
        leaves: Leaf switches of the fabric.
        uplinks: Uplinks of each leaf.
        spines: Spine switches that share them.
    """
    return units_for(leaves * uplinks, spines)
