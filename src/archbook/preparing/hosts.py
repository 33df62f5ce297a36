"""One host with all of its steps."""

from collections.abc import Iterator

from archbook.errors import UnknownNameError
from archbook.i18n import Message, Value
from archbook.model.blueprint import Host
from archbook.model.finding import Citation
from archbook.model.preparation import HostPreparation, Preparation, Selected, Step
from archbook.preparing.access import access
from archbook.preparing.clock import clock
from archbook.preparing.deployer import deployer
from archbook.preparing.engine import container_engine
from archbook.preparing.memory import huge_pages
from archbook.preparing.names import DEPLOYMENT, host_name, names
from archbook.preparing.network import network
from archbook.preparing.packages import packages
from archbook.preparing.seated import OWN_PORT, seats_of
from archbook.preparing.security import security
from archbook.preparing.uplinks import interfaces, wired
from archbook.preparing.volumes import volume_group
from archbook.units import UNKNOWN


def prepared(preparation: Preparation, selected: Selected, index: int) -> HostPreparation:
    """Return the host at a place of its group, with its steps in the order they are done."""
    host = selected.cohort[index]
    deploys = DEPLOYMENT in selected.cohort.group.roles
    found = wired(preparation, host)
    set_up = tuple(interfaces(preparation, found))
    steps = (
        host_name(host),
        network(preparation, found, set_up),
        names(preparation, host, set_up, deploys=deploys),
        packages(preparation, host),
        clock(preparation),
        access(preparation),
        security(preparation),
        huge_pages(preparation, host),
        volume_group(preparation, host),
        container_engine(preparation),
        _management_controller(preparation, host),
        deployer(preparation) if deploys else None,
    )
    uplinks = tuple(uplink for uplink, _ in found)
    return HostPreparation(host.name, host.group, uplinks, set_up, tuple(filter(None, steps)))


def every_host(preparation: Preparation) -> Iterator[HostPreparation]:
    """Yield each host that is prepared, one at a time."""
    for selected in preparation.groups:
        for index in selected.hosts:
            yield prepared(preparation, selected, index)


def host_called(preparation: Preparation, name: str) -> HostPreparation:
    """Return one host by its name.

    Raises:
        UnknownNameError: No such host is prepared; the nearest one is named.
    """
    known = []
    for selected in preparation.groups:
        for index in selected.hosts:
            known.append(selected.cohort.name_of(index))
            if known[-1] == name:
                return prepared(preparation, selected, index)
    raise UnknownNameError("host", name, known)


def deployers_own(preparation: Preparation) -> HostPreparation:
    """Return the steps that install the deployer, on whichever host it runs."""
    return HostPreparation("deployment-host", "", (), (), (deployer(preparation),))


def deployment_host(preparation: Preparation) -> HostPreparation | None:
    """Return the deployer's own steps where no host of the design has that role."""
    if preparation.blueprint.with_role(DEPLOYMENT):
        return None
    return deployers_own(preparation)


def _management_controller(preparation: Preparation, host: Host) -> Step | None:
    """Return what is set in the firmware, not by the operating system."""
    for seat in seats_of(preparation.blueprint, preparation.plan, host):
        if seat.planned.carries == OWN_PORT:
            values: dict[str, Value] = {
                "host": host.name,
                "network": seat.planned.name,
                "address": str(seat.address) if seat.address else UNKNOWN,
            }
            text = "set in the firmware of {host}: {address} on network {network}"
            return Step(
                "management-controller",
                Message("Management controller"),
                Message("the host is switched on and off through it, whatever its system does"),
                (Citation("ironic-refarch", "Components"),),
                notes=(Message(text, values),),
            )
    return None
