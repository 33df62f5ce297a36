"""The host's name, and how hosts find each other by name."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Host
from archbook.model.finding import Citation
from archbook.model.preparation import Interface, Preparation, Step, Variable
from archbook.preparing.seated import management_addresses
from archbook.preparing.shell import into, line, variable
from archbook.rules.host_names import is_address, is_valid

DEPLOYMENT = "deployment"
"""Role of the host that the deployer runs on."""

_LOOPBACK = r"sed -i '/^127\.0\.1\.1[[:space:]]/d' /etc/hosts"
_RESOLVES = Citation("kolla-ansible-prechecks", "roles/rabbitmq/tasks/precheck.yml")


def usable(name: str) -> bool:
    """Tell whether a host can be called *name*."""
    return is_valid(name) and not is_address(name)


def host_name(host: Host) -> Step:
    """Return the step that names the host."""
    word = line(host.name) if usable(host.name) else variable("HOST_NAME")
    about = Message("name of the host: {name} cannot be one", {"name": host.name})
    return Step(
        "host-name",
        Message("Host name"),
        Message("services register under it, and a host that is renamed later comes up as new"),
        (Citation("systemd-hostnamectl", "set-hostname"),),
        (f"hostnamectl set-hostname {word}",),
        () if usable(host.name) else (Variable("HOST_NAME", about),),
    )


def names(
    preparation: Preparation, host: Host, interfaces: tuple[Interface, ...], *, deploys: bool
) -> Step:
    """Return the step that makes the host's name lead to its address."""
    entries = tuple(entries_of(preparation)) if deploys else tuple(_own(host, interfaces))
    return Step(
        "names",
        Message("Name resolution"),
        Message("each name leads to the host's own address and to no other, as RabbitMQ asks"),
        (_RESOLVES,),
        (_LOOPBACK, *(into("/etc/hosts", entries) if entries else ())),
        notes=tuple(_left(preparation, entries, deploys=deploys)),
    )


def entries_of(preparation: Preparation) -> Iterator[str]:
    """Yield a line of /etc/hosts for each host that has an address for management."""
    for cohort in preparation.blueprint.cohorts:
        for index, address in management_addresses(preparation.plan, cohort.name):
            name = cohort.name_of(index)
            if usable(name):
                yield entry(str(address), name)


def entry(address: str, name: str) -> str:
    """Return a line of /etc/hosts; a name with dots is followed by its first part."""
    short = name.partition(".")[0]
    return f"{address} {name}" if short == name else f"{address} {name} {short}"


def _own(host: Host, interfaces: tuple[Interface, ...]) -> Iterator[str]:
    found = next((one.address for one in interfaces if one.leads_out), None)
    if found is not None and usable(host.name):
        yield entry(str(found.ip), host.name)


def _left(
    preparation: Preparation, entries: tuple[str, ...], *, deploys: bool
) -> Iterator[Message]:
    if not entries:
        yield Message("no address is planned: write the names into DNS or /etc/hosts by hand")
    elif not deploys and preparation.deployed_by("kolla-ansible", "kayobe"):
        yield Message("Kolla-Ansible's bootstrap-servers adds the names of all other hosts")
    elif not deploys:
        yield Message("names of the other hosts: from DNS, or from the file hosts of the folder")
