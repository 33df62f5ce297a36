"""A host group, and one host of it."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.hardware import Disk, HardwareProfile
from archbook.report.alike import runs
from archbook.report.inspection.components import running
from archbook.report.inspection.legs import legs
from archbook.report.inspection.parts import Citations, Grounds, Part
from archbook.report.lines import Labelled
from archbook.report.racks_elevation import KINDS
from archbook.units import quantity
from archbook.views.parts.stored import MEDIA

_PURPOSES = {
    "system": Message("system"),
    "data": Message("data"),
    "journal": Message("journal"),
}
"""What disks are for → what people call it."""


def group(grounds: Grounds, name: str, cite: Citations) -> Part:
    """Return what a host group is, what runs on it, and where it stands."""
    cohort = _cohort(grounds.blueprint, name)
    hosts = frozenset(f"host/{cohort.name_of(at)}" for at in range(len(cohort)))
    lines = (
        (Message("Hosts"), quantity(len(cohort))),
        *_roles(grounds.blueprint, cohort, cite),
        *_hardware(grounds.blueprint, cohort),
        *_racks(cohort),
    )
    tables = (running(cohort.placements, cite), legs(grounds.networks(), cohort))
    return Part(Message("host group"), name, lines, tables, hosts.__contains__)


def host(grounds: Grounds, name: str, cite: Citations) -> Part:
    """Return what one host is, what runs on it, and where it stands."""
    cohort, at = _seat(grounds.blueprint, name)
    one = cohort[at]
    here = tuple(placement for placement in cohort.placements if at in placement.hosts)
    lines = (
        (Message("Host group"), cohort.name),
        *_roles(grounds.blueprint, cohort, cite),
        *_hardware(grounds.blueprint, cohort),
        *_position(grounds, name),
        (Message("Zone"), one.zone or ""),
        (Message("Region"), one.region or ""),
    )
    tables = (running(here, cite), legs(grounds.networks(), cohort, at))
    return Part(KINDS["host"], name, lines, tables, f"group/{cohort.name}".__eq__)


def _cohort(blueprint: Blueprint, name: str) -> Cohort:
    return next(cohort for cohort in blueprint.cohorts if cohort.name == name)


def _seat(blueprint: Blueprint, name: str) -> tuple[Cohort, int]:
    """Return the group of the host of that name, and its place in it."""
    return next(
        (cohort, at)
        for cohort in blueprint.cohorts
        for at in range(len(cohort))
        if cohort.name_of(at) == name
    )


def _roles(blueprint: Blueprint, cohort: Cohort, cite: Citations) -> Iterator[Labelled]:
    for name in cohort.group.roles:
        role = blueprint.facts.role(name)
        values: dict[str, Value] = {"role": role.title}
        purpose = cite.said(role.purpose, role.source_of("purpose"))
        yield Message("Role: {role}", values), purpose
    if cohort.group.run:
        yield Message("Named in the design"), ", ".join(cohort.group.run)


def _hardware(blueprint: Blueprint, cohort: Cohort) -> Iterator[Labelled]:
    """Yield what the machines are, as far as the design says."""
    profile = blueprint.design.profile_of(cohort.group)
    if profile is None:
        yield Message("Hardware"), Message("not said")
        return
    if profile.server:
        yield Message("Server"), blueprint.facts.server(profile.server).title
    yield Message("CPU"), profile.cpu or ""
    if profile.cores:
        cores: dict[str, Value] = {"cores": profile.cores, "threads": profile.threads() or 0}
        yield Message("Cores"), Message("{cores}, {threads} threads", cores)
    if profile.ram_gib:
        yield Message("Memory"), quantity(profile.ram_gib, "GiB")
    yield from _inside(profile)


def _inside(profile: HardwareProfile) -> Iterator[Labelled]:
    if profile.disks:
        disks = tuple(map(_disk, profile.disks))
        yield Message("Disks"), Message("{disks}", {"disks": disks})
    for nic in profile.nics:
        values = {"cards": nic.count, "ports": nic.ports, "gbps": nic.speed_gbps}
        yield Message("Network cards"), Message("{cards} × {ports} ports × {gbps} Gbit/s", values)
    if profile.gpus:
        gpus: dict[str, Value] = {"count": profile.gpus, "gpu": profile.gpu or "GPU"}
        yield Message("GPUs"), Message("{count} × {gpu}", gpus)
    if profile.typical_w:
        yield Message("Typical draw"), quantity(profile.typical_w, "W")


def _disk(disk: Disk) -> Message:
    values: dict[str, Value] = {
        "count": disk.count,
        "gb": quantity(disk.size_gb),
        "media": MEDIA[disk.media],
        "purpose": _PURPOSES[disk.purpose],
    }
    return Message("{count} × {gb} GB {media} ({purpose})", values)


def _racks(cohort: Cohort) -> Iterator[Labelled]:
    by_count: dict[int, list[str]] = {}
    for rack, count in cohort.racks:
        by_count.setdefault(count, []).append(rack)
    for count, racks in by_count.items():
        values: dict[str, Value] = {"racks": runs(racks), "count": count}
        yield Message("Racks"), Message("{racks} ({count} in each)", values)
    zones = {zone for rack, _ in cohort.racks for zone in cohort.zones.get(rack, ())[:1] if zone}
    if zones:
        yield Message("Zones"), ", ".join(sorted(zones))
    if cohort.group.aggregate:
        yield Message("Host aggregate"), cohort.group.aggregate


def _position(grounds: Grounds, name: str) -> Iterator[Labelled]:
    for rack in grounds.racks().racks:
        for one in rack.mounted:
            if one.kind == "host" and one.name == name:
                values: dict[str, Value] = {
                    "rack": rack.rack,
                    "unit": quantity(one.position),
                    "units": quantity(one.height_u, "U"),
                }
                yield Message("Rack"), Message("{rack}, from unit {unit}, {units} high", values)
