"""Firewall appliances."""

from archbook.model.catalog.chassis import Chassis


class FirewallEntry(Chassis):
    """A firewall appliance; throughput depends on what is switched on and is not kept here."""
