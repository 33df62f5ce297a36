"""Hosts that a loss leaves, and what the loss is called."""

from archbook.capacity.fit import Loss
from archbook.sizing.stands import Stand


def hosts_left(stand: Stand, lost: Loss) -> dict[str, int]:
    """Return group → hosts that are left after a loss."""
    counts = stand.counts.items()
    return {name: max(0, count - lost.hosts.get(name, 0)) for name, count in counts}


def named(lost: Loss | None) -> str:
    """Name a loss: a failure domain, or the group that one host is lost of."""
    if lost is None:
        return ""
    return lost.name or ", ".join(f"group/{name}" for name in lost.hosts)
