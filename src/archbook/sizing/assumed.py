"""Every value that sizing takes although the design does not state it."""

from collections.abc import Iterator

from archbook.capacity.cells import guest_cells
from archbook.capacity.offer import compute_cohorts
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Assumed
from archbook.model.storage import StorageBackend
from archbook.plan.settings import setting
from archbook.plan.timeline import Timeline
from archbook.rules.hyperconverged import CORES_PER_OSD, GIB_PER_INSTANCE, HOST_GIB
from archbook.rules.osds import sharing
from archbook.rules.thresholds import position
from archbook.sizing.copies import PLANNED
from archbook.sizing.hosts import CPU_RATIO, DISK_RATIO, RAM_RATIO, RESERVED, beside_osds
from archbook.sizing.measures import DISK, measures
from archbook.sizing.stands import ASSUMED_LOSS, stands

_OWN = "archbook"


def assumed(blueprint: Blueprint) -> Iterator[Assumed]:
    """Yield each default that was used, with its reason and source."""
    if any(True for _ in compute_cohorts(blueprint)):
        yield from _settings(blueprint)
        yield from _threads(blueprint)
        yield from _loss(blueprint)
        yield from _osds(blueprint)
        yield from _cells(blueprint)
    yield from _stores(blueprint)


def _settings(blueprint: Blueprint) -> Iterator[Assumed]:
    timeline = Timeline(blueprint.facts, blueprint.release)
    local = any(DISK in measures(blueprint, stand) for stand in stands(blueprint))
    for name in (CPU_RATIO, RAM_RATIO, RESERVED, *([DISK_RATIO] if local else ())):
        held = [setting(blueprint, name, cohort.group) for cohort in compute_cohorts(blueprint)]
        if all(one.stated != "default" for one in held):
            continue
        values = blueprint.facts.default(name).values
        used = next(one for one in values if timeline.holds(one.since, one.until))
        yield Assumed("cloud", name, used.value, used.why, used.source)


def _threads(blueprint: Blueprint) -> Iterator[Assumed]:
    used = {cohort.group.hardware for cohort in compute_cohorts(blueprint)}
    for name, profile in blueprint.design.hardware.items():
        stated = "threads_per_core" in profile.model_fields_set
        if name in used and profile.cores and not stated:
            why = Message("hyper-threading is taken to be on, and Nova counts threads")
            subject = f"hardware/{name}"
            yield Assumed(subject, "threads_per_core", profile.threads_per_core, why, _OWN)


def _loss(blueprint: Blueprint) -> Iterator[Assumed]:
    if blueprint.design.requirements.workload_survives is None:
        why = Message("the requirements name no loss: the loss of one host is taken")
        source = "arch-design-general-compute"
        yield Assumed("cloud", "workload_survives", ASSUMED_LOSS, why, source)


def _osds(blueprint: Blueprint) -> Iterator[Assumed]:
    """Yield what OSDs on compute hosts are left where a group states no ratio or reserve."""
    held = [(cohort, beside_osds(blueprint, cohort)) for cohort in compute_cohorts(blueprint)]
    groups = [cohort.group for cohort, osds in held if osds]
    tripleo, guide = "tripleo-derived-parameters", "rhosp-hci"
    if any(setting(blueprint, CPU_RATIO, group).stated != "group" for group in groups):
        why = Message("a core is kept from instances for each OSD")
        yield Assumed("cloud", "cores_per_osd", CORES_PER_OSD, why, tripleo)
    if any(setting(blueprint, RESERVED, group).stated != "group" for group in groups):
        planned = position(blueprint, "hci-osd-memory")
        yield Assumed("cloud", "hci-osd-memory", planned.value, planned.why, planned.source)
        why = Message("memory of the host's own processes")
        yield Assumed("cloud", "host_gib", HOST_GIB, why, "rhosp-13-nfv")
        why = Message("memory that an instance takes beside its own")
        yield Assumed("cloud", "gib_per_instance", GIB_PER_INSTANCE, why, guide)


def _cells(blueprint: Blueprint) -> Iterator[Assumed]:
    """Yield that a socket is one NUMA cell, where instances are fitted into cells."""
    bound = any(guest_cells(flavor) is not None for flavor in blueprint.design.workload)
    for name in dict.fromkeys(cohort.group.hardware for cohort in compute_cohorts(blueprint)):
        profile = blueprint.design.hardware.get(name or "")
        if bound and profile and profile.sockets:
            why = Message("a NUMA cell is taken to be a socket; firmware may cut one in several")
            yield Assumed(f"hardware/{name}", "numa_cells", profile.sockets, why, _OWN)


def _stores(blueprint: Blueprint) -> Iterator[Assumed]:
    for kind, threshold in PLANNED.items():
        shared = [backend for together in sharing(blueprint, kind) for backend in together]
        if shared:
            planned = position(blueprint, threshold)
            yield Assumed("cloud", threshold, planned.value, planned.why, planned.source)
        for backend in shared:
            yield from _copies(backend)
        for together in sharing(blueprint, kind):
            yield from _unstated(together)


def _copies(backend: StorageBackend) -> Iterator[Assumed]:
    subject = f"storage/{backend.name}"
    if backend.erasure is None and "size" not in backend.model_fields_set:
        why = Message("the usual number of replicas")
        yield Assumed(subject, "size", backend.size, why, _OWN)
    if "domain" not in backend.model_fields_set:
        why = Message("replicas are kept on different hosts at least")
        yield Assumed(subject, "domain", backend.domain, why, _OWN)


def _unstated(together: tuple[StorageBackend, ...]) -> Iterator[Assumed]:
    """Yield the back ends that share disks with others and do not say how much they take."""
    for backend in together if len(together) > 1 else ():
        if backend.usable_tb is None:
            why = Message("not stated, and counted as nothing on disks shared with others")
            yield Assumed(f"storage/{backend.name}", "usable_tb", 0.0, why, _OWN)
