"""Where the routers of Open vSwitch stand."""

from archbook.model.blueprint import Blueprint


def on_compute_hosts(blueprint: Blueprint) -> bool:
    """Tell whether L3 agents of Open vSwitch route on every compute host (DVR)."""
    switched = "openvswitch" in blueprint.option("network_backend")
    return switched and "distributed" in blueprint.option("routing")
