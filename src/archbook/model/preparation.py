"""What must be set on hosts before a deployer can run."""

from dataclasses import dataclass
from ipaddress import IPv4Interface, IPv6Interface
from typing import Literal

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.catalog.operating_system import OperatingSystemEntry
from archbook.model.finding import Citation
from archbook.model.network_plan import Address, NetworkPlan, Subnet
from archbook.model.sizing import Assumed

SIX = 6
"""IPv6, as `version` of an address."""

StepId = Literal[
    "host-name",
    "network",
    "names",
    "packages",
    "time",
    "access",
    "security",
    "huge-pages",
    "volume-group",
    "management-controller",
    "container-engine",
    "deployer",
]


@dataclass(frozen=True, slots=True)
class Variable:
    """A value that the design does not say: it is filled in on the host.

    Attributes:
        name: Its name in the script.
        about: What it holds.
        default: What holds when nobody fills it in.
        required: Nothing is done before it is filled in.
    """

    name: str
    about: Message
    default: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is set, why, and by which source.

    Attributes:
        id: What it sets.
        title: The same in words.
        why: Why it must be so.
        citations: Who says so.
        commands: Lines of a POSIX shell that may be run again; none: it is done elsewhere.
        variables: What must be filled in first.
        notes: What is left to a person, or not known.
    """

    id: StepId
    title: Message
    why: Message
    citations: tuple[Citation, ...]
    commands: tuple[str, ...] = ()
    variables: tuple[Variable, ...] = ()
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Uplink:
    """Ports of a host that are bonded; networks stand on the bond.

    Attributes:
        name: Its interface: the same on every host, whatever the ports are called.
        ports: Variable that names the ports.
        carries: Networks on it, or the physical network of Neutron.
        links: Ports that the design asks for; None: not said.
        mtu: Largest packet in bytes.
    """

    name: str
    ports: str
    carries: tuple[str, ...]
    links: int | None
    mtu: int


@dataclass(frozen=True, slots=True)
class Interface:
    """An interface with an address.

    Attributes:
        name: The interface: a VLAN on the uplink, or the uplink itself.
        uplink: The uplink it stands on.
        network: Network of the design.
        vlan: Tag; None: the network comes without one.
        mtu: Largest packet in bytes.
        address: Address with its prefix; None: the plan has no subnet for it.
        gateway: Router of the default route; None: the default route is not here.
        routes: Subnets of the same network in other racks, and the router on the way.
        leads_out: The default route is here.
    """

    name: str
    uplink: str
    network: str
    vlan: int | None
    mtu: int
    address: IPv4Interface | IPv6Interface | None
    gateway: Address | None
    routes: tuple[tuple[Subnet, Address], ...]
    leads_out: bool

    @property
    def version(self) -> int:
        """Return the version of IP; where the plan has no address, 4 is asked for."""
        return self.address.version if self.address else 4

    @property
    def variable(self) -> str:
        """Return the variable that holds the address where the plan has none."""
        return f"ADDRESS_{self.name.upper()}"


@dataclass(frozen=True, slots=True)
class HostPreparation:
    """One host with the steps that prepare it."""

    name: str
    group: str
    uplinks: tuple[Uplink, ...]
    interfaces: tuple[Interface, ...]
    steps: tuple[Step, ...]

    def variables(self) -> tuple[Variable, ...]:
        """Return what must be filled in, each once."""
        found = {one.name: one for step in self.steps for one in step.variables}
        return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Selected:
    """Hosts of one group that are prepared."""

    cohort: Cohort
    hosts: range


@dataclass(frozen=True, slots=True)
class Preparation:
    """What all hosts have in common; each host is worked out when it is asked for.

    Attributes:
        blueprint: What stands where.
        plan: Networks and addresses.
        system: Operating system of the hosts.
        groups: The hosts that are prepared.
        assumed: Values that the design does not state and that were used.
        open: What is not known, and who has to say it.
    """

    blueprint: Blueprint
    plan: NetworkPlan
    system: OperatingSystemEntry
    groups: tuple[Selected, ...]
    assumed: tuple[Assumed, ...]
    open: tuple[Message, ...]

    def deployed_by(self, *deployers: str) -> bool:
        """Tell whether one of *deployers* deploys the design."""
        return self.blueprint.design.deployer in deployers
