"""What a packet passes on a host, by the network back end that the design has."""

from collections.abc import Mapping
from dataclasses import dataclass

from archbook.capacity.overlays import project_types, tunnelled
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.views.parts.ways import Hop, Step

PORT = Step(Message("Port"), Message("security group"))

_TUNNELS: Mapping[str, str] = {"geneve": "Geneve", "vxlan": "VXLAN", "gre": "GRE"}


@dataclass(frozen=True, slots=True)
class Wiring:
    """The switches and routers of a network back end.

    Attributes:
        switch: What instances hang on.
        carrier: What puts packets on the network between hosts; the switch itself when None.
        router: What routes between project networks.
        edge: What leads to the external network.
        floating: What a floating IP comes in by before the router, on compute hosts.
        gateway: What translates addresses where routing is distributed, on the gateway host.
        hop: The network between hosts.
        routes_at_home: Traffic between project networks is routed on compute hosts.
        floats_at_home: Floating IPs lead to compute hosts.
        source: Source that describes it.
    """

    switch: Step
    carrier: Step | None
    router: Step
    edge: Step
    floating: tuple[Step, ...]
    gateway: Step
    hop: Hop
    routes_at_home: bool
    floats_at_home: bool
    source: str

    def out(self) -> tuple[Step, ...]:
        """Return what a packet passes from the switch to the wire."""
        return (self.switch, self.carrier) if self.carrier else (self.switch,)

    def back(self) -> tuple[Step, ...]:
        """Return what a packet passes from the wire to the switch."""
        return tuple(reversed(self.out()))

    def home(self) -> tuple[Step, ...]:
        """Return what a packet to a floating IP passes on the compute host, up to the switch."""
        router = self.router if self.floating else self.gateway
        return (self.edge, *self.floating, router, self.switch)


def wiring(blueprint: Blueprint) -> Wiring | None:
    """Return the wiring of *blueprint*; None without Neutron or with a back end not known."""
    if not blueprint.has("neutron") or "network_backend" not in blueprint.options:
        return None
    backend = next(iter(blueprint.option("network_backend")), "")
    distributed = "distributed" in blueprint.option("routing")
    hop = _hop(blueprint)
    match backend:
        case "ovn":
            return _ovn(hop, distributed=distributed)
        case "openvswitch":
            return _distributed_openvswitch(hop) if distributed else _openvswitch(hop)
        case "linuxbridge":
            return _linux_bridge(hop)
        case _:
            return None


def _hop(blueprint: Blueprint) -> Hop:
    """Return the network between hosts: a tunnel, else what the first type says."""
    tunnels = tunnelled(blueprint)
    first = next(iter(project_types(blueprint)), "")
    if tunnels and first in tunnels:
        return Hop("tunnel", Message("{type} tunnel", {"type": _TUNNELS.get(first, first)}))
    if first == "vlan":
        return Hop("provider", Message("VLAN of the project network"))
    return Hop("provider", Message("Provider network"))


def _ovn(hop: Hop, *, distributed: bool) -> Wiring:
    carrier = None if hop.kind == "tunnel" else Step("br-ex", Message("provider bridge"))
    nat = Step(Message("Logical router"), Message("translates addresses"))
    return Wiring(
        Step("br-int", Message("OVN flows")),
        carrier,
        Step(Message("Logical router"), Message("in br-int")),
        Step("br-ex", Message("provider bridge")),
        (),
        nat,
        hop,
        routes_at_home=True,
        floats_at_home=distributed,
        source="neutron-ovn-routing",
    )


def _openvswitch(hop: Hop) -> Wiring:
    router = Step("qrouter", Message("router namespace"))
    return Wiring(
        Step("br-int", Message("integration bridge")),
        _carrier(hop),
        router,
        Step("br-ex", Message("provider bridge")),
        (),
        Step("qrouter", Message("translates addresses")),
        hop,
        routes_at_home=False,
        floats_at_home=False,
        source="neutron-ovs-selfservice",
    )


def _distributed_openvswitch(hop: Hop) -> Wiring:
    return Wiring(
        Step("br-int", Message("integration bridge")),
        _carrier(hop),
        Step("qrouter", Message("distributed router")),
        Step("br-ex", Message("provider bridge")),
        (Step("fip", Message("floating IP namespace")),),
        Step("snat", Message("source NAT namespace")),
        hop,
        routes_at_home=True,
        floats_at_home=True,
        source="neutron-dvr",
    )


def _linux_bridge(hop: Hop) -> Wiring:
    carrier = Step(Message("VXLAN port"), Message("of the bridge"))
    return Wiring(
        Step("brq", Message("bridge of the network")),
        carrier if hop.kind == "tunnel" else Step(Message("VLAN port"), Message("of the bridge")),
        Step("qrouter", Message("router namespace")),
        Step("brq", Message("bridge of the provider")),
        (),
        Step("qrouter", Message("translates addresses")),
        hop,
        routes_at_home=False,
        floats_at_home=False,
        source="neutron-lb-selfservice",
    )


def _carrier(hop: Hop) -> Step:
    tunnel = Step("br-tun", Message("tunnel bridge"))
    return tunnel if hop.kind == "tunnel" else Step("br-ex", Message("provider bridge"))
