"""The fabric in force: what the design states of it, and what is taken where it is silent."""

from dataclasses import dataclass, replace

from archbook.capacity.fabric import even_uplinks, oversubscription
from archbook.capacity.rack_ports import RackPorts
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.switch import SwitchTypeEntry
from archbook.model.fabric import Fabric
from archbook.model.finding import Citation
from archbook.model.sizing import Assumed, Quantity
from archbook.model.switch_ports import SwitchRole
from archbook.plan.thresholds import position

PEER_LINKS = 2
"""Links between two leaves that act as one. Source: Cisco, a peer link of two or more ports."""

THRESHOLD = "leaf-oversubscription"


@dataclass(frozen=True, slots=True)
class Wiring:
    """What the switches are and how they are joined.

    Attributes:
        leaf: Type of the leaves; None: not chosen.
        spine: Type of the spines.
        out_of_band: Type of the out-of-band switches.
        leaves: Leaves of one rack.
        spines: Spines of one region of more than one rack.
        uplinks: Uplinks of one leaf.
        uplink_gbps: Speed of one uplink; None: not known.
        peers: Links between the two leaves of a rack.
        assumed: What the design does not state.
    """

    leaf: SwitchTypeEntry | None
    spine: SwitchTypeEntry | None
    out_of_band: SwitchTypeEntry | None
    leaves: int
    spines: int
    uplinks: int
    uplink_gbps: float | None
    peers: int
    assumed: tuple[Assumed, ...]

    def type_of(self, role: SwitchRole) -> SwitchTypeEntry | None:
        """Return the type of switch that was chosen for *role*."""
        return {"leaf": self.leaf, "spine": self.spine, "out_of_band": self.out_of_band}[role]

    def oversubscription(self, load: RackPorts | None) -> Quantity | None:
        """Return how many times the hosts of a rack could fill the uplinks of its leaves.

        None: there are no uplinks.
        """
        if not self.uplinks:
            return None
        up = self.leaves * self.uplinks * self.uplink_gbps if self.uplink_gbps else None
        down = load.gbps if load else None
        return Quantity(
            oversubscription(down, up) if up and down is not None else None,
            Message("Gbit/s of the host ports / (leaves * uplinks of one * Gbit/s of an uplink)"),
            {
                "host_gbps": down,
                "leaves": self.leaves,
                "uplinks": self.uplinks,
                "uplink_gbps": self.uplink_gbps,
            },
            Citation("vmware-leaf-spine", "Oversubscription in the leaf layer"),
        )


def wiring(blueprint: Blueprint, racks: int, most: RackPorts | None) -> Wiring:
    """Return how switches are joined.

    Args:
        blueprint: What stands where.
        racks: Racks that hold machines; a single one needs no spine.
        most: Ports of the rack whose hosts can send the most; None: not known of any rack.
    """
    stated = blueprint.design.fabric
    fabric = stated or Fabric()
    leaf = _type(blueprint, fabric.leaf)
    spines = fabric.spines if racks > 1 or _says(stated, "spines") else 0
    speed = fabric.uplink_gbps or (_fastest(leaf) if leaf else None)
    uplinks = fabric.uplinks_per_leaf or _uplinks(blueprint, fabric, spines, speed, most)
    peers = PEER_LINKS if fabric.leaves_bound and fabric.leaves_per_rack > 1 else 0
    made = Wiring(
        leaf,
        _type(blueprint, fabric.spine),
        _type(blueprint, fabric.out_of_band),
        fabric.leaves_per_rack,
        spines,
        uplinks if spines or fabric.uplinks_per_leaf else 0,
        speed,
        peers,
        (),
    )
    return replace(made, assumed=_assumed(blueprint, stated, made, most))


def _type(blueprint: Blueprint, identifier: str | None) -> SwitchTypeEntry | None:
    return blueprint.facts.switch_type(identifier) if identifier else None


def _says(stated: Fabric | None, field: str) -> bool:
    return stated is not None and field in stated.model_fields_set


def _fastest(switch: SwitchTypeEntry) -> float | None:
    return max((one.gbps for one in switch.ports if one.gbps and not one.management), default=None)


def _uplinks(
    blueprint: Blueprint, fabric: Fabric, spines: int, gbps: float | None, most: RackPorts | None
) -> int:
    """Return the fewest uplinks of a leaf within the ratio held to be the most."""
    if not spines or not gbps or most is None:
        return spines
    each = most.gbps / fabric.leaves_per_rack / gbps
    return max(spines, even_uplinks(each / position(blueprint, THRESHOLD).value, spines))


def _assumed(
    blueprint: Blueprint, stated: Fabric | None, made: Wiring, most: RackPorts | None
) -> tuple[Assumed, ...]:
    found = []
    if not _says(stated, "leaves_per_rack"):
        why = Message("two leaf switches in each rack, so that one may fail")
        found.append(Assumed("cloud", "leaves_per_rack", made.leaves, why, _PAIR))
    if made.spines and not _says(stated, "spines"):
        why = Message("two spine switches, so that one may fail")
        found.append(Assumed("cloud", "spines", made.spines, why, "ha-guide-concepts"))
    if made.uplinks and not _says(stated, "uplinks_per_leaf"):
        found.append(_of_uplinks(blueprint, made, most))
    if made.uplinks and made.uplink_gbps and not _says(stated, "uplink_gbps"):
        why = Message("the fastest ports of the leaf switches")
        found.append(Assumed("cloud", "uplink_gbps", made.uplink_gbps, why, _OWN))
    if made.uplinks and not made.spines:
        why = Message("a single rack needs no spine: where uplinks lead is not stated")
        found.append(Assumed("cloud", "uplink_cables", "unknown", why, _OWN))
    if made.peers:
        why = Message("links between two leaf switches that act as one")
        found.append(Assumed("cloud", "peer_links", made.peers, why, "cisco-nexus-vpc"))
    return tuple(found)


_PAIR = "arch-design-compute-networking"
_OWN = "archbook"


def _of_uplinks(blueprint: Blueprint, made: Wiring, most: RackPorts | None) -> Assumed:
    if made.uplink_gbps and most:
        ratio = position(blueprint, THRESHOLD)
        why = Message(
            "the fewest, as many to each spine, that keep hosts within {ratio} to 1",
            {"ratio": ratio.value},
        )
        return Assumed("cloud", "uplinks_per_leaf", made.uplinks, why, ratio.source)
    why = Message("one to each spine: what hosts send, or what an uplink carries, is not known")
    return Assumed("cloud", "uplinks_per_leaf", made.uplinks, why, _OWN)
