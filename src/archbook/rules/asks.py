"""What one host needs for each thing that stands on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from archbook.capacity.osd_hosts import database_gb, osd_cores, osd_memory_gib
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.catalog.component import ComponentEntry, Footprint
from archbook.model.finding import Citation
from archbook.model.sizing import Quantity
from archbook.rules.osds import data_disks, encrypted, known_osds
from archbook.rules.thresholds import cited, position

Need = Literal["cores", "ram_gib", "disk_gb", "database_gb"]
"""What is needed of one host; a database of OSDs has flash of its own."""

WITHIN_CONTROL = ("etcd", "rabbitmq")
"""Components whose share is in what a whole controller needs."""

_CONTROL: tuple[tuple[Need, str], ...] = (
    ("cores", "control-cores"),
    ("ram_gib", "control-memory"),
    ("disk_gb", "control-disk"),
)
_OSD = "ceph-osd"

GATEWAY = "ceph-rgw"
"""Component that keeps objects in Ceph."""

_OF_A_FOOTPRINT: tuple[Need, ...] = ("cores", "ram_gib", "disk_gb")
_ABOUT_A_HOST = {"member", "daemon", "host"}

DATABASE, OBJECT = "ceph-database-share", "ceph-object"
"""Threshold of OSDs' databases, and its position where objects are kept."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What one host of a group needs.

    Attributes:
        what: Whom it is for: ``control``, ``osd``, or a component.
        need: Which resource.
        quantity: How much.
        whole: Whether the source means the whole host, and not something that is added to it.
    """

    what: str
    need: Need
    quantity: Quantity
    whole: bool = False


def asks(blueprint: Blueprint, cohort: Cohort) -> Iterator[Ask]:
    """Yield what one host of *cohort* needs, as far as sources say."""
    roles = cohort.group.roles
    if "control" in roles:
        yield from _control(blueprint)
    if "ceph_osd" in roles:
        yield from _osds(blueprint, cohort)
    counted = {_OSD, *(WITHIN_CONTROL if "control" in roles else ())}
    for placement in cohort.placements:
        if placement.component.id not in counted:
            yield from _component(blueprint, placement.component)


def _control(blueprint: Blueprint) -> Iterator[Ask]:
    formula = Message("what sources say that a whole controller has at the least")
    for need, threshold in _CONTROL:
        taken = position(blueprint, threshold)
        found = Quantity(taken.value, formula, {threshold: taken.value}, cited(taken))
        yield Ask("control", need, found, whole=True)


def _osds(blueprint: Blueprint, cohort: Cohort) -> Iterator[Ask]:
    disks = data_disks(blueprint.design.profile_of(cohort.group))
    osds = sum(disk.count for disk in disks) if disks else None
    twice = 2 if encrypted(blueprint, cohort) else 1
    cores, memory = position(blueprint, "ceph-osd-cores"), position(blueprint, "ceph-osd-memory")
    host = position(blueprint, "ceph-host-memory").value
    inputs: dict[str, float | str | None] = {"osds": osds, "times_if_encrypted": twice}
    yield Ask(
        "osd",
        "cores",
        _known(
            osd_cores(disks, cores.value) * twice,
            Message("sum over the data disks of cores of an OSD, one at most on a hard disk"),
            inputs | {"cores_each": cores.value},
            cited(cores),
        ),
    )
    yield Ask(
        "osd",
        "ram_gib",
        _known(
            osd_memory_gib(osds or 0, memory.value * twice, host),
            Message("OSDs * GiB of one + GiB of the host beside them"),
            inputs | {"gib_each": memory.value, "host_gib": host},
            cited(memory),
        ),
    )
    if any(disk.media == "hdd" for disk in disks):
        yield Ask("osd", "database_gb", _database(blueprint, cohort))


def _database(blueprint: Blueprint, cohort: Cohort) -> Quantity:
    disks = data_disks(blueprint.design.profile_of(cohort.group))
    taken = position(blueprint, DATABASE)
    if blueprint.instances(GATEWAY):
        taken = blueprint.facts.threshold(DATABASE).position(OBJECT) or taken
    slow = sum(disk.count * disk.size_gb for disk in disks if disk.media == "hdd")
    formula = Message("GB of the hard disks * share of a disk that its database takes")
    inputs = {"hard_disks_gb": slow, "share": taken.value}
    return Quantity(database_gb(disks, taken.value), formula, inputs, cited(taken))


def _component(blueprint: Blueprint, component: ComponentEntry) -> Iterator[Ask]:
    taken = _footprint(blueprint, component)
    formula = Message("what its source says of one host with this component")
    for need in _OF_A_FOOTPRINT if taken else ():
        value: float | None = getattr(taken, need)
        if taken and value is not None:
            inputs = {f"{component.id}.{need}": value}
            found = Quantity(value, formula, inputs, Citation(taken.source))
            yield Ask(component.id, need, found, whole=taken.per == "host")


def _footprint(blueprint: Blueprint, component: ComponentEntry) -> Footprint | None:
    """Return the step that holds for the OSDs of the design; None where it is not about a host."""
    steps = [one for one in component.footprints if one.per in _ABOUT_A_HOST]
    osds = known_osds(blueprint)
    fitting = (one for one in steps if one.most_osds is None or osds <= one.most_osds)
    return next(fitting, None)


def _known(
    value: float, formula: Message, inputs: Mapping[str, float | str | None], source: Citation
) -> Quantity:
    whole = None not in inputs.values()
    return Quantity(value if whole else None, formula, inputs, source)
