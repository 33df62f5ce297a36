"""A plan of networks: VLANs, subnets, addresses of hosts and virtual IPs, ports."""

from archbook.addressing.edits import edits
from archbook.addressing.whole import network_plan

__all__ = ["edits", "network_plan"]
