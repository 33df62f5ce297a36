"""What was decided, why, and instead of what."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.model.proposal import Choice
from archbook.proposing.instances import kinds
from archbook.proposing.machines import LIKE
from archbook.proposing.pools import pools
from archbook.proposing.refusals import fitting

DECIDED = frozenset(
    {
        "compute",
        "copies",
        "deployer",
        "gateways",
        "loss",
        "objects",
        "racks",
        "storage-hosts",
        "zones",
    }
)
"""Ids of the decisions that a proposal takes."""

_SURVIVES = {
    "none": Message("nothing is kept free for a loss of compute hosts"),
    "host": Message("everything outlives the loss of one host"),
    "rack": Message("everything outlives the loss of one rack"),
}

_GATEWAYS = {
    "network": (
        Message("gateways and load balancers stand on hosts of their own"),
        Message("their traffic shares no links with the database and the message queue"),
        (Message("gateways on the controllers"), Message("routing on compute hosts")),
    ),
    "control": (
        Message("gateways and load balancers stand on the controllers"),
        Message("three hosts fewer; traffic of instances then shares the controllers' links"),
        (Message("gateways on hosts of their own"),),
    ),
    "distributed": (
        Message("floating IPs are routed on the compute hosts, source NAT on the controllers"),
        Message(
            "traffic takes the shortest way; every compute host then needs the external network"
        ),
        (Message("gateways on hosts of their own"),),
    ),
}


def choices(ask: Ask, facts: Facts, design: Design) -> Iterator[Choice]:
    """Yield the decisions of a draft, the most far-reaching first."""
    why = Message("it was asked for")
    if "survives" not in ask.model_fields_set:
        why = Message("nobody said otherwise; one host is what a cloud loses first")
    yield Choice("loss", _SURVIVES[ask.survives], why)
    yield Choice("racks", *_racks(ask, len(design.racks)))
    if ask.workload:
        yield Choice("compute", *_compute(ask, facts))
        yield Choice("gateways", *_GATEWAYS[ask.gateways])
        yield Choice("zones", *_zones())
    if pools(ask):
        yield Choice("copies", *_copies(ask))
    if ask.workload and pools(ask):
        yield Choice("storage-hosts", *_hosts(ask))
    if ask.objects_tb is not None:
        yield Choice("objects", *_objects(ask))
    if design.deployer:
        yield Choice("deployer", *_deployer(ask, facts, design.deployer))


def _racks(ask: Ask, count: int) -> tuple[Message, Message]:
    what = Message("racks: {count}", {"count": count})
    if ask.racks is not None:
        return what, Message("it was asked for")
    return what, Message("the fewest that outlive the loss asked for and hold all machines")


def _compute(ask: Ask, facts: Facts) -> tuple[Message, Message]:
    machines = [fitting(ask, facts, kind) for kind in kinds(ask.workload)]
    names = tuple(dict.fromkeys(one.name for one in machines))
    what = Message("instances run on machines '{names}'", {"names": names})
    if any(one.use_case is None for one in machines):
        return what, Message("of the machines that were offered, the fewest of these are needed")
    return what, Message(
        "the first of archbook's starting assumptions that every instance fits on"
    )


def _deployer(ask: Ask, facts: Facts, name: str) -> tuple[Message, Message]:
    what = Message("{deployer} installs it", {"deployer": facts.deployer(name).name})
    if ask.deployer:
        return what, Message("it was asked for")
    case = ask.use_case or LIKE
    return what, Message(
        "as in the use case {case}; every service can be had from it", {"case": case}
    )


def _zones() -> tuple[Message, Message, tuple[Message, ...]]:
    return (
        Message("one availability zone over all racks"),
        Message(
            "a zone of Nova is what users choose, no failure domain: with one, they cannot choose "
            "wrongly, and copies are kept apart by rack or host all the same"
        ),
        (Message("a zone for each rack"),),
    )


def _copies(ask: Ask) -> tuple[Message, Message, tuple[Message, ...]]:
    if code := ask.erasure:
        values = {"k": code.k, "m": code.m, "raw": round((code.k + code.m) / code.k, 2)}
        return (
            Message("Ceph keeps data in an erasure code of {k} + {m}", values),
            Message("{raw} TB raw hold one TB of data; small writes take longer", values),
            (Message("three replicas"),),
        )
    return (
        Message("Ceph keeps three replicas"),
        Message("3 TB raw hold one TB of data; small writes of volumes are fast"),
        (Message("an erasure code"),),
    )


def _hosts(ask: Ask) -> tuple[Message, Message, tuple[Message, ...]]:
    if ask.hyperconverged:
        return (
            Message("compute hosts carry the disks of Ceph"),
            Message("fewer kinds of machines; instances and OSDs share processors and memory"),
            (Message("storage on hosts of its own"),),
        )
    return (
        Message("storage stands on hosts of its own"),
        Message("instances and OSDs do not compete, and each of them grows by itself"),
        (Message("compute hosts that carry the disks of Ceph"),),
    )


def _objects(ask: Ask) -> tuple[Message, Message, tuple[Message, ...]]:
    if ask.objects_by == "swift":
        return (
            Message("objects are kept in Swift"),
            Message("it was asked for"),
            (Message("the object gateway of Ceph"),),
        )
    return (
        Message("objects are kept in Ceph, by its object gateway"),
        Message("one kind of storage to run, which every deployer can install or reach"),
        (Message("Swift"),),
    )
