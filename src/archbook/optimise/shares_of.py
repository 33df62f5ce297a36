"""What instances and OSDs take of a host, as a design and the catalog state it."""

from collections.abc import Callable, Iterator

from archbook.capacity.offer import compute_cohorts
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.choice import Cited, Shares
from archbook.model.finding import Citation
from archbook.model.sizing import Assumed
from archbook.plan.settings import setting
from archbook.plan.timeline import Timeline
from archbook.rules.hardware.hci_hosts_large_enough import LEAST_RATIO, MOST_RESERVED
from archbook.rules.hyperconverged import CORES_PER_OSD, GIB_PER_INSTANCE, HOST_GIB
from archbook.rules.thresholds import cited, position

_CPU, _RAM = "nova-cpu-allocation-ratio", "nova-ram-allocation-ratio"
_RESERVED = "nova-reserved-host-memory"

_THRESHOLDS = {
    "fill": "ceph-nearfull",
    "osd_cores": "ceph-osd-cores",
    "osd_gib": "ceph-osd-memory",
    "osd_host_gib": "ceph-host-memory",
    "converged_gib": "hci-osd-memory",
}

_TRIPLEO = Citation("tripleo-derived-parameters", "Hyperconverged hosts")

_CONVERGED = {
    "converged_cores": Cited(CORES_PER_OSD, _TRIPLEO),
    "converged_host_gib": Cited(HOST_GIB, Citation("rhosp-13-nfv", "")),
    "converged_instance_gib": Cited(GIB_PER_INSTANCE, Citation("rhosp-hci", "")),
    "converged_most": Cited(MOST_RESERVED, _TRIPLEO),
    "converged_ratio": Cited(LEAST_RATIO, _TRIPLEO),
}


def shares_of(blueprint: Blueprint) -> Shares:
    """Return the settings of compute hosts, and the positions on thresholds that are used.

    Where compute groups state settings of their own the most careful one counts for all.
    """
    stated = {
        name: Cited(position(blueprint, threshold).value, cited(position(blueprint, threshold)))
        for name, threshold in _THRESHOLDS.items()
    }
    return Shares(
        cpu_ratio=_setting(blueprint, _CPU, min),
        ram_ratio=_setting(blueprint, _RAM, min),
        reserved_mib=_setting(blueprint, _RESERVED, max),
        **stated,
        **_CONVERGED,
    )


def _setting(blueprint: Blueprint, name: str, careful: Callable[[list[float]], float]) -> Cited:
    plain = [c.group for c in compute_cohorts(blueprint) if "ceph_osd" not in c.group.roles]
    held = [setting(blueprint, name, group) for group in plain] or [setting(blueprint, name)]
    most = careful([one.value for one in held])
    chosen = next(one for one in held if one.value == most)
    if chosen.stated != "default":
        return Cited(chosen.value, Citation("design", "settings"))
    timeline = Timeline(blueprint.facts, blueprint.release)
    values = blueprint.facts.default(name).values
    used = next(one for one in values if timeline.holds(one.since, one.until))
    return Cited(chosen.value, Citation(used.source, name))


def assumed_of(blueprint: Blueprint, shares: Shares, *, stores: bool) -> Iterator[Assumed]:
    """Yield the settings that the design does not state, and the thresholds that are used."""
    for name, used in (
        (_CPU, shares.cpu_ratio),
        (_RAM, shares.ram_ratio),
        (_RESERVED, shares.reserved_mib),
    ):
        if used.citation.source != "design":
            why = Message("the default of the release")
            yield Assumed("cloud", name, used.value, why, used.citation.source)
    for threshold in _THRESHOLDS.values() if stores else ():
        taken = position(blueprint, threshold)
        yield Assumed("cloud", threshold, taken.value, taken.why, taken.source)
