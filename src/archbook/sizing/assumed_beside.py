"""Every value that sizing takes beside compute although the design does not state it."""

from collections.abc import Iterator

from archbook.capacity.metrics import BYTES_PER_SAMPLE
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.sizing import Assumed
from archbook.plan.settings import setting
from archbook.plan.timeline import Timeline
from archbook.rules.asks import DATABASE, Ask
from archbook.rules.backends import carriers, ceph_clusters, on_its_disks
from archbook.rules.dhcp_agents import AGENT, KOLLA_SETS, SETTING, agents_each, set_by_kolla
from archbook.rules.host_load import asked
from archbook.rules.iops import WORST_PERCENT
from archbook.rules.log_store import REPLICAS, days_kept, keepers
from archbook.rules.log_store import RETENTION as LOG_RETENTION
from archbook.rules.metrics_store import INTERVAL, RETENTION, SERVER
from archbook.rules.thresholds import position
from archbook.sizing.ceph_pools import MOST_GROUPS, RATIOS
from archbook.sizing.disk_speed import speaks_of_speed
from archbook.sizing.kept import METRIC_SIZE, volumes_tb

_OWN = "archbook"

_OF_OSDS = ("ceph-osd-cores", "ceph-osd-memory", "ceph-host-memory")
_OF_CONTROL = ("control-cores", "control-memory", "control-disk")


def assumed_beside(blueprint: Blueprint) -> Iterator[Assumed]:
    """Yield each default that was used, with its reason and source."""
    for threshold in _thresholds(blueprint):
        taken = position(blueprint, threshold)
        yield Assumed("cloud", threshold, taken.value, taken.why, taken.source)
    for name in _settings(blueprint):
        if setting(blueprint, name).stated == "default":
            yield _default(blueprint, name)
    yield from _agents(blueprint)
    yield from _writes(blueprint)
    yield from _raids(blueprint)
    yield from _kept(blueprint)


def _thresholds(blueprint: Blueprint) -> Iterator[str]:
    found = [ask for cohort in blueprint.cohorts for ask in asked(blueprint, cohort)]
    if _some(found, "control"):
        yield from _OF_CONTROL
    if _some(found, "osd"):
        yield from _OF_OSDS
    if any(ask.need == "database_gb" for ask in found):
        yield DATABASE
    if any(True for _ in ceph_clusters(blueprint)):
        yield from RATIOS.values()
    if blueprint.has("gnocchi"):
        yield METRIC_SIZE


def _some(found: list[Ask], what: str) -> bool:
    return any(ask.what == what for ask in found)


def _settings(blueprint: Blueprint) -> Iterator[str]:
    if any(True for _ in ceph_clusters(blueprint)):
        yield MOST_GROUPS
    if keepers(blueprint):
        yield REPLICAS
        if days_kept(blueprint) is not None:
            yield LOG_RETENTION
    if blueprint.instances(SERVER):
        yield from (RETENTION, INTERVAL)
    if blueprint.instances(AGENT) and not set_by_kolla(blueprint):
        yield SETTING


def _default(blueprint: Blueprint, name: str) -> Assumed:
    timeline = Timeline(blueprint.facts, blueprint.release)
    values = blueprint.facts.default(name).values
    used = next(one for one in values if timeline.holds(one.since, one.until))
    return Assumed("cloud", name, used.value, used.why, used.source)


def _agents(blueprint: Blueprint) -> Iterator[Assumed]:
    if blueprint.instances(AGENT) and set_by_kolla(blueprint):
        _, source = agents_each(blueprint)
        why = Message("what Kolla-Ansible sets; Neutron's own default is 1")
        yield Assumed("cloud", SETTING, KOLLA_SETS, why, source.source)


def _writes(blueprint: Blueprint) -> Iterator[Assumed]:
    for backend in blueprint.design.storage:
        if backend.write_percent is None and speaks_of_speed(blueprint, backend):
            why = Message("nobody's figure: every operation is taken for a write, the worst case")
            subject = f"storage/{backend.name}"
            yield Assumed(subject, "write_percent", WORST_PERCENT, why, _OWN)


def _raids(blueprint: Blueprint) -> Iterator[Assumed]:
    """Yield the machines whose disks count in full because no RAID is said of them."""
    why = Message("no RAID is said of several disks: all of their space is counted")
    for name in dict.fromkeys(_counted(blueprint)):
        yield Assumed(f"hardware/{name}", "raid", "none", why, _OWN)


def _counted(blueprint: Blueprint) -> Iterator[str]:
    for cohort in blueprint.cohorts:
        profile, name = blueprint.design.profile_of(cohort.group), cohort.group.hardware
        purposes = set(_purposes(blueprint, cohort))
        for disk in profile.disks if profile and name else ():
            if name and disk.purpose in purposes and disk.count > 1 and disk.raid is None:
                yield name


def _purposes(blueprint: Blueprint, cohort: Cohort) -> Iterator[str]:
    """Yield what the disks are for whose space the services of a group count."""
    if any(ask.need == "disk_gb" for ask in asked(blueprint, cohort)):
        yield "system"
    local = (one for one in blueprint.design.storage if on_its_disks(one))
    if any(cohort in carriers(blueprint, backend) for backend in local):
        yield "data"
    if cohort in keepers(blueprint) or cohort.placement(SERVER):
        yield "data"


def _kept(blueprint: Blueprint) -> Iterator[Assumed]:
    if blueprint.instances(SERVER):
        why = Message("the upper end of what Prometheus says of itself, 1 to 2 bytes")
        yield Assumed("cloud", "bytes_per_sample", BYTES_PER_SAMPLE, why, "prometheus-storage")
    operations = blueprint.design.operations
    for kept, name in ((operations.backups, "backups"), (operations.snapshots, "snapshots")):
        tb = volumes_tb(blueprint, kept) if kept and kept.volumes_tb is None else None
        if tb is not None:
            why = Message("not stated: all that the back ends of Cinder are to hold is copied")
            yield Assumed("cloud", f"{name}.volumes_tb", tb, why, _OWN)
