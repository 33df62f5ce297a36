"""What stands in a rack, as boxes: machines, switches, power strips."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.server import ServerEntry
from archbook.model.rack_plan import Mounted, Site, Switches
from archbook.model.scene import Node, Slot, Words
from archbook.model.switch_ports import SwitchRole
from archbook.physical.switch_names import UNSPECIFIED, role_called
from archbook.views.parts.rack_figures import SWITCHES
from archbook.views.parts.rack_kinds import Kind, host_title, what
from archbook.views.parts.reasons import because


@dataclass(frozen=True, slots=True)
class Slots:
    """Makes the boxes in racks.

    Attributes:
        blueprint: What stands where.
        switches: Rack → its switches.
    """

    blueprint: Blueprint
    switches: Mapping[str, Sequence[Switches]]

    @classmethod
    def within(cls, blueprint: Blueprint, site: Site) -> "Slots":
        """Return what makes the boxes in the racks of *site*."""
        found: dict[str, list[Switches]] = {}
        for one in site.switches:
            found.setdefault(one.rack or "", []).append(one)
        return cls(blueprint, found)

    def of(self, kind: Kind) -> Iterator[tuple[Node, Slot]]:
        """Yield what stands in racks of a *kind*, with its place, from the top down."""
        switches = {one.role: one for one in self.switches.get(kind.first.rack, ())}
        for one in kind.first.mounted:
            node = self._node(kind, one, switches)
            yield node, Slot(node.id, one.position, one.height_u, self._full_depth(one))

    def _full_depth(self, one: Mounted) -> bool | None:
        """Tell whether a thing takes the rear of its units as well; None: not known."""
        facts = self.blueprint.facts
        if one.kind == "host":
            server = self._server(one.of)
            return server.full_depth if server else None
        if one.of == UNSPECIFIED:
            return None
        return (facts.pdu(one.of) if one.kind == "pdu" else facts.switch_type(one.of)).full_depth

    def _server(self, group: str) -> ServerEntry | None:
        """Return the server type of a group; None: the design does not say it."""
        stated = next(one for one in self.blueprint.design.host_groups if one.name == group)
        profile = self.blueprint.design.profile_of(stated)
        known = profile.server if profile else None
        return self.blueprint.facts.server(known) if known else None

    def _node(self, kind: Kind, one: Mounted, switches: Mapping[SwitchRole, Switches]) -> Node:
        if role := role_called(one):
            return self._switch(kind, one, switches[role])
        return self._host(kind, one) if one.kind == "host" else self._strip(kind, one)

    def _host(self, kind: Kind, one: Mounted) -> Node:
        group = next(group for group in self.blueprint.design.host_groups if group.name == one.of)
        server = self._server(one.of)
        model: Words = server.model if server else Message("model not said")
        alone = len(kind.racks) == 1
        return Node(
            f"host/{one.name}" if alone else f"{kind.id}/host/{one.position:g}",
            "machine",
            group.roles[0] if group.roles else "neutral",
            host_title(self.blueprint, kind, one),
            (model,),
            tooltip=_where(one, self._purpose(group.roles)),
        )

    def _purpose(self, roles: tuple[str, ...]) -> Words:
        if not roles:
            return Message("Runs components that the design names one by one.")
        role = self.blueprint.facts.role(roles[0])
        source = self.blueprint.facts.source(role.source_of("purpose"))
        values: dict[str, Value] = {
            "reason": role.purpose,
            "source": source.title,
            "url": source.url,
        }
        return Message("{reason} ({source}, {url})", values)

    def _switch(self, kind: Kind, one: Mounted, switches: Switches) -> Node:
        model: Words = Message("type not chosen")
        if one.of != UNSPECIFIED:
            model = self.blueprint.facts.switch_type(one.of).model
        elif switches.fits:
            fitting = self.blueprint.facts.switch_type(switches.fits).model
            model = Message("not chosen; fits: {model}", {"model": fitting})
        why = because(self.blueprint, switches.reason)
        name = f"{kind.id}/switch/{one.name}"
        title: Words = SWITCHES[switches.role] if kind.letter else one.name
        return Node(name, "machine", "neutral", title, (model,), tooltip=_where(one, why))

    def _strip(self, kind: Kind, one: Mounted) -> Node:
        model: Words = Message("type not chosen")
        if one.of != UNSPECIFIED:
            model = self.blueprint.facts.pdu(one.of).model
        feed = what(one)
        why = Message("Power strip on feed {feed}.", {"feed": feed})
        name = f"{kind.id}/pdu/{feed}"
        return Node(name, "machine", "neutral", feed, (model,), tooltip=why)


def _where(one: Mounted, why: Words) -> Message:
    """Say in which units a thing stands, and why it is there."""
    values: dict[str, Value] = {"unit": float(one.position), "why": why}
    if one.height_u == 1:
        text = "Unit {unit}. {why}" if one.known else "Unit {unit}, its height is not known. {why}"
        return Message(text, values)
    last = float(one.position + one.height_u - 1)
    return Message("Units {unit} to {last}. {why}", values | {"last": last})
