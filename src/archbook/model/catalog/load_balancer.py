"""Load-balancer appliances."""

from archbook.model.catalog.chassis import Chassis


class LoadBalancerEntry(Chassis):
    """A load-balancer appliance, as Octavia's or the cloud's own entrance may use it."""
