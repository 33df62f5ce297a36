"""The best choice of servers, counts, racks and storage scheme, proved or with its gap."""

from archbook.optimise.whole import optimise

__all__ = ["optimise"]
