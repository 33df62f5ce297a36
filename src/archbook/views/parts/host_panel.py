"""One host as an installer sees it: switches above, its ports below, a bundle for each bond."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.network import HostNetwork
from archbook.model.rack_plan import Site
from archbook.model.scene import Area, Frame, Link, Node, Tier, Words
from archbook.views.parts.cable_words import made_of
from archbook.views.parts.cabled_hosts import Cabled
from archbook.views.parts.host_ports import OWN_PORT, Bond, Port
from archbook.views.parts.rack_figures import counted
from archbook.views.parts.reasons import because


@dataclass(frozen=True, slots=True)
class Panel:
    """Draws one host of groups that are cabled alike.

    Attributes:
        blueprint: What stands where.
        site: Its racks.
        cabled: The groups.
    """

    blueprint: Blueprint
    site: Site
    cabled: Cabled

    def area(self) -> Area:
        """Return the host with the switches that it is plugged into."""
        above = tuple(node.id for node in self._switches())
        below = (*(frame.id for frame in self.frames()), self._id("bmc"))
        names = tuple(counted(one.name, len(one)) for one in self.cabled.cohorts)
        return Area(
            self._id("host"),
            Message("{groups}", {"groups": names}),
            (
                Tier(self._id("switches"), Message("Switches"), above),
                Tier(self._id("ports"), Message("One host"), below),
            ),
            tuple(self._links()),
            tuple(self._about()),
        )

    def nodes(self) -> tuple[Node, ...]:
        """Return its ports, and the switches."""
        return (*self._switches(), *self._ports(), self._bmc())

    def frames(self) -> tuple[Frame, ...]:
        """Return its bonds, with their ports inside."""
        made = [self._bond(place, bond) for place, bond in enumerate(self.cabled.bonds)]
        if self.cabled.slow:
            members = tuple(self._id(f"slow-{n}") for n in range(len(self.cabled.slow)))
            title = Message("{ports} for management", {"ports": _speeds(self.cabled.slow)})
            made.append(Frame(self._id("slow"), "group", self.cabled.tone, title, members))
        return tuple(made)

    def _id(self, part: str) -> str:
        return f"{part}/{self.cabled.name}"

    def _about(self) -> Iterator[Words]:
        group = self.cabled.cohorts[0].group
        profile = self.blueprint.design.profile_of(group)
        if profile and profile.server:
            server = self.blueprint.facts.server(profile.server)
            yield Message("{vendor} {model}", {"vendor": server.vendor, "model": server.model})
        if cords := sum(one.count for one in self.cabled.of("power")):
            each = cords / self.cabled.hosts()
            yield Message("power cords of a host: {cords}", {"cords": each})

    def _switches(self) -> Iterator[Node]:
        for number in range(1, self.cabled.leaves + 1 if self.cabled.bonds else 1):
            title = Message("Leaf switch {number}", {"number": number})
            yield Node(self._id(f"leaf-{number}"), "machine", "neutral", title)
        yield Node(self._id("oob"), "machine", "neutral", Message("Out-of-band switch"))

    def _bond(self, place: int, bond: Bond) -> Frame:
        start = sum(len(one.ports) for one in self.cabled.bonds[:place])
        members = tuple(self._id(f"port-{start + n}") for n in range(len(bond.ports)))
        values: dict[str, Value] = {"ports": _speeds(bond.ports)}
        title = Message("{ports}", values)
        if bond.said and len(bond.ports) > 1:
            title = Message("Bond of {ports}", values)
        lines = tuple(self._carried(bond))
        name = self._id(f"bond-{place}")
        return Frame(name, "group", self.cabled.tone, title, members, lines)

    def _carried(self, bond: Bond) -> Iterator[Words]:
        """Yield what stands on a bond, a network a line."""
        yield from map(_network, bond.networks)
        for physnet in bond.physnets:
            inside = tuple(network.name for network in physnet.networks)
            values: dict[str, Value] = {"name": physnet.name, "networks": inside}
            yield Message("{name} of Neutron: {networks}" if inside else "{name}", values)
        if not bond.networks and not bond.physnets:
            yield Message("no network says that it stands here")
        elif not bond.said and len(bond.ports) > 1:
            yield Message("how they are bonded is not said")

    def _ports(self) -> Iterator[Node]:
        fast = [port for bond in self.cabled.bonds for port in bond.ports]
        cable, why = made_of(self.cabled.of("host")), self._why("host")
        even = not self.cabled.leaves or len(fast) % self.cabled.leaves == 0
        for place, port in enumerate(fast):
            lines: list[Words] = [f"{port.gbps:g}G"]
            if self.cabled.leaves and even:
                number = place % self.cabled.leaves + 1
                lines.append(Message("to leaf switch {number}", {"number": number}))
            elif self.cabled.leaves:
                lines.append(Message("to the leaf switches in turn"))
            name = self._id(f"port-{place}")
            about = (*lines, cable)
            yield Node(name, "machine", self.cabled.tone, port.name, about, tooltip=why)
        why = self._why("out_of_band")
        for place, port in enumerate(self.cabled.slow):
            about = (f"{port.gbps:g}G", made_of(self.cabled.of("out_of_band")))
            name = self._id(f"slow-{place}")
            yield Node(name, "machine", self.cabled.tone, port.name, about, tooltip=why)

    def _bmc(self) -> Node:
        cables = self.cabled.of("out_of_band")
        speeds = [one.gbps for one in cables if one.gbps]
        about: list[Words] = [f"{min(speeds):g}G"] if speeds else []
        about.append(made_of(cables))
        managed = (one for one in self.blueprint.design.networks if one.carries == OWN_PORT)
        about += (_network(one) for one in managed)
        why = self._why("out_of_band")
        name, tone = self._id("bmc"), self.cabled.tone
        return Node(name, "machine", tone, Message("BMC"), tuple(about), tooltip=why)

    def _why(self, purpose: str) -> Words:
        """Say why cables are of this kind and length."""
        cables = self.cabled.of(purpose)
        return because(self.blueprint, cables[0].reason) if cables else ""

    def _links(self) -> Iterator[Link]:
        leaves = tuple(self._id(f"leaf-{n}") for n in range(1, self.cabled.leaves + 1))
        for place, bond in enumerate(self.cabled.bonds):
            if leaves:
                number = min(len(bond.ports), len(leaves))
                ends = (*leaves[:number], self._id(f"bond-{place}"))
                yield Link(self._id(f"cables-{place}"), "host", ends, _speeds(bond.ports))
        managed = (self._id("slow"),) if self.cabled.slow else ()
        ends = (self._id("oob"), *managed, self._id("bmc"))
        yield Link(self._id("cables-oob"), "out_of_band", ends, Message("Out of band"))


def _speeds(ports: Sequence[Port]) -> Message:
    """Return how many ports there are of each speed; those of a bond are of one."""
    speeds = dict.fromkeys(port.gbps for port in ports)
    each = tuple(
        Message(
            "{count} × {speed}",
            {"count": sum(port.gbps == gbps for port in ports), "speed": f"{gbps:g}G"},
        )
        for gbps in speeds
    )
    return Message("{ports}", {"ports": each})


def _network(network: HostNetwork) -> Message:
    values: dict[str, Value] = {"name": network.name, "mtu": network.mtu}
    if network.vlan is None:
        return Message("{name}, VLAN open, MTU {mtu}", values)
    values["vlan"] = network.vlan
    if not network.tagged:
        return Message("{name}, VLAN {vlan} untagged, MTU {mtu}", values)
    return Message("{name}, VLAN {vlan}, MTU {mtu}", values)
